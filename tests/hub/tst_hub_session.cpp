// SPDX-License-Identifier: Apache-2.0
#include "hub/hub_session.h"
#include "hub_person.h"
#include "ledger/head_fixture.h"
#include "test_program.h"

#include <QTemporaryDir>
#include <QTest>

using namespace evalroom;
using namespace evalroom::test;
using namespace Qt::StringLiterals;

namespace tst_hub_session {

// One session over a disk that fails, and a clock that goes wrong.
class TestHubSession : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();

    void theIthWriteFailsAndMemoryStaysWithTheDisk();
    void aFailedCreationIsMadeUpFor();
    void aClockThatGoesBackMovesNoCheckpoint();
    void whatIsReadBackIsTheSame();

private:
    std::unique_ptr<HubSession> create(RecordStore::FaultHook fault = {});
    QList<Jws> someEntries();
    static QJsonObject stateOf(const HubSession& session) { return stateToJson(session.state(), {}); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<HubKeys> m_keys;
    std::optional<SessionHead> m_head;
    std::unique_ptr<HubPerson> m_person;
    QDateTime m_now = HubPerson::now();
};

void TestHubSession::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_keys = std::make_unique<HubKeys>(
        HubKeys::create(m_folder->path() + u"/keys"_s, Secret::copyOf(QByteArrayView("secret"))).value());
    SoftwareSigner platform(PrivateKey::generate(Algorithm::ES256).value());
    HeadPlan plan(platform);
    m_person = std::make_unique<HubPerson>(6, Role::Staff);
    plan.manifest.hub = m_keys->newest();
    plan.manifest.roster.insert(6, m_person->entry());
    m_head = SessionHead::read(plan.sign(), plan.rules, plan.scheme).value();
    m_now = HubPerson::now();
}

std::unique_ptr<HubSession> TestHubSession::create(RecordStore::FaultHook fault)
{
    auto session
        = HubSession::create(m_folder->path(), *m_head, {}, *m_keys, [this] { return m_now; }, std::move(fault));
    return session ? std::move(*session) : nullptr;
}

QList<Jws> TestHubSession::someEntries()
{
    QList<Jws> entries {m_person->delegate(m_head->session())};
    for (const QString& text : {u"one"_s, u"two"_s, u"three"_s})
        entries.append(m_person->act({{u"code"_s, u"test"_s}, {u"text"_s, text}, {u"type"_s, u"alarm"_s}}));
    return entries;
}

void TestHubSession::theIthWriteFailsAndMemoryStaysWithTheDisk()
{
    int failures = 0;
    for (int i = 0;; ++i) {
        init();
        int writes = 0;
        int failing = -1;
        const auto session = create(
            [&]() -> Result<void> { return writes++ == failing ? fail(ErrorCode::DiskFull) : Result<void>(); });
        QVERIFY(session);
        writes = 0;
        failing = i;
        for (const Jws& jws : someEntries()) {
            const qint64 before = session->size();
            const QJsonObject state = stateOf(*session);
            auto receipt = session->append(jws);
            if (!receipt) {
                ++failures;
                QVERIFY(receipt.error().code == ErrorCode::DiskFull);
                QCOMPARE(session->size(), before);
                QCOMPARE(stateOf(*session), state);
                QCOMPARE(session->memory().log().tree().size(), before);
                receipt = session->append(jws);
            }
            QVERIFY(receipt && receipt->isNew);
            QCOMPARE(receipt->index, before);
        }
        const auto again = HubSession::open(m_folder->path(), *m_keys, [this] { return m_now; });
        QVERIFY(again);
        QCOMPARE((*again)->size(), 4);
        QCOMPARE(stateOf(**again), stateOf(*session));
        if (failing >= writes)
            break;
    }
    QVERIFY(failures >= 4);
}

void TestHubSession::aFailedCreationIsMadeUpFor()
{
    bool full = true;
    for (int i = 0; full; ++i) {
        init();
        int writes = 0;
        const auto session
            = create([&]() -> Result<void> { return writes++ == i ? fail(ErrorCode::DiskFull) : Result<void>(); });
        full = session == nullptr;
        if (full)
            QVERIFY(create());
        QVERIFY(HubSession::open(m_folder->path(), *m_keys, [this] { return m_now; }));
    }
}

void TestHubSession::aClockThatGoesBackMovesNoCheckpoint()
{
    const auto session = create();
    QVERIFY(session);
    const QDateTime first = m_now;
    QDateTime latest;
    for (const Jws& jws : someEntries()) {
        const auto receipt = session->append(jws);
        QVERIFY(receipt);
        const auto word = Jws::parse(receipt->checkpoint).value();
        latest = Checkpoint::fromPayload(word.payload()).value().at;
        QCOMPARE(latest, first);
        m_now = m_now.addSecs(-3600);
    }
    m_now = first.addSecs(10);
    const auto receipt = session->append(m_person->delegate(m_head->session()));
    QCOMPARE(Checkpoint::fromPayload(Jws::parse(receipt->checkpoint)->payload())->at, m_now);
}

void TestHubSession::whatIsReadBackIsTheSame()
{
    const auto session = create();
    for (const Jws& jws : someEntries())
        QVERIFY(session->append(jws));
    const auto again = HubSession::open(m_folder->path(), *m_keys, [this] { return m_now; });
    QVERIFY(again);
    QCOMPARE(stateOf(**again), stateOf(*session));
    for (qint64 i = 0; i < session->size(); ++i)
        QCOMPARE((*again)->element(i, 6), session->element(i, 6));
    // And it is still one log: the next entry of the first one is the second one's too.
    const Jws next = m_person->delegate(m_head->session());
    QCOMPARE((*again)->append(next)->index, 4);
}

EVALROOM_TEST(TestHubSession, QCoreApplication)

} // namespace tst_hub_session

#include "tst_hub_session.moc"
