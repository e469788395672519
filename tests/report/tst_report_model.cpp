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

namespace tst_report_model {

class TestReportModel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void everyItemOfTheRuleSetStandsInItsOrder_data() { kinds(); }
    void everyItemOfTheRuleSetStandsInItsOrder();
    void anUnknownItemStandsAndSaysNothing();
    void theAnnouncementIsThatOfTheLot();
    void clarificationsAreSaidToBeNoBusinessOfTheProgram();
    void aLargerCommitteeIsToldWithItsSource();
    void whatDidNotHappenIsSaidToBeNone();
    void rejectionSaysGroundClausePageAndVotes();
    void dissentStandsInFull();
    void olderDissentIsMarked();
    void deemedAgreementNamesItsWitnesses();
    void correctionShowsOldAndNewPoints();
    void outlierShowsItsExplanation();
    void lateSheetIsShownNotCounted();
    void theCourseOfTheSessionIsTold();
    void whyARecordHasNoEffectIsSaid();
    void anExtensionOfTheTimeIsTold();
    void aBidWithoutPointsHasNoColumnOfThem();
    void noCellIsBlank_data() { kinds(); }
    void noCellIsBlank();
    void replacedMembersAreNamedAndNotAskedToSign();
    void theProofNamesEveryHash();
    void namesThatAreErasedLeaveNumbers();
    void namesComeFromTheAnnex();
    void theSameInputGivesTheSameReport();

private:
    static void kinds();
};

void TestReportModel::kinds()
{
    QTest::addColumn<PracticeKind>("kind");
    QTest::newRow("engineering, 12号令 art. 42") << PracticeKind::Engineering;
    QTest::newRow("goods, 87号令 art. 58") << PracticeKind::Goods;
}

void TestReportModel::everyItemOfTheRuleSetStandsInItsOrder()
{
    QFETCH(PracticeKind, kind);
    const ReportCase session(kind);
    const ReportModel report = session.report();
    const QList<ReportItem>& items = session.state.facts->rules.report;
    QCOMPARE(items.size(), kind == PracticeKind::Engineering ? 10 : 6);
    qsizetype place = 0;
    for (const ReportSection& section : report.sections) {
        if (section.item.isEmpty())
            continue;
        QVERIFY(place < items.size());
        QCOMPARE(section.item, items[place].item);
        QVERIFY(section.title.endsWith(u"、"_s + items[place].title));
        QCOMPARE(section.source, items[place].source);
        QVERIFY(!section.blocks.isEmpty() || !section.parts.isEmpty());
        ++place;
    }
    QCOMPARE(place, items.size());
}

void TestReportModel::anUnknownItemStandsAndSaysNothing()
{
    ReportCase session(PracticeKind::Engineering);
    auto facts = std::make_shared<SessionFacts>(*session.state.facts);
    facts->rules.report << ReportItem {u"weather"_s, u"第一条"_s, u"天气情况"_s};
    session.state.facts = facts;
    QCOMPARE(textOf(session.report(), u"天气情况"_s).section(u'\n', 1), u"第一条\n无。"_s);
}

void TestReportModel::theAnnouncementIsThatOfTheLot()
{
    ReportCase goods(PracticeKind::Goods);
    const QString title = u"招标公告刊登的媒体名称、开标日期和地点"_s;
    QVERIFY(textOf(goods.report(), title).contains(u"标段数据包未载明"_s));
    goods.manifest.announcement = Announcement {QDate(2026, 3, 9), u"中国政府采购网"_s};
    const QString text = textOf(goods.report(), title);
    QVERIFY2(text.contains(u"中国政府采购网"_s) && text.contains(u"2026年3月9日"_s), qPrintable(text));
    QVERIFY(!text.contains(u"标段数据包未载明"_s));
    ReportCase works(PracticeKind::Engineering);
    works.manifest.announcement = goods.manifest.announcement;
    const QString basics = textOf(works.report(), u"基本情况和数据表"_s);
    QVERIFY2(basics.contains(u"中国政府采购网"_s) && basics.contains(u"2026年3月9日"_s), qPrintable(basics));
}

