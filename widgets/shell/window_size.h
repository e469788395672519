// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/shell/preferences.h"

#include <QWidget>

namespace evalroom {

// A window begins as large as it was when it was closed last, never larger than its screen has room for: where it would
// be, it has all of the screen.
class WindowSize : public QObject {
public:
    // To be made before the window is shown, with the size that it has the first time; belongs to it.
    WindowSize(QWidget& window, Preferences& preferences);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QWidget& m_window;
    Preferences& m_preferences;
};

} // namespace evalroom
