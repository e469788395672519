// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ledger/log.h"
#include "ledger/manifest.h"
#include "widgets/words/people.h"

namespace evalroom {

// What an entry of the log says, as a sentence: "Expert 3 seals the sheet for 技术标评审." Names of bidders are those
// of the manifest; hashes and keys are not told.
QString entryWords(const Entry& entry, const SessionState& state, const Manifest& manifest, const People& people = {});
// What a motion wants: "Reject the bid of …", "End for want of competition", "Correct points of …".
QString motionWords(const SessionState& state, const Manifest& manifest, const Motion& motion);
QString outcomeWords(Outcome outcome);
// The name of a bidder as windows show it: one line, no control or direction marks, at most 200 characters.
QString bidderWords(const Manifest& manifest, const QString& bidder);
// The same, short enough for the head of a column; two bidders of one lot never get the same.
QString bidderShort(const Manifest& manifest, const QString& bidder);

} // namespace evalroom
