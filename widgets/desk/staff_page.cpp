// SPDX-License-Identifier: Apache-2.0
#include "widgets/desk/staff_page.h"

#include "widgets/desk/waiting_since.h"
#include "widgets/style/measures.h"
#include "widgets/words/errors.h"

#include <QApplication>
#include <QScrollArea>
#include <QSplitter>
#include <QTabBar>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace evalroom {

namespace {

constexpr int PapersTab = 2;

} // namespace

StaffPage::StaffPage(Session& session, const StaffPapers& papers, QWidget* parent)
    : Page(session, parent)
    , m_papers(new PapersPanel(session, papers))
{
    setObjectName(u"staffPage"_s);
    m_arming.setSingleShot(true);
    connect(&m_arming, &QTimer::timeout, this, &StaffPage::changed);
    build();
    refresh();
}

void StaffPage::build()
{
    m_summary = new SummaryCard(this);
    m_summary->hide();
    m_view = new PeopleView(this);
    m_person = new PersonPanel(session());
    m_sessionPanel = new SessionPanel(session());
    m_waits = new WaitsPanel(session());
    m_waits->setContentsMargins(measure::Space, 0, measure::Space, measure::Space);
    auto* sessionTab = new QWidget;
    auto* sessionLayout = new QVBoxLayout(sessionTab);
    sessionLayout->setContentsMargins(0, 0, 0, 0);
    sessionLayout->setSpacing(0);
    sessionLayout->addWidget(m_sessionPanel);
    sessionLayout->addWidget(m_waits, 1);
    m_archive = new ArchivePanel(session());
    m_tabs = new QTabWidget(this);
    m_tabs->setObjectName(u"deskTabs"_s);
    m_tabs->setDocumentMode(true);
    for (QWidget* panel : std::initializer_list<QWidget*> {m_person, sessionTab, m_papers, m_archive})
        m_tabs->addTab(scrolled(panel), QString());
    auto* splitter = new QSplitter(Qt::Horizontal, this);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(m_view);
    splitter->addWidget(m_tabs);
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 2);
    splitter->setSizes({3200, 2000});
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(measure::Gap);
    layout->addWidget(splitter, 1);
    layout->addWidget(m_summary);
    connect(m_view, &PeopleView::personChosen, m_person, &PersonPanel::setPerson);
    connect(m_person, &PersonPanel::methodChosen, this, &StaffPage::changed);
    connect(m_papers, &PapersPanel::annexBrought, this, &StaffPage::annexBrought);
    connect(m_papers, &PapersPanel::changed, this, &StaffPage::changed);
    connect(m_papers, &PapersPanel::changed, this, &StaffPage::followAdmission);
    connect(m_summary, &SummaryCard::backed, this, &StaffPage::disarm);
}

QWidget* StaffPage::scrolled(QWidget* panel)
{
    auto* area = new QScrollArea(m_tabs);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidget(panel);
    return area;
}

void StaffPage::setPeople(const People& people)
{
    m_people = people;
    refresh();
    Q_EMIT changed();
}

void StaffPage::setSlips(std::vector<SeatSlip> slips)
{
    if (m_slips == nullptr) {
        m_slips = new SeatSlips(m_tabs);
        m_tabs->addTab(scrolled(m_slips), QString());
    }
    m_slips->setSlips(session().isKnown() ? session().manifest().title : QString(), std::move(slips));
    refresh();
}

QString StaffPage::title() const
{
    return tr("The session desk");
}

QString StaffPage::guidance() const
{
    if (!session().isKnown())
        return {};
    if (!state().delivered.isEmpty())
        return tr("The report has been delivered. Save the report and the archive, then the room can be closed.");
    const QString step = currentStep(state());
    if (!isRanked(state()) && !step.isEmpty())
        return tr("Step now: %1.").arg(stepWords(state(), step));
    return state().report.pdf.isEmpty() ? tr("The members give their opinion on the result.")
                                        : tr("The members sign the report.");
}

// --- The next step

// Before anybody is admitted: without documents and names there is nothing to judge, and nobody to name.
bool StaffPage::papersFirst() const
{
    const QList<int> members = activeCommittee(state());
    return !m_papers->isDone()
        && std::ranges::none_of(members, [this](int member) { return state().members.value(member).admitted; });
}

NextStep StaffPage::nextOfPapers() const
{
    NextStep step {.action = tr("Bring documents and names to the centre"), .sentence = {}};
    step.possible = m_papers->hasPaths() && !m_papers->isBringing();
    step.sentence = m_papers->isBringing() ? tr("On the way; the members can sit down meanwhile.")
        : step.possible                    ? tr("The centre needs both before the committee begins.")
                                           : tr("Choose the package and the annex on the right first.");
    return step;
}

