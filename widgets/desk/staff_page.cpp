// SPDX-License-Identifier: Apache-2.0
#include "widgets/desk/staff_page.h"

#include "widgets/shell/scrolled_area.h"
#include "widgets/shell/why_link.h"
#include "widgets/style/measures.h"
#include "widgets/words/errors.h"
#include "widgets/words/testimony.h"

#include <QScopedValueRollback>
#include <QSplitter>
#include <QTabBar>
#include <QVBoxLayout>
#include <utility>

using namespace Qt::StringLiterals;

namespace evalroom {

namespace {

constexpr int SessionTab = 1;
constexpr int PapersTab = 2;
constexpr int ArchiveTab = 3;

} // namespace

StaffPage::StaffPage(Session& session, const StaffPapers& papers, QWidget* parent)
    : DeskPage(session, parent)
    , m_papers(new PapersPanel(session, papers))
{
    setObjectName(u"staffPage"_s);
    connect(this, &Page::done, this, [this] { m_atReport = false; });
    connect(this, &Page::failed, this, [this] { m_atReport = false; });
    build();
    refresh();
}

void StaffPage::build()
{
    m_summary = new SummaryCard(this);
    m_summary->hide();
    m_view = new PeopleView(this);
    m_person = new PersonPanel(session());
    m_envelopes = new EnvelopesPanel(session());
    m_envelopes->setContentsMargins(measure::Space, measure::Space, measure::Space, 0);
    m_forms = new StaffForms(session());
    m_sessionPanel = new SessionPanel(session());
    m_waits = new WaitsPanel(session());
    m_waits->setContentsMargins(measure::Space, 0, measure::Space, measure::Space);
    auto* sessionTab = new QWidget;
    auto* sessionLayout = new QVBoxLayout(sessionTab);
    sessionLayout->setContentsMargins(0, 0, 0, 0);
    sessionLayout->setSpacing(0);
    sessionLayout->addWidget(m_envelopes);
    sessionLayout->addWidget(m_forms);
    sessionLayout->addWidget(m_sessionPanel);
    sessionLayout->addWidget(m_waits, 1);
    m_archive = new ArchivePanel(session());
    m_slips = new SeatSlips(session());
    m_tabs = new QTabWidget(this);
    m_tabs->setObjectName(u"deskTabs"_s);
    m_tabs->setDocumentMode(true);
    for (QWidget* panel : std::initializer_list<QWidget*> {m_person, sessionTab, m_papers, m_archive, m_slips})
        m_tabs->addTab(scrolled(panel), QString());
    auto* splitter = new QSplitter(Qt::Horizontal, this);
    splitter->setChildrenCollapsible(false);
    m_side = new PeopleSide(m_view, this);
    splitter->addWidget(m_side);
    splitter->addWidget(m_tabs);
    splitter->setStretchFactor(0, 5);
    splitter->setStretchFactor(1, 4);
    splitter->setSizes({2800, 2300});
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(measure::Gap);
    layout->addWidget(splitter, 1);
    layout->addWidget(m_summary);
    connect(m_view, &PeopleView::personChosen, m_person, &PersonPanel::setPerson);
    connect(m_view, &PeopleView::personChosen, this, &StaffPage::turn);
    connect(m_tabs, &QTabWidget::currentChanged, this, &StaffPage::turn);
    connect(m_person, &PersonPanel::methodChanged, this, &StaffPage::disarm);
    connect(m_papers, &PapersPanel::annexBrought, this, &StaffPage::annexBrought);
    connect(m_papers, &PapersPanel::changed, this, &StaffPage::changed);
    connect(m_papers, &PapersPanel::changed, this, &StaffPage::followAdmission);
    connect(m_archive, &ArchivePanel::changed, this, &StaffPage::changed);
    connect(m_summary, &SummaryCard::backed, this, &StaffPage::disarm);
    // What is signed is what was summed up.
    connect(m_forms, &StaffForms::typed, this, &StaffPage::disarm);
    connect(m_forms, &StaffForms::turned, this, &StaffPage::refresh);
}

QWidget* StaffPage::scrolled(QWidget* panel)
{
    auto* area = new ScrolledArea(m_tabs);
    area->setWidgetResizable(true);
    area->setWidget(panel);
    return area;
}

QString StaffPage::title() const
{
    return tr("The session desk");
}

QString StaffPage::overWords() const
{
    return tr("The report has been delivered. Save the report and the archive, then the room can be closed.");
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
    NextStep step {.action = tr("Bring documents and names to the centre"), .sentence = {}, .isHarmless = true};
    step.possible = m_papers->hasPaths() && !m_papers->isBringing();
    step.sentence = m_papers->isBringing() ? tr("On the way; the members can sit down meanwhile.")
        : step.possible                    ? tr("The centre needs both before the committee begins.")
                                           : tr("Choose the package and the list of names on the right first.");
    return step;
}

// Once the report has been delivered there is nothing else to do.
bool StaffPage::archiveLast() const
{
    return session().isKnown() && !session().state().delivered.isEmpty();
}

NextStep StaffPage::nextOfArchive() const
{
    if (m_archive->isDone())
        return {.action = {}, .sentence = tr("Report and archive are saved. The room can be closed.")};
    const bool saving = m_archive->isSaving();
    return {.action = tr("Save the report and the archive"),
        .sentence = saving          ? tr("Both are being fetched and checked.")
            : m_archive->hasPaths() ? tr("Both are fetched, checked and written to the files named on the right.")
                                    : tr("Say on the right where both are to be saved."),
        .possible = !saving,
        .isHarmless = true};
}

void StaffPage::saveArchive()
{
    m_tabs->setCurrentIndex(ArchiveTab);
    m_archive->saveAll();
    QMetaObject::invokeMethod(this, &Page::done, Qt::QueuedConnection);
}

NextStep StaffPage::next() const
{
    if (archiveLast())
        return nextOfArchive();
    if (session().isKnown() && papersFirst())
        return nextOfPapers();
    NextStep step;
    step.action = actionWords(state(), m_next, people());
    step.sentence = sentenceWords(session(), m_next, people());
    step.possible = m_next.isPossible();
    step.isHarmless = !m_armed;
    step.basis = QByteArray::number(static_cast<int>(m_next.kind)) + (m_armed ? '!' : '?')
        + QByteArray::number(m_next.member) + m_next.step.toUtf8() + m_next.subject;
    if (m_next.refused)
        step.law = lawBehind(session(), *m_next.refused);
    if (const QString missing = missingOfAdmission(); step.possible && !missing.isEmpty()) {
        step.possible = false;
        step.sentence = missing;
    }
    if (const DeskForm* open = m_forms->formOf(m_next); open != nullptr && step.possible && !open->act()) {
        step.possible = false;
        const QString pending = open->pendingWords();
        step.sentence = pending.isEmpty() ? tr("On the right: %1").arg(open->fault()) : pending;
    }
    if (m_armed && step.possible) {
        step.action = tr("%1 for good").arg(step.action);
        step.sentence = tr("This cannot be undone.");
    } else if (m_next.isIrreversible() && step.possible) {
        step.action += u" …"_s;
    }
    return step;
}

void StaffPage::perform()
{
    if (archiveLast())
        return saveArchive();
    if (papersFirst()) {
        m_papers->bring();
        QMetaObject::invokeMethod(this, &Page::done, Qt::QueuedConnection);
        return;
    }
    if (!m_next.isPossible() || !missingOfAdmission().isEmpty())
        return;
    if (m_next.isIrreversible() && !m_armed)
        arm();
    else
        doIt();
}

void StaffPage::arm()
{
    m_armed = m_next;
    m_before = window()->focusWidget();
    showSummary();
    m_summary->takeFocus();
    if (ScrolledArea* area = areaAround(*m_summary)) // of a low screen
        area->keepInSight(m_summary);
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
    // Whoever admits one person after the other stays where they choose.
    if (m_before && m_summary->isAncestorOf(window()->focusWidget()))
        m_before->setFocus();
    m_summary->hide();
    Q_EMIT changed();
}

void StaffPage::showSummary()
{
    m_summary->keepIn(session().drafts());
    m_summary->setVisible(m_armed.has_value());
    if (m_armed)
        m_summary->setSummary(actionWords(state(), *m_armed, people()), summary(),
            m_armed->kind == StaffNext::Kind::Freeze && state().failed.isEmpty());
}

QStringList StaffPage::summary() const
{
    if (const DeskForm* open = m_forms->formOf(*m_armed); open != nullptr)
        return open->summary();
    if (m_armed->kind == StaffNext::Kind::Admit)
        return m_person->admissionLines();
    if (m_armed->kind == StaffNext::Kind::Witness) {
        const WitnessSubject what = witnessSubject(state(), session().manifest(), m_armed->subject, people());
        return {what.words, what.consequence};
    }
    return summaryLines(state(), session().manifest(), *m_armed);
}

// The tab, and who is chosen.
QString StaffPage::spot() const
{
    return u"%1 %2"_s.arg(m_tabs->currentIndex()).arg(m_view->chosen());
}

// By the person, or by the desk itself.
void StaffPage::turn()
{
    m_hasTurned = m_hasTurned || !m_leads;
    Q_EMIT changed();
}

// Whoever has turned to something meanwhile stays there.
void StaffPage::returnTo(const QString& spot)
{
    const QStringList parts = spot.split(u' ');
    if (parts.size() != 2 || m_hasTurned)
        return;
    const QScopedValueRollback leads(m_leads, true);
    // Whoever waits at the door had come to the fore before.
    m_lastAdmission = m_next.kind == StaffNext::Kind::Admit ? m_next.member : 0;
    m_view->choose(parts.at(1).toInt());
    m_tabs->setCurrentIndex(parts.at(0).toInt());
}

// --- What is so

QMap<int, QDateTime> StaffPage::sinces()
{
    QMap<int, QDateTime> sinces;
    for (const Awaited& awaited : awaitedNow(state(), session().now()))
        sinces.insert(awaited.member, m_times.since(state(), session().log(), awaited));
    return sinces;
}

// Whoever is to be admitted is chosen, unless something is being written about somebody else.
void StaffPage::followAdmission()
{
    const QScopedValueRollback leads(m_leads, true);
    if (session().isKnown() && papersFirst()) {
        // Once: slips are printed meanwhile.
        if (!std::exchange(m_ledToPapers, true) && !m_person->isWriting())
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

// What has come is brought to the fore once, unless something is being written.
void StaffPage::followForms()
{
    const bool cameForm = m_forms->follow(m_next);
    const bool cameEnvelopes = m_envelopes->refresh();
    if ((cameForm || cameEnvelopes) && !m_person->isWriting())
        m_tabs->setCurrentIndex(SessionTab);
}

// Once: what is left to do is there.
void StaffPage::followDelivery()
{
    if (!state().delivered.isEmpty() && !std::exchange(m_ledToArchive, true) && !m_person->isWriting())
        m_tabs->setCurrentIndex(ArchiveTab);
}

void StaffPage::refresh()
{
    const QScopedValueRollback leads(m_leads, true);
    const QStringList titles {tr("Person"), tr("Session"), tr("Papers"), tr("Archive"), tr("Slips")};
    for (int tab = 0; tab < m_tabs->count(); ++tab)
        m_tabs->setTabText(tab, titles.at(tab));
    m_tabs->setAccessibleName(tr("More that can be done"));
    m_tabs->tabBar()->setAccessibleName(tr("More that can be done"));
    if (!session().isKnown())
        return;
    m_forms->refresh();
    m_next = staffNext(session(), m_forms->written());
    if (m_armed && (!m_armed->isSame(m_next) || !m_next.isPossible()))
        disarm();
    m_view->setState(state(), session().now(), people(), sinces());
    m_side->setState(state(), people());
    m_side->keepIn(session().drafts());
    followAdmission();
    followForms();
    followDelivery();
    m_person->setPeople(people());
    m_person->setPerson(m_view->chosen());
    m_person->refresh();
    m_sessionPanel->refresh();
    m_waits->setPeople(people());
    m_waits->refresh();
    if (m_waits->count() > 0)
        m_tabs->setTabText(SessionTab, tr("Session (%1)").arg(m_waits->count()));
    m_papers->refresh();
    m_archive->refresh();
    m_slips->setPeople(people());
    m_slips->refresh();
    showSummary();
}

} // namespace evalroom

#include "moc_staff_page.cpp"
