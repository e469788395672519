// SPDX-License-Identifier: Apache-2.0
#include "patience.h"
#include "story/played_session.h"
#include "story/program.h"
#include "story/seeded.h"

#include "documents/whole_file.h"
#include "test_program.h"

#include <QGuiApplication>
#include <QTemporaryDir>

using namespace evalroom;
using namespace evalroom::test;
using namespace Qt::StringLiterals;

namespace tst_kills {

namespace {

constexpr quint64 Seed = 2;
constexpr int Victim = 3; // the member whose terminal dies in the short test
const QString SomeFlaw = u"b4/conformity.star"_s; // so that there is a motion to vote on
const QSet<int> Experts {1, 2, 3, 4, 5};
constexpr int Staff = 6;
constexpr int Supervisor = 7;

// Who dies behind which entry: the `nth` of this act, subject and author (0: anybody).
struct Place {
    int victim = PlayedSession::Hub;
    QString act = {};
    QString subject = {};
    int author = 0;
    int nth = 1;
};

bool isAt(const Place& place, const SeenEntry& entry)
{
    return entry.act == place.act && (place.subject.isEmpty() || entry.subject == place.subject)
        && (place.author == 0 || entry.author == place.author);
}

// From check-in to the delivery; the terminals mostly behind an act of their own, or while they are at the next.
QList<Place> placesAcrossTheSession()
{
    return {
        {.victim = Staff, .act = u"upload"_s, .nth = 2},
        {.act = u"delegation"_s, .nth = 3},
        {.victim = Staff, .act = u"admission"_s, .nth = 3},
        {.victim = Victim, .act = u"consent"_s, .author = Victim},
        {.act = u"sheet"_s, .subject = u"election of the chair"_s, .nth = 2},
        {.victim = Staff, .act = u"stepOpened"_s, .subject = u"符合性审查"_s},
        {.victim = Victim, .act = u"sheet"_s, .subject = u"符合性审查"_s, .author = Victim},
        {.act = u"vote"_s, .nth = 2},
        {.victim = Victim, .act = u"stepClosed"_s, .subject = u"技术部分"_s},
        {.act = u"opening"_s, .nth = 13},
        {.victim = Staff, .act = u"stepClosed"_s, .nth = 4},
        {.victim = Staff, .act = u"opinion"_s, .nth = 5}, // it makes the report
        {.act = u"freeze"_s},
        {.act = u"signature"_s, .nth = 2},
        {.victim = Victim, .act = u"signature"_s, .author = Victim},
        {.victim = Staff, .act = u"delivery"_s},
    };
}

bool isLong()
{
    return qEnvironmentVariableIsSet("EVALROOM_SOAK");
}

} // namespace

// The hub and the terminals die by SIGKILL between the acts of a whole session and come back. Nothing that anybody was
// told is kept is missing, and the session ends as if nothing had been.
class TestKills : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void nothingAcknowledgedIsMissingAfterKillsAcrossTheSession();
    void nothingAcknowledgedIsMissingAfterAKillBehindEveryEntry_data();
    void nothingAcknowledgedIsMissingAfterAKillBehindEveryEntry();

private:
    PlayedSession::Plan plan(const QString& name, const QSet<int>& outside) const;
    // Plays it, and holds the end against the undisturbed session's.
    void playAndCompare(PlayedSession& session, const QString& name, int milliseconds);

    QTemporaryDir m_dir;
    QByteArray m_undisturbed; // its result
};

PlayedSession::Plan TestKills::plan(const QString& name, const QSet<int>& outside) const
{
    return {.practice = PracticeFolder::read(m_dir.filePath(u"package/lot.package"_s)).value(),
        .seed = Seed,
        .flaw = SomeFlaw,
        .workDir = m_dir.filePath(name),
        .outside = outside,
        .victims = [](const SeenEntry&) { return QList<int> {}; }};
}

