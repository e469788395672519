// SPDX-License-Identifier: Apache-2.0
#include "base/canonical_json.h"
#include "evaluation/tally.h"

#include <QCryptographicHash>
#include <algorithm>
#include <atomic>
#include <mutex>

// A state is counted once, for all who ask.
namespace evalroom {

namespace {

// Before the committee has judged, there is next to nothing to count.
bool hasScores(const SessionState& state)
{
    return std::ranges::any_of(state.facts->scheme.steps, [&](const Step& step) {
        const auto at = state.steps.constFind(step.id);
        return step.kind == StepKind::Score && at != state.steps.cend()
            && (at->phase == StepPhase::Closed || at->phase == StepPhase::Settled);
    });
}

QByteArray hashOf(const Tally& tally)
{
    return QCryptographicHash::hash(canonicalJson(tallyToJson(tally)), QCryptographicHash::Sha256);
}

} // namespace

struct TallyMemo {
    std::once_flag tallied;
    std::once_flag hashed;
    std::atomic<bool> isTallied = false;
    std::atomic<bool> isHashed = false;
    Tally tally;
    QByteArray hash;
};

Tally tally(const SessionState& state)
{
    if (!state.memo)
        return makeTally(state);
    std::call_once(state.memo->tallied, [&] {
        state.memo->tally = makeTally(state);
        state.memo->isTallied = true;
    });
    return state.memo->tally;
}

QByteArray resultHash(const SessionState& state)
{
    if (!state.memo)
        return hashOf(makeTally(state));
    std::call_once(state.memo->hashed, [&] {
        state.memo->hash = hashOf(tally(state));
        state.memo->isHashed = true;
    });
    return state.memo->hash;
}

bool isCounted(const SessionState& state)
{
    if (!state.memo)
        return true; // nothing has happened yet
    if (isRanked(state))
        return state.memo->isHashed;
    return state.memo->isTallied || !hasScores(state);
}

void count(const SessionState& state)
{
    if (isRanked(state))
        resultHash(state);
    else if (hasScores(state))
        tally(state);
}

void forgetTally(SessionState& state)
{
    state.memo.reset();
}

void rememberTally(SessionState& state)
{
    if (!state.memo)
        state.memo = std::make_shared<TallyMemo>();
}

} // namespace evalroom
