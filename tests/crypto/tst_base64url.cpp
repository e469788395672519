// SPDX-License-Identifier: Apache-2.0
#include "crypto/base64url.h"
#include "test_program.h"

#include <QTest>

using namespace evalroom;

namespace tst_base64url {

class TestBase64url : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatIsEncodedDecodes();
    void everyOtherSpellingIsRefused_data();
    void everyOtherSpellingIsRefused();
};

void TestBase64url::whatIsEncodedDecodes()
{
    QByteArray bytes;
    for (int i = 0; i < 300; ++i) {
        QCOMPARE(fromBase64url(base64url(bytes)).value(), bytes);
        bytes.append(static_cast<char>(i));
    }
}

void TestBase64url::everyOtherSpellingIsRefused_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("padding") << QByteArray("TQ==");
    QTest::newRow("standard alphabet") << QByteArray("+/+/");
    QTest::newRow("bits set behind the last byte") << QByteArray("TR");
    QTest::newRow("one character over") << QByteArray("TWFuT");
    QTest::newRow("white space") << QByteArray("TW Fu");
    QTest::newRow("line break at the end") << QByteArray("TWFu\n");
    QTest::newRow("zero byte") << QByteArray("TW\0Fu", 5);
}

void TestBase64url::everyOtherSpellingIsRefused()
{
    QFETCH(QByteArray, text);
    const auto decoded = fromBase64url(text);
    QVERIFY(!decoded);
    QCOMPARE(decoded.error().code, ErrorCode::NotCanonical);
}

EVALROOM_TEST(TestBase64url, QCoreApplication)

} // namespace tst_base64url

#include "tst_base64url.moc"
