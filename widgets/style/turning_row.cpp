// SPDX-License-Identifier: Apache-2.0
#include "widgets/style/turning_row.h"

#include "widgets/style/measures.h"
#include "widgets/style/wrap_row.h"

#include <QBoxLayout>
#include <QEvent>

namespace evalroom {

TurningRow::TurningRow(QWidget* words, int leastDigits, QWidget* parent)
    : QWidget(parent)
    , m_words(words)
    , m_leastDigits(leastDigits)
    , m_controls(new QWidget)
    , m_row(new QBoxLayout(QBoxLayout::LeftToRight, this))
{
    m_controls->setLayout(new WrapRow(measure::Gap));
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(measure::Gap);
    m_row->addWidget(words, 1);
    m_row->addWidget(m_controls, 0, Qt::AlignTop);
    turn();
}

void TurningRow::addControl(QWidget* control)
{
    m_controls->layout()->addWidget(control);
}

void TurningRow::turn()
{
    const int words = std::min(m_words->sizeHint().width(), fontMetrics().horizontalAdvance(u'0') * m_leastDigits);
    const bool below = width() < words + m_row->spacing() + m_controls->layout()->sizeHint().width();
    m_row->setDirection(below ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_controls->setSizePolicy(below ? QSizePolicy::Preferred : QSizePolicy::Fixed, QSizePolicy::Preferred);
}

// Whatever is beside the words now has room below them.
QSize TurningRow::minimumSizeHint() const
{
    const int controls = m_controls->layout()->minimumSize().width();
    return {std::max(m_words->minimumSizeHint().width(), controls), QWidget::minimumSizeHint().height()};
}

bool TurningRow::event(QEvent* event)
{
    const bool known = QWidget::event(event);
    if (event->type() == QEvent::LayoutRequest)
        turn();
    return known;
}

void TurningRow::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    turn();
}

} // namespace evalroom

#include "moc_turning_row.cpp"
