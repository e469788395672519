// SPDX-License-Identifier: Apache-2.0
#include "widgets/practice/practice_bar.h"

#include "widgets/practice/practice_start.h"
#include "widgets/style/colours.h"
#include "widgets/style/measures.h"
#include "widgets/words/errors.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace evalroom {

PracticeBar::PracticeBar(const QString& pin, std::chrono::milliseconds pause, bool held, QWidget* parent)
    : QFrame(parent)
    , m_pin(pin)
    , m_words(new NewsLabel(Type::Small))
    , m_speedLabel(new TypeLabel(Type::Small))
    , m_speed(new QComboBox)
{
    setObjectName(u"practiceBar"_s);
    m_speed->setObjectName(u"colleagues"_s);
    m_speed->addItems(QStringList(PracticeStart::pauses().size() + 1)); // the last: they wait
    m_speed->setCurrentIndex(held ? m_speed->count() - 1 : static_cast<int>(PracticeStart::pauses().indexOf(pause)));
    m_speed->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_speedLabel->setBuddy(m_speed);
    m_speedLabel->setWordWrap(false);
    auto* all = new QHBoxLayout(this);
    all->setContentsMargins(measure::Margin, measure::Tight, measure::Space, measure::Tight);
    all->addWidget(m_words, 1);
    all->addWidget(m_speedLabel);
    all->addWidget(m_speed);
    connect(m_speed, &QComboBox::activated, this, &PracticeBar::choose);
    refresh();
}

void PracticeBar::choose(int index)
{
    const bool held = index == m_speed->count() - 1;
    if (!held)
        Q_EMIT pauseChosen(PracticeStart::pauses().at(index));
    Q_EMIT heldChosen(held);
}

void PracticeBar::showError(const Error& error)
{
    m_error = error;
    refresh();
}

void PracticeBar::refresh()
{
    m_words->say(m_error
            ? Marked(Icon::Refused, tr("The practice session cannot go on: %1").arg(errorWords(*m_error)))
            : tr("Practice session: nothing here counts. The PIN of your practice certificate is %1.").arg(m_pin));
    m_speedLabel->setText(tr("Colleagues"));
    m_speed->setAccessibleName(tr("How fast your colleagues are"));
    m_speed->setItemText(0, tr("Take their time"));
    m_speed->setItemText(1, tr("Normal"));
    m_speed->setItemText(2, tr("Quick"));
    m_speed->setItemText(3, tr("Wait for me"));
}

void PracticeBar::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        refresh();
    QFrame::changeEvent(event);
}

void PracticeBar::paintEvent(QPaintEvent* event)
{
    QFrame::paintEvent(event);
    QPainter painter(this);
    painter.fillRect(rect(), colours().sunken);
}

} // namespace evalroom

#include "moc_practice_bar.cpp"
