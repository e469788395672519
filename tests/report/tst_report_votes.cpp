// SPDX-License-Identifier: Apache-2.0
#include "report/report_case.h"
#include "report/report_text.h"
#include "test_program.h"

#include <QRegularExpression>
#include <QTest>
#include <algorithm>

using namespace evalroom;
using namespace evalroom::fixture;
using namespace Qt::StringLiterals;

namespace tst_report_votes {

class TestReportVotes : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void lateVotesAreNamed();
    void theBaseOfVotesIsThatOfTheLaw();
    void votesAreCountedAgainstTheDenominator();
    void eachCorrectionHasItsOwnPointsAndItsReason();

private:
    static QString votes(const ReportCase& session) { return textOf(session.report(), u"表决事项"_s); }
};

void TestReportVotes::lateVotesAreNamed()
{
    ReportCase session(PracticeKind::Engineering);
    session.addIncidents();
    const QString words = u"没有计入的在任成员"_s;
    QVERIFY(!votes(session).contains(words));
    session.state.motions.first().votes.remove(2);
    QVERIFY(votes(session).contains(words + u"：欧阳明慧（2号）。"_s));
    // Undecided: their votes may still come.
    session.state.motions.first().votes.clear();
    QVERIFY(!votes(session).contains(words));
}

void TestReportVotes::theBaseOfVotesIsThatOfTheLaw()
{
    ReportCase session(PracticeKind::Engineering);
    session.addIncidents();
    QCOMPARE(votingBase(session.state), 5);
    QVERIFY(votes(session).contains(u"以全体成员 5 人为基数，"_s));
    QVERIFY(allText(session.report()).contains(u"未表决的、缺位的不减少基数"_s));
    // Who is recused, and not replaced yet, leaves a seat that the law counts.
    session.state.members[5].status = MemberStatus::Recused;
    QCOMPARE(votingBase(session.state), 5);
    QVERIFY(votes(session).contains(u"以全体成员 5 人（含空缺的席位）为基数，"_s));
}

void TestReportVotes::votesAreCountedAgainstTheDenominator()
{
    ReportCase session(PracticeKind::Engineering);
    session.addIncidents();
    auto facts = std::make_shared<SessionFacts>(*session.state.facts);
    facts->scheme.countsOnlyVotes = true;
    session.state.facts = facts;
    // Nobody is left out: it waits for every vote.
    QVERIFY(votes(session).contains(u"全体成员 5 人都表决后，同意多于反对为通过"_s));
    QVERIFY(allText(session.report()).contains(u"全体成员都表决后，同意多于反对的通过"_s));
}

void TestReportVotes::eachCorrectionHasItsOwnPointsAndItsReason()
{
    ReportCase session(PracticeKind::Goods);
    session.addIncidents();
    const auto about
        = [](const MotionState& motion) { return std::holds_alternative<CorrectionMotion>(motion.motion.subject); };
    MotionState& first = *std::ranges::find_if(session.state.motions, about);
    first.corrected = MadeCorrection {Rational(20), Rational(49, 2), u"漏看第 30 页的业绩。"_s};
    MotionState second = first;
    second.name = QByteArray(32, 'c');
    second.corrected = MadeCorrection {Rational(49, 2), Rational(22), u"第 31 页的业绩不在期限内。"_s};
    session.state.motions << second;
    const ReportModel report = session.report();
    const QString title = u"评分更正"_s;
    QVERIFY(rowOf(report, title, u"|20.0|24.5|"_s) != u"no such row"_s);
    QVERIFY(rowOf(report, title, u"|24.5|22.0|"_s) != u"no such row"_s);
    const QString text = textOf(report, title);
    QVERIFY2(text.contains(u"漏看第 30 页的业绩。"_s) && text.contains(u"由 20.0 更正为 24.5 的理由"_s)
            && text.contains(u"第 31 页的业绩不在期限内。"_s) && text.contains(u"由 24.5 更正为 22.0 的理由"_s),
        qPrintable(text));
}

EVALROOM_TEST(TestReportVotes, QCoreApplication)

} // namespace tst_report_votes

#include "tst_report_votes.moc"
