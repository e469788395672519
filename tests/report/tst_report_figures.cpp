// SPDX-License-Identifier: Apache-2.0
#include "report/report_case.h"
#include "report/report_text.h"
#include "report/report_words.h"
#include "test_program.h"

#include <QRegularExpression>
#include <QTest>
#include <algorithm>

using namespace evalroom;
using namespace evalroom::fixture;
using namespace Qt::StringLiterals;

namespace tst_report_figures {

class TestReportFigures : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void priceTraceIsThatOfTheLaw();
    void lowestPriceTraceNamesTheLowest();
    void evaluatedPricesStandInPlaceOfTotals();
    void weightsStandBehindTheirPoints();
    void whoseTotalsAreLeftOutIsTold();
    void scoresHaveTheDecimalsOfTheScheme();
    void everyMemberHasATable_data() { kinds(); }
    void everyMemberHasATable();
    void failedProcedureHasNoRanking_data();
    void failedProcedureHasNoRanking();
    void tieLeftToTheTendererIsTold();
    void whichRulePartedATieIsTold();
    void bidsOfOneBrandAreToldWithTheSourceOfTheRuleSet();
    void numbersAreSpelledExactly_data();
    void numbersAreSpelledExactly();

private:
    static void kinds();
};

void TestReportFigures::kinds()
{
    QTest::addColumn<PracticeKind>("kind");
    QTest::newRow("engineering, 12号令 art. 42") << PracticeKind::Engineering;
    QTest::newRow("goods, 87号令 art. 58") << PracticeKind::Goods;
}

// domain E-3: seven bids, one over the ceiling, six left: one highest and one lowest dropped, K 0.97.
void TestReportFigures::priceTraceIsThatOfTheLaw()
{
    ReportCase session(PracticeKind::Engineering, 7);
    const Fen prices[] = {9850000000, 9620500000, 9480000000, 9905250000, 9310750000, 9700000000, 8990000000};
    auto facts = std::make_shared<SessionFacts>(*session.state.facts);
    facts->lot.ceiling = session.manifest.ceiling = 9900000000;
    facts->lot.coefficient = session.manifest.coefficient = Rational(97, 100);
    for (qsizetype i = 0; i < 7; ++i) {
        const Fen price = prices[i];
        session.manifest.bidders[i].price = facts->lot.bidders[i].price = price;
        session.state.prices[session.manifest.bidders[i].id] = price;
        if (i != 3)
            session.state.priceSet << session.manifest.bidders[i].id;
    }
    session.state.priceSetFrozen = true;
    session.state.facts = facts;
    const ReportModel report = session.report();
    const QString title = u"报价得分与评标基准价的计算"_s;
    const QString text = textOf(report, title);
    for (const QString& what :
        {u"6 个"_s, u"最高 1 个，最低 1 个"_s, u"95,278,125.00 元"_s, u"0.97"_s, u"92,419,781.25 元"_s})
        QVERIFY2(text.contains(what), qPrintable(text));
    const auto row = [&](qsizetype i) { return rowOf(report, title, session.manifest.bidders[i].name); };
    QVERIFY2(row(0).endsWith(u"98,500,000.00|去掉（最高）|6.58|46.84"_s), qPrintable(row(0)));
    QVERIFY2(row(1).endsWith(u"96,205,000.00|参与|4.10|51.80"_s), qPrintable(row(1)));
    QVERIFY2(row(6).endsWith(u"89,900,000.00|去掉（最低）|-2.73|57.27"_s), qPrintable(row(6)));
    QVERIFY2(row(3).contains(u"不参与"_s), qPrintable(row(3)));
    QVERIFY(rowOf(report, u"开标记录"_s, session.manifest.bidders[3].name).endsWith(u"高于最高投标限价"_s));
    QVERIFY2(text.contains(u"381,112,500.00 元"_s), qPrintable(text));
}

void TestReportFigures::lowestPriceTraceNamesTheLowest()
{
    const ReportCase session(PracticeKind::Goods, 4);
    Fen lowest = session.state.prices.first();
    for (const Fen price : session.state.prices)
        lowest = std::min(lowest, price);
    const QString text = textOf(session.report(), u"报价得分与评标基准价的计算"_s);
    QVERIFY2(text.contains(u"最低的评审价\n%1 元"_s.arg(report::yuan(lowest))), qPrintable(text));
    QVERIFY(text.contains(u"30.00"_s));
}

