// SPDX-License-Identifier: Apache-2.0
#include "patience.h"
#include "test_program.h"
#include "widgets/reading/document_view.h"
#include "widgets/reading/folder_library.h"
#include "widgets/reading/reading_pane.h"

#include <QComboBox>
#include <QLabel>
#include <QListWidget>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace evalroom;
using namespace evalroom::test;
using namespace Qt::StringLiterals;

namespace tst_reading_pane {

// The pane on a folder of practice documents: which is shown where, and what is said while none can be.
class TestReadingPane : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup() { m_pane.reset(); }
    void theTenderDocumentIsShownFirst();
    void oneKeyLeadsToTheTenderDocumentAndBack();
    void theChooserShowsABid();
    void twoDocumentsStandBesideEachOther();
    void aNarrowPaneHasThemAboveEachOther();
    void aPlaceIsShownFromOutside();
    void placesAreRememberedForEachDocument();
    void oneKeySetsABookmarkAndTakesItAway();
    void theListLeadsToABookmark();
    void bothSidesShowTheBookmarksOfADocument();
    void whereNoneCanBeKeptNoneIsOffered();
    void closedDocumentsOpenByThemselves();
    void whoHasLeftSeesNothingAnyMore();
    void progressIsSaidInBytes();
    void everyErrorIsASentence_data();
    void everyErrorIsASentence();
    void hostileFilesAreSaidToBeDamaged();
    void everyControlHasAName();

private:
    void begin(const std::function<void(FolderLibrary&)>& change = {}, const ReadingPlaces& places = {});
    QString shown(const QString& side = u"firstSide"_s) const
    {
        return m_pane->findChild<QWidget*>(side)->findChild<QComboBox*>()->currentText();
    }
    DocumentView* view(const QString& side = u"firstSide"_s) const
    {
        return m_pane->findChild<QWidget*>(side)->findChild<DocumentView*>();
    }
    template <typename W>
    W* part(const QString& name, const QString& side = u"firstSide"_s) const
    {
        return m_pane->findChild<QWidget*>(side)->findChild<W*>(name);
    }
    // What stands in the list of bookmarks, as far as it is seen.
    QStringList bookmarks(const QString& side = u"firstSide"_s) const
    {
        const auto* list = part<QListWidget>(u"bookmarks"_s, side);
        QStringList lines;
        for (int row = 0; list->isVisible() && row < list->count(); ++row)
            lines << list->item(row)->text();
        return lines;
    }
    QString told(const QString& label) const
    {
        return m_pane->findChild<QWidget*>(u"firstSide"_s)->findChild<QLabel*>(label)->text();
    }
    QString bidder(int number) const { return m_library->lot().bidders.at(number).name; }

    QTemporaryDir m_dir;
    FolderLibrary* m_library = nullptr;
    std::unique_ptr<ReadingPane> m_pane;
};

namespace {

constexpr int Pages = 20;
} // namespace

void TestReadingPane::initTestCase()
{
    QVERIFY(FolderLibrary(m_dir.path()).write(Pages));
}

void TestReadingPane::init()
{
    begin();
}

void TestReadingPane::begin(const std::function<void(FolderLibrary&)>& change, const ReadingPlaces& places)
{
    auto library = std::make_unique<FolderLibrary>(m_dir.path());
    m_library = library.get();
    if (change)
        change(*library);
    m_pane = std::make_unique<ReadingPane>(std::move(library), renderSetup());
    m_pane->setPlaces(places);
    m_pane->resize(1200, 700);
    m_pane->show();
    m_pane->activateWindow();
    view()->setFocus();
}

void TestReadingPane::theTenderDocumentIsShownFirst()
{
    QCOMPARE(shown(), u"Tender document"_s);
    QTRY_VERIFY(view()->pageCount() > 3);
    QCOMPARE(m_library->asked, 1); // nothing that nobody wants to see
}

void TestReadingPane::oneKeyLeadsToTheTenderDocumentAndBack()
{
    m_pane->show(u"b2"_s, 0);
    QTRY_COMPARE(view()->pageCount(), Pages);
    view()->setFocus();
    QTest::keyClick(view(), Qt::Key_F2);
    QCOMPARE(shown(), u"Tender document"_s);
    QTRY_VERIFY(view()->pageCount() > 0 && view()->pageCount() != Pages);
    view()->setFocus();
    QTest::keyClick(view(), Qt::Key_F2);
    QCOMPARE(shown(), bidder(1));
}

