// SPDX-License-Identifier: Apache-2.0
#pragma once

class QTableView;

namespace evalroom {

// How high the first two rows are together, or the only one; no row counts for more than a few lines.
int twoRowsHigh(const QTableView& table);
// However little room there is, the table shows its head and two rows; what holds it has to be scrolled then.
// Its headers are to be set before.
void keepTwoRows(QTableView& table);

} // namespace evalroom
