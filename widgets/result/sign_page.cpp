// SPDX-License-Identifier: Apache-2.0
#include "widgets/result/sign_page.h"

#include "widgets/style/least_rows.h"
#include "widgets/style/measures.h"
#include "widgets/style/most_width.h"
#include "widgets/style/quiet_style.h"
#include "widgets/words/errors.h"
#include "widgets/words/testimony.h"

#include <QHeaderView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace evalroom {

namespace {

constexpr std::chrono::milliseconds Patience {1000};

QTableView* actsTable(LogModel* model, QWidget* parent)
{
    auto* table = new QTableView(parent);
    table->setObjectName(u"ownActs"_s);
    table->setModel(model);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setTabKeyNavigation(false);
    table->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    table->verticalHeader()->hide();
    table->horizontalHeader()->setHighlightSections(false);
    table->horizontalHeader()->setSectionResizeMode(LogModel::Time, QHeaderView::ResizeToContents);
    table->horizontalHeader()->setSectionResizeMode(LogModel::Words, QHeaderView::Stretch);
    table->hideColumn(LogModel::Number);
    table->hideColumn(LogModel::Effect);
    table->verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    keepTwoRows(*table);
    return table;
}

} // namespace

SignPage::SignPage(Session& session, QWidget* parent)
    : Page(session, parent)
    , m_own(new LogModel(this))
{
    setObjectName(u"signPage"_s);
    m_own->setMember(session.member());
    m_patience.setSingleShot(true);
    connect(&m_patience, &QTimer::timeout, this, &SignPage::showPhase);
    build();
    refresh();
}

void SignPage::build()
{
    m_status = new TypeLabel(Type::Strong, {}, this);
    m_status->setObjectName(u"reportStatus"_s);
    m_progress = new QProgressBar(this);
    m_progress->setObjectName(u"reportProgress"_s);
    m_progress->setRange(0, 0);
    m_progress->setTextVisible(false);
    keepMostWidth(*m_progress, measure::Rail);
    m_again = new QPushButton(this);
    m_again->setObjectName(u"fetchAgain"_s);
    connect(m_again, &QPushButton::clicked, this, &SignPage::goOn);
    m_stop = new QPushButton(this);
    m_stop->setObjectName(u"stopFetching"_s);
    connect(m_stop, &QPushButton::clicked, this, &SignPage::stop);
    auto* top = new QHBoxLayout;
    top->setSpacing(measure::Space);
    top->addWidget(m_progress);
    top->addWidget(m_status, 1);
    top->addWidget(m_stop);
    top->addWidget(m_again);
    m_compared = new QCheckBox(this);
    m_compared->setObjectName(u"compared"_s);
    connect(m_compared, &QCheckBox::toggled, this, &Page::changed);
    m_place = new QFrame(this);
    m_place->setProperty(CardProperty, true);
    m_placeWords = new TypeLabel(Type::Body, {}, m_place);
    m_placeWords->setAlignment(Qt::AlignCenter);
    (new QVBoxLayout(m_place))->addWidget(m_placeWords);
    m_splitter = new QSplitter(Qt::Horizontal, this);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(m_place);
    m_splitter->addWidget(makeSide());
    m_splitter->setStretchFactor(0, 6);
    m_splitter->setStretchFactor(1, 5);
    m_splitter->setSizes({3000, 2500});
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(measure::Gap);
    layout->addLayout(top);
    layout->addWidget(m_compared);
    layout->addWidget(m_splitter, 1);
}

QWidget* SignPage::makeSide()
{
    auto* side = new QWidget(m_splitter);
    m_rankingTitle = new TypeLabel(Type::Heading, {}, side);
    m_ranking = new RankingView(RankingView::Shape::Short, side);
    m_actsTitle = new TypeLabel(Type::Heading, {}, side);
    m_acts = actsTable(m_own, side);
    m_actsTitle->setBuddy(m_acts);
    auto* layout = new QVBoxLayout(side);
    layout->setContentsMargins(measure::Gap, 0, 0, 0);
    layout->setSpacing(measure::Gap);
    layout->addWidget(m_rankingTitle);
    layout->addWidget(m_ranking);
    layout->addWidget(m_actsTitle);
    layout->addWidget(m_acts, 1);
    return side;
}

