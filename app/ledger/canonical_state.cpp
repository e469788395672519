// SPDX-License-Identifier: Apache-2.0
#include "ledger/canonical_state.h"

#include "base/canonical_json.h"
#include "crypto/hash.h"
#include "evaluation/tally.h"

namespace evalroom {

QJsonObject canonicalState(const SessionState& state)
{
    return stateToJson(state, isRanked(state) ? resultHash(state) : QByteArray());
}

QByteArray stateHash(const SessionState& state)
{
    return sha256(canonicalJson(canonicalState(state)));
}

} // namespace evalroom
