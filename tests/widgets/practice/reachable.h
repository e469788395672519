// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringList>

class QWidget;

namespace evalroom::test {

// What somebody who cannot see the window, or uses no mouse, misses in it now: controls without a name for the screen
// reader, controls that Tab does not reach.
QStringList missedIn(QWidget& window);

} // namespace evalroom::test
