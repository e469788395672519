// SPDX-License-Identifier: Apache-2.0
#include "evaluation/price_correction.h"

#include "evaluation/rule_fields.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace evalroom {

namespace {

constexpr int MovedPlaces = 4; // of a decimal point, at most
constexpr int Ten = 10;

Rational productOf(const StatedLine& line, const Rational& unitPrice)
{
    return roundHalfUp(line.quantity * unitPrice, 0);
}

// A line, and what is wrong with it.
struct WeighedLine {
    const StatedLine* line = nullptr;
    Rational product;
    bool isWrong = false; // a lump sum has no unit price to count with: its total is what it is
    bool isMisplaced = false;
};

bool isPointMisplaced(const StatedLine& line)
{
    Rational up = line.unitPrice;
    Rational down = line.unitPrice;
    for (int places = 1; places <= MovedPlaces; ++places) {
        up *= Ten;
        down /= Ten;
        const Rational smaller = roundHalfUp(down, 0);
        if (productOf(line, up) == line.total || (smaller > 0 && productOf(line, smaller) == line.total))
            return true;
    }
    return false;
}

QList<WeighedLine> weigh(const QList<StatedLine>& lines)
{
    QList<WeighedLine> weighed;
    weighed.reserve(lines.size());
    for (const StatedLine& line : lines) {
        WeighedLine each {&line, productOf(line, line.unitPrice)};
        each.isWrong = line.unitPrice > 0 && each.product != line.total;
        each.isMisplaced = each.isWrong && line.total > 0 && isPointMisplaced(line);
        weighed.append(each);
    }
    return weighed;
}

std::optional<Fen> asFen(const Rational& amount)
{
    if (amount < 0 || amount > MaxFen)
        return {};
    return static_cast<Fen>(numerator(amount));
}

// What stands at a place, capitals or figures; the rule `capitals` says which of them.
std::optional<Fen> anyOf(const StatedAmount& amount)
{
    return amount.figures ? amount.figures : amount.capitals;
}

// Applies the rules one after the other, under one assumption about decimal points.
class Corrector {
public:
    Corrector(const PriceStatement& stated, const QList<WeighedLine>& lines, const CorrectionLaw& law,
        bool pointsMisplaced, PriceProposal& proposal)
        : m_stated(stated)
        , m_lines(lines)
        , m_law(law)
        , m_pointsMisplaced(pointsMisplaced)
        , m_proposal(proposal)
        , m_body(anyOf(stated.body))
    {
        m_now.price = stated.form.figures.value_or(0);
    }

    void run()
    {
        for (const CorrectionRuleData& rule : m_law.rules)
            apply(rule);
        if (m_failed)
            return;
        offer(m_now);
        // Another total in the body, of which neither the opening form nor the lines have disposed.
        if (m_body && *m_body != m_now.price && !m_bodyYields) {
            doubt(PriceDoubt::NoRule);
            CorrectedPrice other = m_now;
            other.price = *m_body;
            other.basis = {};
            offer(other);
        }
    }

private:
    void apply(const CorrectionRuleData& rule)
    {
        switch (rule.rule) {
        case CorrectionRule::OpeningForm:
            return applyOpeningForm();
        case CorrectionRule::Capitals:
            return applyCapitals();
        case CorrectionRule::DecimalPoint:
            return applyDecimalPoint();
        case CorrectionRule::UnitPrice:
            return applyUnitPrice(rule);
        case CorrectionRule::Language:
            return;
        }
    }

    // Figures are compared with figures and capitals with capitals, as far as both places have them.
    void applyOpeningForm()
    {
        m_bodyYields = true;
        const StatedAmount& form = m_stated.form;
        const StatedAmount& body = m_stated.body;
        const bool figuresDiffer = body.figures && *body.figures != m_stated.form.figures.value_or(0);
        const std::optional<Fen> shown = form.capitals ? form.capitals : form.figures;
        const bool capitalsDiffer = body.capitals && shown && *body.capitals != *shown;
        if (!figuresDiffer && !capitalsDiffer)
            return;
        note(CorrectionRule::OpeningForm, AmountPlace::Body, {}, figuresDiffer ? *body.figures : *body.capitals,
            figuresDiffer ? m_now.price : *shown);
        settle(CorrectionRule::OpeningForm);
    }

