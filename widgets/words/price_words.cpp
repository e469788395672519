// SPDX-License-Identifier: Apache-2.0
#include "widgets/words/price_words.h"

#include "documents/stated_price.h"
#include "evaluation/corrected_price.h"
#include "evaluation/low_price.h"
#include "widgets/words/figures.h"
#include "widgets/words/plain_text.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace evalroom {

namespace {

struct Prices {
    Q_DECLARE_TR_FUNCTIONS(Prices)
};

constexpr qsizetype StepsTold = 8;
constexpr qsizetype LongestLine = 120; // of a bill
constexpr qsizetype LongestCapitals = 80;
constexpr int WholePercent = 100;

QString ruleTitle(CorrectionRule rule)
{
    switch (rule) {
    case CorrectionRule::OpeningForm:
        return Prices::tr("Opening form");
    case CorrectionRule::Capitals:
        return Prices::tr("Capitals");
    case CorrectionRule::DecimalPoint:
        return Prices::tr("Decimal point");
    case CorrectionRule::UnitPrice:
        return Prices::tr("Unit price");
    case CorrectionRule::Language:
        return Prices::tr("Chinese text");
    }
    return {};
}

QString lineStepWords(const CorrectionStep& step)
{
    const QString line = plainLine(step.line, LongestLine);
    if (step.rule == CorrectionRule::DecimalPoint)
        return Prices::tr("line “%1” counts with its total of %2, although quantity × unit price makes %3.")
            .arg(line, moneyWords(step.to), moneyWords(step.from));
    return Prices::tr("line “%1” counts with quantity × unit price, which makes %2, instead of its total of %3.")
        .arg(line, moneyWords(step.to), moneyWords(step.from));
}

QString placeStepWords(const CorrectionStep& step)
{
    switch (step.place) {
    case AmountPlace::Price:
        return Prices::tr("the price is %1 instead of %2.").arg(moneyWords(step.to), moneyWords(step.from));
    case AmountPlace::Body:
        return Prices::tr("the total in the body of the bid, %2, gives way to %1.")
            .arg(moneyWords(step.to), moneyWords(step.from));
    case AmountPlace::Line:
        break;
    }
    return lineStepWords(step);
}

QString capitalsWords(const QString& written, const StatedAmount& read)
{
    const QString words = plainLine(written, LongestCapitals);
    if (!read.capitals)
        return Prices::tr("“%1”, which cannot be read as an amount").arg(words);
    //: An amount in capitals as it is written, and what it comes to
    return Prices::tr("“%1”, that is %2").arg(words, moneyWords(*read.capitals));
}

QString shareWords(const Rational& fen)
{
    return moneyWords(static_cast<Fen>(numerator(roundHalfUp(fen, 0))));
}

QString belowWords(const QString& sentence, const std::optional<Rational>& percent, const Rational& of)
{
    const Rational share = percent.value_or(0);
    return sentence.arg(percentFigures(share), shareWords(of), shareWords(Rational(of * share / WholePercent)));
}

} // namespace

QString correctionRuleWords(const RuleSet& rules, CorrectionRule rule)
{
    const CorrectionRuleData* data = rules.priceCorrection ? rules.priceCorrection->find(rule) : nullptr;
    return data != nullptr ? data->source + u'\n' + data->text : ruleTitle(rule);
}

QString correctionStepWords(const CorrectionStep& step)
{
    //: The rule of a correction, and what it changes
    return Prices::tr("%1: %2").arg(ruleTitle(step.rule), placeStepWords(step));
}

QStringList correctionStepLines(const QList<CorrectionStep>& steps)
{
    QStringList lines;
    // What the price itself is, stands last and is never left out.
    const qsizetype left = steps.size() > StepsTold ? steps.size() - StepsTold : 0;
    for (qsizetype i = 0; i < steps.size(); ++i) {
        if (left > 0 && i == StepsTold - 1)
            lines << Prices::tr("… and %n more lines.", nullptr, static_cast<int>(left));
        if (i < StepsTold - 1 || i >= StepsTold - 1 + left)
            lines << correctionStepWords(steps.at(i));
    }
    return lines;
}

QString priceDoubtWords(PriceDoubt doubt)
{
    switch (doubt) {
    case PriceDoubt::UnreadableCapitals:
        return Prices::tr("What stands in capitals cannot be read as one amount. Look at it in the bid: the committee "
                          "decides what it says.");
    case PriceDoubt::DecimalPoint:
        return Prices::tr("A unit price of the bill may have its decimal point in the wrong place. The committee "
                          "decides whether that is obvious: if it is, the line's total holds, else the unit price.");
    case PriceDoubt::RulesDiffer:
        return Prices::tr("Two rules lead to different prices, and it is disputed which of them prevails. The "
                          "committee decides.");
    case PriceDoubt::NoRule:
        return Prices::tr("The bid states amounts that differ, and no rule says which of them holds. The committee "
                          "decides.");
    case PriceDoubt::OutOfRange:
        return Prices::tr("The lines of the bill make up no possible price. The committee decides what the price is.");
    }
    return {};
}

