// SPDX-License-Identifier: Apache-2.0
#include "widgets/words/acts.h"

#include "evaluation/answer.h"
#include "widgets/words/act_sentences.h"
#include "widgets/words/figures.h"
#include "widgets/words/plain_text.h"

#include <QCoreApplication>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace evalroom {

namespace {

struct LogText {
    Q_DECLARE_TR_FUNCTIONS(Log)
};
struct Motions {
    Q_DECLARE_TR_FUNCTIONS(Motions)
};

constexpr qsizetype LongestPlace = 80; // a criterion's name or a seat

QString amendmentWords(
    const Amendment& amendment, const SessionState& state, const Manifest& manifest, const People& people)
{
    const QJsonObject& change = amendment.change;
    const QString type = change.value("type"_L1).toString();
    const int member = change.value("entry"_L1)["member"_L1].toInt();
    if (type == u"credential"_s)
        return LogText::tr("The platform gives %1 a new certificate.").arg(personWords(state, member, people));
    if (type == u"replacement"_s)
        return LogText::tr("The platform replaces %1 by %2.")
            .arg(personWords(state, change.value("leaving"_L1).toInt(), people), personWords(state, member, people));
    if (type == u"hubKey"_s)
        return LogText::tr("The platform gives the centre's service a new key.");
    if (type == u"offer"_s)
        return LogText::tr("The final offer of %1 comes in, sealed.")
            .arg(bidderWords(manifest, change.value("bidder"_L1).toString()));
    QStringList prices;
    for (const QJsonValue& each : change.value("opened"_L1).toArray())
        prices << LogText::tr("%1 %2", "bidder and price")
                      .arg(bidderWords(manifest, each["bidder"_L1].toString()),
                          moneyWords(each["price"_L1].toInteger()));
    const QString all = prices.join(LogText::tr("; ", "between prices"));
    // A lot with final offers has no second envelopes.
    return state.facts && state.facts->scheme.offersStep() != nullptr
        ? LogText::tr("The platform opens all final offers together: %1.").arg(all)
        : LogText::tr("The platform opens the second envelopes together: %1.").arg(all);
}

QString delegationWords(const Delegation& delegation, const SessionState& state, const People& people)
{
    return LogText::tr("%1 checks in at seat %2.")
        .arg(personWords(state, delegation.member, people), plainLine(delegation.seat, LongestPlace));
}

class MotionSentence {
public:
    MotionSentence(const SessionState& state, const Manifest& manifest)
        : m_state(state)
        , m_manifest(manifest)
    {
    }

    QString operator()(const RejectMotion& motion) const
    {
        return Motions::tr("Reject the bid of %1").arg(bidderWords(m_manifest, motion.bidder));
    }
    QString operator()(const StopMotion&) const { return Motions::tr("Stop the evaluation for the tender document"); }
    QString operator()(const CompetitionMotion&) const { return Motions::tr("End for want of competition"); }
    QString operator()(const CorrectionMotion& motion) const
    {
        const Step* step = m_state.facts ? m_state.facts->scheme.step(motion.step) : nullptr;
        const Criterion* criterion = step != nullptr ? step->criterion(motion.criterion) : nullptr;
        return Motions::tr("Correct the points of %1 for %2 in \"%3\"")
            .arg(personWords(m_state, motion.member), bidderWords(m_manifest, motion.bidder),
                criterion != nullptr ? plainLine(criterion->name, LongestPlace) : stepWords(m_state, motion.step));
    }
    QString operator()(const PriceMotion& motion) const
    {
        return Motions::tr("Correct the price of %1 to %2")
            .arg(bidderWords(m_manifest, motion.bidder), moneyWords(motion.price));
    }
    QString operator()(const LowPriceMotion& motion) const
    {
        return Motions::tr("Have %1 explain its low price").arg(bidderWords(m_manifest, motion.bidder));
    }
    QString operator()(const JustifiedMotion& motion) const
    {
        return Motions::tr("Find that the explanation of %1 justifies its low price")
            .arg(bidderWords(m_manifest, motion.bidder));
    }
    QString operator()(const ClarifyMotion& motion) const
    {
        return Motions::tr("Ask %1 what its bid means").arg(bidderWords(m_manifest, motion.bidder));
    }
    QString operator()(const SetAsideMotion& motion) const
    {
        const MotionState* asked = findMotion(m_state, motion.motion);
        return Motions::tr("Set the answer of %1 aside")
            .arg(bidderWords(m_manifest, asked != nullptr ? askedBidder(asked->motion) : QString()));
    }

private:
    const SessionState& m_state;
    const Manifest& m_manifest;
};

} // namespace

QString entryWords(const Entry& entry, const SessionState& state, const Manifest& manifest, const People& people)
{
    if (const auto* delegation = std::get_if<Delegation>(&entry.body))
        return delegationWords(*delegation, state, people);
    if (const auto* amendment = std::get_if<Amendment>(&entry.body))
        return amendmentWords(*amendment, state, manifest, people);
    const auto* record = std::get_if<Record>(&entry.body);
    if (record == nullptr)
        return LogText::tr("%1 has opened what they had sealed. It is shown when your own is in.")
            .arg(personWords(state, entry.author, people));
    const auto act = actFromJson(record->act);
    if (!act)
        return LogText::tr("%1 has signed something that this program does not know.")
            .arg(personWords(state, entry.author, people));
    return std::visit(ActSentences(state, manifest, people, entry.author), *act);
}

QString motionWords(const SessionState& state, const Manifest& manifest, const Motion& motion)
{
    return std::visit(MotionSentence(state, manifest), motion.subject);
}

QString outcomeWords(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Open:
        return Motions::tr("Vote under way");
    case Outcome::Passed:
        return Motions::tr("Passed");
    case Outcome::Lost:
        return Motions::tr("Not passed");
    case Outcome::Void:
        return Motions::tr("Void, as the step is done again");
    }
    return {};
}

} // namespace evalroom
