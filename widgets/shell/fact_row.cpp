// SPDX-License-Identifier: Apache-2.0
#include "widgets/shell/fact_row.h"

#include "widgets/style/measures.h"

#include <QEvent>
#include <algorithm>
#include <numeric>
#include <utility>

namespace evalroom {

namespace {

constexpr int LeastLetters = 5;

} // namespace

QList<int> sharedWidths(int room, QList<int> whole, const QList<int>& least, const QList<int>& order)
{
    int missing = std::accumulate(whole.cbegin(), whole.cend(), 0) - room;
    for (auto at = order.crbegin(); at != order.crend() && missing > 0; ++at) {
        const int given = std::min(missing, whole.at(*at) - least.at(*at));
        whole[*at] -= given;
        missing -= given;
    }
    return whole;
}

FactRow::FactRow(QWidget* parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

int FactRow::add(Type type, const QString& name, int importance, With with)
{
    Fact fact {.importance = importance};
    if (with == With::SignAndWords) {
        fact.sign = new Sign(Type::Small, this);
        fact.sign->installEventFilter(this);
    }
    fact.label = new TypeLabel(type, {}, this);
    fact.label->setObjectName(name);
    fact.label->setWordWrap(false);
    fact.label->installEventFilter(this);
    m_facts << fact;
    return static_cast<int>(m_facts.size()) - 1;
}

void FactRow::say(int fact, const QString& text, const QString& tip)
{
    Fact& said = m_facts[fact];
    said.text = text;
    said.tip = tip;
    said.label->setVisible(!text.isEmpty());
    if (said.sign != nullptr)
        said.sign->setVisible(!text.isEmpty());
    fit();
    updateGeometry();
}

int FactRow::wholeWidth(const Fact& fact) const
{
    return fact.text.isEmpty() ? 0 : fact.label->fontMetrics().size(Qt::TextSingleLine, fact.text).width() + 1;
}

int FactRow::leastWidth(const Fact& fact) const
{
    return std::min(wholeWidth(fact), LeastLetters * fact.label->fontMetrics().averageCharWidth() * 2);
}

int FactRow::around() const
{
    int width = 0;
    int shown = 0;
    for (const Fact& fact : m_facts) {
        if (fact.text.isEmpty())
            continue;
        ++shown;
        width += fact.sign != nullptr ? fact.sign->sizeHint().width() + measure::Tight : 0;
    }
    return width + std::max(0, shown - 1) * measure::Space;
}

QSize FactRow::sizeHint() const
{
    QSize size(around(), 0);
    for (const Fact& fact : m_facts)
        size = {size.width() + wholeWidth(fact),
            std::max({size.height(), fact.label->sizeHint().height(), fact.label->fontMetrics().height()})};
    return size;
}

QSize FactRow::minimumSizeHint() const
{
    int width = around();
    for (const Fact& fact : m_facts)
        width += leastWidth(fact);
    return {width, sizeHint().height()};
}

void FactRow::fit()
{
    QList<int> whole;
    QList<int> least;
    QList<int> order;
    for (const Fact& fact : std::as_const(m_facts)) {
        order << static_cast<int>(order.size());
        whole << wholeWidth(fact);
        least << leastWidth(fact);
    }
    std::ranges::stable_sort(order, {}, [this](int fact) { return m_facts.at(fact).importance; });
    QList<int> widths = sharedWidths(width() - around(), whole, least, order);
    const int left = width() - around() - std::accumulate(widths.cbegin(), widths.cend(), 0);
    int x = 0;
    for (int i = 0; i < m_facts.size(); ++i) {
        const Fact& fact = m_facts.at(i);
        if (fact.text.isEmpty())
            continue;
        place(fact, x, widths.at(i));
        x += (fact.sign != nullptr ? fact.sign->sizeHint().width() + measure::Tight : 0) + widths.at(i)
            + measure::Space;
        if (i == 0)
            x += std::max(0, left);
    }
}

void FactRow::place(const Fact& fact, int x, int width)
{
    if (fact.sign != nullptr) {
        const QSize size = fact.sign->sizeHint();
        fact.sign->setGeometry(x, (height() - size.height()) / 2, size.width(), size.height());
        x += size.width() + measure::Tight;
    }
    const QString shown = width >= wholeWidth(fact)
        ? fact.text
        : fact.label->fontMetrics().elidedText(fact.text, Qt::ElideRight, width - 1);
    fact.label->setText(shown);
    fact.label->setAccessibleName(fact.text);
    fact.label->setAccessibleDescription(fact.tip);
    QStringList tips;
    if (shown != fact.text)
        tips << fact.text;
    if (!fact.tip.isEmpty())
        tips << fact.tip;
    fact.label->setToolTip(tips.join(u'\n'));
    fact.label->setGeometry(x, 0, width, height());
}

// Of a style that has changed each label and each sign hears by itself, and has another size.
bool FactRow::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        updateGeometry();
        fit();
    }
    return QWidget::eventFilter(watched, event);
}

void FactRow::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    fit();
}

} // namespace evalroom

#include "moc_fact_row.cpp"
