// SPDX-License-Identifier: Apache-2.0
#include "sync/terminal.h"
#include "test_program.h"

#include <QSignalSpy>
#include <QTest>

using namespace evalroom;
using namespace evalroom::test;

namespace tst_log_distrust {

// A hub that shows another history than before, or an entry that does not verify, is not believed any more.
class TestLogDistrust : public QObject, private TerminalStory {
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }
    void aShorterLogIsNoticed();
    void aLogThatGrewAnewIsNoticed();
    void anotherHistoryOfTheSameSizeIsNoticed();
    void aTamperedEntryStopsTrust_data();
    void aTamperedEntryStopsTrust();
    void aBrokenPromiseStopsTrust();
    void aHubWhoseTimeRunsBackwardsStopsTrust();
    void withoutTrustNothingIsKeptForSending();
    void aDamagedStoreIsNoticed();
};

void TestLogDistrust::aShorterLogIsNoticed()
{
    Terminal terminal(*m_hub, path());
    QCOMPARE(terminal.load(), QString());
    QCOMPARE(terminal.catchUp(), QString());
    m_hub->setBack(4);
    QSignalSpy distrusted(&terminal.sync, &LogSync::distrusted);
    QCOMPARE(terminal.catchUp(), QStringLiteral("logRolledBack"));
    EVENTUALLY_COMPARE(distrusted.size(), 1);
    QCOMPARE(terminal.catchUp(), QStringLiteral("logRolledBack"));
    QCOMPARE(terminal.sync.log().tree().size(), 7);
    QVERIFY(terminal.store->get(QStringLiteral("evidence")).value()->contains("logRolledBack"));
}

void TestLogDistrust::aLogThatGrewAnewIsNoticed()
{
    Terminal terminal(*m_hub, path());
    QCOMPARE(terminal.load(), QString());
    QCOMPARE(terminal.catchUp(), QString());
    m_hub->setBack(4);
    m_hub->append(m_hub->staff.delegate(m_hub->head.session())).value();
    for (int i = 0; i < 5; ++i)
        m_hub->append(m_hub->staff.act(Alarm {QStringLiteral("test"), {}})).value();
    QCOMPARE(terminal.catchUp(), QStringLiteral("logForked"));
}

// After a break the last own entry is compared, so that a fork shows before it grows.
void TestLogDistrust::anotherHistoryOfTheSameSizeIsNoticed()
{
    {
        Terminal terminal(*m_hub, path());
        QCOMPARE(terminal.load(), QString());
        QCOMPARE(terminal.catchUp(), QString());
    }
    m_hub->setBack(4);
    m_hub->append(m_hub->staff.delegate(m_hub->head.session())).value();
    for (int i = 0; i < 2; ++i)
        m_hub->append(m_hub->staff.act(Alarm {QStringLiteral("test"), {}})).value();
    QCOMPARE(m_hub->log.tree().size(), 7);
    Terminal again(*m_hub, path());
    QCOMPARE(again.load(), QString());
    QCOMPARE(again.catchUp(), QStringLiteral("logForked"));
}

void TestLogDistrust::aTamperedEntryStopsTrust_data()
{
    QTest::addColumn<QString>("what");
    QTest::addColumn<QString>("error");
    QTest::newRow("signature of an entry") << QStringLiteral("signature") << QStringLiteral("badSignature");
    QTest::newRow("an entry twice") << QStringLiteral("twice") << QStringLiteral("badField");
    QTest::newRow("an entry left out") << QStringLiteral("gap") << QStringLiteral("chainGap");
    QTest::newRow("checkpoint of another key") << QStringLiteral("stranger") << QStringLiteral("unknownSigner");
    QTest::newRow("checkpoint of another tree") << QStringLiteral("root") << QStringLiteral("logForked");
    QTest::newRow("checkpoint of a later size") << QStringLiteral("later") << QStringLiteral("logRolledBack");
    QTest::newRow("checkpoint of an earlier size") << QStringLiteral("earlier") << QStringLiteral("badField");
}

