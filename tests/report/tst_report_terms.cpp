// SPDX-License-Identifier: Apache-2.0
#include "report/report_case.h"
#include "report/report_text.h"
#include "report/report_words.h"
#include "test_program.h"

#include <QFile>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QTest>

using namespace evalroom;
using namespace evalroom::fixture;
using namespace Qt::StringLiterals;

namespace tst_report_terms {

namespace {

// The same session under the rules of another regime.
void ruleBy(ReportCase& session, const QString& name)
{
    QFile file(u":/evalroom/rules/%1.json"_s.arg(name));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto rules = RuleSet::fromJson(QJsonDocument::fromJson(file.readAll()).object());
    QVERIFY2(rules.has_value(), qPrintable(rules ? QString() : rules.error().detail));
    auto facts = std::make_shared<SessionFacts>(*session.state.facts);
    facts->rules = *rules;
    session.state.facts = facts;
    session.manifest.regime = rules->regime;
}

void setTerms(ReportCase& session, const QMap<QString, QString>& terms)
{
    auto facts = std::make_shared<SessionFacts>(*session.state.facts);
    facts->rules.terms = terms;
    session.state.facts = facts;
}

QString saidIn(const ReportCase& session, const QString& text)
{
    const Tally result = tally(session.state);
    return report::said({session.state, result, session.manifest, session.people, session.stamp}, text);
}

} // namespace

class TestReportTerms : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void aTenderIsToldInItsOwnWords();
    void aConsultationIsToldInItsOwnWords();
    void everyRegimeHasItsWords_data();
    void everyRegimeHasItsWords();
    void namesAreNoTerms();
    void theLongestWordIsTakenOnce();
};

void TestReportTerms::aTenderIsToldInItsOwnWords()
{
    const ReportModel report = ReportCase(PracticeKind::Goods).report();
    QCOMPARE(report.title, u"评标报告"_s);
    QCOMPARE(report.committee, u"评标委员会"_s);
    QVERIFY(textOf(report, u"评标结论"_s).contains(u"推荐以下中标候选人："_s));
}

void TestReportTerms::aConsultationIsToldInItsOwnWords()
{
    ReportCase session(PracticeKind::Goods);
    ruleBy(session, u"government-consultation"_s);
    const ReportModel report = session.report();
    QCOMPARE(report.title, u"评审报告"_s);
    QCOMPARE(report.committee, u"磋商小组"_s);
    const QString summary = textOf(report, u"评审结论"_s);
    QVERIFY2(summary.contains(
                 u"磋商小组按照磋商文件规定的评审标准和方法，对 6 份响应文件进行了评审和比较，推荐以下成交候选人："_s),
        qPrintable(summary));
    QVERIFY(summary.contains(u"响应无效"_s));
    QVERIFY(textOf(report, u"供应商名单"_s).contains(u"统一社会信用代码"_s));
    QVERIFY(textOf(report, u"评审过程记录"_s).contains(u"要求延长评审时间的成员"_s));
    const QString all = allText(report);
    for (const QString& foreign : {u"中标候选人"_s, u"评标委员会"_s, u"评标报告"_s, u"开标时间"_s, u"招标公告"_s})
        QVERIFY2(!all.contains(foreign), qPrintable(foreign));
}

void TestReportTerms::everyRegimeHasItsWords_data()
{
    QTest::addColumn<QString>("owner");
    QTest::addColumn<QString>("candidate");
    QTest::newRow("government-tender") << u"采购人代表"_s << u"推荐的中标候选人"_s;
    QTest::newRow("government-consultation") << u"采购人代表"_s << u"推荐的成交候选人"_s;
    QTest::newRow("government-negotiation") << u"采购人代表"_s << u"推荐的成交候选人"_s;
    QTest::newRow("government-single-source") << u"采购人代表"_s << u"推荐的成交候选人"_s;
    QTest::newRow("government-inquiry") << u"采购人代表"_s << u"推荐的成交候选人"_s;
    QTest::newRow("resources") << u"出让人（转让方）代表"_s << u"推荐的中标候选人"_s;
    QTest::newRow("property") << u"转让方代表"_s << u"推荐的中标候选人"_s;
}

void TestReportTerms::everyRegimeHasItsWords()
{
    QFETCH(QString, owner);
    QFETCH(QString, candidate);
    ReportCase session(PracticeKind::Goods);
    ruleBy(session, QString::fromLatin1(QTest::currentDataTag()));
    QVERIFY(allText(session.report()).contains(owner));
    QCOMPARE(saidIn(session, u"推荐的中标候选人"_s), candidate);
}

void TestReportTerms::namesAreNoTerms()
{
    ReportCase session(PracticeKind::Goods);
    session.manifest.bidders.first().name = u"投标人评标招标有限公司"_s;
    session.manifest.title = u"中标候选人公示栏采购"_s;
    ruleBy(session, u"government-consultation"_s);
    const ReportModel report = session.report();
    QCOMPARE(report.project, u"中标候选人公示栏采购"_s);
    QVERIFY(rowOf(report, u"供应商名单"_s, u"投标人评标招标有限公司"_s).startsWith(u"1|投标人评标招标有限公司"_s));
}

void TestReportTerms::theLongestWordIsTakenOnce()
{
    ReportCase session(PracticeKind::Goods);
    const QString text = u"%1 的投标人，投标无效"_s;
    QCOMPARE(saidIn(session, text), text);
    setTerms(session, {{u"投标"_s, u"响应"_s}, {u"投标人"_s, u"投标供应商"_s}});
    QCOMPARE(saidIn(session, text), u"%1 的投标供应商，响应无效"_s);
}

EVALROOM_TEST(TestReportTerms, QCoreApplication)

} // namespace tst_report_terms

#include "tst_report_terms.moc"