void TestReadingPane::theChooserShowsABid()
{
    auto* chooser = m_pane->findChild<QWidget*>(u"firstSide"_s)->findChild<QComboBox*>();
    chooser->setFocus();
    QTest::keyClick(chooser, Qt::Key_Down);
    QCOMPARE(shown(), bidder(0));
    QTRY_COMPARE(view()->pageCount(), Pages);
}

void TestReadingPane::twoDocumentsStandBesideEachOther()
{
    QTRY_VERIFY(view()->pageCount() > 0);
    QTest::keyClick(view(), Qt::Key_2, Qt::ControlModifier);
    QVERIFY(m_pane->findChild<QWidget*>(u"secondSide"_s)->isVisible());
    QCOMPARE(shown(u"secondSide"_s), bidder(0));
    QTRY_COMPARE(view(u"secondSide"_s)->pageCount(), Pages);
    // What is wanted from outside is a bid: the tender document stays.
    m_pane->show(u"b2"_s, 5);
    QCOMPARE(shown(), u"Tender document"_s);
    QCOMPARE(shown(u"secondSide"_s), bidder(1));
    QTRY_COMPARE(view(u"secondSide"_s)->currentPage(), 4);
    QTest::keyClick(view(), Qt::Key_F6);
    QTRY_VERIFY(view(u"secondSide"_s)->hasFocus());
    QTest::keyClick(view(u"secondSide"_s), Qt::Key_2, Qt::ControlModifier);
    QVERIFY(!m_pane->findChild<QWidget*>(u"secondSide"_s)->isVisible());
    QVERIFY(view()->hasFocus());
}

void TestReadingPane::aNarrowPaneHasThemAboveEachOther()
{
    m_pane->setTwoSides(true);
    const auto top
        = [this](const QString& side) { return m_pane->findChild<QWidget*>(side)->mapTo(m_pane.get(), QPoint()).y(); };
    QTRY_COMPARE(top(u"firstSide"_s), top(u"secondSide"_s));
    m_pane->resize(600, 700);
    QTRY_VERIFY(top(u"secondSide"_s) > top(u"firstSide"_s) + 200);
}

void TestReadingPane::aPlaceIsShownFromOutside()
{
    m_pane->show(u"b1"_s, 12);
    QTRY_COMPARE(view()->currentPage(), 11);
    m_pane->show(u"b1"_s, 3);
    QCOMPARE(view()->currentPage(), 2);
    m_pane->show(u"b1"_s, 0);
    QCOMPARE(view()->currentPage(), 2);
    m_pane->show(u"bill"_s, 1);
    QCOMPARE(shown(), bidder(0));
}

void TestReadingPane::placesAreRememberedForEachDocument()
{
    QSignalSpy changed(m_pane.get(), &ReadingPane::placesChanged);
    m_pane->show(u"b1"_s, 12);
    QTRY_COMPARE(view()->currentPage(), 11);
    view()->setZoom(75);
    view()->goTo(7, 250);
    m_pane->show(u"t1"_s, 0);
    QTRY_VERIFY(view()->pageCount() != Pages && view()->pageCount() > 0);
    QCOMPARE(view()->zoom(), 0);
    m_pane->show(u"b1"_s, 0);
    QTRY_COMPARE(view()->currentPage(), 7);
    QCOMPARE(view()->zoom(), 75);
    QTRY_VERIFY(changed.count() > 0);
    // Another day.
    const ReadingPlaces places = placesFromJson(toJson(m_pane->places()));
    begin({}, places);
    m_pane->show(u"b1"_s, 0);
    QTRY_COMPARE(view()->currentPage(), 7);
    QCOMPARE(view()->zoom(), 75);
    QVERIFY(std::abs(view()->place().permille - 250) < 5);
}

