// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringList>

class QWidget;

namespace evalroom::test {

// What a screen reader could not say of a window or a menu as it is now: controls without a name, controls of which it
// does not know what they are, entries without words.
QStringList unspokenIn(const QWidget& window);
// Besides, what somebody misses who uses no mouse: controls that Tab does not reach.
QStringList missedIn(QWidget& window);

} // namespace evalroom::test
