// SPDX-License-Identifier: Apache-2.0
#include "widgets/words/rest_words.h"

#include "evaluation/law.h"
#include "ledger/waiting_times.h"
#include "widgets/words/errors.h"
#include "widgets/words/figures.h"
#include "widgets/words/plain_text.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace evalroom {

namespace {

struct Rests {
    Q_DECLARE_TR_FUNCTIONS(Rests)
};

constexpr qsizetype LongestRestText = 400;

QString suspendedWords(const QDateTime& since, const QString& reason)
{
    // Of one's own act that is still on its way the log tells no time.
    if (!since.isValid())
        return reason.isEmpty() ? Rests::tr("The session is suspended.")
                                : Rests::tr("The session is suspended. Reason: %1").arg(reason);
    return reason.isEmpty() ? Rests::tr("The session is suspended, since %1.").arg(timeWords(since))
                            : Rests::tr("The session is suspended, since %1. Reason: %2").arg(timeWords(since), reason);
}

} // namespace

QString restWords(const SessionState& state, const Log& log, int member)
{
    if (!state.suspended)
        return {};
    if (isUnfilled(state))
        return Rests::tr("This session has ended, for its committee could not be filled. The bids are evaluated by a "
                         "new committee in a session of its own.");
    const RestState& rest = state.suspensions.constLast();
    const MemberState me = state.members.value(member);
    const bool mayKnow = me.admitted || !sitsOnCommittee(me.role);
    const QString reason = mayKnow ? plainLine(rest.text, LongestRestText) : QString();
    const QString then = rest.kind == SuspensionKind::Sealed
        ? Rests::tr("The material is sealed. Your drafts are kept; the session goes on before the whole committee.")
        : Rests::tr("Your drafts are kept; the staff or the supervisor resume it.");
    return suspendedWords(timeOfEntry(log, rest.entry), reason) + u'\n' + then;
}

QStringList resumptionLines(const SessionState& state, const QDateTime& now, const People& people)
{
    QStringList lines;
    std::optional<Rule> refused;
    for (auto it = state.members.cbegin(); it != state.members.cend(); ++it) {
        if (it->status != MemberStatus::Active || (it->role != Role::Staff && it->role != Role::Supervisor))
            continue;
        // Any text will do for the question.
        const auto rule = allowedNow(state, it.key(), Resumption {u"-"_s}, now);
        if (rule)
            refused = rule;
        else
            lines << u"•  "_s + personWords(state, it.key(), people) + u"  —  "_s
                    + Rests::tr("can let the session go on");
    }
    return lines.isEmpty() && refused ? QStringList {ruleWords(*refused)} : lines;
}

} // namespace evalroom