void TestReportModel::aLargerCommitteeIsToldWithItsSource()
{
    ReportCase works(PracticeKind::Engineering);
    QVERIFY(!textOf(works.report(), u"评标委员会成员名单"_s).contains(u"本标段不少于"_s));
    works.manifest.sector = u"water"_s;
    const QString text = textOf(works.report(), u"评标委员会成员名单"_s);
    QVERIFY(text.contains(u"本标段不少于 7 人（《水利工程建设项目招标投标管理规定》"_s));
    QVERIFY(text.contains(u"组成不符合要求"_s));
}

// Nothing is known of what was clarified elsewhere, so 无 would say too much.
void TestReportModel::clarificationsAreSaidToBeNoBusinessOfTheProgram()
{
    for (const auto& [kind, title] : {std::pair(PracticeKind::Engineering, u"澄清、说明、补正事项纪要"_s),
             std::pair(PracticeKind::Goods, u"澄清、说明、补正事项纪要"_s)})
        QVERIFY(textOf(ReportCase(kind).report(), title).contains(u"本系统未办理澄清"_s));
}

void TestReportModel::whatDidNotHappenIsSaidToBeNone()
{
    const ReportModel report = ReportCase(PracticeKind::Engineering).report();
    for (const QString& title : {u"否决投标的情况说明"_s, u"表决事项"_s, u"评分更正"_s, u"畸高、畸低评分的说明"_s,
             u"评标委员会成员的回避与更换"_s})
        QVERIFY2(textOf(report, title).endsWith(u"无。"_s), qPrintable(title));
    QVERIFY(textOf(report, u"成员意见与不同意见"_s).contains(u"不同意见：无。"_s));
    const QString course = textOf(report, u"评标过程记录"_s);
    for (const QString& what : {u"暂停与恢复：无。"_s, u"离席与缺席：无。"_s, u"未计入的评审表：无。"_s,
             u"告警：无。"_s, u"要求延长评标时间的成员：无。"_s})
        QVERIFY2(course.contains(what), qPrintable(what));
}

void TestReportModel::rejectionSaysGroundClausePageAndVotes()
{
    ReportCase session(PracticeKind::Engineering);
    session.addIncidents();
    const ReportModel report = session.report();
    const QString name = session.manifest.bidders.last().name;
    const LegalGround& ground = session.state.facts->rules.grounds[4];
    const QString row = rowOf(report, u"否决投标的情况说明"_s, name);
    QCOMPARE(row,
        QStringList({name, ground.text + u"\n"_s + ground.source, u"第二章投标人须知前附表 10.2"_s,
                        u"投标文件.pdf\n第 17 页"_s, u"同意 4\n反对 1"_s})
            .join(u'|'));
    const QString text = textOf(report, u"否决投标的情况说明"_s);
    QVERIFY(text.contains(u"投标函所载工期与投标函附录不一致"_s));
    // The motion that was lost rejects nobody; it is among the votes.
    QVERIFY(!text.contains(session.manifest.bidders[2].name));
    QVERIFY(rowOf(report, u"表决事项"_s, session.manifest.bidders[2].name).endsWith(u"未通过"_s));
    QVERIFY(!textOf(report, u"符合要求的投标一览表"_s).contains(name));
    QVERIFY(textOf(report, u"初步评审明细"_s).contains(u"5 人中 3 人\n认为不通过"_s));
    QVERIFY(textOf(report, u"初步评审明细"_s).contains(u"投标函附录第 2 项与投标函不一致。"_s));
}

