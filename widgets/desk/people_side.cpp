// SPDX-License-Identifier: Apache-2.0
#include "widgets/desk/people_side.h"

#include "widgets/shell/read_only.h"
#include "widgets/style/measures.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace evalroom {

PeopleSide::PeopleSide(PeopleView* people, QWidget* parent)
    : QWidget(parent)
    , m_progress(new ProgressView)
    , m_tables(new QStackedWidget)
    , m_steps(new QToolButton)
    , m_kept(new KeptFields(u"desk/people"_s, this))
{
    m_steps->setObjectName(u"steps"_s);
    m_steps->setCheckable(true);
    m_steps->setProperty(ReadingProperty, true);
    m_tables->addWidget(people);
    m_tables->addWidget(m_progress);
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(measure::Gap);
    rows->addWidget(m_tables, 1);
    rows->addWidget(m_steps, 0, Qt::AlignLeft);
    connect(m_steps, &QToolButton::toggled, m_tables, [this](bool steps) { m_tables->setCurrentIndex(steps ? 1 : 0); });
    m_kept->add(u"steps"_s, m_steps);
}

void PeopleSide::setState(const SessionState& state, const People& people)
{
    m_steps->setText(tr("Progress by step"));
    m_steps->setAccessibleName(tr("Show how far each member is in every step"));
    m_progress->setAccessibleName(tr("Progress of the members by step"));
    m_progress->setState(state, people);
}

} // namespace evalroom

#include "moc_people_side.cpp"
