// SPDX-License-Identifier: Apache-2.0
#include "patience.h"
#include "session/room.h"
#include "test_program.h"
#include "widgets/shell/stage_rail.h"
#include "widgets/shell/stage_row.h"
#include "widgets/style/quiet_style.h"

#include <QApplication>
#include <QScrollArea>
#include <QScrollBar>

using namespace evalroom;
using namespace evalroom::test;
using namespace Qt::StringLiterals;

namespace tst_stage_rail {

namespace {

constexpr int Me = 1;
constexpr int LowScreen = 160; // pixels: room for a few of the stages

// What is shown as a window of its own, by its class.
class Windows : public QObject {
public:
    explicit Windows(QWidget* expected)
        : m_expected(expected)
    {
        qApp->installEventFilter(this);
    }
    const QStringList& shown() const { return m_shown; }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override
    {
        const auto* widget = qobject_cast<QWidget*>(watched);
        if (event->type() == QEvent::Show && widget != nullptr && widget->isWindow() && widget != m_expected)
            m_shown << QString::fromLatin1(widget->metaObject()->className());
        return false;
    }

private:
    QWidget* m_expected;
    QStringList m_shown;
};

} // namespace

// The rail where it is longer than the window: nobody has to scroll it to see where the session is.
class TestStageRail : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void theStageOfNowIsInSight_data();
    void theStageOfNowIsInSight();
    void itStaysInSightWhenTheRoomChanges();
    void whoeverScrollsOnIsLeftThere();
    void aRowThatGoesBeforeItIsSeenIsNoWindow();

private:
    StageRow* now() const
    {
        for (auto* row : m_rail->findChildren<StageRow*>()) {
            if (row->accessibleName().contains(u", now"_s))
                return row;
        }
        return nullptr;
    }
    QScrollBar* bar() const { return m_rail->findChild<QScrollArea*>()->verticalScrollBar(); }
    // As a whole.
    bool isNowSeen() const
    {
        const StageRow* row = now();
        return row != nullptr && row->visibleRegion().boundingRect().height() == row->height();
    }

    SessionFixture m_fixture;
    std::unique_ptr<Room> m_room;
    std::unique_ptr<StageRail> m_rail;
};

void TestStageRail::initTestCase()
{
    showIn(Theme::Light, 100);
    QVERIFY(m_fixture.begin());
    m_room = std::make_unique<Room>(m_fixture);
    QCOMPARE(m_room->checkIn({1, 2, 3, 4, 5, 6, 7}), u"success"_s);
    m_rail = std::make_unique<StageRail>(m_room->at(Me));
    m_rail->resize(m_rail->width(), LowScreen);
    m_rail->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_rail.get(), Patience));
}

void TestStageRail::cleanupTestCase()
{
    m_rail.reset();
    m_room.reset();
    QVERIFY(m_fixture.hub.stop());
}

void TestStageRail::theStageOfNowIsInSight_data()
{
    QTest::addColumn<QString>("step"); // that is done before; empty: none
    QTest::newRow("the first") << QString();
    QTest::newRow("after the election") << u"chair"_s;
    QTest::newRow("after the review") << u"form"_s;
    QTest::newRow("after the scores") << u"technical"_s;
}

void TestStageRail::theStageOfNowIsInSight()
{
    QFETCH(QString, step);
    if (step == u"chair"_s)
        QCOMPARE(m_room->prepare(), u"success"_s);
    if (!step.isEmpty())
        QCOMPARE(m_room->judge(step), u"success"_s);
    for (const bool compact : {true, false}) {
        m_rail->setCompact(compact);
        m_rail->refresh();
        QTRY_VERIFY(bar()->maximum() > 0 && isNowSeen());
        QVERIFY(step != u"technical"_s || bar()->value() > 0);
    }
}

// Narrow and low, and back.
void TestStageRail::itStaysInSightWhenTheRoomChanges()
{
    m_rail->resize(m_rail->width(), 10 * LowScreen);
    QTRY_VERIFY(isNowSeen() && bar()->maximum() == 0);
    m_rail->resize(m_rail->width(), LowScreen);
    QTRY_VERIFY(isNowSeen() && bar()->value() > 0);
}

// Something within is laid out anew, and nothing has another place.
void TestStageRail::whoeverScrollsOnIsLeftThere()
{
    const auto layOutAgain = [this] {
        QEvent again(QEvent::LayoutRequest);
        QApplication::sendEvent(m_rail->findChild<QScrollArea*>(), &again);
    };
    layOutAgain();
    bar()->setValue(0);
    QVERIFY(!isNowSeen());
    layOutAgain();
    QCOMPARE(bar()->value(), 0);
}

// Qt shows what is laid out a moment later, and a window would have the keyboard.
void TestStageRail::aRowThatGoesBeforeItIsSeenIsNoWindow()
{
    const Windows windows(m_rail.get());
    m_rail->setCompact(true);
    m_rail->setCompact(false);
    QTRY_VERIFY(isNowSeen());
    QCOMPARE(windows.shown(), QStringList());
}

EVALROOM_TEST(TestStageRail, QApplication)

} // namespace tst_stage_rail

#include "tst_stage_rail.moc"
