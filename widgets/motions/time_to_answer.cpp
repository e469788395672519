// SPDX-License-Identifier: Apache-2.0
#include "widgets/motions/time_to_answer.h"

#include "widgets/shell/digit_boxes.h"
#include "widgets/style/measures.h"
#include "widgets/style/type_label.h"

#include <QBoxLayout>
#include <QSignalBlocker>

using namespace Qt::StringLiterals;

namespace evalroom {

namespace {

constexpr int MostMinutes = 7 * 24 * 60;
constexpr int MinutesAtOnce = 10;
constexpr qint64 SecondsOfMinute = 60;

} // namespace

TimeToAnswer::TimeToAnswer(QWidget* parent)
    : QWidget(parent)
    , m_label(new TypeLabel(Type::Strong))
    , m_minutes(new NumberBox)
{
    m_minutes->setObjectName(u"minutes"_s);
    m_minutes->setRange(0, MostMinutes);
    m_minutes->setSingleStep(MinutesAtOnce);
    m_label->setBuddy(m_minutes);
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(measure::Tight);
    rows->addWidget(m_label);
    rows->addWidget(m_minutes);
    connect(m_minutes, &NumberBox::valueChanged, this, &TimeToAnswer::changed);
}

void TimeToAnswer::setLabel(const QString& label)
{
    m_label->setText(label);
    m_minutes->setAccessibleName(label);
    m_minutes->setSpecialValueText(tr("no time set"));
}

QString TimeToAnswer::draft() const
{
    return m_minutes->value() > 0 ? QString::number(m_minutes->value()) : QString();
}

void TimeToAnswer::setDraft(const QString& minutes)
{
    const QSignalBlocker quiet(m_minutes);
    m_minutes->setValue(minutes.toInt());
}

// In whole minutes, and none of them lost.
QDateTime TimeToAnswer::until(const QDateTime& now) const
{
    if (m_minutes->value() == 0)
        return {};
    const qint64 minute = (now.toSecsSinceEpoch() + SecondsOfMinute - 1) / SecondsOfMinute;
    return QDateTime::fromSecsSinceEpoch((minute + m_minutes->value()) * SecondsOfMinute, Qt::UTC);
}

} // namespace evalroom

#include "moc_time_to_answer.cpp"
