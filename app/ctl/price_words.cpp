// SPDX-License-Identifier: Apache-2.0
#include "ctl/price_words.h"

#include "evaluation/case/case_prices.h"

using namespace Qt::StringLiterals;

namespace evalroom {

namespace {

QString optionWords(const CorrectedPrice& option)
{
    const QString basis = option.basis ? correctionRuleNames().at(static_cast<qsizetype>(*option.basis)) : u"as bid"_s;
    return u"%1 yuan (%2)"_s.arg(formatDecimal(Rational(option.price) / FenOfYuan), basis);
}

QString partWords(const BaselinePrice& price)
{
    switch (price.part) {
    case BaselinePart::Counts:
        return u"counts"_s;
    case BaselinePart::Highest:
        return u"left out, among the highest"_s;
    case BaselinePart::Lowest:
        return u"left out, among the lowest"_s;
    case BaselinePart::Invalid:
        return u"no part, not a valid bid"_s;
    case BaselinePart::Unknown:
        return u"no part, no price to compare"_s;
    case BaselinePart::Forbidden:
        return u"no part, the price is not allowed"_s;
    case BaselinePart::Late:
        return u"no part, not there when the prices were frozen"_s;
    }
    return {};
}

QString sinceWords(BaselineSince since)
{
    if (since == BaselineSince::Nothing)
        return {};
    return since == BaselineSince::Invalid ? u"; no longer a valid bid"_s : u"; corrected since"_s;
}

QString fenWords(const Rational& fen)
{
    return formatDecimal(Rational(fen / FenOfYuan));
}

QString baselineStepWords(const BaselineStep& step)
{
    const QString by = formatDecimal(step.by);
    switch (step.kind) {
    case BaselineStepKind::Lowest:
        return u"the lowest"_s;
    case BaselineStepKind::Highest:
        return u"the highest"_s;
    case BaselineStepKind::Sum:
        return u"sum of the %1 that count"_s.arg(by);
    case BaselineStepKind::Mean:
        return u"mean of the %1 that count"_s.arg(by);
    case BaselineStepKind::RoundedMean:
    case BaselineStepKind::Rounded:
        return u"rounded to %1 decimals"_s.arg(by);
    case BaselineStepKind::CeilingShare:
        return u"with a share of the ceiling of %1"_s.arg(by);
    case BaselineStepKind::OfMean:
        return u"of the mean"_s;
    case BaselineStepKind::OfCeiling:
        return u"of the ceiling"_s;
    case BaselineStepKind::OfLowest:
        return step.by > 0 ? u"of the lowest from %1 on"_s.arg(fenWords(step.by)) : u"of the lowest"_s;
    case BaselineStepKind::Factor:
        return u"times %1"_s.arg(by);
    case BaselineStepKind::Share:
        return u"a share of %1"_s.arg(by);
    case BaselineStepKind::Terms:
        return u"sum of the %1 parts"_s.arg(by);
    case BaselineStepKind::FixedPartOff:
        return u"without the fixed part of %1"_s.arg(fenWords(step.by));
    case BaselineStepKind::Lowered:
        return u"lowered by %1 %"_s.arg(by);
    case BaselineStepKind::Drawn:
        return u"times the coefficient %1"_s.arg(by);
    case BaselineStepKind::FixedPartOn:
        return u"with the fixed part of %1"_s.arg(fenWords(step.by));
    }
    return {};
}

} // namespace

void printProposal(const QString& bidder, const PriceProposal& proposal, QTextStream& out)
{
    if (!proposal.isNeeded())
        return;
    QStringList prices;
    for (const CorrectedPrice& option : proposal.options)
        prices << optionWords(option);
    if (proposal.doubts.isEmpty()) {
        out << "corrected price of " << bidder << ": " << prices.join(u" or "_s) << '\n';
        return;
    }
    QStringList doubts;
    for (const PriceDoubt doubt : proposal.doubts)
        doubts << priceDoubtNames().at(static_cast<qsizetype>(doubt));
    out << "for the committee to decide: price of " << bidder << ": "
        << (prices.isEmpty() ? u"none that is possible"_s : prices.join(u" or "_s)) << "; " << doubts.join(u", "_s)
        << '\n';
}

void printBaseline(const BaselineTrace& trace, QTextStream& out)
{
    out << "prices of the baseline" << (trace.isFrozen ? ", frozen:\n" : ":\n");
    for (const BaselinePrice& price : trace.prices)
        out << "    " << (price.amount ? fenWords(*price.amount) : u"-"_s) << ' ' << price.bidder << ": "
            << partWords(price) << sinceWords(price.since) << '\n';
    for (const BaselineStep& step : trace.steps)
        out << "    " << baselineStepWords(step) << ": " << fenWords(step.amount) << '\n';
    if (const auto baseline = trace.result())
        out << "baseline: " << fenWords(*baseline) << " yuan\n";
}

} // namespace evalroom