QStringList statedPriceLines(const ManifestBidder& bidder, const std::optional<Fen>& readOut)
{
    const PriceStatement read = statementOf(bidder, nullptr);
    QStringList lines;
    if (readOut)
        lines << Prices::tr("Read out at the opening: %1").arg(moneyWords(*readOut));
    if (!bidder.stated.capitals.isEmpty())
        lines << Prices::tr("In capitals: %1").arg(capitalsWords(bidder.stated.capitals, read.form));
    if (bidder.stated.bodyPrice)
        lines << Prices::tr("Total in the body of the bid: %1").arg(moneyWords(*bidder.stated.bodyPrice));
    if (!bidder.stated.bodyCapitals.isEmpty())
        lines << Prices::tr("There in capitals: %1").arg(capitalsWords(bidder.stated.bodyCapitals, read.body));
    return lines;
}

QStringList priceMotionLines(const SessionState& state, const PriceMotion& motion)
{
    QStringList lines;
    if (const auto bid = state.prices.constFind(motion.bidder); bid != state.prices.cend())
        lines << Prices::tr("Price as bid: %1").arg(moneyWords(*bid));
    lines << Prices::tr("Corrected price: %1").arg(moneyInFull(motion.price));
    return lines + correctionStepLines(motion.steps);
}

QStringList priceComparisonLines(const SessionState& state, const QString& bidder)
{
    QStringList lines;
    if (const auto price = priceInForce(state, bidder))
        lines << Prices::tr("Price: %1").arg(moneyWords(*price));
    if (const auto compared = comparedWith(state, bidder)) {
        lines << Prices::tr("Mean of all prices compared: %1").arg(shareWords(compared->mean));
        if (compared->next)
            lines << Prices::tr("Lowest other price compared: %1").arg(moneyWords(*compared->next));
    }
    if (const Fen ceiling = state.facts->lot.ceiling; ceiling > 0)
        lines << Prices::tr("Price ceiling: %1").arg(moneyWords(ceiling));
    return lines;
}

QStringList lowPriceLines(const SessionState& state, const QString& bidder)
{
    const LowPriceLimits& limits = state.facts->scheme.lowPrice;
    const ComparedPrices compared = comparedWith(state, bidder).value_or(ComparedPrices {});
    QStringList lines;
    for (const LowPriceSign sign : lowPriceSigns(state, bidder)) {
        switch (sign) {
        case LowPriceSign::BelowMean:
            lines << belowWords(Prices::tr("It is below %1 of the mean of all prices compared: the mean is %2, that "
                                           "share of it %3."),
                limits.belowMean, compared.mean);
            break;
        case LowPriceSign::BelowNext:
            lines << belowWords(Prices::tr("It is below %1 of the lowest other price compared: that is %2, that share "
                                           "of it %3."),
                limits.belowNext, compared.next.value_or(0));
            break;
        case LowPriceSign::BelowCeiling:
            lines << belowWords(Prices::tr("It is below %1 of the price ceiling: that is %2, that share of it %3."),
                limits.belowCeiling, state.facts->lot.ceiling);
            break;
        case LowPriceSign::Found:
            lines << Prices::tr("The committee has found by a vote that it is obviously low.");
            break;
        }
    }
    return lines;
}

QString lowPriceExplanation(const SessionState& state, const QString& bidder)
{
    const PriceExplanationState* explained = explanationOf(state, bidder);
    if (explained == nullptr)
        return {};
    const PriceExplanation& act = explained->explanation;
    QStringList lines {act.given
            ? Prices::tr("The bidder explains in writing: %1").arg(plainLines(act.text))
            : Prices::tr("The bidder has explained nothing in time: %1").arg(plainLines(act.text))};
    if (act.received.isValid())
        lines << Prices::tr("The letter came in: %1").arg(timeWords(act.received));
    if (!act.letter.isEmpty())
        lines << Prices::tr("SHA-256 of the letter: %1").arg(QString::fromLatin1(act.letter.toHex()));
    return lines.join(u'\n');
}

QStringList explanationDeadlineLines(const QDateTime& until)
{
    return until.isValid() ? QStringList {Prices::tr("The explanation has to be in by %1.").arg(timeWords(until))}
                           : QStringList();
}

} // namespace evalroom
