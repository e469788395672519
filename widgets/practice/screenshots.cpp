// SPDX-License-Identifier: Apache-2.0
#include "widgets/practice/screenshots.h"

#include "base/canonical_json.h"
#include "documents/whole_file.h"
#include "rehearsal/colleague_for.h"
#include "widgets/practice/practice_bar.h"
#include "widgets/practice/practice_start.h"
#include "widgets/shell/preferences_menu.h"

#include <QPushButton>

using namespace Qt::StringLiterals;

namespace evalroom {

namespace {

constexpr std::chrono::milliseconds Quiet {400};
constexpr qint64 LargestCredential = 64 * 1024;
constexpr int Pages = 12; // of each bid: pictures need no more

const Step* stepOf(const Session& session, const Place& place)
{
    return place.kind == Place::Kind::Duty ? session.state().facts->scheme.step(place.duty.step) : nullptr;
}

// What a desk is about to do, for the name of a picture.
QString deskWord(const QList<Duty>& duties)
{
    if (duties.isEmpty())
        return u"waiting"_s;
    switch (duties.constFirst().kind) {
    case DutyKind::Admit:
        return u"admit"_s;
    case DutyKind::OpenStep:
        return u"open"_s;
    case DutyKind::CloseStep:
        return u"close"_s;
    case DutyKind::Freeze:
        return u"freeze"_s;
    case DutyKind::Deliver:
        return u"deliver"_s;
    case DutyKind::Cosign:
        return u"cosign"_s;
    case DutyKind::DecideTie:
        return u"tie"_s;
    case DutyKind::Witness:
        return u"witness"_s;
    default:
        return u"other"_s;
    }
}

} // namespace

Screenshots::Screenshots(Preferences& preferences, const QString& folder, QObject* parent)
    : QObject(parent)
    , m_preferences(preferences)
    , m_gallery(preferences, folder)
{
    m_quiet.setSingleShot(true);
    connect(&m_quiet, &QTimer::timeout, this, &Screenshots::look);
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
    return {{u"expert"_s, goods}, {u"offline"_s, works, u"sheetPage"_s}, {u"staff"_s, staff},
        {u"supervisor"_s, supervisor}};
}

void Screenshots::start()
{
    takeStart();
}

void Screenshots::takeStart()
{
    auto* window = new PracticeStart(new PreferencesMenu(m_preferences));
    window->show();
    m_gallery.take(window, u"practice-start"_s, [this, window] {
        window->showProgress(40);
        m_gallery.take(window, u"practice-start-making"_s, [this, window] {
            window->deleteLater();
            beginScene();
        });
    });
}

void Screenshots::beginScene()
{
    if (m_scene == scenes().size() || !m_gallery.failure().isEmpty()) {
        finish(m_gallery.failure());
        return;
    }
    const PracticeWish wish = scenes().at(m_scene).wish;
    m_seen.clear();
    m_folder = std::make_unique<QTemporaryDir>();
    m_judge = std::make_unique<PracticeJudge>(wish.seed,
        truthOf(makePracticeLot({.kind = wish.kind, .seed = wish.seed, .bidders = wish.bidders, .pages = wish.pages})));
    m_room = std::make_unique<PracticeRoom>(wish, m_folder->path());
    connect(m_room.get(), &PracticeRoom::seatReady, this, &Screenshots::sitDown);
    connect(m_room.get(), &PracticeRoom::failed, this, [this](const Error& error) {
        finish(u"%1: %2 %3"_s.arg(scenes().at(m_scene).name, errorName(error.code), error.detail));
    });
    m_room->start();
}

void Screenshots::endScene()
{
    m_quiet.stop();
    m_showing = false;
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
    // One act at a time, so that what follows from it can be looked at.
    connect(m_session.get(), &Session::saved, this, [this] {
        if (m_ghost)
            m_ghost->setHeld(true);
    });
    lookSoon();
}

void Screenshots::lookSoon()
{
    m_quiet.start(Quiet);
}

QString Screenshots::pageName() const
{
    QString name = m_window->page()->objectName();
    if (const Step* step = stepOf(*m_session, placeOf(*m_session)))
        name += u'-' + step->id;
    else if (m_session->isKnown() && !sitsOnCommittee(m_session->role()))
        name += u'-' + deskWord(dutiesOf(m_session->expected(), m_session->member(), m_session->now()));
    return name;
}

bool Screenshots::isNew(const QString& name)
{
    const bool seen = m_seen.contains(name);
    m_seen.insert(name);
    return !seen;
}

void Screenshots::take(const QString& name, const std::function<void()>& then)
{
    m_showing = true;
    m_gallery.take(m_window.get(), scenes().at(m_scene).name + u'-' + name, [this, then] {
        m_showing = false;
        then();
    });
}

void Screenshots::look()
{
    if (m_showing || !m_window)
        return;
    // Nobody goes on while pictures are taken, and what they had begun has come to its end.
    if (!m_still) {
        m_still = true;
        m_room->setHeld(true);
        lookSoon();
        return;
    }
    const QString name = pageName();
    if (isNew(name))
        take(name, [this] { showStates(); });
    else
        act();
}

// At what comes next.
void Screenshots::lookAgain()
{
    m_still = false;
    if (m_room)
        m_room->setHeld(false);
    lookSoon();
}

// What else can be seen on this page before anything is done.
void Screenshots::showStates()
{
    const Place place = placeOf(*m_session);
    const QString name = pageName();
    if (const QString cut = scenes().at(m_scene).cutAt; !cut.isEmpty() && name.startsWith(cut)) {
        cutLine();
        return;
    }
    if (place.kind == Place::Kind::CheckIn) {
        checkIn(false);
        return;
    }
    const Step* step = stepOf(*m_session, place);
    if (step == nullptr || (step->kind != StepKind::Review && step->kind != StepKind::Score)
        || m_window->page()->objectName() != u"sheetPage") {
        act();
        return;
    }
    fillDraft(*step);
    take(name + u"-filled"_s, [this, name] {
        if (auto* primary = m_window->findChild<QPushButton*>(u"primary"_s); primary != nullptr && primary->isEnabled())
            primary->click();
        take(name + u"-summary"_s, [this] { act(); });
    });
}

void Screenshots::checkIn(bool rightPin)
{
    const auto pkcs12 = readWholeFile(m_seat->papers.credentialFile, LargestCredential);
    if (!pkcs12) {
        finish(errorName(pkcs12.error().code));
        return;
    }
    const QByteArray pin = rightPin ? m_seat->pin.toUtf8() : QByteArrayLiteral("000000");
    if (!rightPin) {
        // As a person does it, so that the window says what is wrong.
        m_window->page()->performWith(Secret::copyOf(pin));
        connect(
            m_window->page(), &Page::failed, this,
            [this] { take(u"checkInPage-refused"_s, [this] { checkIn(true); }); }, Qt::SingleShotConnection);
        return;
    }
    m_ghost = colleagueFor(m_seat->chair, *m_session, *m_judge, PracticePapers {*pkcs12, m_seat->pin}, {});
    m_ghost->setHeld(true);
    m_session->checkIn({*pkcs12, Secret::copyOf(pin), Secret::copyOf(m_seat->papers.slipCode.toLatin1())},
        {this, [this](const Result<void>& result) {
             if (!result)
                 finish(errorName(result.error().code));
             else if (m_seat->chair == Role::Staff)
                 bringPapers();
             else
                 lookAgain();
         }});
}

void Screenshots::fillDraft(const Step& step)
{
    const StepState at = m_session->state().steps.value(step.id);
    const Sheet sheet = m_judge->sheet(m_session->member(), step, at.round, at.bidders, {});
    Drafts& drafts = m_session->drafts();
    if (const auto* review = std::get_if<ReviewSheet>(&sheet.content)) {
        for (auto it = review->items.cbegin(); it != review->items.cend(); ++it)
            (void)drafts.set(step.id, at.round, it.key(), {it->passed ? u"pass"_s : u"fail"_s, it->reason});
    } else if (const auto* scores = std::get_if<ScoreSheet>(&sheet.content)) {
        for (auto it = scores->scores.cbegin(); it != scores->scores.cend(); ++it)
            (void)drafts.set(step.id, at.round, it.key(), {formatDecimal(it->points), it->reason});
    }
    m_window->page()->refresh();
}

void Screenshots::bringPapers()
{
    take(u"staffPage-noDocuments"_s, [this] {
        const auto annex = readWholeFile(m_seat->annex, MaxJsonBytes);
        const auto json = annex ? parseCanonicalJson(*annex) : std::unexpected(annex.error());
        if (!json) {
            finish(errorName(json.error().code));
            return;
        }
        m_session->staff().uploadDocuments(m_seat->package,
            {this, [this, json](const Result<void>&) {
                 m_session->staff().uploadAnnex(*json, {this, [this](const Result<void>&) { lookAgain(); }});
             }});
    });
}

// The centre is gone for good; what can be done without it is shown.
void Screenshots::cutLine()
{
    const Step* step = stepOf(*m_session, placeOf(*m_session));
    if (step != nullptr)
        fillDraft(*step);
    connect(m_session.get(), &Session::connectionChanged, this, [this] {
        if (m_session->connection() == Connection::Offline && isNew(u"offline"_s))
            take(pageName() + u"-offline"_s, [this] { endScene(); });
    });
    m_room.reset();
}

void Screenshots::act()
{
    if (!m_session->state().delivered.isEmpty()) {
        endScene();
        return;
    }
    // While others act, the ghost must not: what comes next is to be looked at first.
    if (m_ghost && !dutiesOf(m_session->expected(), m_session->member(), m_session->now()).isEmpty())
        m_ghost->setHeld(false);
    lookAgain();
}

void Screenshots::finish(const QString& failure)
{
    Q_EMIT finished(m_gallery.taken(), failure);
}

} // namespace evalroom
