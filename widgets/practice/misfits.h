// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringList>

class QWidget;

namespace evalroom {

// Pages of documents come from another process: is all that is seen of them here?
bool isDrawn(const QWidget& window);

// Texts of labels and buttons, and of cells and heads of tables, for which the window has no room, shortened; empty:
// all can be read.
QStringList textsCutOff(const QWidget& window);

// Tables that show less than two of their rows, and pages of documents so low that nobody can read in them, each by
// its name and height; empty: there is none. Where they are scrolled as a whole, they may be out of sight.
QStringList crampedParts(const QWidget& window);

} // namespace evalroom
