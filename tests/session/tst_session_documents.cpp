// SPDX-License-Identifier: Apache-2.0
#include "session/room.h"

#include "base/worker.h"
#include "held_pool.h"
#include "test_program.h"

#include <QGuiApplication>
#include <QSignalSpy>

using namespace evalroom;
using namespace evalroom::test;

namespace tst_session_documents {

namespace {

constexpr int Me = 2;
const QString Bid = u"bid-2"_s;

} // namespace

// Bringing, checking and opening a document can be given up at any time, and is gone on with where it ended.
class TestSessionDocuments : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void everybodyWhoWaitsIsTold();
    void whatHasComeStays();
    void openingIsGivenUpAtOnce();
    void theCheckOfItsContentIsGivenUp();

private:
    Documents& documents() { return m_room->at(Me).documents(); }
    QString fetched()
    {
        return wordOf(awaited<void>([&](const Done& done) { documents().fetch(Bid, done); }));
    }
    using Device = std::shared_ptr<QIODevice>;
    Result<Device> opened()
    {
        return awaited<Device>([&](const auto& reply) { documents().open(Bid, reply); });
    }
    // To its end, and as it was handed in.
    QString openedWell()
    {
        const auto device = opened();
        if (!device)
            return wordOf(device);
        return (*device)->readAll() == m_fixture->contentOf(Bid) ? u"success"_s : u"something else"_s;
    }

    std::unique_ptr<SessionFixture> m_fixture;
    std::unique_ptr<Room> m_room;
};

void TestSessionDocuments::init()
{
    m_fixture = std::make_unique<SessionFixture>();
    QVERIFY(m_fixture->begin());
    m_room = std::make_unique<Room>(*m_fixture);
    QCOMPARE(m_room->checkIn({1, 2, 3, 4, 5, 6, 7}), u"success"_s);
    const auto brought = awaited<void>(
        [&](const Done& done) { m_room->at(6).staff().uploadDocuments(m_fixture->packagePath(), done); });
    QCOMPARE(wordOf(brought), u"success"_s);
    QCOMPARE(m_room->prepare(), u"success"_s);
}

void TestSessionDocuments::cleanup()
{
    m_room.reset();
    QVERIFY(m_fixture->hub.stop());
}

void TestSessionDocuments::everybodyWhoWaitsIsTold()
{
    Awaited<void> other;
    documents().fetch(Bid, other.reply());
    const auto first = awaited<void>([&](const Done& done) {
        documents().fetch(Bid, done);
        documents().stop(Bid);
    });
    QCOMPARE(wordOf(first), u"cancelled"_s);
    QCOMPARE(wordOf(other.result()), u"cancelled"_s);
    QVERIFY(!documents().isHere(Bid));
    // What the centre answers all the same is not written a second time.
    QCOMPARE(fetched(), u"success"_s);
    QCOMPARE(openedWell(), u"success"_s);
    // Nothing is under way.
    documents().stop(Bid);
    QCOMPARE(openedWell(), u"success"_s);
}

void TestSessionDocuments::whatHasComeStays()
{
    QObject listener;
    connect(&documents(), &Documents::progressed, &listener, [this](const QString& id) { documents().stop(id); });
    QCOMPARE(fetched(), u"cancelled"_s);
    QVERIFY(!documents().isHere(Bid));
    documents().disconnect(&listener);
    // It had come, and has only to be checked.
    const QSignalSpy progressed(&documents(), &Documents::progressed);
    QCOMPARE(openedWell(), u"success"_s);
    QCOMPARE(progressed.size(), 0);
}

void TestSessionDocuments::openingIsGivenUpAtOnce()
{
    QCOMPARE(fetched(), u"success"_s);
    const auto stopped = awaited<Device>([&](const auto& reply) {
        documents().open(Bid, reply);
        documents().stop(Bid);
    });
    QCOMPARE(wordOf(stopped), u"cancelled"_s);
    QCOMPARE(openedWell(), u"success"_s);
}

// It is long, and on a slow disk.
void TestSessionDocuments::theCheckOfItsContentIsGivenUp()
{
    QCOMPARE(fetched(), u"success"_s);
    Awaited<Device> first;
    {
        const HeldPool disk(workers());
        documents().open(Bid, first.reply());
        // Two answers of the centre later the key has come, too, and the check waits.
        for (int answer = 0; answer < 2; ++answer)
            (void)awaited<QJsonObject>([&](const auto& reply) { m_room->at(Me).staff().ownAnnex(reply); });
        documents().stop(Bid);
        QCOMPARE(wordOf(first.result()), u"cancelled"_s);
    }
    QCOMPARE(openedWell(), u"success"_s);
}

EVALROOM_TEST(TestSessionDocuments, QGuiApplication)

} // namespace tst_session_documents

#include "tst_session_documents.moc"
