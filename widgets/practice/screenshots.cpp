// SPDX-License-Identifier: Apache-2.0
#include "widgets/practice/screenshots.h"

#include "documents/whole_file.h"
#include "rehearsal/colleague_for.h"
#include "widgets/practice/picture_name.h"
#include "widgets/practice/posing.h"
#include "widgets/practice/practice_bar.h"
#include "widgets/practice/practice_start.h"
#include "widgets/shell/preferences_menu.h"

#include <QLabel>

using namespace Qt::StringLiterals;

namespace evalroom {

namespace {

constexpr std::chrono::milliseconds Quiet {400};
constexpr std::chrono::minutes Stuck {5};
constexpr qint64 LargestCredential = 64 * 1024;

QList<Pose> posesOf(const Sitting& at)
{
    if (at.page.endsWith(u"-move"_s))
        return motionPoses(at);
    const bool desk = at.session.isKnown() && !sitsOnCommittee(at.session.role()) && at.page != u"checkInPage";
    return desk ? deskPoses(at) : memberPoses(at);
}

} // namespace

Screenshots::Screenshots(Preferences& preferences, const QString& folder, const QList<Look>& looks, QObject* parent)
    : QObject(parent)
    , m_preferences(preferences)
    , m_gallery(preferences, folder, looks)
{
    m_quiet.setSingleShot(true);
    connect(&m_quiet, &QTimer::timeout, this, &Screenshots::look);
    m_stuck.setSingleShot(true);
    m_stuck.setInterval(Stuck);
    connect(&m_stuck, &QTimer::timeout, this,
        [this] { finish(scene().name + u": nothing happens any more at "_s + pageName()); });
}

Screenshots::~Screenshots() = default;

void Screenshots::start()
{
    takeStart();
}

void Screenshots::takeStart()
{
    auto* window = new PracticeStart(new PreferencesMenu(m_preferences));
    window->show();
    m_gallery.take(window, {.name = u"practice-start"_s}, [this, window] {
        const Pose making {.name = u"practice-start-making"_s, .strike = [window] { window->showProgress(40); }};
        m_gallery.take(window, making, [this, window] {
            window->deleteLater();
            beginScene();
        });
    });
}

// --- Scenes

void Screenshots::beginScene()
{
    if (m_scene == m_scenes.size() || !m_gallery.failure().isEmpty())
        return finish(m_gallery.failure());
    const PracticeWish wish = scene().wish;
    m_seen.clear();
    m_still = false;
    m_ownTurn = false;
    m_papersBrought = false;
    m_isCut = false;
    m_leftToOthers.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_judge = std::make_unique<PracticeJudge>(wish.seed, truthOf(makePracticeLot(lotOf(wish))), wish.plot);
    m_room = std::make_unique<PracticeRoom>(wish, m_folder->path());
    connect(m_room.get(), &PracticeRoom::seatReady, this, [this](const PracticeSeat& seat) {
        const bool opens = seat.chair == Role::Staff && scene().isFor(u"openingWindow"_s);
        opens ? takeOpening(seat) : sitDown(seat);
    });
    connect(m_room.get(), &PracticeRoom::failed, this,
        [this](const Error& error) { finish(u"%1: %2 %3"_s.arg(scene().name, errorName(error.code), error.detail)); });
    m_room->start();
    m_stuck.start();
}

// As staff come to it before the session; here it stands at the centre already.
void Screenshots::takeOpening(const PracticeSeat& seat)
{
    TerminalOptions options;
    options.config = seat.config;
    options.config->session.clear();
    options.seat = {.papers = std::make_shared<Papers>(seat.papers), .package = seat.package};
    auto* window = new OpeningWindow(options, m_preferences);
    window->show();
    takeAll(window, openingPoses(*window, seat), [this, window, seat] {
        window->deleteLater();
        sitDown(seat);
    });
}

void Screenshots::takeAll(QWidget* window, QList<Pose> poses, const std::function<void()>& then)
{
    if (poses.isEmpty())
        return then();
    Pose pose = poses.takeFirst();
    pose.name = scene().name + u'-' + pose.name;
    m_gallery.take(window, pose, [this, window, poses, then] { takeAll(window, poses, then); });
}

void Screenshots::endScene()
{
    standUp();
    m_room.reset();
    m_folder.reset();
    ++m_scene;
    QTimer::singleShot(0, this, &Screenshots::beginScene);
}

void Screenshots::standUp()
{
    m_quiet.stop();
    m_ghost.reset();
    m_window.reset();
    m_session.reset();
    m_elsewhere.reset();
}

void Screenshots::sitDown(const PracticeSeat& seat)
{
    m_seat = seat;
    m_session = std::make_unique<Session>(seat.config);
    if (seat.chair == Role::Staff)
        m_room->takeSlipsFrom(*m_session);
    m_window = std::make_unique<SessionWindow>(*m_session,
        SeatPlan {.papers = std::make_shared<Papers>(seat.papers), .package = seat.package, .annex = seat.annex},
        m_preferences);
    m_window->setTopBar(new PracticeBar(seat.pin, PracticeStart::pauses().at(1)));
    m_window->show();
    for (const auto signal : {&Session::stateChanged, &Session::connectionChanged, &Session::lockChanged})
        connect(m_session.get(), signal, this, &Screenshots::lookSoon);
    connect(m_session.get(), &Session::stateChanged, &m_stuck, qOverload<>(&QTimer::start));
    connect(m_session.get(), &Session::stateChanged, this, &Screenshots::holdAtOwnTurn);
    connect(m_session.get(), &Session::saved, this, &Screenshots::actedHere);
    lookSoon();
}

Sitting Screenshots::sitting() const
{
    return {*m_window, *m_session, *m_judge, *m_seat, m_folder->path(), pageName()};
}

QString Screenshots::pageName() const
{
    if (!m_window)
        return u"the beginning"_s;
    const QString page = m_window->page()->objectName();
    if (m_session->isKnown() && page == u"staffPage" && !m_papersBrought)
        return page + u"-noPapers"_s;
    const std::optional<Twist> twist = ownTwist();
    const bool moves = twist && std::holds_alternative<Motion>(twist->act);
    return moves ? page + u"-move"_s : pictureName(*m_session, page);
}

// --- Looking

void Screenshots::lookSoon()
{
    m_quiet.start(Quiet);
}

// Others would go on for as long as they can do without this person.
void Screenshots::holdAtOwnTurn()
{
    if (m_still || !m_room || !m_session->isKnown())
        return;
    const std::optional<Duty> duty = ownDuty();
    if ((!duty || duty == m_leftToOthers) && !ownTwist())
        return;
    m_still = true;
    m_room->setHeld(true);
}

std::optional<Duty> Screenshots::ownDuty() const
{
    const QList<Duty> duties = dutiesOf(m_session->expected(), m_session->member(), m_session->now());
    return duties.isEmpty() ? std::nullopt : std::optional(duties.constFirst());
}

std::optional<Twist> Screenshots::ownTwist() const
{
    if (!m_session->isKnown())
        return {};
    const auto twist = nextTwist(m_judge->plot(), m_session->expected(), m_session->now());
    return twist && twist->by == m_session->member() ? twist : std::nullopt;
}

void Screenshots::look()
{
    if (m_posing || !m_window)
        return;
    // Nobody goes on while pictures are taken, and what they had begun has come to its end.
    if (!m_still) {
        m_still = true;
        m_room->setHeld(true);
        return lookSoon();
    }
    const QString name = pageName();
    if (!m_isCut && !scene().cutAt.isEmpty() && name.startsWith(scene().cutAt))
        return cutLine();
    if (m_seen.contains(name) || !scene().isFor(name))
        return act();
    const Sitting at = sitting();
    QList<Pose> poses = posesOf(at);
    // Behind the page as it is, before it is filled in.
    if (scene().around && isForAround(at))
        poses = poses.first(1) + aroundPoses(at) + poses.sliced(1);
    pose(poses, [this] { act(); });
}

void Screenshots::pose(const QList<Pose>& poses, const std::function<void()>& then)
{
    m_posing = true;
    m_poses = poses;
    m_then = then;
    poseNext();
}

void Screenshots::poseNext()
{
    m_stuck.start();
    while (!m_poses.isEmpty() && m_seen.contains(m_poses.constFirst().name))
        m_poses.removeFirst();
    if (m_poses.isEmpty()) {
        m_posing = false;
        const auto then = std::exchange(m_then, {});
        return then();
    }
    Pose next = m_poses.takeFirst();
    if (!next.name.isEmpty()) {
        m_seen.insert(next.name);
        next.name = scene().name + u'-' + next.name;
    }
    m_gallery.take(m_window.get(), next, [this] { QTimer::singleShot(0, this, &Screenshots::poseNext); });
}

// The centre is gone for a while; what can be done without it is shown.
void Screenshots::cutLine()
{
    m_isCut = true;
    const Sitting at = sitting();
    const Pose cut {.name = u"offline-"_s + at.page,
        .strike =
            [this, at] {
                if (const Step* step = stepAt(at))
                    fillDraft(at, *step);
                m_room->stopCentre();
            },
        .holds = [this] { return m_session->connection() == Connection::Offline; }};
    pose({cut}, [this] { pose(offlinePoses(sitting()), [this] { mendLine(); }); });
}

void Screenshots::mendLine()
{
    const auto isBack = [this] { return m_session->connection() == Connection::Online && m_session->savedHere() == 0; };
    const auto goOn = [this] { sitsOnCommittee(m_session->role()) ? changeSeats() : act(); };
    pose({{.name = {}, .strike = [this] { m_room->restartCentre(); }, .holds = isBack}}, goOn);
}

// What is left behind at the seat where the member was; then that goes on at the other.
void Screenshots::changeSeats()
{
    PracticeSeat other = *m_seat;
    other.config.seat = m_session->manifest().venues.constFirst().seats.constLast();
    other.config.storeDir = m_folder->path() + u"/other-seat"_s;
    const auto sitElsewhere = [this, other] {
        m_elsewhere = std::make_unique<Session>(other.config);
        m_elsewhere->checkIn(
            {.pkcs12 = readWholeFile(other.papers.credentialFile, LargestCredential).value_or(QByteArray()),
                .pin = Secret::copyOf(other.pin.toUtf8()),
                .slipCode = Secret::copyOf(other.papers.slipCode.toUtf8())},
            {});
    };
    const auto isLeft = [this] { return m_session->connection() == Connection::Elsewhere; };
    pose({{.name = u"leftSeat"_s, .strike = sitElsewhere, .holds = isLeft}}, [this, other] {
        standUp();
        sitDown(other);
    });
}

// --- Going on

void Screenshots::act()
{
    if (!m_session->isKnown() || m_session->connection() == Connection::LoggedOut)
        return checkIn();
    const SessionState& state = m_session->expected();
    if (!state.delivered.isEmpty())
        return endScene();
    if (m_session->role() == Role::Staff && !std::exchange(m_papersBrought, true))
        return bringPapers();
    const bool idle = m_ownTurn && !m_ghost->isBusy();
    // What is sealed opens as soon as its author is there.
    if (pageName().endsWith(u"-sealed"_s))
        m_room->callBack();
    // Where it has been let act and does nothing, what is missing is others' to do.
    if ((!ownDuty() && !ownTwist()) || idle)
        return letOthersAct();
    letOwnAct();
}

// What follows from one act alone is looked at before anybody else acts.
void Screenshots::letOwnAct()
{
    // As by hand: what is submitted stands in the drafts, too.
    if (const Step* step = stepAt(sitting()); step != nullptr && m_window->page()->objectName() == u"sheetPage")
        fillDraft(sitting(), *step);
    m_ownTurn = true;
    m_ghost->setHeld(false);
    lookSoon();
}

void Screenshots::letOthersAct()
{
    m_leftToOthers = ownDuty();
    m_ownTurn = false;
    m_still = false;
    m_ghost->setHeld(true);
    m_room->setHeld(false);
    lookSoon();
}

void Screenshots::actedHere()
{
    m_ownTurn = false;
    if (m_ghost)
        m_ghost->setHeld(true);
    lookSoon();
}

void Screenshots::checkIn()
{
    if (m_ghost)
        return lookSoon();
    const auto pkcs12 = readWholeFile(m_seat->papers.credentialFile, LargestCredential);
    if (!pkcs12)
        return finish(errorName(pkcs12.error().code));
    m_ghost = colleagueFor(m_seat->chair, *m_session, *m_judge, PracticePapers {*pkcs12, m_seat->pin}, {});
    m_ghost->setHeld(true);
    connect(m_ghost.get(), &Colleague::stuck, this,
        [this](const Error& error) { finish(u"%1: %2"_s.arg(scene().name, errorName(error.code))); });
    pressPrimary(sitting());
}

// As staff do it, so that the desk knows.
void Screenshots::bringPapers()
{
    const auto isBrought = [this] {
        for (const QString& each : {u"documentsState"_s, u"annexState"_s}) {
            // There is none while the page is made anew.
            const auto* line = m_window->findChild<QLabel*>(each);
            if (line == nullptr || !line->text().startsWith(u"✓"_s))
                return false;
        }
        return true;
    };
    const QString brought = u"staffPage-papersBrought"_s;
    pose({{.name = scene().isFor(brought) ? brought : QString(),
             .strike = [this] { pressPrimary(sitting()); },
             .holds = isBrought}},
        [this] { act(); });
}

void Screenshots::finish(const QString& fault)
{
    m_quiet.stop();
    m_stuck.stop();
    QStringList faults = m_gallery.misfits();
    if (!fault.isEmpty())
        faults << fault;
    Q_EMIT finished(m_gallery.taken(), faults);
}

} // namespace evalroom

#include "moc_screenshots.cpp"
