// SPDX-License-Identifier: Apache-2.0
#include "evaluation/case/case_file.h"
#include "test_program.h"

#include <QDir>
#include <QTest>

using namespace evalroom;
using namespace evalroom::test;
using namespace Qt::StringLiterals;

namespace tst_case {

namespace {

// The course of a case without one of its events.
QJsonObject without(QJsonObject json, int event)
{
    QJsonArray course = json.value(u"course"_s).toArray();
    course.removeAt(event);
    json.insert(u"course"_s, course);
    return json;
}

} // namespace

class TestCase : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyTemplateHasItsExample();
    void everyExampleComesOutAsWorkedOut_data();
    void everyExampleComesOutAsWorkedOut();
    void whatTheLawForbidsIsBlocked_data();
    void whatTheLawForbidsIsBlocked();
    void anOutlierIsAskedFor();
    void aWrongExpectationIsSaid();
    void aReplacedMemberJudgesAnew();
    void inSomeTradesFewerBiddersAreEnough_data();
    void inSomeTradesFewerBiddersAreEnough();
    void whoIsQualifiedIsFoundBeforeATender();
    void someLotsWantALargerCommittee_data();
    void someLotsWantALargerCommittee();
    void worksHaveAThresholdOfTheirOwn_data();
    void worksHaveAThresholdOfTheirOwn();
    void theRulesAreInForceWhenTheBidsAreOpened_data();
    void theRulesAreInForceWhenTheBidsAreOpened();
    void aNamedChairSitsOnTheCommittee_data();
    void aNamedChairSitsOnTheCommittee();
    void whatIsNoCaseIsRefused_data();
    void whatIsNoCaseIsRefused();
};

void TestCase::everyTemplateHasItsExample()
{
    const QStringList schemes = QDir(u":/evalroom/schemes"_s).entryList();
    QVERIFY(schemes.size() > 10);
    const QStringList cases = QDir(caseFolder()).entryList({u"*.json"_s});
    for (const QString& scheme : schemes)
        QVERIFY2(cases.contains(scheme), qUtf8Printable(scheme));
}

void TestCase::everyExampleComesOutAsWorkedOut_data()
{
    QTest::addColumn<QString>("name");
    for (const QString& name : QDir(caseFolder()).entryList({u"*.json"_s}))
        QTest::newRow(qUtf8Printable(name)) << name.chopped(5);
}

void TestCase::everyExampleComesOutAsWorkedOut()
{
    QFETCH(QString, name);
    const CaseOutcome outcome = played(caseFile(name));
    QVERIFY2(outcome.tally, qUtf8Printable(wordsOf(outcome).join(u", "_s)));
    QCOMPARE(wordsOf(outcome), QStringList());
}

