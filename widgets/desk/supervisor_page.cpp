// SPDX-License-Identifier: Apache-2.0
#include "widgets/desk/supervisor_page.h"

#include "widgets/shell/scrolled_area.h"
#include "widgets/style/measures.h"
#include "widgets/words/errors.h"
#include "widgets/words/figures.h"
#include "widgets/words/testimony.h"

#include <QSplitter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace evalroom {

SupervisorPage::SupervisorPage(Session& session, QWidget* parent)
    : DeskPage(session, parent)
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
    m_escrow = new EscrowPanel(session(), own);
    connect(m_escrow, &EscrowPanel::changed, this, &Page::changed);
    connect(m_escrow, &EscrowPanel::limitPassed, this, [this] {
        refresh();
        Q_EMIT changed();
    });
    rows->addWidget(m_escrow);
    rows->addWidget(m_waits, 1);
    rows->addWidget(m_rest);
    auto* area = new ScrolledArea(this);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setWidget(own);
    area->setMinimumWidth(measure::Rail + measure::Margin);
    auto* side = new QWidget(this);
    m_envelopes = new EnvelopesPanel(session(), side);
    m_progressTitle = new TypeLabel(Type::Heading, {}, side);
    m_progress = new ProgressView(side);
    auto* sideLayout = new QVBoxLayout(side);
    sideLayout->setContentsMargins(measure::Gap, 0, 0, 0);
    sideLayout->setSpacing(measure::Gap);
    sideLayout->addWidget(m_envelopes);
    sideLayout->addWidget(m_progressTitle);
    sideLayout->addWidget(m_progress, 1);
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

QString SupervisorPage::title() const
{
    return tr("Supervision");
}

QString SupervisorPage::overWords() const
{
    return tr("The report has been delivered; the session is over.");
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
    if (!duty && m_escrow->isWanted())
        return m_escrow->next();
    if (!duty)
        return {.action = tr("Co-sign a closing"),
            .sentence = QStringList {tr("You have nothing to co-sign now."), m_others}.join(u' ').trimmed()};
    NextStep next = duty->kind == DutyKind::Cosign ? nextCosignature(*duty) : nextTestimony(duty->subject);
    next.basis = duty->subject;
    // What has not been shown yet is not done.
    next.possible = next.possible && duty == m_due;
    return next;
}

NextStep SupervisorPage::nextCosignature(const Duty& due) const
{
    const auto refused = session().refusal(Cosignature {due.subject});
    NextStep next {.action = tr("Co-sign the closing of \"%1\"").arg(stepWords(state(), due.step)),
        .sentence = (closingSummary(state(), session().log(), due, people()) << finalWords()).join(u'\n'),
        .possible = true};
    if (refused)
        refuse(next, *refused);
    return next;
}

NextStep SupervisorPage::nextTestimony(const QByteArray& subject) const
{
    const auto refused = session().refusal(Witness {subject});
    const WitnessSubject what = witnessSubject(state(), session().manifest(), subject, people());
    NextStep next {.action = tr("Witness it"),
        // What somebody has written may end without a full stop.
        .sentence = QStringList {what.words, what.consequence, finalWords()}.join(u'\n'),
        .possible = true};
    if (refused)
        refuse(next, *refused);
    return next;
}

void SupervisorPage::perform()
{
    // What is shown, whatever is due by now.
    if (!m_due)
        return m_escrow->perform(doneReply());
    if (m_due->kind == DutyKind::Cosign)
        session().act(Cosignature {m_due->subject}, reply());
    else
        session().act(Witness {m_due->subject}, reply());
}

// Each with what they have to do; beside the button, all of them, since the first of them is awaited.
void SupervisorPage::refreshOthers()
{
    QStringList lines;
    QList<int> members;
    QDateTime since;
    for (const Awaited& each : awaitedNow(state(), session().now())) {
        if (each.member == session().member())
            continue;
        const QDateTime from = m_times.since(state(), session().log(), each);
        members << each.member;
        lines << sinceWords(
            u"•  "_s + personWords(state(), each.member, people()) + u"  —  "_s + dutyWords(state(), each.duty), from);
        if (from.isValid() && (!since.isValid() || from < since))
            since = from;
    }
    m_others = members.isEmpty()
        ? QString()
        : tr("The session waits for: %1.").arg(sinceWords(peopleWords(state(), members, people()), since));
    m_waits->setOthers(lines);
}

void SupervisorPage::refresh()
{
    if (!session().isKnown())
        return;
    m_due = due();
    m_escrow->setPeople(people());
    m_escrow->refresh();
    m_progressTitle->setText(tr("Progress"));
    m_progress->setAccessibleName(tr("Progress of the members"));
    m_waits->setPeople(people());
    m_waits->refresh();
    refreshOthers();
    m_rest->refresh();
    m_envelopes->refresh();
    m_progress->setState(state(), people());
    m_log->setLog(&session().log(), session().state(), session().manifest(), people());
    m_log->keepIn(session().drafts());
}

} // namespace evalroom

#include "moc_supervisor_page.cpp"
