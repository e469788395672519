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

} // namespace evalroom