void TestLogDistrust::aTamperedEntryStopsTrust()
{
    QFETCH(QString, what);
    QFETCH(QString, error);
    QList<StoredEntry>& entries = m_hub->entries;
    if (what == u"signature") {
        // Another true signature in place of this one.
        entries[3].entry.insert(QStringLiteral("signature"), entries[4].entry.value(QStringLiteral("signature")));
    } else if (what == u"twice") {
        entries[4].entry = entries[3].entry;
    } else if (what == u"gap") {
        entries[3].entry = entries[4].entry;
    } else if (what == u"stranger") {
        const Checkpoint said {m_hub->head.session(), m_hub->time, 4, m_hub->log.tree().rootAt(4)};
        entries[3].checkpoint = Jws::sign(JwsType::Checkpoint, said.toPayload(), m_hub->platform).value().toJson();
    } else if (what == u"root") {
        entries[3].checkpoint = m_hub->checkpoint(4, QByteArray(32, '\1')).toJson();
    } else if (what == u"later") {
        entries[3].checkpoint = entries[5].checkpoint;
    } else {
        entries[3].checkpoint = entries[1].checkpoint;
    }
    Terminal terminal(*m_hub, path());
    QCOMPARE(terminal.load(), QString());
    QSignalSpy distrusted(&terminal.sync, &LogSync::distrusted);
    QCOMPARE(terminal.catchUp(), error);
    EVENTUALLY_COMPARE(distrusted.size(), 1);
    QVERIFY(terminal.sync.log().tree().size() <= 4);
    QVERIFY(!terminal.sync.isCaughtUp());
    // What does not verify is never on the disk.
    QCOMPARE(terminal.store->size(), terminal.sync.log().tree().size());
}

void TestLogDistrust::aBrokenPromiseStopsTrust()
{
    const Jws delegation = m_hub->first.delegate(m_hub->head.session());
    {
        Terminal terminal(*m_hub, path());
        QCOMPARE(terminal.load(), QString());
        QVERIFY(terminal.sync.queue(delegation));
        // It answers that the entry is in, and shows a log without it.
        m_hub->pageSize = 100;
        connect(&terminal.hub, &HubClient::toldTime, this, [] { });
        connect(&terminal.sync, &LogSync::toldTime, this, [this] { m_hub->setBack(7); });
        QCOMPARE(terminal.catchUp(), QStringLiteral("logRolledBack"));
    }
    // Also for a program that has restarted in between.
    Terminal again(*m_hub, path());
    QCOMPARE(again.load(), QString());
    m_hub->down = false;
    QCOMPARE(again.catchUp(), QStringLiteral("logRolledBack"));
}

void TestLogDistrust::aHubWhoseTimeRunsBackwardsStopsTrust()
{
    m_hub->time = m_hub->time.addSecs(-60);
    m_hub->append(m_hub->second.act(Consent {})).value();
    Terminal terminal(*m_hub, path());
    QCOMPARE(terminal.load(), QString());
    QCOMPARE(terminal.catchUp(), QStringLiteral("clockWrong"));
}

void TestLogDistrust::withoutTrustNothingIsKeptForSending()
{
    Terminal terminal(*m_hub, path());
    QCOMPARE(terminal.load(), QString());
    QCOMPARE(terminal.catchUp(), QString());
    m_hub->setBack(4);
    QCOMPARE(terminal.catchUp(), QStringLiteral("logRolledBack"));
    const auto kept = terminal.sync.queue(m_hub->first.delegate(m_hub->head.session()));
    QVERIFY(!kept);
    QCOMPARE(errorName(kept.error().code), QStringLiteral("logRolledBack"));
    QCOMPARE(terminal.store->outbox().value().size(), 0);
}

void TestLogDistrust::aDamagedStoreIsNoticed()
{
    {
        Terminal terminal(*m_hub, path());
        QCOMPARE(terminal.load(), QString());
        QCOMPARE(terminal.catchUp(), QString());
        QVERIFY(terminal.store->replace(3, terminal.store->entries(4, 1).value().first().entry));
    }
    Terminal again(*m_hub, path());
    QCOMPARE(again.load(), QStringLiteral("storeDamaged"));
}

EVALROOM_TEST(TestLogDistrust, QCoreApplication)

} // namespace tst_log_distrust

#include "tst_log_distrust.moc"
