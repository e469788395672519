// SPDX-License-Identifier: Apache-2.0
#include "chair.h"
#include "test_program.h"

#include <QMouseEvent>

using namespace evalroom;
using namespace evalroom::test;
using namespace Qt::StringLiterals;

namespace tst_keyboard_story {

namespace {

constexpr int FewestStops = 5; // that are passed on the ways through a session

// Whatever a mouse does to a window.
class MouseWatch : public QObject {
public:
    MouseWatch() { QApplication::instance()->installEventFilter(this); }
    int events() const { return m_events; }

private:
    bool eventFilter(QObject* watched, QEvent* event) override
    {
        if (event->type() == QEvent::MouseButtonPress || event->type() == QEvent::Wheel)
            ++m_events;
        return QObject::eventFilter(watched, event);
    }

    int m_events = 0;
};

} // namespace

// A whole session by keys alone: Tab, Space, Enter, the arrows, what is typed, and the keys that F1 shows.
class TestKeyboardStory : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anExpertNeedsNoMouse_data();
    void anExpertNeedsNoMouse();
    void staffNeedNoMouse();

private:
    static void wasSeenAllAlong(const Chair& chair);
};

void TestKeyboardStory::wasSeenAllAlong(const Chair& chair)
{
    const FocusWatch& watch = chair.hand->watch();
    QVERIFY2(watch.faults().isEmpty(), qPrintable(watch.faults().join(u'\n')));
    QVERIFY2(watch.compared() >= FewestStops, qPrintable(QString::number(watch.compared())));
}

void TestKeyboardStory::anExpertNeedsNoMouse_data()
{
    QTest::addColumn<PracticeKind>("kind");
    QTest::addColumn<QLocale::Language>("language");
    QTest::newRow("goods in English") << PracticeKind::Goods << QLocale::English;
    if (qEnvironmentVariableIsSet("EVALROOM_SOAK"))
        QTest::newRow("works in Chinese") << PracticeKind::Engineering << QLocale::Chinese;
}

void TestKeyboardStory::anExpertNeedsNoMouse()
{
    QFETCH(PracticeKind, kind);
    QFETCH(QLocale::Language, language);
    const MouseWatch mouse;
    Chair chair(quickWish(Role::Expert, kind), language, WindowHand::By::Keys);
    QVERIFY2(chair.isReady(), qPrintable(chair.failure));
    chair.sit();
    QVERIFY2(chair.playUntil([&] { return chair.hand->pageName() == u"overPage"; }), qPrintable(chair.words()));
    QVERIFY(chair.session->state().report.signedBy.contains(chair.session->member()));
    for (const QString& page :
        {u"checkInPage"_s, u"conflictsPage"_s, u"ballotPage"_s, u"sheetPage"_s, u"opinionPage"_s, u"signPage"_s})
        QVERIFY2(chair.hand->path().contains(page), qPrintable(page));
    wasSeenAllAlong(chair);
    QCOMPARE(mouse.events(), 0);
}

// Through a closing, its summary and the next step; the long run goes on to the delivery.
void TestKeyboardStory::staffNeedNoMouse()
{
    const bool toTheEnd = qEnvironmentVariableIsSet("EVALROOM_SOAK");
    const MouseWatch mouse;
    Chair chair(quickWish(Role::Staff, PracticeKind::Goods), QLocale::English, WindowHand::By::Keys);
    QVERIFY2(chair.isReady(), qPrintable(chair.failure));
    chair.sit();
    const auto isThrough = [&] {
        if (!chair.session->isKnown())
            return false;
        const SessionState& state = chair.session->state();
        return toTheEnd ? !state.delivered.isEmpty() : state.steps.value(ChairStep).phase == StepPhase::Settled;
    };
    QVERIFY2(chair.playUntil(isThrough), qPrintable(chair.words()));
    wasSeenAllAlong(chair);
    QCOMPARE(mouse.events(), 0);
}

EVALROOM_TEST(TestKeyboardStory, QApplication)

} // namespace tst_keyboard_story

#include "tst_keyboard_story.moc"
