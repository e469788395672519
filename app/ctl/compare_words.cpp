// SPDX-License-Identifier: Apache-2.0
#include "ctl/compare_words.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace evalroom {

namespace {

QString inYuan(const Rational& fen)
{
    return formatDecimal(fen / FenOfYuan) + u" yuan"_s;
}

// A mean has no end of decimals.
QString inRoundYuan(const Rational& fen)
{
    return inYuan(roundHalfUp(fen, 0));
}

QString lineWords(const AlignedBills& bills, const BillFinding& finding)
{
    if (finding.item == AlignedBills::None)
        return u"the bill"_s;
    const AlignedItem& item = bills.items.at(finding.item);
    const QString what = u"%1 %2 (%3)"_s.arg(item.code, item.name, item.unit);
    return finding.line == AlignedBills::None ? what : u"line %1, "_s.arg(finding.line + 1) + what;
}

QString billFaultWords(const AlignedBills& aligned, const BillFinding& finding)
{
    const qsizetype bills = aligned.bills.size();
    const QString is = inYuan(finding.is);
    const QString should = inYuan(finding.should.value_or(0));
    switch (finding.fault) {
    case BillFault::LineTotal:
        return u"the total is %1, quantity × unit price makes %2"_s.arg(is, should);
    case BillFault::Sum:
        return u"the totals make %1, the price is %2"_s.arg(should, is);
    case BillFault::Missing:
        return (aligned.tender ? u"missing; the tender has it, and so have %1 of %2 bills"_s
                               : u"missing; %1 of %2 bills have it"_s)
            .arg(finding.others)
            .arg(bills);
    case BillFault::Extra:
        return (aligned.tender ? u"the tender has no such item; %1 of %2 bills have it"_s : u"%1 of %2 bills have it"_s)
            .arg(finding.others)
            .arg(bills);
    case BillFault::Quantity:
        if (aligned.tender && finding.should)
            return u"the quantity is %1, the tender has %2"_s.arg(
                formatDecimal(finding.is), formatDecimal(*finding.should));
        return finding.should
            ? u"the quantity is %1, that of most %2"_s.arg(formatDecimal(finding.is), formatDecimal(*finding.should))
            : u"the quantity is %1, and bills differ in it"_s.arg(formatDecimal(finding.is));
    case BillFault::UnitPrice:
        return u"the unit price is %1, the mean of the others %2 (%3 %)"_s.arg(
            is, inRoundYuan(finding.should.value_or(0)), formatDecimal(roundHalfUp(finding.percent.value_or(0), 2)));
    }
    return {};
}

QString kindWords(SignKind kind)
{
    switch (kind) {
    case SignKind::Mac:
        return u"the same MAC address"_s;
    case SignKind::Cpu:
        return u"the same processor"_s;
    case SignKind::Disk:
        return u"the same disk"_s;
    case SignKind::Author:
        return u"the same author of files"_s;
    case SignKind::Producer:
        return u"the same program that made the files"_s;
    case SignKind::Agent:
        return u"the same agent"_s;
    case SignKind::Account:
        return u"the same deposit account"_s;
    case SignKind::Manager:
        return u"the same project manager"_s;
    case SignKind::SamePrice:
        return u"the same price"_s;
    case SignKind::ArithmeticPrices:
        return u"prices with a regular difference"_s;
    case SignKind::GeometricPrices:
        return u"prices with a regular ratio"_s;
    case SignKind::UnitPrices:
        return u"the same unit prices"_s;
    case SignKind::BillFaults:
        return u"the same mistakes in the bills"_s;
    }
    return {};
}

QString evidenceWords(const PackageComparison& comparison, const CollusionSign& sign)
{
    const auto all = comparison.manifest.bidders.size();
    switch (sign.kind) {
    case SignKind::SamePrice:
        return u"%1 of %2 bidders have it"_s.arg(sign.bidders).arg(all);
    case SignKind::ArithmeticPrices:
        return sign.series.join(u" < ") + u", about %1 from each to the next"_s.arg(inRoundYuan(sign.step));
    case SignKind::GeometricPrices:
        return sign.series.join(u" < ")
            + u", about %1 % from each to the next"_s.arg(formatDecimal(roundHalfUp(sign.step, 4)));
    case SignKind::UnitPrices:
        return u"%1 of %2 lines"_s.arg(sign.same).arg(sign.of);
    case SignKind::BillFaults:
        return QString::number(sign.same);
    default:
        return (sign.first == sign.second ? sign.first : sign.first + u" and "_s + sign.second)
            + u"; %1 of %2 bidders have it"_s.arg(sign.bidders).arg(all);
    }
}

QJsonObject findingJson(const AlignedBills& bills, const BillFinding& finding)
{
    const AlignedItem item = finding.item == AlignedBills::None ? AlignedItem() : bills.items.at(finding.item);
    QJsonObject json {{u"bidder"_s, bills.bills.at(finding.bill).bidder}, {u"code"_s, item.code},
        {u"fault"_s, billFaultNames().at(static_cast<int>(finding.fault))}, {u"is"_s, formatDecimal(finding.is)},
        {u"line"_s, finding.line + 1}, {u"name"_s, item.name}, {u"others"_s, finding.others}, {u"unit"_s, item.unit}};
    if (finding.should)
        json.insert(u"should"_s, formatDecimal(*finding.should));
    if (finding.percent)
        json.insert(u"percent"_s, formatDecimal(*finding.percent));
    return json;
}

QJsonObject signJson(const AlignedBills& bills, const CollusionSign& sign)
{
    QJsonObject json {{u"kind"_s, signKindNames().at(static_cast<int>(sign.kind))}};
    if (sign.kind <= SignKind::Manager) {
        json.insert(u"first"_s, sign.first);
        json.insert(u"second"_s, sign.second);
    }
    if (sign.kind <= SignKind::SamePrice)
        json.insert(u"bidders"_s, sign.bidders);
    if (!sign.series.isEmpty()) {
        json.insert(u"series"_s, QJsonArray::fromStringList(sign.series));
        json.insert(u"step"_s, formatDecimal(sign.step));
    }
    if (sign.kind < SignKind::UnitPrices)
        return json;
    QJsonArray lines;
    for (const LikeLine& line : sign.lines) {
        QJsonObject each {{u"first"_s, line.first + 1}, {u"second"_s, line.second + 1}};
        if (line.item != AlignedBills::None)
            each.insert(u"name"_s, bills.items.at(line.item).name);
        if (line.fault)
            each.insert(u"fault"_s, billFaultNames().at(static_cast<int>(*line.fault)));
        lines.append(each);
    }
    json.insert(u"lines"_s, lines);
    json.insert(u"same"_s, sign.same);
    if (sign.kind == SignKind::UnitPrices)
        json.insert(u"of"_s, sign.of);
    return json;
}

} // namespace

