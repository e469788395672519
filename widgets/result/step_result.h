// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "evaluation/tally.h"
#include "ledger/manifest.h"
#include "widgets/result/text_blocks.h"
#include "widgets/words/people.h"

namespace evalroom {

// What a step has given so far, as far as the state shows it: a sealed sheet stays sealed.
TextBlocks stepResult(
    const SessionState& state, const Manifest& manifest, const QString& step, const People& people = {});
// "not begun", "under way: 3 of 5 have submitted", "closed, sheets are being opened", "done".
QString stepPhaseWords(const SessionState& state, const QString& step);

} // namespace evalroom
