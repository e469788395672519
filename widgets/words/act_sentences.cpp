// SPDX-License-Identifier: Apache-2.0
#include "widgets/words/act_sentences.h"

#include "evaluation/answer.h"
#include "widgets/words/figures.h"
#include "widgets/words/plain_text.h"

#include <QCoreApplication>

namespace evalroom {

namespace {

struct Acts {
    Q_DECLARE_TR_FUNCTIONS(Acts)
};

constexpr qsizetype LongestRemark = 160; // of what somebody has written

QString methodWords(AdmissionMethod method)
{
    switch (method) {
    case AdmissionMethod::Card:
        return Acts::tr("by ID card");
    case AdmissionMethod::Face:
        return Acts::tr("by face");
    case AdmissionMethod::Manual:
        return Acts::tr("by hand");
    case AdmissionMethod::Practice:
        return Acts::tr("for practice");
    }
    return {};
}

// Author and step of the sheet of this name; nothing for one of an earlier round.
std::optional<std::pair<int, QString>> findSheet(const SessionState& state, const QByteArray& name)
{
    for (auto [step, at] : state.steps.asKeyValueRange()) {
        for (auto [author, sheets] : at.sheets.asKeyValueRange()) {
            for (const SheetState& sheet : sheets) {
                if (sheet.name == name)
                    return std::pair(author, step);
            }
        }
    }
    return std::nullopt;
}

QString closedStep(const SessionState& state, const QByteArray& closing)
{
    for (auto [step, at] : state.steps.asKeyValueRange()) {
        QList<Closing> closings = at.earlierClosings;
        if (at.closing)
            closings << *at.closing;
        for (const Closing& each : closings) {
            if (each.name == closing)
                return step;
        }
    }
    return {};
}

template <typename List>
auto named(const List& list, const QByteArray& name)
{
    const auto found = std::ranges::find_if(list, [&](const auto& each) { return each.name == name; });
    return found == list.cend() ? nullptr : &*found;
}

} // namespace

ActSentences::ActSentences(const SessionState& state, const Manifest& manifest, const People& people, int author)
    : m_state(state)
    , m_manifest(manifest)
    , m_people(people)
    , m_author(personWords(state, author, people))
{
}

QString ActSentences::person(int member) const
{
    return personWords(m_state, member, m_people);
}

QString ActSentences::bidder(const QString& id) const
{
    return bidderWords(m_manifest, id);
}

QString ActSentences::criterion(const QString& step, const QString& id) const
{
    const Step* in = m_state.facts ? m_state.facts->scheme.step(step) : nullptr;
    const Criterion* known = in != nullptr ? in->criterion(id) : nullptr;
    return known != nullptr ? plainLine(known->name, LongestRemark) : Acts::tr("an unknown criterion");
}

QString ActSentences::sheet(const QByteArray& name) const
{
    const auto found = findSheet(m_state, name);
    if (!found)
        return Acts::tr("what was sealed in an earlier round");
    return found->second == ChairStep
        ? Acts::tr("the ballot of %1 for the chair").arg(person(found->first))
        : Acts::tr("the sheet of %1 for \"%2\"").arg(person(found->first), stepWords(m_state, found->second));
}

QString ActSentences::motion(const QByteArray& name) const
{
    const MotionState* known = findMotion(m_state, name);
    return known != nullptr ? motionWords(m_state, m_manifest, known->motion) : Acts::tr("an unknown motion");
}

QString ActSentences::withText(const QString& sentence, const QString& text) const
{
    const QString line = plainLine(text, LongestRemark);
    //: A sentence, and what the person has written about it
    return line.isEmpty() ? Acts::tr("%1.").arg(sentence) : Acts::tr("%1: \"%2\"").arg(sentence, line);
}

QString ActSentences::operator()(const Admission& act) const
{
    return Acts::tr("%1 verifies the identity of %2 %3, seat %4.")
        .arg(m_author, person(act.member), methodWords(act.method), plainLine(act.seat, LongestRemark));
}

QString ActSentences::operator()(const Consent&) const
{
    return Acts::tr("%1 consents to the use of identity data.").arg(m_author);
}

QString ActSentences::operator()(const Declaration& act) const
{
    if (act.conflicts.isEmpty())
        return Acts::tr("%1 declares that there is no conflict of interest.").arg(m_author);
    QStringList bidders;
    for (const Conflict& conflict : act.conflicts) {
        if (!conflict.bidder.isEmpty())
            bidders << bidder(conflict.bidder);
    }
    QString text;
    if (act.conflicts.size() == 1) {
        const Conflict& conflict = act.conflicts.constFirst();
        const auto& grounds = m_state.facts->rules.recusals;
        const auto ground = std::ranges::find(grounds, conflict.ground, &LegalGround::code);
        text = ground == grounds.cend() ? conflict.text : ground->text + QStringLiteral(" · ") + conflict.text;
    }
    if (bidders.isEmpty())
        return withText(Acts::tr("%1 declares a ground of recusal in their own person and leaves").arg(m_author), text);
    return withText(Acts::tr("%1 declares a conflict of interest with %2 and leaves")
                        .arg(m_author, bidders.join(Acts::tr("; ", "between bidders"))),
        text);
}

QString ActSentences::operator()(const RecusalRequest& act) const
{
    const QString sentence = act.granted ? Acts::tr("%1 registers that %2 withdraws, as %3 has applied for")
                                         : Acts::tr("%1 registers that %2 stays, though %3 has applied for a recusal");
    return withText(sentence.arg(m_author, person(act.member), bidder(act.bidder)), act.reason);
}

QString ActSentences::operator()(const Pledge&) const
{
    return Acts::tr("%1 signs the pledge.").arg(m_author);
}

QString ActSentences::operator()(const Absence& act) const
{
    return withText(Acts::tr("%1 notes that %2 is absent").arg(m_author, person(act.member)), act.text);
}

QString ActSentences::operator()(const TimeRequest& act) const
{
    return withText(Acts::tr("%1 asks for more time").arg(m_author), act.text);
}

QString ActSentences::operator()(const TimeExtended& act) const
{
    return withText(Acts::tr("%1 extends the time until %2").arg(m_author, timeWords(act.until)), act.text);
}

QString ActSentences::operator()(const Suspension& act) const
{
    if (act.kind == SuspensionKind::Pause)
        return withText(Acts::tr("%1 suspends the session").arg(m_author), act.text);
    const QString material = plainLine(act.material, LongestRemark);
    return withText((act.kind == SuspensionKind::Sealed
                            ? Acts::tr("%1 suspends the session and seals %2")
                            : Acts::tr("%1 ends the session, for the committee cannot be filled, and seals %2"))
                        .arg(m_author, material),
        act.text);
}

QString ActSentences::operator()(const Resumption& act) const
{
    return withText(Acts::tr("%1 resumes the session").arg(m_author), act.text);
}

QString ActSentences::operator()(const Alarm& act) const
{
    return withText(Acts::tr("%1 raises an alarm").arg(m_author), act.text);
}

QString ActSentences::operator()(const StepOpened& act) const
{
    const QString step = stepWords(m_state, act.step);
    return act.round > 1 ? Acts::tr("%1 opens \"%2\", round %3.").arg(m_author, step, QString::number(act.round))
                         : Acts::tr("%1 opens \"%2\".").arg(m_author, step);
}

QString ActSentences::operator()(const StepClosed& act) const
{
    const QString step = stepWords(m_state, act.step);
    return act.round > 1 ? Acts::tr("%1 closes \"%2\", round %3.").arg(m_author, step, QString::number(act.round))
                         : Acts::tr("%1 closes \"%2\".").arg(m_author, step);
}

QString ActSentences::operator()(const StepRestarted& act) const
{
    return withText(
        Acts::tr("%1 wants \"%2\" and all after it done again").arg(m_author, stepWords(m_state, act.step)), act.text);
}

QString ActSentences::operator()(const Cosignature& act) const
{
    const QString step = closedStep(m_state, act.closing);
    return step.isEmpty() ? Acts::tr("%1 co-signs the closing of a step.").arg(m_author)
                          : Acts::tr("%1 co-signs the closing of \"%2\".").arg(m_author, stepWords(m_state, step));
}

QString ActSentences::operator()(const ItemsEntered& act) const
{
    return Acts::tr("%1 enters %n objective points for \"%2\".", nullptr, static_cast<int>(act.values.size()))
        .arg(m_author, stepWords(m_state, act.step));
}

QString ActSentences::operator()(const SheetSubmitted& act) const
{
    if (act.step == ChairStep)
        return Acts::tr("%1 casts a sealed ballot for the chair.").arg(m_author);
    return Acts::tr("%1 seals and submits their sheet for \"%2\".").arg(m_author, stepWords(m_state, act.step));
}

QString ActSentences::operator()(const Opening& act) const
{
    const auto found = findSheet(m_state, act.entry);
    if (!found)
        return Acts::tr("%1 opens what they sealed in an earlier round.").arg(m_author);
    return found->second == ChairStep
        ? Acts::tr("%1 opens their ballot for the chair.").arg(m_author)
        : Acts::tr("%1 opens their sheet for \"%2\".").arg(m_author, stepWords(m_state, found->second));
}

QString ActSentences::operator()(const EscrowReleased& act) const
{
    return Acts::tr("%1 releases %2, with the first of the two keys.").arg(m_author, sheet(act.entry));
}

QString ActSentences::operator()(const EscrowOpened& act) const
{
    return Acts::tr("%1 opens %2, with the second of the two keys.").arg(m_author, sheet(act.entry));
}

QString ActSentences::operator()(const Motion& act) const
{
    return withText(Acts::tr("%1 moves: %2").arg(m_author, motionWords(m_state, m_manifest, act)), act.text);
}

QString ActSentences::operator()(const Vote& act) const
{
    const QString sentence = act.yes ? Acts::tr("%1 votes yes: %2") : Acts::tr("%1 votes no: %2");
    return withText(sentence.arg(m_author, motion(act.motion)), act.text);
}

QString ActSentences::operator()(const Correction& act) const
{
    const MotionState* known = findMotion(m_state, act.motion);
    const auto* about = known != nullptr ? std::get_if<CorrectionMotion>(&known->motion.subject) : nullptr;
    if (about == nullptr)
        return withText(
            Acts::tr("%1 corrects their points to %2").arg(m_author, pointsFigures(act.points)), act.reason);
    return withText(
        Acts::tr("%1 corrects their points of %2 for \"%3\" to %4")
            .arg(m_author, bidder(about->bidder), criterion(about->step, about->criterion), pointsFigures(act.points)),
        act.reason);
}

QString ActSentences::operator()(const Explanation& act) const
{
    return withText(Acts::tr("%1 explains their points of %2 for \"%3\"")
                        .arg(m_author, bidder(act.bidder), criterion(act.step, act.criterion)),
        act.text);
}

QString ActSentences::operator()(const BidderAnswer& act) const
{
    const MotionState* known = findMotion(m_state, act.motion);
    const QString id = known != nullptr ? askedBidder(known->motion) : QString();
    const QString who = !id.isEmpty() ? bidder(id) : Acts::tr("an unknown bidder");
    const bool clarifies = known != nullptr && std::holds_alternative<ClarifyMotion>(known->motion.subject);
    const QString given = clarifies ? Acts::tr("%1 registers what %2 answers in writing")
                                    : Acts::tr("%1 registers that %2 confirms the corrected price");
    const QString none = clarifies ? Acts::tr("%1 registers that %2 has not answered in time")
                                   : Acts::tr("%1 registers that %2 does not accept the corrected price");
    return withText((act.yes ? given : none).arg(m_author, who), act.text);
}

QString ActSentences::operator()(const PriceExplanation& act) const
{
    const QString sentence = act.given ? Acts::tr("%1 registers how %2 explains its low price")
                                       : Acts::tr("%1 registers that %2 has not explained its low price");
    return withText(sentence.arg(m_author, bidder(act.bidder)), act.text);
}

QString ActSentences::operator()(const Withdrawal& act) const
{
    return withText(Acts::tr("%1 registers that %2 takes no further part").arg(m_author, bidder(act.bidder)), act.text);
}

QString ActSentences::operator()(const Negotiation& act) const
{
    if (act.bidder.isEmpty())
        return withText(Acts::tr("%1 puts down what all bidders were told in writing").arg(m_author), act.text);
    return withText(Acts::tr("%1 puts down what was negotiated with %2").arg(m_author, bidder(act.bidder)), act.text);
}

QString ActSentences::operator()(const TieDecision& act) const
{
    QStringList order;
    for (const QString& each : act.order)
        order << bidder(each);
    return withText(
        Acts::tr("%1 decides a tie in this order: %2").arg(m_author, order.join(Acts::tr("; ", "between bidders"))),
        act.text);
}

QString ActSentences::operator()(const Opinion& act) const
{
    return withText(
        (act.agrees ? Acts::tr("%1 agrees with the result") : Acts::tr("%1 dissents")).arg(m_author), act.text);
}

QString ActSentences::operator()(const ReportFrozen& act) const
{
    return Acts::tr("%1 makes the report final, version %2.").arg(m_author, QString::number(act.version));
}

QString ActSentences::operator()(const ReportSigned&) const
{
    return Acts::tr("%1 signs the report.").arg(m_author);
}

QString ActSentences::operator()(const SignRequest& act) const
{
    return Acts::tr("%1 asks %2 to sign.").arg(m_author, person(act.member));
}

QString ActSentences::operator()(const DeemedAgreement& act) const
{
    return withText(Acts::tr("%1 notes that %2 is deemed to agree").arg(m_author, person(act.member)), act.text);
}

QString ActSentences::operator()(const Witness& act) const
{
    if (const DeemedState* deemed = named(m_state.deemed, act.of))
        return Acts::tr("%1 witnesses that %2 is deemed to agree.").arg(m_author, person(deemed->member));
    if (named(m_state.tieDecisions, act.of) != nullptr)
        return Acts::tr("%1 witnesses the decision of a tie.").arg(m_author);
    if (const RestartState* restart = named(m_state.restarts, act.of))
        return Acts::tr("%1 witnesses that \"%2\" is done again.").arg(m_author, stepWords(m_state, restart->act.step));
    if (named(m_state.answers, act.of) != nullptr)
        return Acts::tr("%1 witnesses a bidder's answer.").arg(m_author);
    if (named(m_state.priceExplanations, act.of) != nullptr)
        return Acts::tr("%1 witnesses a bidder's explanation of its low price.").arg(m_author);
    if (const WithdrawalState* leaving = named(m_state.withdrawals, act.of))
        return Acts::tr("%1 witnesses that %2 takes no further part.").arg(m_author, bidder(leaving->act.bidder));
    if (const RecusalRequestState* request = named(m_state.recusalRequests, act.of))
        return Acts::tr("%1 witnesses the decision on the recusal of %2.").arg(m_author, person(request->act.member));
    if (const NegotiationState* negotiated = named(m_state.negotiations, act.of))
        return negotiated->act.bidder.isEmpty()
            ? Acts::tr("%1 witnesses what all bidders were told.").arg(m_author)
            : Acts::tr("%1 witnesses what was negotiated with %2.").arg(m_author, bidder(negotiated->act.bidder));
    return Acts::tr("%1 is witness to something unknown.").arg(m_author);
}

QString ActSentences::operator()(const Delivery&) const
{
    return Acts::tr("%1 delivers the signed report; the session is over.").arg(m_author);
}

} // namespace evalroom