void TestCase::whatTheLawForbidsIsBlocked_data()
{
    QTest::addColumn<QJsonObject>("json");
    QTest::addColumn<QString>("blocked"); // the first
    const QJsonObject works = caseFile(u"engineering"_s);
    QTest::newRow("a bid over the ceiling that nobody rejects") << changed(caseFile(u"engineering-evaluated-price"_s),
        u"/lot"_s, uR"({"ceiling":"5300000"})"_s) << u"4 stepClosed overCeiling"_s;
    QTest::newRow("a step before its turn") << without(works, 0) << u"0 stepOpened order"_s;
    QTest::newRow("a step twice") << changed(works, u"/course/1/step"_s, uR"("form")"_s) << u"1 stepOpened order"_s;
    QTest::newRow("a step while nobody moves on a failed bid") << changed(
        works, u"/course/0/fails"_s, uR"([{"members":[1],"bidder":"a","criterion":"form.name","reason":"x"}])"_s)
                                                               << u"1 stepOpened undecided"_s;
    QTest::newRow("a rejection without a lawful ground")
        << changed(works, u"/course/3/ground"_s, uR"("taste")"_s) << u"3 motion unknownGround"_s;
    QTest::newRow("a missing score") << changed(works, u"/course/4/points/method/a"_s, uR"(["7","7","7","7"])"_s)
                                     << u"4 stepClosed missingSheets"_s;
    QTest::newRow("points that the criterion does not give")
        << changed(works, u"/course/4/points/safety/a"_s, uR"("4.5")"_s) << u"4 opening content"_s;
    QTest::newRow("points of somebody who does not bid")
        << changed(works, u"/course/4/points/method/x"_s, uR"("7")"_s) << u"4 points/method/x unknownBidder"_s;
    QTest::newRow("points of a bidder that is rejected")
        << changed(works, u"/course/4/points/method/d"_s, uR"("7")"_s) << u"4 points/method/d unknownBidder"_s;
    QTest::newRow("points for what is no criterion of the step")
        << changed(works, u"/course/4/points/beauty"_s, uR"({"a":"7"})"_s) << u"4 points/beauty/a unknownItem"_s;
    QTest::newRow("points of a review") << changed(works, u"/course/0/points"_s, uR"({"form.name":{"a":"1"}})"_s)
                                        << u"0 points/form.name/a unknownItem"_s;
    QTest::newRow("objective points that differ")
        << changed(caseFile(u"services"_s), u"/course/1/points/record.count/a"_s, uR"(["6","6","6","6","4"])"_s)
        << u"1 stepClosed disagreement"_s;
    QTest::newRow("two bidders of goods") << changed(
        changed(caseFile(u"goods"_s), u"/bidders/0/qualification"_s, uR"("failed")"_s), u"/bidders/1/qualification"_s,
        uR"("failed")"_s) << u"0 stepOpened failed"_s;
    const QJsonObject corrected = caseFile(u"engineering-correction"_s);
    QTest::newRow("a step while a correction is not answered")
        << changed(corrected, u"/course/2/answer"_s, {}) << u"5 stepOpened unanswered"_s;
    QTest::newRow("a step while a refused correction has no consequence")
        << without(corrected, 4) << u"4 stepOpened refusedPrice"_s;
    QTest::newRow("a correction by a rule of another law")
        << changed(corrected, u"/course/2/basis"_s, uR"("openingForm")"_s) << u"2 motion unknownGround"_s;
    const QJsonObject clarified = caseFile(u"engineering-clarification"_s);
    QTest::newRow("a step while a question is not answered")
        << changed(clarified, u"/course/1/answer"_s, {}) << u"2 stepOpened unanswered"_s;
    QTest::newRow("a question on a ground of another law")
        << changed(clarified, u"/course/1/ground"_s, uR"("taste")"_s) << u"1 motion outOfScope"_s;
    QTest::newRow("setting aside what nobody has answered")
        << changed(clarified, u"/course/3/answer"_s, uR"("no")"_s) << u"3 motion noOccasion"_s;
    const QJsonObject low = caseFile(u"goods-low-price"_s);
    QTest::newRow("prices while a low one is not explained")
        << without(without(low, 1), 1) << u"3 stepClosed unexplained"_s;
    QTest::newRow("prices while a low one is not justified") << without(low, 2) << u"4 stepClosed unjustified"_s;
    QTest::newRow("an explanation that nobody asks for") << without(low, 3) << u"3 priceExplanation noOccasion"_s;
    QTest::newRow("the price before the second envelope is opened")
        << without(caseFile(u"engineering-two-envelopes"_s), 6) << u"6 stepClosed pricesUnknown"_s;
    const QJsonObject envelopes = caseFile(u"engineering-two-envelopes"_s);
    QTest::newRow("the second envelopes before the last technical step")
        << without(envelopes, 5) << u"5 openings notDue"_s;
    QTest::newRow("one second envelope by itself")
        << changed(envelopes, u"/course/6/openings"_s, uR"(["a"])"_s) << u"6 openings otherEnvelopes"_s;
    const QJsonObject negotiation = caseFile(u"negotiation"_s);
    QTest::newRow("a bidder without a final offer whom nobody rejects")
        << without(negotiation, 7) << u"7 stepOpened undecided"_s;
    QTest::newRow("a final offer of somebody else")
        << changed(negotiation, u"/course/6/offers"_s, uR"({"x":"1"})"_s) << u"6 offer unknownBidder"_s;
}

void TestCase::whatTheLawForbidsIsBlocked()
{
    QFETCH(QJsonObject, json);
    QFETCH(QString, blocked);
    QCOMPARE(wordsOf(played(json)).value(0), blocked);
}

void TestCase::anOutlierIsAskedFor()
{
    const QJsonObject json
        = changed(caseFile(u"engineering"_s), u"/course/4/points/method/a"_s, uR"(["7","7","7","7","2"])"_s);
    const CaseOutcome outcome = played(json);
    QCOMPARE(outcome.asked.size(), 1);
    QCOMPARE(outcome.asked.constFirst().member, 5);
    QCOMPARE(outcome.asked.constFirst().item, (Item {u"a"_s, u"method"_s}));
    QVERIFY(outcome.tally);
}

void TestCase::aWrongExpectationIsSaid()
{
    const QJsonObject json = changed(caseFile(u"engineering"_s), u"/expected/a/pricePoints"_s, uR"("46.83")"_s);
    QCOMPARE(wordsOf(played(json)), QStringList(u"pricePoints of a: 46.84, not 46.83"_s));
}

