// SPDX-License-Identifier: Apache-2.0
#include "evaluation/case/case_file.h"
#include "evaluation/tally_fixture.h"
#include "test_program.h"

#include <QTest>

using namespace evalroom;
using namespace evalroom::test;
using namespace Qt::StringLiterals;

namespace tst_case_events {

namespace {

QJsonObject withCourse(const QString& name, const QJsonArray& course)
{
    QJsonObject json = caseFile(name);
    json.insert(u"course"_s, course);
    return json;
}

// The course with another event in place of the one there; nothing: without it.
QJsonObject withEvent(const QString& name, int event, const QString& other)
{
    QJsonArray course = caseFile(name).value(u"course"_s).toArray();
    course.removeAt(event);
    if (!other.isEmpty())
        course.insert(event, parseHumanJson(other.toUtf8()).value());
    return withCourse(name, course);
}

QJsonArray courseOf(const QString& text)
{
    return parseHumanJson(uR"({"course":%1})"_s.arg(text).toUtf8()).value().value(u"course"_s).toArray();
}

QStringList askedOf(const CaseOutcome& outcome)
{
    QStringList words;
    for (const CaseQuestion& question : outcome.asked)
        words << u"%1 %2%3"_s.arg(question.what, question.item.bidder).arg(question.member);
    return words;
}

} // namespace

class TestCaseEvents : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aNewcomerJudgesAnewAndTheSessionGoesOnToItsDelivery();
    void aNewcomerVotesOnWhatIsOpenAgain();
    void aStoppedEvaluationHasAReportAndNoRanking();
    void aStepDoneAgainForgetsWhatWasCorrectedInIt_data();
    void aStepDoneAgainForgetsWhatWasCorrectedInIt();
    void whoShareTheMostBallotsAreVotedOnAgain();
    void nobodyIsElectedByDefaultWhoMayNotChair();
    void whatTheLawForbidsIsBlocked_data();
    void whatTheLawForbidsIsBlocked();
    void whatIsLeftToOthersIsAsked_data();
    void whatIsLeftToOthersIsAsked();
    void aDrawIsAsTheCaseTellsIt_data();
    void aDrawIsAsTheCaseTellsIt();
    void aCourseThatNoSessionCouldHaveIsRefused_data();
    void aCourseThatNoSessionCouldHaveIsRefused();
};

void TestCaseEvents::aNewcomerJudgesAnewAndTheSessionGoesOnToItsDelivery()
{
    const CaseOutcome outcome = played(caseFile(u"goods-replacement"_s));
    QCOMPARE(wordsOf(outcome), QStringList());
    QCOMPARE(askedOf(outcome), QStringList());
    QCOMPARE(outcome.report.agreed, (QList<int> {1, 2, 8}));
    QCOMPARE(outcome.report.dissented, QList<int> {4});
    QCOMPARE(outcome.report.deemed, QList<int> {5});
    QCOMPARE(outcome.report.signedBy, (QList<int> {1, 2, 4, 8}));
    QVERIFY(outcome.report.isDelivered);
    // Of who has left nothing counts.
    const BidderResult first = outcome.tally.value().bidders.constFirst();
    const auto scored = std::ranges::find_if(first.criteria, [](const auto& each) { return !each.scores.isEmpty(); });
    QVERIFY(scored != first.criteria.cend());
    for (const MemberPoints& each : scored->scores)
        QVERIFY(each.member != 3);
}

void TestCaseEvents::aNewcomerVotesOnWhatIsOpenAgain()
{
    const QString steps
        = uR"([{"step":"form"},{"reject":"d","ground":"regulation-51-3","clause":"1","text":"x","yes":[1,2,3]},
        {"leaves":2,"comes":8,"text":"x","judges":[{"step":"form"}]%1},{"step":"qualification"}])"_s;
    const CaseOutcome open = played(withCourse(u"engineering"_s, courseOf(steps.arg(QString()))));
    QCOMPARE(wordsOf(open).filter(u"stepOpened"_s), QStringList(u"3 stepOpened openMotion"_s));
    const QString voted = steps.arg(uR"(,"votes":[{"on":1,"vote":"yes"}])"_s);
    QCOMPARE(wordsOf(played(withCourse(u"engineering"_s, courseOf(voted)))).filter(u"stepOpened"_s), QStringList());
}

