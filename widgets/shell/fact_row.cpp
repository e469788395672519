// SPDX-License-Identifier: Apache-2.0
#include "widgets/shell/fact_row.h"

#include "widgets/style/measures.h"
#include "widgets/words/plain_text.h"

#include <QEvent>
#include <algorithm>
#include <numeric>
#include <utility>

namespace evalroom {

namespace {

constexpr int LeastLetters = 5; // Chinese ones, or twice as many Latin ones

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

FactRow::FactRow(int leading, QWidget* parent)
    : QWidget(parent)
    , m_leading(leading)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

int FactRow::add(Type type, const QString& name, int importance)
{
    Fact fact {.importance = importance};
    fact.label = new TypeLabel(type, {}, this);
    fact.label->setObjectName(name);
    fact.label->setWordWrap(false);
    fact.label->installEventFilter(this);
    m_facts << fact;
    return static_cast<int>(m_facts.size()) - 1;
}

void FactRow::say(int fact, const Marked& said, const QString& tip)
{
    Fact& known = m_facts[fact];
    known.said = said;
    known.tip = tip;
    known.label->setText(said);
    known.label->setVisible(!said.words.isEmpty());
    fit();
    updateGeometry();
}

int FactRow::wholeWidth(const Fact& fact) const
{
    const QString& words = fact.said.words;
    return words.isEmpty()
        ? 0
        : fact.label->indent() + fact.label->fontMetrics().size(Qt::TextSingleLine, words).width() + 1;
}

int FactRow::leastWidth(const Fact& fact) const
{
    // Not by averageCharWidth(): where a font has Chinese letters, that is the width of one of them.
    return std::min(
        wholeWidth(fact), fact.label->indent() + LeastLetters * fact.label->fontMetrics().horizontalAdvance(u'国'));
}

int FactRow::around() const
{
    const auto shown = std::ranges::count_if(m_facts, [](const Fact& fact) { return !fact.said.words.isEmpty(); });
    return std::max(0, static_cast<int>(shown) - 1) * measure::Space;
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
        if (i == m_leading)
            x += std::max(0, left);
        const Fact& fact = m_facts.at(i);
        if (fact.said.words.isEmpty())
            continue;
        place(fact, x, widths.at(i));
        x += widths.at(i) + measure::Space;
    }
}

void FactRow::place(const Fact& fact, int x, int width)
{
    const QString& words = fact.said.words;
    Marked shown = fact.said;
    if (width < wholeWidth(fact))
        shown.words = fact.label->fontMetrics().elidedText(words, Qt::ElideRight, width - fact.label->indent() - 1);
    fact.label->setText(shown);
    fact.label->setAccessibleName(words);
    fact.label->setAccessibleDescription(fact.tip);
    QStringList tips;
    if (shown.words != words)
        tips << words;
    if (!fact.tip.isEmpty())
        tips << fact.tip;
    fact.label->setToolTip(plainTip(tips.join(u'\n')));
    fact.label->setGeometry(x, 0, width, height());
}

// Of a style that has changed each label hears by itself, and has another size.
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
