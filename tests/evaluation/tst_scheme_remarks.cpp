// SPDX-License-Identifier: Apache-2.0
#include "evaluation/scheme_remarks.h"
#include "rules_fixture.h"
#include "test_program.h"

#include <QTest>

using namespace evalroom;
using namespace evalroom::test;
using namespace Qt::StringLiterals;

namespace tst_scheme_remarks {

namespace {

QStringList remarks(const QJsonObject& json, const RuleSet& rules)
{
    const auto scheme = Scheme::read(json);
    if (!scheme)
        return {faultText(scheme.error())};
    QStringList list;
    for (const SchemeFinding& remark : remarksOn(*scheme, rules))
        list.append(remark.detail() + u' ' + remark.source.section(u'：', 0, 0));
    return list;
}

const QString Article55 = u"《政府采购货物和服务招标投标管理办法》(87号令)第五十五条"_s;

} // namespace

// What a lawful scheme may well have got wrong is pointed out, and refuses nothing.
class TestSchemeRemarks : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatIsShippedNeedsNone();
    void trimmingOnSomebodysWordIsPointedOut();
    void trimmingThatNeverComesIsPointedOut_data();
    void trimmingThatNeverComesIsPointedOut();
    void aQualificationInATextIsPointedOut_data();
    void aQualificationInATextIsPointedOut();
    void whereQualificationsMayBeScoredNothingIs();
    void aSingleChoiceIsPointedOut();
    void scoresThatCannotDifferEnoughArePointedOut_data();
    void scoresThatCannotDifferEnoughArePointedOut();
    void fixedPricesAreNeverLow();
    void aSectorThatNoRuleKnowsIsPointedOut_data();
    void aSectorThatNoRuleKnowsIsPointedOut();
    void whatIsComplexWantsALegalExpert_data();
    void whatIsComplexWantsALegalExpert();
};

void TestSchemeRemarks::whatIsShippedNeedsNone()
{
    QCOMPARE(remarks(shipped(u"schemes/goods"_s), governmentRules()), QStringList());
}

// domain §5 (g): refused unless it carries an explicit override, which is shown.
void TestSchemeRemarks::trimmingOnSomebodysWordIsPointedOut()
{
    QJsonObject scheme = changed(shipped(u"schemes/goods"_s), u"/steps/2/aggregation/trimFrom"_s, u"5"_s);
    QCOMPARE(faultText(Scheme::fromJson(scheme, governmentRules()).error()),
        u"schemeInvalid /steps/2/aggregation/trimFrom scoreTrim"_s);
    scheme = changed(scheme, u"/steps/2/aggregation/override"_s, uR"("财政部门批复")"_s);
    QVERIFY(Scheme::fromJson(scheme, governmentRules()));
    QCOMPARE(remarks(scheme, governmentRules()),
        QStringList(u"/steps/2/aggregation/override trimOverridden "_s + Article55));
    const QJsonObject idle = changed(scheme, u"/steps/2/aggregation/trimFrom"_s, u"0"_s);
    QCOMPARE(faultText(Scheme::fromJson(idle, governmentRules()).error()),
        u"schemeInvalid /steps/2/aggregation/override trimIdle"_s);
}

void TestSchemeRemarks::trimmingThatNeverComesIsPointedOut_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<bool>("found");
    QTest::newRow("never meant") << u"0"_s << false;
    QTest::newRow("from as many as there are") << u"5"_s << false;
    QTest::newRow("from one more on") << u"6"_s << true;
    QTest::newRow("公路 2018") << u"7"_s << true;
}

// A committee of five; 公路工程标准施工招标文件 2018 trims from seven on.
void TestSchemeRemarks::trimmingThatNeverComesIsPointedOut()
{
    QFETCH(QString, from);
    QFETCH(bool, found);
    const QString pointer = u"/steps/3/aggregation/trimFrom"_s;
    const QJsonObject scheme = changed(shipped(u"schemes/engineering"_s), pointer, from);
    QVERIFY(Scheme::fromJson(scheme, engineeringRules()));
    const QStringList expected = found ? QStringList(pointer + u" trimNever "_s) : QStringList();
    QCOMPARE(remarks(scheme, engineeringRules()), expected);
}

