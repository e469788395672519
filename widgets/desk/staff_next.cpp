// SPDX-License-Identifier: Apache-2.0
#include "widgets/desk/staff_next.h"

#include "evaluation/testimony.h"
#include "widgets/motions/letter_words.h"
#include "widgets/result/result_words.h"
#include "widgets/shell/hindrance.h"
#include "widgets/words/envelope_words.h"
#include "widgets/words/errors.h"
#include "widgets/words/testimony.h"

#include <QCoreApplication>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace evalroom {

namespace {

struct StaffWords {
    Q_DECLARE_TR_FUNCTIONS(StaffWords)
};

using Kind = StaffNext::Kind;

// Whoever waits at the door comes before everything else that staff have to do.
std::optional<StaffNext> nextAdmission(const Session& session, const QList<Awaited>& awaited)
{
    const auto own = std::ranges::find(awaited, session.member(), &Awaited::member);
    if (own == awaited.end() || own->duty.kind != DutyKind::Admit)
        return std::nullopt;
    const int member = own->duty.member;
    const QString seat = session.expected().members.value(member).seat;
    return StaffNext {.kind = Kind::Admit,
        .member = member,
        .refused = hindrance(session, Admission {member, AdmissionMethod::Card, seat})};
}

StaffNext nextOfStep(const Session& session, const QString& step)
{
    const SessionState& state = session.expected();
    const StepState at = state.steps.value(step);
    if (at.phase == StepPhase::Pending)
        return {.kind = Kind::Open,
            .step = step,
            .refused = hindrance(session, StepOpened {state.stepActs, at.round, step})};
    if (at.phase == StepPhase::Open)
        return {.kind = Kind::Close,
            .step = step,
            .refused = hindrance(session, StepClosed {state.stepActs, at.round, step})};
    return {.kind = Kind::Wait, .step = step};
}

StaffNext nextOfReport(const Session& session)
{
    const SessionState& state = session.expected();
    // The law looks at neither hash nor size before there is a report.
    const QByteArray any(32, '\0');
    if (const QList<QStringList> ties = tally(state).openTies; !ties.isEmpty())
        return {.kind = Kind::DecideTie,
            .refused = hindrance(session, TieDecision {ties.constFirst(), QStringLiteral("-")})};
    if (!state.report.pdf.isEmpty())
        return {.kind = Kind::Deliver, .refused = hindrance(session, Delivery {1, any})};
    const ReportFrozen freeze {1, any, resultHash(state), state.report.version + 1};
    return {.kind = Kind::Freeze, .refused = hindrance(session, freeze)};
}

// Whom everybody waits for, but for oneself.
QString awaitedWords(const SessionState& state, const QList<int>& members, const People& people)
{
    return members.isEmpty() ? QString() : StaffWords::tr("Waiting for: %1.").arg(peopleWords(state, members, people));
}

// Whose final offers are missing the rule alone does not say; nor that what is missing are ballots.
QString refusedWords(const Session& session, const Error& refused, const QString& step)
{
    if (step == ChairStep && refused.code == ErrorCode::NotAllowed
        && ruleFromName(refused.detail) == Rule::MissingSheets)
        return StaffWords::tr("Not every member has cast the ballot yet. The election can be closed when all have.");
    const bool offers = refused.code == ErrorCode::NotAllowed && ruleFromName(refused.detail) == Rule::MissingOffers;
    const QString missing = offers ? missingOffersWords(session.expected(), session.manifest()) : QString();
    return missing.isEmpty() ? errorWords(refused) : missing;
}

// What nobody in the room has to do.
QString waitWords(const Session& session)
{
    const QStringList standing = envelopesStanding(session.expected(), session.manifest(), session.now());
    if (!standing.isEmpty())
        return standing.join(u' ');
    return currentStep(session.expected()) == ChairStep
        ? StaffWords::tr("The ballots are being opened at the members' terminals.")
        : StaffWords::tr("The sheets are being opened at the members' terminals.");
}

QStringList closingLines(const SessionState& state, const Manifest& manifest, const QString& step)
{
    const Step* known = state.facts->scheme.step(step);
    const int members = static_cast<int>(activeCommittee(state).size());
    QStringList lines;
    if (step == ChairStep) {
        lines << StaffWords::tr("All %n members have cast their ballots.", nullptr, members);
        lines << StaffWords::tr("The ballots are opened and counted; no member can change one any more.");
        lines << StaffWords::tr("The supervisor co-signs the closing.");
    } else if (known != nullptr && known->hasSheets()) {
        lines << StaffWords::tr("All %n members have submitted their sheets.", nullptr, members);
        lines << StaffWords::tr("The sheets are opened and shown to the committee; no member can change one any more.");
        lines << StaffWords::tr("The supervisor co-signs the closing.");
    } else if (known != nullptr && known->kind == StepKind::Objective) {
        lines << StaffWords::tr("All %n members have entered the same points.", nullptr, members);
        lines << StaffWords::tr("These points count from now on and cannot be changed.");
    } else if (known != nullptr && known->kind == StepKind::Offers) {
        lines << StaffWords::tr("No further final offer is taken.");
        if (const QString without = withoutOfferWords(state, manifest); !without.isEmpty())
            lines << without;
        lines << StaffWords::tr(
            "When the supervisor has co-signed the closing, the platform opens all offers together.");
    } else {
        lines << StaffWords::tr("The price points are computed from the prices as they are now.");
        lines << StaffWords::tr("With that the ranking is made, and the members are asked for their opinion.");
    }
    return lines;
}

QStringList openingLines(const SessionState& state)
{
    QStringList lines {StaffWords::tr("The members can begin with it at once.")};
    if (waitsForRestart(state))
        lines.prepend(
            StaffWords::tr("A supervisor has yet to witness that a step is done again. If you open this one, that "
                           "request is void."));
    return lines << StaffWords::tr("An open step is not shut again: it is closed when everybody is done with it.");
}

int deemedAgreed(const SessionState& state)
{
    const QList<int> members = activeCommittee(state);
    return static_cast<int>(std::ranges::count_if(members, [&](int member) { return isDeemedAgreed(state, member); }));
}

QStringList freezingLines(const SessionState& state, const Manifest& manifest)
{
    int agree = 0;
    int dissent = 0;
    for (const int member : activeCommittee(state)) {
        const auto opinions = state.opinions.value(member);
        if (!opinions.isEmpty())
            ++(opinions.constLast().opinion.agrees ? agree : dissent);
    }
    QStringList lines = candidateLines(state, manifest, tally(state));
    lines << StaffWords::tr("Opinions: %1 agree, %2 dissent, %3 deemed to agree.")
                 .arg(agree)
                 .arg(dissent)
                 .arg(deemedAgreed(state));
    lines << StaffWords::tr(
        "The report is made, and the members sign exactly this text; it cannot be changed any more.");
    return lines;
}

QStringList deliveryLines(const SessionState& state)
{
    const int members = static_cast<int>(activeCommittee(state).size());
    return {StaffWords::tr("%1 of %2 members have signed; the others dissent or are deemed to agree.")
                .arg(state.report.signedBy.size())
                .arg(members),
        StaffWords::tr("The report with these signatures is final, and the session is over for everybody."),
        StaffWords::tr("Afterwards you save the report and the archive here.")};
}

// What others have done and what waits for this person's testimony; nothing where nothing does.
std::optional<StaffNext> nextTestimony(const Session& session)
{
    for (const Duty& duty : dutiesOf(session.expected(), session.member(), session.now())) {
        if (duty.kind == DutyKind::Witness)
            return StaffNext {
                .kind = Kind::Witness, .subject = duty.subject, .refused = hindrance(session, Witness {duty.subject})};
    }
    return std::nullopt;
}

StaffNext nextOfLetter(const Session& session, const Letter& letter)
{
    return {.kind = Kind::Register, .letter = letter, .refused = hindrance(session, someRegistration(letter))};
}

// The first of which nothing is registered yet.
std::optional<StaffNext> nextLetter(const Session& session)
{
    const QList<Letter> letters = lettersWanted(session.expected());
    const auto open = std::ranges::find(letters, false, &Letter::isRegistered);
    return open == letters.cend() ? std::nullopt : std::optional(nextOfLetter(session, *open));
}

StaffNext nextOf(const Session& session, const QList<Awaited>& awaited)
{
    if (const auto admission = nextAdmission(session, awaited))
        return *admission;
    const SessionState& state = session.expected();
    if (isRanked(state))
        return nextOfReport(session);
    const QString step = currentStep(state);
    return step.isEmpty() ? StaffNext {.kind = Kind::Wait} : nextOfStep(session, step);
}

} // namespace

