// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "evaluation/session_state.h"

namespace evalroom {

// What motions to correct prices and the bidders' answers to them have come to (FORMAT.md §9.6). A correction holds
// once the committee has carried it, and an answer that a supervisor has witnessed confirms it.

// The corrected price, or that of the bid; nothing while it is unknown.
std::optional<Fen> priceInForce(const SessionState& state, const QString& bidder);
// The motion by which the price is another than that of the bid; nullptr: none.
const MotionState* correctionInForce(const SessionState& state, const QString& bidder);
// The last motion to correct this bidder's price that was carried is refused by the bidder, whom the committee then has
// to reject: 标准施工招标文件 3.1.3, 87号令 art. 59.
bool isCorrectionRefused(const SessionState& state, const QString& bidder);
// Valid bidders of whom that is so.
QStringList refusedCorrections(const SessionState& state);
// With its price as bid the bidder was no part of the frozen price set, and with the corrected one it would have been.
bool joinsByCorrection(const SessionState& state, const QString& bidder);

} // namespace evalroom