void TestReadingPane::oneKeySetsABookmarkAndTakesItAway()
{
    m_pane->show(u"b1"_s, 5);
    QTRY_COMPARE(view()->currentPage(), 4);
    view()->setFocus();
    const auto* button = part<QToolButton>(u"bookmark"_s);
    QVERIFY(button->isVisible() && !button->isChecked());
    QTest::keyClick(view(), Qt::Key_D, Qt::ControlModifier);
    QCOMPARE(m_library->marked.value(u"b1"_s), Bookmarks {4});
    QVERIFY(button->isChecked());
    QCOMPARE(button->accessibleName(), u"Take the bookmark at this page away"_s);
    view()->goTo(7);
    QVERIFY(!button->isChecked());
    QTest::mouseClick(part<QToolButton>(u"bookmark"_s), Qt::LeftButton);
    QCOMPARE(m_library->marked.value(u"b1"_s), (Bookmarks {4, 7}));
    QVERIFY(view()->hasFocus());
    QTest::keyClick(view(), Qt::Key_D, Qt::ControlModifier);
    QCOMPARE(m_library->marked.value(u"b1"_s), Bookmarks {4});
    QVERIFY(!button->isChecked());
    // Another document has its own.
    m_pane->show(u"b2"_s, 5);
    QTRY_COMPARE(view()->currentPage(), 4);
    QVERIFY(!button->isChecked());
    QVERIFY(m_library->marked.value(u"b2"_s).isEmpty());
}

void TestReadingPane::theListLeadsToABookmark()
{
    m_library->marked.insert(u"b1"_s, {3, 11});
    m_pane->show(u"b1"_s, 1);
    QTRY_COMPARE(view()->pageCount(), Pages);
    QVERIFY(bookmarks().isEmpty());
    QTest::keyClick(view(), Qt::Key_B, Qt::ControlModifier);
    QTRY_COMPARE(bookmarks().size(), 2);
    QVERIFY2(bookmarks().constLast().startsWith(u"Page 12"_s), qPrintable(bookmarks().join(u'\n')));
    // With the chapter, once the document has told its contents.
    QTRY_VERIFY2(bookmarks().constLast().contains(u"·"_s), qPrintable(bookmarks().join(u'\n')));
    auto* list = part<QListWidget>(u"bookmarks"_s);
    list->setFocus();
    QTest::keyClick(list, Qt::Key_End);
    QTest::keyClick(list, Qt::Key_Return);
    QCOMPARE(view()->currentPage(), 11);
    QTest::keyClick(list, Qt::Key_Delete);
    QCOMPARE(m_library->marked.value(u"b1"_s), Bookmarks {3});
    QCOMPARE(bookmarks().size(), 1);
    QVERIFY(list->hasFocus());
    QTest::keyClick(list, Qt::Key_Delete);
    QVERIFY(bookmarks().isEmpty());
    QVERIFY(view()->hasFocus());
}

void TestReadingPane::bothSidesShowTheBookmarksOfADocument()
{
    m_pane->show(u"b1"_s, 2);
    QTRY_COMPARE(view()->currentPage(), 1);
    m_pane->setTwoSides(true);
    auto* chooser = part<QComboBox>(u"document"_s, u"secondSide"_s);
    for (int row = 0; row < chooser->count() && shown(u"secondSide"_s) != bidder(0); ++row) {
        chooser->setFocus();
        QTest::keyClick(chooser, row == 0 ? Qt::Key_Home : Qt::Key_Down);
    }
    QCOMPARE(shown(u"secondSide"_s), bidder(0));
    QTRY_COMPARE(view(u"secondSide"_s)->pageCount(), Pages);
    view(u"secondSide"_s)->goTo(1);
    view()->setFocus();
    QTest::keyClick(view(), Qt::Key_D, Qt::ControlModifier);
    QVERIFY(part<QToolButton>(u"bookmark"_s, u"secondSide"_s)->isChecked());
}

// As at a seat where nobody has drafts.
void TestReadingPane::whereNoneCanBeKeptNoneIsOffered()
{
    begin([](FolderLibrary& library) { library.marks = false; });
    QTRY_VERIFY(view()->pageCount() > 0);
    QVERIFY(!part<QToolButton>(u"bookmark"_s)->isVisible());
    QTest::keyClick(view(), Qt::Key_D, Qt::ControlModifier);
    QVERIFY(m_library->marked.isEmpty());
}

void TestReadingPane::closedDocumentsOpenByThemselves()
{
    begin([](FolderLibrary& library) { library.refused = Error {ErrorCode::KeyWithheld}; });
    QCOMPARE(m_library->asked, 0);
    QVERIFY(told(u"stageSentence"_s).contains(u"given your pledge"_s));
    m_library->refused.reset();
    Q_EMIT m_library->changed();
    QTRY_VERIFY(view()->pageCount() > 0);
    QVERIFY(view()->isVisible());
}