StaffNext staffNext(const Session& session, const std::optional<Letter>& written)
{
    if (!session.isKnown() || !session.expected().delivered.isEmpty())
        return {};
    // Once there is a ranking this costs more than one, so it is asked for once.
    const QList<Awaited> awaited = awaitedNow(session.expected(), session.now());
    StaffNext next = nextOf(session, awaited);
    if (written && next.kind != Kind::Admit)
        next = nextOfLetter(session, *written);
    if (!next.isPossible())
        next = nextLetter(session).value_or(next);
    // Where nothing else can be done it may be this that is waited for.
    if (!next.isPossible())
        next = nextTestimony(session).value_or(next);
    for (const Awaited& each : awaited) {
        if (each.member != session.member())
            next.awaited << each.member;
    }
    return next;
}

StaffNext chairNext(const Session& session)
{
    if (!session.isKnown() || !session.expected().delivered.isEmpty())
        return {};
    const StaffNext next = nextOf(session, {});
    if (next.kind == Kind::Open || next.kind == Kind::Close || next.kind == Kind::Freeze)
        return next;
    return {.kind = Kind::Wait};
}

QString actionWords(const SessionState& state, const StaffNext& next, const People& people)
{
    switch (next.kind) {
    case Kind::Nothing:
        break;
    case Kind::Wait:
        return StaffWords::tr("Wait");
    case Kind::Admit:
        return StaffWords::tr("Admit %1").arg(personWords(state, next.member, people));
    case Kind::Open:
        return StaffWords::tr("Open \"%1\"").arg(stepWords(state, next.step));
    case Kind::Close:
        return StaffWords::tr("Close \"%1\"").arg(stepWords(state, next.step));
    case Kind::Register:
        return registerWords(next.letter.kind);
    case Kind::DecideTie:
        return StaffWords::tr("Decide the tie");
    case Kind::Freeze:
        return StaffWords::tr("Make the report final");
    case Kind::Deliver:
        return StaffWords::tr("Deliver the report");
    case Kind::Witness:
        return StaffWords::tr("Witness it");
    }
    return {};
}