// 条例 art. 48: what the member who leaves has judged is void, and the newcomer judges it anew.
void TestCase::aReplacedMemberJudgesAnew()
{
    QJsonObject json = caseFile(u"engineering"_s);
    QJsonArray course = json.value(u"course"_s).toArray();
    course.insert(5, QJsonObject {{u"leaves"_s, 2}, {u"comes"_s, 8}, {u"text"_s, u"fell ill"_s}});
    json.insert(u"course"_s, course);
    const CaseOutcome outcome = played(json);
    // The newcomer's sheets of the closed steps are missing, so the next step may not be opened.
    QCOMPARE(wordsOf(outcome).value(0), u"6 stepOpened order"_s);
    QVERIFY(outcome.open.contains(u"design"_s));
}

// 财库〔2014〕214号 art. 21, 财库〔2015〕124号
void TestCase::inSomeTradesFewerBiddersAreEnough_data()
{
    QTest::addColumn<QString>("lot");
    QTest::addColumn<QString>("failed");
    QTest::newRow("research") << uR"({"sector":"research"})"_s << QString();
    QTest::newRow("services for the public") << uR"({"sector":"purchased-services"})"_s << QString();
    QTest::newRow("another trade") << uR"({"sector":"water"})"_s << u"fewerThanThree"_s;
    QTest::newRow("none") << u"{}"_s << u"fewerThanThree"_s;
}

void TestCase::inSomeTradesFewerBiddersAreEnough()
{
    QFETCH(QString, lot);
    QFETCH(QString, failed);
    const CaseOutcome outcome = played(changed(caseFile(u"consultation-research"_s), u"/lot"_s, lot));
    QVERIFY(outcome.tally);
    QCOMPARE(outcome.tally->failed, failed);
}

// 87号令 art. 44; a bid that was not decrypted is never valid.
void TestCase::whoIsQualifiedIsFoundBeforeATender()
{
    const QJsonObject open = changed(caseFile(u"goods"_s), u"/bidders/3/qualification"_s, {});
    const auto read = EvaluationCase::fromJson(open, part);
    QVERIFY(!read);
    const QString fault = faultText(read.error());
    QVERIFY2(fault.startsWith(u"schemeInvalid /bidders/3/qualification open "_s) && fault.contains(u"第四十四条"_s),
        qPrintable(fault));
    const QJsonObject undecrypted
        = changed(changed(open, u"/bidders/3/price"_s, {}), u"/bidders/3/undecrypted"_s, uR"("own")"_s);
    QVERIFY(EvaluationCase::fromJson(undecrypted, part));
}

// 87号令 art. 47
void TestCase::someLotsWantALargerCommittee_data()
{
    QTest::addColumn<QString>("lot");
    QTest::addColumn<bool>("lawful");
    QTest::newRow("nearly the budget") << uR"({"budget":"9999999.99"})"_s << true;
    QTest::newRow("the budget") << uR"({"budget":"10000000"})"_s << false;
    QTest::newRow("technically complex") << uR"({"sector":"complex"})"_s << false;
    QTest::newRow("of large impact") << uR"({"sector":"impact"})"_s << false;
    QTest::newRow("another trade") << uR"({"sector":"water"})"_s << true;
}

void TestCase::someLotsWantALargerCommittee()
{
    QFETCH(QString, lot);
    QFETCH(bool, lawful);
    const auto read = EvaluationCase::fromJson(changed(caseFile(u"goods"_s), u"/lot"_s, lot), part);
    QCOMPARE(read.has_value(), lawful);
    if (!lawful) {
        const QString fault = faultText(read.error());
        QVERIFY2(
            fault.startsWith(u"schemeInvalid /committee 7 "_s) && fault.contains(u"第四十七条"_s), qPrintable(fault));
    }
}

// 74号令 art. 7
void TestCase::worksHaveAThresholdOfTheirOwn_data()
{
    QTest::addColumn<QString>("subject");
    QTest::addColumn<QString>("budget");
    QTest::addColumn<bool>("lawful");
    QTest::newRow("goods, nearly at theirs") << u"goods"_s << u"1999999.99"_s << true;
    QTest::newRow("goods, at theirs") << u"goods"_s << u"2000000"_s << false;
    QTest::newRow("works, far above that") << u"works"_s << u"3999999.99"_s << true;
    QTest::newRow("works, at theirs") << u"works"_s << u"4000000"_s << false;
}

