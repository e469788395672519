// SPDX-License-Identifier: Apache-2.0
#include "ledger/file_name.h"
#include "test_program.h"

#include <QTest>

using namespace evalroom;
using namespace Qt::StringLiterals;

namespace tst_file_name {

class TestFileName : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aNameStaysInsideAFolder_data();
    void aNameStaysInsideAFolder();
};

void TestFileName::aNameStaysInsideAFolder_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("lawful");
    QTest::newRow("Chinese") << u"投标文件（演练）.pdf"_s << true;
    QTest::newRow("dots inside") << u"a..b.pdf"_s << true;
    QTest::newRow("as long as may be") << QString(251, u'a') + u".pdf"_s << true;
    QTest::newRow("empty") << QString() << false;
    QTest::newRow("blank") << u"  "_s << false;
    QTest::newRow("this folder") << u"."_s << false;
    QTest::newRow("the folder above") << u".."_s << false;
    QTest::newRow("climbs out") << u"../bid.pdf"_s << false;
    QTest::newRow("absolute") << u"/etc/passwd"_s << false;
    QTest::newRow("backslash") << u"..\\bid.pdf"_s << false;
    QTest::newRow("line feed") << u"a\nb.pdf"_s << false;
    QTest::newRow("line separator") << u"a\u2028b.pdf"_s << false;
    QTest::newRow("C1 control") << u"a\u0085b.pdf"_s << false;
    QTest::newRow("reads backwards") << u"a\u202Efdp.exe"_s << false;
    QTest::newRow("hidden tag") << u"a\U000E0041.pdf"_s << false;
    QTest::newRow("too long") << QString(252, u'a') + u".pdf"_s << false;
    QTest::newRow("too long in UTF-8") << QString(90, u'演') + u".pdf"_s << false;
}

void TestFileName::aNameStaysInsideAFolder()
{
    QFETCH(QString, name);
    QFETCH(bool, lawful);
    QCOMPARE(isFileName(name), lawful);
}

EVALROOM_TEST(TestFileName, QCoreApplication)

} // namespace tst_file_name

#include "tst_file_name.moc"
