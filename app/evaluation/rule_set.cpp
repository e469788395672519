// SPDX-License-Identifier: Apache-2.0
#include "evaluation/rule_set.h"

#include "evaluation/price_rule_fields.h"
#include "evaluation/rule_fields.h"

#include <QSet>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace evalroom {

namespace {

constexpr qsizetype MostGrounds = 200;
constexpr Fen MaxFen = (Fen(1) << 53) - 1;

LegalGround groundFields(JsonReader& reader)
{
    return {idField(reader, u"code"_s), spokenText(reader, u"source"_s), spokenText(reader, u"text"_s)};
}

Result<LegalGround> readGround(const QJsonObject& json, const QString& pointer)
{
    JsonReader reader(json, pointer);
    const LegalGround ground = groundFields(reader);
    if (const auto done = reader.finish(); !done)
        return std::unexpected(done.error());
    return ground;
}

Result<LegalGround> readRecusal(const QJsonObject& json, const QString& pointer)
{
    JsonReader reader(json, pointer);
    LegalGround ground = groundFields(reader);
    ground.ofPerson = reader.has(u"ofPerson"_s) && yesNo(reader, u"ofPerson"_s);
    if (const auto done = reader.finish(); !done)
        return std::unexpected(done.error());
    return ground;
}

Result<ReportItem> readReportItem(const QJsonObject& json, const QString& pointer)
{
    JsonReader reader(json, pointer);
    const ReportItem item {idField(reader, u"item"_s), spokenText(reader, u"source"_s), spokenText(reader, u"title"_s)};
    if (const auto done = reader.finish(); !done)
        return std::unexpected(done.error());
    return item;
}

Result<LargerCommittee> readLarger(const QJsonObject& json, const QString& pointer)
{
    JsonReader reader(json, pointer);
    LargerCommittee larger;
    larger.budget = reader.integer(u"budget"_s, 0, MaxFen);
    larger.minimum = static_cast<int>(reader.integer(u"minimum"_s, 1, MostPeople));
    larger.sector = reader.string(u"sector"_s);
    if (reader.has(u"subjects"_s)) {
        for (const QString& word : wordsField(reader, u"subjects"_s, subjectNames()))
            larger.subjects.append(static_cast<Subject>(subjectNames().indexOf(word)));
        if (larger.subjects.isEmpty())
            reader.refuse(u"subjects"_s);
    }
    // What holds for every lot is the rule's own minimum.
    const bool isIdle = larger.budget == 0 && larger.subjects.isEmpty();
    if (larger.sector.isEmpty() ? isIdle : !isId(larger.sector))
        reader.refuse(u"sector"_s);
    larger.source = spokenText(reader, u"source"_s);
    if (const auto done = reader.finish(); !done)
        return std::unexpected(done.error());
    return larger;
}

Result<FewerBidders> readFewer(const QJsonObject& json, const QString& pointer)
{
    JsonReader reader(json, pointer);
    const FewerBidders fewer {static_cast<int>(reader.integer(u"bidders"_s, 1, MostPeople)),
        idField(reader, u"sector"_s), spokenText(reader, u"source"_s)};
    if (const auto done = reader.finish(); !done)
        return std::unexpected(done.error());
    return fewer;
}

std::optional<OpeningRule> readOpening(JsonReader& outer)
{
    const QString key = u"opening"_s;
    if (!outer.has(key))
        return {};
    JsonReader reader(outer.object(key), outer.pathOf(key));
    const OpeningRule rule {
        static_cast<int>(reader.integer(u"bidders"_s, 1, MostPeople)), spokenText(reader, u"source"_s)};
    if (const auto done = reader.finish(); !done)
        outer.refuse(key, done.error());
    return rule;
}

// Texts by words; none of the texts is blank.
QMap<QString, QString> readTextsByWord(JsonReader& outer, const QString& key)
{
    JsonReader reader(outer.object(key), outer.pathOf(key));
    QMap<QString, QString> texts;
    for (const QString& word : outer.object(key).keys())
        texts.insert(word, spokenText(reader, word));
    if (const auto done = reader.finish(); !done)
        outer.refuse(key, done.error());
    return texts;
}

// A tender's word, and this law's.
Result<QPair<QString, QString>> readTerm(const QJsonObject& json, const QString& pointer)
{
    JsonReader reader(json, pointer);
    const std::pair term {spokenText(reader, u"tender"_s), spokenText(reader, u"said"_s)};
    if (const auto done = reader.finish(); !done)
        return std::unexpected(done.error());
    return term;
}

QMap<QString, QString> readTerms(JsonReader& outer)
{
    const QString key = u"terms"_s;
    QMap<QString, QString> terms;
    if (!outer.has(key))
        return terms;
    for (const auto& [tender, said] : listField<QPair<QString, QString>>(outer, key, MostGrounds, readTerm)) {
        if (terms.contains(tender))
            outer.refuse(key);
        terms.insert(tender, said);
    }
    return terms;
}

// The bounds that a rule set need not have.
void readBounds(JsonReader& reader, RuleSet& rules)
{
    if (reader.has(u"effectiveTo"_s)) {
        rules.effectiveTo = dateField(reader, u"effectiveTo"_s);
        if (rules.effectiveTo < rules.effectiveFrom)
            reader.refuse(u"effectiveTo"_s);
    }
    if (reader.has(u"fewestCandidates"_s))
        rules.fewestCandidates = static_cast<int>(reader.integer(u"fewestCandidates"_s, 1, rules.mostCandidates));
    if (reader.has(u"forbiddenFactors"_s))
        rules.forbiddenFactors = listField<LegalGround>(reader, u"forbiddenFactors"_s, MostGrounds, readGround);
    if (reader.has(u"recusals"_s))
        rules.recusals = listField<LegalGround>(reader, u"recusals"_s, MostGrounds, readRecusal);
    if (reader.has(u"stops"_s))
        rules.stops = listField<LegalGround>(reader, u"stops"_s, MostGrounds, readGround);
    rules.mayBeUnranked = reader.has(u"unranked"_s) && yesNo(reader, u"unranked"_s);
    rules.amounts = !reader.has(u"amounts"_s) || yesNo(reader, u"amounts"_s);
    rules.qualifiedOutside
        = reader.has(u"qualification"_s) && reader.word(u"qualification"_s, {u"committee"_s, u"outside"_s}) == 1;
    if (reader.has(u"total"_s))
        rules.totalPoints = positiveDecimal(reader, u"total"_s);
    rules.reevaluations = reevaluationsField(reader);
    rules.timeIsOwed = reader.has(u"timeOwed"_s) && yesNo(reader, u"timeOwed"_s);
    rules.correctionsAreOwed = reader.has(u"correctionsOwed"_s) && yesNo(reader, u"correctionsOwed"_s);
    const QStringList ties {u"price"_s, u"step"_s};
    if (reader.has(u"tieOrder"_s)) {
        for (const QString& word : wordsField(reader, u"tieOrder"_s, ties))
            rules.tieOrder.append(static_cast<TieBound>(ties.indexOf(word)));
    }
}

CommitteeRule readCommittee(JsonReader& outer)
{
    JsonReader reader(outer.object(u"committee"_s), outer.pathOf(u"committee"_s));
    CommitteeRule rule;
    rule.larger = listField<LargerCommittee>(reader, u"larger"_s, MostGrounds, readLarger);
    rule.minimum = static_cast<int>(reader.integer(u"minimum"_s, 1, MostPeople));
    rule.odd = yesNo(reader, u"odd"_s);
    rule.twoThirdsExperts = yesNo(reader, u"twoThirdsExperts"_s);
    if (const auto done = reader.finish(); !done)
        outer.refuse(u"committee"_s, done.error());
    return rule;
}

void readChair(JsonReader& outer, RuleSet& rules)
{
    JsonReader reader(outer.object(u"chair"_s), outer.pathOf(u"chair"_s));
    rules.chairMustBeElected = yesNo(reader, u"mustBeElected"_s);
    rules.ownerMayChair = yesNo(reader, u"ownerMayChair"_s);
    if (const auto done = reader.finish(); !done)
        outer.refuse(u"chair"_s, done.error());
}

QStringList readTexts(JsonReader& reader, const QString& key)
{
    QStringList texts;
    for (const QJsonValue& value : reader.array(key, MostGrounds)) {
        if (value.toString().trimmed().isEmpty())
            reader.refuse(key);
        texts.append(value.toString());
    }
    return texts;
}

// A ground of the rule set, and its source.
template <typename Rule>
std::optional<Rule> readGrounded(JsonReader& outer, const QString& key, const QList<LegalGround>& grounds)
{
    if (!outer.has(key))
        return {};
    JsonReader reader(outer.object(key), outer.pathOf(key));
    const Rule rule {idField(reader, u"ground"_s), spokenText(reader, u"source"_s)};
    if (std::ranges::find(grounds, rule.ground, &LegalGround::code) == grounds.cend())
        reader.refuse(u"ground"_s);
    if (const auto done = reader.finish(); !done)
        outer.refuse(key, done.error());
    return rule;
}

std::optional<FinalOfferRule> readFinalOffer(JsonReader& outer, const QList<LegalGround>& grounds)
{
    const QString key = u"finalOffer"_s;
    if (!outer.has(key))
        return {};
    JsonReader reader(outer.object(key), outer.pathOf(key));
    const FinalOfferRule rule {.ground = idField(reader, u"ground"_s),
        .source = spokenText(reader, u"source"_s),
        .mayRise = yesNo(reader, u"mayRise"_s),
        .firstCounts = reader.word(u"missing"_s, {u"reject"_s, u"first"_s}) == 1,
        .required = reader.has(u"required"_s) && yesNo(reader, u"required"_s)};
    if (std::ranges::find(grounds, rule.ground, &LegalGround::code) == grounds.cend())
        reader.refuse(u"ground"_s);
    if (const auto done = reader.finish(); !done)
        outer.refuse(key, done.error());
    return rule;
}

std::optional<NegotiationRule> readNegotiation(JsonReader& outer)
{
    const QString key = u"negotiation"_s;
    if (!outer.has(key))
        return {};
    JsonReader reader(outer.object(key), outer.pathOf(key));
    const NegotiationRule rule {.source = spokenText(reader, u"source"_s),
        .title = spokenText(reader, u"title"_s),
        .required = reader.has(u"required"_s) && yesNo(reader, u"required"_s)};
    if (const auto done = reader.finish(); !done)
        outer.refuse(key, done.error());
    return rule;
}

std::optional<RecusalRequestRule> readRecusalRequest(JsonReader& outer)
{
    const QString key = u"recusalRequest"_s;
    if (!outer.has(key))
        return {};
    JsonReader reader(outer.object(key), outer.pathOf(key));
    const RecusalRequestRule rule {spokenText(reader, u"source"_s)};
    if (const auto done = reader.finish(); !done)
        outer.refuse(key, done.error());
    return rule;
}

std::optional<CorrectionLaw> readPriceCorrection(JsonReader& outer, const QList<LegalGround>& grounds)
{
    const QString key = u"priceCorrection"_s;
    if (!outer.has(key))
        return {};
    auto law = CorrectionLaw::fromJson(outer.object(key), outer.pathOf(key));
    if (!law)
        outer.refuse(key, law.error());
    else if (std::ranges::find(grounds, law->ground, &LegalGround::code) == grounds.cend())
        outer.refuse(key, Error {ErrorCode::BadField, outer.pathOf(key) + u"/ground"_s});
    return law ? std::optional(*law) : std::nullopt;
}

// The first code that stands twice in the list.
template <typename T, typename Code>
Result<void> unique(const QList<T>& list, Code T::* code, const QString& key, const QString& field)
{
    QSet<Code> seen;
    for (qsizetype i = 0; i < list.size(); ++i) {
        if (seen.contains(list.at(i).*code))
            return fail(ErrorCode::SchemeInvalid, u"/%1/%2/%3 duplicate"_s.arg(key).arg(i).arg(field));
        seen.insert(list.at(i).*code);
    }
    return {};
}

Result<void> checkCodes(const RuleSet& rules)
{
    const std::pair<QString, const QList<LegalGround>&> lists[] = {{u"grounds"_s, rules.grounds},
        {u"corrections"_s, rules.corrections}, {u"clarifications"_s, rules.clarifications},
        {u"forbiddenFactors"_s, rules.forbiddenFactors}, {u"recusals"_s, rules.recusals}, {u"stops"_s, rules.stops}};
    for (const auto& [key, grounds] : lists) {
        if (const auto once = unique(grounds, &LegalGround::code, key, u"code"_s); !once)
            return once;
    }
    if (const auto once = unique(rules.reevaluations, &ReevaluationGround::code, u"reevaluations"_s, u"code"_s); !once)
        return once;
    if (const auto prices = unique(rules.price, &PriceRule::subject, u"price"_s, u"subject"_s); !prices)
        return prices;
    for (qsizetype i = 0; i < rules.price.size(); ++i) {
        const auto bounds = unique(rules.price.at(i).adjustments.value_or(QList<AdjustmentBound>()),
            &AdjustmentBound::id, u"price/%1/adjustments"_s.arg(i), u"id"_s);
        if (!bounds)
            return bounds;
    }
    return unique(rules.report, &ReportItem::item, u"report"_s, u"item"_s);
}

} // namespace

