// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QTableView>

namespace evalroom {

// How every table of the desk behaves: whole rows, one at a time, nothing to edit, Tab leaves it.
void prepareTable(QTableView& table);
// Heights of its rows, for the size of type.
void fitTable(QTableView& table);

} // namespace evalroom
