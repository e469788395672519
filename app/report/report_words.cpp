// SPDX-License-Identifier: Apache-2.0
#include "report/report_words.h"

#include "documents/chinese_amount.h"
#include "evaluation/answer.h"
#include "evaluation/corrected_price.h"
#include "evaluation/terms.h"

#include <QTimeZone>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace evalroom::report {

QString fixed(const Rational& value, int decimals)
{
    QString text = formatDecimal(roundHalfUp(value, decimals));
    qsizetype dot = text.indexOf(u'.');
    if (decimals > 0 && dot < 0) {
        dot = text.size();
        text += u'.';
    }
    return decimals > 0 ? text.leftJustified(dot + 1 + decimals, u'0') : text;
}

int decimalsOf(const Rational& value)
{
    const QString text = formatDecimal(value);
    const qsizetype dot = text.indexOf(u'.');
    return dot < 0 ? 0 : static_cast<int>(text.size() - dot - 1);
}

QString yuan(Fen price)
{
    return figureAmount(price);
}

QString yuanExact(const Rational& fen)
{
    const Rational amount = fen / 100;
    const Rational shown = roundHalfUp(amount, 6);
    QString text = fixed(shown, std::max(2, decimalsOf(shown)));
    for (qsizetype i = text.indexOf(u'.') - 3; i > 0; i -= 3)
        text.insert(i, u',');
    return shown == amount ? text : u"约 "_s + text;
}

QString yuanInFull(Fen price)
{
    return u"%1 元（大写：%2）"_s.arg(yuan(price), chineseAmount(price));
}

QString localTime(const QDateTime& time)
{
    static const QTimeZone beijing(8 * 3600);
    return time.isValid() ? time.toTimeZone(beijing).toString(u"yyyy年M月d日 HH:mm:ss"_s) : u"—"_s;
}

QString ordinal(int number)
{
    return u"第"_s + chineseNumber(number);
}

QString roleWord(Role role, Regime regime)
{
    const bool works = regime == Regime::Engineering;
    switch (role) {
    case Role::Expert:
        return works ? u"评标专家"_s : u"评审专家"_s;
    case Role::Owner:
        return works ? u"招标人代表"_s : u"采购人代表"_s;
    case Role::Staff:
        return u"场内工作人员（见证）"_s;
    case Role::Supervisor:
        return u"监督人员"_s;
    case Role::Centre:
        return u"交易中心密钥保管人"_s;
    }
    return {};
}

QString regimeWord(Regime regime)
{
    return regime == Regime::Engineering ? u"工程建设项目招标"_s : u"政府采购货物和服务招标"_s;
}

QString stepKindWord(StepKind kind)
{
    switch (kind) {
    case StepKind::Chair:
        return u"密封选票"_s;
    case StepKind::Review:
        return u"逐项评审，密封"_s;
    case StepKind::Objective:
        return u"客观评分，须一致"_s;
    case StepKind::Score:
        return u"主观评分，各自密封"_s;
    case StepKind::Offers:
        return u"最后报价，密封"_s;
    case StepKind::Price:
        return u"按公式计算"_s;
    }
    return {};
}

QString failureName(Regime regime)
{
    switch (regime) {
    case Regime::Engineering:
        return u"本次招标失败"_s;
    case Regime::GovernmentTender:
        return u"本次采购废标"_s;
    case Regime::GovernmentOther:
        return u"本次采购活动终止"_s;
    case Regime::Resources:
        return u"本次招标活动终止"_s;
    }
    return {};
}

QString failedWord(const QString& failed, Regime regime)
{
    const QString name = failureName(regime);
    const bool government = regime == Regime::GovernmentTender || regime == Regime::GovernmentOther;
    if (failed == u"fewerThanThree") {
        const QString why = regime == Regime::GovernmentTender ? u"对招标文件作实质响应的供应商少于法定数量"_s
            : government                                       ? u"对采购文件作实质响应的供应商少于法定数量"_s
                                                               : u"有效投标人少于法定数量"_s;
        return u"%1，%2，评标委员会不再评审。"_s.arg(why, name);
    }
    if (failed == u"allRejected")
        return u"%1，%2。"_s.arg(government ? u"全部投标无效"_s : u"全部投标均被否决"_s, name);
    if (failed == u"allOverLimit")
        return (government ? u"全部报价均超过采购预算或者最高限价，%1。"_s
                           : u"全部投标报价均超过最高投标限价，全部投标均被否决，%1。"_s)
            .arg(name);
    if (failed == u"noCompetition")
        return u"有效投标少于法定数量，评标委员会表决认定投标明显缺乏竞争，否决全部投标，%1。"_s.arg(name);
    return failed;
}

QString said(const ReportInput& input, const QString& text)
{
    return inTerms(text, input.state.facts->rules.terms);
}

QString orDash(const QString& text)
{
    return text.trimmed().isEmpty() ? u"—"_s : text;
}

