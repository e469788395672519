// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/shell/hindrance.h"

namespace evalroom {

// What stands in the way of moving to reject this bid, on whatever ground.
std::optional<Error> rejectionHindrance(const Session& session, const QString& bidder);
// Of moving to correct this bidder's price, to whatever amount; to find it obviously low.
std::optional<Error> correctionHindrance(const Session& session, const QString& bidder);
std::optional<Error> lowPriceHindrance(const Session& session, const QString& bidder);
// Of asking this bidder what its bid means, on whatever ground; of setting aside what it has answered to this motion.
std::optional<Error> questionHindrance(const Session& session, const QString& bidder);
// Why nobody may move now that the evaluation stop (停止评标).
std::optional<Error> stopHindrance(const Session& session);
std::optional<Error> setAsideHindrance(const Session& session, const QByteArray& question);
// Some motion to correct it, some question: for asking about them before there is one.
Motion someCorrection(const Session& session, const QString& bidder);
Motion someQuestion(const Session& session, const QString& bidder);
// A sheet of this step, for asking about it before there is one.
SheetSubmitted someSheet(const QString& step, int round);

} // namespace evalroom
