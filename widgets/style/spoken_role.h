// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAccessible>

namespace evalroom {

// What a screen reader calls a widget of our own, from its beginning: Qt knows only that it is part of a window.
void setSpokenRole(QWidget& widget, QAccessible::Role role);

} // namespace evalroom
