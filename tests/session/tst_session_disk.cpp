// SPDX-License-Identifier: Apache-2.0
#include "session/room.h"

#include "base/file_limit.h"
#include "test_program.h"

#include <QGuiApplication>
#include <QSignalSpy>

using namespace evalroom;
using namespace evalroom::test;

namespace tst_session_disk {

// A terminal whose disk takes nothing more, until somebody has made room.
class TestSessionDisk : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void anActThatCannotBeKeptIsNotSaidToBe();
    void aSheetThatCannotBeKeptIsSealedAnew();
    void whatComesFromOthersComesWhenThereIsRoom();
    void nobodyChecksInOnAFullDisk();
    void aDocumentGoesOnWhereItBrokeOff();

private:
    std::unique_ptr<SessionFixture> m_fixture;
    std::unique_ptr<Room> m_room;
};

void TestSessionDisk::init()
{
    m_fixture = std::make_unique<SessionFixture>();
    QVERIFY(m_fixture->begin());
    m_room = std::make_unique<Room>(*m_fixture);
}

void TestSessionDisk::cleanup()
{
    m_room.reset();
    QVERIFY(m_fixture->hub.stop());
}

void TestSessionDisk::anActThatCannotBeKeptIsNotSaidToBe()
{
    QCOMPARE(m_room->checkIn({1, 6}), u"success"_s);
    QSignalSpy saved(&m_room->at(1), &Session::saved);
    {
        const FileLimit full(0);
        for (int time = 0; time < 2; ++time)
            QCOMPARE(m_room->act(1, Consent {}).section(u' ', 0, 0), u"cannotWrite"_s);
        QVERIFY(saved.isEmpty());
        QCOMPARE(m_room->at(1).savedHere(), 0);
        QVERIFY(!m_room->at(1).expected().members.value(1).consented);
    }
    QCOMPARE(m_room->act(1, Consent {}), u"success"_s);
    QCOMPARE(saved.size(), 1);
    QCOMPARE(m_room->settle(), u"success"_s);
    // Once, in its place in the chain, and without an alarm.
    QCOMPARE(m_room->at(6).log().tree().size(), 3);
    QVERIFY(m_room->at(6).state().members.value(1).consented);
    QVERIFY(m_room->at(6).state().alarms.isEmpty());
}

void TestSessionDisk::aSheetThatCannotBeKeptIsSealedAnew()
{
    QCOMPARE(m_room->checkIn({1, 2, 3, 4, 5, 6, 7}), u"success"_s);
    QCOMPARE(m_room->prepare(), u"success"_s);
    QCOMPARE(m_room->openStep(u"chair"_s), u"success"_s);
    {
        const FileLimit full(0);
        QCOMPARE(m_room->submit(1, u"chair"_s).section(u' ', 0, 0), u"cannotWrite"_s);
        QCOMPARE(m_room->at(1).savedHere(), 0);
    }
    for (const int member : Room::committee())
        QCOMPARE(m_room->submit(member, u"chair"_s), u"success"_s);
    QCOMPARE(m_room->settle(), u"success"_s);
    QCOMPARE(m_room->closeStep(u"chair"_s), u"success"_s);
    QCOMPARE(m_room->at(7).state().chair, 1);
}

void TestSessionDisk::whatComesFromOthersComesWhenThereIsRoom()
{
    QCOMPARE(m_room->checkIn({1, 6}), u"success"_s);
    QSignalSpy changed(&m_room->at(1), &Session::connectionChanged);
    const QByteArray before = m_room->at(1).log().tree().root();
    // An amendment comes by way of the hub alone.
    QVERIFY(m_fixture->hub.processId() > 0);
    {
        const FileLimit full(0);
        QVERIFY(m_fixture->renew(5));
        EVENTUALLY_COMPARE(m_room->at(1).connection(), Connection::Offline);
        QCOMPARE(m_room->at(1).log().tree().root(), before);
        QVERIFY(!m_room->at(1).alarm());
    }
    QCOMPARE(m_room->settle(), u"success"_s);
    QCOMPARE(m_room->at(1).log().tree().size(), 3);
    QCOMPARE(m_room->act(1, Consent {}), u"success"_s);
    QCOMPARE(m_room->settle(), u"success"_s);
}

void TestSessionDisk::nobodyChecksInOnAFullDisk()
{
    {
        const FileLimit full(0);
        QCOMPARE(wordOf(m_fixture->checkIn(m_room->at(1))).section(u' ', 0, 0), u"cannotWrite"_s);
        QCOMPARE(m_room->at(1).connection(), Connection::LoggedOut);
        QVERIFY(!m_room->at(1).isUnlocked());
    }
    QCOMPARE(m_room->checkIn({1}), u"success"_s);
    QCOMPARE(m_room->at(1).log().tree().size(), 1);
}

void TestSessionDisk::aDocumentGoesOnWhereItBrokeOff()
{
    QCOMPARE(m_room->checkIn({1, 2, 3, 4, 5, 6, 7}), u"success"_s);
    const auto brought = awaited<void>(
        [&](const Done& done) { m_room->at(6).staff().uploadDocuments(m_fixture->packagePath(), done); });
    QCOMPARE(wordOf(brought), u"success"_s);
    QCOMPARE(m_room->prepare(), u"success"_s);
    Documents& documents = m_room->at(2).documents();
    const auto fetch
        = [&] { return wordOf(awaited<void>([&](const Done& done) { documents.fetch(u"bid-2"_s, done); })); };
    {
        const FileLimit full(100'000);
        for (int time = 0; time < 2; ++time)
            QCOMPARE(fetch(), u"cannotWrite bid-2"_s);
        QVERIFY(!documents.isHere(u"bid-2"_s));
    }
    QSignalSpy progressed(&documents, &Documents::progressed);
    QCOMPARE(fetch(), u"success"_s);
    QVERIFY(documents.isHere(u"bid-2"_s));
    const auto opened
        = awaited<std::shared_ptr<QIODevice>>([&](const auto& reply) { documents.open(u"bid-2"_s, reply); });
    QCOMPARE(wordOf(opened), u"success"_s);
    QCOMPARE((*opened)->readAll(), m_fixture->contentOf(u"bid-2"_s));
}

EVALROOM_TEST(TestSessionDisk, QGuiApplication)

} // namespace tst_session_disk

#include "tst_session_disk.moc"