const QStringList& rankByNames()
{
    static const QStringList names {u"points"_s, u"lowestPrice"_s, u"highestPrice"_s};
    return names;
}

const PriceRule* RuleSet::priceRule(Subject subject) const
{
    const auto found = std::ranges::find(price, subject, &PriceRule::subject);
    return found == price.cend() ? nullptr : &*found;
}

Result<void> RuleSet::mayEvaluate(const QList<LotBidder>& bidders) const
{
    if (opening && bidders.size() < opening->bidders)
        return fail(ErrorCode::SchemeInvalid, u"/bidders %1 %2"_s.arg(opening->bidders).arg(opening->source));
    // Of a bid that was not decrypted there is nothing to find, and it is never valid.
    const auto open = std::ranges::find_if(bidders,
        [](const LotBidder& bidder) { return bidder.qualification == Qualification::Open && !bidder.undecrypted; });
    if (qualifiedOutside && open != bidders.cend())
        return fail(ErrorCode::SchemeInvalid,
            u"/bidders/%1/qualification open %2"_s.arg(open - bidders.cbegin()).arg(basis.value(u"qualification"_s)));
    return {};
}

int RuleSet::fewestBidders(const QString& sector) const
{
    int fewest = minimumBidders;
    for (const FewerBidders& fewer : fewerBidders) {
        if (fewer.sector == sector)
            fewest = std::min(fewest, fewer.bidders);
    }
    return fewest;
}

