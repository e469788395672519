// SPDX-License-Identifier: Apache-2.0
#include "evaluation/case/case_file.h"
#include "evaluation/tally_fixture.h"
#include "test_program.h"

#include <QTest>

using namespace evalroom;
using namespace evalroom::test;
using namespace Qt::StringLiterals;

namespace tst_case_extremes {

namespace {

// The example with these prices instead of its own, in the order of its bidders, and nothing that depends on others.
QJsonObject priced(const QString& name, const QStringList& prices)
{
    QJsonObject json = caseFile(name);
    QJsonArray bidders = json.value(u"bidders"_s).toArray();
    for (int i = 0; i < bidders.size(); ++i) {
        QJsonObject bidder = bidders.at(i).toObject();
        bidder.insert(u"price"_s, prices.at(i % prices.size()));
        bidder.remove(u"entitled"_s);
        bidders.replace(i, bidder);
    }
    json.insert(u"bidders"_s, bidders);
    json.remove(u"expected"_s);
    return json;
}

QStringList pricePointsOf(const CaseOutcome& outcome)
{
    QStringList points;
    for (const BidderResult& bidder : outcome.tally.value().bidders) {
        if (bidder.valid)
            points.append(textOf(bidder.pricePoints));
    }
    return points;
}

QJsonObject rejectionOf(const QString& bidder)
{
    return {{u"reject"_s, bidder}, {u"ground"_s, u"regulation-51-6"_s}, {u"clause"_s, u"第三章"_s},
        {u"text"_s, u"未实质性响应"_s}, {u"yes"_s, QJsonArray {1, 2, 3}}, {u"no"_s, QJsonArray()}};
}

// Works of which all bids but this one are rejected after the reviews; empty: all are.
QJsonObject withOnly(const QString& bidder)
{
    QJsonObject json = caseFile(u"engineering-lowest"_s);
    json.remove(u"expected"_s);
    QJsonArray course;
    for (const QJsonValue& value : json.value(u"course"_s).toArray()) {
        QJsonObject event = value.toObject();
        if (event.contains(u"reject"_s)) {
            for (const QJsonValue& each : json.value(u"bidders"_s).toArray()) {
                const QString id = each.toObject().value(u"id"_s).toString();
                if (id != bidder)
                    course.append(rejectionOf(id));
            }
            if (bidder.isEmpty())
                break;
            course.append(QJsonObject {{u"competition"_s, u"有效投标仍有竞争性"_s}, {u"yes"_s, QJsonArray()},
                {u"no"_s, QJsonArray {1, 2, 3}}});
            continue;
        }
        QJsonObject points = event.value(u"points"_s).toObject();
        for (const QString& criterion : points.keys()) {
            const QJsonObject given = points.value(criterion).toObject();
            points.insert(criterion, QJsonObject {{bidder, given.value(bidder)}});
        }
        if (!points.isEmpty())
            event.insert(u"points"_s, points);
        course.append(event);
    }
    json.insert(u"course"_s, course);
    return json;
}

// A review with so many criteria.
QJsonObject reviewOf(int criteria)
{
    QJsonArray list;
    for (int i = 0; i < criteria; ++i)
        list.append(QJsonObject {
            {u"id"_s, u"c%1"_s.arg(i)}, {u"name"_s, u"第%1项"_s.arg(i)}, {u"standard"_s, u""_s}, {u"clause"_s, u""_s}});
    return {{u"id"_s, u"form"_s}, {u"kind"_s, u"review"_s}, {u"title"_s, u"x"_s}, {u"criteria"_s, list}};
}

} // namespace

// Evaluations at the edges: whatever comes in is counted exactly, or refused with its place.
class TestCaseExtremes : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whereAllPricesAreEqualAllHaveTheSamePoints_data();
    void whereAllPricesAreEqualAllHaveTheSamePoints();
    void aTieOfEqualPricesIsTheTenderers();
    void theOneBidderThatIsLeftIsTheBaseline();
    void whereNobodyIsLeftThereIsNoRanking();
    void aPriceOfTenToTheFifteenFenIsCountedExactly();
    void aSchemeOfTenThousandCriteriaIsRefusedWithItsPlace();
    void secondEnvelopesThatNobodyWouldOpenAreRefused_data();
    void secondEnvelopesThatNobodyWouldOpenAreRefused();
};

void TestCaseExtremes::whereAllPricesAreEqualAllHaveTheSamePoints_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("points");
    const auto row
        = [](const QString& name, const QString& points) { QTest::newRow(qUtf8Printable(name)) << name << points; };
    // Of the mean times 0.97 each is 3.09 % above it, and E1 is 2.
    row(u"engineering"_s, u"53.82"_s);
    row(u"engineering-mean"_s, u"53.82"_s);
    row(u"engineering-ceiling"_s, u"55.99"_s);
    // Of half the ceiling times 0.96 and half of the price: 1.53 % above, and E1 is 1.5.
    row(u"engineering-combined"_s, u"57.71"_s);
    row(u"engineering-lowest"_s, u"60"_s);
    row(u"goods"_s, u"30"_s);
    row(u"goods-weighted"_s, u"100"_s);
    row(u"services"_s, u"10"_s);
    row(u"land-comprehensive"_s, u"60"_s);
}

