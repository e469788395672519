// SPDX-License-Identifier: Apache-2.0
#include "hub/report_access.h"

#include "ledger/head_fixture.h"
#include "test_program.h"

#include <QTest>

using namespace evalroom;
using namespace evalroom::test;
using namespace Qt::StringLiterals;

namespace tst_hub_report_access {

// Who reads which version of a report, from states as they may come.
class TestHubReportAccess : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void theCommitteeReadsTheFrozenVersionOnly();
    void aVoidReportIsReadByNobodyOfTheCommittee();
    void othersReadEveryVersion();
    void aNewcomerReadsNoneBeforeTheirSheet();

private:
    QString read(int member, qint64 version) const
    {
        const auto may = mayReadReport(m_state, member, version);
        return may ? u"yes"_s : (errorName(may.error().code) + u' ' + may.error().detail).trimmed();
    }

    SessionState m_state;
};

// Members 1 and 2 judge, 2 came later; 6 is staff, 7 the supervisor. A review step is opened, with member 1's sheet.
void TestHubReportAccess::init()
{
    SoftwareSigner platform(PrivateKey::generate(Algorithm::ES256).value());
    HeadPlan plan(platform);
    m_state = initialState(SessionHead::read(plan.sign(), plan.rules, plan.scheme).value().facts());
    m_state.members.clear();
    m_state.members[1].role = Role::Expert;
    m_state.members[2].role = Role::Expert;
    m_state.members[6].role = Role::Staff;
    m_state.members[7].role = Role::Supervisor;
    SheetState sheet;
    sheet.opened = Sheet {};
    m_state.steps[u"form"_s].sheets.insert(1, {sheet});
    m_state.report.version = 2;
    m_state.report.pdf = QByteArray(32, 'p');
}

void TestHubReportAccess::theCommitteeReadsTheFrozenVersionOnly()
{
    QCOMPARE(read(1, 2), u"yes"_s);
    QCOMPARE(read(1, 1), u"notFound"_s);
    QCOMPARE(read(1, 3), u"notFound"_s);
}

void TestHubReportAccess::aVoidReportIsReadByNobodyOfTheCommittee()
{
    m_state.report.pdf.clear();
    for (const qint64 version : {1, 2, 3})
        QCOMPARE(read(1, version), u"notFound"_s);
}

void TestHubReportAccess::othersReadEveryVersion()
{
    for (const int member : {6, 7}) {
        QCOMPARE(read(member, 1), u"yes"_s);
        QCOMPARE(read(member, 2), u"yes"_s);
    }
}

// A failed procedure has a report without the newcomer's sheets.
void TestHubReportAccess::aNewcomerReadsNoneBeforeTheirSheet()
{
    QCOMPARE(read(2, 2), u"notAllowed missingSheets"_s);
    m_state.steps[u"form"_s].sheets.insert(2, {SheetState()});
    QCOMPARE(read(2, 2), u"yes"_s);
    // A sheet that nobody has opened yet tells nothing.
    m_state.steps[u"technical"_s].sheets.insert(1, {SheetState()});
    QCOMPARE(read(2, 2), u"yes"_s);
}

EVALROOM_TEST(TestHubReportAccess, QCoreApplication)

} // namespace tst_hub_report_access

#include "tst_hub_report_access.moc"
