// SPDX-License-Identifier: Apache-2.0
#include "evaluation/low_price.h"
#include "report/report_case.h"
#include "report/report_text.h"
#include "report/report_words.h"
#include "test_program.h"

#include <QRegularExpression>
#include <QTest>

using namespace evalroom;
using namespace evalroom::fixture;
using namespace Qt::StringLiterals;

namespace tst_report_low_prices {

namespace {

const auto Title = u"异常低价的审查"_s;

// The first bid is half of what it was.
ReportCase halved()
{
    ReportCase session(PracticeKind::Goods);
    auto facts = std::make_shared<SessionFacts>(*session.state.facts);
    facts->scheme.lowPrice = {Rational(60), {}, {}, u"财办库〔2024〕265号"_s};
    session.state.facts = facts;
    Fen& price = session.state.prices[session.manifest.bidders.first().id];
    price /= 2;
    return session;
}

void explain(ReportCase& session, bool given, const QSet<int>& witnesses)
{
    const QString bidder = session.manifest.bidders.first().id;
    session.state.priceExplanations << PriceExplanationState {
        session.state.size, QByteArray(32, 'x'), 6, {bidder, given, u"库存设备，附采购合同。"_s}, witnesses};
}

int supervisorOf(const ReportCase& session)
{
    for (const auto& [member, state] : session.state.members.asKeyValueRange()) {
        if (state.role == Role::Supervisor)
            return member;
    }
    return 0;
}

void reject(ReportCase& session, const QString& bidder, const QString& ground)
{
    MotionState motion;
    motion.name = QByteArray(32, 'r');
    motion.author = 1;
    motion.motion.subject = RejectMotion {bidder, ground, u"10.2"_s, u"bid-"_s + bidder, 17};
    for (int member = 1; member <= 5; ++member)
        motion.votes[member] = true;
    session.state.motions << motion;
}

} // namespace

class TestReportLowPrices : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void withoutALowPriceItSaysNone();
    void theSignAndTheSourceAreTold();
    void theTimeThatTheCommitteeSetIsTold();
    void theExplanationIsTold();
    void theSignOfABidThatIsOutIsTold();
    void itsLetterIsToldWithTimeAndHash();
};

void TestReportLowPrices::withoutALowPriceItSaysNone()
{
    for (const PracticeKind kind : {PracticeKind::Engineering, PracticeKind::Goods})
        QCOMPARE(textOf(ReportCase(kind).report(), Title), Title + u"\n无。"_s);
}

void TestReportLowPrices::theSignAndTheSourceAreTold()
{
    const ReportCase session = halved();
    const ReportModel report = session.report();
    const QString row = rowOf(report, Title, session.manifest.bidders.first().name);
    QVERIFY2(
        row.contains(u"低于全部通过审查的投标报价平均值的 60％"_s) && row.endsWith(u"尚未说明"_s), qPrintable(row));
    const QString text = textOf(report, Title);
    QVERIFY2(text.contains(u"第六十条"_s) && text.contains(u"265号"_s), qPrintable(text));
}

void TestReportLowPrices::theTimeThatTheCommitteeSetIsTold()
{
    ReportCase session = halved();
    const ManifestBidder& bidder = session.manifest.bidders.first();
    session.addLowPrice(bidder.id, QDateTime(QDate(2026, 11, 24), QTime(4, 30), Qt::UTC));
    const QString row = rowOf(session.report(), Title, bidder.name);
    QVERIFY2(row.contains(u"说明截止：2026年11月24日 12:30:00"_s), qPrintable(row));
}

void TestReportLowPrices::theExplanationIsTold()
{
    ReportCase session = halved();
    explain(session, true, {});
    QVERIFY(textOf(session.report(), Title).contains(u"未经监督人员见证，不生效"_s));
    session.state.priceExplanations.last().witnesses = {supervisorOf(session)};
    const QString name = session.manifest.bidders.first().name;
    QVERIFY(rowOf(session.report(), Title, name).endsWith(u"尚未认定"_s));
    QVERIFY(textOf(session.report(), Title).contains(u"库存设备，附采购合同。"_s));
    session.state.priceExplanations.clear();
    explain(session, false, {supervisorOf(session)});
    QVERIFY(rowOf(session.report(), Title, name).endsWith(u"不能证明报价合理"_s));
    QVERIFY(textOf(session.report(), Title).contains(u"没有在规定的时间内说明"_s));
}

// Rejected for its price, or for something else: either way its row tells why it was asked.
void TestReportLowPrices::theSignOfABidThatIsOutIsTold()
{
    ReportCase session = halved();
    const ManifestBidder& bidder = session.manifest.bidders.first();
    explain(session, false, {supervisorOf(session)});
    const QString sign = u"低于全部通过审查的投标报价平均值的 60％"_s;
    const auto& rules = session.state.facts->rules;
    for (const QString& ground : {rules.lowPrice->ground, rules.grounds.first().code}) {
        ReportCase rejected = session;
        reject(rejected, bidder.id, ground);
        QVERIFY(!isValidBidder(rejected.state, bidder.id));
        QVERIFY(lowPriceSigns(rejected.state, bidder.id).isEmpty());
        const QString row = rowOf(rejected.report(), Title, bidder.name);
        QVERIFY2(row.contains(sign) && row.endsWith(u"投标无效"_s), qPrintable(row));
    }
    // What the committee has found is a sign, too.
    session.addLowPrice(bidder.id, QDateTime(QDate(2026, 11, 24), QTime(4, 30), Qt::UTC));
    reject(session, bidder.id, rules.lowPrice->ground);
    const QString row = rowOf(session.report(), Title, bidder.name);
    QVERIFY2(row.contains(u"评标委员会认定明显偏低"_s), qPrintable(row));
}

void TestReportLowPrices::itsLetterIsToldWithTimeAndHash()
{
    ReportCase session = halved();
    explain(session, true, {supervisorOf(session)});
    const QString bare = textOf(session.report(), Title);
    QVERIFY(!bare.contains(u"收到"_s) && !bare.contains(u"SHA-256"_s));
    PriceExplanation& told = session.state.priceExplanations.last().explanation;
    told.received = QDateTime(QDate(2026, 11, 24), QTime(4, 30), Qt::UTC);
    told.letter = QByteArray(32, '\x1f');
    const QString text = textOf(session.report(), Title);
    QVERIFY2(text.contains(u"；收到：2026年11月24日 12:30:00；书面说明文件 SHA-256："_s + u"1f"_s.repeated(32)),
        qPrintable(text));
}

EVALROOM_TEST(TestReportLowPrices, QCoreApplication)

} // namespace tst_report_low_prices

#include "tst_report_low_prices.moc"
