// SPDX-License-Identifier: Apache-2.0
#include "scheme_mutations.h"

using namespace Qt::StringLiterals;

namespace evalroom::test {

namespace {

// Another step in the place of one of this kind; nothing: none.
Values insteadOf(StepKind kind, const QString& json)
{
    return [=](const Template& in, const QString& pointer) {
        return in.stepAt(pointer).kind == kind ? QStringList {json} : QStringList();
    };
}

// The steps but the reviews; with these in the end, which is too late, or without them.
QStringList unreviewed(const Template& in, const QString&)
{
    QJsonArray judged;
    QJsonArray reviews;
    for (const QJsonValue& step : in.json.value(u"steps"_s).toArray())
        (step[u"kind"_s] == u"review"_s ? reviews : judged).append(step);
    QJsonArray late = judged;
    for (const QJsonValue& review : std::as_const(reviews))
        late.append(review);
    return {QString::fromUtf8(QJsonDocument(judged).toJson(QJsonDocument::Compact)),
        QString::fromUtf8(QJsonDocument(late).toJson(QJsonDocument::Compact))};
}

} // namespace

QList<Mutation> stepMutations()
{
    const QString offers = uR"({"id":"x","kind":"offers","minutes":9,"title":"x"})"_s;
    const QString amounts
        = uR"({"criteria":[{"clause":"","id":"x","increment":"1","name":"x","standard":"",)"
          uR"("values":{"kind":"amount","least":"0","most":"5"}}],"id":"x","kind":"objective","title":"x"})"_s;
    return {
        {u"noReview"_s, u"/steps"_s, unreviewed},
        {u"amountForbidden"_s, u"/steps/0"_s, onlyIf(&RuleSet::amounts, false, amounts)},
        {u"noFinalOffer"_s, u"/steps/0"_s,
            [offers](const Template& in, const QString&) {
                return in.rules.finalOffer ? QStringList() : QStringList {offers};
            }},
        {u"noOffers"_s, u"/steps/\\d+"_s,
            [](const Template& in, const QString& pointer) {
                const bool wanted = in.rules.finalOffer && in.rules.finalOffer->required;
                return wanted && in.stepAt(pointer).kind == StepKind::Offers ? QStringList {QString()} : QStringList();
            }},
        {u"offersOrder"_s, u"/steps/\\d+"_s, insteadOf(StepKind::Price, offers)},
        {u"onePrice"_s, u"/steps/0"_s,
            insteadOf(StepKind::Review, uR"({"freeze":"never","id":"x","kind":"price","title":"x"})"_s)},
        {u"idlePrice"_s, u"/steps/\\d+"_s,
            [](const Template& in, const QString& pointer) {
                return in.ranksByPoints() && in.stepAt(pointer).kind == StepKind::Price
                    ? QStringList {uR"({"freeze":"never","id":"price","kind":"price","title":"x"})"_s}
                    : QStringList();
            }},
        {u"reserved"_s, u"/steps/\\d+/id"_s, always(quoted(ChairStep))},
        {u"duplicate"_s, u"/steps/\\d+/id"_s,
            [](const Template& in, const QString& pointer) {
                const Step& own = in.stepAt(pointer);
                QStringList values;
                for (const Step& step : in.scheme.steps) {
                    if (step.id != own.id)
                        values.append(quoted(step.id));
                }
                return values;
            }},
        {u"duplicate"_s, u"/steps/\\d+/criteria/\\d+/id"_s,
            [](const Template& in, const QString& pointer) {
                const Criterion& own = in.criterionAt(pointer);
                for (const Step& step : in.scheme.steps) {
                    for (const Criterion& criterion : step.criteria) {
                        if (criterion.id != own.id)
                            return QStringList {quoted(criterion.id)};
                    }
                }
                return QStringList();
            }},
        {u"forbiddenFactor"_s, u"/steps/\\d+/criteria/\\d+/(name|standard)"_s,
            [](const Template& in, const QString&) {
                const auto& factors = in.rules.forbiddenFactors;
                return factors.isEmpty() ? QStringList() : QStringList {quoted(factors.constLast().text)};
            }},
        {u"scoreTrim"_s, u"/steps/\\d+/aggregation/trimFrom"_s, onlyIf(&RuleSet::scoreTrim, false, u"7"_s)},
        {u"tooFewToTrim"_s, u"/steps/\\d+/aggregation/trimFrom"_s, always(u"2"_s)},
        {u"trimIdle"_s, u"/steps/\\d+/aggregation"_s, always(uR"({"decimals":2,"trimBy":"step","trimFrom":0})"_s)},
        {u"trimApart"_s, u"/steps/\\d+/aggregation"_s,
            [](const Template& in, const QString& pointer) {
                const bool together = in.stepAt(pointer).aggregation.trimBy == TrimBy::AllSteps;
                return together ? QStringList {uR"({"decimals":2,"trimFrom":0})"_s} : QStringList();
            }},
        {u"qualificationScored"_s, u"/steps/\\d+/criteria/\\d+/(name|clause)"_s,
            [](const Template& in, const QString& pointer) {
                if (in.rules.qualificationScored || in.stepAt(pointer).kind == StepKind::Review
                    || in.criterionAt(pointer).isAmount())
                    return QStringList();
                const Criterion& reviewed = in.scheme.steps.constFirst().criteria.constFirst();
                return QStringList {quoted(pointer.endsWith(u"name"_s) ? reviewed.name : reviewed.clause)};
            }},
    };
}

} // namespace evalroom::test
