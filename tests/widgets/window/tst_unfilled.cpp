// SPDX-License-Identifier: Apache-2.0
#include "member_at_window.h"

#include "patience.h"
#include "test_program.h"
#include "widgets/result/block_view.h"
#include "widgets/style/quiet_style.h"

#include <QComboBox>
#include <QPlainTextEdit>

using namespace evalroom;
using namespace evalroom::test;
using namespace Qt::StringLiterals;

namespace tst_unfilled {

namespace {

constexpr int Leaving = 5;
constexpr int Staff = 6;
constexpr int SessionTab = 1;

} // namespace

// A member leaves and nobody can be found in their place: the others read that one is missing, and in the end that it
// is over.
class TestUnfilled : public QObject, MemberAtWindow {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase() { QVERIFY(end()); }
    void whoWaitsReadsThatAMemberIsMissing();
    void staffReadFirstThatItEndsForGood();
    void inTheEndItIsOver();
    void soItIsWhenTheWindowIsOpenedAgain();
};

void TestUnfilled::initTestCase()
{
    showIn(Theme::Light, 100);
    QVERIFY(begin(QLocale::English));
    m_at->checkIn();
    QTRY_COMPARE(m_at->page(), u"waitPage"_s);
    QCOMPARE(m_room->checkIn({2, 3, 4, 5, 6, 7}), u"success"_s);
    QCOMPARE(m_room->prepare(), u"success"_s);
    QCOMPARE(m_room->judge(u"chair"_s), u"success"_s);
    QTRY_COMPARE(m_at->page(), u"waitPage"_s);
}

void TestUnfilled::whoWaitsReadsThatAMemberIsMissing()
{
    const QString bidder = m_fixture.plan.manifest.bidders.constFirst().id;
    QCOMPARE(m_room->act(Leaving, Declaration {{{bidder, u"my sister's firm"_s}}}), u"success"_s);
    QTRY_COMPARE(m_at->text("title"), u"A member of the committee is missing"_s);
    QTRY_VERIFY2(m_at->text("missing").contains(u"have the missing ones drawn"_s), qPrintable(m_at->text("missing")));
}

// Other suspensions are undone by resuming; this one is asked about, and a second press that comes at once is no
// answer.
void TestUnfilled::staffReadFirstThatItEndsForGood()
{
    Session& staff = m_room->at(Staff);
    SessionWindow desk(staff, SeatPlan {.papers = std::make_shared<Papers>()}, m_preferences);
    const AtWindow at(desk);
    QVERIFY(at.activate());
    QTRY_COMPARE(at.page(), u"staffPage"_s);
    at.turnTo(SessionTab);
    auto* kind = at.seen<QComboBox>("suspendKind");
    kind->setFocus();
    QTest::keyClick(kind, Qt::Key_End);
    QCOMPARE(kind->currentText(), u"The committee cannot be filled"_s);
    auto* material = at.seen<QLineEdit>("suspendMaterial");
    material->setFocus();
    AtWindow::type(u"all bids"_s);
    at.seen<QPlainTextEdit>("suspendText")->setFocus();
    AtWindow::type(u"nobody was found"_s);
    const auto asked = [&] { return at.text("confirmSentence"); };
    {
        const SlowDoubleClick slow;
        QTRY_VERIFY(at.seen<QAbstractButton>("suspendButton")->isEnabled());
        at.click("suspendButton");
        QVERIFY2(asked().contains(u"ends for good"_s) && asked().contains(u"cannot be resumed"_s)
                && asked().contains(u"Sealed: all bids."_s),
            qPrintable(asked()));
        at.click("confirmYes");
        QVERIFY(!asked().isEmpty());
        QVERIFY(!staff.expected().suspended);
    }
    // Whoever types on has said something else.
    material->setFocus();
    AtWindow::type(u"!"_s);
    QCOMPARE(asked(), QString());
    at.click("suspendButton");
    QVERIFY2(asked().contains(u"Sealed: all bids!."_s), qPrintable(asked()));
    QVERIFY(waitFor([&] {
        if (!asked().isEmpty())
            at.click("confirmYes");
        return staff.expected().suspended;
    }));
    QVERIFY(isUnfilled(staff.expected()));
    QCOMPARE(staff.expected().suspensions.constLast().material, u"all bids!"_s);
}

void TestUnfilled::inTheEndItIsOver()
{
    QTRY_COMPARE(m_at->page(), u"overPage"_s);
    QTRY_VERIFY2(m_at->text("guidance").contains(u"you may go"_s), qPrintable(m_at->text("guidance")));
    QTRY_VERIFY2(m_at->text("bannerText").contains(u"This session has ended"_s), qPrintable(m_at->text("bannerText")));
    const QString words = m_at->seen<BlockView>("overText")->toPlainText();
    QVERIFY2(words.contains(u"committee could not be filled"_s), qPrintable(words));
    QVERIFY2(!words.contains(u"recommended"_s), qPrintable(words));
}

void TestUnfilled::soItIsWhenTheWindowIsOpenedAgain()
{
    QVERIFY(sit());
    QTRY_COMPARE(m_at->page(), u"overPage"_s);
}

EVALROOM_TEST(TestUnfilled, QApplication)

} // namespace tst_unfilled

#include "tst_unfilled.moc"