void TestSchemeRemarks::aQualificationInATextIsPointedOut_data()
{
    QTest::addColumn<QString>("reviewed");
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("found");
    QTest::newRow("in the standard") << u"质量管理体系认证"_s << u"standard"_s << u"具有质量管理体系认证的得 2 分"_s
                                     << true;
    QTest::newRow("in the name") << u"质量管理体系认证"_s << u"name"_s << u"质量管理体系认证情况"_s << true;
    QTest::newRow("in none") << u"质量管理体系认证"_s << u"standard"_s << u"方案完整"_s << false;
    QTest::newRow("a short word") << u"报价"_s << u"standard"_s << u"对报价的说明"_s << false;
}

void TestSchemeRemarks::aQualificationInATextIsPointedOut()
{
    QFETCH(QString, reviewed);
    QFETCH(QString, field);
    QFETCH(QString, text);
    QFETCH(bool, found);
    const QString pointer = u"/steps/2/criteria/0/"_s + field;
    QJsonObject scheme = changed(shipped(u"schemes/goods"_s), u"/steps/0/criteria/0/name"_s, u'"' + reviewed + u'"');
    scheme = changed(scheme, pointer, u'"' + text + u'"');
    QVERIFY(Scheme::fromJson(scheme, governmentRules()));
    const QStringList expected = found ? QStringList(pointer + u" qualificationNamed "_s + Article55) : QStringList();
    QCOMPARE(remarks(scheme, governmentRules()), expected);
}

void TestSchemeRemarks::whereQualificationsMayBeScoredNothingIs()
{
    RuleSet rules = governmentRules();
    rules.qualificationScored = true;
    QJsonObject scheme = changed(shipped(u"schemes/goods"_s), u"/steps/0/criteria/0/name"_s, u"\"质量管理体系认证\""_s);
    scheme = changed(scheme, u"/steps/2/criteria/0/standard"_s, u"\"质量管理体系认证\""_s);
    QCOMPARE(remarks(scheme, rules), QStringList());
}

void TestSchemeRemarks::aSingleChoiceIsPointedOut()
{
    const QString criterion = u"/steps/2/criteria/0"_s;
    const auto withChoices = [&criterion](const QString& choices) {
        const QJsonObject scheme = changed(shipped(u"schemes/goods"_s), criterion + u"/increment"_s, {});
        return changed(scheme, criterion + u"/values"_s, u"{\"kind\":\"choice\",\"choices\":[%1]}"_s.arg(choices));
    };
    const QString full = uR"({"points":"25","when":"有"})"_s;
    QCOMPARE(
        remarks(withChoices(full), governmentRules()), QStringList(criterion + u"/values/choices singleChoice "_s));
    const QString nothing = uR"(,{"points":"0","when":"没有"})"_s;
    QCOMPARE(remarks(withChoices(full + nothing), governmentRules()), QStringList());
}

void TestSchemeRemarks::scoresThatCannotDifferEnoughArePointedOut_data()
{
    QTest::addColumn<QString>("percent");
    QTest::addColumn<bool>("found");
    QTest::newRow("less than the most they can") << u"24"_s << false;
    QTest::newRow("the most they can, and no more") << u"25"_s << true;
    QTest::newRow("far more") << u"100"_s << true;
}

