// SPDX-License-Identifier: Apache-2.0
#include "patience.h"
#include "session/room.h"
#include "test_program.h"
#include "widgets/shell/header_bar.h"
#include "widgets/shell/preferences_menu.h"
#include "widgets/style/quiet_style.h"

#include <QLabel>
#include <QSignalSpy>

using namespace evalroom;
using namespace evalroom::test;

namespace tst_header_bar {

namespace {

constexpr int Me = 1;

} // namespace

// What always shows, at a real hub that goes away, comes back, and in the end is not to be trusted.
class TestHeaderBar : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void beforeTheCheckIn();
    void connectedAndNothingWaits();
    void offlineAndNothingWaits();
    void offlineWhileARecordWaits();
    void theStepIsWholeInLittleRoom_data();
    void theStepIsWholeInLittleRoom();
    void whatWaitedHasBeenReceived();
    void atAnotherSeat();
    void aCentreThatGoesBackIsNotTrusted();

private:
    Session& me() { return m_room->at(Me); }
    void follow(Session& session);
    // Of one that is shown; empty: it is not.
    QString words(const QString& fact) const
    {
        const auto* label = m_bar->findChild<QLabel*>(fact);
        return label->isVisible() ? label->accessibleName() : QString();
    }
    // Before the connection, what is saved, and what is received.
    QList<Icon> signs() const
    {
        QList<Icon> icons;
        for (const TypeLabel* label : m_bar->findChildren<TypeLabel*>()) {
            if (label->sign())
                icons << *label->sign();
        }
        return icons;
    }

    SessionFixture m_fixture;
    std::unique_ptr<Room> m_room;
    std::unique_ptr<Session> m_elsewhere; // where another member goes on
    std::unique_ptr<HeaderBar> m_bar;
};

void TestHeaderBar::initTestCase()
{
    showIn(Theme::Light, 100);
    QVERIFY(m_fixture.begin());
    m_room = std::make_unique<Room>(m_fixture);
}

void TestHeaderBar::cleanupTestCase()
{
    m_bar.reset();
    m_elsewhere.reset();
    m_room.reset();
}

// As the window does it.
void TestHeaderBar::follow(Session& session)
{
    m_bar = std::make_unique<HeaderBar>(session, nullptr);
    m_bar->setPeople({{Me, u"李明"_s}});
    for (const auto& changed :
        {&Session::becameKnown, &Session::stateChanged, &Session::connectionChanged, &Session::lockChanged})
        connect(&session, changed, m_bar.get(), &HeaderBar::refresh);
    connect(&session, &Session::saved, m_bar.get(), [this] { m_bar->refresh(); });
    connect(&session, &Session::received, m_bar.get(), [this] { m_bar->refresh(); });
    m_bar->resize(1600, 80);
    m_bar->show();
}

void TestHeaderBar::beforeTheCheckIn()
{
    follow(me());
    QCOMPARE(words(u"lot"_s), u"Bid evaluation"_s);
    QCOMPARE(words(u"who"_s), u"Member 1"_s);
    QCOMPARE(words(u"step"_s), QString());
    QCOMPARE(words(u"connection"_s), u"Not checked in"_s);
    QCOMPARE(words(u"code"_s), QString());
    // Nobody knows yet what waits.
    QCOMPARE(words(u"savedHere"_s), QString());
    QCOMPARE(words(u"received"_s), QString());
    QCOMPARE(signs().first(), Icon::ToCome);
}

void TestHeaderBar::connectedAndNothingWaits()
{
    QCOMPARE(m_room->checkIn({1, 2, 3, 4, 5, 6, 7}), u"success"_s);
    // Nobody elects a chair yet.
    QTRY_COMPARE(words(u"step"_s), u"Arrival and declarations"_s);
    QCOMPARE(m_room->prepare(), u"success"_s);
    QCOMPARE(m_room->openStep(u"chair"_s), u"success"_s);
    QTRY_COMPARE(words(u"step"_s), u"Step: Election of the chair"_s);
    QTRY_COMPARE(words(u"connection"_s), u"Connected"_s);
    QCOMPARE(words(u"lot"_s), me().manifest().title);
    for (const QString& part : {u"李明"_s, u"Seat A-01"_s})
        QVERIFY2(words(u"who"_s).contains(part), qPrintable(words(u"who"_s)));
    QTRY_COMPARE(words(u"code"_s), u"Check code %1"_s.arg(me().checkpointCode()));
    QCOMPARE(words(u"savedHere"_s), u"All saved here"_s);
    QVERIFY(me().receivedByCentre() > 0);
    QCOMPARE(words(u"received"_s), u"Received by the centre: %1"_s.arg(me().receivedByCentre()));
    QCOMPARE(signs(), (QList {Icon::Online, Icon::Tick, Icon::Tick}));
}

