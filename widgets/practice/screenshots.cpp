// SPDX-License-Identifier: Apache-2.0
#include "widgets/practice/screenshots.h"

#include "documents/whole_file.h"
#include "rehearsal/colleague_for.h"
#include "widgets/practice/picture_name.h"
#include "widgets/practice/posing.h"
#include "widgets/practice/practice_bar.h"
#include "widgets/practice/practice_start.h"
#include "widgets/style/type_label.h"

#include <QApplication>

using namespace Qt::StringLiterals;

namespace evalroom {

namespace {

constexpr std::chrono::milliseconds Quiet {400};
constexpr std::chrono::minutes Stuck {5};
constexpr qint64 LargestCredential = 64 * 1024;

// What a plot has somebody move, by the entry of the menu that leads to the form for it.
QString entryOf(const Motion& motion)
{
    if (std::holds_alternative<CompetitionMotion>(motion.subject))
        return u"moveCompetition"_s;
    if (std::holds_alternative<PriceMotion>(motion.subject))
        return u"correctPrice"_s;
    if (std::holds_alternative<LowPriceMotion>(motion.subject))
        return u"lowPrice"_s;
    return std::holds_alternative<ClarifyMotion>(motion.subject) ? u"askBidder"_s : u"moveCorrection"_s;
}

QList<Pose> posesOf(const Sitting& at, const std::optional<Twist>& twist)
{
    if (at.page.endsWith(u"-move"_s))
        return motionPoses(at, entryOf(std::get<Motion>(twist->act)));
    const bool desk = at.session.isKnown() && !sitsOnCommittee(at.session.role()) && at.page != u"checkInPage";
    return desk ? deskPoses(at) : memberPoses(at);
}

} // namespace

Screenshots::Screenshots(Preferences& preferences, const QString& folder, const QList<Look>& looks, QObject* parent)
    : QObject(parent)
    , m_preferences(preferences)
    , m_gallery(preferences, folder, looks)
{
    // No hand presses twice: buttons are as they are a moment after they have come.
    QApplication::setDoubleClickInterval(0);
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
    takeFailedStart();
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
    m_befallen.clear();
    m_moments.clear();
    m_leftToOthers.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_judge = std::make_unique<PracticeJudge>(wish.seed, truthOf(makePracticeLot(lotOf(wish))), wish.plot);
    m_room = std::make_unique<PracticeRoom>(wish, m_folder->path());
    connect(m_room.get(), &PracticeRoom::seatReady, this, [this](const PracticeSeat& seat) { takeWayIn(seat); });
    connect(m_room.get(), &PracticeRoom::failed, this,
        [this](const Error& error) { finish(u"%1: %2 %3"_s.arg(scene().name, errorName(error.code), error.detail)); });
    m_room->start();
    m_stuck.start();
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
    // A centre that hangs for a picture in every look is no centre that is gone.
    m_seat->config.hub.timeout = Stuck;
    m_seat->config.clock = [behind = scene().clockBehind.count()] { return systemClock()().addSecs(-behind); };
    m_session = std::make_unique<Session>(m_seat->config);
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
    return {*m_room, *m_window, *m_session, *m_judge, *m_seat, m_folder->path(), pageName()};
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
    const bool isNew = isNewMoment();
    if (!isNew && (!duty || duty == m_leftToOthers) && !ownTwist())
        return;
    m_still = true;
    m_room->setHeld(true);
}

// What comes and goes without this person is looked at, too.
bool Screenshots::isNewMoment()
{
    const QString moment = pictureMoment(m_session->expected());
    if (moment.isEmpty() || m_moments.contains(moment))
        return false;
    m_moments.insert(moment);
    return true;
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
    // Until then the window shows what was before, and a press is none.
    if (!m_session->isCounted())
        return lookSoon();
    // Nobody goes on while pictures are taken, and what they had begun has come to its end.
    if (!m_still) {
        m_still = true;
        m_room->setHeld(true);
        return lookSoon();
    }
    endLateRest();
    const QString name = pageName();
    if (isTrouble(name))
        return;
    if (m_seen.contains(name) || !scene().isFor(name))
        return act();
    const Sitting at = sitting();
    QList<Pose> poses = posesOf(at, ownTwist());
    // Behind the page as it is, before it is filled in.
    if (scene().around && isForAround(at))
        poses = poses.first(1) + aroundPoses(at) + poses.sliced(1);
    poses += questionPoses(at);
    if (scene().around)
        poses += comingPoses(at);
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

// --- Going on

void Screenshots::act()
{
    // The session may be known before the person is in: whoever is at the door can do nothing else yet.
    if (!m_session->isKnown() || m_window->page()->objectName() == u"checkInPage")
        return checkIn();
    const SessionState& state = m_session->expected();
    const bool ends = !scene().endAt.isEmpty() && pageName().startsWith(scene().endAt);
    if (ends || !state.delivered.isEmpty())
        return endScene();
    if (m_session->role() == Role::Staff && !m_papersBrought)
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
    if (m_ghost) {
        // A centre that is busy may have answered too late: what has come to nothing is tried again.
        if (m_session->connection() == Connection::LoggedOut && !m_window->isBusy())
            pressPrimary(sitting());
        return lookSoon();
    }
    const auto pkcs12 = readWholeFile(m_seat->papers.credentialFile, LargestCredential);
    if (!pkcs12)
        return finish(errorName(pkcs12.error().code));
    m_ghost = colleagueFor(m_seat->chair, *m_session, *m_judge, PracticePapers {*pkcs12, m_seat->pin}, {});
    m_ghost->setHeld(true);
    connect(m_ghost.get(), &Colleague::stuck, this,
        [this](const Error& error) { finish(u"%1: %2"_s.arg(scene().name, errorName(error.code))); });
    pressPrimary(sitting());
}

// As staff do it, so that the desk knows; what was interrupted goes on with another press. Without the papers nobody
// could go on, so this takes as long as it takes.
void Screenshots::bringPapers()
{
    m_papersBrought
        = std::ranges::all_of(QStringList {u"documentsState"_s, u"annexState"_s}, [this](const QString& each) {
              // There is none while the page is made anew.
              const auto* line = m_window->findChild<TypeLabel*>(each);
              return line != nullptr && line->sign() == Icon::Tick;
          });
    if (!m_papersBrought) {
        pressPrimary(sitting());
        return lookSoon();
    }
    const QString name = u"staffPage-papersBrought"_s;
    pose({{.name = scene().isFor(name) ? name : QString()}}, [this] { act(); });
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