void SignPage::setReader(QWidget* reader)
{
    m_splitter->insertWidget(0, reader);
    m_splitter->setStretchFactor(0, 6);
    m_splitter->setSizes({3000, 3000, 2500});
    showPhase();
}

QString SignPage::title() const
{
    return tr("Sign the report");
}

QString SignPage::guidance() const
{
    const QString words
        = tr("Read the report, compare it with this terminal's own result, and look at the acts that you ratify.");
    const QString asked = session().isKnown() ? signRequestWords(state(), session().member()) : QString();
    return asked.isEmpty() ? words : words + u'\n' + asked;
}

NextStep SignPage::next() const
{
    NextStep step {.action = tr("Sign the report"),
        .sentence = phaseWords().words,
        .possible = false,
        .needsPin = true,
        .basis = m_phase == Phase::Here && m_onScreen == OnScreen::Shown ? basis() : QByteArray()};
    if (m_phase == Phase::Refused)
        step.sentence = tr("Nothing has been signed, and this report cannot be. The reason stands above.");
    if (m_phase != Phase::Here)
        return step;
    if (cannotBeShown())
        return step;
    const bool online = session().connection() == Connection::Online;
    step.possible = online && m_onScreen == OnScreen::Shown && isCompared();
    if (!online)
        step.sentence = errorWords(toldOf({ErrorCode::HubUnreachable}));
    else if (m_onScreen != OnScreen::Shown)
        step.sentence = tr("The report is being opened. It can be signed once it stands on the screen.");
    else if (isUnread() && !step.possible)
        step.sentence = tr("The report can be signed once you have compared it yourself, and have ticked that above.");
    else if (!step.possible)
        step.sentence = tr("The report can be signed once it has been compared with this terminal's own result.");
    else
        step.sentence = tr("Your certificate signs this report and all your acts of the list. It is final.");
    return step;
}

// The tick is given for this report alone, and belongs to what is signed.
QByteArray SignPage::basis() const
{
    return m_compared->isChecked() ? m_report + "compared" : m_report;
}

void SignPage::perform()
{
    setPhase(Phase::Signing);
    session().report().sign({this, [this](const Result<void>& result) {
                                 setPhase(result ? Phase::Signed : Phase::Here);
                                 const bool different = !result && isDifferent(result.error());
                                 if (different) {
                                     m_error = result.error();
                                     setPhase(Phase::Refused);
                                 }
                                 // What differs is said above, where the report would stand.
                                 if (result || different)
                                     Q_EMIT done();
                                 else
                                     Q_EMIT failed(toldOf(result.error()));
                             }});
}

// Once the record is kept it is on its way.
bool SignPage::canStop() const
{
    return m_phase == Phase::Signing && !state().report.signedBy.contains(session().member());
}

void SignPage::refresh()
{
    if (!session().isKnown())
        return;
    const SessionState now = session().state();
    if (isRanked(now))
        m_ranking->setResult(now, evalroom::tally(now), session().manifest());
    m_own->setLog(&session().log(), now, session().manifest());
    m_acts->setAccessibleName(tr("Acts that the signature ratifies"));
    m_rankingTitle->setText(tr("This terminal's own result"));
    m_actsTitle->setText(tr("Your signature ratifies these acts"));
    if (now.report.signedBy.contains(session().member()) && m_phase != Phase::Signing)
        m_phase = Phase::Signed;
    const bool another = now.report.pdf != m_report;
    // Whoever has stopped it says when it goes on.
    const bool back = m_phase == Phase::Unreachable && m_error.code != ErrorCode::Cancelled
        && session().connection() == Connection::Online;
    if (!now.report.pdf.isEmpty() && (another || back))
        fetch();
    showPhase();
}