void TestHeaderBar::offlineAndNothingWaits()
{
    QVERIFY(m_fixture.hub.keepRecords());
    QCOMPARE(m_room->settle(), u"success"_s);
    QVERIFY(m_fixture.hub.stop());
    QTRY_COMPARE(words(u"connection"_s), u"No connection"_s);
    QCOMPARE(words(u"savedHere"_s), u"All saved here"_s);
    QCOMPARE(words(u"received"_s), u"Received by the centre: %1"_s.arg(me().receivedByCentre()));
    QCOMPARE(signs(), (QList {Icon::Offline, Icon::Tick, Icon::Tick}));
}

void TestHeaderBar::offlineWhileARecordWaits()
{
    QCOMPARE(m_room->submit(Me, u"chair"_s), u"success"_s);
    QCOMPARE(me().savedHere(), 1);
    QTRY_COMPARE(words(u"savedHere"_s), u"Saved here, waiting: 1"_s);
    const qint64 received = me().receivedByCentre();
    QCOMPARE(words(u"received"_s), u"Received by the centre: %1 of %2"_s.arg(received).arg(received + 1));
    QCOMPARE(signs(), (QList {Icon::Offline, Icon::ClockFace, Icon::ClockFace}));
}

void TestHeaderBar::theStepIsWholeInLittleRoom_data()
{
    QTest::addColumn<int>("width");
    QTest::addColumn<int>("percent");
    QTest::newRow("1024 pixels") << 1024 << 100;
    QTest::newRow("1280 pixels, large type") << 1280 << 200;
}

// Still offline, and a record waits: there is as much to say as ever.
void TestHeaderBar::theStepIsWholeInLittleRoom()
{
    QFETCH(int, width);
    QFETCH(int, percent);
    Preferences preferences;
    preferences.setLanguage(QLocale::English);
    preferences.setPercent(percent);
    HeaderBar bar(me(), new PreferencesMenu(preferences));
    bar.setPeople({{Me, u"李明"_s}});
    bar.show();
    bar.resize(width, bar.sizeHint().height());
    QTRY_COMPARE(bar.width(), width);
    const auto* step = bar.findChild<QLabel*>(u"step"_s);
    QCOMPARE(step->accessibleName(), u"Step: Election of the chair"_s);
    QTRY_COMPARE(step->text(), step->accessibleName());
    // Of the others something is left.
    for (const QString& fact : {u"who"_s, u"connection"_s, u"savedHere"_s, u"received"_s}) {
        const QString shown = bar.findChild<QLabel*>(fact)->text();
        QVERIFY2(shown.size() >= 6, qPrintable(fact + u": "_s + shown));
    }
    showIn(Theme::Light, 100);
}

void TestHeaderBar::whatWaitedHasBeenReceived()
{
    const qint64 before = me().receivedByCentre();
    QVERIFY(m_fixture.hub.start());
    QCOMPARE(m_room->settle(), u"success"_s);
    QCOMPARE(me().receivedByCentre(), before + 1);
    QTRY_COMPARE(words(u"received"_s), u"Received by the centre: %1"_s.arg(before + 1));
    QTRY_COMPARE(words(u"savedHere"_s), u"All saved here"_s);
    QCOMPARE(signs(), (QList {Icon::Online, Icon::Tick, Icon::Tick}));
}

void TestHeaderBar::atAnotherSeat()
{
    m_elsewhere = std::make_unique<Session>(m_fixture.config(2, u"A-02"_s));
    follow(m_room->at(2));
    QCOMPARE(wordOf(m_fixture.checkIn(*m_elsewhere)), u"success"_s);
    QTRY_COMPARE(words(u"connection"_s), u"At another seat"_s);
    QCOMPARE(signs().first(), Icon::ToCome);
}

void TestHeaderBar::aCentreThatGoesBackIsNotTrusted()
{
    follow(me());
    QVERIFY(m_fixture.hub.rollBack());
    QTRY_COMPARE(words(u"connection"_s), u"The centre is not trusted"_s);
    QTRY_COMPARE(signs().first(), Icon::Refused);
}

EVALROOM_TEST(TestHeaderBar, QApplication)

} // namespace tst_header_bar

#include "tst_header_bar.moc"
