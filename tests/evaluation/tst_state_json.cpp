// SPDX-License-Identifier: Apache-2.0
#include "base/canonical_json.h"
#include "evaluation/random_acts.h"
#include "test_program.h"

#include <QJsonArray>
#include <QTest>

using namespace evalroom;
using namespace Qt::StringLiterals;

namespace tst_state_json {

namespace {

QByteArray textOf(const LawRoom& room)
{
    return canonicalJson(room.json());
}

} // namespace

class TestStateJson : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theStateBeforeTheFirstEntry();
    void aStepShowsItsPhaseItsBiddersAndWhatIsCounted();
    void motionsShowAllVotesAndTheirOutcome();
    void opinionsReportAndSignaturesAscendByMember();
    void aVoidReportKeepsItsVersionOnly();
    void equalEntriesGiveEqualBytes();
    void noActBreaksTheFold_data();
    void noActBreaksTheFold();
};

void TestStateJson::theStateBeforeTheFirstEntry()
{
    SessionFacts facts = engineeringFacts();
    facts.roster = {{7, Role::Owner}};
    facts.scheme.steps = {facts.scheme.steps.first()};
    const QByteArray expected
        = R"({"alarms":[],"chair":0,"deemed":[],"delivered":"","effects":[],"failed":"","members":[{"admitted":"no",)"
          R"("consented":"no","declared":"no","member":7,"pledged":"no","role":"owner","seat":"","status":"active"}],)"
          R"("moreTime":[],"motions":[],"opinions":[],"report":{"bytes":0,"pdf":"","result":"","version":0},)"
          R"("restarts":[],"result":"","session":"SESSION","signed":[],"size":0,"steps":[{"bidders":[],"counted":[],)"
          R"("phase":"pending","round":1,"step":"chair"}],"suspended":"no"})";
    QCOMPARE(textOf(LawRoom(facts)), QByteArray(expected).replace("SESSION", QByteArray(32, 's').toHex()));
}

void TestStateJson::aStepShowsItsPhaseItsBiddersAndWhatIsCounted()
{
    LawRoom room;
    room.playUntil(u"form"_s);
    room.open(u"form"_s);
    for (const int member : Committee)
        room.submit(member, u"form"_s, room.review(u"form"_s));
    const auto shown = [&] { return room.json().value(u"steps"_s).toArray().at(1).toObject(); };
    QCOMPARE(shown().value(u"phase"_s), u"open"_s);
    QCOMPARE(shown().value(u"bidders"_s), (QJsonArray {u"bidder-a"_s, u"bidder-b"_s, u"bidder-c"_s}));
    QVERIFY(shown().value(u"counted"_s).toArray().isEmpty());
    room.close(u"form"_s);
    room.reveal(2, u"form"_s);
    room.replace(1, 6);
    QCOMPARE(shown().value(u"phase"_s), u"closed"_s);
    const QJsonArray counted = shown().value(u"counted"_s).toArray();
    QCOMPARE(counted.size(), 4); // who has left no longer counts
    QCOMPARE(counted.at(0).toObject(),
        (QJsonObject {{u"entry"_s, room.step(u"form"_s).sheets.value(2).last().entry}, {u"member"_s, 2},
            {u"opened"_s, u"yes"_s}}));
    QCOMPARE(counted.at(1).toObject().value(u"opened"_s), u"no"_s);
}

void TestStateJson::motionsShowAllVotesAndTheirOutcome()
{
    LawRoom room;
    room.playUntil(u"form"_s);
    room.decide(rejectMotion(u"bidder-a"_s), {1, 2, 3});
    const qint64 entry = room.state.motions.first().entry;
    const QJsonObject yes {{u"member"_s, 1}, {u"vote"_s, u"yes"_s}};
    QJsonObject motion = room.json().value(u"motions"_s).toArray().first().toObject();
    QCOMPARE(motion.value(u"entry"_s).toInteger(), entry);
    QCOMPARE(motion.value(u"kind"_s), u"reject"_s);
    QCOMPARE(motion.value(u"outcome"_s), u"passed"_s);
    room.replace(1, 6);
    motion = room.json().value(u"motions"_s).toArray().first().toObject();
    QCOMPARE(motion.value(u"outcome"_s), u"open"_s);
    QCOMPARE(motion.value(u"votes"_s).toArray().first().toObject(), yes);
}