void TestCaseEvents::aStoppedEvaluationHasAReportAndNoRanking()
{
    const CaseOutcome outcome = played(caseFile(u"goods-stopped"_s));
    QCOMPARE(outcome.tally.value().failed, u"stopped"_s);
    QVERIFY(outcome.tally->candidates.isEmpty());
    QVERIFY(outcome.report.isDelivered);
    const QJsonObject json = outcomeToJson(outcome, governmentRules());
    QCOMPARE(json.value(u"report"_s).toObject().value(u"version"_s).toInt(), 1);
}

// The example has a later step done again, and the correction stays.
void TestCaseEvents::aStepDoneAgainForgetsWhatWasCorrectedInIt_data()
{
    QTest::addColumn<QString>("step");
    QTest::addColumn<QList<int>>("events"); // of the example, held anew
    QTest::addColumn<QString>("total");
    QTest::newRow("a later step") << u"management"_s << (QList<int> {8, 9, 10}) << u"87.74"_s;
    QTest::newRow("the step itself") << u"design"_s << (QList<int> {6, 8, 9, 10}) << u"87.54"_s;
    QTest::newRow("a review before it") << u"responsiveness"_s << (QList<int> {5, 6, 8, 9, 10}) << u"87.54"_s;
}

void TestCaseEvents::aStepDoneAgainForgetsWhatWasCorrectedInIt()
{
    QFETCH(QString, step);
    QFETCH(QList<int>, events);
    QFETCH(QString, total);
    const QJsonArray told = caseFile(u"engineering-restart"_s).value(u"course"_s).toArray();
    QJsonArray course;
    for (int i = 0; i < 11; ++i)
        course.append(told.at(i));
    course.append(QJsonObject {{u"restart"_s, step}});
    for (const int event : events)
        course.append(told.at(event));
    QJsonObject json = withCourse(u"engineering-restart"_s, course);
    json.insert(u"expected"_s, QJsonObject {{u"c"_s, QJsonObject {{u"total"_s, total}}}});
    const CaseOutcome outcome = played(json);
    QVERIFY(outcome.tally);
    QCOMPARE(wordsOf(outcome), QStringList());
}

void TestCaseEvents::whoShareTheMostBallotsAreVotedOnAgain()
{
    const auto blocked = [](const QString& second) {
        QJsonArray course = caseFile(u"engineering-restart"_s).value(u"course"_s).toArray();
        course.replace(0, courseOf(uR"([{"chair":[1,1,2,2,3]}])"_s).at(0));
        course.insert(1, courseOf(second).at(0));
        return wordsOf(played(withCourse(u"engineering-restart"_s, course))).value(0);
    };
    QCOMPARE(blocked(uR"([{"chair":[1,1,2,2,2]}])"_s), QString());
    QCOMPARE(blocked(uR"([{"chair":[1,1,3,3,3]}])"_s), u"1 opening content"_s);
}

// 87号令 art. 45: no representative of the purchaser, and after a tie one of those who share the most ballots.
void TestCaseEvents::nobodyIsElectedByDefaultWhoMayNotChair()
{
    QJsonObject json = caseFile(u"goods"_s);
    json.insert(u"committee"_s, QJsonArray {u"owner"_s, u"expert"_s, u"expert"_s, u"expert"_s, u"expert"_s});
    const CaseOutcome outcome = played(json);
    QVERIFY(outcome.tally);
    QCOMPARE(wordsOf(outcome), QStringList());
    QJsonArray course = caseFile(u"engineering-restart"_s).value(u"course"_s).toArray();
    course.replace(0, courseOf(uR"([{"chair":[2,2,3,3,1]}])"_s).at(0));
    QCOMPARE(wordsOf(played(withCourse(u"engineering-restart"_s, course))), QStringList());
}

