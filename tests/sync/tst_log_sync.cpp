// SPDX-License-Identifier: Apache-2.0
#include "sync/terminal.h"

#include "base/worker.h"
#include "held_pool.h"
#include "patience.h"
#include "test_program.h"

#include <QSignalSpy>
#include <QTest>

using namespace evalroom;
using namespace evalroom::test;

namespace tst_log_sync {

class TestLogSync : public QObject, private TerminalStory {
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }
    void readsTheWholeLogPageByPage();
    void aRestartReadsTheOwnStoreAndNothingTwice();
    void theWindowsThreadVerifiesNothing();
    void theOutboxIsSentInOrder();
    void theOutboxOutlivesTheProgram();
    void aLostAnswerMakesNoSecondEntry();
    void whatTheHubRefusesIsKeptAsEvidence();
    void whatIsOnItsWayCountsForTheNext();
    void aDeadHubIsTriedAgain();
    void aWithheldEntryIsAskedForOnceTheOwnSheetIsIn();
    void anOutboxIsCarriedToAnotherTerminal();
};

void TestLogSync::readsTheWholeLogPageByPage()
{
    Terminal terminal(*m_hub, path());
    QCOMPARE(terminal.load(), QString());
    QSignalSpy caughtUp(&terminal.sync, &LogSync::caughtUp);
    QCOMPARE(terminal.catchUp(), QString());
    QCOMPARE(caughtUp.size(), 1);
    QCOMPARE(terminal.sync.log().tree().root(), m_hub->log.tree().root());
    QCOMPARE(terminal.sync.checkpoint()->size, 7);
    QVERIFY(terminal.sync.state().members.value(2).consented);
    QCOMPARE(terminal.store->size(), 7);
}

void TestLogSync::aRestartReadsTheOwnStoreAndNothingTwice()
{
    {
        Terminal terminal(*m_hub, path());
        QCOMPARE(terminal.load(), QString());
        QCOMPARE(terminal.catchUp(), QString());
    }
    Terminal again(*m_hub, path());
    QCOMPARE(again.load(), QString());
    QCOMPARE(again.sync.log().tree().root(), m_hub->log.tree().root());
    m_hub->append(m_hub->second.act(Consent {})).value();
    QSignalSpy advanced(&again.sync, &LogSync::advanced);
    QCOMPARE(again.catchUp(), QString());
    QCOMPARE(advanced.size(), 1);
    QCOMPARE(again.store->size(), 8);
}

// While other threads have no time for it the event loop turns, and what was known stays; then it all comes.
void TestLogSync::theWindowsThreadVerifiesNothing()
{
    Terminal terminal(*m_hub, path());
    QCOMPARE(terminal.load(), QString());
    HeldPool held(promptWorkers());
    bool done = false;
    int turns = 0;
    QTimer ticks;
    connect(&ticks, &QTimer::timeout, this, [&turns] { ++turns; });
    const QSignalSpy advanced(&terminal.sync, &LogSync::advanced);
    terminal.sync.catchUp({&terminal.context, [&done](const Result<void>& result) { done = result.has_value(); }});
    QTRY_COMPARE(m_hub->logins, 1);
    ticks.start(5);
    QTRY_VERIFY(turns > 40);
    QCOMPARE(advanced.size(), 0);
    QCOMPARE(terminal.sync.log().tree().size(), 0);
    QVERIFY(terminal.sync.state().members.value(2).seat.isEmpty());
    held.release();
    QTRY_VERIFY(done);
    QCOMPARE(terminal.sync.log().tree().root(), m_hub->log.tree().root());
    // Read anew from the disk, too.
    Terminal again(*m_hub, path());
    bool loaded = false;
    {
        const HeldPool reading(promptWorkers());
        again.sync.load({&again.context, [&loaded](const Result<void>& result) { loaded = result.has_value(); }});
        turns = 0;
        QTRY_VERIFY(turns > 40);
        QVERIFY(!loaded);
        QCOMPARE(again.sync.log().tree().size(), 0);
    }
    QTRY_VERIFY(loaded);
    QCOMPARE(again.sync.log().tree().size(), 7);
}

