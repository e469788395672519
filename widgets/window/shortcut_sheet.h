// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFrame>
#include <QKeySequence>
#include <QPointer>

class QBoxLayout;

namespace evalroom {

class ScrolledArea;

// Every key that can be used in a window, over it until F1 or Escape.
class ShortcutSheet : public QFrame {
    Q_OBJECT
public:
    // A session's window, or one before there is a session.
    enum class Of { Session, Front };

    // Shows it over this window, or puts it away where it is shown.
    static void showOver(QWidget* window, Of of = Of::Session);
    // All shortcuts that stand in it.
    static QList<QKeySequence> keys(Of of = Of::Session);
    // Besides, what a field, a table or the documents do with a key while the keyboard is there.
    static QList<QKeySequence> takenKeys();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    ShortcutSheet(QWidget* window, Of of);
    void fill();
    void fit();
    void putAway();

    Of m_of;
    QBoxLayout* m_parts = nullptr;
    ScrolledArea* m_area;
    QPointer<QWidget> m_before; // where the keyboard was
};

} // namespace evalroom
