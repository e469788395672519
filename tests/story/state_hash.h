// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/canonical_json.h"
#include "crypto/hash.h"
#include "evaluation/tally.h"

namespace evalroom::test {

// FORMAT.md §9: what every reader of the same log must arrive at.
inline QByteArray stateHash(const SessionState& state)
{
    return sha256(canonicalJson(stateToJson(state, isRanked(state) ? resultHash(state) : QByteArray())));
}

} // namespace evalroom::test
