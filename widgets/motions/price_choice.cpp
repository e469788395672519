// SPDX-License-Identifier: Apache-2.0
#include "widgets/motions/price_choice.h"

#include "widgets/judge/big_choice.h"
#include "widgets/motions/amount_field.h"
#include "widgets/motions/ground_list.h"
#include "widgets/style/check_alone.h"
#include "widgets/style/measures.h"
#include "widgets/style/type_label.h"
#include "widgets/words/figures.h"
#include "widgets/words/price_words.h"

#include <QLineEdit>
#include <QSignalBlocker>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace evalroom {

namespace {

const QString OtherPrice = u"other"_s;

QString wordOfRule(CorrectionRule rule)
{
    return correctionRuleNames().at(static_cast<qsizetype>(rule));
}

} // namespace

PriceChoice::PriceChoice(QWidget* parent)
    : QWidget(parent)
    , m_heading(new TypeLabel(Type::Strong))
    , m_rows(new QVBoxLayout)
    , m_other(new BigChoice)
    , m_amount(new AmountField(u"amount"_s))
    , m_ruleLabel(new TypeLabel(Type::Strong))
    , m_rule(new GroundList)
{
    m_heading->setObjectName(u"optionsHeading"_s);
    m_other->setObjectName(u"otherPrice"_s);
    m_rule->setObjectName(u"rule"_s);
    m_ruleLabel->setBuddy(m_rule);
    m_rows->setSpacing(measure::Gap);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(measure::Gap);
    all->addWidget(m_heading);
    all->addLayout(m_rows);
    for (QWidget* field : std::initializer_list<QWidget*> {m_other, m_amount, m_ruleLabel, m_rule})
        all->addWidget(field);
    const auto chosen = [this] {
        showFields();
        Q_EMIT changed();
    };
    connect(m_other, &BigChoice::clicked, this, chosen);
    connect(m_amount, &AmountField::typed, this, &PriceChoice::changed);
    connect(m_rule, &GroundList::chosen, this, &PriceChoice::changed);
}

// Options stay where they are while others come: what is under the pointer does not move.
void PriceChoice::fit(qsizetype count)
{
    while (m_options.size() > count) {
        const Option last = m_options.takeLast();
        delete last.choice;
        delete last.steps;
    }
    while (m_options.size() < count) {
        const Option option {new BigChoice, new TypeLabel(Type::Body)};
        option.choice->setObjectName(u"option%1"_s.arg(m_options.size()));
        option.steps->setObjectName(u"steps%1"_s.arg(m_options.size()));
        option.steps->setContentsMargins(measure::Space, 0, measure::Space, measure::Gap);
        m_rows->addWidget(option.choice);
        m_rows->addWidget(option.steps);
        connect(option.choice, &BigChoice::clicked, this, [this] {
            showFields();
            Q_EMIT changed();
        });
        m_options << option;
    }
}

void PriceChoice::show(const PriceProposal* proposal, const RuleSet& rules, Fen now, bool refused)
{
    const Entry before = entry();
    const QList<CorrectedPrice> options = proposal != nullptr ? proposal->options : QList<CorrectedPrice>();
    const bool any = proposal != nullptr && proposal->isNeeded();
    m_now = now;
    m_refused = refused;
    m_proposed = any ? options : QList<CorrectedPrice>();
    fit(m_proposed.size());
    m_heading->setText(
        m_proposed.size() > 1 ? tr("These prices are possible") : tr("This price follows from the rules"));
    m_heading->setVisible(!m_proposed.isEmpty());
    fill(rules);
    fillRules(rules);
    Entry entry = before;
    // One price, of which nothing is in doubt.
    if (entry.choice.isEmpty() && any && proposal->decided())
        entry.choice = QString::number(m_proposed.constFirst().price);
    setEntry(entry);
}

void PriceChoice::fill(const RuleSet& rules)
{
    for (qsizetype i = 0; i < m_options.size(); ++i) {
        const CorrectedPrice& option = m_proposed.at(i);
        const CorrectionRuleData* rule
            = option.basis && rules.priceCorrection ? rules.priceCorrection->find(*option.basis) : nullptr;
        const QString words = rule != nullptr ? rule->text
            : isInForce(option)               ? tr("As it was read out at the opening.")
                                              : tr("As another place of the bid has it; no rule says that it holds.");
        QStringList steps = correctionStepLines(option.steps);
        for (QString& step : steps)
            step.prepend(u"•  "_s);
        if (rule != nullptr)
            steps.prepend(rule->source);
        m_options.at(i).choice->setWords(moneyInFull(option.price), words);
        m_options.at(i).choice->setAccessibleDescription(words + u'\n' + steps.join(u'\n'));
        m_options.at(i).steps->setText(steps.join(u'\n'));
        m_options.at(i).steps->setVisible(!steps.isEmpty());
    }
    m_other->setWords(tr("Another price"), tr("Where the bid says it, and the program cannot read it there."));
    m_amount->setLabel(tr("The price in yuan"));
    m_ruleLabel->setText(tr("The rule by which it holds"));
    m_rule->setAccessibleName(m_ruleLabel->text());
}