// --- The report

void SignPage::fetch()
{
    const bool isSigned = m_phase == Phase::Signed;
    m_report = session().state().report.pdf;
    m_onScreen = OnScreen::Nothing;
    m_text.reset();
    m_reading.reset();
    m_isStopped = false;
    m_compared->setChecked(false);
    if (!isSigned)
        setPhase(Phase::Fetching);
    session().report().fetch({this, [this, wanted = m_report](const auto& report) { arrive(wanted, report); }},
        {this, [this](const Result<Transferred>& now) { tellProgress(*now); }});
}

void SignPage::tellProgress(const Transferred& now)
{
    m_progress->setRange(0, static_cast<int>(now.size / 1024));
    m_progress->setValue(static_cast<int>(now.bytes / 1024));
}

void SignPage::arrive(const QByteArray& wanted, const Result<QByteArray>& report)
{
    // Another one has been frozen meanwhile, and is on its way.
    if (wanted != m_report || m_phase == Phase::Signing)
        return;
    if (report) {
        m_onScreen = OnScreen::Opening;
        Q_EMIT reportArrived(*report);
        return setPhase(m_phase == Phase::Signed ? Phase::Signed : Phase::Here);
    }
    m_error = toldOf(report.error());
    if (m_phase != Phase::Signed)
        setPhase(isDifferent(m_error) ? Phase::Refused : Phase::Unreachable);
}

void SignPage::reportShown()
{
    setOnScreen(OnScreen::Shown);
}

void SignPage::reportNotShown()
{
    setOnScreen(OnScreen::Failed);
}

void SignPage::reportRead(const QString& text)
{
    // Another one may have been frozen meanwhile.
    if (m_phase != Phase::Here || session().state().report.pdf != m_report)
        return;
    m_text = text;
    if (!m_isStopped)
        compare();
}

void SignPage::compare()
{
    session().report().compare(
        *m_text, {this, [this, of = m_report](const Result<ReportReading>& reading) { takeReading(of, reading); }});
}

bool SignPage::isComparing() const
{
    return m_phase == Phase::Here && m_onScreen == OnScreen::Shown && !m_reading && !m_isStopped;
}

// Reading and comparing a long report takes its time. What was not compared cannot be signed.
void SignPage::stop()
{
    const bool hadKeyboard = m_stop->hasFocus();
    m_isStopped = isComparing();
    session().report().stop();
    if (!m_isStopped)
        return;
    showPhase();
    if (hadKeyboard)
        m_again->setFocus();
    Q_EMIT changed();
}

void SignPage::goOn()
{
    if (!std::exchange(m_isStopped, false))
        return fetch();
    m_patience.start(Patience);
    if (m_text)
        compare();
    showPhase();
    Q_EMIT changed();
}

void SignPage::takeReading(const QByteArray& of, const Result<ReportReading>& reading)
{
    if (of != m_report || m_phase != Phase::Here)
        return;
    // A stop, whoever has asked for it, says nothing about the report.
    if (!reading && reading.error().code == ErrorCode::Cancelled) {
        m_isStopped = true;
        return setPhase(Phase::Here);
    }
    m_reading = reading.value_or(ReportReading());
    setPhase(saysOtherwise() ? Phase::Refused : Phase::Here);
}

void SignPage::setOnScreen(OnScreen what)
{
    m_onScreen = what;
    m_isStopped = m_isStopped && what != OnScreen::Failed;
    m_patience.start(Patience);
    showPhase();
    Q_EMIT changed();
}

void SignPage::setPhase(Phase phase)
{
    m_phase = phase;
    m_progress->setRange(0, 0); // until it is known how much there is
    showPhase();
    Q_EMIT changed();
}

} // namespace evalroom

#include "moc_sign_page.cpp"
