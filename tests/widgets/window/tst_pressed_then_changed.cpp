// SPDX-License-Identifier: Apache-2.0
#include "member_at_window.h"
#include "priced_at_window.h"

#include "base/worker.h"
#include "held_pool.h"
#include "patience.h"
#include "test_program.h"
#include "widgets/words/errors.h"

#include <QRadioButton>

using namespace evalroom;
using namespace evalroom::test;
using namespace Qt::StringLiterals;

namespace tst_pressed_then_changed {

namespace {

constexpr int Me = 2;
constexpr int Corrected = 3;
constexpr int Staff = 6;
constexpr int Supervisor = 7;

// A certificate that takes its time to open, as a slow card does.
class SlowKey : HeldPool {
public:
    SlowKey()
        : HeldPool(workers())
    {
    }
};

// Member 1 of another session, at the first steps of it.
class Newcomer : public MemberAtWindow {
public:
    Newcomer() { m_here = begin(QLocale::English); }
    ~Newcomer() { end(); }
    Q_DISABLE_COPY_MOVE(Newcomer)

    AtWindow& at() { return *m_at; }
    // Checked in, and let in by staff.
    bool arrive()
    {
        if (!m_here)
            return false;
        m_at->checkIn();
        return isAt(u"waitPage"_s) && m_room->checkIn({Staff}) == u"success"
            && m_room->act(Staff, Admission {.member = 1, .method = AdmissionMethod::Card, .seat = u"A-01"_s})
            == u"success";
    }
    bool isAt(const QString& page) const
    {
        return waitFor([&] { return m_at->page() == page; });
    }
    qsizetype ownRecords() { return m_room->at(1).receivedByCentre() + m_room->at(1).savedHere(); }

private:
    bool m_here = false;
};

} // namespace

// Between the press of the button and the open certificate others go on. What nobody has seen is not signed.
class TestPressedThenChanged : public QObject, private PricedAtWindow {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase() { end(); }
    void aResultThatChangesIsNotAgreedWith();
    void aWaitForTheCertificateIsGivenUp();
    void whatIsLookedAtAgainIsSigned();
    void aReportThatBecomesVoidIsNotSigned();
    void aSecondPressForAPageThatIsGoneIsNoNews();

private:
    Session& me() { return m_room->at(Me); }
    QByteArray result() { return resultHash(me().state()); }
    // That a member enters points anew is decided; the motion's name.
    QByteArray decideCorrection()
    {
        const Motion motion {
            CorrectionMotion {u"b1"_s, u"method"_s, u"sum"_s, Corrected, u"technical"_s}, u"wrong sum"_s};
        const auto name = awaited<QByteArray>([&](const auto& saved) { m_room->at(1).act(motion, saved); });
        bool decided = name && m_room->settle() == u"success";
        for (const int member : {1, 4, 5})
            decided = decided && m_room->act(member, Vote {*name, true, {}}) == u"success";
        decided = decided && m_room->settle() == u"success" && m_room->unlock(Corrected) == u"success";
        return decided ? *name : QByteArray();
    }
    // By the keys, with the PIN.
    void press() const
    {
        QVERIFY(m_at->activate());
        QTRY_VERIFY(m_at->seen<QLineEdit>("pin") != nullptr);
        m_at->seen<QLineEdit>("pin")->setFocus();
        AtWindow::type(u"123456"_s);
        QTest::keyClick(m_window.get(), Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(m_window->isBusy());
    }
    void nothingIsSigned()
    {
        QTRY_VERIFY(!m_window->isBusy());
        QTRY_VERIFY2(m_at->text("error").contains(errorWords(changedSincePress())), qPrintable(m_at->text("error")));
        QVERIFY(!me().isUnlocked());
        QCOMPARE(me().savedHere(), 0);
    }
};

void TestPressedThenChanged::initTestCase()
{
    QCOMPARE(playToPrices(), u"success"_s);
    QVERIFY(sit(Me));
}

void TestPressedThenChanged::aResultThatChangesIsNotAgreedWith()
{
    const QByteArray motion = decideCorrection();
    QVERIFY(!motion.isEmpty());
    QTRY_COMPARE(m_at->page(), u"opinionPage"_s);
    m_at->click("agree");
    QTRY_VERIFY(m_window->page()->next().possible);
    const QByteArray seen = result();
    {
        const SlowKey key;
        press();
        QCOMPARE(m_room->act(Corrected, Correction {motion, 31, u"added up anew"_s}), u"success"_s);
        QTRY_VERIFY(result() != seen);
        QVERIFY(m_window->isBusy());
    }
    nothingIsSigned();
    QVERIFY(me().expected().opinions.value(Me).isEmpty());
    // The new result asks for its own answer.
    QCOMPARE(m_at->page(), u"opinionPage"_s);
    QVERIFY(!m_at->seen<QRadioButton>("agree")->isChecked());
}

void TestPressedThenChanged::aWaitForTheCertificateIsGivenUp()
{
    QCOMPARE(m_room->settle(), u"success"_s);
    m_at->click("agree");
    QTRY_VERIFY(m_window->page()->next().possible);
    const QSignalSpy locked(&me(), &Session::lockChanged);
    {
        const SlowKey key;
        press();
        QVERIFY(m_at->seen<QAbstractButton>("stopWaiting") == nullptr);
        QTRY_VERIFY(m_at->seen<QAbstractButton>("stopWaiting") != nullptr);
        m_at->click("stopWaiting");
        QVERIFY(!m_window->isBusy());
        QVERIFY2(m_at->text("error").contains(errorWords({ErrorCode::Cancelled, {}})), qPrintable(m_at->text("error")));
    }
    // It opens all the same, and signs nothing.
    QTRY_COMPARE(locked.size(), 2);
    QVERIFY(!me().isUnlocked());
    QVERIFY(me().expected().opinions.value(Me).isEmpty());
    QVERIFY(m_at->seen<QAbstractButton>("stopWaiting") == nullptr);
}

void TestPressedThenChanged::whatIsLookedAtAgainIsSigned()
{
    QCOMPARE(m_room->unlock(1), u"success"_s);
    m_at->click("agree");
    QTRY_VERIFY(m_window->page()->next().possible);
    {
        const SlowKey key;
        press();
        QVERIFY(m_at->text("error").isEmpty());
        // What somebody else says is nothing that this rests on.
        QCOMPARE(m_room->act(1, Opinion {true, result(), {}}), u"success"_s);
        QTRY_COMPARE(me().state().opinions.value(1).size(), 1);
    }
    QTRY_COMPARE(me().expected().opinions.value(Me).size(), 1);
    QCOMPARE(me().expected().opinions.value(Me).constFirst().opinion.result, result());
    QTRY_COMPARE(m_at->page(), u"waitPage"_s);
}

void TestPressedThenChanged::aReportThatBecomesVoidIsNotSigned()
{
    QCOMPARE(wordOf(awaited<void>(
                 [&](const Done& done) { m_room->at(Staff).staff().uploadAnnex(m_fixture.annex.toJson(), done); })),
        u"success"_s);
    for (const int member : {3, 4, 5})
        QCOMPARE(m_room->act(member, Opinion {true, result(), {}}), u"success"_s);
    QCOMPARE(m_room->settle(), u"success"_s);
    QCOMPARE(
        wordOf(awaited<void>([&](const Done& done) { m_room->at(Staff).report().freeze({}, done); })), u"success"_s);
    // Or it might reach the centre behind what follows, and freeze nothing.
    QCOMPARE(m_room->settle(), u"success"_s);
    const StepRestarted again {m_room->at(1).state().stepActs, u"price"_s, u"one price misread"_s};
    const auto restart = awaited<QByteArray>([&](const auto& saved) { m_room->at(1).act(again, saved); });
    QVERIFY(restart);
    QCOMPARE(m_room->settle(), u"success"_s);
    QTRY_COMPARE(m_at->page(), u"signPage"_s);
    QTRY_VERIFY(m_window->page()->next().possible);
    QVERIFY2(m_at->text("reportStatus").startsWith(u"Every row"_s), qPrintable(m_at->text("reportStatus")));
    {
        const SlowKey key;
        press();
        QCOMPARE(m_room->act(Supervisor, Witness {*restart}), u"success"_s);
        QTRY_VERIFY(me().state().report.pdf.isEmpty());
        // It is said with the page that comes instead, and not on whichever there is once the certificate is open.
        QTRY_COMPARE(m_at->page(), u"waitPage"_s);
        nothingIsSigned();
    }
    nothingIsSigned();
    QCOMPARE(m_at->page(), u"waitPage"_s);
}

// A double press that falls between what is signed and the next page: that one begins as if nothing had been.
void TestPressedThenChanged::aSecondPressForAPageThatIsGoneIsNoNews()
{
    Newcomer newcomer;
    QVERIFY(newcomer.arrive());
    QVERIFY(newcomer.isAt(u"consentPage"_s));
    QVERIFY(newcomer.at().activate());
    const qsizetype before = newcomer.ownRecords();
    QVERIFY(newcomer.at().press());
    newcomer.at().pressAtOnce();
    QVERIFY(newcomer.isAt(u"conflictsPage"_s));
    QCOMPARE(newcomer.at().text("error"), QString());
    QTRY_COMPARE(newcomer.ownRecords(), before + 1);
    // The page can be worked on by its keys.
    auto* clear = newcomer.at().seen<QAbstractButton>("allClear");
    QVERIFY(clear != nullptr && !clear->hasFocus());
    const QWidget* first = QApplication::focusWidget();
    QVERIFY(first != nullptr && first->objectName().startsWith(u"clear-"));
    clear->setFocus();
    QTest::keyClick(clear, Qt::Key_Space);
    QVERIFY(newcomer.at().press());
    QVERIFY(newcomer.isAt(u"pledgePage"_s));
    QCOMPARE(newcomer.at().text("error"), QString());
    QTRY_COMPARE(newcomer.ownRecords(), before + 2);
}

EVALROOM_TEST(TestPressedThenChanged, QApplication)

} // namespace tst_pressed_then_changed

#include "tst_pressed_then_changed.moc"
