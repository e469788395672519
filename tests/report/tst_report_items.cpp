// SPDX-License-Identifier: Apache-2.0
#include "report/report_case.h"
#include "report/report_sections.h"
#include "report/report_text.h"
#include "test_program.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QTest>

using namespace evalroom;
using namespace evalroom::fixture;
using namespace Qt::StringLiterals;

namespace tst_report_items {

namespace {

// Lifted under its item's title, or a part under its own.
int countOf(const QList<ReportSection>& sections, const ReportSection& made)
{
    int count = 0;
    for (const ReportSection& section : sections) {
        const bool isIt = section.title == made.title || !section.item.isEmpty();
        count += (isIt && section.blocks == made.blocks ? 1 : 0) + countOf(section.parts, made);
    }
    return count;
}

} // namespace

class TestReportItems : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void everyPartStandsOnceUnderEveryRuleSet_data();
    void everyPartStandsOnceUnderEveryRuleSet();
    void theLawIsToldWithItsDaysAndSources();
    void codesThatThePackageDoesNotSayHaveNoLine();
};

void TestReportItems::everyPartStandsOnceUnderEveryRuleSet_data()
{
    QTest::addColumn<QString>("file");
    for (const QString& name : QDir(u":/evalroom/rules"_s).entryList())
        QTest::newRow(qPrintable(name)) << u":/evalroom/rules/"_s + name;
}

void TestReportItems::everyPartStandsOnceUnderEveryRuleSet()
{
    QFETCH(QString, file);
    QFile data(file);
    QVERIFY(data.open(QIODevice::ReadOnly));
    ReportCase session(PracticeKind::Goods);
    session.addIncidents();
    auto facts = std::make_shared<SessionFacts>(*session.state.facts);
    facts->rules = RuleSet::fromJson(QJsonDocument::fromJson(data.readAll()).object()).value();
    session.state.facts = facts;
    session.manifest.regime = facts->rules.regime;
    const ReportModel report = session.report();
    const Tally result = tally(session.state);
    const ReportInput input {session.state, result, session.manifest, session.people, session.stamp};
    for (const auto make : {report::basics, report::notice, report::method, report::openingRecord, report::bidders,
             report::committee, report::chairElection, report::memberChanges, report::attendants, report::validBids,
             report::rejections, report::collectiveScores, report::priceScores, report::ranking, report::candidates,
             report::clarifications, report::priceCorrections, report::lowPrices}) {
        const ReportSection made = make(input);
        QVERIFY2(countOf(report.sections, made) == 1, qPrintable(made.title));
    }
}

void TestReportItems::theLawIsToldWithItsDaysAndSources()
{
    ReportCase session(PracticeKind::Engineering);
    auto facts = std::make_shared<SessionFacts>(*session.state.facts);
    session.state.facts = facts;
    const QString title = u"记录的完整性与核对方法"_s;
    const QString text = textOf(session.report(), title);
    QVERIFY2(text.contains(u"自 2025-01-01 起施行"_s) && !text.contains(u" 止"_s), qPrintable(text));
    QVERIFY(facts->rules.sources.size() > 1);
    for (const QString& source : facts->rules.sources)
        QVERIFY2(text.contains(source), qPrintable(source));
    QVERIFY(text.contains(u"unverified"_s));
    facts->rules.effectiveTo = QDate(2027, 12, 31);
    QVERIFY(textOf(session.report(), title).contains(u"自 2025-01-01 起施行，至 2027-12-31 止"_s));
}

void TestReportItems::codesThatThePackageDoesNotSayHaveNoLine()
{
    ReportCase works(PracticeKind::Engineering);
    const QString title = u"基本情况和数据表"_s;
    const QString without = textOf(works.report(), title);
    QVERIFY(!without.contains(u"投资项目统一代码"_s) && !without.contains(u"标段（包）分类"_s));
    works.manifest.investmentCode = u"2026-420106-47-03-012345"_s;
    works.manifest.sectionClass = u"A080101"_s;
    const QString text = textOf(works.report(), title);
    QVERIFY2(text.contains(u"投资项目统一代码"_s) && text.contains(works.manifest.investmentCode), qPrintable(text));
    QVERIFY2(text.contains(u"标段（包）分类"_s) && text.contains(works.manifest.sectionClass), qPrintable(text));
}

EVALROOM_TEST(TestReportItems, QCoreApplication)

} // namespace tst_report_items

#include "tst_report_items.moc"