void TestCaseEvents::whatTheLawForbidsIsBlocked_data()
{
    QTest::addColumn<QJsonObject>("json");
    QTest::addColumn<QString>("blocked"); // the first
    const QString replaced = u"goods-replacement"_s;
    const auto row = [](const char* name, const QJsonObject& json, const char* blocked) {
        QTest::newRow(name) << json << QString::fromUtf8(blocked);
    };
    row("time for which too few have asked", withEvent(replaced, 2, uR"({"moreTime":[1],"text":"x","minutes":9})"_s),
        "2 timeExtended noOccasion");
    row("a recusal on a head of another law",
        withEvent(replaced, 4, uR"({"recuse":3,"bidder":"d","ground":"taste","text":"x"})"_s),
        "4 declaration unknownGround");
    row("a newcomer who has judged nothing", withEvent(replaced, 6, uR"({"leaves":3,"comes":8})"_s),
        "8 stepOpened order");
    row("a member who is exchanged without a reason",
        withCourse(u"engineering"_s, courseOf(uR"([{"leaves":2,"comes":8}])"_s)), "0 replacement noReason");
    row("a report before everybody is heard", withEvent(replaced, 11, {}), "11 freeze missingOpinions");
    row("a delivery before everybody has signed", withEvent(replaced, 13, uR"({"sign":[1,2,4]})"_s),
        "14 delivery missingSignatures");
    row("a stop on a ground of another law",
        withEvent(u"goods-stopped"_s, 3, uR"({"stop":"taste","clause":"1","text":"x","yes":[1]})"_s),
        "3 motion unknownGround");
    row("an owner's representative in the chair", withEvent(u"goods"_s, 0, uR"({"chair":[5,5,5,5,5]})"_s),
        "0 opening content");
    const auto applied = [](int member, const QString& bidder) {
        return uR"({"recusalRequest":%1,"bidder":"%2","granted":"yes","reason":"x","text":"y"})"_s.arg(member).arg(
            bidder);
    };
    const auto begins = [](const QString& name, const QStringList& events) {
        return withCourse(name, courseOf(u"[%1]"_s.arg(events.join(u','))));
    };
    row("an application where the law knows none", begins(u"engineering"_s, {applied(1, u"a"_s)}),
        "0 recusalRequest noOccasion");
    row("an application of somebody else", begins(u"inquiry"_s, {applied(2, u"z"_s)}),
        "0 recusalRequest unknownBidder");
    row("an application about who has to withdraw already",
        begins(u"inquiry"_s, {applied(2, u"a"_s), applied(2, u"b"_s)}), "1 recusalRequest unknownMember");
    row("a step while nobody has come in place of whom a supplier has had recused",
        begins(u"inquiry"_s, {applied(2, u"a"_s), uR"({"step":"substantive"})"_s}), "1 stepOpened composition");
    const QString again = u"engineering-restart"_s;
    row("a failed bid that is put to no vote", withEvent(again, 2, {}), "3 stepOpened undecided");
    row("a failure in what is no criterion",
        changed(caseFile(again), u"/course/1/fails/0/criterion"_s, uR"("beauty")"_s), "1 opening content");
    row("a correction of what is no criterion", changed(caseFile(again), u"/course/7/correct"_s, uR"("beauty")"_s),
        "7 motion unknownItem");
    row("a correction to what the criterion does not give",
        changed(caseFile(again), u"/course/7/points"_s, uR"("8.5")"_s), "7 correction content");
    row("an election done again", withEvent(again, 11, uR"({"restart":"chair"})"_s), "11 stepRestarted unknownStep");
    row("a step done again that was never begun", withCourse(again, courseOf(uR"([{"restart":"form"}])"_s)),
        "0 stepRestarted notOpen");
    row("a step done again behind a signature", withEvent(again, 18, uR"({"restart":"price"})"_s),
        "18 stepRestarted signed");
    row("a negotiation where there is none",
        withCourse(u"engineering"_s, courseOf(uR"([{"negotiate":"a","text":"x"}])"_s)), "0 negotiation noOccasion");
    const QString drawn = u"inquiry-draw"_s;
    row("a draw among others than those who are equal", withEvent(drawn, 2, uR"({"draw":["c","a"]})"_s),
        "2 draw noOccasion");
    row("a draw before there is a tie", withEvent(drawn, 1, uR"({"draw":["b","a"]})"_s), "1 draw noOccasion");
    row("a second draw of one tie", withEvent(drawn, 3, uR"({"draw":["a","b"]})"_s), "3 draw noOccasion");
    row("a report before the draw",
        withCourse(drawn, courseOf(uR"([{"step":"substantive"},{"step":"price"},{"agree":[1]}])"_s)),
        "2 opinion notRanked");
    row("a vote on what nobody has explained",
        withEvent(u"goods-low-price"_s, 1, uR"({"justified":"b","text":"x","yes":[1,2,3]})"_s), "1 motion noOccasion");
    row("a comparison before an explanation is found anew to justify", withEvent(u"goods-low-price-restart"_s, 11, {}),
        "11 stepClosed unexplained");
    row("a report before it is put down what was negotiated",
        withCourse(u"single-source"_s,
            courseOf(uR"([{"step":"substantive"},{"step":"offers","offers":{"a":"835000"}},{"step":"price"},
            {"agree":[1,2,3]},{"freeze":""}])"_s)),
        "4 freeze unrecorded");
    row("a step that is closed while time is owed",
        withCourse(u"engineering"_s, courseOf(uR"([{"moreTime":[1,2],"text":"x"},{"step":"form"}])"_s)),
        "1 stepClosed timeOwed");
}