std::optional<QString> notCarried(const ReportInput& input, const MotionState& motion, const QString& lost)
{
    switch (outcomeOf(input.state, motion)) {
    case Outcome::Open:
        return u"未决"_s;
    case Outcome::Passed:
        break;
    case Outcome::Lost:
        return lost;
    case Outcome::Void:
        return u"作废"_s;
    }
    return {};
}

QString memberName(const ReportInput& input, int member)
{
    const QString name = input.people.value(member).name;
    return name.isEmpty() ? u"%1号成员"_s.arg(member) : u"%1（%2号）"_s.arg(name, QString::number(member));
}

QString memberNames(const ReportInput& input, const QList<int>& members)
{
    QStringList names;
    for (const int member : members)
        names << memberName(input, member);
    return names.isEmpty() ? u"无"_s : names.join(u'、');
}

QString bidderName(const ReportInput& input, const QString& bidder)
{
    for (const ManifestBidder& known : input.manifest.bidders) {
        if (known.id == bidder)
            return known.name;
    }
    return bidder;
}

QString tieRuleWord(const ReportInput& input, const Tie& tie)
{
    const Scheme& scheme = input.state.facts->scheme;
    const Step* step = scheme.step(tie.step);
    switch (tie.rule) {
    case TieRule::Price:
        return isSold(scheme.subject) ? u"报价高的优先"_s : u"报价低的优先"_s;
    case TieRule::EvaluatedPrice:
        return isSold(scheme.subject) ? u"评审价高的优先"_s : u"评审价低的优先"_s;
    case TieRule::Step:
        return u"“%1”得分高的优先"_s.arg(step != nullptr ? step->title : tie.step);
    case TieRule::Draw:
        return u"以各成员密封评审表中的随机数公开抽签"_s;
    case TieRule::Tenderer:
        break;
    }
    return said(input, u"由招标人（采购人）确定"_s);
}

std::optional<Fen> priceOf(const ReportInput& input, const QString& bidder)
{
    return priceInForce(input.state, bidder);
}

std::optional<Fen> bidPriceOf(const ReportInput& input, const QString& bidder)
{
    const auto found = input.state.prices.constFind(bidder);
    return found == input.state.prices.cend() ? std::nullopt : std::optional(*found);
}

const StepState* stepState(const ReportInput& input, const QString& step)
{
    const auto found = input.state.steps.constFind(step);
    return found == input.state.steps.cend() ? nullptr : &*found;
}

const BidderResult* resultOf(const ReportInput& input, const QString& bidder)
{
    for (const BidderResult& result : input.tally.bidders) {
        if (result.bidder == bidder)
            return &result;
    }
    return nullptr;
}

QString sheetPoints(const Rational& points, const Criterion& criterion)
{
    return fixed(points, std::max(decimalsOf(criterion.increment), decimalsOf(points)));
}

QString documentName(const ReportInput& input, const QString& id)
{
    const ManifestDocument* document = input.manifest.document(id);
    return document != nullptr ? document->name : id;
}

QString groundWords(const QList<LegalGround>& grounds, const QString& code)
{
    const auto known = std::ranges::find(grounds, code, &LegalGround::code);
    return known != grounds.cend() ? known->text + u'\n' + known->source : code;
}

QString registration(const ReportInput& input, int author, const QSet<int>& witnesses)
{
    const QString seen = isSupervised(input.state, witnesses) ? u"见证："_s + memberNames(input, witnesses.values())
                                                              : u"未经监督人员见证，不生效"_s;
    return u"登记：%1；%2"_s.arg(memberName(input, author), seen);
}

ReportParagraph none()
{
    return {u"无。"_s, ParagraphStyle::Body};
}

ReportParagraph note(const QString& text)
{
    return {text, ParagraphStyle::Note};
}

ReportParagraph body(const QString& text)
{
    return {text, ParagraphStyle::Body};
}

ReportSection section(const QString& title, QList<ReportBlock> blocks)
{
    if (blocks.isEmpty())
        blocks << none();
    return {{}, title, {}, blocks, {}};
}

ReportSection sectionWithParts(const QString& title, QList<ReportSection> parts)
{
    return {{}, title, {}, {}, parts};
}

QList<ReportBlock> wideTable(const QString& title, const QList<ReportColumn>& heads, const QList<ReportColumn>& columns,
    const QList<ReportRow>& rows)
{
    constexpr qsizetype most = 6;
    const qsizetype tables = std::max<qsizetype>(1, (columns.size() + most - 1) / most);
    const qsizetype each = (columns.size() + tables - 1) / tables;
    QList<ReportBlock> blocks;
    for (qsizetype part = 0; part < tables; ++part) {
        const qsizetype from = part * each;
        const qsizetype count = std::min(each, columns.size() - from);
        ReportTable table {part == 0 ? title : title + u"（续）"_s, heads + columns.mid(from, count), {}};
        for (const ReportRow& row : rows)
            table.rows << ReportRow {
                row.cells.first(heads.size()) + row.cells.mid(heads.size() + from, count), row.strong};
        blocks << table;
    }
    return blocks;
}

} // namespace evalroom::report
