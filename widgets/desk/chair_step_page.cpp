// SPDX-License-Identifier: Apache-2.0
#include "widgets/desk/chair_step_page.h"

#include "evaluation/tally.h"
#include "widgets/shell/column.h"
#include "widgets/shell/why_link.h"

using namespace Qt::StringLiterals;

namespace evalroom {

ChairStepPage::ChairStepPage(Session& session, const People& people, QWidget* parent)
    : Page(session, parent)
    , m_people(people)
    , m_about(chairNext(session))
    , m_summary(new SummaryCard)
{
    setObjectName(u"chairStepPage"_s);
    m_summary->hideBack(); // the window has a way back
    auto* column = new Column;
    column->add(m_summary);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(column);
    refresh();
}

QString ChairStepPage::title() const
{
    return actionWords(state(), m_about, m_people);
}

QString ChairStepPage::guidance() const
{
    return isOver() ? QString()
                    : tr("You may do this as the chair, and the staff may. Whoever does it first does it for all.");
}

bool ChairStepPage::isOver() const
{
    return !m_about.isSame(chairNext(session()));
}

NextStep ChairStepPage::next() const
{
    if (isOver())
        return {.action = {}, .sentence = tr("This has been done meanwhile.")};
    const StaffNext now = chairNext(session());
    NextStep step {.action = tr("%1 for good").arg(title()),
        .sentence = tr("This cannot be undone."),
        .possible = now.isPossible() && !m_isFreezing};
    step.basis = QByteArray::number(static_cast<int>(now.kind)) + now.step.toUtf8();
    if (now.kind == StaffNext::Kind::Freeze)
        step.basis += resultHash(state());
    if (now.refused) {
        step.sentence = sentenceWords(session(), now, m_people);
        step.law = lawBehind(session(), *now.refused);
    }
    return step;
}

void ChairStepPage::perform()
{
    switch (m_about.kind) {
    case StaffNext::Kind::Open:
        return session().openStep(m_about.step, reply());
    case StaffNext::Kind::Close:
        return session().closeStep(m_about.step, reply());
    case StaffNext::Kind::Freeze:
        return freeze();
    case StaffNext::Kind::Nothing:
    case StaffNext::Kind::Wait:
    case StaffNext::Kind::Admit:
    case StaffNext::Kind::Register:
    case StaffNext::Kind::DecideTie:
    case StaffNext::Kind::Deliver:
    case StaffNext::Kind::Witness:
        return;
    }
}

// It takes its time, and can be given up.
void ChairStepPage::freeze()
{
    m_isFreezing = true;
    Q_EMIT changed();
    session().report().freeze(
        m_summary->matters(), {this, [this](const Result<void>& frozen) { endFreezing(frozen); }});
}

void ChairStepPage::endFreezing(const Result<void>& frozen)
{
    m_isFreezing = false;
    if (!frozen)
        return Q_EMIT failed(frozen.error());
    m_summary->clearMatters();
    Q_EMIT done();
}

void ChairStepPage::refresh()
{
    m_summary->keepIn(session().drafts());
    m_summary->setSummary(tr("What it does"), summaryLines(state(), session().manifest(), m_about),
        m_about.kind == StaffNext::Kind::Freeze && state().failed.isEmpty());
    m_summary->setVisible(!isOver());
}

} // namespace evalroom

#include "moc_chair_step_page.cpp"