void TestCaseEvents::whatTheLawForbidsIsBlocked()
{
    QFETCH(QJsonObject, json);
    QFETCH(QString, blocked);
    QCOMPARE(wordsOf(played(json)).value(0), blocked);
}

void TestCaseEvents::aDrawIsAsTheCaseTellsIt_data()
{
    QTest::addColumn<QString>("draw"); // empty: none
    QTest::addColumn<QString>("ranks");
    QTest::addColumn<QString>("asked");
    QTest::newRow("one way") << uR"({"draw":["b","a"]})"_s << u"b a c"_s << QString();
    QTest::newRow("the other way") << uR"({"draw":["a","b"]})"_s << u"a b c"_s << QString();
    QTest::newRow("not at all") << QString() << u"a=b c"_s << u"a b"_s;
}

void TestCaseEvents::aDrawIsAsTheCaseTellsIt()
{
    QFETCH(QString, draw);
    QFETCH(QString, ranks);
    QFETCH(QString, asked);
    const CaseOutcome outcome = played(withEvent(u"inquiry-draw"_s, 2, draw));
    QCOMPARE(outcome.blocked.size(), 0);
    QCOMPARE(ranksOf(outcome.tally.value()), ranks);
    QCOMPARE(outcome.asked.isEmpty() ? QString() : outcome.asked.constFirst().among.join(u' '), asked);
    const QJsonObject json = outcomeToJson(outcome, {});
    const QJsonObject trace = json.value(u"tieTrace"_s).toArray().last().toObject();
    QCOMPARE(trace.value(u"rule"_s).toString(), u"draw"_s);
    QCOMPARE(trace.value(u"places"_s).toArray().size(), draw.isEmpty() ? 1 : 2);
}

