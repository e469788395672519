// SPDX-License-Identifier: Apache-2.0
#include "widgets/window/session_window.h"

#include "widgets/desk/names.h"
#include "widgets/reading/reading_pane.h"
#include "widgets/shell/action_bar.h"
#include "widgets/shell/banner.h"
#include "widgets/shell/composing.h"
#include "widgets/shell/header_bar.h"
#include "widgets/shell/others_line.h"
#include "widgets/shell/page_scroll.h"
#include "widgets/shell/preferences_menu.h"
#include "widgets/shell/stage_rail.h"
#include "widgets/shell/why_link.h"
#include "widgets/style/drawing.h"
#include "widgets/style/measures.h"
#include "widgets/style/news_label.h"
#include "widgets/style/turning_row.h"
#include "widgets/window/kept_places.h"
#include "widgets/window/member_menu.h"
#include "widgets/window/stages_button.h"
#include "widgets/window/window_keys.h"
#include "widgets/window/work_area.h"
#include "widgets/words/errors.h"

#include <QCloseEvent>
#include <QShortcut>
#include <QSplitter>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace evalroom {

namespace {

constexpr std::chrono::milliseconds NamesAgain {3000};
constexpr int Narrow = 1200; // pixels: below it the work needs the rail's room
constexpr int NarrowBesideDocuments = 1600;
// Of the window, where documents stand beside the work: a little more for what has two columns of its own.
constexpr int WorkShare = 17000;
constexpr int DocumentsShare = 16000;
constexpr int TitleDigits = 24;
constexpr int RailsInWide = 4; // in large type: a window of fewer is narrow, too

} // namespace

SessionWindow::SessionWindow(Session& session, SeatPlan plan, Preferences& preferences, QWidget* parent)
    : ScrollingWindow(parent)
    , m_session(session)
    , m_preferences(preferences)
    , m_plan(std::move(plan))
    , m_rail(new StageRail(session))
    , m_banner(new Banner(session))
    , m_title(new NewsLabel(Type::Title))
    , m_guidance(new TypeLabel(Type::Body))
    , m_others(new OthersLine(session, m_people, this))
    , m_stages(new StagesButton(session, m_people, this))
    , m_documents(new QToolButton)
    , m_more(new MemberMenu(session, m_people, this))
    , m_split(new QSplitter(Qt::Horizontal))
    , m_work(new WorkArea)
    , m_rows(new QVBoxLayout)
    , m_action(new ActionBar)
    , m_kept(new KeptPlaces(m_plan.placesFile, this))
{
    m_header = new HeaderBar(session, new PreferencesMenu(preferences));
    layOut(m_header);
    follow();
    addShortcuts();
    new Composing(this);
    // What this terminal has kept of the session leads to the same place as before, also without the centre.
    m_session.open({this, [this](const Result<void>& opened) {
                        if (!opened) {
                            m_action->showError(opened.error());
                            Q_EMIT turnedAway(opened.error());
                        }
                        refresh();
                    }});
    refresh();
}

SessionWindow::~SessionWindow() = default;

void SessionWindow::layOut(QWidget* header)
{
    m_title->setObjectName(u"title"_s);
    m_guidance->setObjectName(u"guidance"_s);
    m_documents->setObjectName(u"documents"_s);
    m_documents->setCheckable(true);
    auto* top = new TurningRow(m_title, TitleDigits);
    for (QWidget* each : std::initializer_list<QWidget*> {m_stages, m_more, m_documents})
        top->addControl(each);
    auto* head = new QVBoxLayout;
    head->setSpacing(measure::Tight);
    head->addWidget(top);
    head->addLayout(m_guidance->readable());
    head->addLayout(m_others->readable());
    auto* left = new QWidget;
    auto* middle = new QVBoxLayout(left);
    middle->setContentsMargins(measure::Margin, measure::Space, measure::Margin, measure::Space);
    middle->setSpacing(measure::Space);
    middle->addLayout(head);
    middle->addWidget(m_work, 1);
    m_split->addWidget(left);
    m_split->setChildrenCollapsible(false);
    auto* right = new QVBoxLayout;
    right->setSpacing(0);
    right->addWidget(m_banner);
    right->addWidget(m_split, 1);
    right->addWidget(m_action);
    auto* below = new QHBoxLayout;
    below->setSpacing(0);
    below->addWidget(m_rail);
    below->addLayout(right, 1);
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setSpacing(0);
    m_rows->addWidget(header);
    m_rows->addLayout(below, 1);
    auto* all = new QWidget;
    all->setLayout(m_rows);
    setCentralWidget(all);
    resize(1280, 800);
}

