// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/practice/look.h"
#include "widgets/shell/preferences.h"

#include <QDeadlineTimer>
#include <QDir>
#include <QImage>
#include <QTimer>
#include <QWidget>
#include <functional>

namespace evalroom {

// A state of a window that is to be seen.
struct Pose {
    QString name; // of its pictures; empty: none are taken of it
    std::function<void()> strike = {}; // what leads to it
    std::function<bool()> holds = {}; // it has come about; empty: at once
    std::function<void()> open = {}; // before each picture: what a change of the look would close, as a menu
    std::function<void()> leave = {}; // back to how the window was
    bool comes = false; // it is about what is still to come: nobody waits until that is drawn
};

// Pictures of a window in every look, one after the other, so that each is laid out before it is taken:
// DIR/zh_CN-light-1280x800/NAME.png.
class Gallery : public QObject {
    Q_OBJECT
public:
    Gallery(Preferences& preferences, const QString& folder, QList<Look> looks, QObject* parent = nullptr);

    // How long a pose may take to come about.
    void setPatience(std::chrono::milliseconds patience) { m_patience = patience; }
    // Calls `then` when the window was taken in all looks, and is as it was.
    void take(QWidget* window, const Pose& pose, std::function<void()> then);
    int taken() const { return m_taken; }
    // The first file that could not be written; empty: all were.
    QString failure() const { return m_failure; }
    // What nobody should have to see: a pose that has not come about, a window larger than its screen, text cut off.
    const QStringList& misfits() const { return m_misfits; }

private:
    void await();
    void prepareNext();
    void settle();
    void takePicture();
    void end();
    void blame(const QString& what);

    Preferences& m_preferences;
    QDir m_folder;
    QList<Look> m_all;
    std::chrono::milliseconds m_patience;
    QTimer m_turn; // since the window was last changed
    QDeadlineTimer m_until;
    QWidget* m_window = nullptr;
    Pose m_pose;
    std::function<void()> m_then;
    QSize m_before;
    qsizetype m_next = 0;
    bool m_striking = false;
    int m_tries = 0; // to give the window its size
    bool m_opened = false;
    int m_looks = 0; // at the picture as it is now
    QImage m_picture;
    int m_taken = 0;
    QString m_failure;
    QStringList m_misfits;
};

} // namespace evalroom
