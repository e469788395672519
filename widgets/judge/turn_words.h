// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/judge/sheet_history.h"

#include <functional>

namespace evalroom {

class SheetModel;

// What was taken back, or done again, in the words of whatever language is spoken when they are asked for.
std::function<QString()> turnWords(Turn turn, const SheetDeed& deed, const SheetModel& sheet);
// There is nothing that could be.
std::function<QString()> noTurnWords(Turn turn);

} // namespace evalroom
