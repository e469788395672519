// SPDX-License-Identifier: Apache-2.0
#include "report/report_case.h"
#include "report/report_text.h"
#include "test_program.h"

#include <QRegularExpression>
#include <QTest>

using namespace evalroom;
using namespace evalroom::fixture;
using namespace Qt::StringLiterals;

namespace tst_report_collusion {

namespace {

const auto Title = u"投标文件的雷同性"_s;
const auto Address = u"00-1A-2B-3C-4D-5E"_s;

// The bids differ in everything but what a test gives them: no two managers, and prices without a rule in them.
ReportCase plain()
{
    ReportCase session(PracticeKind::Engineering);
    const QList<Fen> prices {98'123'400'01, 96'205'017'33, 94'800'650'19, 93'107'511'87, 97'000'003'41, 89'900'777'05};
    for (qsizetype i = 0; i < session.manifest.bidders.size(); ++i) {
        ManifestBidder& bidder = session.manifest.bidders[i];
        bidder.manager = u"负责人%1"_s.arg(QChar(char16_t(u'甲' + i * 7)));
        bidder.traces.clear();
        bidder.price = prices.at(i);
        session.state.prices.insert(bidder.id, prices.at(i));
    }
    return session;
}

// The first two bids were made on one machine.
ReportCase alike()
{
    ReportCase session = plain();
    for (qsizetype i = 0; i < 2; ++i)
        session.manifest.bidders[i].traces.insert(BidTrace::Mac, {Address});
    return session;
}

void reject(ReportCase& session, const QString& bidder, const QList<int>& yes, const QList<int>& no)
{
    MotionState motion;
    motion.entry = session.state.size;
    motion.name = QByteArray(32, 'm');
    const QString ground = session.state.facts->rules.collusion->ground;
    motion.motion = {RejectMotion {bidder, ground, u"3.1"_s, u"tender"_s}, u"同一台电脑制作"_s};
    for (const int member : yes)
        motion.votes.insert(member, true);
    for (const int member : no)
        motion.votes.insert(member, false);
    session.state.motions << motion;
}

} // namespace

class TestReportCollusion : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void bidsThatHaveNothingInCommonAreNotToldOf();
    void aPairIsToldOfWithItsEvidence();
    void equalPricesAreToldOf();
    void aPriceThatTheStateFixesIsNoSign();
    void whatTheCommitteeHasDecidedOfEachIsTold_data();
    void whatTheCommitteeHasDecidedOfEachIsTold();
    void aRuleSetThatSaysNothingOfItHasNoSuchSection();
};

void TestReportCollusion::bidsThatHaveNothingInCommonAreNotToldOf()
{
    QCOMPARE(textOf(plain().report(), Title), u"no such section"_s);
}

void TestReportCollusion::aPairIsToldOfWithItsEvidence()
{
    const ReportCase session = alike();
    const ReportModel report = session.report();
    const QString text = textOf(report, Title);
    QVERIFY2(text.contains(u"《招标投标法实施条例》第四十条"_s), qPrintable(text));
    const QString row = rowOf(report, Title, session.manifest.bidders.at(1).name);
    QVERIFY2(row.contains(session.manifest.bidders.first().name) && row.contains(Address), qPrintable(row));
    // Of the others nothing.
    QVERIFY(!text.contains(session.manifest.bidders.at(2).name));
}

void TestReportCollusion::equalPricesAreToldOf()
{
    ReportCase session = plain();
    const Fen price = *session.manifest.bidders.first().price;
    session.manifest.bidders[3].price = price;
    session.state.prices.insert(session.manifest.bidders.at(3).id, price);
    QVERIFY(rowOf(session.report(), Title, session.manifest.bidders.at(3).name).contains(u"98,123,400.01"_s));
}

// 87号令 art. 55
void TestReportCollusion::aPriceThatTheStateFixesIsNoSign()
{
    ReportCase session = plain();
    const Fen price = *session.manifest.bidders.first().price;
    for (ManifestBidder& bidder : session.manifest.bidders) {
        bidder.price = price;
        session.state.prices.insert(bidder.id, price);
    }
    QVERIFY(textOf(session.report(), Title) != u"no such section"_s);
    auto facts = std::make_shared<SessionFacts>(*session.state.facts);
    facts->scheme.fixedPrice = price;
    session.state.facts = facts;
    QCOMPARE(textOf(session.report(), Title), u"no such section"_s);
}

void TestReportCollusion::whatTheCommitteeHasDecidedOfEachIsTold_data()
{
    QTest::addColumn<QList<int>>("yes");
    QTest::addColumn<QList<int>>("no");
    QTest::addColumn<QString>("decision");
    QTest::newRow("nothing") << QList<int>() << QList<int>() << u"没有就此提出动议"_s;
    QTest::newRow("to reject it") << QList<int> {1, 2, 3} << QList<int> {} << u"表决否决其投标"_s;
    QTest::newRow("not to reject it") << QList<int> {1} << QList<int> {2, 3, 4} << u"表决没有通过"_s;
    QTest::newRow("nothing yet") << QList<int> {1} << QList<int> {2} << u"表决没有完成"_s;
}

void TestReportCollusion::whatTheCommitteeHasDecidedOfEachIsTold()
{
    QFETCH(QList<int>, yes);
    QFETCH(QList<int>, no);
    QFETCH(QString, decision);
    ReportCase session = alike();
    const QString first = session.manifest.bidders.first().name;
    const QString second = session.manifest.bidders.at(1).name;
    if (!yes.isEmpty())
        reject(session, session.manifest.bidders.first().id, yes, no);
    const QString text = textOf(session.report(), Title);
    QVERIFY2(text.contains(first + u"："_s + decision), qPrintable(text));
    QVERIFY(text.contains(second + u"：没有就此提出动议"_s));
}

void TestReportCollusion::aRuleSetThatSaysNothingOfItHasNoSuchSection()
{
    ReportCase session = alike();
    auto facts = std::make_shared<SessionFacts>(*session.state.facts);
    facts->rules.collusion.reset();
    session.state.facts = facts;
    QCOMPARE(textOf(session.report(), Title), u"no such section"_s);
}

EVALROOM_TEST(TestReportCollusion, QCoreApplication)

} // namespace tst_report_collusion

#include "tst_report_collusion.moc"
