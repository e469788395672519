// SPDX-License-Identifier: Apache-2.0
#include "documents/compare/collusion_signs.h"
#include "report/report_sections.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace evalroom::report {

namespace {

// What the package itself carries; the bills are sealed to whoever makes the report.
QList<PairSigns> pairsWithSigns(const ReportInput& input)
{
    QMap<QString, Fen> prices;
    for (const ManifestBidder& bidder : input.manifest.bidders) {
        if (const auto price = bidPriceOf(input, bidder.id); price)
            prices.insert(bidder.id, *price);
    }
    const Rational anyPercent(100);
    return collusionSigns({input.manifest.bidders, prices, AlignedBills {}, {}, anyPercent,
        input.state.facts->scheme.fixedPrice.has_value()});
}

// What a trace is of; the kinds of prices and bills have words of their own.
QString traceWord(SignKind kind)
{
    switch (kind) {
    case SignKind::Mac:
        return u"网卡地址（MAC）相同"_s;
    case SignKind::Cpu:
        return u"处理器（CPU）序列号相同"_s;
    case SignKind::Disk:
        return u"硬盘序列号相同"_s;
    case SignKind::Author:
        return u"文件作者相同"_s;
    case SignKind::Producer:
        return u"文件制作软件或者其许可编号相同"_s;
    case SignKind::Agent:
        return u"递交人相同"_s;
    case SignKind::Account:
        return u"投标保证金转出账户相同"_s;
    case SignKind::Manager:
        return u"项目负责人姓名相同"_s;
    case SignKind::SamePrice:
    case SignKind::ArithmeticPrices:
    case SignKind::GeometricPrices:
    case SignKind::UnitPrices:
    case SignKind::BillFaults:
        break;
    }
    return {};
}

QString seriesWords(const ReportInput& input, const CollusionSign& sign)
{
    QStringList names;
    for (const QString& bidder : sign.series)
        names << bidderName(input, bidder);
    const QString step = sign.kind == SignKind::GeometricPrices
        ? u"每一家比前一家高 %1％"_s.arg(formatDecimal(sign.step))
        : u"每一家比前一家高 %1 元"_s.arg(yuanExact(sign.step));
    return said(input, u"投标报价呈规律性差异："_s) + names.join(u'、') + u"，"_s + step;
}

QString evidence(const ReportInput& input, const PairSigns& pair, const CollusionSign& sign)
{
    if (sign.kind == SignKind::ArithmeticPrices || sign.kind == SignKind::GeometricPrices)
        return seriesWords(input, sign);
    QString words;
    if (sign.kind == SignKind::SamePrice)
        words = said(input, u"投标报价相同：%1 元"_s).arg(yuan(bidPriceOf(input, pair.first).value_or(0)));
    else if (sign.first == sign.second)
        words = said(input, traceWord(sign.kind)) + u"："_s + sign.first;
    else
        words = said(input, traceWord(sign.kind)) + u"：%1；%2"_s.arg(sign.first, sign.second);
    return sign.bidders > 2 ? words + u"（共 %1 家相同）"_s.arg(sign.bidders) : words;
}

// What the committee has decided of the bid on the ground of the law; that it decided nothing, is said as well.
QString decisionOn(const ReportInput& input, const QString& bidder, const QString& ground)
{
    QString decision = u"没有就此提出动议"_s;
    for (const MotionState& motion : input.state.motions) {
        const auto* reject = std::get_if<RejectMotion>(&motion.motion.subject);
        if (reject == nullptr || reject->bidder != bidder || reject->ground != ground)
            continue;
        const Outcome outcome = outcomeOf(input.state, motion);
        if (outcome == Outcome::Passed)
            return input.manifest.regime == Regime::Engineering ? u"表决否决其投标"_s
                                                                : said(input, u"表决认定投标无效"_s);
        if (outcome == Outcome::Lost)
            decision = u"表决没有通过"_s;
        else if (outcome == Outcome::Open)
            decision = u"表决没有完成"_s;
    }
    return decision;
}

ReportRow pairRow(const ReportInput& input, const PairSigns& pair, const QString& ground)
{
    QStringList signs;
    for (const CollusionSign& sign : pair.signs)
        signs << evidence(input, pair, sign);
    QStringList decisions;
    for (const QString& bidder : {pair.first, pair.second})
        decisions << bidderName(input, bidder) + u"："_s + decisionOn(input, bidder, ground);
    return {{bidderName(input, pair.first) + u'\n' + bidderName(input, pair.second), signs.join(u'\n'),
        decisions.join(u'\n')}};
}

} // namespace

std::optional<ReportSection> collusion(const ReportInput& input)
{
    const auto& law = input.state.facts->rules.collusion;
    if (!law)
        return {};
    const QList<PairSigns> pairs = pairsWithSigns(input);
    if (pairs.isEmpty())
        return {};
    ReportTable table {
        {}, {{said(input, u"投标人"_s), 6}, {u"相同之处"_s, 10}, {said(input, u"评标委员会的处理"_s), 8}}, {}};
    for (const PairSigns& pair : pairs)
        table.rows << pairRow(input, pair, law->ground);
    const QString says
        = u"依据：%1。下列相同之处由程序从交易平台提供的数据中列出，本身不是结论；是否构成串通投标，由评标委员会认定。"
          u"工程量清单、报价明细之间的比较不在此列。"_s;
    return section(said(input, u"投标文件的雷同性"_s), {body(said(input, says).arg(law->source)), table});
}

} // namespace evalroom::report