void TestLogSync::theOutboxIsSentInOrder()
{
    Terminal terminal(*m_hub, path());
    QCOMPARE(terminal.load(), QString());
    QList<Jws> mine {m_hub->first.delegate(m_hub->head.session())};
    for (int i = 0; i < 4; ++i)
        mine.append(m_hub->first.act(Consent {}));
    QList<QByteArray> names;
    for (const Jws& entry : mine) {
        QVERIFY(terminal.sync.queue(entry));
        names.append(entry.name());
    }
    QCOMPARE(terminal.sync.queued(), 5);
    QSignalSpy received(&terminal.sync, &LogSync::received);
    QCOMPARE(terminal.catchUp(), QString());
    QCOMPARE(m_hub->submitted, names);
    QCOMPARE(received.size(), 5);
    QCOMPARE(terminal.sync.queued(), 0);
    QCOMPARE(terminal.store->outbox().value().size(), 0);
    QCOMPARE(terminal.sync.log().tree().size(), 12);
}

void TestLogSync::theOutboxOutlivesTheProgram()
{
    const Jws delegation = m_hub->first.delegate(m_hub->head.session());
    const Jws record = m_hub->first.act(Consent {});
    {
        Terminal terminal(*m_hub, path());
        QCOMPARE(terminal.load(), QString());
        QVERIFY(terminal.sync.queue(delegation));
        QVERIFY(terminal.sync.queue(record));
    }
    Terminal again(*m_hub, path());
    QCOMPARE(again.load(), QString());
    QCOMPARE(again.sync.queued(), 2);
    QVERIFY(again.sync.expectedState().members.value(1).consented);
    QVERIFY(!again.sync.state().members.value(1).consented);
    QCOMPARE(again.catchUp(), QString());
    QCOMPARE(m_hub->submitted, (QList {delegation.name(), record.name()}));
    QVERIFY(again.sync.state().members.value(1).consented);
}

void TestLogSync::aLostAnswerMakesNoSecondEntry()
{
    Terminal terminal(*m_hub, path());
    QCOMPARE(terminal.load(), QString());
    QVERIFY(terminal.sync.queue(m_hub->first.delegate(m_hub->head.session())));
    QVERIFY(terminal.sync.queue(m_hub->first.act(Consent {})));
    m_hub->swallowed = 1;
    QSignalSpy caughtUp(&terminal.sync, &LogSync::caughtUp);
    // Qt, or else the next try, sends it again.
    terminal.catchUp();
    EVENTUALLY_COMPARE(caughtUp.size(), 1);
    QVERIFY(m_hub->submitted.size() > 2);
    QCOMPARE(m_hub->log.tree().size(), 9);
    QCOMPARE(terminal.sync.queued(), 0);
}

void TestLogSync::whatTheHubRefusesIsKeptAsEvidence()
{
    Terminal terminal(*m_hub, path());
    QCOMPARE(terminal.load(), QString());
    const Jws delegation = m_hub->first.delegate(m_hub->head.session());
    const Jws bad = m_hub->first.act(Consent {});
    QVERIFY(terminal.sync.queue(delegation));
    QVERIFY(terminal.sync.queue(bad));
    m_hub->refusals.insert(bad.name(), ErrorCode::BadField);
    QSignalSpy refused(&terminal.sync, &LogSync::refused);
    QCOMPARE(terminal.catchUp(), QString());
    QCOMPARE(refused.size(), 1);
    QCOMPARE(refused.first().first().toByteArray(), bad.name());
    QCOMPARE(terminal.sync.queued(), 0);
    QVERIFY(terminal.store->get(QStringLiteral("refused")).value()->contains(toHex(bad.name()).toLatin1()));
    QVERIFY(!terminal.sync.expectedState().members.value(1).consented);
}

void TestLogSync::whatIsOnItsWayCountsForTheNext()
{
    Terminal terminal(*m_hub, path());
    QCOMPARE(terminal.load(), QString());
    const Jws delegation = m_hub->first.delegate(m_hub->head.session());
    QVERIFY(terminal.sync.queue(delegation));
    QCOMPARE(terminal.sync.expectedLog().nextPlace(delegation.name())->seq, 1);
    const Jws record = m_hub->first.act(Consent {});
    QCOMPARE(terminal.sync.ahead(record).value().effect, QString());
    QVERIFY(terminal.sync.queue(record));
    QCOMPARE(terminal.sync.expectedLog().nextPlace(delegation.name())->prev, record.name());
    QVERIFY(!terminal.sync.log().nextPlace(delegation.name()));
}

