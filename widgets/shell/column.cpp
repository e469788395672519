// SPDX-License-Identifier: Apache-2.0
#include "widgets/shell/column.h"

#include "widgets/style/drawing.h"
#include "widgets/style/measures.h"
#include "widgets/style/quiet_style.h"

#include <QEvent>

namespace evalroom {

Column::Column(QWidget* parent)
    : ScrolledArea(parent)
    , m_bounded(new QWidget)
    , m_rows(new QVBoxLayout)
{
    setWidgetResizable(true);
    auto* inside = new QWidget;
    auto* side = new QHBoxLayout(inside);
    side->setContentsMargins(0, 0, measure::Gap, 0);
    m_bounded->setMaximumWidth(drawing::scaled(measure::TextWidth));
    m_bounded->setLayout(m_rows);
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setSpacing(measure::Space);
    m_rows->addStretch();
    side->addWidget(m_bounded, measure::TextWidth);
    side->addStretch(1);
    setWidget(inside);
}

void Column::add(QWidget* widget)
{
    m_rows->insertWidget(m_rows->count() - 1, widget);
}

void Column::add(QLayout* layout)
{
    m_rows->insertLayout(m_rows->count() - 1, layout);
}

void Column::add(QWidget* label, QWidget* field)
{
    auto* pair = new QVBoxLayout;
    pair->setSpacing(measure::Tight);
    pair->addWidget(label);
    pair->addWidget(field);
    add(pair);
}

void Column::addSpace(int pixels)
{
    m_rows->insertSpacing(m_rows->count() - 1, pixels);
}

// As many letters go into a line of large type.
void Column::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::StyleChange)
        m_bounded->setMaximumWidth(drawing::scaled(measure::TextWidth));
    ScrolledArea::changeEvent(event);
}

QFrame* makeCard()
{
    auto* card = new QFrame;
    card->setProperty(CardProperty, true);
    auto* rows = new QVBoxLayout(card);
    rows->setContentsMargins(measure::Space, measure::Space, measure::Space, measure::Space);
    rows->setSpacing(measure::Gap);
    return card;
}

} // namespace evalroom

#include "moc_column.cpp"
