// SPDX-License-Identifier: Apache-2.0
#include "crypto/random.h"
#include "crypto/secret.h"
#include "test_program.h"

#include <QTest>
#include <type_traits>

using namespace evalroom;

namespace tst_secret {

class TestSecret : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cannotBeCopied();
    void takingWipesTheSource();
    void takingLeavesAnotherOwnersBytesAlone();
    void movingEmptiesTheSource();
    void equalsComparesContentAndLength();
    void randomValuesDiffer();
};

void TestSecret::cannotBeCopied()
{
    QVERIFY(!std::is_copy_constructible_v<Secret>);
    QVERIFY(!std::is_copy_assignable_v<Secret>);
}

void TestSecret::takingWipesTheSource()
{
    QByteArray pin("123456");
    const Secret secret = Secret::take(pin);
    QVERIFY(pin.isEmpty());
    QVERIFY(secret.equals(QByteArray("123456")));
}

void TestSecret::takingLeavesAnotherOwnersBytesAlone()
{
    QByteArray pin = QByteArray("12345") + '6';
    const QByteArray other = pin;
    const Secret secret = Secret::take(pin);
    QCOMPARE(other, QByteArray("123456"));
    QVERIFY(secret.equals(other));
}

void TestSecret::movingEmptiesTheSource()
{
    Secret first = Secret::copyOf("key");
    Secret second = std::move(first);
    QVERIFY(second.equals(QByteArray("key")));
    Secret third;
    third = std::move(second);
    QVERIFY(third.equals(QByteArray("key")));
}

void TestSecret::equalsComparesContentAndLength()
{
    const Secret secret = Secret::copyOf("abc");
    QVERIFY(secret.equals(QByteArray("abc")));
    QVERIFY(!secret.equals(QByteArray("abd")));
    QVERIFY(!secret.equals(QByteArray("ab")));
    QVERIFY(!secret.equals(QByteArray("abcd")));
}

void TestSecret::randomValuesDiffer()
{
    QCOMPARE(randomBytes(32).size(), 32);
    QVERIFY(randomBytes(32) != randomBytes(32));
    const Secret secret = randomSecret(32);
    QCOMPARE(secret.size(), 32);
    QVERIFY(!secret.equals(randomBytes(32)));
}

EVALROOM_TEST(TestSecret, QCoreApplication)

} // namespace tst_secret

#include "tst_secret.moc"
