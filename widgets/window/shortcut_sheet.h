// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFrame>
#include <QKeySequence>
#include <QPointer>

class QBoxLayout;
class QScrollArea;

namespace evalroom {

// Every key that the program knows, over the window until F1 or Escape.
class ShortcutSheet : public QFrame {
    Q_OBJECT
public:
    // Shows it over this window, or puts it away where it is shown.
    static void showOver(QWidget* window);
    // All that stand in it.
    static QList<QKeySequence> keys();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    explicit ShortcutSheet(QWidget* window);
    void fill();
    void fit();
    void putAway();

    QBoxLayout* m_parts = nullptr;
    QScrollArea* m_area;
    QPointer<QWidget> m_before; // where the keyboard was
};

} // namespace evalroom
