// SPDX-License-Identifier: Apache-2.0
#include "report/report_case.h"
#include "report/report_text.h"
#include "test_program.h"

#include <QRegularExpression>
#include <QTest>

using namespace evalroom;
using namespace evalroom::fixture;
using namespace Qt::StringLiterals;

namespace tst_report_clarifications {

namespace {

const auto Title = u"澄清、说明、补正事项纪要"_s;

} // namespace

class TestReportClarifications : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void aQuestionAndItsAnswerAreTold_data();
    void aQuestionAndItsAnswerAreTold();
    void whatAFileIsNamedIsKept();
    void thatNothingCameIsTold();
    void whoHasNotAnsweredIsNamed();
    void whatIsSetAsideIsTold();
    void anOldReportIsNamedAtTheBeginning();
};

void TestReportClarifications::aQuestionAndItsAnswerAreTold_data()
{
    QTest::addColumn<PracticeKind>("kind");
    QTest::newRow("engineering, 12号令 art. 42 (10)") << PracticeKind::Engineering;
    QTest::newRow("goods, 87号令 art. 58 (6)") << PracticeKind::Goods;
}

void TestReportClarifications::aQuestionAndItsAnswerAreTold()
{
    QFETCH(PracticeKind, kind);
    ReportCase session(kind);
    const ManifestBidder bidder = session.manifest.bidders.first();
    session.addQuestion(bidder.id, true);
    const ReportModel report = session.report();
    const QString row = rowOf(report, Title, bidder.name);
    const LegalGround ground = session.state.facts->rules.clarifications.first();
    QVERIFY2(row.contains(ground.text) && row.contains(ground.source) && row.endsWith(u"已答复"_s), qPrintable(row));
    QVERIFY2(row.contains(u"第 12 页　4.1 工期"_s), qPrintable(row));
    const QString text = textOf(report, Title);
    QVERIFY(text.contains(u"评标委员会的问题"_s) && text.contains(u"工期自何日起算？"_s));
    QVERIFY(text.contains(u"投标人书面答复（登记："_s) && text.contains(u"自开工令之日起算。"_s));
    QVERIFY(text.contains(u"见证："_s));
    QVERIFY(rowOf(report, u"表决事项"_s, u"要求澄清、说明或者补正"_s).contains(bidder.name));
}

void TestReportClarifications::whatAFileIsNamedIsKept()
{
    ReportCase session(PracticeKind::Goods);
    const ManifestBidder bidder = session.manifest.bidders.first();
    session.addQuestion(bidder.id, true);
    const QString document = std::get<ClarifyMotion>(session.state.motions.last().motion.subject).document;
    session.manifest.documents.removeIf([&](const ManifestDocument& known) { return known.id == document; });
    ManifestDocument named;
    named.id = document;
    named.name = u"%1 %2 %3.pdf"_s;
    session.manifest.documents << named;
    const QString row = rowOf(session.report(), Title, bidder.name);
    QVERIFY2(row.contains(u"%1 %2 %3.pdf"_s) && row.contains(u"第 12 页　4.1 工期"_s), qPrintable(row));
}

void TestReportClarifications::thatNothingCameIsTold()
{
    ReportCase session(PracticeKind::Goods);
    session.addQuestion(session.manifest.bidders.first().id, false);
    const QString text = textOf(session.report(), Title);
    QVERIFY(text.contains(u"已提出，没有在规定的时间内答复"_s));
    QVERIFY(!text.contains(u"投标人书面答复"_s));
}

void TestReportClarifications::whoHasNotAnsweredIsNamed()
{
    ReportCase session(PracticeKind::Engineering);
    session.addQuestion(session.manifest.bidders.first().id, {});
    QVERIFY(textOf(session.report(), Title).contains(u"已提出，投标人尚未答复"_s));
    session.addQuestion(session.manifest.bidders.last().id, true);
    session.state.answers.last().witnesses.clear();
    const QString text = textOf(session.report(), Title);
    QCOMPARE(text.count(u"投标人尚未答复"_s), 2);
    QVERIFY(text.contains(u"未经监督人员见证，不生效"_s));
}

void TestReportClarifications::whatIsSetAsideIsTold()
{
    ReportCase session(PracticeKind::Engineering);
    const ManifestBidder bidder = session.manifest.bidders.first();
    session.addQuestion(bidder.id, true);
    session.setAnswerAside();
    const ReportModel report = session.report();
    QVERIFY(rowOf(report, Title, bidder.name).endsWith(u"已答复，不予采信"_s));
    QVERIFY(textOf(report, Title).contains(u"答复承诺缩短工期。"_s));
    QVERIFY(rowOf(report, u"表决事项"_s, u"认定答复超出范围，不予采信"_s).contains(bidder.name));
}

void TestReportClarifications::anOldReportIsNamedAtTheBeginning()
{
    ReportCase session(PracticeKind::Goods);
    QVERIFY(!allText(session.report()).contains(u"重新评审"_s));
    session.manifest.reevaluates
        = Reevaluation {QByteArray(32, '\x11'), QByteArray(32, '\x22'), u"客观评审因素评分不一致"_s, u"某市财政局"_s};
    const ReportModel report = session.report();
    QVERIFY(report.cover.contains(ReportFact {u"性质"_s, u"重新评审"_s}));
    const QString text = textOf(report.sections.first()).join(u'\n');
    for (const QString& told :
        {u"客观评审因素评分不一致"_s, u"某市财政局"_s, u"11"_s.repeated(32), u"22"_s.repeated(32)})
        QVERIFY2(text.contains(told), qPrintable(told));
    // What the law lets it be done on, and by whom.
    QVERIFY(!text.contains(u"第六十四条"_s));
    session.manifest.reevaluates->ground = u"objective"_s;
    const QString grounded = textOf(session.report().sections.first()).join(u'\n');
    QVERIFY(grounded.contains(u"第六十四条第（三）项"_s) && grounded.contains(u"由原评标委员会全体成员重新评审"_s));
    session.manifest.reevaluates->ground = u"unfilled"_s;
    QVERIFY(textOf(session.report().sections.first()).join(u'\n').contains(u"没有原评标委员会成员参加"_s));
    session.manifest.reevaluates->report.clear();
    session.manifest.reevaluates->head = QByteArray(32, '\x33');
    const QString unfinished = textOf(session.report().sections.first()).join(u'\n');
    QVERIFY(unfinished.contains(u"原评标没有完成"_s) && unfinished.contains(u"33"_s.repeated(32)));
}

EVALROOM_TEST(TestReportClarifications, QCoreApplication)

} // namespace tst_report_clarifications

#include "tst_report_clarifications.moc"