void TestCase::worksHaveAThresholdOfTheirOwn()
{
    QFETCH(QString, subject);
    QFETCH(QString, budget);
    QFETCH(bool, lawful);
    QJsonObject json = changed(caseFile(u"consultation"_s), u"/bidders/2/entitled"_s, {});
    QJsonObject scheme = shipped(u"schemes/consultation"_s);
    scheme.insert(u"adjustments"_s, QJsonArray());
    scheme.insert(u"subject"_s, subject);
    json.insert(u"scheme"_s, scheme);
    json.insert(u"lot"_s, QJsonObject {{u"budget"_s, budget}, {u"opened"_s, u"2026-01-05"_s}});
    const auto read = EvaluationCase::fromJson(json, part);
    const QString fault = read ? QString() : faultText(read.error());
    QVERIFY2(lawful ? fault.isEmpty() : fault.startsWith(u"schemeInvalid /committee 5 "_s), qPrintable(fault));
}

void TestCase::theRulesAreInForceWhenTheBidsAreOpened_data()
{
    QTest::addColumn<QString>("opened");
    QTest::addColumn<QString>("fault");
    QTest::newRow("years before") << u"2020-01-01"_s << u"schemeInvalid /effectiveFrom 2025-01-01"_s;
    QTest::newRow("the day before") << u"2024-12-31"_s << u"schemeInvalid /effectiveFrom 2025-01-01"_s;
    QTest::newRow("the first day") << u"2025-01-01"_s << QString();
    QTest::newRow("the last day") << u"2026-06-30"_s << QString();
    QTest::newRow("the day after") << u"2026-07-01"_s << u"schemeInvalid /effectiveTo 2026-06-30"_s;
}

void TestCase::theRulesAreInForceWhenTheBidsAreOpened()
{
    QFETCH(QString, opened);
    QFETCH(QString, fault);
    QJsonObject rules = shipped(u"rules/engineering"_s);
    rules.insert(u"effectiveTo"_s, u"2026-06-30"_s);
    QJsonObject json = caseFile(u"engineering"_s);
    json.insert(u"rules"_s, rules);
    json.insert(u"lot"_s, QJsonObject {{u"coefficient"_s, u"0.97"_s}, {u"opened"_s, opened}});
    const auto read = EvaluationCase::fromJson(json, part);
    QCOMPARE(read ? QString() : faultText(read.error()), fault);
}

void TestCase::aNamedChairSitsOnTheCommittee_data()
{
    QTest::addColumn<int>("member");
    QTest::addColumn<QString>("ownerMayChair");
    QTest::addColumn<bool>("lawful");
    QTest::newRow("an expert") << 2 << u"no"_s << true;
    QTest::newRow("the owner's") << 5 << u"yes"_s << true;
    QTest::newRow("the owner's where it may not chair") << 5 << u"no"_s << false;
    QTest::newRow("staff") << 6 << u"yes"_s << false;
    QTest::newRow("nobody") << 42 << u"yes"_s << false;
}

void TestCase::aNamedChairSitsOnTheCommittee()
{
    QFETCH(int, member);
    QFETCH(QString, ownerMayChair);
    QFETCH(bool, lawful);
    QJsonObject rules = shipped(u"rules/engineering"_s);
    rules.insert(u"chair"_s, QJsonObject {{u"mustBeElected"_s, u"no"_s}, {u"ownerMayChair"_s, ownerMayChair}});
    QJsonObject scheme = shipped(u"schemes/engineering"_s);
    scheme.insert(u"chair"_s, QJsonObject {{u"member"_s, member}, {u"mode"_s, u"named"_s}});
    QJsonObject json = caseFile(u"engineering"_s);
    json.insert(u"rules"_s, rules);
    json.insert(u"scheme"_s, scheme);
    const auto read = EvaluationCase::fromJson(json, part);
    const QString fault = lawful ? QString() : u"schemeInvalid /chair/member %1"_s.arg(member);
    QCOMPARE(read ? QString() : faultText(read.error()), fault);
}

