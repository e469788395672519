// SPDX-License-Identifier: Apache-2.0
#include "widgets/compare/compare_words.h"

#include "widgets/result/result_words.h"
#include "widgets/words/acts.h"
#include "widgets/words/figures.h"
#include "widgets/words/plain_text.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace evalroom {

namespace {

struct CompareWords {
    Q_DECLARE_TR_FUNCTIONS(CompareWords)
};

constexpr qsizetype LongestText = 120; // of what bidders have written
constexpr int PercentDecimals = 2;
const QString NoFigure = u"–"_s; // an empty cell could be an omission

QString roundedPercent(const Rational& percent)
{
    return percentFigures(roundHalfUp(percent, PercentDecimals));
}

// To the fen: a mean has no end of decimals.
QString roundedAmount(const Rational& fen)
{
    return amountFigures(roundHalfUp(fen, 0));
}

QString withSign(const QString& figures, const Rational& value)
{
    return value > 0 ? u'+' + figures : figures;
}

// Beside quantities and shares in one column.
QString yuanApart(const Rational& fen)
{
    return CompareWords::tr("%1 yuan").arg(withSign(amountFigures(fen), fen));
}

QString haveWords(const AlignedBills& bills, const BillFinding& finding)
{
    return CompareWords::tr("%1 of %2 bills").arg(finding.others).arg(bills.bills.size());
}

QString seriesWords(const Manifest& manifest, const CollusionSign& sign)
{
    QStringList names;
    for (const QString& bidder : sign.series)
        names << bidderShort(manifest, bidder);
    return names.join(u" < "_s);
}

// What two bidders have in common, and how many have it, too.
QString sharedWords(const Manifest& manifest, const CollusionSign& sign)
{
    const QString first = plainLine(sign.first, LongestText);
    const QString second = plainLine(sign.second, LongestText);
    //: Two spellings of the same value
    const QString both = first == second ? first : CompareWords::tr("%1 and %2").arg(first, second);
    //: A value that bidders share, and how many of them have it
    return CompareWords::tr("%1 (%2 of %3 bidders)")
        .arg(both, QString::number(sign.bidders), QString::number(manifest.bidders.size()));
}

} // namespace

QString billFaultWords(BillFault fault)
{
    switch (fault) {
    case BillFault::LineTotal:
        return CompareWords::tr("Total of a line");
    case BillFault::Sum:
        return CompareWords::tr("Sum and price");
    case BillFault::Missing:
        return CompareWords::tr("Item missing");
    case BillFault::Extra:
        return CompareWords::tr("Extra item");
    case BillFault::Quantity:
        return CompareWords::tr("Other quantity");
    case BillFault::UnitPrice:
        return CompareWords::tr("Unit price far off");
    }
    return {};
}

QString billItemWords(const AlignedBills& bills, int item)
{
    if (item == AlignedBills::None)
        return CompareWords::tr("The whole bill");
    const AlignedItem& named = bills.items.at(item);
    //: Code and name of an item of a bill, and the unit it is measured in
    return CompareWords::tr("%1 %2 (%3)")
        .arg(plainLine(named.code, LongestText), plainLine(named.name, LongestText), plainLine(named.unit, LongestText))
        .trimmed();
}

QString billLineWords(int line)
{
    return line == AlignedBills::None ? NoFigure : QString::number(line + 1);
}

QString billFindingWords(const AlignedBills& bills, const BillFinding& finding)
{
    const Rational measure = finding.should.value_or(0);
    switch (finding.fault) {
    case BillFault::LineTotal:
        return CompareWords::tr("The line has %1 yuan as its total. Quantity times unit price makes %2 yuan.")
            .arg(amountFigures(finding.is), amountFigures(measure));
    case BillFault::Sum:
        return CompareWords::tr("The totals of the lines make %1 yuan. The price of the bid is %2 yuan.")
            .arg(amountFigures(measure), amountFigures(finding.is));
    case BillFault::Missing:
        if (bills.tender)
            return CompareWords::tr("The bill has no such item; the tender has it, and so have %1.")
                .arg(haveWords(bills, finding));
        return CompareWords::tr("The bill has no such item; %1 have it.").arg(haveWords(bills, finding));
    case BillFault::Extra:
        if (bills.tender)
            return CompareWords::tr("The bill has an item that the tender has not; %1 have it.")
                .arg(haveWords(bills, finding));
        return CompareWords::tr("The bill has an item that only %1 have.").arg(haveWords(bills, finding));
    case BillFault::Quantity:
        if (!finding.should)
            return CompareWords::tr("The quantity is %1. The bills do not agree on one.")
                .arg(pointsFigures(finding.is));
        if (bills.tender)
            return CompareWords::tr("The quantity is %1. The tender has %2.")
                .arg(pointsFigures(finding.is), pointsFigures(measure));
        return CompareWords::tr("The quantity is %1. %2 have %3.")
            .arg(pointsFigures(finding.is), haveWords(bills, finding), pointsFigures(measure));
    case BillFault::UnitPrice:
        return CompareWords::tr("The unit price is %1 yuan. The mean of the %n others is %2 yuan, so it is off by %3.",
            nullptr, finding.others)
            .arg(amountFigures(finding.is), roundedAmount(measure), roundedPercent(finding.percent.value_or(0)));
    }
    return {};
}