void TestCaseEvents::whatIsLeftToOthersIsAsked_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("course");
    QTest::addColumn<QString>("asked");
    QTest::newRow("somebody in place of who is recused")
        << u"engineering"_s << uR"([{"recuse":3,"bidder":"a","text":"持有股份"}])"_s << u"replacement 3"_s;
    QTest::newRow("somebody in place of who is recused for their own person")
        << u"engineering"_s << uR"([{"recuse":3,"ground":"authority","text":"任职于主管部门"}])"_s
        << u"replacement 3"_s;
    QTest::newRow("somebody in place of whom a supplier has had recused")
        << u"inquiry"_s << uR"([{"recusalRequest":2,"bidder":"a","granted":"yes","reason":"x","text":"y"}])"_s
        << u"replacement 2"_s;
    QTest::newRow("more time") << u"engineering"_s << uR"([{"moreTime":[1,2],"text":"x"}])"_s << u"extension 0"_s;
    QTest::newRow("an answer") << u"engineering"_s << uR"([{"step":"form"},
        {"clarify":"a","ground":"unclear","clause":"1","text":"x","yes":[1,2,3]}])"_s
                               << u"answer a0"_s;
    QTest::newRow("the decision on a failed bid") << u"engineering"_s << uR"([{"step":"form","fails":
        [{"members":[4],"bidder":"a","criterion":"form.name","reason":"x"}]}])"_s
                                                  << u"decision a4"_s;
    QTest::newRow("the decision on a bid without a final offer") << u"negotiation"_s << uR"([{"step":"substantive"},
        {"step":"offers","offers":{"a":"100000","b":"98000","c":"107000","d":"99500"}}])"_s
                                                                 << u"decision e0"_s;
    QTest::newRow("the record of a negotiation")
        << u"single-source"_s << uR"([{"step":"substantive"}])"_s << u"record a0"_s;
    QTest::newRow("what explains a low price") << u"goods-low-price"_s << uR"([{"step":"conformity"},
        {"suspect":"e","text":"x","yes":[1,2,3]}])"_s
                                               << u"explanation e0"_s;
    QTest::newRow("a draw that is not told")
        << u"inquiry-draw"_s << uR"([{"step":"substantive"},{"step":"price"}])"_s << u"draw 0"_s;
}

void TestCaseEvents::whatIsLeftToOthersIsAsked()
{
    QFETCH(QString, name);
    QFETCH(QString, course);
    QFETCH(QString, asked);
    QVERIFY(askedOf(played(withCourse(name, courseOf(course)))).contains(asked));
}

void TestCaseEvents::aCourseThatNoSessionCouldHaveIsRefused_data()
{
    QTest::addColumn<QString>("course");
    QTest::addColumn<QString>("fault");
    const auto row = [](const char* name, const char* course, const char* fault) {
        QTest::newRow(name) << QString::fromUtf8(course) << u"schemeInvalid /course/"_s + QString::fromUtf8(fault);
    };
    row("a step of no scheme", R"([{"step":"form"},{"step":"beauty"}])", "1/step unknownStep");
    row("an election as a step", R"([{"step":"chair"}])", "0/step unknownStep");
    row("somebody else is recused", R"([{"recuse":9,"bidder":"a","text":"x"}])", "0/recuse unknownMember");
    row("an application about somebody else",
        R"([{"recusalRequest":9,"bidder":"a","granted":"no","reason":"x","text":"y"}])",
        "0/recusalRequest unknownMember");
    row("who has left signs", R"([{"leaves":2,"comes":8},{"freeze":""},{"sign":[1,2]}])", "2/sign/1 unknownMember");
    row("a newcomer with a number that is taken", R"([{"leaves":2,"comes":3}])", "0/comes memberTwice");
    row("a vote on what was never moved", R"([{"leaves":2,"comes":8,"votes":[{"on":0,"vote":"yes"}]}])",
        "0/votes/0/on unknownMotion");
    row("a step while nothing goes on", R"([{"suspend":"x"},{"step":"form"}])", "1 suspended");
    row("going on without a suspension", R"([{"resume":"x"}])", "0/resume notSuspended");
    row("going on after the end", R"([{"suspend":"x","kind":"unfilled","material":"y"},{"resume":"z"}])",
        "1/resume unfilled");
    row("a signature before there is a report", R"([{"sign":[1]}])", "0/sign notFrozen");
    row("a step behind the delivery", R"([{"freeze":""},{"deliver":"yes"},{"step":"form"}])", "2 closed");
}

void TestCaseEvents::aCourseThatNoSessionCouldHaveIsRefused()
{
    QFETCH(QString, course);
    QFETCH(QString, fault);
    const auto read = EvaluationCase::fromJson(withCourse(u"engineering"_s, courseOf(course)), part);
    QVERIFY(!read);
    QCOMPARE(faultText(read.error()), fault);
}

EVALROOM_TEST(TestCaseEvents, QCoreApplication)

} // namespace tst_case_events

#include "tst_case_events.moc"