    void applyCapitals()
    {
        const auto differs = [](const StatedAmount& amount) {
            return amount.figures && amount.capitals && *amount.figures != *amount.capitals;
        };
        if (differs(m_stated.body) && !m_bodyYields) {
            note(CorrectionRule::Capitals, AmountPlace::Body, {}, *m_stated.body.figures, *m_stated.body.capitals);
            m_body = m_stated.body.capitals;
        }
        if (!differs(m_stated.form))
            return;
        note(CorrectionRule::Capitals, AmountPlace::Price, {}, m_now.price, *m_stated.form.capitals);
        m_now.price = *m_stated.form.capitals;
        settle(CorrectionRule::Capitals);
    }

    void applyDecimalPoint()
    {
        if (!m_pointsMisplaced)
            return;
        for (const WeighedLine& line : m_lines) {
            if (line.isMisplaced)
                noteProduct(CorrectionRule::DecimalPoint, line, true);
        }
        m_pointsHeld = true;
        settle(CorrectionRule::DecimalPoint);
    }

    void applyUnitPrice(const CorrectionRuleData& rule)
    {
        if (m_lines.isEmpty())
            return;
        const CorrectedPrice before = m_now;
        Rational sum = 0;
        for (const WeighedLine& line : m_lines)
            sum += amountOf(line);
        const auto fen = asFen(sum);
        if (!fen || *fen == 0)
            fails();
        if (m_failed)
            return;
        if (m_body && *m_body != *fen && !m_bodyYields)
            note(CorrectionRule::UnitPrice, AmountPlace::Body, {}, *m_body, *fen);
        m_bodyYields = true;
        if (*fen == m_now.price)
            return;
        if (std::ranges::any_of(m_settled, [&](CorrectionRule by) { return rule.disputed.contains(by); })) {
            doubt(PriceDoubt::RulesDiffer);
            offer(before);
        }
        note(CorrectionRule::UnitPrice, AmountPlace::Price, {}, m_now.price, *fen);
        m_now.price = *fen;
        settle(CorrectionRule::UnitPrice);
    }

    // What the line counts for.
    Rational amountOf(const WeighedLine& line)
    {
        if (!line.isWrong || (m_pointsHeld && line.isMisplaced))
            return line.line->total;
        noteProduct(CorrectionRule::UnitPrice, line, false);
        return line.product;
    }

    void noteProduct(CorrectionRule rule, const WeighedLine& weighed, bool totalHolds)
    {
        const StatedLine& line = *weighed.line;
        const auto product = asFen(weighed.product);
        if (!product)
            return fails();
        const Fen from = totalHolds ? *product : line.total;
        note(rule, AmountPlace::Line, line.label, from, totalHolds ? line.total : *product);
    }

    void note(CorrectionRule rule, AmountPlace place, const QString& line, Fen from, Fen to)
    {
        m_now.steps.append({rule, place, line, from, to});
    }

    void settle(CorrectionRule rule)
    {
        m_settled.append(rule);
        m_now.basis = rule;
    }

    void fails()
    {
        doubt(PriceDoubt::OutOfRange);
        m_failed = true;
    }

    void doubt(PriceDoubt why)
    {
        if (!m_proposal.doubts.contains(why))
            m_proposal.doubts.append(why);
    }

    void offer(const CorrectedPrice& option)
    {
        if (std::ranges::find(m_proposal.options, option.price, &CorrectedPrice::price) == m_proposal.options.cend())
            m_proposal.options.append(option);
    }

