// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "rehearsal/practice_judge.h"

namespace evalroom::test {

// What a word on the command line says of the bids: "bidder/criterion" names the one flaw, anything else none.
inline PracticeTruth truthFrom(const QString& flaw)
{
    PracticeTruth truth;
    if (flaw.contains(u'/'))
        truth.flaws[flaw.section(u'/', 0, 0)].insert(flaw.section(u'/', 1));
    return truth;
}

} // namespace evalroom::test
