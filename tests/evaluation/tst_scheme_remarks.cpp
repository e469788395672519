// SPDX-License-Identifier: Apache-2.0
#include "evaluation/scheme_remarks.h"
#include "rules_fixture.h"

#include <QTest>

using namespace evalroom;
using namespace evalroom::test;
using namespace Qt::StringLiterals;

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

QTEST_GUILESS_MAIN(TestSchemeRemarks)
#include "tst_scheme_remarks.moc"
