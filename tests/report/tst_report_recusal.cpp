// SPDX-License-Identifier: Apache-2.0
#include "report/report_case.h"
#include "report/report_text.h"
#include "test_program.h"

#include <QRegularExpression>
#include <QTest>

using namespace evalroom;
using namespace evalroom::fixture;
using namespace Qt::StringLiterals;

namespace tst_report_recusal {

namespace {

const auto Title = u"评标委员会成员的回避与更换"_s;

} // namespace

class TestReportRecusal : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void whatLiesInThePersonNamesNoBidder();
    void applicationsAreToldWithWhatWasDecided();
};

// 12号令 art. 12 (2), (4)
void TestReportRecusal::whatLiesInThePersonNamesNoBidder()
{
    ReportCase session(PracticeKind::Engineering);
    session.addIncidents();
    session.state.members[9].conflicts << Conflict {{}, u"现任职于项目主管部门。"_s, u"authority"_s};
    const QString row = rowOf(session.report(), Title, u"现任职于项目主管部门。"_s);
    QVERIFY2(row.contains(u"|无（事由在其本人）|"_s), qPrintable(row));
    QVERIFY2(row.contains(u"第十二条第（二）项"_s), qPrintable(row));
    const QString other = rowOf(session.report(), Title, u"三年内曾任该公司技术顾问。"_s);
    QVERIFY2(other.contains(session.manifest.bidders.first().name), qPrintable(other));
}

// 政采条例 art. 9
void TestReportRecusal::applicationsAreToldWithWhatWasDecided()
{
    const QString caption = u"书面申请回避的处理"_s;
    ReportCase session(PracticeKind::Goods);
    QVERIFY(!allText(session.report()).contains(caption));
    int supervisor = 0;
    for (const auto& [member, state] : session.state.members.asKeyValueRange())
        supervisor = state.role == Role::Supervisor ? member : supervisor;
    const RecusalRequest request {.bidder = session.manifest.bidders.first().id,
        .member = 2,
        .granted = true,
        .reason = u"该成员任职于另一供应商。"_s,
        .text = u"经询问属实。"_s,
        .received = QDateTime(QDate(2026, 11, 24), QTime(1, 0), Qt::UTC),
        .letter = QByteArray(32, 'l')};
    session.state.recusalRequests << RecusalRequestState {70, QByteArray(32, 'r'), 6, request, {}};
    QString row = rowOf(session.report(), Title, request.reason);
    QVERIFY2(row.contains(session.manifest.bidders.first().name) && row.contains(u"应当回避。经询问属实。"_s)
            && row.contains(u"不生效"_s) && row.contains(u"收到："_s)
            && row.contains(QString::fromLatin1(request.letter.toHex())),
        qPrintable(row));
    session.state.recusalRequests.last().witnesses = {supervisor};
    session.state.members[2].status = MemberStatus::Replaced;
    const ReportModel report = session.report();
    row = rowOf(report, Title, request.reason);
    QVERIFY2(!row.contains(u"不生效"_s), qPrintable(row));
    const QString text = textOf(report, Title);
    QVERIFY2(text.contains(caption) && text.contains(u"申请的投标人"_s), qPrintable(text));
    QVERIFY2(text.contains(u"经书面申请，决定回避"_s), qPrintable(text));
}

EVALROOM_TEST(TestReportRecusal, QCoreApplication)

} // namespace tst_report_recusal

#include "tst_report_recusal.moc"