void TestReadingPane::whoHasLeftSeesNothingAnyMore()
{
    QTRY_VERIFY(view()->pageCount() > 0 && view()->isSharp(0));
    m_library->refused = Error {ErrorCode::NotLoggedIn};
    Q_EMIT m_library->changed();
    QCOMPARE(view()->pageCount(), 0);
    QVERIFY(!view()->isVisible());
    QVERIFY(told(u"stageSentence"_s).contains(u"checked in"_s));
}

void TestReadingPane::progressIsSaidInBytes()
{
    begin([](FolderLibrary& library) { library.slow = true; });
    QCOMPARE(told(u"stageTitle"_s), u"Being brought here"_s);
    Q_EMIT m_library->progressed(u"t1"_s, 12'500'000, 50'000'000);
    QVERIFY2(told(u"stageSentence"_s).contains(u" of "_s), qPrintable(told(u"stageSentence"_s)));
    QCOMPARE(m_pane->findChild<QWidget*>(u"firstSide"_s)->findChild<QProgressBar*>()->value(), 250);
    Q_EMIT m_library->progressed(u"t1"_s, 50'000'000, 50'000'000);
    QCOMPARE(told(u"stageTitle"_s), u"Being checked"_s);
    m_library->arrive();
    QTRY_VERIFY(view()->pageCount() > 0);
}

void TestReadingPane::everyErrorIsASentence_data()
{
    QTest::addColumn<ErrorCode>("code");
    QTest::addColumn<QString>("words");
    QTest::addColumn<bool>("retry");
    QTest::newRow("offline") << ErrorCode::HubUnreachable << u"as soon as the connection is back"_s << true;
    QTest::newRow("changed on the way") << ErrorCode::PackageDamaged << u"does not agree with the signed list"_s
                                        << true;
    QTest::newRow("password") << ErrorCode::PdfEncrypted << u"password"_s << false;
    QTest::newRow("withheld") << ErrorCode::KeyWithheld << u"given your pledge"_s << false;
    QTest::newRow("not for staff") << ErrorCode::NoPermission << u"read by the committee"_s << false;
    QTest::newRow("disk") << ErrorCode::CannotRead << u"copy at this seat"_s << true;
}

void TestReadingPane::everyErrorIsASentence()
{
    QFETCH(ErrorCode, code);
    QFETCH(QString, words);
    QFETCH(bool, retry);
    begin([code](FolderLibrary& library) { library.failure = Error {code}; });
    QTRY_VERIFY2(told(u"stageSentence"_s).contains(words), qPrintable(told(u"stageSentence"_s)));
    auto* again = m_pane->findChild<QWidget*>(u"firstSide"_s)->findChild<QPushButton*>(u"stageRetry"_s);
    QCOMPARE(again->isVisible(), retry);
    m_library->failure.reset();
    if (!retry)
        return;
    QTest::mouseClick(again, Qt::LeftButton);
    QTRY_VERIFY(view()->pageCount() > 0);
}

void TestReadingPane::hostileFilesAreSaidToBeDamaged()
{
    begin([](FolderLibrary& library) { library.bytes.insert(u"b1"_s, QByteArray("%PDF-1.7 nothing").repeated(99)); });
    m_pane->show(u"b1"_s, 0);
    QTRY_COMPARE(told(u"stageTitle"_s), u"Damaged file"_s);
    m_pane->show(u"b2"_s, 0);
    QTRY_COMPARE(view()->pageCount(), Pages);
}

void TestReadingPane::everyControlHasAName()
{
    m_pane->setTwoSides(true);
    const QList<QWidget*> widgets = m_pane->findChildren<QWidget*>();
    for (const QWidget* widget : widgets) {
        if (widget->focusPolicy() == Qt::NoFocus || widget->objectName().startsWith(u"qt_"_s))
            continue;
        const auto* button = qobject_cast<const QAbstractButton*>(widget);
        const bool named = !widget->accessibleName().isEmpty() || (button && !button->text().isEmpty());
        const bool inside = qobject_cast<const QComboBox*>(widget->parentWidget()) || widget->objectName().isEmpty();
        QVERIFY2(named || inside, qPrintable(widget->objectName()));
    }
}

EVALROOM_TEST(TestReadingPane, QApplication)

} // namespace tst_reading_pane

#include "tst_reading_pane.moc"
