// SPDX-License-Identifier: Apache-2.0
#include "widgets/desk/supervisor_page.h"

#include "widgets/desk/desk_table.h"
#include "widgets/style/measures.h"
#include "widgets/words/errors.h"
#include "widgets/words/testimony.h"

#include <QHeaderView>
#include <QScrollArea>
#include <QSplitter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace evalroom {

SupervisorPage::SupervisorPage(Session& session, QWidget* parent)
    : Page(session, parent)
{
    setObjectName(u"supervisorPage"_s);
    build();
    refresh();
}

void SupervisorPage::build()
{
    auto* own = new QWidget;
    m_waits = new WaitsPanel(session(), own);
    m_rest = new RestPanel(session(), own);
    auto* rows = new QVBoxLayout(own);
    rows->setContentsMargins(0, 0, measure::Gap, 0);
    rows->setSpacing(measure::Space);
    rows->addWidget(m_waits, 1);
    rows->addWidget(m_rest);
    auto* area = new QScrollArea(this);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setFocusPolicy(Qt::NoFocus);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setWidget(own);
    area->setMinimumWidth(measure::Rail + measure::Margin);
    auto* side = new QWidget(this);
    m_progressTitle = new TypeLabel(Type::Heading, {}, side);
    m_progress = new ProgressModel(this);
    m_table = new QTableView(side);
    m_table->setObjectName(u"progress"_s);
    m_table->setModel(m_progress);
    prepareTable(*m_table);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setStretchLastSection(true);
    auto* sideLayout = new QVBoxLayout(side);
    sideLayout->setContentsMargins(measure::Gap, 0, 0, 0);
    sideLayout->setSpacing(measure::Gap);
    sideLayout->addWidget(m_progressTitle);
    sideLayout->addWidget(m_table, 1);
    m_log = new LogView(this);
    auto* top = new QSplitter(Qt::Horizontal, this);
    auto* all = new QSplitter(Qt::Vertical, this);
    for (QSplitter* splitter : {top, all})
        splitter->setChildrenCollapsible(false);
    top->addWidget(area);
    top->addWidget(side);
    top->setStretchFactor(0, 2);
    top->setStretchFactor(1, 3);
    top->setSizes({2000, 3000});
    all->addWidget(top);
    all->addWidget(m_log);
    all->setStretchFactor(0, 1);
    all->setStretchFactor(1, 1);
    all->setSizes({1000, 1000});
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(all);
}

void SupervisorPage::setPeople(const People& people)
{
    m_people = people;
    refresh();
    Q_EMIT changed();
}

QString SupervisorPage::title() const
{
    return tr("Supervision");
}

QString SupervisorPage::guidance() const
{
    if (!session().isKnown())
        return {};
    if (!state().delivered.isEmpty())
        return tr("The report has been delivered; the session is over.");
    const QString step = currentStep(state());
    if (!isRanked(state()) && !step.isEmpty())
        return tr("Step now: %1.").arg(stepWords(state(), step));
    if (isRanked(state()) && !tally(state()).openTies.isEmpty())
        return tr("Bidders share a place, and the tenderer decides their order.");
    return state().report.pdf.isEmpty() ? tr("The members give their opinion on the result.")
                                        : tr("The members sign the report.");
}

std::optional<Duty> SupervisorPage::due() const
{
    std::optional<Duty> testimony;
    for (const Duty& duty : dutiesOf(state(), session().member(), session().now())) {
        if (duty.kind == DutyKind::Cosign)
            return duty;
        if (duty.kind == DutyKind::Witness && !testimony)
            testimony = duty;
    }
    return testimony;
}

NextStep SupervisorPage::next() const
{
    if (!session().isKnown() || !state().delivered.isEmpty())
        return {};
    const auto duty = due();
    if (!duty)
        return {.action = tr("Co-sign a closing"), .sentence = tr("You have nothing to co-sign now.")};
    NextStep next = duty->kind == DutyKind::Cosign ? nextCosignature(duty->step) : nextTestimony(duty->subject);
    applyHold(next);
    // What has not been shown yet is not done.
    next.possible = next.possible && duty == m_due;
    return next;
}

NextStep SupervisorPage::nextCosignature(const QString& step) const
{
    const auto& closing = state().steps.value(step).closing;
    const auto refused = session().refusal(Cosignature {closing->name});
    return {.action = tr("Co-sign the closing of \"%1\"").arg(stepWords(state(), step)),
        .sentence = refused ? errorWords(*refused)
                            : (closingSummary(state(), session().log(), step, m_people) << finalWords()).join(u'\n'),
        .possible = !refused};
}

NextStep SupervisorPage::nextTestimony(const QByteArray& subject) const
{
    const auto refused = session().refusal(Witness {subject});
    const WitnessSubject what = witnessSubject(state(), session().manifest(), subject, m_people);
    return {.action = tr("Witness it"),
        //: What is witnessed, and what happens then
        .sentence
        = refused ? errorWords(*refused) : tr("%1 %2").arg(what.words, what.consequence) + u'\n' + finalWords(),
        .possible = !refused};
}

void SupervisorPage::perform()
{
    const auto duty = due();
    if (!duty)
        return;
    if (duty->kind == DutyKind::Cosign)
        session().cosign(duty->step, reply());
    else
        session().act(Witness {duty->subject}, reply());
}

void SupervisorPage::refresh()
{
    if (!session().isKnown())
        return;
    // Neither can be taken back.
    if (const auto now = due(); now != m_due) {
        m_due = now;
        hold();
    }
    m_progressTitle->setText(tr("Progress"));
    m_table->setAccessibleName(tr("Progress of the members"));
    m_waits->setPeople(m_people);
    m_waits->refresh();
    m_rest->refresh();
    m_progress->setState(state(), m_people);
    // Names may be cut, as they stand in the tip; steps may not.
    if (auto* head = m_table->horizontalHeader(); head->sectionResizeMode(0) != QHeaderView::Interactive) {
        head->setSectionResizeMode(0, QHeaderView::Interactive);
        head->resizeSection(0, fontMetrics().horizontalAdvance(u'0') * 20);
    }
    m_log->setLog(&session().log(), session().state(), session().manifest(), m_people);
}

} // namespace evalroom

#include "moc_supervisor_page.cpp"
