// SPDX-License-Identifier: Apache-2.0
#include "widgets/practice/practice_room.h"

#include "session/slip_code.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace evalroom {

namespace {

constexpr qint64 ShortWait = 2; // seconds, where a plot is to come to silence, or to keys

const PracticeChair* chairOf(const PracticeFolder& practice, Role role)
{
    const auto found = std::ranges::find(practice.chairs, role, &PracticeChair::role);
    return found == practice.chairs.end() ? nullptr : &*found;
}

} // namespace

PracticeSpec lotOf(const PracticeWish& wish)
{
    return {.kind = wish.kind,
        .seed = wish.seed,
        .bidders = wish.bidders,
        .pages = wish.pages,
        .flawed = wish.plot.flawed,
        .tied = wish.plot.tie};
}

PracticeRoom::PracticeRoom(PracticeWish wish, QString folder, QObject* parent)
    : QObject(parent)
    , m_wish(wish)
    , m_folder(std::move(folder))
    , m_there(new QObject)
{
    m_there->moveToThread(&m_thread);
}

PracticeRoom::~PracticeRoom()
{
    m_cancelled = true;
    if (m_thread.isRunning()) {
        // Sockets, timers and the hub's process end where they live.
        QMetaObject::invokeMethod(m_there, [this] { m_rehearsal.reset(); }, Qt::BlockingQueuedConnection);
        m_thread.quit();
        m_thread.wait();
    }
    delete m_there;
}

void PracticeRoom::start()
{
    m_thread.start();
    QMetaObject::invokeMethod(m_there, [this] { prepare(); });
}

// The thread comes to it once it has stopped making the lot; no window waits for that.
void PracticeRoom::cancel()
{
    m_cancelled = true;
    QMetaObject::invokeMethod(m_there, [this] {
        m_rehearsal.reset();
        Q_EMIT cancelled();
    });
}

void PracticeRoom::setPause(std::chrono::milliseconds pause)
{
    QMetaObject::invokeMethod(m_there, [this, pause] {
        m_wish.pause = pause;
        if (m_rehearsal)
            m_rehearsal->setPause(pause);
    });
}

void PracticeRoom::setHeld(bool held)
{
    QMetaObject::invokeMethod(m_there, [this, held] {
        if (m_rehearsal)
            m_rehearsal->setHeld(held);
    });
}

void PracticeRoom::setPlatformHeld(bool held)
{
    QMetaObject::invokeMethod(m_there, [this, held] {
        if (m_rehearsal)
            m_rehearsal->setPlatformHeld(held);
    });
}

void PracticeRoom::callBack()
{
    QMetaObject::invokeMethod(m_there, [this] {
        if (m_rehearsal)
            m_rehearsal->callBack();
    });
}

void PracticeRoom::interpose(const Act& act)
{
    QMetaObject::invokeMethod(m_there, [this, act] {
        if (m_rehearsal)
            m_rehearsal->interpose(act);
    });
}

void PracticeRoom::replace(int member)
{
    QMetaObject::invokeMethod(m_there, [this, member] {
        if (m_rehearsal)
            m_rehearsal->replace(member);
    });
}

void PracticeRoom::letIn()
{
    QMetaObject::invokeMethod(m_there, [this] {
        if (m_rehearsal)
            m_rehearsal->letIn();
    });
}

void PracticeRoom::takeSlipsFrom(Session& staff)
{
    connect(&staff, &Session::stateChanged, this, [this, &staff] { handOut(staff); });
}

// Practice slips protect nothing.
void PracticeRoom::handOut(Session& staff)
{
    if (m_handedOut || !staff.isKnown())
        return;
    QMap<int, QByteArray> slips;
    for (const auto [member, who] : staff.state().members.asKeyValueRange()) {
        if (!sitsOnCommittee(who.role))
            continue;
        const auto slip = staff.staff().slipCode(member);
        if (!slip)
            return; // nobody has checked in yet
        slips.insert(member, QByteArray(slip->code->view().data(), slip->code->view().size()));
    }
    m_handedOut = true;
    QMetaObject::invokeMethod(m_there, [this, slips] {
        if (m_rehearsal)
            m_rehearsal->handOut(slips);
    });
}

