// SPDX-License-Identifier: Apache-2.0
#include "report/report_case.h"
#include "report/report_text.h"

#include <QRegularExpression>
#include <QTest>

using namespace evalroom;
using namespace evalroom::fixture;
using namespace Qt::StringLiterals;

namespace {

const auto Title = u"评标委员会成员的回避与更换"_s;

} // namespace

class TestReportRecusal : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void whatLiesInThePersonNamesNoBidder();
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

QTEST_GUILESS_MAIN(TestReportRecusal)
#include "tst_report_recusal.moc"