void TestReportModel::dissentStandsInFull()
{
    ReportCase session(PracticeKind::Engineering);
    session.addIncidents();
    const QString longText = QString(3999, u'异') + u'。';
    session.state.opinions[1] << OpinionState {90, {false, session.stamp.result, longText}};
    const ReportModel report = session.report();
    const QString text = textOf(report, u"成员意见与不同意见"_s);
    QVERIFY(text.contains(ReportCase::dissent()));
    QVERIFY(text.contains(longText));
    QVERIFY(text.contains(u"王秀英（4号）的不同意见"_s));
    QVERIFY(textOf(report, u"评标结论"_s).contains(u"同意 2 人，视为同意 1 人，不同意 2 人"_s));
    QVERIFY(rowOf(report, u"成员意见与不同意见"_s, u"王秀英（4号）"_s).contains(u"|不同意|"_s));
    QCOMPARE(report.signers[3].opinion, u"不同意"_s);
}

void TestReportModel::olderDissentIsMarked()
{
    ReportCase session(PracticeKind::Engineering);
    session.state.opinions[2] << OpinionState {80, {false, QByteArray(32, 'o'), u"此前的意见。"_s}};
    QString text = textOf(session.report(), u"成员意见与不同意见"_s);
    QVERIFY(text.contains(u"此前的意见。"_s));
    QVERIFY(text.contains(u"针对此前的评标结果"_s));
    QCOMPARE(session.report().signers[1].opinion, u"未表示意见"_s);
    session.state.opinions[2] << OpinionState {81, {true, session.stamp.result, {}}};
    text = textOf(session.report(), u"成员意见与不同意见"_s);
    QVERIFY(text.contains(u"后有新的意见"_s));
    QCOMPARE(session.report().signers[1].opinion, u"同意"_s);
}

void TestReportModel::deemedAgreementNamesItsWitnesses()
{
    ReportCase session(PracticeKind::Engineering);
    session.addIncidents();
    const ReportModel report = session.report();
    const QString text = textOf(report, u"成员意见与不同意见"_s);
    QVERIFY(
        text.contains(u"记载：欧阳明慧（2号）；见证：张建国（1号）、李文（3号）、赵敏（6号）、孙伟（7号）；已生效"_s));
    QVERIFY(text.contains(u"至15时45分仍未签字"_s));
    QCOMPARE(report.signers[4].opinion, u"视为同意"_s);
    session.state.deemed.last().witnesses = {};
    QVERIFY(textOf(session.report(), u"成员意见与不同意见"_s).contains(u"见证：无；未生效"_s));
}

void TestReportModel::correctionShowsOldAndNewPoints()
{
    ReportCase session(PracticeKind::Goods);
    session.addIncidents();
    const ReportModel report = session.report();
    const QString row = rowOf(report, u"评分更正"_s, u"陈立（5号）"_s);
    // 25 points in steps of 0.5: corrected to one step below the most.
    QVERIFY2(row.contains(u"|24.5|"_s), qPrintable(row));
    QVERIFY(row.contains(u"第六十四条第（四）项"_s));
    QVERIFY(textOf(report, u"陈立（5号）"_s).contains(u"†24.5"_s));
}

void TestReportModel::outlierShowsItsExplanation()
{
    ReportCase session(PracticeKind::Engineering);
    session.addIncidents();
    const QString row = rowOf(session.report(), u"畸高、畸低评分的说明"_s, u"李文（3号）"_s);
    QVERIFY2(row.contains(u"|0.5|该投标人的进度计划没有关键线路"_s), qPrintable(row));
}

void TestReportModel::lateSheetIsShownNotCounted()
{
    ReportCase session(PracticeKind::Engineering);
    session.addIncidents();
    const QString row = rowOf(session.report(), u"评标过程记录"_s, u"迟到"_s);
    QVERIFY2(row.startsWith(u"施工组织设计|张建国（1号）"_s), qPrintable(row));
    // Before the closing, the later sheet of the same member takes the earlier one's place.
    StepState& step = session.state.steps[u"design"_s];
    step.sheets[1].last().entry = step.closing->seen - 1;
    QVERIFY(rowOf(session.report(), u"评标过程记录"_s, u"张建国（1号）"_s).contains(u"取代"_s));
}

