// SPDX-License-Identifier: Apache-2.0
#include "report/report_model.h"

#include "documents/chinese_amount.h"
#include "report/report_sections.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace evalroom {

namespace {

using Make = ReportSection (*)(const ReportInput&);

// A part of the report, and the items that it may stand under: it does under the first of them that the rule set has.
struct Part {
    Make make;
    QStringList items;
};

// 12号令 art. 42 has ten items, 87号令 art. 58 six, 74号令 art. 17 four: each has to hold the same parts.
const QList<Part>& parts()
{
    static const QStringList asked {u"clarifications"_s, u"other"_s, u"evaluation"_s};
    static const QStringList people {u"committee"_s, u"participants"_s};
    static const QList<Part> known {
        {report::basics, {u"basics"_s, u"notice"_s}},
        {report::notice, {u"notice"_s, u"basics"_s}},
        {report::method, {u"method"_s, u"evaluation"_s}},
        {report::openingRecord, {u"opening"_s, u"evaluation"_s}},
        {report::bidders, {u"opening"_s, u"participants"_s}},
        {report::committee, people},
        {report::chairElection, people},
        {report::attendants, people},
        {report::validBids, {u"valid-bids"_s, u"evaluation"_s}},
        {report::rejections, {u"rejections"_s, u"evaluation"_s}},
        {report::collectiveScores, {u"comparison"_s, u"evaluation"_s}},
        {report::priceScores, {u"comparison"_s, u"evaluation"_s}},
        {report::ranking, {u"ranking"_s, u"result"_s}},
        {report::candidates, {u"candidates"_s, u"result"_s}},
        {report::clarifications, asked},
        {report::priceCorrections, asked},
        {report::lowPrices, asked},
        {report::memberChanges, {u"committee"_s, u"other"_s, u"participants"_s}},
    };
    return known;
}

QList<Make> makersOf(const ReportItem& item, const QList<ReportItem>& items)
{
    QList<Make> makers;
    for (const Part& part : parts()) {
        const auto place = std::ranges::find_if(part.items,
            [&](const QString& each) { return std::ranges::find(items, each, &ReportItem::item) != items.cend(); });
        if (place != part.items.cend() && *place == item.item)
            makers << part.make;
    }
    return makers;
}

ReportSection itemSection(const ReportInput& input, const ReportItem& item)
{
    ReportSection section;
    const QList<Make> makers = makersOf(item, input.state.facts->rules.report);
    if (makers.size() == 1) {
        section = makers.first()(input);
    } else {
        for (const Make make : makers)
            section.parts << make(input);
        // No heading under a heading of the same words.
        const auto same = std::ranges::find(section.parts, item.title, &ReportSection::title);
        if (same != section.parts.end()) {
            section.blocks = same->blocks;
            section.parts.erase(same);
        }
    }
    // A rule set may ask for what this program knows nothing of: the item stands, and says so.
    if (makers.isEmpty())
        section.blocks << report::none();
    section.item = item.item;
    section.title = item.title;
    section.source = item.source;
    return section;
}

bool hasSteps(const ReportInput& input, StepKind kind)
{
    const QList<Step>& steps = input.state.facts->scheme.steps;
    return std::any_of(steps.cbegin(), steps.cend(), [kind](const Step& step) { return step.kind == kind; });
}

QList<ReportSigner> signersOf(const ReportInput& input)
{
    QList<ReportSigner> signers;
    for (const int member : activeCommittee(input.state)) {
        const QString role
            = report::said(input, report::roleWord(input.state.members[member].role, input.manifest.regime));
        signers << ReportSigner {member, report::memberName(input, member),
            member == input.state.chair ? role + u"、组长"_s : role, report::opinionWord(input, member)};
    }
    return signers;
}

QList<ReportSigner> witnessesOf(const ReportInput& input)
{
    QList<ReportSigner> witnesses;
    for (auto [member, state] : input.state.members.asKeyValueRange()) {
        if (state.role == Role::Staff || state.role == Role::Supervisor)
            witnesses << ReportSigner {member, report::memberName(input, member),
                report::said(input, report::roleWord(state.role, input.manifest.regime)), {}};
    }
    return witnesses;
}

QList<ReportFact> coverOf(const ReportInput& input)
{
    const Manifest& lot = input.manifest;
    const bool works = lot.regime == Regime::Engineering;
    QList<ReportFact> facts {{u"标段（包）编号"_s, lot.sectionCode},
        {report::said(input, works ? u"招标人"_s : u"采购人"_s), lot.owner},
        {report::said(input, works ? u"招标代理机构"_s : u"采购代理机构"_s), lot.agency},
        {report::said(input, u"评标地点"_s), lot.place}, {u"报告版本"_s, u"第 %1 版"_s.arg(input.stamp.version)},
        {u"制作时间"_s, report::localTime(input.stamp.time)}};
    if (lot.reevaluates)
        facts.insert(1, {u"性质"_s, u"重新评审"_s});
    return facts;
}

void addText(const ReportBlock& block, QStringList& texts)
{
    if (const auto* paragraph = std::get_if<ReportParagraph>(&block)) {
        texts << paragraph->lead << paragraph->text;
    } else if (const auto* facts = std::get_if<ReportFacts>(&block)) {
        for (const ReportFact& fact : facts->rows)
            texts << fact.name << fact.value;
    } else if (const auto* table = std::get_if<ReportTable>(&block)) {
        texts << table->title;
        for (const ReportColumn& column : table->columns)
            texts << column.title;
        for (const ReportRow& row : table->rows)
            texts << row.cells;
    }
}

} // namespace