QString sentenceWords(const Session& session, const StaffNext& next, const People& people)
{
    const QString awaited = awaitedWords(session.expected(), next.awaited, people);
    if (next.refused)
        return QStringList {refusedWords(session, *next.refused, next.step), awaited}.join(u' ').trimmed();
    switch (next.kind) {
    case Kind::Nothing:
        return {};
    case Kind::Wait:
        return awaited.isEmpty() ? waitWords(session) : awaited;
    case Kind::Admit:
        return StaffWords::tr("Verify the identity, choose how, then admit.");
    case Kind::Open:
        return waitsForRestart(session.expected())
            ? StaffWords::tr("A supervisor has yet to witness that a step is done again. If you open this one, that "
                             "request is void.")
            : StaffWords::tr("The members can begin with it at once.");
    case Kind::Close:
    case Kind::Register:
    case Kind::DecideTie:
    case Kind::Freeze:
    case Kind::Deliver:
        return StaffWords::tr("You see first what it does; it cannot be undone.");
    case Kind::Witness:
        return witnessSubject(session.expected(), session.manifest(), next.subject, people).words;
    }
    return {};
}

QStringList summaryLines(const SessionState& state, const Manifest& manifest, const StaffNext& next)
{
    if (next.kind == Kind::Open)
        return openingLines(state);
    if (next.kind == Kind::Close)
        return closingLines(state, manifest, next.step);
    if (next.kind == Kind::Freeze)
        return freezingLines(state, manifest);
    return next.kind == Kind::Deliver ? deliveryLines(state) : QStringList();
}

} // namespace evalroom