void TestCaseExtremes::whereAllPricesAreEqualAllHaveTheSamePoints()
{
    QFETCH(QString, name);
    QFETCH(QString, points);
    const CaseOutcome outcome = played(priced(name, {u"98000000"_s}));
    QCOMPARE(wordsOf(outcome), QStringList());
    const QStringList given = pricePointsOf(outcome);
    QVERIFY(given.size() > 1);
    QCOMPARE(given, QStringList(given.size(), points));
}

void TestCaseExtremes::aTieOfEqualPricesIsTheTenderers()
{
    const CaseOutcome outcome = played(priced(u"property"_s, {u"98000000"_s}));
    const Tally tally = outcome.tally.value();
    QCOMPARE(wordsOf(outcome), QStringList());
    QCOMPARE(ranksOf(tally), u"a=c=d b"_s);
    QCOMPARE(tally.openTies, QList<QStringList>({{u"a"_s, u"c"_s, u"d"_s}}));
}

// 12号令 art. 27: works may go on with one bid, where the committee does not find that competition is lacking.
void TestCaseExtremes::theOneBidderThatIsLeftIsTheBaseline()
{
    const CaseOutcome outcome = played(withOnly(u"a"_s));
    QCOMPARE(wordsOf(outcome), QStringList());
    const Tally tally = outcome.tally.value();
    QCOMPARE(tally.candidates, QStringList(u"a"_s));
    QCOMPARE(textOf(tally.baseline), u"9850000000"_s);
    QCOMPARE(textOf(tally.bidders.constFirst().pricePoints), u"60"_s);
    QCOMPARE(tally.bidders.constFirst().rank, 1);
}

void TestCaseExtremes::whereNobodyIsLeftThereIsNoRanking()
{
    const CaseOutcome outcome = played(withOnly({}));
    QCOMPARE(wordsOf(outcome), QStringList());
    const Tally tally = outcome.tally.value();
    QCOMPARE(tally.failed, u"allRejected"_s);
    QVERIFY(tally.candidates.isEmpty() && !tally.baseline);
}

// Ten trillion yuan, and a fen more or less.
void TestCaseExtremes::aPriceOfTenToTheFifteenFenIsCountedExactly()
{
    const QStringList prices {
        u"10000000000000"_s, u"9999999999999.99"_s, u"10000000000000.01"_s, u"10000000000000.02"_s};
    const Tally byPrice = played(priced(u"engineering-evaluated-price"_s, prices)).tally.value();
    QCOMPARE(ranksOf(byPrice), u"b a c"_s);
    QCOMPARE(textOf(byPrice.bidders.constFirst().evaluatedPrice), u"1000000003000000"_s); // 30,000 yuan are put on it
    const Tally byPoints = played(priced(u"goods"_s, prices)).tally.value();
    QCOMPARE(textOf(byPoints.baseline), u"999999999999999"_s);
    QCOMPARE(textOf(byPoints.bidders.constFirst().pricePoints), u"30"_s); // 29.99999999999997 is rounded
    QCOMPARE(*byPoints.bidders.constFirst().price, Fen(1'000'000'000'000'000));
}

void TestCaseExtremes::aSchemeOfTenThousandCriteriaIsRefusedWithItsPlace()
{
    const QJsonObject scheme = shipped(u"schemes/engineering"_s);
    const auto faultWith = [&scheme](const QJsonArray& steps) {
        QJsonObject json = scheme;
        json.insert(u"steps"_s, steps);
        const auto read = Scheme::read(json);
        return read ? QString() : faultText(read.error());
    };
    QCOMPARE(faultWith({QJsonValue(reviewOf(200))}), QString());
    QCOMPARE(faultWith({QJsonValue(reviewOf(201))}), u"badField /steps/0/criteria"_s);
    QCOMPARE(faultWith({QJsonValue(reviewOf(10'000))}), u"badField /steps/0/criteria"_s);
    QJsonArray many;
    for (int i = 0; i < 50; ++i)
        many.append(reviewOf(200));
    QCOMPARE(faultWith(many), u"badField /steps"_s);
}

void TestCaseExtremes::secondEnvelopesThatNobodyWouldOpenAreRefused_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("fault");
    QTest::newRow("a price that is compared") << u"engineering"_s << QString();
    QTest::newRow("no price step") << u"goods-fixed-price"_s << u"schemeInvalid /steps"_s;
    QTest::newRow("final offers") << u"negotiation"_s << u"schemeInvalid /steps"_s;
}

void TestCaseExtremes::secondEnvelopesThatNobodyWouldOpenAreRefused()
{
    QFETCH(QString, name);
    QFETCH(QString, fault);
    QJsonObject json = caseFile(name);
    const QJsonValue price = json.value(u"bidders"_s).toArray().at(0).toObject().value(u"price"_s);
    const QString text = u"\"%1\""_s.arg(price.toString());
    json = changed(changed(json, u"/bidders/0/envelope"_s, text), u"/bidders/0/price"_s, {});
    const auto read = EvaluationCase::fromJson(json, part);
    QCOMPARE(read ? QString() : faultText(read.error()), fault);
}

EVALROOM_TEST(TestCaseExtremes, QCoreApplication)

} // namespace tst_case_extremes

#include "tst_case_extremes.moc"