void PriceChoice::fillRules(const RuleSet& rules)
{
    QList<LegalGround> list;
    if (rules.priceCorrection) {
        for (const CorrectionRuleData& rule : rules.priceCorrection->rules)
            list << LegalGround {.code = wordOfRule(rule.rule), .source = rule.source, .text = rule.text};
    }
    // They are those of the session: whoever walks them by keys stays where they are.
    if (m_rule->count() != list.size())
        m_rule->setGrounds(list);
}

PriceChoice::Entry PriceChoice::entry() const
{
    Entry entry {.choice = {}, .amount = m_amount->text(), .rule = m_rule->code()};
    if (const CorrectedPrice* option = chosen(); option != nullptr)
        entry.choice = QString::number(option->price);
    else if (m_other->isChecked())
        entry.choice = OtherPrice;
    return entry;
}

void PriceChoice::setEntry(const Entry& entry)
{
    checkAlone(*m_other, entry.choice == OtherPrice);
    for (qsizetype i = 0; i < m_options.size(); ++i)
        checkAlone(*m_options.at(i).choice, entry.choice == QString::number(m_proposed.at(i).price));
    m_amount->setText(entry.amount);
    if (entry.rule.isEmpty()) {
        const QSignalBlocker quiet(m_rule);
        m_rule->setCurrentRow(-1);
        m_rule->clearSelection();
    }
    m_rule->setCode(entry.rule);
    showFields();
}

// What the choice leaves open is asked for, and nothing else.
void PriceChoice::showFields()
{
    const CorrectedPrice* option = chosen();
    const bool other = m_other->isChecked();
    const bool needsRule = other || (option != nullptr && !option->basis && !isKept(*option));
    m_amount->setVisible(other);
    m_ruleLabel->setVisible(needsRule);
    m_rule->setVisible(needsRule);
}

const CorrectedPrice* PriceChoice::chosen() const
{
    for (qsizetype i = 0; i < std::min(m_options.size(), m_proposed.size()); ++i) {
        if (m_options.at(i).choice->isChecked())
            return &m_proposed.at(i);
    }
    return nullptr;
}

std::optional<CorrectionRule> PriceChoice::rule() const
{
    const qsizetype index = correctionRuleNames().indexOf(m_rule->code());
    return index < 0 ? std::nullopt : std::optional(static_cast<CorrectionRule>(index));
}

bool PriceChoice::isInForce(const CorrectedPrice& option) const
{
    return option.price == m_now && option.steps.isEmpty();
}

// Where a correction is refused, the committee may say that it was wrong.
bool PriceChoice::isKept(const CorrectedPrice& option) const
{
    return isInForce(option) && !m_refused;
}

QString PriceChoice::fault() const
{
    const CorrectedPrice* option = chosen();
    if (option == nullptr && !m_other->isChecked())
        return tr("Choose the price.");
    if (option == nullptr && !m_amount->fault().isEmpty())
        return m_amount->fault();
    if (option != nullptr ? isKept(*option) : m_amount->amount() == m_now && !m_refused)
        return tr("This is the price as it is now: nothing has to be moved for it to stand.");
    const bool hasRule = (option != nullptr && option->basis) || rule();
    return hasRule ? QString() : tr("Choose the rule by which the price holds.");
}

std::optional<CorrectedPrice> PriceChoice::price() const
{
    if (!fault().isEmpty())
        return {};
    const CorrectedPrice* option = chosen();
    CorrectedPrice price = option != nullptr ? *option : CorrectedPrice {m_amount->amount().value_or(0), {}, {}};
    if (!price.basis)
        price.basis = rule();
    // How another price comes about is the committee's finding.
    if (option == nullptr && price.price != m_now)
        price.steps = {{*price.basis, AmountPlace::Price, {}, m_now, price.price}};
    return price;
}

QWidget* PriceChoice::firstField() const
{
    for (const Option& option : m_options) {
        if (option.choice->isChecked())
            return option.choice;
    }
    return m_options.isEmpty() ? m_other : m_options.constFirst().choice;
}

} // namespace evalroom

#include "moc_price_choice.cpp"