NextStep StaffPage::next() const
{
    if (session().isKnown() && papersFirst())
        return nextOfPapers();
    NextStep step;
    step.action = actionWords(state(), m_next, m_people);
    step.sentence = sentenceWords(session(), m_next, m_people);
    step.possible = m_next.isPossible();
    if (m_next.kind == StaffNext::Kind::Admit && step.possible && !m_person->method()) {
        step.possible = false;
        step.sentence = tr("Choose on the right how the identity was verified.");
    }
    if (m_armed && step.possible) {
        step.possible = !m_arming.isActive();
        step.action = tr("%1 for good").arg(step.action);
        step.sentence = tr("This cannot be undone.");
    } else if (m_next.isIrreversible() && step.possible) {
        step.action += u" …"_s;
    }
    return step;
}

void StaffPage::perform()
{
    if (papersFirst()) {
        m_papers->bring();
        QMetaObject::invokeMethod(this, &Page::done, Qt::QueuedConnection);
        return;
    }
    if (!m_next.isPossible())
        return;
    if (m_next.isIrreversible() && !m_armed)
        arm();
    else
        doIt();
}

void StaffPage::arm()
{
    m_armed = m_next;
    m_arming.start(QApplication::doubleClickInterval());
    showSummary();
    m_summary->takeFocus();
    QMetaObject::invokeMethod(
        this,
        [this] {
            Q_EMIT done();
            Q_EMIT changed();
        },
        Qt::QueuedConnection);
}

void StaffPage::disarm()
{
    m_armed.reset();
    m_arming.stop();
    m_summary->hide();
    Q_EMIT changed();
}

void StaffPage::doIt()
{
    const StaffNext next = m_next;
    switch (next.kind) {
    case StaffNext::Kind::Nothing:
    case StaffNext::Kind::Wait:
        return;
    case StaffNext::Kind::Admit:
        return session().act(Admission {next.member, m_person->method().value_or(AdmissionMethod::Manual),
                                 state().members.value(next.member).seat},
            reply());
    case StaffNext::Kind::Open:
        return session().openStep(next.step, reply());
    case StaffNext::Kind::Close:
        return session().closeStep(next.step, reply());
    case StaffNext::Kind::Freeze:
        return session().report().freeze(m_summary->matters(), doneReply());
    case StaffNext::Kind::Deliver:
        return session().report().deliver(doneReply());
    }
}

void StaffPage::showSummary()
{
    m_summary->setVisible(m_armed.has_value());
    if (m_armed)
        m_summary->setSummary(actionWords(state(), *m_armed, m_people),
            summaryLines(state(), session().manifest(), *m_armed), m_armed->kind == StaffNext::Kind::Freeze);
}

// --- What is so

QMap<int, QDateTime> StaffPage::sinces() const
{
    QMap<int, QDateTime> sinces;
    for (const Awaited& awaited : awaitedNow(state(), session().now()))
        sinces.insert(awaited.member, waitingSince(state(), session().log(), awaited.member, awaited.duty));
    return sinces;
}

// Whoever is to be admitted is chosen, unless something is being written about somebody else.
void StaffPage::followAdmission()
{
    if (session().isKnown() && papersFirst()) {
        if (!m_person->isWriting())
            m_tabs->setCurrentIndex(PapersTab);
        return;
    }
    const int member = m_next.kind == StaffNext::Kind::Admit ? m_next.member : 0;
    if (member != 0 && member != m_lastAdmission && !m_person->isWriting()) {
        m_view->choose(member);
        m_tabs->setCurrentIndex(0);
    }
    m_lastAdmission = member;
}

void StaffPage::refresh()
{
    const QStringList titles {tr("Person"), tr("Session"), tr("Papers"), tr("Archive"), tr("Seat slips")};
    for (int tab = 0; tab < m_tabs->count(); ++tab)
        m_tabs->setTabText(tab, titles.at(tab));
    m_tabs->setAccessibleName(tr("More that can be done"));
    m_tabs->tabBar()->setAccessibleName(tr("More that can be done"));
    if (!session().isKnown())
        return;
    m_next = staffNext(session());
    if (m_armed && (!m_armed->isSame(m_next) || !m_next.isPossible()))
        disarm();
    m_view->setState(state(), session().now(), m_people, sinces());
    followAdmission();
    m_person->setPeople(m_people);
    m_person->setPerson(m_view->chosen());
    m_person->refresh();
    m_sessionPanel->refresh();
    m_waits->setPeople(m_people);
    m_waits->refresh();
    if (m_waits->count() > 0)
        m_tabs->setTabText(1, tr("Session (%1)").arg(m_waits->count()));
    m_papers->refresh();
    m_archive->refresh();
    if (m_slips != nullptr)
        m_slips->retranslate();
    showSummary();
}

} // namespace evalroom