void TestReportModel::theCourseOfTheSessionIsTold()
{
    ReportCase session(PracticeKind::Engineering);
    session.addIncidents();
    QVERIFY(textOf(session.report(), u"评标过程记录"_s).contains(u"暂停评标并封存投标文件和开标、评标资料。三号"_s));
    const QString text = textOf(session.report(), u"评标过程记录"_s);
    for (const QString& what :
        {u"三号评标室停电，暂停评标。"_s, u"供电恢复，继续评标。"_s, u"离席 12 分钟，就医取药。"_s, u"splitView"_s,
            u"李文（3号）、王秀英（4号）；超过三分之一，应当延长"_s, u"alreadyVoted"_s, u"late"_s})
        QVERIFY2(text.contains(what), qPrintable(what));
    QVERIFY(rowOf(session.report(), u"评标过程记录"_s, u"施工组织设计"_s).contains(u"已完成"_s));
}

void TestReportModel::whyARecordHasNoEffectIsSaid()
{
    QStringList codes {u"late"_s, u"chainFork"_s, u"chainEnded"_s, u"splitView"_s, u"seenBackwards"_s};
    for (int rule = 0; rule <= static_cast<int>(Rule::Unrecorded); ++rule)
        codes << ruleName(static_cast<Rule>(rule));
    for (const QString& code : codes)
        QVERIFY2(evalroom::report::effectWord(code) != code, qPrintable(code));
    QCOMPARE(evalroom::report::effectWord(u"door.open"_s), u"door.open"_s);
    ReportCase session(PracticeKind::Engineering);
    session.addIncidents();
    QCOMPARE(rowOf(session.report(), u"评标过程记录"_s, u"alreadyVoted"_s), u"对该事项已经表决|alreadyVoted|1"_s);
    QVERIFY(rowOf(session.report(), u"评标过程记录"_s, u"splitView"_s).endsWith(u"所看到的日志与此日志不一致"_s));
}

void TestReportModel::anExtensionOfTheTimeIsTold()
{
    ReportCase session(PracticeKind::Engineering);
    const QDateTime until(QDate(2026, 11, 24), QTime(9, 30), Qt::UTC);
    session.state.extensions << ExtensionState {4, 6, until, u"图纸较多"_s, {4, 3}};
    const QString text = textOf(session.report(), u"评标过程记录"_s);
    QVERIFY2(
        text.contains(u"评标时间延长至 2026年11月24日 17:30:00（要求延长的成员：李文（3号）、"_s), qPrintable(text));
    QVERIFY(text.contains(u"图纸较多"_s));
    QVERIFY(!text.contains(u"要求延长评标时间的成员：无"_s));
}

void TestReportModel::aBidWithoutPointsHasNoColumnOfThem()
{
    ReportCase session(PracticeKind::Engineering);
    const QString name = session.manifest.bidders.last().name;
    QVERIFY(textOf(session.report(), u"张建国（1号）"_s).contains(name));
    for (StepState& step : session.state.steps)
        step.bidders.removeLast();
    QVERIFY(!textOf(session.report(), u"张建国（1号）"_s).contains(name));
}

void TestReportModel::noCellIsBlank()
{
    QFETCH(PracticeKind, kind);
    ReportCase session(kind);
    session.addIncidents();
    session.people.clear();
    for (ManifestBidder& bidder : session.manifest.bidders)
        bidder.code = bidder.representative = bidder.manager = QString();
    const ReportModel report = session.report();
    for (const QString& title : {u"评标委员会成员名单"_s, u"见证与监督人员"_s, u"投标人名单"_s, u"开标记录"_s,
             u"成员意见与不同意见"_s, u"表决事项"_s}) {
        const ReportSection* section = find(report.sections, title);
        QVERIFY2(section, qPrintable(title));
        for (const ReportBlock& block : section->blocks) {
            const auto* table = std::get_if<ReportTable>(&block);
            for (const ReportRow& row : table ? table->rows : QList<ReportRow>())
                QVERIFY2(!row.cells.contains(QString()), qPrintable(title + u": "_s + row.cells.join(u'|')));
        }
    }
}