void TestCase::whatIsNoCaseIsRefused_data()
{
    QTest::addColumn<QString>("pointer");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("fault");
    const auto row = [](const char* name, const char* pointer, const char* value, const char* fault) {
        QTest::newRow(name) << QString::fromUtf8(pointer) << QString::fromUtf8(value) << QString::fromUtf8(fault);
    };
    row("another format", "/format", R"("evalroom-case-2")", "unknownFormat /format");
    row("no such rule set", "/rules", R"("martian")", "badField /rules");
    row("no such template", "/scheme", R"("martian")", "badField /scheme");
    row("a scheme of another regime", "/scheme", R"("goods")", "schemeInvalid /regime otherRegime");
    row("nobody bids", "/bidders", "[]", "badField /bidders");
    row("too few bids to be opened", "/bidders", R"([{"id":"a","price":"1"},{"id":"b","price":"2"}])",
        "schemeInvalid /bidders 3 《中华人民共和国招标投标法》第二十八条、《招标投标法实施条例》第四十四条："
        "投标人少于三个的，不得开标，招标人应当重新招标");
    row("a coefficient that nobody has drawn", "/lot", R"({"ceiling":"99000000"})",
        "schemeInvalid /lot/coefficient drawn");
    row("drawn, and nobody has asked for it", "/lot/drawn", R"([{"id":"k1","number":"0.9"}])",
        "schemeInvalid /lot/drawn k1");
    row("drawn twice", "/lot/drawn", R"([{"id":"k1","number":"0.9"},{"id":"k1","number":"0.8"}])",
        "badField /lot/drawn/1/id");
    row("nothing drawn", "/lot/drawn", "[]", "badField /lot/drawn");
    row("entitled to what is no adjustment", "/bidders/1/entitled", R"(["smal"])",
        "schemeInvalid /bidders/1/entitled smal");
    row("a bidder twice", "/bidders/1/id", R"("a")", "schemeInvalid /bidders/1/id duplicate");
    row("a price that was not decrypted", "/bidders/0/undecrypted", R"("own")", "badField /bidders/0/undecrypted");
    row("a price of nothing", "/bidders/0/price", R"("0")", "badField /bidders/0/price");
    row("a price below nothing", "/bidders/0/price", R"("-1")", "badField /bidders/0/price");
    row("three decimals", "/bidders/0/price", R"("1.005")", "badField /bidders/0/price");
    row("more than there is", "/bidders/0/price", R"("90071992547409.92")", "badField /bidders/0/price");
    row("full-width digits", "/bidders/0/price", R"("１００")", "badField /bidders/0/price");
    row("a price that is a number", "/bidders/0/price", "100", "badField /bidders/0/price");
    row("a reserve of what is bought", "/lot", R"({"reserve":"100"})", "schemeInvalid /lot/reserve");
    row("a sector that is no id", "/lot", R"({"sector":"Water"})", "badField /lot/sector");
    row("no committee", "/committee", "[]", "badField /committee");
    row("staff on the committee", "/committee/0", R"("staff")", "badField /committee");
    row("nothing that happens", "/course/0", "{}", "badField /course/0");
    row("two things at once", "/course/0/tie", R"(["a"])", "badField /course/0/tie");
    row("points that are a number", "/course/4/points/method/a", "7", "badField /course/4/points/method/a");
    row("votes of nobody", "/course/3/yes", R"(["x"])", "badField /course/3/yes");
    row("capitals that are a text", "/bidders/0/stated", R"({"capitals":"壹佰元整"})",
        "badField /bidders/0/stated/capitals");
    row("a statement of nothing known", "/bidders/0/stated", R"({"beauty":"1"})", "badField /bidders/0/stated/beauty");
    row("a bill of no line", "/bidders/0/bill", "[]", "badField /bidders/0/bill");
    row("a line of two numbers", "/bidders/0/bill", R"([["1","2"]])", "badField /bidders/0/bill");
    row("a line with three decimals", "/bidders/0/bill", R"([["1","2.005","2"]])", "badField /bidders/0/bill");
    row("a line below nothing", "/bidders/0/bill", R"([["1","-2","2"]])", "badField /bidders/0/bill");
    row("a correction to nothing", "/course/0", R"({"price":"a","to":"0","basis":"capitals","text":"x","yes":[1]})",
        "badField /course/0/to");
    row("a correction by taste", "/course/0", R"({"price":"a","to":"1","basis":"taste","text":"x","yes":[1]})",
        "badField /course/0/basis");
    row("an answer that is neither yes nor no", "/course/0",
        R"({"price":"a","to":"1","basis":"capitals","text":"x","yes":[1],"answer":"perhaps"})",
        "badField /course/0/answer");
    row("an expectation of something else", "/expected/a/beauty", R"("1")", "badField /expected/a/beauty");
}

void TestCase::whatIsNoCaseIsRefused()
{
    QFETCH(QString, pointer);
    QFETCH(QString, value);
    QFETCH(QString, fault);
    const auto read = EvaluationCase::fromJson(changed(caseFile(u"engineering"_s), pointer, value), part);
    QVERIFY(!read);
    QCOMPARE(faultText(read.error()), fault);
}

EVALROOM_TEST(TestCase, QCoreApplication)

} // namespace tst_case

#include "tst_case.moc"