// 最低评标价法, 87号令 art. 54; one of the bidders has a small enterprise's deduction.
void TestReportFigures::evaluatedPricesStandInPlaceOfTotals()
{
    ReportCase session(PracticeKind::Goods, 4, u"goods-lowest-price"_s);
    auto facts = std::make_shared<SessionFacts>(*session.state.facts);
    facts->lot.opened = session.manifest.opened.date();
    facts->lot.bidders[1].entitled = {u"small"_s};
    session.state.facts = facts;
    for (qsizetype i = 0; i < 4; ++i)
        session.state.prices[session.manifest.bidders[i].id] = 100000000 + 5000000 * i;
    const ReportModel report = session.report();
    for (const QString& title : {u"评标结论"_s, u"经评审的投标人排序"_s, u"推荐的中标候选人"_s}) {
        if (find(report.sections, title) == nullptr)
            continue;
        const QString text = textOf(report, title);
        QVERIFY2(text.contains(u"评审价（元）"_s) && !text.contains(u"总分"_s), qPrintable(text));
        const QString row = rowOf(report, title, session.manifest.bidders[1].name);
        QVERIFY2(row.contains(u"945,000.00"_s), qPrintable(row));
    }
    QVERIFY(textOf(report, u"评标结论"_s).contains(u"945,000.00"_s));
    QVERIFY(!allText(report).contains(u"评标程序已终止"_s));
}

// 87号令 art. 55: 评标总得分＝F1×A1＋F2×A2＋…＋Fn×An.
void TestReportFigures::weightsStandBehindTheirPoints()
{
    const ReportCase session(PracticeKind::Goods, 4, u"goods-weighted"_s);
    const ReportModel report = session.report();
    const Tally result = tally(session.state);
    const auto best = std::ranges::find(result.bidders, 1, &BidderResult::rank);
    QVERIFY(best != result.bidders.cend() && best->weighted.size() == 4);
    const QString text = allText(report);
    QVERIFY(text.contains(u"权重 42％，加权得分保留 2 位小数，四舍五入"_s)
        && text.contains(u"权重 30％，加权得分不取舍"_s));
    for (const WeightedPoints& each : best->weighted)
        QVERIFY2(text.contains(u"％ ＝ "_s + formatDecimal(each.counted)), qPrintable(each.step));
}

void TestReportFigures::whoseTotalsAreLeftOutIsTold()
{
    ReportCase session(PracticeKind::Engineering, 4);
    auto facts = std::make_shared<SessionFacts>(*session.state.facts);
    for (Step& step : facts->scheme.steps) {
        if (step.kind == StepKind::Score)
            step.aggregation = {5, 2, TrimBy::Step};
    }
    session.state.facts = facts;
    const ReportModel report = session.report();
    const Tally result = tally(session.state);
    const QList<int> leftOut = result.bidders.constFirst().criteria.constFirst().leftOut;
    QCOMPARE(leftOut.size(), 2);
    const QString text = allText(report);
    QVERIFY(text.contains(u"去掉合计最高和最低的成员各一名后取平均"_s));
    const QString names
        = report::memberNames({session.state, result, session.manifest, session.people, session.stamp}, leftOut);
    QVERIFY2(text.contains(names), qPrintable(names));
}

void TestReportFigures::scoresHaveTheDecimalsOfTheScheme()
{
    ReportCase session(PracticeKind::Engineering);
    const ReportModel report = session.report();
    static const QRegularExpression total(u"^\\d{1,3}\\.\\d{2}$"_s);
    const ReportSection* ranking = find(report.sections, u"经评审的投标人排序"_s);
    QVERIFY(ranking);
    const auto& table = std::get<ReportTable>(ranking->blocks.first());
    QCOMPARE(table.rows.size(), session.manifest.bidders.size());
    for (qsizetype i = 0; i < table.rows.size(); ++i) {
        QVERIFY2(total.match(table.rows[i].cells[3]).hasMatch(), qPrintable(table.rows[i].cells[3]));
        QCOMPARE(table.rows[i].cells[0], QString::number(i + 1));
    }
    // Sheets are on a grid of half points.
    QVERIFY(textOf(report, u"张建国（1号）"_s).contains(QRegularExpression(u"\n6\\.0\n"_s)));
    const BidderResult best = [&] {
        const Tally result = tally(session.state);
        return *std::find_if(result.bidders.cbegin(), result.bidders.cend(),
            [](const BidderResult& bidder) { return bidder.rank == 1; });
    }();
    QVERIFY(textOf(report, u"评标结论"_s).contains(report::yuanInFull(*best.price)));
}