void TestReportModel::replacedMembersAreNamedAndNotAskedToSign()
{
    ReportCase session(PracticeKind::Engineering);
    session.addIncidents();
    session.state.members[3].status = MemberStatus::Replaced;
    session.state.absences << NoteState {70, 6, 3, u"突发疾病，不能继续评标。"_s};
    session.state.members[12] = session.state.members[1];
    const ReportModel report = session.report();
    const QString text = textOf(report, u"评标委员会成员的回避与更换"_s);
    QVERIFY(text.contains(u"更换的成员"_s));
    QVERIFY(text.contains(u"李文（3号）"_s) && text.contains(u"突发疾病，不能继续评标。"_s));
    QVERIFY(text.contains(u"接替的成员：12号成员"_s));
    QVERIFY(text.contains(u"12号令)第十二条第（三）项\n三年内曾任该公司技术顾问。"_s));
    QVERIFY(text.contains(u"已回避、尚未更换的成员：周方（9号）"_s));
    QVERIFY(!text.contains(u"评审中发现"_s));
    session.state.members[9].pledged = true;
    session.state.members[3].conflicts = session.state.members[9].conflicts;
    QVERIFY(textOf(session.report(), u"评标委员会成员的回避与更换"_s)
            .contains(u"三年内曾任该公司技术顾问。（评审中发现并声明）"_s));
    QList<int> signers;
    for (const ReportSigner& signer : report.signers)
        signers << signer.member;
    QCOMPARE(signers, (QList<int> {1, 2, 4, 5, 12}));
}

void TestReportModel::theProofNamesEveryHash()
{
    const ReportCase session(PracticeKind::Engineering);
    const QString text = textOf(session.report(), u"记录的完整性与核对方法"_s);
    const ReportStamp& stamp = session.stamp;
    for (const QByteArray& hash : {stamp.session, stamp.root, stamp.result, stamp.rules, stamp.scheme})
        QVERIFY(text.contains(QString::fromLatin1(hash.toHex())));
    QVERIFY(text.contains(stamp.code));
    QVERIFY(text.contains(u"共 %1 条"_s.arg(stamp.size)));
    QVERIFY(text.contains(session.state.facts->rules.title));
    QVERIFY(text.contains(u"evalroomctl verify"_s));
    // Here and with the method.
    QCOMPARE(allText(session.report()).count(QString::fromLatin1(stamp.scheme.toHex())), 2);
}

void TestReportModel::namesThatAreErasedLeaveNumbers()
{
    ReportCase session(PracticeKind::Engineering);
    session.people.clear();
    const ReportModel report = session.report();
    QCOMPARE(report.signers.first().name, u"1号成员"_s);
    QVERIFY(!allText(report).contains(u"张建国"_s));
}

void TestReportModel::namesComeFromTheAnnex()
{
    ReportCase session(PracticeKind::Engineering);
    AnnexPerson person;
    person.member = 3;
    person.name = u"钱学文"_s;
    person.unit = u"城市规划院"_s;
    person.title = u"研究员"_s;
    session.people = reportPeople({{}, {person}});
    QVERIFY(rowOf(session.report(), u"评标委员会成员名单"_s, u"钱学文"_s).startsWith(u"3|钱学文|城市规划院|研究员|"_s));
}

void TestReportModel::theSameInputGivesTheSameReport()
{
    ReportCase session(PracticeKind::Goods);
    session.addIncidents();
    QVERIFY(session.report() == session.report());
    const ReportModel before = session.report();
    session.state.alarms << AlarmState {3, 1, u"chainFork"_s};
    QVERIFY(!(session.report() == before));
}

EVALROOM_TEST(TestReportModel, QCoreApplication)

} // namespace tst_report_model

#include "tst_report_model.moc"