QStringList PackageComparison::sealedBills() const
{
    QStringList bidders;
    for (const ManifestDocument& document : manifest.documents) {
        if (manifest.isSealedBill(document.id))
            bidders << document.bidder;
    }
    return bidders;
}

QString findingWords(const AlignedBills& bills, const BillFinding& finding)
{
    return lineWords(bills, finding) + u": "_s + billFaultWords(bills, finding);
}

QString signWords(const PackageComparison& comparison, const CollusionSign& sign)
{
    return kindWords(sign.kind) + u": "_s + evidenceWords(comparison, sign);
}

QJsonObject comparisonJson(const PackageComparison& comparison)
{
    QJsonArray bidders;
    for (const ManifestBidder& bidder : comparison.manifest.bidders) {
        QJsonObject json {{u"id"_s, bidder.id}, {u"name"_s, bidder.name}};
        if (bidder.price)
            json.insert(u"price"_s, *bidder.price);
        bidders.append(json);
    }
    QJsonArray bills;
    for (const BidderBill& bill : comparison.bills.bills)
        bills.append(QJsonObject {{u"bidder"_s, bill.bidder}, {u"items"_s, qint64(bill.bill.items.size())}});
    QJsonArray findings;
    for (const BillFinding& finding : comparison.findings)
        findings.append(findingJson(comparison.bills, finding));
    QJsonArray pairs;
    for (const PairSigns& pair : comparison.pairs) {
        QJsonArray signs;
        for (const CollusionSign& sign : pair.signs)
            signs.append(signJson(comparison.bills, sign));
        pairs.append(QJsonObject {{u"first"_s, pair.first}, {u"second"_s, pair.second}, {u"signs"_s, signs}});
    }
    const QJsonObject limits {{u"samePrices"_s, formatDecimal(comparison.limits.samePricesPercent)},
        {u"unitPrice"_s, formatDecimal(comparison.limits.unitPricePercent)}};
    return {{u"bidders"_s, bidders}, {u"bills"_s, bills}, {u"findings"_s, findings}, {u"limits"_s, limits},
        {u"pairs"_s, pairs}, {u"sealedBills"_s, QJsonArray::fromStringList(comparison.sealedBills())},
        {u"source"_s, comparison.source}};
}

} // namespace evalroom