void TestReportFigures::everyMemberHasATable()
{
    QFETCH(PracticeKind, kind);
    const ReportCase session(kind, 7);
    const ReportModel report = session.report();
    for (int member = 1; member <= 5; ++member) {
        const ReportSection* section = find(report.sections, session.people[member].name + u"（%1号）"_s.arg(member));
        QVERIFY(section);
        QSet<QString> columns;
        int tables = 0;
        for (const ReportBlock& block : section->blocks) {
            const auto* table = std::get_if<ReportTable>(&block);
            if (!table || table->columns.first().title != u"评审因素")
                continue;
            ++tables;
            QVERIFY(table->columns.size() <= 8);
            for (const ReportColumn& column : table->columns)
                columns << column.title;
        }
        QCOMPARE(tables, 2); // seven bidders: in two parts
        for (const ManifestBidder& bidder : session.manifest.bidders)
            QVERIFY(columns.contains(bidder.name));
    }
}

void TestReportFigures::failedProcedureHasNoRanking_data()
{
    QTest::addColumn<PracticeKind>("kind");
    QTest::addColumn<QString>("why");
    QTest::addColumn<QString>("words");
    QTest::newRow("too few") << PracticeKind::Goods << u"fewerThanThree"_s << u"供应商少于法定数量，本次采购废标"_s;
    QTest::newRow("all rejected") << PracticeKind::Engineering << u"allRejected"_s << u"全部投标均被否决"_s;
    QTest::newRow("over the budget") << PracticeKind::Goods << u"allOverLimit"_s << u"全部报价均超过采购预算"_s;
    QTest::newRow("over the ceiling") << PracticeKind::Engineering << u"allOverLimit"_s << u"均超过最高投标限价"_s;
    QTest::newRow("below the reserve") << PracticeKind::Goods << u"allBelowReserve"_s << u"均低于底价"_s;
    QTest::newRow("stopped") << PracticeKind::Goods << u"stopped"_s << u"停止评标"_s;
    QTest::newRow("no competition") << PracticeKind::Engineering << u"noCompetition"_s << u"明显缺乏竞争"_s;
}

void TestReportFigures::failedProcedureHasNoRanking()
{
    QFETCH(PracticeKind, kind);
    QFETCH(QString, why);
    QFETCH(QString, words);
    ReportCase session(kind);
    session.fail(why);
    const ReportModel report = session.report();
    QVERIFY(textOf(report, u"评标结论"_s).contains(words));
    const QString ranking = textOf(report, u"经评审的投标人排序"_s);
    QVERIFY(ranking.contains(words) && ranking.contains(u"没有排序。"_s));
    QVERIFY(!ranking.contains(session.manifest.bidders.first().name));
    const QString title
        = kind == PracticeKind::Goods ? u"推荐的中标候选人"_s : u"推荐的中标候选人名单与签订合同前要处理的事宜"_s;
    QVERIFY(textOf(report, title).contains(u"推荐的中标候选人：无。"_s));
    QVERIFY(!allText(report).contains(u"评标基准价\n"_s));
    QCOMPARE(report.signers.size(), 5);
}

void TestReportFigures::tieLeftToTheTendererIsTold()
{
    ReportCase session(PracticeKind::Engineering);
    const QStringList order {session.manifest.bidders[1].id, session.manifest.bidders[0].id};
    session.state.tieDecisions << TieState {QByteArray(32, 't'), 5, {order, u"以信用评价高者为先。"_s}, {}};
    const QString names = session.manifest.bidders[1].name + u"、"_s + session.manifest.bidders[0].name;
    QString text = textOf(session.report(), u"经评审的投标人排序"_s);
    QVERIFY(text.contains(names));
    QVERIFY(text.contains(u"以信用评价高者为先。"_s));
    QVERIFY(text.contains(u"未经监督人员见证，不生效"_s));
    // The law counts a supervisor's testimony only.
    session.state.tieDecisions.last().witnesses = {1, 6};
    text = textOf(session.report(), u"经评审的投标人排序"_s);
    QVERIFY2(text.contains(u"未经监督人员见证，不生效"_s), qPrintable(text));
    session.state.tieDecisions.last().witnesses = {7};
    QVERIFY(textOf(session.report(), u"经评审的投标人排序"_s).contains(u"见证：孙伟（7号）"_s));
}

