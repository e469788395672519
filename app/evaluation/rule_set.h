// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "evaluation/committee.h"
#include "evaluation/lot.h"
#include "evaluation/price_correction.h"
#include "evaluation/reevaluation_rule.h"

#include <QDate>
#include <QJsonObject>

namespace evalroom {

// A ground that the law names, with its instrument and article.
struct LegalGround {
    QString code;
    QString source;
    QString text;
    bool ofPerson = false; // of a recusal: it lies in the member's own person, and concerns no bidder
};

// What the law says of signs of collusion (串通投标).
struct CollusionRule {
    QString ground; // code of the ground on which a bid is rejected for it
    QString source; // where the signs are listed (条例 art. 40, 87号令 art. 37)
};

// What the law says of obviously low prices (异常低价).
struct LowPriceRule {
    QString ground; // code of the ground on which a bid is rejected whose price is not justified
    QString source; // 12号令 art. 21, 87号令 art. 60
};

// What the law says of final offers (最后报价).
struct FinalOfferRule {
    QString ground; // code of the ground on which a bid is rejected that has none, or none that may count
    QString source; // 74号令 art. 33, 财库〔2014〕214号 art. 21
    bool mayRise = false; // above the bidder's first price
    bool firstCounts = false; // the first price of a bidder without a final offer; else its bid is rejected
    bool required = false; // of every scheme
};

// Where the law has it put down what is negotiated with each bidder.
struct NegotiationRule {
    QString source; // 74号令 art. 17 (3), 42
    QString title; // of the record, as the report has it
    bool required = false; // of every valid bidder, before the report is frozen
};

// Where suppliers may apply in writing that a member withdraw.
struct RecusalRequestRule {
    QString source; // 政采条例 art. 9
};

// Fewer bids than these are not opened, and no session is held (不得开标).
struct OpeningRule {
    int bidders = 0;
    QString source; // 招标投标法 art. 28, 条例 art. 44
};

// Lots of a sector for which fewer bidders than else are enough.
struct FewerBidders {
    int bidders = 0;
    QString sector;
    QString source; // 财库〔2014〕214号 art. 21, 财库〔2015〕124号
};

// An item that the report must have (domain: 12号令 art. 42, 87号令 art. 58).
struct ReportItem {
    QString item;
    QString source;
    QString title;
};

// What makes the ranking: 综合评估法 and 综合评分法 points; 经评审的最低投标价法, 最低评标价法, 谈判 and 询价 the
// lowest evaluated price; land and property the highest (国土39号令 art. 14, 15).
enum class RankBy { Points, LowestPrice, HighestPrice };

const QStringList& rankByNames();

// What the law has ties of points broken by: the price, lower first; then the points of a step.
enum class TieBound { Price, Step };

// How much a policy adjustment may take off prices (财库〔2022〕19号: 10 to 20 % of goods and services), or put on
// points.
struct AdjustmentBound {
    QString id; // as schemes and manifests have it
    Rational least; // percent, above 0
    Rational most; // percent, below 100
    QString source;
    bool ofPoints = false; // it puts them on points; else it takes them off prices
};

// How the price may count where this is bought (87号令 art. 55: goods at least 30 %, services at least 10 %).
struct PriceRule {
    Subject subject = Subject::Works;
    QList<RankBy> rankings; // what may make the ranking
    QStringList baselines; // of baselineFamilyNames(), for points of the price
    Rational least; // percent of all points
    Rational most;
    bool lowPriceFirst = false; // 低价优先法: the lowest price as it is, over the price (87号令 art. 55)
    std::optional<QList<AdjustmentBound>> adjustments; // a scheme has no others; nothing: they are not bounded
};

// The law that applies to a session, as dated data of the centre (FORMAT.md §10.1).
struct RuleSet {
    QString id;
    QString title;
    Regime regime = Regime::Engineering;
    QDate effectiveFrom;
    QDate effectiveTo = {}; // the last day; invalid: none is set
    CommitteeRule committee;
    bool chairMustBeElected = false; // no chair named by the tenderer, and never none
    bool ownerMayChair = true;
    int minimumBidders = 3;
    QList<FewerBidders> fewerBidders;
    std::optional<OpeningRule> opening; // nothing: however few they are, the session tells what becomes of them
    int mostCandidates = 3; // 条例 art. 53
    bool mayBeUnranked = false; // candidates without an order (评定分离); else the law has them ranked
    int fewestCandidates = 1; // negotiations and inquiries recommend three and more (74号令 art. 35, 48)
    QList<TieBound> tieOrder; // what ties of points come down to first (87号令 art. 57); none: as the scheme has it
    bool qualifiedOutside = false; // before the committee meets, by the purchaser (87号令 art. 44); else it finds out
    bool brandCountsOnce = false; // bidders of one brand count as one, and have one place (87号令 art. 31)
    bool stopsWhenFewer = false; // fewer than minimumBidders: the procedure fails; else the committee votes
    bool budgetLimitsPrice = false; // a price over the budget is invalid, too (87号令 art. 63); else the ceiling alone
    bool timeIsOwed = false; // more than a third asks for time: nothing is closed before they have it (条例 art. 48)
    bool correctionsAreOwed = false; // carried corrections of points are waited for (87号令 art. 64)
    bool agencyDeemsAgreement = false; // staff register it; else chair and majority write the note
    bool priceTrim = true; // may extreme prices leave the mean?
    bool scoreTrim = true; // may extreme members' scores?
    bool amounts = true; // may the committee put yuan on a price? (87号令 art. 54: nothing but corrections and policy)
    std::optional<Rational> totalPoints; // of every scheme in which points rank (87号令 art. 55); nothing: the scheme's
    bool qualificationScored = true; // may what makes a bidder qualified be scored? (87号令 art. 55: no)
    QList<LegalGround> forbiddenFactors; // whose text no criterion may have in its name or standard (87号令 art. 17)
    QList<PriceRule> price; // nothing may be bought for which there is none
    QString pledge;
    QList<LegalGround> grounds; // for the rejection of a bid
    QList<LegalGround> corrections; // of scores after their opening
    QList<LegalGround> clarifications; // on which a bidder may be asked what its bid means; none: it may not be asked
    QList<LegalGround>
        recusals; // on which a member withdraws (12号令 art. 12, 政采条例 art. 9); none: nobody is asked which
    QList<LegalGround> stops; // on which the tender document stops the evaluation (87号令 art. 65); none: it never does
    QList<ReevaluationGround>
        reevaluations; // on which a lot is evaluated anew (87号令 art. 64); none: nobody asks which
    std::optional<CollusionRule> collusion; // nothing: the rule set says nothing of it
    std::optional<LowPriceRule> lowPrice; // nothing: low prices are not reviewed
    std::optional<FinalOfferRule> finalOffer; // nothing: the prices of the bids are final
    std::optional<NegotiationRule> negotiation; // nothing: there is none
    std::optional<RecusalRequestRule> recusalRequest; // nothing: nobody applies for a recusal
    std::optional<CorrectionLaw> priceCorrection; // of prices as bid; nothing: none is corrected
    QList<ReportItem> report;
    QStringList sources;
    QMap<QString, QString> terms; // the law's words by those of a tender (投标人: 供应商), see inTerms()
    QMap<QString, QString> basis; // by the word of a rule, sameBrand, qualification or stepRestarted: its article

    const PriceRule* priceRule(Subject subject) const;
    // May a committee be given these bids? Errors: SchemeInvalid (detail: "/bidders", how many have to be there to be
    // opened, and the source; or "/bidders/0/qualification open" and the source, where nobody has found out yet).
    Result<void> mayEvaluate(const QList<LotBidder>& bidders) const;
    // How many bidders have to be left in a lot of this sector; empty: of none.
    int fewestBidders(const QString& sector) const;
    bool isInForce(const QDate& day) const;

    // As it is on the day; without one, as it is at last. Whatever is wrong on any day is wrong (rule_dates.h).
    // Errors: UnknownFormat, BadField (detail: JSON pointer), SchemeInvalid (two grounds of one code, …).
    static Result<RuleSet> fromJson(const QJsonObject& json, const std::optional<QDate>& day = {});

private:
    static Result<RuleSet> fromUndated(const QJsonObject& json);
};

} // namespace evalroom
