// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ledger/archive.h"
#include "ledger/canonical_state.h"

#include <QJsonArray>

namespace evalroom::test {

// What the second verifier prints, from our own reading.
inline QJsonObject summaryOf(const Archive& archive)
{
    const SessionState& state = archive.state;
    const QByteArray result = isRanked(state) ? resultHash(state) : QByteArray();
    return {{QStringLiteral("effects"), QJsonArray::fromStringList(state.effects)},
        {QStringLiteral("result"), tallyToJson(tally(state))}, {QStringLiteral("resultHash"), toHex(result)},
        {QStringLiteral("root"), toHex(archive.log.tree().root())}, {QStringLiteral("size"), archive.log.tree().size()},
        {QStringLiteral("stateHash"), toHex(stateHash(state))}};
}

} // namespace evalroom::test
