// SPDX-License-Identifier: Apache-2.0
#include "report/report_sections.h"

#include <algorithm>
#include <functional>

using namespace Qt::StringLiterals;

namespace evalroom::report {

namespace {

bool ranksByPrice(const ReportInput& input)
{
    return input.state.facts->scheme.ranksByPrice();
}

bool isRankedScheme(const ReportInput& input)
{
    return input.state.facts->scheme.ranked;
}

// 评定分离: what the candidates are told apart by is the tenderer's.
QList<ReportBlock> withoutOrder(const ReportInput& input)
{
    if (isRankedScheme(input))
        return {};
    return {body(said(
        input, u"招标文件规定评定分离：推荐的中标候选人不标明排序，按投标人序号列出，由招标人在其中确定中标人。"_s))};
}

// What ranks is the total or, where the price does, the evaluated price in yuan.
QString meritWord(const ReportInput& input)
{
    return ranksByPrice(input) ? u"评审价（元）"_s : u"总分"_s;
}

QString meritName(const ReportInput& input)
{
    return ranksByPrice(input) ? u"评审价"_s : u"总分"_s;
}

QString merit(const ReportInput& input, const BidderResult& result)
{
    if (ranksByPrice(input))
        return result.evaluatedPrice ? yuanExact(*result.evaluatedPrice) : u"—"_s;
    return result.total ? fixed(*result.total, input.state.facts->scheme.totalDecimals) : u"—"_s;
}

// Of a result as it was; written as the log has it.
QString earlierMerit(const ReportInput& input, const QJsonValue& bidder)
{
    if (!ranksByPrice(input))
        return orDash(bidder[u"total"_s].toString());
    const auto price = parseDecimal(bidder[u"evaluatedPrice"_s].toString());
    return price ? yuanExact(*price) : u"—"_s;
}

QList<const BidderResult*> byRank(const ReportInput& input)
{
    QList<const BidderResult*> results;
    for (const BidderResult& result : input.tally.bidders) {
        if (result.rank > 0 || result.candidate)
            results << &result;
    }
    // Of one rank in the manifest's order, which is theirs in the list.
    std::sort(results.begin(), results.end(), [](const BidderResult* a, const BidderResult* b) {
        return a->rank != b->rank ? a->rank < b->rank : std::less<>()(a, b);
    });
    return results;
}

// What is wrong with the tender document, as the committee has found.
QString stoppedWords(const ReportInput& input)
{
    const auto stop = std::ranges::find_if(input.state.motions, [&](const MotionState& motion) {
        return std::holds_alternative<StopMotion>(motion.motion.subject)
            && outcomeOf(input.state, motion) == Outcome::Passed;
    });
    const auto& grounds = input.state.facts->rules.stops;
    const auto ground = stop == input.state.motions.cend()
        ? grounds.cend()
        : std::ranges::find(grounds, std::get<StopMotion>(stop->motion.subject).ground, &LegalGround::code);
    const QString why = ground == grounds.cend() ? QString() : u"（%1，%2）"_s.arg(ground->text, ground->source);
    return u"评标委员会表决认定招标文件存在问题%1，停止评标；修改招标文件后，应当重新组织采购活动。"_s.arg(why);
}

ReportParagraph failure(const ReportInput& input)
{
    const QString& failed = input.tally.failed;
    const QString why = failed == u"stopped" ? stoppedWords(input)
        : failed == u"allBelowReserve"       ? u"全部投标报价均低于底价，本次出让（转让）不成交，交易活动终止。"_s
                                             : failedWord(failed, input.manifest.regime);
    return {said(input, why), ParagraphStyle::Emphasis, said(input, u"评标程序终止"_s)};
}

ReportTable candidateTable(const ReportInput& input)
{
    ReportTable table {{},
        {{u"推荐顺序"_s, 6, ColumnKind::Centred}, {said(input, u"中标候选人"_s), 19}, {said(input, u"投标报价"_s), 22},
            {meritWord(input), ranksByPrice(input) ? 12 : 6, ColumnKind::Figure}},
        {}};
    for (const QString& bidder : input.tally.candidates) {
        const BidderResult* result = resultOf(input, bidder);
        if (!result)
            continue;
        QString price = result->price ? yuanInFull(*result->price) : u"—"_s;
        if (result->offered)
            price += said(input, u"\n算术修正后的报价；开标时的报价 %1 元"_s).arg(yuan(*result->offered));
        const QString place = isRankedScheme(input) ? u"第 %1 名"_s.arg(result->rank) : u"不排序"_s;
        table.rows << ReportRow {{place, bidderName(input, bidder), price, merit(input, *result)}, result->rank == 1};
    }
    return table;
}

// Where bidders of one brand have one place, with the source that the rule set gives (87号令 art. 31).
QList<ReportBlock> behind(const ReportInput& input)
{
    QList<ReportBlock> blocks;
    const QString source = input.state.facts->rules.basis.value(u"sameBrand"_s);
    const QString why = source.isEmpty() ? QString() : u"（%1）"_s.arg(source);
    for (const BidderResult& result : input.tally.bidders) {
        if (!result.behind.isEmpty())
            blocks << body(
                said(input, u"%1 与 %2 的核心产品为同一品牌，按一家投标人计算；其%3为 %4，不作为中标候选人%5。"_s)
                    .arg(bidderName(input, result.bidder), bidderName(input, result.behind),
                        ranksByPrice(input) ? meritWord(input) : u"评审总分"_s, merit(input, result), why));
    }
    return blocks;
}

QString namesOf(const ReportInput& input, const QStringList& bidders)
{
    QStringList names;
    for (const QString& bidder : bidders)
        names << bidderName(input, bidder);
    return names.join(u'、');
}

// Which rule has parted whom; what the tenderer decides is told with the decision itself.
QList<ReportBlock> tieTraces(const ReportInput& input)
{
    QList<ReportBlock> blocks;
    for (const TieTrace& trace : input.tally.tieTrace) {
        if (trace.tie.rule == TieRule::Tenderer)
            continue;
        QStringList places;
        for (const QStringList& place : trace.places)
            places << namesOf(input, place);
        const QString found = trace.isParted() ? u"先后为 "_s + places.join(u"；"_s) : u"仍然相同"_s;
        blocks << body(said(input, u"%1相同的投标人（%2），%3：%4。"_s)
                .arg(meritName(input), namesOf(input, trace.bidders), tieRuleWord(input, trace.tie), found));
        if (!trace.seed.isEmpty())
            blocks << ReportFacts {{{u"抽签种子（SHA-256）"_s, QString::fromLatin1(trace.seed.toHex()), true}}};
    }
    return blocks;
}

QList<ReportBlock> ties(const ReportInput& input)
{
    QList<ReportBlock> blocks = tieTraces(input);
    for (const TieState& tie : input.state.tieDecisions) {
        blocks << ReportParagraph {tie.decision.text, ParagraphStyle::Quote,
            said(input, u"并列投标人的顺序由招标人（采购人）确定：%1（%2）"_s)
                .arg(namesOf(input, tie.decision.order), registration(input, tie.author, tie.witnesses))};
    }
    for (const QStringList& open : input.tally.openTies)
        blocks << body(
            said(input, u"%1并列、尚待确定顺序的投标人：%2。"_s).arg(meritName(input), namesOf(input, open)));
    return blocks;
}

int countPassedRejections(const ReportInput& input)
{
    return static_cast<int>(
        std::count_if(input.state.motions.cbegin(), input.state.motions.cend(), [&](const MotionState& motion) {
            return std::holds_alternative<RejectMotion>(motion.motion.subject)
                && outcomeOf(input.state, motion) == Outcome::Passed;
        }));
}

QString opinionCount(const ReportInput& input)
{
    QStringList opinions;
    for (const int member : activeCommittee(input.state))
        opinions << opinionWord(input, member);
    QStringList words;
    for (const QString& word : {u"同意"_s, u"视为同意"_s, u"不同意"_s, u"未表示意见"_s}) {
        if (const auto count = opinions.count(word); count > 0)
            words << u"%1 %2 人"_s.arg(word).arg(count);
    }
    return words.join(u'，');
}

// A rollback is where a result could be tilted, so it stands here with what it changed (domain §2.2).
QList<ReportBlock> restarts(const ReportInput& input)
{
    QList<ReportBlock> blocks;
    for (const RestartState& restart : input.state.restarts) {
        const Step* step = input.state.facts->scheme.step(restart.act.step);
        if (!restart.inEffect || step == nullptr)
            continue;
        blocks << body(u"经监督人员见证，自“%1”起重新评审。提出人：%2；理由：%3。"_s.arg(
            step->title, memberName(input, restart.author), restart.act.text));
        if (restart.before.isEmpty())
            continue;
        ReportTable table {{},
            {{said(input, u"投标人"_s), 8}, {u"重新评审前"_s + meritWord(input), 4, ColumnKind::Figure},
                {u"名次"_s, 2, ColumnKind::Centred}, {u"现"_s + meritWord(input), 4, ColumnKind::Figure},
                {u"名次"_s, 2, ColumnKind::Centred}},
            {}};
        const auto rank = [](qint64 number) { return number > 0 ? QString::number(number) : u"—"_s; };
        for (const QJsonValue& value : restart.before.value(u"bidders"_s).toArray()) {
            const QString bidder = value[u"bidder"_s].toString();
            const BidderResult* now = resultOf(input, bidder);
            table.rows << ReportRow {{bidderName(input, bidder), earlierMerit(input, value),
                rank(value[u"rank"_s].toInteger()), now ? merit(input, *now) : u"—"_s, rank(now ? now->rank : 0)}};
        }
        blocks << table;
    }
    return blocks;
}

// 87号令 art. 64: a result that takes the place of another one says of which.
QList<ReportBlock> reevaluation(const ReportInput& input)
{
    const auto& again = input.manifest.reevaluates;
    if (!again)
        return {};
    const bool isUnfinished = again->report.isEmpty();
    ReportFacts facts {{{u"重新评审的原因"_s, again->reason}, {u"批准"_s, again->approvedBy},
        {said(input, isUnfinished ? u"原评标日志末条 SHA-256"_s : u"原评标报告 SHA-256"_s),
            QString::fromLatin1((isUnfinished ? again->head : again->report).toHex()), true},
        {said(input, u"原评标会话"_s), QString::fromLatin1(again->session.toHex()), true}}};
    const auto& grounds = input.state.facts->rules.reevaluations;
    const auto ground = std::ranges::find(grounds, again->ground, &ReevaluationGround::code);
    if (ground != grounds.cend()) {
        facts.rows.insert(0, {u"依据"_s, u"%1（%2）"_s.arg(ground->text, ground->source)});
        if (ground->committee != NextCommittee::Either)
            facts.rows.append({said(input, u"评标委员会"_s),
                said(input,
                    ground->committee == NextCommittee::Same ? u"由原评标委员会全体成员重新评审"_s
                                                             : u"重新组建，没有原评标委员会成员参加"_s)});
    }
    return {ReportParagraph {said(input,
                                 isUnfinished ? u"原评标没有完成，本报告是重新组建的评标委员会的评审结果。"_s
                                              : u"本报告是对原评标报告的重新评审。"_s),
                ParagraphStyle::Emphasis, u"重新评审"_s},
        facts};
}

} // namespace

ReportSection summary(const ReportInput& input)
{
    QList<ReportBlock> blocks = reevaluation(input);
    const bool failed = !input.tally.failed.isEmpty();
    if (failed)
        blocks << failure(input);
    else
        blocks << body(said(input,
            u"评标委员会按照招标文件规定的评标标准和方法，对 %1 份投标文件进行了评审和比较，推荐以下中标候选人："_s)
                .arg(std::ranges::count_if(
                    input.manifest.bidders, [](const ManifestBidder& each) { return !each.undecrypted; })))
               << candidateTable(input);
    const Scheme& scheme = input.state.facts->scheme;
    blocks << ReportFacts {{{said(input, u"收到投标"_s), u"%1 份"_s.arg(input.manifest.bidders.size())},
        {said(input, input.manifest.regime == Regime::Engineering ? u"否决投标"_s : u"投标无效"_s),
            u"%1 份"_s.arg(countPassedRejections(input))},
        {said(input, u"符合要求的投标"_s), u"%1 份"_s.arg(validBidders(input.state).size())},
        {said(input, u"评标办法"_s), scheme.title},
        {said(input, u"评标委员会"_s),
            u"%1 人，组长：%2"_s.arg(activeCommittee(input.state).size())
                .arg(input.state.chair > 0 ? memberName(input, input.state.chair) : u"无"_s)},
        {u"成员意见"_s, opinionCount(input)}, {u"告警"_s, u"%1 条"_s.arg(input.state.alarms.size())}}};
    return section(said(input, u"评标结论"_s), blocks);
}

ReportSection ranking(const ReportInput& input)
{
    const QString title = said(input, u"经评审的投标人排序"_s);
    if (!input.tally.failed.isEmpty())
        return section(title, {failure(input), body(u"没有排序。"_s)});
    ReportTable table {{},
        {{u"名次"_s, 2, ColumnKind::Centred}, {said(input, u"投标人"_s), 8},
            {said(input, u"投标报价（元）"_s), 5, ColumnKind::Figure},
            {meritWord(input), ranksByPrice(input) ? 5 : 3, ColumnKind::Figure},
            {said(input, u"中标候选人"_s), 3, ColumnKind::Centred}},
        {}};
    for (const BidderResult* result : byRank(input))
        table.rows << ReportRow {{result->rank > 0 ? QString::number(result->rank) : u"—"_s,
                                     bidderName(input, result->bidder), result->price ? yuan(*result->price) : u"—"_s,
                                     merit(input, *result), result->candidate ? u"是"_s : u"否"_s},
            result->rank == 1};
    return section(
        title, withoutOrder(input) + QList<ReportBlock> {table} + behind(input) + ties(input) + restarts(input));
}

ReportSection candidates(const ReportInput& input)
{
    QList<ReportBlock> blocks;
    if (!input.tally.failed.isEmpty())
        blocks << failure(input) << body(said(input, u"推荐的中标候选人：无。"_s));
    else if (input.tally.candidates.isEmpty())
        blocks << body(said(input, u"推荐的中标候选人：无。"_s));
    else
        blocks << withoutOrder(input) << candidateTable(input);
    const bool works = input.manifest.regime == Regime::Engineering;
    if (!input.matters.trimmed().isEmpty())
        blocks << ReportParagraph {input.matters, ParagraphStyle::Quote, u"签订合同前要处理的事宜"_s};
    else if (works)
        blocks << body(u"签订合同前要处理的事宜：无。"_s);
    return section(said(input, u"推荐的中标候选人"_s), blocks);
}

} // namespace evalroom::report