bool RuleSet::isInForce(const QDate& day) const
{
    return day >= effectiveFrom && (!effectiveTo.isValid() || day <= effectiveTo);
}

Result<RuleSet> RuleSet::fromUndated(const QJsonObject& json)
{
    JsonReader reader(json);
    if (reader.string(u"format"_s) != "evalroom-rules-1"_L1)
        reader.refuse(u"format"_s, Error {ErrorCode::UnknownFormat, u"/format"_s});
    RuleSet rules;
    rules.id = idField(reader, u"id"_s);
    rules.title = spokenText(reader, u"title"_s);
    rules.regime = static_cast<Regime>(reader.word(u"regime"_s, regimeNames()));
    rules.effectiveFrom = dateField(reader, u"effectiveFrom"_s);
    rules.committee = readCommittee(reader);
    readChair(reader, rules);
    rules.minimumBidders = static_cast<int>(reader.integer(u"minimumBidders"_s, 1, MostPeople));
    if (reader.has(u"fewerBidders"_s))
        rules.fewerBidders = listField<FewerBidders>(reader, u"fewerBidders"_s, MostGrounds, readFewer);
    rules.opening = readOpening(reader);
    rules.mostCandidates = static_cast<int>(reader.integer(u"mostCandidates"_s, 1, MostPeople));
    readBounds(reader, rules);
    rules.stopsWhenFewer = reader.word(u"fewer"_s, {u"vote"_s, u"stop"_s}) == 1;
    rules.agencyDeemsAgreement = reader.word(u"deemedAgreement"_s, {u"committee"_s, u"agency"_s}) == 1;
    rules.price = listField<PriceRule>(reader, u"price"_s, MostGrounds, readPriceRule);
    rules.budgetLimitsPrice = reader.word(u"priceLimit"_s, {u"ceiling"_s, u"budget"_s}) == 1;
    rules.priceTrim = yesNo(reader, u"priceTrim"_s);
    rules.brandCountsOnce = reader.word(u"sameBrand"_s, {u"each"_s, u"one"_s}) == 1;
    rules.scoreTrim = yesNo(reader, u"scoreTrim"_s);
    rules.qualificationScored = yesNo(reader, u"qualificationScored"_s);
    rules.pledge = spokenText(reader, u"pledge"_s);
    rules.grounds = listField<LegalGround>(reader, u"grounds"_s, MostGrounds, readGround);
    rules.collusion = readGrounded<CollusionRule>(reader, u"collusion"_s, rules.grounds);
    rules.lowPrice = readGrounded<LowPriceRule>(reader, u"lowPrice"_s, rules.grounds);
    rules.finalOffer = readFinalOffer(reader, rules.grounds);
    rules.negotiation = readNegotiation(reader);
    rules.recusalRequest = readRecusalRequest(reader);
    rules.priceCorrection = readPriceCorrection(reader, rules.grounds);
    rules.corrections = listField<LegalGround>(reader, u"corrections"_s, MostGrounds, readGround);
    rules.clarifications = listField<LegalGround>(reader, u"clarifications"_s, MostGrounds, readGround);
    rules.report = listField<ReportItem>(reader, u"report"_s, MostGrounds, readReportItem);
    rules.sources = readTexts(reader, u"sources"_s);
    rules.terms = readTerms(reader);
    rules.basis = readTextsByWord(reader, u"basis"_s);
    if (const auto done = reader.finish(); !done)
        return std::unexpected(done.error());
    if (const auto codes = checkCodes(rules); !codes)
        return std::unexpected(codes.error());
    return rules;
}

} // namespace evalroom
