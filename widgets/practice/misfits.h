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

} // namespace evalroom