void TestStateJson::opinionsReportAndSignaturesAscendByMember()
{
    LawRoom room;
    room.playUntil({});
    for (const int member : {5, 3, 4, 2, 1})
        room.play(member, Opinion {true, resultHash(room.state), {}});
    room.play(3, Opinion {false, resultHash(room.state), u"no bridge"_s});
    room.freeze("pdf");
    room.sign(4);
    room.sign(2);
    room.play(5, TimeRequest {u"x"_s}); // refused: frozen
    const QJsonObject json = room.json();
    const QJsonArray opinions = json.value(u"opinions"_s).toArray();
    QCOMPARE(opinions.size(), 5);
    QCOMPARE(opinions.at(2).toObject().value(u"member"_s), 3);
    QCOMPARE(opinions.at(2).toObject().value(u"agrees"_s), u"no"_s);
    QCOMPARE(json.value(u"signed"_s), (QJsonArray {2, 4}));
    QCOMPARE(json.value(u"report"_s).toObject().value(u"pdf"_s), QString::fromLatin1(LawRoom::hash("pdf").toHex()));
    QCOMPARE(json.value(u"result"_s), QString::fromLatin1(resultHash(room.state).toHex()));
    QCOMPARE(json.value(u"effects"_s).toArray().last(), u"frozen"_s);
    QCOMPARE(json.value(u"size"_s).toInteger(), room.state.size);
}

void TestStateJson::aVoidReportKeepsItsVersionOnly()
{
    LawRoom room;
    room.playUntil({});
    room.agreeAll();
    room.freeze("pdf");
    room.replace(2, 6);
    QCOMPARE(room.json().value(u"report"_s).toObject(),
        (QJsonObject {{u"bytes"_s, 0}, {u"pdf"_s, QString()}, {u"result"_s, QString()}, {u"version"_s, 1}}));
    QCOMPARE(room.json().value(u"result"_s), QString());
}

void TestStateJson::equalEntriesGiveEqualBytes()
{
    LawRoom first;
    LawRoom second;
    RandomActs here(7);
    RandomActs there(7);
    for (int i = 0; i < 200; ++i) {
        here.playOne(first);
        there.playOne(second);
    }
    QCOMPARE(textOf(first), textOf(second));
}

void TestStateJson::noActBreaksTheFold_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 24; ++seed)
        QTest::addRow("seed %u", seed) << seed;
}

void TestStateJson::noActBreaksTheFold()
{
    QFETCH(quint32, seed);
    RandomActs random(seed);
    LawRoom room(seed % 2 == 0 ? goodsFacts() : engineeringFacts());
    // From the door, from the middle, and from a ranking onwards.
    const QStringList from {ChairStep, u"form"_s, u"technical"_s, {}};
    if (seed % 5 != 0)
        room.playUntil(from.at(static_cast<qsizetype>(seed % 4)));
    for (int i = 0; i < 250; ++i) {
        random.playOne(room);
        QCOMPARE(room.state.effects.size(), room.state.size);
        QVERIFY(room.state.report.pdf.isEmpty() || room.state.report.result == resultHash(room.state));
        // What is remembered is what would be counted now.
        SessionState anew = room.state;
        forgetTally(anew);
        QCOMPARE(resultHash(room.state), resultHash(anew));
        if (i % 25 == 0) {
            const auto parsed = parseCanonicalJson(textOf(room));
            QVERIFY(parsed);
            QCOMPARE(*parsed, room.json());
        }
    }
}

EVALROOM_TEST(TestStateJson, QCoreApplication)

} // namespace tst_state_json

#include "tst_state_json.moc"
