// SPDX-License-Identifier: Apache-2.0
#include "evaluation/event.h"

#include <QHash>

namespace evalroom {

using namespace Qt::StringLiterals;

QString ruleName(Rule rule)
{
    // In the order of the enum.
    static const QStringList names {u"alreadyAnswered"_s, u"alreadyCorrected"_s, u"alreadyCosigned"_s,
        u"alreadyDeclared"_s, u"alreadyOffered"_s, u"alreadyOpened"_s, u"alreadyRequested"_s, u"alreadySigned"_s,
        u"alreadyVoted"_s, u"alreadyWitnessed"_s, u"belowReserve"_s, u"certificate"_s, u"chair"_s, u"closed"_s,
        u"commitment"_s, u"composition"_s, u"content"_s, u"decided"_s, u"disagreement"_s, u"dissented"_s, u"envelope"_s,
        u"failed"_s, u"frozen"_s, u"heads"_s, u"inactive"_s, u"missingOffers"_s, u"missingOpinions"_s,
        u"missingSheets"_s, u"missingSignatures"_s, u"missingTotals"_s, u"noConsent"_s, u"noOccasion"_s, u"noOutlier"_s,
        u"noReason"_s, u"noSheets"_s, u"notAdmitted"_s, u"notCosigned"_s, u"notDeclared"_s, u"notDue"_s, u"notFrozen"_s,
        u"notOpen"_s, u"notPassed"_s, u"notRanked"_s, u"notReady"_s, u"notReleased"_s, u"notRequested"_s,
        u"notSuspended"_s, u"openMotion"_s, u"order"_s, u"otherEnvelopes"_s, u"otherReport"_s, u"otherResult"_s,
        u"otherText"_s, u"outOfScope"_s, u"overCeiling"_s, u"pendingMotion"_s, u"pricesCompared"_s, u"pricesUnknown"_s,
        u"reason"_s, u"refusedPrice"_s, u"role"_s, u"rosterKey"_s, u"round"_s, u"seenTooOld"_s, u"sheetsOpen"_s,
        u"signed"_s, u"stale"_s, u"suspended"_s, u"timeOwed"_s, u"tooEarly"_s, u"tooFew"_s, u"unanswered"_s,
        u"unasked"_s, u"uncorrected"_s, u"undecided"_s, u"unexplained"_s, u"unexplainedScore"_s, u"unfilled"_s,
        u"unjustified"_s, u"unknownAct"_s, u"unknownBidder"_s, u"unknownClosing"_s, u"unknownDocument"_s,
        u"unknownGround"_s, u"unknownItem"_s, u"unknownMember"_s, u"unknownMotion"_s, u"unknownSheet"_s,
        u"unknownStep"_s, u"unknownSubject"_s, u"unrecorded"_s};
    return names.at(static_cast<int>(rule));
}

std::optional<Rule> ruleFromName(const QString& name)
{
    static const QHash<QString, Rule> rules = [] {
        QHash<QString, Rule> all;
        for (int i = 0; i <= static_cast<int>(Rule::Unrecorded); ++i)
            all.insert(ruleName(static_cast<Rule>(i)), static_cast<Rule>(i));
        return all;
    }();
    const auto found = rules.constFind(name);
    return found == rules.cend() ? std::nullopt : std::optional(*found);
}

} // namespace evalroom
