// SPDX-License-Identifier: Apache-2.0
#include "room.h"

#include "patience.h"
#include "sync/hub_client.h"
#include "test_program.h"

#include <QSignalSpy>
#include <QTest>

using namespace evalroom;
using namespace evalroom::test;

namespace tst_upload {

// Staff bring the documents, are interrupted, and go on.
class TestUpload : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cancelledBeforeAnythingIsSent();
    void whatWasCancelledGoesOnWhereItEnded();
    void aSecondCallEndsTheFirst();

private:
    StaffDesk& desk() { return m_room->at(6).staff(); }
    QString upload(const std::function<void()>& meanwhile)
    {
        return wordOf(awaited<void>([&](const Done& done) {
            desk().uploadDocuments(m_fixture.packagePath(), done);
            meanwhile();
        }));
    }

    SessionFixture m_fixture;
    std::unique_ptr<Room> m_room;
};

void TestUpload::initTestCase()
{
    // The fixture's documents are as large as their ids are long: this one takes several pieces.
    m_fixture.plan.manifest.documents.first().id += u"-a"_s.repeated(17);
    QVERIFY(m_fixture.begin());
    m_room = std::make_unique<Room>(m_fixture);
    QCOMPARE(m_room->checkIn({6}), u"success"_s);
}

void TestUpload::cancelledBeforeAnythingIsSent()
{
    QSignalSpy progressed(&desk(), &StaffDesk::progressed);
    desk().cancelUpload(); // there is none
    QCOMPARE(upload([this] { desk().cancelUpload(); }), u"cancelled"_s);
    QCOMPARE(progressed.size(), 0);
}

void TestUpload::whatWasCancelledGoesOnWhereItEnded()
{
    QSignalSpy progressed(&desk(), &StaffDesk::progressed);
    QObject once;
    connect(&desk(), &StaffDesk::progressed, &once, [&](const QString&, qint64 bytes) {
        if (bytes == 2 * TransferPiece)
            desk().cancelUpload();
    });
    QCOMPARE(upload([] { }), u"cancelled"_s);
    QCOMPARE(progressed.size(), 2);
    once.disconnect(&desk());
    desk().disconnect(&once);
    QCOMPARE(upload([] { }), u"success"_s);
    // The first answer already tells of all that was there.
    const QList<QVariant> goesOn = progressed.at(2);
    QCOMPARE(goesOn.at(0).toString(), m_fixture.plan.manifest.documents.first().id);
    QVERIFY(goesOn.at(1).toLongLong() >= 2 * TransferPiece);
    QVERIFY(goesOn.at(1).toLongLong() < goesOn.at(2).toLongLong());
}

void TestUpload::aSecondCallEndsTheFirst()
{
    QString second;
    QObject context;
    const QString first = upload([&] {
        desk().uploadDocuments(
            m_fixture.packagePath(), {&context, [&](const Result<void>& result) { second = wordOf(result); }});
    });
    QCOMPARE(first, u"cancelled"_s);
    QTRY_COMPARE(second, u"success"_s);
}

EVALROOM_TEST(TestUpload, QCoreApplication)

} // namespace tst_upload

#include "tst_upload.moc"
