// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "evaluation/tally.h"

namespace evalroom {

// A criterion that has no value for a bidder, or none by one member, and why.
struct CaseGap {
    QString why = {}; // one of gapReasons()
    int member = 0; // 0: there is no value at all
    QString bidder = {};
    QString step = {};
    QString criterion = {};
};

const QStringList& gapReasons();
// Of criteria with points; where they are part of the price, the price tells.
QList<CaseGap> caseGaps(const SessionState& state, const Tally& tally);
QJsonArray gapsToJson(const QList<CaseGap>& gaps);

} // namespace evalroom