    const PriceStatement& m_stated;
    const QList<WeighedLine>& m_lines;
    const CorrectionLaw& m_law;
    bool m_pointsMisplaced;
    PriceProposal& m_proposal;
    std::optional<Fen> m_body; // the total in the body, as far as it is corrected
    bool m_bodyYields = false; // something prevails over it
    bool m_pointsHeld = false;
    bool m_failed = false;
    QList<CorrectionRule> m_settled; // the rules that have said what the price is
    CorrectedPrice m_now;
};

Result<CorrectionRuleData> readRule(const QJsonObject& json, const QString& pointer)
{
    JsonReader reader(json, pointer);
    CorrectionRuleData data {.rule = static_cast<CorrectionRule>(reader.word(u"rule"_s, correctionRuleNames())),
        .source = spokenText(reader, u"source"_s),
        .text = spokenText(reader, u"text"_s),
        .disputed = {}};
    const QJsonArray disputed
        = reader.has(u"disputed"_s) ? reader.array(u"disputed"_s, correctionRuleNames().size()) : QJsonArray();
    for (const QJsonValue& word : disputed) {
        const auto rule = static_cast<CorrectionRule>(correctionRuleNames().indexOf(word.toString()));
        if (!correctionRuleNames().contains(word.toString()) || data.disputed.contains(rule))
            reader.refuse(u"disputed"_s);
        else
            data.disputed.append(rule);
    }
    if (reader.has(u"disputed"_s) && disputed.isEmpty())
        reader.refuse(u"disputed"_s);
    if (const auto done = reader.finish(); !done)
        return std::unexpected(done.error());
    return data;
}

// None twice, and what a rule may not undo without dispute stands before it.
bool areInOrder(const QList<CorrectionRuleData>& rules)
{
    QList<CorrectionRule> before;
    for (const CorrectionRuleData& data : rules) {
        const auto stands = [&](CorrectionRule rule) { return before.contains(rule); };
        if (stands(data.rule) || !std::ranges::all_of(data.disputed, stands))
            return false;
        before.append(data.rule);
    }
    return !before.isEmpty();
}

} // namespace

const QStringList& correctionRuleNames()
{
    static const QStringList names {u"openingForm"_s, u"capitals"_s, u"decimalPoint"_s, u"unitPrice"_s, u"language"_s};
    return names;
}

const QStringList& amountPlaceNames()
{
    static const QStringList names {u"price"_s, u"body"_s, u"line"_s};
    return names;
}

const CorrectionRuleData* CorrectionLaw::find(CorrectionRule rule) const
{
    const auto found = std::ranges::find(rules, rule, &CorrectionRuleData::rule);
    return found == rules.cend() ? nullptr : &*found;
}

Result<CorrectionLaw> CorrectionLaw::fromJson(const QJsonObject& json, const QString& pointer)
{
    JsonReader reader(json, pointer);
    CorrectionLaw law {idField(reader, u"ground"_s),
        listField<CorrectionRuleData>(reader, u"rules"_s, correctionRuleNames().size(), readRule)};
    if (!areInOrder(law.rules))
        reader.refuse(u"rules"_s);
    if (const auto done = reader.finish(); !done)
        return std::unexpected(done.error());
    return law;
}

std::optional<CorrectedPrice> PriceProposal::decided() const
{
    return doubts.isEmpty() && options.size() == 1 ? std::optional(options.constFirst()) : std::nullopt;
}

PriceProposal proposePrice(const PriceStatement& stated, const CorrectionLaw& law)
{
    PriceProposal proposal;
    const QList<WeighedLine> lines = weigh(stated.lines);
    const bool unreadable = stated.form.unreadable || stated.body.unreadable;
    if (unreadable && law.find(CorrectionRule::Capitals) != nullptr)
        proposal.doubts.append(PriceDoubt::UnreadableCapitals);
    const bool misplaced
        = law.find(CorrectionRule::DecimalPoint) != nullptr && std::ranges::any_of(lines, &WeighedLine::isMisplaced);
    if (misplaced) {
        proposal.doubts.append(PriceDoubt::DecimalPoint);
        Corrector(stated, lines, law, true, proposal).run();
    }
    Corrector(stated, lines, law, false, proposal).run();
    return proposal;
}

} // namespace evalroom