// All points over the least that may be given: 100 / 80.
void TestSchemeRemarks::scoresThatCannotDifferEnoughArePointedOut()
{
    QFETCH(QString, percent);
    QFETCH(bool, found);
    Scheme scheme = goodsScheme();
    scheme.outlierPercent = parseDecimal(percent).value();
    for (Step& step : scheme.steps) {
        for (Criterion& criterion : step.criteria)
            criterion.values = DeductedValues {.least = criterion.points * 80 / 100, .per = u"每项"_s};
    }
    QStringList list;
    for (const SchemeFinding& remark : remarksOn(scheme, governmentRules()))
        list.append(remark.detail());
    QCOMPARE(list, found ? QStringList(u"/outlierPercent alarmNever"_s) : QStringList());
}

void TestSchemeRemarks::fixedPricesAreNeverLow()
{
    Scheme scheme = goodsScheme();
    scheme.lowPrice = {Rational(50), Rational(50), Rational(50), u"pilot"_s};
    QCOMPARE(remarksOn(scheme, governmentRules()), QList<SchemeFinding>());
    scheme.fixedPrice = 100;
    QStringList list;
    for (const SchemeFinding& remark : remarksOn(scheme, governmentRules()))
        list.append(remark.detail());
    QCOMPARE(list, QStringList({u"/lowPrice/belowMean alarmNever"_s, u"/lowPrice/belowNext alarmNever"_s}));
}

void TestSchemeRemarks::aSectorThatNoRuleKnowsIsPointedOut_data()
{
    QTest::addColumn<QString>("rules");
    QTest::addColumn<QString>("sector");
    QTest::addColumn<bool>("found");
    QTest::newRow("none") << u"engineering"_s << QString() << false;
    QTest::newRow("of a larger committee") << u"engineering"_s << u"water"_s << false;
    QTest::newRow("of fewer bidders") << u"government-consultation"_s << u"research"_s << false;
    QTest::newRow("misspelled") << u"engineering"_s << u"watter"_s << true;
    QTest::newRow("of another law") << u"engineering"_s << u"research"_s << true;
}

void TestSchemeRemarks::aSectorThatNoRuleKnowsIsPointedOut()
{
    QFETCH(QString, rules);
    QFETCH(QString, sector);
    QFETCH(bool, found);
    const RuleSet law = RuleSet::fromJson(shipped(u"rules/"_s + rules)).value();
    const QList<SchemeFinding> list = remarksOnSector(sector, law);
    QCOMPARE(list.size(), found ? 1 : 0);
    if (found)
        QCOMPARE(list.constFirst().rule, u"unknownSector"_s);
}

void TestSchemeRemarks::whatIsComplexWantsALegalExpert_data()
{
    QTest::addColumn<QString>("rules");
    QTest::addColumn<QString>("sector");
    QTest::addColumn<QString>("found");
    QTest::newRow("negotiation") << u"government-negotiation"_s << u"complex"_s << u"legalExpert 第七条"_s;
    QTest::newRow("consultation") << u"government-consultation"_s << u"complex"_s << u"legalExpert 第十四条"_s;
    QTest::newRow("of research") << u"government-consultation"_s << u"research"_s << QString();
    QTest::newRow("nothing said") << u"government-negotiation"_s << QString() << QString();
    QTest::newRow("tender: seven members") << u"government-tender"_s << u"complex"_s << QString();
    QTest::newRow("inquiry") << u"government-inquiry"_s << u"complex"_s << u"unknownSector FORMAT.md §10.1"_s;
}

// 74号令 art. 7, 财库〔2014〕214号 art. 14
void TestSchemeRemarks::whatIsComplexWantsALegalExpert()
{
    QFETCH(QString, rules);
    QFETCH(QString, sector);
    const RuleSet law = RuleSet::fromJson(shipped(u"rules/"_s + rules)).value();
    QStringList list;
    for (const SchemeFinding& remark : remarksOnSector(sector, law))
        list.append(remark.rule + u' ' + remark.source.section(u')', -1).section(u'：', 0, 0));
    QTEST(list.join(u'|'), "found");
}

EVALROOM_TEST(TestSchemeRemarks, QCoreApplication)

} // namespace tst_scheme_remarks

#include "tst_scheme_remarks.moc"
