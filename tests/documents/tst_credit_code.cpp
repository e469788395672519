// SPDX-License-Identifier: Apache-2.0
#include "documents/credit_code.h"
#include "test_program.h"

#include <QTest>

using namespace evalroom;
using namespace Qt::StringLiterals;

namespace tst_credit_code {

class TestCreditCode : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void onlyCodesWithRightCheckCharactersPass_data();
    void onlyCodesWithRightCheckCharactersPass();
    void completionFindsBothCheckCharacters();
    void completionRefusesForeignCharacters();
};

void TestCreditCode::onlyCodesWithRightCheckCharactersPass_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<bool>("valid");
    QTest::newRow("company") << u"91350100M000100Y43"_s << true;
    QTest::newRow("company with digits only") << u"914403001922038216"_s << true;
    QTest::newRow("institution") << u"12350100MB02709751"_s << true;
    QTest::newRow("institution, letter at the end") << u"12420000MB0A12342C"_s << true;
    QTest::newRow("wrong last character") << u"91350100M000100Y44"_s << false;
    QTest::newRow("transposition") << u"914403001922038126"_s << false;
    QTest::newRow("seen in the wild") << u"91359128593462349A"_s << false;
    QTest::newRow("letter outside the alphabet") << u"91350100MO00100Y43"_s << false;
    QTest::newRow("lower case") << u"91350100m000100y43"_s << false;
    QTest::newRow("too short") << u"91350100M000100Y4"_s << false;
    QTest::newRow("empty") << QString() << false;
}

void TestCreditCode::onlyCodesWithRightCheckCharactersPass()
{
    QFETCH(QString, code);
    QFETCH(bool, valid);
    QCOMPARE(isCreditCode(code), valid);
}

void TestCreditCode::completionFindsBothCheckCharacters()
{
    QCOMPARE(completeCreditCode(u"12420000", u"MB0A1234"), u"12420000MB0A12342C"_s);
    QVERIFY(isOrganisationCode(u"192203821"));
    QVERIFY(!isOrganisationCode(u"192203822"));
}

void TestCreditCode::completionRefusesForeignCharacters()
{
    QVERIFY(completeCreditCode(u"9142010I", u"MA123456").isEmpty());
    QVERIFY(completeCreditCode(u"91420100", u"MA12345").isEmpty());
}

EVALROOM_TEST(TestCreditCode, QCoreApplication)

} // namespace tst_credit_code

#include "tst_credit_code.moc"