void TestLogSync::aDeadHubIsTriedAgain()
{
    Terminal terminal(*m_hub, path());
    QCOMPARE(terminal.load(), QString());
    m_hub->down = true;
    QSignalSpy interrupted(&terminal.sync, &LogSync::interrupted);
    QSignalSpy caughtUp(&terminal.sync, &LogSync::caughtUp);
    QCOMPARE(terminal.catchUp(), QStringLiteral("hubUnreachable"));
    EVENTUALLY(interrupted.size() >= 3);
    QVERIFY(!terminal.sync.isCaughtUp());
    m_hub->down = false;
    EVENTUALLY_COMPARE(caughtUp.size(), 1);
    QVERIFY(terminal.sync.isCaughtUp());
}

void TestLogSync::aWithheldEntryIsAskedForOnceTheOwnSheetIsIn()
{
    m_hub->withheld = {2, 3};
    Terminal terminal(*m_hub, path());
    QCOMPARE(terminal.load(), QString());
    QCOMPARE(terminal.catchUp(), QString());
    QVERIFY(terminal.sync.log().entries().at(2).isWithheld());
    QCOMPARE(terminal.sync.log().tree().root(), m_hub->log.tree().root());
    QVERIFY(terminal.sync.queue(m_hub->first.delegate(m_hub->head.session())));
    const SheetSubmitted sheet {QByteArray(32, '\1'), {}, {}, 1, QStringLiteral("chair")};
    QVERIFY(terminal.sync.queue(m_hub->first.act(sheet)));
    QCOMPARE(terminal.catchUp(), QString());
    QVERIFY(terminal.sync.log().entries().at(2).isWithheld());
    m_hub->withheld = {};
    QVERIFY(terminal.sync.queue(m_hub->first.act(sheet)));
    QCOMPARE(terminal.catchUp(), QString());
    QVERIFY(!terminal.sync.log().entries().at(2).isWithheld());
    QVERIFY(!terminal.sync.log().entries().at(3).isWithheld());
    // Also on the disk.
    Terminal again(*m_hub, path(QStringLiteral("store")));
    QCOMPARE(again.load(), QString());
    QVERIFY(!again.sync.log().entries().at(2).isWithheld());
}

void TestLogSync::anOutboxIsCarriedToAnotherTerminal()
{
    Terminal offline(*m_hub, path(QStringLiteral("offline")));
    QCOMPARE(offline.load(), QString());
    QVERIFY(offline.sync.queue(m_hub->first.delegate(m_hub->head.session())));
    QVERIFY(offline.sync.queue(m_hub->first.act(Consent {})));
    const QByteArray file = offline.sync.exportOutbox();

    Terminal online(*m_hub, path(QStringLiteral("online")));
    QCOMPARE(online.load(), QString());
    QCOMPARE(online.catchUp(), QString());
    for (int time = 0; time < 2; ++time) {
        std::optional<Result<int>> carried;
        online.sync.carry(file, {&online.context, [&](const Result<int>& result) { carried = result; }});
        EVENTUALLY(carried);
        QCOMPARE(carried->value(), 2);
        QCOMPARE(m_hub->log.tree().size(), 9);
    }
    EVENTUALLY_COMPARE(online.sync.log().tree().size(), 9);
    // The terminal it came from notices when it is back.
    QCOMPARE(offline.catchUp(), QString());
    QCOMPARE(offline.sync.queued(), 0);

    QByteArray broken = file;
    broken.replace("evalroom-outbox-1", "evalroom-outbox-2");
    std::optional<Result<int>> carried;
    online.sync.carry(broken, {&online.context, [&](const Result<int>& result) { carried = result; }});
    EVENTUALLY(carried);
    QCOMPARE(carried->error().code, ErrorCode::UnknownFormat);
}

EVALROOM_TEST(TestLogSync, QCoreApplication)

} // namespace tst_log_sync

#include "tst_log_sync.moc"