bool ReportSection::operator==(const ReportSection& other) const = default;

QStringList textOf(const ReportSection& section)
{
    QStringList texts {section.title, section.source};
    for (const ReportBlock& block : section.blocks)
        addText(block, texts);
    for (const ReportSection& part : section.parts)
        texts << textOf(part);
    texts.removeAll(QString());
    return texts;
}

ReportPeople reportPeople(const Annex& annex)
{
    ReportPeople people;
    for (const AnnexPerson& person : annex.people)
        people.insert(person.member, {person.name, person.unit, person.title});
    return people;
}

ReportModel report::beginReport(const ReportInput& input, const QString& title)
{
    ReportModel model;
    model.title = title;
    model.project = input.manifest.title;
    model.sectionCode = input.manifest.sectionCode;
    model.code = input.stamp.code;
    model.version = input.stamp.version;
    model.committee = report::said(input, u"评标委员会"_s);
    model.cover = coverOf(input);
    return model;
}

void report::numberSections(QList<ReportSection>& sections)
{
    int number = 0;
    for (ReportSection& section : sections)
        section.title = chineseNumber(++number) + u"、"_s + section.title;
}

ReportModel makeReport(const ReportInput& input)
{
    ReportModel model = report::beginReport(input, report::said(input, u"评标报告"_s));
    model.sections << report::summary(input);
    for (const ReportItem& item : input.state.facts->rules.report)
        model.sections << itemSection(input, item);
    model.sections << report::opinions(input) << report::motions(input) << report::corrections(input)
                   << report::outlierExplanations(input);
    if (std::ranges::any_of(input.manifest.bidders, [](const ManifestBidder& each) { return each.sealed.has_value(); }))
        model.sections << report::secondEnvelopes(input);
    if (input.state.facts->rules.negotiation)
        model.sections << report::negotiations(input);
    if (hasSteps(input, StepKind::Offers))
        model.sections << report::finalOffers(input);
    if (hasSteps(input, StepKind::Review))
        model.sections << report::reviews(input);
    if (hasSteps(input, StepKind::Objective))
        model.sections << report::objectiveScores(input);
    if (hasSteps(input, StepKind::Score))
        model.sections << report::memberScores(input);
    if (const auto likeness = report::collusion(input); likeness)
        model.sections << *likeness;
    model.sections << report::course(input) << report::proof(input);
    report::numberSections(model.sections);
    model.signers = signersOf(input);
    model.witnesses = witnessesOf(input);
    return model;
}

} // namespace evalroom
