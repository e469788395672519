// SPDX-License-Identifier: Apache-2.0
#include "head_fixture.h"
#include "test_program.h"

#include <QTest>

using namespace evalroom;
using namespace evalroom::test;
using namespace Qt::StringLiterals;

namespace tst_session_bids {

// Of which bids a session may be held at all.
class TestSessionBids : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theBidsOfTooFewAreNotOpened();
    void whoIsQualifiedIsFoundWhereTheRulesHaveIt_data();
    void whoIsQualifiedIsFoundWhereTheRulesHaveIt();
    void whoIsEntitledIsSoToWhatTheSchemeHas();
    void someLotsNeedFewerBidders();

private:
    SoftwareSigner m_platform {PrivateKey::generate(Algorithm::ES256).value()};
};

// 招标投标法 art. 28: not opened at all; where no rule says so, the fold tells what becomes of them.
void TestSessionBids::theBidsOfTooFewAreNotOpened()
{
    HeadPlan plan(m_platform);
    const qsizetype count = plan.manifest.bidders.size();
    QVERIFY(SessionHead::read(plan.sign(), plan.rules, plan.scheme));
    plan.rules.insert(u"opening"_s, QJsonObject {{u"bidders"_s, count}, {u"source"_s, u"law 28"_s}});
    QVERIFY(SessionHead::read(plan.sign(), plan.rules, plan.scheme));
    // A bid that was not decrypted has been handed in, too.
    HeadPlan undecrypted = plan;
    undecrypted.manifest.bidders[0].price.reset();
    undecrypted.manifest.bidders[0].stated = {};
    undecrypted.manifest.bidders[0].undecrypted = Undecrypted::Other;
    undecrypted.manifest.documents.removeIf(
        [](const ManifestDocument& document) { return document.kind == DocumentKind::Bill; });
    QVERIFY(SessionHead::read(undecrypted.sign(), undecrypted.rules, undecrypted.scheme));
    plan.rules.insert(u"opening"_s, QJsonObject {{u"bidders"_s, count + 1}, {u"source"_s, u"law 28"_s}});
    const auto head = SessionHead::read(plan.sign(), plan.rules, plan.scheme);
    QVERIFY(!head);
    QCOMPARE(head.error(), (Error {ErrorCode::SchemeInvalid, u"/bidders %1 law 28"_s.arg(count + 1)}));
}

void TestSessionBids::whoIsQualifiedIsFoundWhereTheRulesHaveIt_data()
{
    QTest::addColumn<QString>("by"); // empty: the rules do not say
    QTest::addColumn<QString>("found"); // of each bidder
    QTest::addColumn<QString>("fault");
    QTest::newRow("by whom is not said") << QString() << u"open open open"_s << QString();
    QTest::newRow("by the committee") << u"committee"_s << u"open open open"_s << QString();
    QTest::newRow("before, of nobody") << u"outside"_s << u"open open open"_s
                                       << u"/bidders/0/qualification open law 44"_s;
    QTest::newRow("before, of all but one")
        << u"outside"_s << u"passed failed open"_s << u"/bidders/2/qualification open law 44"_s;
    QTest::newRow("before, of all") << u"outside"_s << u"passed failed passed"_s << QString();
}

// 87号令 art. 44: the purchaser, before the evaluation.
void TestSessionBids::whoIsQualifiedIsFoundWhereTheRulesHaveIt()
{
    QFETCH(QString, by);
    QFETCH(QString, found);
    QFETCH(QString, fault);
    HeadPlan plan(m_platform);
    plan.rules.insert(u"basis"_s, QJsonObject {{u"qualification"_s, u"law 44"_s}});
    if (!by.isEmpty())
        plan.rules.insert(u"qualification"_s, by);
    const QStringList words = found.split(u' ');
    for (qsizetype i = 0; i < words.size(); ++i)
        plan.manifest.bidders[i].qualification = static_cast<Qualification>(qualificationNames().indexOf(words.at(i)));
    const auto head = SessionHead::read(plan.sign(), plan.rules, plan.scheme);
    QCOMPARE(head ? QString() : head.error().detail, fault);
}

// Else it counts for nothing, and nobody hears of it.
void TestSessionBids::whoIsEntitledIsSoToWhatTheSchemeHas()
{
    HeadPlan plan(m_platform);
    plan.scheme.insert(u"adjustments"_s,
        QJsonArray {QJsonObject {{u"from"_s, u"2020-01-01"_s}, {u"id"_s, u"small"_s}, {u"name"_s, u"small firms"_s},
            {u"of"_s, u"price"_s}, {u"percent"_s, u"10"_s}, {u"source"_s, u"46"_s}}});
    const auto fault = [&plan](const QStringList& entitled) {
        plan.manifest.bidders[1].entitled = entitled;
        const auto head = SessionHead::read(plan.sign(), plan.rules, plan.scheme);
        return head ? QString() : head.error().detail;
    };
    QCOMPARE(fault({}), QString());
    QCOMPARE(fault({u"small"_s}), QString());
    QCOMPARE(fault({u"smal"_s}), u"/bidders/1/entitled smal"_s);
    QCOMPARE(fault({u"small"_s, u"green"_s}), u"/bidders/1/entitled green"_s);
}

void TestSessionBids::someLotsNeedFewerBidders()
{
    HeadPlan plan(m_platform);
    const QJsonObject row {{u"bidders"_s, 2}, {u"sector"_s, u"research"_s}, {u"source"_s, u"214-21"_s}};
    plan.rules.insert(u"fewerBidders"_s, QJsonArray {row});
    for (const QString& sector : {QString(), u"road"_s, u"research"_s}) {
        plan.manifest.sector = sector;
        const auto head = SessionHead::read(plan.sign(), plan.rules, plan.scheme);
        QVERIFY(head);
        QCOMPARE(head->facts()->rules.minimumBidders, sector == u"research"_s ? 2 : 3);
    }
}

EVALROOM_TEST(TestSessionBids, QCoreApplication)

} // namespace tst_session_bids

#include "tst_session_bids.moc"