void TestReportFigures::whichRulePartedATieIsTold()
{
    ReportCase session(PracticeKind::Goods, 4, u"goods-lowest-price"_s);
    const QString title = u"经评审的投标人排序"_s;
    const auto withPrices = [&](const QList<Fen>& prices) {
        for (qsizetype i = 0; i < 4; ++i)
            session.state.prices[session.manifest.bidders[i].id] = prices.at(i);
        return textOf(session.report(), title);
    };
    QVERIFY(!withPrices({100, 200, 300, 400}).contains(u"相同的"_s));
    const QString text = withPrices({100, 100, 300, 400});
    const QString names = session.manifest.bidders[0].name + u"、"_s + session.manifest.bidders[1].name;
    QVERIFY2(text.contains(u"评审价相同的投标人（%1），报价低的优先：仍然相同。"_s.arg(names)), qPrintable(text));
    const Tally result = tally(session.state);
    const TieTrace& draw = result.tieTrace.constLast();
    QVERIFY(draw.isParted() && draw.tie.rule == TieRule::Draw);
    const auto nameOf = [&](const QStringList& place) {
        const auto is = [&](const ManifestBidder& bidder) { return bidder.id == place.constFirst(); };
        return std::ranges::find_if(session.manifest.bidders, is)->name;
    };
    const QString order = nameOf(draw.places.at(0)) + u"；"_s + nameOf(draw.places.at(1));
    QVERIFY2(text.contains(u"公开抽签：先后为 "_s + order + u"。"_s), qPrintable(text));
    QVERIFY2(text.contains(QString::fromLatin1(draw.seed.toHex())), qPrintable(text));
}

void TestReportFigures::bidsOfOneBrandAreToldWithTheSourceOfTheRuleSet()
{
    ReportCase session(PracticeKind::Goods, 4);
    auto facts = std::make_shared<SessionFacts>(*session.state.facts);
    facts->lot.bidders[0].brand = facts->lot.bidders[1].brand = u"晨光"_s;
    session.state.facts = facts;
    const QString title = u"经评审的投标人排序"_s;
    const QString shipped = textOf(session.report(), title);
    QVERIFY2(shipped.contains(u"不作为中标候选人（《政府采购货物和服务招标投标管理办法》(87号令)第三十一条）。"_s),
        qPrintable(shipped));
    facts->rules.basis.insert(u"sameBrand"_s, u"某办法第九条"_s);
    QVERIFY(textOf(session.report(), title).contains(u"不作为中标候选人（某办法第九条）。"_s));
    facts->rules.basis.remove(u"sameBrand"_s);
    QVERIFY(textOf(session.report(), title).contains(u"不作为中标候选人。"_s));
}

void TestReportFigures::numbersAreSpelledExactly_data()
{
    QTest::addColumn<QString>("said");
    QTest::addColumn<QString>("expected");
    QTest::newRow("two decimals") << report::fixed(Rational(468, 10), 2) << u"46.80"_s;
    QTest::newRow("half up") << report::fixed(Rational(32625, 1000), 2) << u"32.63"_s;
    QTest::newRow("no decimals") << report::fixed(Rational(5, 2), 0) << u"3"_s;
    QTest::newRow("below zero") << report::fixed(Rational(-273, 100), 1) << u"-2.7"_s;
    QTest::newRow("whole fen") << report::yuanExact(Rational(9241978125)) << u"92,419,781.25"_s;
    QTest::newRow("parts of a fen") << report::yuanExact(Rational(9241978125, 10)) << u"9,241,978.125"_s;
    QTest::newRow("endless") << report::yuanExact(Rational(100, 3)) << u"约 0.333333"_s;
    QTest::newRow("capitals") << report::yuanInFull(128600000) << u"1,286,000.00 元（大写：壹佰贰拾捌万陆仟元整）"_s;
    QTest::newRow("one time zone") << report::localTime(QDateTime(QDate(2026, 11, 24), QTime(16, 0), Qt::UTC))
                                   << u"2026年11月25日 00:00:00"_s;
}

void TestReportFigures::numbersAreSpelledExactly()
{
    QFETCH(QString, said);
    QFETCH(QString, expected);
    QCOMPARE(said, expected);
}

EVALROOM_TEST(TestReportFigures, QCoreApplication)

} // namespace tst_report_figures

#include "tst_report_figures.moc"
