// SPDX-License-Identifier: Apache-2.0
#include "widgets/motions/letter_time.h"

#include "widgets/shell/digit_boxes.h"
#include "widgets/style/measures.h"
#include "widgets/words/figures.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QSignalBlocker>

using namespace Qt::StringLiterals;

namespace evalroom {

namespace {

QDateTime toTheMinute(const QDateTime& time)
{
    return QDateTime::fromSecsSinceEpoch(time.toSecsSinceEpoch() / 60 * 60);
}

} // namespace

LetterTime::LetterTime(QWidget* parent)
    : QWidget(parent)
    , m_earlier(new QCheckBox)
    , m_when(new MomentBox)
{
    setObjectName(u"letterTime"_s);
    m_earlier->setObjectName(u"letterEarlier"_s);
    m_when->setObjectName(u"letterWhen"_s);
    m_when->setVisible(false);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(measure::Gap);
    row->addWidget(m_earlier);
    row->addWidget(m_when);
    row->addStretch();
    connect(m_earlier, &QCheckBox::toggled, this, &LetterTime::follow);
    connect(m_when, &MomentBox::dateTimeChanged, this, &LetterTime::changed);
    refresh();
}

void LetterTime::refresh()
{
    m_earlier->setText(tr("It came in earlier"));
    m_when->setAccessibleName(tr("When the letter came in"));
    // Only with the language: what is being typed stays, and the keyboard in its part.
    if (const QString letters = momentLetters(); letters != m_when->displayFormat()) {
        m_when->setLocale(QLocale());
        m_when->setDisplayFormat(letters);
    }
}

void LetterTime::follow()
{
    const QSignalBlocker quiet(m_when);
    if (m_earlier->isChecked())
        m_when->setDateTime(toTheMinute(m_now));
    m_when->setVisible(m_earlier->isChecked());
    Q_EMIT changed();
}

QDateTime LetterTime::time() const
{
    return m_earlier->isChecked() ? toTheMinute(m_when->dateTime()).toUTC() : QDateTime();
}

void LetterTime::setTime(const QDateTime& time)
{
    const QSignalBlocker quietBox(m_earlier);
    const QSignalBlocker quietTime(m_when);
    m_earlier->setChecked(time.isValid());
    if (time.isValid())
        m_when->setDateTime(time.toLocalTime());
    m_when->setVisible(time.isValid());
}

} // namespace evalroom

#include "moc_letter_time.cpp"