FindingFigures findingFigures(const AlignedBills& bills, const BillFinding& finding)
{
    const Rational measure = finding.should.value_or(0);
    const Rational apart = finding.is - measure;
    switch (finding.fault) {
    case BillFault::LineTotal:
        return {amountFigures(finding.is), amountFigures(measure), yuanApart(apart)};
    case BillFault::Sum:
        // In the bill stand the totals; the price is the bid's.
        return {amountFigures(measure), amountFigures(finding.is), yuanApart(-apart)};
    case BillFault::Missing:
        return {NoFigure, finding.should ? pointsFigures(measure) : NoFigure, haveWords(bills, finding)};
    case BillFault::Extra:
        return {amountFigures(finding.is), NoFigure, haveWords(bills, finding)};
    case BillFault::Quantity:
        if (!finding.should)
            return {pointsFigures(finding.is), NoFigure, NoFigure};
        return {pointsFigures(finding.is), pointsFigures(measure), withSign(pointsFigures(apart), apart)};
    case BillFault::UnitPrice:
        return {amountFigures(finding.is), roundedAmount(measure),
            withSign(roundedPercent(finding.percent.value_or(0)), apart)};
    }
    return {};
}

QString signWords(SignKind kind)
{
    switch (kind) {
    case SignKind::Mac:
        return CompareWords::tr("Same network address (MAC)");
    case SignKind::Cpu:
        return CompareWords::tr("Same processor");
    case SignKind::Disk:
        return CompareWords::tr("Same disk");
    case SignKind::Author:
        return CompareWords::tr("Same author of the files");
    case SignKind::Producer:
        return CompareWords::tr("Same program that made the files");
    case SignKind::Agent:
        return CompareWords::tr("Same agent");
    case SignKind::Account:
        return CompareWords::tr("Same deposit account");
    case SignKind::Manager:
        return CompareWords::tr("Same project manager");
    case SignKind::SamePrice:
        return CompareWords::tr("Same price");
    case SignKind::ArithmeticPrices:
        return CompareWords::tr("Prices at a regular distance");
    case SignKind::GeometricPrices:
        return CompareWords::tr("Prices in a regular ratio");
    case SignKind::UnitPrices:
        return CompareWords::tr("Same unit prices");
    case SignKind::BillFaults:
        return CompareWords::tr("Same mistakes in the bills");
    }
    return {};
}

QString signEvidence(const Manifest& manifest, const CollusionSign& sign)
{
    switch (sign.kind) {
    case SignKind::SamePrice:
        return CompareWords::tr("%1 of %2 bidders").arg(sign.bidders).arg(manifest.bidders.size());
    case SignKind::ArithmeticPrices:
        return CompareWords::tr("%1; about %2 yuan from each to the next")
            .arg(seriesWords(manifest, sign), roundedAmount(sign.step));
    case SignKind::GeometricPrices:
        return CompareWords::tr("%1; about %2 from each to the next")
            .arg(seriesWords(manifest, sign), percentFigures(roundHalfUp(sign.step, 4)));
    case SignKind::UnitPrices:
        return CompareWords::tr("%1 of %2 lines that can be compared").arg(sign.same).arg(sign.of);
    case SignKind::BillFaults:
        return CompareWords::tr("%n alike", nullptr, sign.same);
    default:
        return sharedWords(manifest, sign);
    }
}

} // namespace evalroom
