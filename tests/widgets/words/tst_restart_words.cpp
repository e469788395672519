// SPDX-License-Identifier: Apache-2.0
#include "widgets/words/restart_words.h"

#include "evaluation/law_room.h"
#include "ledger/manifest_fixture.h"
#include "test_program.h"
#include "widgets/words/testimony.h"

#include <QTest>

using namespace evalroom;
using namespace Qt::StringLiterals;

namespace tst_restart_words {

namespace {

Manifest named()
{
    Manifest manifest = test::someManifest();
    manifest.bidders.clear();
    for (const auto& [id, name] : {std::pair(u"bidder-a"_s, u"甲公司"_s), std::pair(u"bidder-b"_s, u"乙公司"_s),
             std::pair(u"bidder-c"_s, u"丙公司"_s)}) {
        ManifestBidder bidder;
        bidder.id = id;
        bidder.name = name;
        manifest.bidders.append(bidder);
    }
    return manifest;
}

// Two bids are enough to go on.
SessionFacts smallFacts()
{
    SessionFacts facts = engineeringFacts();
    facts.rules.minimumBidders = 1;
    return facts;
}

// As far as the points, and one bid is rejected in the review.
void playToThePoints(LawRoom& room)
{
    room.playUntil(u"record"_s);
    room.decide(rejectMotion(u"bidder-c"_s), {1, 2, 3});
    room.playStep(u"record"_s);
    room.open(u"technical"_s);
}

} // namespace

// Whoever has a step done again, and who witnesses it, reads before what that makes void.
class TestRestartWords : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theStepsAreNamedThatBeginAnew();
    void soAreTheBidsThatAreJudgedAnew();
    void whoWitnessesItReadsTheSame();
    void itIsWhatHappensThen();
};

void TestRestartWords::theStepsAreNamedThatBeginAnew()
{
    LawRoom room(smallFacts());
    playToThePoints(room);
    // The price has not begun, and what was before stays.
    QCOMPARE(restartWords(room.state, named(), u"record"_s),
        u"What was submitted in these steps no longer counts: record, technical."_s);
    QCOMPARE(restartWords(room.state, named(), u"price"_s), QString());
}

void TestRestartWords::soAreTheBidsThatAreJudgedAnew()
{
    LawRoom room(smallFacts());
    playToThePoints(room);
    const QString words = restartWords(room.state, named(), u"form"_s);
    QVERIFY2(words.contains(u"form, record, technical"_s), qPrintable(words));
    QVERIFY2(words.contains(u"no longer rejected, and judged anew: 丙公司"_s), qPrintable(words));
}

void TestRestartWords::whoWitnessesItReadsTheSame()
{
    LawRoom room(smallFacts());
    playToThePoints(room);
    QCOMPARE(room.play(Staff, StepRestarted {room.state.stepActs, u"form"_s, u"a page was overlooked"_s}), QString());
    const WitnessSubject subject = witnessSubject(room.state, named(), room.lastName());
    QVERIFY2(
        subject.consequence.contains(restartWords(room.state, named(), u"form"_s)), qPrintable(subject.consequence));
}

void TestRestartWords::itIsWhatHappensThen()
{
    LawRoom room(smallFacts());
    playToThePoints(room);
    const BegunAnew told = begunAnew(room.state, u"form"_s);
    QCOMPARE(room.play(Staff, StepRestarted {room.state.stepActs, u"form"_s, u"a page was overlooked"_s}), QString());
    QCOMPARE(room.play(Supervisor, Witness {room.lastName()}), QString());
    QCOMPARE(told.steps, (QStringList {u"form"_s, u"record"_s, u"technical"_s}));
    for (const Step& step : room.state.facts->scheme.steps)
        QCOMPARE(room.step(step.id).phase == StepPhase::Pending, step.id != ChairStep);
    QCOMPARE(told.motions.size(), 1);
    QVERIFY(findMotion(room.state, told.motions.constFirst())->isVoid);
    QVERIFY(isValidBidder(room.state, u"bidder-c"_s));
}

EVALROOM_TEST(TestRestartWords, test::NoApplication)

} // namespace tst_restart_words

#include "tst_restart_words.moc"
