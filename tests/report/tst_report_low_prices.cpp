// SPDX-License-Identifier: Apache-2.0
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

} // namespace

class TestReportLowPrices : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void withoutALowPriceItSaysNone();
    void theSignAndTheSourceAreTold();
    void theTimeThatTheCommitteeSetIsTold();
    void theExplanationIsTold();
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
