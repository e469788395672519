// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/window/shortcut_sheet.h"

#include <functional>

namespace evalroom {

// Wherever the keyboard is in this window. Held down it presses once.
void addKey(QWidget& window, const QKeySequence& key, const std::function<void()>& act);
// What every window has: Ctrl+Enter does its next step, F1 shows its keys.
void addCommonKeys(QWidget& window, ShortcutSheet::Of of, const std::function<void()>& press);

} // namespace evalroom
