// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/shell/preferences.h"

#include <QDir>
#include <QTimer>
#include <QWidget>
#include <functional>

namespace evalroom {

// Pictures of a window in every language, theme and size, one after the other, so that each is laid out before it is
// taken: DIR/zh_CN-light-1280x800/NAME.png.
class Gallery : public QObject {
    Q_OBJECT
public:
    Gallery(Preferences& preferences, const QString& folder, QObject* parent = nullptr);

    // Calls `then` when all variants of the window are written, and the window is as it was.
    void take(QWidget* window, const QString& name, std::function<void()> then);
    int taken() const { return m_taken; }
    // The first file that could not be written; empty: all were.
    QString failure() const { return m_failure; }

private:
    struct Variant {
        QLocale::Language language;
        Theme theme;
        QSize size;
    };
    static QList<Variant> variants();
    QString pathOf(const Variant& variant) const;
    void prepareNext();
    void takePicture();

    Preferences& m_preferences;
    QDir m_folder;
    QTimer m_settled; // since the window was last changed
    QWidget* m_window = nullptr;
    QString m_name;
    std::function<void()> m_then;
    QSize m_before;
    qsizetype m_next = 0;
    bool m_twice = false; // the size was set a second time
    int m_taken = 0;
    QString m_failure;
};

} // namespace evalroom
