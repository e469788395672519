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

namespace tst_report_corrections {

namespace {

const auto Title = u"报价的算术修正"_s;

} // namespace

class TestReportCorrections : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void withoutACorrectionItSaysNone_data() { kinds(); }
    void withoutACorrectionItSaysNone();
    void aConfirmedCorrectionIsToldStepByStep_data() { kinds(); }
    void aConfirmedCorrectionIsToldStepByStep();
    void aRefusalIsTold();
    void whoHasNotAnsweredIsNamed();
    void theOpeningRecordStaysAsItWasRead();
    void aPriceThatTheBaselineKeepsIsShown();
    void whoIsRejectedAndMakesTheBaselineIsShown();

private:
    static void kinds();
};

void TestReportCorrections::kinds()
{
    QTest::addColumn<PracticeKind>("kind");
    QTest::newRow("engineering, 12号令 art. 42 (10)") << PracticeKind::Engineering;
    QTest::newRow("goods, 87号令 art. 58 (6)") << PracticeKind::Goods;
}

void TestReportCorrections::withoutACorrectionItSaysNone()
{
    QFETCH(PracticeKind, kind);
    const ReportModel report = ReportCase(kind).report();
    QCOMPARE(textOf(report, Title), Title + u"\n无。"_s);
    QVERIFY(!allText(report).contains(u"算术修正后"_s));
}

void TestReportCorrections::aConfirmedCorrectionIsToldStepByStep()
{
    QFETCH(PracticeKind, kind);
    ReportCase session(kind);
    const ManifestBidder bidder = session.manifest.bidders.first();
    const Fen corrected = *bidder.price + 60;
    session.addPriceCorrection(bidder.id, corrected, true);
    const ReportModel report = session.report();
    const QString row = rowOf(report, Title, u"通过，投标人确认"_s);
    QVERIFY2(
        row.contains(bidder.name) && row.contains(report::yuan(*bidder.price)) && row.contains(report::yuan(corrected)),
        qPrintable(row));
    const QString step = rowOf(report, Title, u"清单：12 010501004001"_s);
    QVERIFY2(step.contains(u"12,345.00"_s) && step.contains(u"12,345.60"_s), qPrintable(step));
    const QString text = textOf(report, Title);
    for (const CorrectionRuleData& data : session.state.facts->rules.priceCorrection->rules)
        QVERIFY2(text.contains(data.text) && text.contains(data.source), qPrintable(data.text));
    QVERIFY(text.contains(u"第十二项合价不等于工程量乘以综合单价。"_s));
    QVERIFY(text.contains(u"我方已收到修正通知"_s) && text.contains(u"书面答复：确认"_s));
    QVERIFY(text.contains(u"见证："_s));
    QVERIFY(rowOf(report, u"表决事项"_s, u"修正报价"_s).contains(report::yuan(corrected)));
    QVERIFY(textOf(report, u"报价得分与评标基准价的计算"_s).contains(u"以算术修正后的报价参加评审的投标人"_s));
}

void TestReportCorrections::aRefusalIsTold()
{
    ReportCase session(PracticeKind::Engineering);
    const ManifestBidder bidder = session.manifest.bidders.first();
    session.addPriceCorrection(bidder.id, *bidder.price + 60, false);
    const ReportModel report = session.report();
    QVERIFY(rowOf(report, Title, bidder.name).endsWith(u"通过，投标人不接受"_s));
    QVERIFY(textOf(report, Title).contains(u"书面答复：不接受"_s));
    QCOMPARE(report::priceOf(
                 {session.state, tally(session.state), session.manifest, session.people, session.stamp}, bidder.id),
        bidder.price);
}

void TestReportCorrections::whoHasNotAnsweredIsNamed()
{
    ReportCase session(PracticeKind::Goods);
    session.addPriceCorrection(session.manifest.bidders.first().id, 1, {});
    QVERIFY(rowOf(session.report(), Title, u"通过，投标人尚未答复"_s) != u"no such row"_s);
    session.addPriceCorrection(session.manifest.bidders.first().id, 1, true);
    session.state.answers.last().witnesses.clear();
    QVERIFY(textOf(session.report(), Title).contains(u"未经监督人员见证，不生效"_s));
}

void TestReportCorrections::theOpeningRecordStaysAsItWasRead()
{
    ReportCase session(PracticeKind::Engineering);
    const ManifestBidder bidder = session.manifest.bidders.first();
    const Fen corrected = *bidder.price - 100'000;
    session.addPriceCorrection(bidder.id, corrected, true);
    const ReportModel report = session.report();
    QVERIFY(rowOf(report, u"开标记录"_s, bidder.name).contains(report::yuan(*bidder.price)));
    QVERIFY(rowOf(report, u"符合要求的投标一览表"_s, bidder.name).contains(report::yuan(corrected)));
    QVERIFY(rowOf(report, u"经评审的投标人排序"_s, bidder.name).contains(report::yuan(corrected)));
}

void TestReportCorrections::aPriceThatTheBaselineKeepsIsShown()
{
    ReportCase session(PracticeKind::Engineering);
    const ManifestBidder bidder = session.manifest.bidders.first();
    session.state.priceSetFrozen = true;
    for (const ManifestBidder& each : session.manifest.bidders) {
        session.state.priceSet << each.id;
        session.state.frozenPrices.insert(each.id, *each.price);
    }
    session.addPriceCorrection(bidder.id, *bidder.price - 100'000, true);
    const QString row = rowOf(session.report(), u"报价得分与评标基准价的计算"_s, bidder.name);
    QVERIFY2(row.contains(u"（按 %1）"_s.arg(report::yuan(*bidder.price))), qPrintable(row));
}

void TestReportCorrections::whoIsRejectedAndMakesTheBaselineIsShown()
{
    const QString title = u"报价得分与评标基准价的计算"_s;
    ReportCase session(PracticeKind::Engineering);
    session.addIncidents();
    const ManifestBidder bidder = session.manifest.bidders.last();
    QVERIFY(!isValidBidder(session.state, bidder.id));
    QCOMPARE(rowOf(session.report(), title, bidder.name), u"no such row"_s);
    session.state.priceSetFrozen = true;
    for (const ManifestBidder& each : session.manifest.bidders) {
        session.state.priceSet << each.id;
        session.state.frozenPrices.insert(each.id, *each.price);
    }
    const QString row = rowOf(session.report(), title, bidder.name);
    QVERIFY2(row.contains(u"（其后无效）"_s) && row.contains(report::yuan(*bidder.price)), qPrintable(row));
}

EVALROOM_TEST(TestReportCorrections, QCoreApplication)

} // namespace tst_report_corrections

#include "tst_report_corrections.moc"