void PracticeRoom::stopCentre()
{
    QMetaObject::invokeMethod(m_there, [this] {
        if (m_rehearsal && m_rehearsal->hub() != nullptr)
            m_rehearsal->hub()->cutPower();
    });
}

void PracticeRoom::restartCentre()
{
    QMetaObject::invokeMethod(m_there, [this] {
        if (!m_rehearsal || m_rehearsal->hub() == nullptr)
            return;
        m_rehearsal->hub()->restart({m_there, [this](const Result<QUrl>& url) {
                                         if (!url)
                                             Q_EMIT failed(url.error());
                                     }});
    });
}

void PracticeRoom::setCentreHanging(bool hanging)
{
    const auto hang = [this, hanging] {
        if (m_rehearsal && m_rehearsal->hub() != nullptr)
            m_rehearsal->hub()->setHanging(hanging);
    };
    QMetaObject::invokeMethod(m_there, hang, Qt::BlockingQueuedConnection);
}

void PracticeRoom::prepare()
{
    PracticePlan plan {.lot = lotOf(m_wish), .now = systemClock()(), .spoiltBids = m_wish.spoiltBids};
    if (m_wish.plot.silentChair)
        plan.signingWait = ShortWait;
    if (m_wish.keysSoon)
        plan.openingLimit = ShortWait;
    const auto made = makePracticePackage(plan, m_folder + u"/package"_s, [this](qint64 done, qint64 total) {
        Q_EMIT progressed(static_cast<int>(100 * done / std::max<qint64>(total, 1)));
        return !m_cancelled;
    });
    if (m_cancelled)
        return;
    if (!made) {
        Q_EMIT failed(made.error());
        return;
    }
    const auto practice = PracticeFolder::read(made->package);
    if (!practice) {
        Q_EMIT failed(practice.error());
        return;
    }
    if (const PracticeChair* chair = chairOf(*practice, m_wish.chair))
        play(*practice, *chair, made->session);
    else
        Q_EMIT failed({ErrorCode::NotFound, roleName(m_wish.chair)});
}

void PracticeRoom::play(const PracticeFolder& practice, const PracticeChair& chair, const QByteArray& session)
{
    RehearsalPlan plan {.practice = practice,
        .truth = truthOf(makePracticeLot(lotOf(m_wish))),
        .plot = m_wish.plot,
        .seed = m_wish.seed,
        .hubProgram = QCoreApplication::applicationDirPath() + u"/evalroom-hub"_s,
        .workDir = m_folder + u"/work"_s,
        .hubLog = m_folder + u"/hub.log"_s,
        .pause = m_wish.pause,
        .elsewhere = {chair.member},
        .openedElsewhere = m_wish.opensSession,
        .slipsFromStaff = chair.role == Role::Staff};
    m_rehearsal = std::make_unique<Rehearsal>(std::move(plan));
    const auto sitDown = [this, chair, practice, session] { Q_EMIT seatReady(seatFor(chair, practice, session)); };
    // Whoever opens the session comes before it is there.
    if (m_wish.opensSession)
        connect(m_rehearsal.get(), &Rehearsal::hubStarted, m_there, sitDown);
    else
        connect(m_rehearsal.get(), &Rehearsal::sessionOpened, m_there, sitDown);
    m_rehearsal->start({m_there, [this](const Result<RehearsalOutcome>& outcome) {
                            if (outcome)
                                Q_EMIT finished();
                            else
                                Q_EMIT failed(outcome.error());
                        }});
}

PracticeSeat PracticeRoom::seatFor(
    const PracticeChair& chair, const PracticeFolder& practice, const QByteArray& session) const
{
    const Secret slip = newSlipCode();
    return {.chair = chair.role,
        .config = {.hub = m_rehearsal->address(),
            .session = session,
            .member = chair.member,
            .platform = practice.platform,
            .storeDir = m_folder + u"/seat"_s,
            .venue = m_rehearsal->venueOf(chair.seat),
            .seat = chair.seat,
            .clientVersion = QStringLiteral(EVALROOM_VERSION)},
        .papers = {.credentialFile = chair.pkcs12, .slipCode = QString::fromLatin1(slip.view())},
        .pin = chair.pin,
        .package = practice.package,
        .annex = practice.file(u"annex.json"_s)};
}

} // namespace evalroom

#include "moc_practice_room.cpp"
