// SPDX-License-Identifier: Apache-2.0
#include "rules_fixture.h"
#include "test_program.h"

#include <QTest>

using namespace evalroom;
using namespace evalroom::test;
using namespace Qt::StringLiterals;

namespace tst_adjustment_check {

// What a scheme has wrong of its policy adjustments, each by itself and all together.
class TestAdjustmentCheck : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void eachIsWithinTheLaw_data();
    void eachIsWithinTheLaw();
    void allLeaveSomethingOfThePrice_data();
    void allLeaveSomethingOfThePrice();
};

void TestAdjustmentCheck::eachIsWithinTheLaw_data()
{
    QTest::addColumn<QString>("pointer");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("fault");
    const auto row = [](const char* name, const char* pointer, const char* value, const char* fault) {
        QTest::newRow(name) << QString::fromUtf8(pointer) << QString::fromUtf8(value) << QString::fromUtf8(fault);
    };
    row("all of the price", "/adjustments/0/percent", R"("100")", "/adjustments/0/percent adjustment");
    row("more than its time", "/adjustments/0/until", R"("2022-06-30")", "/adjustments/0/until adjustmentDates");
    row("one day", "/adjustments/0/until", R"("2022-07-01")", "");
    row("twice", "/adjustments/1",
        R"({"id":"small","name":"x","source":"y","from":"2026-01-01","percent":"20","of":"running"})",
        "/adjustments/1/id duplicate");
    row("twice, one period behind the other", "/adjustments",
        R"([{"id":"small","name":"x","source":"y","from":"2022-07-01","until":"2025-12-31","percent":"10","of":"price"},
            {"id":"small","name":"x","source":"y","from":"2026-01-01","percent":"20","of":"price"}])",
        "");
    row("twice, the later period first", "/adjustments",
        R"([{"id":"small","name":"x","source":"y","from":"2026-01-01","percent":"20","of":"price"},
            {"id":"small","name":"x","source":"y","from":"2022-07-01","until":"2025-12-31","percent":"10","of":"price"}])",
        "");
    row("twice on one day", "/adjustments",
        R"([{"id":"small","name":"x","source":"y","from":"2022-07-01","until":"2026-01-01","percent":"10","of":"price"},
            {"id":"small","name":"x","source":"y","from":"2026-01-01","percent":"20","of":"price"}])",
        "/adjustments/1/id duplicate");
    row("twice, one period within the other", "/adjustments",
        R"([{"id":"small","name":"x","source":"y","from":"2023-01-01","until":"2023-12-31","percent":"20","of":"price"},
            {"id":"small","name":"x","source":"y","from":"2022-07-01","percent":"10","of":"price"}])",
        "/adjustments/1/id duplicate");
    // 财库〔2022〕19号: 10 to 20 %
    row("too much", "/adjustments/0/percent", R"("50")", "/adjustments/0/percent adjustmentRange");
    row("too little", "/adjustments/0/percent", R"("9.9")", "/adjustments/0/percent adjustmentRange");
    row("the most", "/adjustments/0/percent", R"("20")", "");
    row("one that the law does not know", "/adjustments/0/id", R"("local")", "/adjustments/0/id adjustmentRange");
    row("a date that is none", "/adjustments/0/from", R"("2022-7-1")", "badField /adjustments/0/from");
    row("of points, where the law takes it off the price", "/adjustments/0/of", R"("total")",
        "/adjustments/0/id adjustmentRange");
    row("of nothing known", "/adjustments/0/of", R"("sum")", "badField /adjustments/0/of");
    row("without source", "/adjustments/0/source", "", "badField /adjustments/0/source");
}

void TestAdjustmentCheck::eachIsWithinTheLaw()
{
    QFETCH(QString, pointer);
    QFETCH(QString, value);
    QFETCH(QString, fault);
    QCOMPARE(findingsOf(changed(shipped(u"schemes/goods"_s), pointer, value), governmentRules()).join(u'|'), fault);
}

// Each of them may be: 20 % of goods is lawful, and 60 % of what no law bounds.
void TestAdjustmentCheck::allLeaveSomethingOfThePrice_data()
{
    QTest::addColumn<QString>("adjustments"); // id of percent from until
    QTest::addColumn<QString>("found");
    QTest::newRow("more than all") << u"a price 60 2026-01-01 -|b price 60 2026-01-01 -"_s
                                   << u"/adjustments/1/percent adjustmentSum"_s;
    QTest::newRow("all") << u"a price 60 2026-01-01 -|b price 40 2026-06-01 -"_s
                         << u"/adjustments/1/percent adjustmentSum"_s;
    QTest::newRow("of what is left") << u"a price 60 2026-01-01 -|b running 60 2026-01-01 -"_s << QString();
    QTest::newRow("the other way round") << u"a running 60 2026-01-01 -|b price 60 2026-01-01 -"_s
                                         << u"/adjustments/1/percent adjustmentSum"_s;
    QTest::newRow("one after the other") << u"a price 60 2026-01-01 2026-05-31|b price 60 2026-06-01 -"_s << QString();
    QTest::newRow("on one day") << u"b price 60 2026-05-31 -|a price 60 2026-01-01 2026-05-31"_s
                                << u"/adjustments/1/percent adjustmentSum"_s;
}

void TestAdjustmentCheck::allLeaveSomethingOfThePrice()
{
    QFETCH(QString, adjustments);
    QFETCH(QString, found);
    QJsonArray list;
    const QStringList rows = adjustments.split(u'|');
    for (const QString& row : rows) {
        const QStringList words = row.split(u' ');
        QJsonObject adjustment {{u"id"_s, words.at(0)}, {u"name"_s, u"x"_s}, {u"source"_s, u"y"_s},
            {u"of"_s, words.at(1)}, {u"percent"_s, words.at(2)}, {u"from"_s, words.at(3)}};
        if (words.at(4) != u"-"_s)
            adjustment.insert(u"until"_s, words.at(4));
        list.append(adjustment);
    }
    QJsonObject scheme = shipped(u"schemes/engineering"_s);
    scheme.insert(u"adjustments"_s, list);
    QCOMPARE(findingsOf(scheme, engineeringRules()).join(u'|'), found);
}

EVALROOM_TEST(TestAdjustmentCheck, QCoreApplication)

} // namespace tst_adjustment_check

#include "tst_adjustment_check.moc"
