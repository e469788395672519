// SPDX-License-Identifier: Apache-2.0
#include "widgets/shell/why_link.h"

#include "session/session.h"
#include "widgets/shell/read_only.h"
#include "widgets/style/measures.h"
#include "widgets/words/errors.h"

#include <QEvent>
#include <QHBoxLayout>
#include <utility>

using namespace Qt::StringLiterals;

namespace evalroom {

QString lawBehind(const Session& session, const Error& error)
{
    return session.isKnown() ? lawWords(session.expected().facts->rules, error) : QString();
}

WhyLink::WhyLink(QWidget* parent)
    : QWidget(parent)
    , m_why(new QToolButton)
    , m_words(new TypeLabel(Type::Body))
{
    m_why->setObjectName(u"why"_s);
    m_why->setCheckable(true);
    m_why->setProperty(ReadingProperty, true);
    m_words->setObjectName(u"law"_s);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(measure::Gap);
    row->addWidget(m_why, 0, Qt::AlignTop);
    row->addWidget(m_words, 1);
    row->addStretch(); // at the left, too, where the words are hidden
    connect(m_why, &QToolButton::toggled, this, &WhyLink::refresh);
    refresh();
}

void WhyLink::setLaw(const QString& law)
{
    // Another rule is another question.
    if (std::exchange(m_law, law) != law)
        m_why->setChecked(false);
    refresh();
}

void WhyLink::refresh()
{
    m_why->setText(tr("Why?"));
    m_why->setAccessibleName(tr("Why this is so"));
    m_why->setToolTip(tr("Names the law that says so"));
    m_words->setText(m_law);
    m_words->setVisible(m_why->isChecked());
    setVisible(!m_law.isEmpty());
}

void WhyLink::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        refresh();
    QWidget::changeEvent(event);
}

} // namespace evalroom

#include "moc_why_link.cpp"
