// SPDX-License-Identifier: Apache-2.0
#include "widgets/practice/screenshots.h"

#include "documents/whole_file.h"
#include "rehearsal/colleague_for.h"
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
constexpr int Pages = 12; // of each bid: pictures need no more

// What somebody is about to do, for the name of a picture.
QString dutyWord(DutyKind kind)
{
    static const QMap<DutyKind, QString> words {{DutyKind::CheckIn, u"checkIn"_s}, {DutyKind::Consent, u"prepare"_s},
        {DutyKind::Declare, u"prepare"_s}, {DutyKind::Pledge, u"prepare"_s}, {DutyKind::Vote, u"vote"_s},
        {DutyKind::Admit, u"admit"_s}, {DutyKind::OpenStep, u"open"_s}, {DutyKind::CloseStep, u"close"_s},
        {DutyKind::Freeze, u"freeze"_s}, {DutyKind::Deliver, u"deliver"_s}, {DutyKind::Cosign, u"cosign"_s},
        {DutyKind::DecideTie, u"tie"_s}, {DutyKind::Witness, u"witness"_s}, {DutyKind::GiveOpinion, u"opinion"_s},
        {DutyKind::Sign, u"sign"_s}};
    return words.value(kind, u"other"_s);
}

QString deskWord(const SessionState& state, const QList<Duty>& duties)
{
    if (!state.delivered.isEmpty())
        return u"done"_s;
    return duties.isEmpty() ? u"waiting"_s : dutyWord(duties.constFirst().kind);
}

// Whom a member waits for, who has done their part of it.
QString waitWord(const SessionState& state, int member, const QDateTime& now)
{
    if (!state.members.value(member).admitted)
        return dutyWord(DutyKind::Admit);
    const QList<Awaited> all = awaitedNow(state, now);
    return all.isEmpty() ? u"nobody"_s : dutyWord(all.constFirst().duty.kind);
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

QList<Screenshots::Scene> Screenshots::scenes()
{
    const PracticeWish works {.pages = Pages, .pause = {}};
    PracticeWish goods = works;
    goods.kind = PracticeKind::Goods;
    PracticeWish staff = works;
    staff.chair = Role::Staff;
    PracticeWish supervisor = works;
    supervisor.chair = Role::Supervisor;
    return {{.name = u"expert"_s, .wish = goods, .around = true}, {.name = u"staff"_s, .wish = staff},
        {.name = u"supervisor"_s, .wish = supervisor},
        {.name = u"offline-expert"_s, .wish = works, .cutAt = u"sheetPage"_s},
        {.name = u"offline-staff"_s, .wish = staff, .cutAt = u"staffPage-open"_s},
        {.name = u"offline-supervisor"_s, .wish = supervisor, .cutAt = u"supervisorPage-cosign"_s}};
}

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
    m_leftToOthers.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_judge = std::make_unique<PracticeJudge>(wish.seed,
        truthOf(makePracticeLot({.kind = wish.kind, .seed = wish.seed, .bidders = wish.bidders, .pages = wish.pages})));
    m_room = std::make_unique<PracticeRoom>(wish, m_folder->path());
    connect(m_room.get(), &PracticeRoom::seatReady, this, &Screenshots::sitDown);
    connect(m_room.get(), &PracticeRoom::failed, this,
        [this](const Error& error) { finish(u"%1: %2 %3"_s.arg(scene().name, errorName(error.code), error.detail)); });
    m_room->start();
    m_stuck.start();
}

void Screenshots::endScene()
{
    m_quiet.stop();
    m_ghost.reset();
    m_window.reset();
    m_session.reset();
    m_room.reset();
    m_folder.reset();
    ++m_scene;
    QTimer::singleShot(0, this, &Screenshots::beginScene);
}

void Screenshots::sitDown(const PracticeSeat& seat)
{
    m_seat = seat;
    m_session = std::make_unique<Session>(seat.config);
    m_window = std::make_unique<SessionWindow>(*m_session,
        SeatPlan {.papers = std::make_shared<Papers>(seat.papers), .package = seat.package, .annex = seat.annex},
        m_preferences);
    m_window->setTopBar(new PracticeBar(seat.pin, PracticeStart::pauses().at(1)));
    m_window->show();
    for (const auto signal : {&Session::stateChanged, &Session::connectionChanged, &Session::lockChanged})
        connect(m_session.get(), signal, this, &Screenshots::lookSoon);
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
    const QString name = m_window->page()->objectName();
    if (!m_session->isKnown() || name == u"checkInPage" || name == u"overPage")
        return name;
    const SessionState& state = m_session->expected();
    const int member = m_session->member();
    if (m_session->role() == Role::Staff && !m_papersBrought)
        return name + u"-noPapers"_s;
    if (!sitsOnCommittee(m_session->role()))
        return name + u'-' + deskWord(state, dutiesOf(state, member, m_session->now()));
    if (name == u"waitPage")
        return name + u'-' + waitWord(state, member, m_session->now());
    const Place place = placeOf(*m_session);
    const QString step = place.kind == Place::Kind::Duty ? place.duty.step : QString();
    if (step.isEmpty())
        return name;
    const bool sheet = name == u"ballotPage" || name == u"sheetPage";
    const bool submitted = sheet && !state.steps.value(step).sheets.value(member).isEmpty();
    return name + u'-' + step + (submitted ? u"-submitted"_s : QString());
}

// --- Looking

void Screenshots::lookSoon()
{
    m_stuck.start();
    m_quiet.start(Quiet);
}

// Others would go on for as long as they can do without this person.
void Screenshots::holdAtOwnTurn()
{
    if (m_still || !m_room || !m_session->isKnown())
        return;
    const std::optional<Duty> duty = ownDuty();
    if (!duty || duty == m_leftToOthers)
        return;
    m_still = true;
    m_room->setHeld(true);
}

std::optional<Duty> Screenshots::ownDuty() const
{
    const QList<Duty> duties = dutiesOf(m_session->expected(), m_session->member(), m_session->now());
    return duties.isEmpty() ? std::nullopt : std::optional(duties.constFirst());
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
    if (!scene().cutAt.isEmpty()) {
        if (name.startsWith(scene().cutAt))
            return pose(cutPoses(), [this] { pose(offlinePoses(sitting()), [this] { endScene(); }); });
        return act();
    }
    if (m_seen.contains(name))
        return act();
    const Sitting at = sitting();
    QList<Pose> poses = m_session->isKnown() && !sitsOnCommittee(m_session->role()) && name != u"checkInPage"
        ? deskPoses(at)
        : memberPoses(at);
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

// The centre is gone for good; what can be done without it is shown.
QList<Pose> Screenshots::cutPoses()
{
    const Sitting at = sitting();
    return {{.name = at.page,
        .strike =
            [this, at] {
                if (const Step* step = stepAt(at))
                    fillDraft(at, *step);
                m_room.reset();
            },
        .holds = [this] { return m_session->connection() == Connection::Offline; }}};
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
    // Where it has been let act and does nothing, what is missing is others' to do.
    if (!ownDuty() || idle)
        return letOthersAct();
    letOwnAct();
}

// What follows from one act alone is looked at before anybody else acts.
void Screenshots::letOwnAct()
{
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
            if (!m_window->findChild<QLabel*>(each)->text().startsWith(u"✓"_s))
                return false;
        }
        return true;
    };
    // The desk on the way to the page at which a line is cut is that of another scene.
    const QString name = scene().cutAt.isEmpty() ? u"staffPage-papersBrought"_s : QString();
    pose({{.name = name, .strike = [this] { pressPrimary(sitting()); }, .holds = isBrought}}, [this] { act(); });
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
