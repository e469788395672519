// SPDX-License-Identifier: Apache-2.0
#include "member_at_window.h"

#include "base/file_limit.h"
#include "patience.h"
#include "test_program.h"
#include "widgets/judge/sheet_model.h"
#include "widgets/judge/sheet_view.h"

#include <QPlainTextEdit>

using namespace evalroom;
using namespace evalroom::test;
using namespace Qt::StringLiterals;

namespace tst_full_disk {

// A terminal whose disk takes nothing more: the window says so, and loses nothing as long as it is open.
class TestFullDisk : public QObject, private MemberAtWindow {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void whatIsTypedInAFormIsNotSaidToBeSaved();
    void onceThereIsRoomItOutlivesTheProgram();
    void aCellTakesWhatTheDiskDoesNot();
    void closingAsksOnceMoreBeforeItIsLost();

private:
    // The whole words, also where there is no room for them; empty: it is not said.
    QString saved() const
    {
        const auto* fact = m_at->seen<QLabel>("savedHere");
        return fact != nullptr ? fact->accessibleName() : QString();
    }
    QPlainTextEdit* reason() const { return m_at->seen<QPlainTextEdit>("text"); }
    bool moveRejection() const
    {
        return m_at->chooseMore({u"moveRejection"_s, u"reject-b2"_s})
            && waitFor([this] { return m_at->page() == u"rejectionPage" && reason() != nullptr; });
    }
};

void TestFullDisk::initTestCase()
{
    QVERIFY(begin(QLocale::English));
    // Before the session is known here, nothing is said of what is saved and received.
    QCOMPARE(saved(), QString());
    QVERIFY(m_at->seen<QLabel>("received") == nullptr);
    m_at->checkIn();
    QTRY_COMPARE(m_at->page(), u"waitPage"_s);
    QCOMPARE(m_room->checkIn({2, 3, 4, 5, 6, 7}), u"success"_s);
    QCOMPARE(m_room->prepare(), u"success"_s);
    QCOMPARE(m_room->judge(u"chair"_s), u"success"_s);
    QTRY_VERIFY(m_at->seen<QAbstractButton>("more") != nullptr);
    QTRY_COMPARE(saved(), u"All saved here"_s);
    QVERIFY(m_at->seen<QLabel>("received") != nullptr);
}

void TestFullDisk::cleanupTestCase()
{
    QVERIFY(end());
}

void TestFullDisk::whatIsTypedInAFormIsNotSaidToBeSaved()
{
    QVERIFY(moveRejection());
    {
        const FileLimit full(0);
        reason()->setFocus();
        AtWindow::type(u"not sealed"_s);
        QTRY_COMPARE(saved(), u"Not all saved here"_s);
        const QString banner = m_at->text("bannerText");
        QVERIFY2(banner.contains(u"Leave this window open"_s) && banner.contains(u"make room"_s), qPrintable(banner));
        // Whoever looks at something else meanwhile finds it again.
        m_at->click("backToStep");
        QTRY_COMPARE(m_at->page(), u"waitPage"_s);
        QVERIFY(moveRejection());
        QCOMPARE(reason()->toPlainText(), u"not sealed"_s);
        QCOMPARE(saved(), u"Not all saved here"_s);
    }
    QTRY_COMPARE(saved(), u"All saved here"_s);
    QTRY_COMPARE(m_at->text("bannerText"), QString());
}

void TestFullDisk::onceThereIsRoomItOutlivesTheProgram()
{
    rise();
    m_room->leave(1);
    QVERIFY(sit());
    // What this terminal knows of the session it says before the check-in, too.
    QTRY_COMPARE(saved(), u"All saved here"_s);
    m_at->checkIn();
    // Where the member was is kept, too, or was not taken by the disk; both lead there.
    QTRY_VERIFY(m_room->at(1).connection() == Connection::Online && m_at->seen<QAbstractButton>("more") != nullptr);
    QVERIFY(moveRejection());
    QCOMPARE(reason()->toPlainText(), u"not sealed"_s);
    m_at->click("backToStep");
    QTRY_COMPARE(m_at->page(), u"waitPage"_s);
}

void TestFullDisk::aCellTakesWhatTheDiskDoesNot()
{
    QCOMPARE(m_room->judge(u"form"_s), u"success"_s);
    QCOMPARE(m_room->openStep(u"technical"_s), u"success"_s);
    QTRY_COMPARE(m_at->page(), u"sheetPage"_s);
    auto* sheet = m_at->seen<SheetView>("sheet");
    const auto value = [sheet] { return sheet->sheet()->cellAt(sheet->currentIndex()).field.value; };
    sheet->setFocus();
    {
        const FileLimit full(0);
        AtWindow::type(u"12"_s);
        QCOMPARE(value(), u"12"_s);
        QTRY_COMPARE(saved(), u"Not all saved here"_s);
    }
    // The next change takes along what was held: nobody waits for another try.
    AtWindow::type(u".5"_s);
    QCOMPARE(value(), u"12.5"_s);
    QVERIFY(!m_room->at(1).drafts().unkept());
    QTRY_COMPARE(saved(), u"All saved here"_s);
}

void TestFullDisk::closingAsksOnceMoreBeforeItIsLost()
{
    const auto warned = [this] { return m_at->text("error").contains(u"close the window once more"_s); };
    const auto typeOnFullDisk = [this](const QString& text) {
        m_at->seen<SheetView>("sheet")->setFocus();
        AtWindow::type(text);
        return waitFor([this] { return saved() == u"Not all saved here"_s; });
    };
    {
        const FileLimit full(0);
        QVERIFY(typeOnFullDisk(u"1"_s));
        QVERIFY(!m_window->close());
        QVERIFY(m_window->isVisible() && warned());
    }
    // What is kept meanwhile is not lost, and nobody needs to read that it would be.
    QTRY_COMPARE(saved(), u"All saved here"_s);
    QVERIFY(!warned());
    {
        const FileLimit full(0);
        QVERIFY(typeOnFullDisk(u"2"_s));
        QVERIFY(!m_window->close());
        QVERIFY(m_window->isVisible() && warned());
        QVERIFY(m_window->close());
    }
}

EVALROOM_TEST(TestFullDisk, QApplication)

} // namespace tst_full_disk

#include "tst_full_disk.moc"
