// SPDX-License-Identifier: Apache-2.0
// One member's terminal with its simulated person, in a process of its own, so that a test can kill it. Arguments: the
// package, the hub's address, its fingerprint, the session, the member, the terminal's folder, and seed and flaw of the
// practice judge ("bidder/criterion", or "-"). Says "saved NAME" when an act is kept here, "received NAME" when it
// stands in the log, "uploading" when staff have brought a piece of a document, and "state SIZE HASH" after every
// change since the delivery. Ends with its input.
#include "ledger/canonical_state.h"
#include "story/practice_truth.h"

#include "base/canonical_json.h"
#include "documents/whole_file.h"
#include "ledger/entry.h"
#include "rehearsal/colleague_for.h"
#include "rehearsal/practice_folder.h"

#include <QGuiApplication>
#include <QSocketNotifier>
#include <QTextStream>

using namespace evalroom;
using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::milliseconds NextTry {100};
constexpr qint64 MaxPkcs12 = 64 * 1024;

void say(const QString& line)
{
    QTextStream(stdout) << line << Qt::endl;
}

int giveUp(const Error& error)
{
    say(u"stuck "_s + errorName(error.code) + u' ' + error.detail);
    QCoreApplication::exit(1);
    return 1;
}

SessionConfig configOf(const QStringList& arguments, const PracticeFolder& practice, const PracticeChair& chair)
{
    return {.hub = {.url = QUrl(arguments.at(2)),
                .authorities = {},
                .fingerprint = QByteArray::fromHex(arguments.at(3).toLatin1()),
                .backoff = [](int) { return NextTry; }},
        .session = QByteArray::fromHex(arguments.at(4).toLatin1()),
        .member = chair.member,
        .platform = practice.platform,
        .storeDir = arguments.at(6),
        .venue = u"host"_s,
        .seat = chair.seat,
        .clientVersion = QStringLiteral(EVALROOM_VERSION)};
}

void report(Session& session)
{
    QObject::connect(
        &session, &Session::saved, &session, [](const QByteArray& name) { say(u"saved "_s + toHex(name)); });
    QObject::connect(
        &session, &Session::received, &session, [](const QByteArray& name) { say(u"received "_s + toHex(name)); });
    QObject::connect(
        &session, &Session::refused, &session, [](const QByteArray&, const Error& error) { giveUp(error); });
    QObject::connect(&session.staff(), &StaffDesk::progressed, &session, [] { say(u"uploading"_s); });
    QObject::connect(&session, &Session::alarmRaised, &session, [](const Error& error) { giveUp(error); });
    QObject::connect(&session, &Session::stateChanged, &session, [&session] {
        if (!session.state().delivered.isEmpty())
            say(u"state %1 %2"_s.arg(session.log().tree().size()).arg(toHex(stateHash(session.state()))));
    });
}

// As often as it takes: the hub may be away.
Done stubborn(QObject& context, const std::function<void()>& again, const std::function<void()>& next)
{
    return {&context, [&context, again, next](const Result<void>& result) {
                if (result)
                    next();
                else if (result.error().code == ErrorCode::HubUnreachable)
                    QTimer::singleShot(NextTry, &context, again);
                else
                    giveUp(result.error());
            }};
}

struct Seat {
    const PracticeFolder& practice;
    const PracticeChair& chair;
    const QByteArray& pkcs12;
    Session& session;
    std::function<void()> sitDown; // from then on the colleague acts
};

void bringAnnex(const Seat& seat)
{
    const auto bytes = readWholeFile(seat.practice.file(u"annex.json"_s), MaxJsonBytes);
    const auto annex = bytes ? parseCanonicalJson(*bytes) : std::unexpected(bytes.error());
    if (!annex)
        return static_cast<void>(giveUp(annex.error()));
    seat.session.staff().uploadAnnex(
        *annex, stubborn(seat.session, [seat] { bringAnnex(seat); }, [seat] { seat.sitDown(); }));
}

void bringDocuments(const Seat& seat)
{
    seat.session.staff().uploadDocuments(
        seat.practice.package, stubborn(seat.session, [seat] { bringDocuments(seat); }, [seat] { bringAnnex(seat); }));
}

void checkIn(const Seat& seat)
{
    // The slip stays with the person.
    const QByteArray slip = u"STORYSLIP%1"_s.arg(seat.chair.member, 3, 10, QLatin1Char('0')).toLatin1();
    const bool brings = seat.chair.role == Role::Staff;
    seat.session.checkIn({seat.pkcs12, Secret::copyOf(seat.chair.pin.toUtf8()), Secret::copyOf(slip)},
        stubborn(
            seat.session, [seat] { checkIn(seat); },
            [seat, brings] { brings ? bringDocuments(seat) : seat.sitDown(); }));
}

} // namespace

int main(int argc, char** argv)
{
    const QGuiApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const auto practice = PracticeFolder::read(arguments.at(1));
    if (!practice)
        return giveUp(practice.error());
    const auto chair = std::ranges::find(practice->chairs, arguments.at(5).toInt(), &PracticeChair::member);
    const auto pkcs12 = readWholeFile(chair->pkcs12, MaxPkcs12);
    if (!pkcs12)
        return giveUp(pkcs12.error());
    const PracticeJudge judge(arguments.at(7).toULongLong(), test::truthFrom(arguments.at(8)));
    Session session(configOf(arguments, *practice, *chair));
    report(session);
    std::unique_ptr<Colleague> colleague;
    const auto sitDown = [&] {
        colleague = colleagueFor(chair->role, session, judge, {*pkcs12, chair->pin}, {});
        QObject::connect(colleague.get(), &Colleague::stuck, &session, [](const Error& error) { giveUp(error); });
        colleague->start();
    };
    QSocketNotifier input(0, QSocketNotifier::Read);
    QObject::connect(&input, &QSocketNotifier::activated, &application, &QCoreApplication::quit);
    checkIn({*practice, *chair, *pkcs12, session, sitDown});
    return QCoreApplication::exec();
}