void TestKills::initTestCase()
{
    const Ran made = ctl({u"package"_s, u"sample"_s, u"--out"_s, m_dir.filePath(u"package"_s), u"--lot"_s, u"gp"_s,
        u"--bidders"_s, u"4"_s, u"--pages"_s, u"8"_s, u"--seed"_s, QString::number(Seed)});
    QVERIFY2(made.exitCode == 0, made.out.constData());
    PlayedSession quiet(plan(u"undisturbed"_s, {}));
    const auto outcome = quiet.play(Patience);
    QVERIFY2(outcome, outcome ? "" : qPrintable(errorName(outcome.error().code) + u' ' + outcome.error().detail));
    m_undisturbed = outcome->result;
}

void TestKills::playAndCompare(PlayedSession& session, const QString& name, int milliseconds)
{
    const auto outcome = session.play(milliseconds);
    QVERIFY2(outcome, outcome ? "" : qPrintable(errorName(outcome.error().code) + u' ' + outcome.error().detail));
    QCOMPARE(session.differences(), QString());
    QCOMPARE(session.missing(), QStringList());
    QVERIFY(session.stop());
    const QString archive = m_dir.filePath(name + u".evalroom"_s);
    QVERIFY(writeWholeFile(archive, outcome->archive, FileAccess::Everybody));
    const Ran verified = ctl({u"verify"_s, archive});
    QVERIFY2(verified.exitCode == 0, verified.out.constData());
    QCOMPARE(canonicalJson(seeded(parseCanonicalJson(outcome->result).value())),
        canonicalJson(seeded(parseCanonicalJson(m_undisturbed).value())));
}

void TestKills::nothingAcknowledgedIsMissingAfterKillsAcrossTheSession()
{
    if (isLong())
        QSKIP("in the short run");
    QList<Place> places = placesAcrossTheSession();
    auto disturbed = plan(u"across"_s, {Victim, Staff});
    disturbed.victims = [&places](const SeenEntry& entry) {
        QList<int> victims;
        for (Place& place : places) {
            if (isAt(place, entry) && --place.nth == 0)
                victims.append(place.victim);
        }
        return victims;
    };
    PlayedSession session(std::move(disturbed));
    playAndCompare(session, u"across"_s, 300'000);
    QCOMPARE(session.kills(PlayedSession::Hub) + session.kills(Victim) + session.kills(Staff),
        static_cast<int>(places.size()));
}

void TestKills::nothingAcknowledgedIsMissingAfterAKillBehindEveryEntry_data()
{
    // In turns.
    QTest::addColumn<QList<int>>("victims");
    QTest::newRow("hub") << QList<int> {PlayedSession::Hub};
    QTest::newRow("terminals") // each in turn with the hub
        << QList<int> {PlayedSession::Hub, 1, PlayedSession::Hub, 2, PlayedSession::Hub, 3, PlayedSession::Hub, 4,
               PlayedSession::Hub, 5, PlayedSession::Hub, Supervisor};
    QTest::newRow("staff") << QList<int> {PlayedSession::Hub, Staff};
}

void TestKills::nothingAcknowledgedIsMissingAfterAKillBehindEveryEntry()
{
    if (!isLong())
        QSKIP("in the long run");
    QFETCH(const QList<int>, victims);
    const QString name = u"turns-%1"_s.arg(victims.size());
    // Somebody's terminal has to tell what stands in the log.
    auto disturbed = plan(name, victims.contains(Staff) ? QSet {Staff} : Experts + QSet {Supervisor});
    // Whoever comes back adds an entry of their own, and staff look after the documents again: with a kill behind that,
    // too, it would never end.
    disturbed.victims = [&victims, turn = qsizetype(0), came = QSet<int>()](const SeenEntry& entry) mutable {
        const bool isReturn = entry.act == u"delegation"_s && came.contains(entry.author);
        if (isReturn || entry.act == u"upload"_s)
            return QList<int>();
        if (entry.act == u"delegation"_s)
            came.insert(entry.author);
        return QList<int> {victims.at(turn++ % victims.size())};
    };
    PlayedSession session(std::move(disturbed));
    playAndCompare(session, name, 3'000'000);
    for (const int victim : victims)
        QVERIFY(session.kills(victim) > 5);
}

EVALROOM_TEST(TestKills, QGuiApplication)

} // namespace tst_kills

#include "tst_kills.moc"
