// SPDX-License-Identifier: Apache-2.0
#include "hub/nonce_store.h"
#include "hub/options.h"
#include "hub/rate_limit.h"
#include "hub/token_store.h"
#include "test_program.h"

#include <QSet>
#include <QTest>

using namespace evalroom;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace tst_hub_limits {

// What is bounded, by a clock that the test sets.
class TestHubLimits : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aBurstIsAllowedAndThenItsRate();
    void oneWhoAsksTooMuchSpoilsNobodyElse();
    void amountsCountAsWhole();
    void thoseWhoAreForgivenAreForgotten();
    void aNonceLivesAMinute();
    void theOldestNonceGoesFirst();
    void aTokenEndsAtItsTime();
    void aMemberHasSoManyTokens();
    void aMemberIsForgotten();
    void theCommandLineIsReadStrictly_data();
    void theCommandLineIsReadStrictly();

private:
    const std::chrono::steady_clock::time_point m_start {1h};
};

void TestHubLimits::aBurstIsAllowedAndThenItsRate()
{
    RateLimit limit(10, 50);
    for (int i = 0; i < 50; ++i)
        QVERIFY(limit.take("a", m_start));
    QVERIFY(!limit.take("a", m_start));
    QVERIFY(!limit.take("a", m_start + 99ms));
    QVERIFY(limit.take("a", m_start + 100ms));
    QVERIFY(!limit.take("a", m_start + 100ms));
    int later = 0;
    while (limit.take("a", m_start + 2100ms))
        ++later;
    QCOMPARE(later, 20);
    // A clock that stands, or goes back, gives nothing.
    QVERIFY(!limit.take("a", m_start));
}

void TestHubLimits::oneWhoAsksTooMuchSpoilsNobodyElse()
{
    RateLimit limit(1, 1);
    QVERIFY(limit.take("a", m_start));
    QVERIFY(!limit.take("a", m_start));
    QVERIFY(limit.take("b", m_start));
}

void TestHubLimits::amountsCountAsWhole()
{
    RateLimit limit(100, 1000);
    QVERIFY(!limit.take("a", m_start, 1001));
    QVERIFY(limit.take("a", m_start, 600));
    QVERIFY(!limit.take("a", m_start, 600));
    QVERIFY(limit.take("a", m_start, 400));
    QVERIFY(limit.take("a", m_start + 6s, 600));
}

void TestHubLimits::thoseWhoAreForgivenAreForgotten()
{
    RateLimit limit(1, 1);
    for (int i = 0; i < 100'000; ++i)
        QVERIFY(limit.take(QByteArray::number(i), m_start + std::chrono::milliseconds(i)));
    QVERIFY(limit.size() < 5000);
}

void TestHubLimits::aNonceLivesAMinute()
{
    NonceStore nonces;
    const QByteArray first = nonces.make("s", m_start);
    const QByteArray second = nonces.make("s", m_start);
    QCOMPARE(first.size(), 32);
    QVERIFY(first != second);
    QVERIFY(nonces.spend(first, "s", m_start + 59s));
    QVERIFY(!nonces.spend(first, "s", m_start + 59s));
    QVERIFY(!nonces.spend(second, "s", m_start + 60s));
    QVERIFY(!nonces.spend(nonces.make("s", m_start), "t", m_start));
}

void TestHubLimits::theOldestNonceGoesFirst()
{
    NonceStore nonces;
    const QByteArray oldest = nonces.make("s", m_start);
    const QByteArray second = nonces.make("s", m_start);
    for (qsizetype i = 0; i < NonceStore::Most - 1; ++i)
        nonces.make("s", m_start);
    QCOMPARE(nonces.size(), NonceStore::Most);
    QVERIFY(!nonces.spend(oldest, "s", m_start));
    QVERIFY(nonces.spend(second, "s", m_start));
    nonces.make("s", m_start + 61s);
    QCOMPARE(nonces.size(), 1);
}

void TestHubLimits::aTokenEndsAtItsTime()
{
    TokenStore tokens;
    const Ticket ticket {"s", 1};
    const QByteArray token = tokens.issue(ticket, m_start);
    QCOMPARE(tokens.find(token, m_start + 11h), ticket);
    QVERIFY(!tokens.find(token, m_start + 12h));
    QVERIFY(!tokens.find(token, m_start));
    QVERIFY(!tokens.find({}, m_start));
}

void TestHubLimits::aMemberHasSoManyTokens()
{
    TokenStore tokens;
    const QByteArray other = tokens.issue({"s", 2}, m_start);
    QList<QByteArray> mine;
    for (qsizetype i = 0; i <= TokenStore::MostPerMember; ++i)
        mine.append(tokens.issue({"s", 1}, m_start));
    QVERIFY(!tokens.find(mine.takeFirst(), m_start));
    for (const QByteArray& token : std::as_const(mine))
        QVERIFY(tokens.find(token, m_start));
    QVERIFY(tokens.find(other, m_start));
    QCOMPARE(QSet<QByteArray>(mine.cbegin(), mine.cend()).size(), TokenStore::MostPerMember);
}

void TestHubLimits::aMemberIsForgotten()
{
    TokenStore tokens;
    const QByteArray first = tokens.issue({"s", 1}, m_start);
    const QByteArray other = tokens.issue({"t", 1}, m_start);
    tokens.forget({"s", 1});
    QVERIFY(!tokens.find(first, m_start));
    QVERIFY(tokens.find(other, m_start));
    QVERIFY(tokens.find(tokens.issue({"s", 1}, m_start), m_start));
}

void TestHubLimits::theCommandLineIsReadStrictly_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("fault"); // empty: none
    const QString serve = u"--data d --tls-cert c --tls-key k --platform p --secret s --listen "_s;
    QTest::newRow("serve") << serve + u"127.0.0.1:8443"_s << QString();
    QTest::newRow("serve on all addresses") << serve + u"[::]:8443"_s << QString();
    QTest::newRow("make keys") << u"init --data d --secret s"_s << QString();
    QTest::newRow("add a key") << u"add-key --data d --secret s"_s << QString();
    QTest::newRow("nothing") << QString() << u"--data"_s;
    QTest::newRow("no port") << serve + u"127.0.0.1"_s << u"--listen"_s;
    QTest::newRow("a port too large") << serve + u"127.0.0.1:66000"_s << u"--listen"_s;
    QTest::newRow("a name") << serve + u"localhost:8443"_s << u"--listen"_s;
    QTest::newRow("an unknown option") << serve + u"127.0.0.1:1 --debug yes"_s << u"--debug"_s;
    QTest::newRow("an option twice") << u"init --data d --data e --secret s"_s << u"--data"_s;
    QTest::newRow("an option without value") << u"init --data d --secret"_s << u"--secret"_s;
    QTest::newRow("keys with an address") << u"init --data d --secret s --listen 127.0.0.1:1"_s << u"--listen"_s;
}

void TestHubLimits::theCommandLineIsReadStrictly()
{
    QFETCH(QString, line);
    QFETCH(QString, fault);
    const auto options = HubOptions::fromArguments(line.split(u' ', Qt::SkipEmptyParts));
    QCOMPARE(options.has_value(), fault.isEmpty());
    if (!options)
        QCOMPARE(options.error(), (Error {ErrorCode::BadField, fault}));
}

EVALROOM_TEST(TestHubLimits, QCoreApplication)

} // namespace tst_hub_limits

#include "tst_hub_limits.moc"
