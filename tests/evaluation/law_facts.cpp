// SPDX-License-Identifier: Apache-2.0
#include "evaluation/law_room.h"

namespace evalroom {

using namespace Qt::StringLiterals;

namespace {

Criterion criterion(const QString& id, int points = 0)
{
    Criterion made;
    made.id = id;
    made.name = id;
    made.points = points;
    made.increment = points > 0 ? Rational(1, 2) : Rational(0);
    return made;
}

Step stepOf(const QString& id, StepKind kind, const QList<Criterion>& criteria)
{
    Step step;
    step.id = id;
    step.title = id;
    step.kind = kind;
    step.criteria = criteria;
    return step;
}

Step priceStep(int points, const PriceFormula& formula)
{
    Step step = stepOf(u"price"_s, StepKind::Price, {});
    step.points = points;
    step.formula = formula;
    return step;
}

SessionFacts commonFacts(Regime regime)
{
    SessionFacts facts;
    facts.session = QByteArray(32, 's');
    facts.lot.regime = regime;
    facts.lot.bidders = {{u"bidder-a"_s, 98000000, Qualification::Passed},
        {u"bidder-b"_s, 95000000, Qualification::Passed}, {u"bidder-c"_s, 91000000, Qualification::Passed}};
    facts.lot.documents = {{u"bid-a"_s, u"bidder-a"_s}, {u"bid-b"_s, u"bidder-b"_s}, {u"tender"_s, {}}};
    facts.policy = {600, 1800};
    facts.rules.regime = regime;
    facts.rules.pledge = u"I judge alone and fairly."_s;
    facts.rules.recusals = {{u"owner"_s, u"12号令 art. 12"_s, u"a share in the bidder"_s},
        {u"authority"_s, u"12号令 art. 12"_s, u"of the supervising authority"_s, true},
        {u"sanctioned"_s, u"12号令 art. 12"_s, u"fined before"_s, true}};
    facts.rules.grounds = {{u"unsigned"_s, u"条例 art. 51"_s, u"not signed"_s},
        {u"low"_s, u"87号令 art. 60"_s, u"not justified"_s}, {u"refused"_s, u"87号令 art. 59"_s, u"not confirmed"_s}};
    facts.rules.corrections = {{u"outlier"_s, u"87号令 art. 64"_s, u"abnormal"_s}};
    facts.rules.clarifications = {{u"unclear"_s, u"条例 art. 52"_s, u"not clear"_s}};
    facts.rules.lowPrice = LowPriceRule {u"low"_s, u"87号令 art. 60"_s};
    facts.rules.priceCorrection = CorrectionLaw {u"refused"_s,
        {{CorrectionRule::Capitals, u"3.1.3"_s, u"capitals prevail"_s, {}},
            {CorrectionRule::UnitPrice, u"3.1.3"_s, u"unit prices prevail"_s, {}}}};
    facts.scheme.regime = regime;
    facts.scheme.steps = {stepOf(ChairStep, StepKind::Chair, {}),
        stepOf(u"form"_s, StepKind::Review, {criterion(u"seal"_s), criterion(u"licence"_s)}),
        stepOf(u"record"_s, StepKind::Objective, {criterion(u"works"_s, 10)}),
        stepOf(u"technical"_s, StepKind::Score, {criterion(u"plan"_s, 20), criterion(u"team"_s, 10)})};
    facts.scheme.ties = {{TieRule::Price, {}}, {TieRule::Tenderer, {}}};
    for (const int member : Committee)
        facts.roster.insert(member, member == Owner ? Role::Owner : Role::Expert);
    facts.roster.insert(Staff, Role::Staff);
    facts.roster.insert(Supervisor, Role::Supervisor);
    facts.roster.insert(Centre, Role::Centre);
    return facts;
}

} // namespace

SessionFacts engineeringFacts()
{
    SessionFacts facts = commonFacts(Regime::Engineering);
    facts.lot.coefficient = Rational(97, 100);
    facts.scheme.steps.append(
        priceStep(60, PriceFormula {{.family = BaselineFamily::Mean, .drawn = true}, DeviationScore {2, 1, 2}}));
    return facts;
}

SessionFacts goodsFacts()
{
    SessionFacts facts = commonFacts(Regime::GovernmentTender);
    facts.rules.chairMustBeElected = true;
    facts.rules.ownerMayChair = false;
    facts.rules.budgetLimitsPrice = true;
    facts.rules.brandCountsOnce = true;
    facts.rules.stopsWhenFewer = true;
    facts.rules.agencyDeemsAgreement = true;
    facts.scheme.steps.append(priceStep(60, PriceFormula {{}, RatioScore {}}));
    return facts;
}

SessionFacts priceRankedFacts(RankBy rankBy)
{
    SessionFacts facts = commonFacts(Regime::GovernmentTender);
    facts.scheme.rankBy = rankBy;
    facts.scheme.steps.resize(2);
    facts.scheme.steps.append(priceStep(0, {}));
    return facts;
}

void putInEnvelope(SessionFacts& facts, const QString& bidder)
{
    for (LotBidder& each : facts.lot.bidders) {
        if (each.id != bidder)
            continue;
        each.sealed = openingsOf({{bidder, *each.price}}).constFirst().commitment;
        each.price.reset();
    }
}

QList<OpenedPrice> openingsOf(const QMap<QString, Fen>& prices)
{
    QList<OpenedPrice> opened;
    for (const auto& [bidder, price] : prices.asKeyValueRange())
        opened.append({bidder, price, LawRoom::hash(bidder.toUtf8() + QByteArray::number(price))});
    return opened;
}

Motion rejectMotion(const QString& bidder)
{
    return {RejectMotion {bidder, u"unsigned"_s, u"3.7.3"_s, u"tender"_s, 4}, u"No signature on page 4"_s};
}

Motion clarifyMotion(const QString& bidder)
{
    return {ClarifyMotion {bidder, u"unclear"_s, u"4.1"_s, u"bid-"_s + bidder.right(1), 7}, u"From which day on?"_s};
}

Motion correctionMotion(int member, const QString& bidder)
{
    return {CorrectionMotion {bidder, u"plan"_s, u"outlier"_s, member, u"technical"_s}, u"Far from the others"_s};
}

} // namespace evalroom