void SessionWindow::follow()
{
    m_soon.setSingleShot(true);
    connect(&m_soon, &QTimer::timeout, this, &SessionWindow::refresh);
    m_later.setSingleShot(true);
    connect(&m_later, &QTimer::timeout, this, &SessionWindow::refresh);
    for (const auto signal : {&Session::becameKnown, &Session::stateChanged, &Session::connectionChanged,
             &Session::lockChanged, &Session::driftChanged})
        connect(&m_session, signal, this, &SessionWindow::refreshSoon);
    connect(&m_session, &Session::saved, this, &SessionWindow::refreshSoon);
    connect(&m_session, &Session::received, this, &SessionWindow::takeReceived);
    connect(&m_session, &Session::alarmRaised, this, &SessionWindow::refreshSoon);
    connect(&m_session.drafts(), &Drafts::unkeptChanged, this, [this] {
        if (m_action->shows(closingLoses()))
            m_action->clearError();
        refreshSoon();
    });
    connect(&m_session, &Session::openingFailed, this, &SessionWindow::refreshSoon);
    connect(&m_session, &Session::connectionChanged, this, [this] {
        if (m_session.connection() == Connection::Online)
            m_action->clearOffline();
    });
    connect(&m_session, &Session::refused, this, [this](const QByteArray&, const Error& error) { endBusy(error); });
    connect(m_action, &ActionBar::pressed, this, &SessionWindow::press);
    connect(m_action, &ActionBar::stopWanted, this, &SessionWindow::stopWaiting);
    connect(m_documents, &QToolButton::toggled, this, &SessionWindow::showDocuments);
    connect(m_more, &QToolButton::clicked, this, &SessionWindow::openMenu);
    connect(m_more, &MemberMenu::wanted, m_work, &WorkArea::take);
    connect(m_work, &WorkArea::switched, this, &SessionWindow::startPage);
    connect(m_work, &WorkArea::changed, this, &SessionWindow::showPage);
    connect(m_work, &WorkArea::done, this, [this] { endBusy({}); });
    connect(m_work, &WorkArea::failed, this, [this](const Error& error) { endBusy(error); });
    connect(m_work, &WorkArea::documentWanted, this, &SessionWindow::showDocument);
}

void SessionWindow::addShortcuts()
{
    addCommonKeys(*this, ShortcutSheet::Of::Session, [this] { m_action->pressOrFocus(); });
    addKey(*this, Qt::Key_F4, [this] { m_documents->toggle(); });
    addKey(*this, Qt::Key_F5, [this] { changeSides(); });
    addKey(*this, Qt::Key_F9, [this] { openMenu(); });
    addKey(*this, Qt::Key_F10, [this] { m_stages->open(); });
    auto* back = new QShortcut(QKeySequence(Qt::Key_Escape), m_action);
    back->setContext(Qt::WidgetWithChildrenShortcut);
    back->setAutoRepeat(false);
    connect(back, &QShortcut::activated, m_work, &WorkArea::goBack);
}

// What is on its way is answered on the page where it began.
void SessionWindow::openMenu()
{
    if (!isBusy())
        m_more->open();
}

Page* SessionWindow::page() const
{
    return m_work->page();
}

void SessionWindow::setTopBar(QWidget* bar)
{
    m_rows->insertWidget(0, bar);
}

bool SessionWindow::isBusy() const
{
    return m_action->isBusy();
}

// The member has checked in at another seat.
bool SessionWindow::isLeft() const
{
    return m_session.connection() == Connection::Elsewhere;
}

NextStep SessionWindow::next() const
{
    if (!isLeft())
        return page()->next();
    return {.action = {}, .sentence = errorWords({ErrorCode::NotLoggedIn, u"chainEnded"_s})};
}

void SessionWindow::showDocuments(bool visible)
{
    if (m_reading == nullptr && visible) {
        m_reading = new ReadingPane(m_session);
        m_kept->follow(*m_reading);
        m_beside = new PageScroll(m_reading);
        m_split->addWidget(m_beside);
        m_split->setSizes({WorkShare, DocumentsShare});
    }
    if (m_beside != nullptr && !visible && m_beside->isAncestorOf(focusWidget()))
        goToWork();
    if (m_beside != nullptr)
        m_beside->setVisible(visible);
    m_kept->setOpen(visible);
    shareRoom();
}

// Where work and documents need the rail's room, its signs stay, and who is missing is told by a button.
void SessionWindow::shareRoom()
{
    const bool reads = m_beside != nullptr && !m_beside->isHidden();
    const int least = std::max(reads ? NarrowBesideDocuments : Narrow, RailsInWide * drawing::scaled(measure::Rail));
    const bool narrow = width() < least;
    m_rail->setCompact(narrow);
    m_stages->setNeeded(narrow && !isLeft());
}

void SessionWindow::showDocument(const QString& document, int page)
{
    m_documents->setChecked(true);
    m_reading->show(document, page);
}

// Until all are known: staff have yet to bring them, and somebody may take another's place.
void SessionWindow::learnNames()
{
    if (!m_namesAsked && m_session.connection() == Connection::Online && !knowsNames(m_session, m_people))
        askNames();
}

void SessionWindow::askNames()
{
    m_namesAsked = true;
    loadNames(m_session, {this, [this](const Result<People>& people) {
                              if (people && *people != m_people)
                                  takeNames(*people);
                              QTimer::singleShot(NamesAgain, this, [this] {
                                  m_namesAsked = false;
                                  learnNames();
                              });
                          }});
}

void SessionWindow::takeNames(const People& people)
{
    m_people = people;
    m_header->setPeople(m_people);
    m_rail->setPeople(m_people);
    if (page() != nullptr)
        page()->setPeople(m_people);
}

// As long as that stands there: who closes it again gives up what is not kept.
void SessionWindow::closeEvent(QCloseEvent* event)
{
    if (!m_session.drafts().unkept() || m_action->shows(closingLoses()))
        return ScrollingWindow::closeEvent(event);
    event->ignore();
    m_action->showError(closingLoses());
}

void SessionWindow::resizeEvent(QResizeEvent* event)
{
    shareRoom();
    ScrollingWindow::resizeEvent(event);
}

void SessionWindow::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange && page() != nullptr)
        refreshSoon();
    // Before the rail has grown with the type, and the window with it.
    if (event->type() == QEvent::StyleChange && page() != nullptr)
        shareRoom();
    if (event->type() == QEvent::ActivationChange && isActiveWindow())
        speak();
    ScrollingWindow::changeEvent(event);
}

} // namespace evalroom

#include "moc_session_window.cpp"
