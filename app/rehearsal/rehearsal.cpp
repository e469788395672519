// SPDX-License-Identifier: Apache-2.0
#include "rehearsal/rehearsal.h"

#include "base/canonical_json.h"
#include "documents/package.h"
#include "documents/whole_file.h"
#include "rehearsal/colleague_for.h"
#include "rehearsal/forging_staff.h"
#include "rehearsal/practice_hub.h"
#include "session/slip_code.h"

using namespace Qt::StringLiterals;

namespace evalroom {

// One chair: a terminal with its own store, and who sits there.
struct Rehearsal::Terminal {
    PracticeChair chair;
    QByteArray pkcs12;
    QByteArray slip; // the code that it checks in with, as often as it does
    std::unique_ptr<Session> session;
    std::unique_ptr<Colleague> colleague;
};

namespace {

// The hub is on this machine, and nobody else's: no reason to be slow.
constexpr std::chrono::milliseconds NextTry {100};

} // namespace

Rehearsal::Rehearsal(RehearsalPlan plan, QObject* parent)
    : QObject(parent)
    , m_plan(std::move(plan))
    , m_judge(m_plan.seed, m_plan.truth, m_plan.plot)
{
}

Rehearsal::~Rehearsal() = default;

void Rehearsal::start(const Reply<RehearsalOutcome>& reply)
{
    m_reply = reply;
    const auto package = openPackage(m_plan.practice.package, m_plan.practice.platform);
    if (!package)
        return finish(std::unexpected(package.error()));
    if (const auto seated = checkChairs(m_plan.practice.chairs, package->head.manifest()); !seated)
        return finish(std::unexpected(seated.error()));
    m_head = package->head;
    auto hub = preparePracticeHub(m_plan.practice, m_plan.hubProgram, hubData());
    if (!hub)
        return finish(std::unexpected(hub.error()));
    hub->process.log = m_plan.hubLog;
    m_address.fingerprint = hub->fingerprint;
    m_address.backoff = [](int) { return NextTry; };
    m_hub = std::make_unique<HubProcess>(hub->process);
    connect(m_hub.get(), &HubProcess::died, this, [this] { finish(fail(ErrorCode::HubUnreachable, u"hub died"_s)); });
    m_hub->start({this, [this](const Result<QUrl>& url) {
                      if (!url)
                          return finish(std::unexpected(url.error()));
                      hubListens(*url);
                  }});
}

void Rehearsal::setPause(std::chrono::milliseconds pause)
{
    m_plan.pause = pause;
    for (const auto& terminal : m_terminals) {
        if (terminal->colleague)
            terminal->colleague->setPause(pause);
    }
    if (m_platform)
        m_platform->setPause(pause);
}

void Rehearsal::setHeld(bool held)
{
    m_held = held;
    for (const auto& terminal : m_terminals) {
        if (terminal->colleague)
            terminal->colleague->setHeld(held);
    }
    holdPlatform();
}

void Rehearsal::setPlatformHeld(bool held)
{
    m_platformHeld = held;
    holdPlatform();
}

void Rehearsal::holdPlatform()
{
    if (m_platform)
        m_platform->setHeld(m_held || m_platformHeld);
}

QString Rehearsal::venueOf(const QString& seat) const
{
    return findVenue(seat, m_head->manifest()).value_or(QString());
}

void Rehearsal::hubListens(const QUrl& url)
{
    m_address.url = url;
    Q_EMIT hubStarted(url);
    if (!m_plan.openedElsewhere)
        letIn();
}

// Where it has been opened already, nothing changes there.
void Rehearsal::letIn()
{
    openSessionFromPackage(m_address, m_plan.practice.package, m_plan.practice.platform,
        {this, [this](const Result<OpenedSession>& opened) {
             if (!opened)
                 return finish(std::unexpected(opened.error()));
             m_session = opened->session;
             Q_EMIT sessionOpened(m_session);
             setUpTerminals();
             if (at(Role::Staff))
                 checkInStaff();
             else if (at(Role::Supervisor) && !m_plan.elsewhere.isEmpty())
                 checkInOthers();
             else
                 finish(fail(ErrorCode::NotFound, u"staff"_s));
         }});
}

void Rehearsal::setUpTerminals()
{
    for (const PracticeChair& chair : m_plan.practice.chairs) {
        // The centre's escrow key is needed only when somebody does not open a sheet.
        if (chair.role == Role::Centre || m_plan.elsewhere.contains(chair.member))
            continue;
        auto terminal = std::make_unique<Terminal>();
        terminal->chair = chair;
        switchOn(*terminal);
        m_terminals.push_back(std::move(terminal));
    }
}

void Rehearsal::switchOn(Terminal& terminal)
{
    const PracticeChair& chair = terminal.chair;
    terminal.session = std::make_unique<Session>(SessionConfig {.hub = m_address,
        .session = m_session,
        .member = chair.member,
        .platform = m_plan.practice.platform,
        .storeDir = m_plan.workDir + u"/terminal-%1"_s.arg(chair.member),
        .venue = venueOf(chair.seat),
        .seat = chair.seat,
        .clientVersion = QStringLiteral(EVALROOM_VERSION)});
    connect(terminal.session.get(), &Session::alarmRaised, this,
        [this](const Error& error) { finish(std::unexpected(error)); });
}

// Before anybody can close the step: whoever does has heard of the sheet no sooner than this.
void Rehearsal::switchOff()
{
    const PracticePlot& plot = m_plan.plot;
    if (plot.away == 0 || m_wasOff)
        return;
    const auto found
        = std::ranges::find_if(m_terminals, [&](const auto& terminal) { return terminal->chair.member == plot.away; });
    const StepState step = watch().session->state().steps.value(plot.awayFrom);
    if (found == m_terminals.end() || step.sheets.value(plot.away).isEmpty())
        return;
    m_wasOff = true;
    m_off = found->get();
    m_off->colleague.reset();
    m_off->session.reset();
}

void Rehearsal::callBack()
{
    if (Terminal* terminal = std::exchange(m_off, nullptr)) {
        switchOn(*terminal);
        checkInOther(*terminal);
    }
}

void Rehearsal::interpose(const Act& act)
{
    watch().session->act(act);
}

// Nobody is replaced before the staff have noted why.
void Rehearsal::replace(int member)
{
    watch().session->act(Absence {member, QStringLiteral("因病离场，不能继续评标")});
    if (!m_platform)
        letPlatformIn();
    if (m_platform)
        m_platform->replace(member);
}

Rehearsal::Terminal* Rehearsal::at(Role role)
{
    const auto found
        = std::ranges::find_if(m_terminals, [&](const auto& terminal) { return terminal->chair.role == role; });
    return found == m_terminals.end() ? nullptr : found->get();
}

Rehearsal::Terminal& Rehearsal::staff()
{
    return *at(Role::Staff);
}

// Where the log is followed.
Rehearsal::Terminal& Rehearsal::watch()
{
    return at(Role::Staff) ? staff() : *at(Role::Supervisor);
}

void Rehearsal::checkIn(Terminal& terminal, const Done& done)
{
    const auto pkcs12 = readWholeFile(terminal.chair.pkcs12, MaxJsonBytes);
    if (!pkcs12)
        return finish(std::unexpected(pkcs12.error()));
    terminal.pkcs12 = *pkcs12;
    if (terminal.slip.isEmpty()) {
        const Secret fresh = newSlipCode();
        terminal.slip = m_slips.value(terminal.chair.member, QByteArray(fresh.view().data(), fresh.view().size()));
    }
    CheckIn paper {*pkcs12, Secret::copyOf(terminal.chair.pin.toUtf8()), Secret::copyOf(terminal.slip)};
    terminal.session->checkIn(std::move(paper), done);
}

// While there is no way to the hub, everybody tries again; any other error ends the rehearsal.
template <typename T>
Reply<T> Rehearsal::reply(const std::function<void()>& again, const std::function<void(const Result<T>&)>& next)
{
    return {this, [this, again, next](const Result<T>& result) {
                if (result)
                    next(result);
                else if (result.error().code == ErrorCode::HubUnreachable)
                    QTimer::singleShot(NextTry, this, again);
                else
                    finish(std::unexpected(result.error()));
            }};
}

void Rehearsal::checkInStaff()
{
    checkIn(staff(),
        reply<void>([this] { checkInStaff(); },
            [this](const Result<void>&) {
                arrived(staff());
                bringDocuments();
            }));
}

void Rehearsal::arrived(Terminal& terminal)
{
    Q_EMIT checkedIn(terminal.chair.member);
    if (&terminal != &watch())
        return;
    connect(terminal.session.get(), &Session::stateChanged, this, &Rehearsal::followLog);
    if (m_head->manifest().envelopes)
        letPlatformIn();
}

void Rehearsal::bringDocuments()
{
    staff().session->staff().uploadDocuments(m_plan.practice.package,
        reply<void>([this] { bringDocuments(); }, [this](const Result<void>&) { bringAnnex(); }));
}

void Rehearsal::bringAnnex()
{
    Q_EMIT documentsBrought(static_cast<int>(staff().session->manifest().documents.size()));
    const auto bytes = readWholeFile(m_plan.practice.file(u"annex.json"_s), MaxJsonBytes);
    const auto annex = bytes ? parseCanonicalJson(*bytes) : std::unexpected(bytes.error());
    if (!annex)
        return finish(std::unexpected(annex.error()));
    staff().session->staff().uploadAnnex(
        *annex, reply<void>([this] { bringAnnex(); }, [this](const Result<void>&) { checkInOthers(); }));
}

void Rehearsal::checkInOthers()
{
    if (at(Role::Staff))
        seatColleague(staff());
    for (const auto& terminal : m_terminals) {
        if (terminal->chair.role != Role::Staff && !sitsOnCommittee(terminal->chair.role))
            checkInOther(*terminal);
    }
    if (!m_plan.slipsFromStaff || !m_slips.isEmpty())
        checkInCommittee();
}

void Rehearsal::checkInCommittee()
{
    for (const auto& terminal : m_terminals) {
        if (sitsOnCommittee(terminal->chair.role))
            checkInOther(*terminal);
    }
}

void Rehearsal::handOut(const QMap<int, QByteArray>& slips)
{
    if (!m_slips.isEmpty() || slips.isEmpty())
        return;
    m_slips = slips;
    checkInCommittee();
}

void Rehearsal::checkInOther(Terminal& terminal)
{
    checkIn(terminal,
        reply<void>([this, &terminal] { checkInOther(terminal); },
            [this, &terminal](const Result<void>&) {
                arrived(terminal);
                seatColleague(terminal);
            }));
}

void Rehearsal::seatColleague(Terminal& terminal)
{
    if (m_plan.plot.forgedReport && terminal.chair.role == Role::Staff)
        terminal.colleague = std::make_unique<ForgingStaff>(*terminal.session, m_plan.plot, hubData(), m_plan.pause);
    else
        terminal.colleague = colleagueFor(terminal.chair.role, *terminal.session, m_judge,
            PracticePapers {terminal.pkcs12, terminal.chair.pin}, m_plan.pause);
    connect(terminal.colleague.get(), &Colleague::stuck, this,
        [this](const Error& error) { finish(std::unexpected(error)); });
    terminal.colleague->setHeld(m_held);
}

void Rehearsal::letPlatformIn()
{
    auto keys = PlatformKeys::read(m_plan.practice);
    if (!keys)
        return finish(std::unexpected(keys.error()));
    m_platform
        = std::make_unique<PlatformColleague>(*watch().session, m_address, *m_head, std::move(*keys), m_plan.pause);
    connect(m_platform.get(), &Colleague::stuck, this, [this](const Error& error) { finish(std::unexpected(error)); });
    holdPlatform();
}

void Rehearsal::followLog()
{
    const Log& log = watch().session->log();
    const SessionState& state = watch().session->state();
    for (; m_followed < state.size; ++m_followed) {
        const Entry& entry = log.entries().at(m_followed);
        Q_EMIT acted(rehearsedAct(entry, state.effects.value(m_followed), *m_head));
    }
    switchOff();
    if (!state.delivered.isEmpty() && !m_collecting)
        collect();
}

void Rehearsal::collect()
{
    m_collecting = true;
    Session& session = *watch().session;
    session.report().archive(reply<QByteArray>([this] { collect(); },
        [this, &session](const auto& archive) {
            session.report().fetch(reply<QByteArray>([this] { collect(); },
                [this, &session, archive](const auto& report) {
                    finish(RehearsalOutcome {*report, *archive, canonicalJson(tallyToJson(*session.tally()))});
                }));
        }));
}

void Rehearsal::finish(Result<RehearsalOutcome> outcome)
{
    if (std::exchange(m_finished, true))
        return;
    m_reply(std::move(outcome));
}

Session* Rehearsal::terminal(int member) const
{
    const auto found = std::ranges::find(m_terminals, member, [](const auto& each) { return each->chair.member; });
    return found == m_terminals.end() ? nullptr : (*found)->session.get();
}

} // namespace evalroom

#include "moc_rehearsal.cpp"
