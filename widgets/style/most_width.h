// SPDX-License-Identifier: Apache-2.0
#pragma once

class QWidget;

namespace evalroom {

// The widget gets no wider than so many pixels at 100 %; with larger type as much more.
void keepMostWidth(QWidget& widget, int pixels);

} // namespace evalroom
