// SPDX-License-Identifier: Apache-2.0
#include "documents/sample/spoilt_bids.h"
#include "documents/small_pdf.h"
#include "documents/whole_file.h"
#include "patience.h"
#include "test_program.h"
#include "widgets/reading/document_search.h"
#include "widgets/reading/document_view.h"
#include "widgets/reading/find_bar.h"
#include "widgets/reading/folder_library.h"
#include "widgets/reading/reading_bar.h"
#include "widgets/reading/reading_side.h"
#include "widgets/style/colours.h"

#include <QAccessible>
#include <QClipboard>
#include <QComboBox>
#include <QDir>
#include <QLabel>
#include <QLayout>
#include <QLineEdit>
#include <QRegularExpression>
#include <QScrollBar>
#include <QTest>
#include <QToolButton>
#include <QTreeView>
#include <csignal>

using namespace evalroom;
using namespace evalroom::test;
using namespace Qt::StringLiterals;

namespace tst_document_view {

// One side of the reading pane on a practice bid, driven by keys.
class TestDocumentView : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void pagesAreSharpOneAfterTheOther();
    void keysGoThroughTheDocument();
    void noSmallPageIsLeftOut();
    void thePageBoxTakesFullWidthDigits();
    void whatIsNoPageIsSaidBesideTheBox();
    void zoomingKeepsThePlace();
    void wordsAreFoundOneByOne();
    void theFindBarFitsANarrowPane();
    void toolsOfANarrowPaneAreSignsInOneRow();
    void whatIsNotThereIsSaidInWords();
    void ofAVeryLongTextTheBeginningIsLookedFor();
    void pagesWithoutTextAreSaidNotToBeSearchable();
    void contentsLeadToTheirPage();
    void aPageThatCannotBeShownSaysSo();
    void aPageThatIsGoneKeepsItsRoom();

private:
    QLineEdit* pageBox() const { return m_side->findChild<QLineEdit*>(u"page"_s); }
    QString found() const { return m_side->findChild<QLabel*>(u"findResult"_s)->text(); }
    void type(QLineEdit* field, const QString& text) const
    {
        field->selectAll();
        for (const QChar sign : text) // as an input method does
            field->insert(sign);
    }

    QTemporaryDir m_dir;
    FolderLibrary* m_library = nullptr;
    std::unique_ptr<DocumentListModel> m_documents;
    std::unique_ptr<PageCache> m_cache;
    std::unique_ptr<Shelf> m_shelf;
    ReadingPlaces m_places;
    std::unique_ptr<ReadingSide> m_side;
    DocumentView* m_view = nullptr;
};

namespace {

constexpr int Pages = 40;
constexpr qint64 LargestBid = 100'000'000;

// The helper processes of this test, however many.
QList<pid_t> helpers()
{
    QList<pid_t> found;
    const QDir tasks(u"/proc/self/task"_s);
    for (const QString& task : tasks.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        QFile children(tasks.filePath(task + u"/children"_s));
        if (!children.open(QIODevice::ReadOnly))
            continue;
        const QList<QByteArray> numbers = children.readAll().split(' ');
        for (const QByteArray& number : numbers) {
            if (number.toInt() > 0)
                found.append(number.toInt());
        }
    }
    return found;
}

} // namespace

void TestDocumentView::initTestCase()
{
    QVERIFY(FolderLibrary(m_dir.path()).write(Pages));
}

void TestDocumentView::init()
{
    auto library = std::make_unique<FolderLibrary>(m_dir.path());
    m_library = library.get();
    m_library->bytes.insert(u"b2"_s, smallPdf(3));
    m_documents = std::make_unique<DocumentListModel>();
    m_documents->setManifest(*library->manifest());
    m_cache = std::make_unique<PageCache>();
    m_shelf = std::make_unique<Shelf>(std::move(library), renderSetup());
    m_places.clear();
    m_side = std::make_unique<ReadingSide>(ReadingRoom {*m_shelf, *m_documents, *m_cache, m_places});
    m_side->resize(600, 700);
    m_side->show();
    m_side->activateWindow();
    m_side->show(u"b1"_s);
    m_view = m_side->findChild<DocumentView*>();
    QTRY_COMPARE(m_view->pageCount(), Pages);
    m_side->takeKeyboard();
    QTRY_VERIFY(m_view->hasFocus());
}

void TestDocumentView::cleanup()
{
    m_side.reset();
    m_shelf.reset();
}

void TestDocumentView::pagesAreSharpOneAfterTheOther()
{
    QTRY_VERIFY(m_view->isSharp(0));
    const QImage seen = m_view->viewport()->grab().toImage();
    QVERIFY(seen.pixelColor(seen.width() / 2, 30) == Qt::white); // paper
    m_view->goTo(20);
    QCOMPARE(m_view->currentPage(), 20);
    QTRY_VERIFY(m_view->isSharp(20));
    QTRY_VERIFY(m_view->isSharp(22)); // ahead
}

void TestDocumentView::keysGoThroughTheDocument()
{
    QTest::keyClick(m_view, Qt::Key_PageDown);
    const int once = m_view->verticalScrollBar()->value();
    QVERIFY(once > 400 && once < 700);
    QTest::keyClick(m_view, Qt::Key_Down);
    QVERIFY(m_view->verticalScrollBar()->value() > once);
    QTest::keyClick(m_view, Qt::Key_End);
    QCOMPARE(m_view->currentPage(), Pages - 1);
    QCOMPARE(pageBox()->text(), QString::number(Pages));
    QTest::keyClick(m_view, Qt::Key_PageUp, Qt::ControlModifier);
    QCOMPARE(m_view->currentPage(), Pages - 2);
    QTest::keyClick(m_view, Qt::Key_Home);
    QCOMPARE(m_view->verticalScrollBar()->value(), 0);
    QCOMPARE(m_side->findChild<QLabel*>(u"pageCount"_s)->text(), u"/ 40"_s);
}

// Where several are seen at once, too, and at the end where the view cannot go further down.
void TestDocumentView::noSmallPageIsLeftOut()
{
    m_view->setZoom(PageLayout::SmallestZoom);
    m_view->setFocus();
    QTest::keyClick(m_view, Qt::Key_Home);
    for (int page = 1; page < Pages; ++page) {
        QTest::keyClick(m_view, Qt::Key_PageDown, Qt::ControlModifier);
        QCOMPARE(m_view->place().page, page);
    }
    for (int page = Pages - 2; page >= 0; --page) {
        QTest::keyClick(m_view, Qt::Key_PageUp, Qt::ControlModifier);
        QCOMPARE(m_view->place().page, page);
    }
}

void TestDocumentView::thePageBoxTakesFullWidthDigits()
{
    QTest::keyClick(m_view, Qt::Key_G, Qt::ControlModifier);
    QVERIFY(pageBox()->hasFocus());
    type(pageBox(), u"１２"_s);
    QTest::keyClick(pageBox(), Qt::Key_Return);
    QCOMPARE(m_view->currentPage(), 11);
    QCOMPARE(pageBox()->text(), u"12"_s);
    QVERIFY(m_view->hasFocus());
}

void TestDocumentView::whatIsNoPageIsSaidBesideTheBox()
{
    QTest::keyClick(m_view, Qt::Key_G, Qt::ControlModifier);
    type(pageBox(), u"41"_s);
    QTest::keyClick(pageBox(), Qt::Key_Return);
    QCOMPARE(m_side->findChild<QLabel*>(u"pageCount"_s)->text(), u"Pages 1 to 40"_s);
    QVERIFY(pageBox()->hasFocus());
    QCOMPARE(m_view->currentPage(), 0);
    QTest::keyClick(pageBox(), Qt::Key_Escape);
    QCOMPARE(pageBox()->text(), u"1"_s);
    QVERIFY(m_view->hasFocus());
}

void TestDocumentView::zoomingKeepsThePlace()
{
    m_view->goTo(10, 500);
    const ReadingPlace before = m_view->place();
    QCOMPARE(m_view->zoom(), 0);
    QTest::keyClick(m_view, Qt::Key_Plus, Qt::ControlModifier);
    QVERIFY(m_view->zoom() > 50);
    QTest::keyClick(m_view, Qt::Key_Plus, Qt::ControlModifier);
    QCOMPARE(m_view->place().page, before.page);
    QVERIFY(std::abs(m_view->place().permille - before.permille) < 5);
    QCOMPARE(m_places.value(u"b1"_s).zoom, m_view->zoom());
    QTRY_VERIFY(m_view->isSharp(10));
    while (m_view->zoom() < PageLayout::LargestZoom)
        QTest::keyClick(m_view, Qt::Key_Plus, Qt::ControlModifier);
    QCOMPARE(m_view->place().page, before.page);
    QTRY_VERIFY(m_view->isSharp(10)); // in pieces
    QTest::keyClick(m_view, Qt::Key_0, Qt::ControlModifier);
    QCOMPARE(m_view->zoom(), 0);
    QVERIFY(std::abs(m_view->place().permille - before.permille) < 5);
}

void TestDocumentView::wordsAreFoundOneByOne()
{
    QTest::keyClick(m_view, Qt::Key_F, Qt::ControlModifier);
    auto* field = m_side->findChild<QLineEdit*>(u"findWords"_s);
    QVERIFY(field->hasFocus());
    type(field, u"投标函"_s);
    QTest::keyClick(field, Qt::Key_Return);
    static const QRegularExpression firstOf(u"^1 of (\\d+)( |$)"_s);
    QTRY_VERIFY(firstOf.match(found()).hasMatch());
    const int count = firstOf.match(found()).captured(1).toInt();
    QVERIFY(count > 3);
    const int first = m_view->currentPage();
    QTest::keyClick(field, Qt::Key_F3);
    QVERIFY(found().startsWith(u"2 of %1"_s.arg(count)));
    QTest::keyClick(field, Qt::Key_F3, Qt::ShiftModifier);
    QTest::keyClick(field, Qt::Key_F3, Qt::ShiftModifier);
    QVERIFY(found().startsWith(u"%1 of %1"_s.arg(count)));
    QVERIFY(m_view->currentPage() > first);
    // What is marked is yellow.
    const auto isMarked = [this] {
        const QImage seen = m_view->viewport()->grab().toImage();
        for (int y = 0; y < seen.height(); ++y) {
            for (int x = 0; x < seen.width(); ++x) {
                const QColor colour = seen.pixelColor(x, y);
                if (colour.red() > 240 && colour.blue() < 100)
                    return true;
            }
        }
        return false;
    };
    QTRY_VERIFY(isMarked());
    QTest::keyClick(field, Qt::Key_Escape);
    QVERIFY(m_view->hasFocus());
    QVERIFY(!field->isVisible());
}

void TestDocumentView::theFindBarFitsANarrowPane()
{
    DocumentSearch search;
    QWidget pane;
    auto* bar = new FindBar(search, &pane);
    pane.resize(800, 200);
    pane.show();
    const auto* field = bar->findChild<QLineEdit*>(u"findWords"_s);
    const QList<QToolButton*> buttons = bar->findChildren<QToolButton*>();
    QCOMPARE(buttons.size(), 3);
    const int least = bar->minimumSizeHint().width();
    for (const int width : {least, 800, least}) {
        bar->resize(width, bar->sizeHint().height());
        const auto style = width == least ? Qt::ToolButtonIconOnly : Qt::ToolButtonTextOnly;
        for (QToolButton* button : buttons) {
            QCOMPARE(button->toolButtonStyle(), style);
            QTRY_VERIFY(bar->rect().contains(button->geometry()) && button->width() >= button->sizeHint().width());
            QVERIFY(!QAccessible::queryAccessibleInterface(button)->text(QAccessible::Name).isEmpty());
        }
        QTRY_VERIFY(field->width() >= field->fontMetrics().horizontalAdvance(u"00000000"_s));
    }
}

void TestDocumentView::toolsOfANarrowPaneAreSignsInOneRow()
{
    auto* bar = m_side->findChild<ReadingBar*>();
    const auto* find = bar->findChild<QToolButton*>(u"find"_s);
    auto* contents = bar->findChild<QToolButton*>(u"contents"_s);
    m_side->resize(1200, 700);
    QTRY_COMPARE(find->toolButtonStyle(), Qt::ToolButtonTextOnly);
    const int roomy = bar->layout()->sizeHint().width();
    m_side->resize(roomy - 20, 700);
    QTRY_COMPARE(find->toolButtonStyle(), Qt::ToolButtonIconOnly);
    QTRY_COMPARE(find->geometry().center().y(), contents->geometry().center().y());
    QVERIFY(!find->icon().isNull() && !contents->icon().isNull());
    QCOMPARE(QAccessible::queryAccessibleInterface(contents)->text(QAccessible::Name), u"Contents"_s);
    m_side->resize(1200, 700);
    QTRY_COMPARE(find->toolButtonStyle(), Qt::ToolButtonTextOnly);
}

void TestDocumentView::whatIsNotThereIsSaidInWords()
{
    QTest::keyClick(m_view, Qt::Key_F, Qt::ControlModifier);
    auto* field = m_side->findChild<QLineEdit*>(u"findWords"_s);
    type(field, u"此处无此词"_s);
    QTRY_VERIFY(found().startsWith(u"Not found."_s));
    QVERIFY(!m_side->findChild<QToolButton*>(u"findNext"_s)->isEnabled());
}

void TestDocumentView::ofAVeryLongTextTheBeginningIsLookedFor()
{
    QTest::keyClick(m_view, Qt::Key_F, Qt::ControlModifier);
    auto* field = m_side->findChild<QLineEdit*>(u"findWords"_s);
    const auto* remark = m_side->findChild<QLabel*>(u"findWordsRemark"_s);
    QVERIFY(field->hasFocus() && !remark->isVisible());
    QGuiApplication::clipboard()->setText(QString(10'000'000, u'\u957f'));
    QTest::keyClick(field, Qt::Key_V, Qt::ControlModifier);
    QGuiApplication::clipboard()->clear();
    QCOMPARE(field->text().size(), field->maxLength());
    QVERIFY2(remark->isVisible() && remark->text().contains(u"too long"_s), qPrintable(remark->text()));
    QTRY_VERIFY2(found().startsWith(u"Not found."_s), qPrintable(found()));
    QTest::keyClick(field, Qt::Key_Backspace);
    QVERIFY(!remark->isVisible());
}

void TestDocumentView::pagesWithoutTextAreSaidNotToBeSearchable()
{
    m_side->show(u"b2"_s);
    QTRY_COMPARE(m_view->pageCount(), 3);
    QTest::keyClick(m_view, Qt::Key_F, Qt::ControlModifier);
    type(m_side->findChild<QLineEdit*>(u"findWords"_s), u"投标"_s);
    QTRY_VERIFY(found().contains(u"no text that can be searched"_s));
}

void TestDocumentView::contentsLeadToTheirPage()
{
    auto* tree = m_side->findChild<QTreeView*>(u"outline"_s);
    QTRY_VERIFY(tree->model()->rowCount() > 5);
    QVERIFY(!tree->isVisible());
    QTest::keyClick(m_view, Qt::Key_B, Qt::ControlModifier);
    QVERIFY(tree->isVisible());
    const QModelIndex chapter = tree->model()->index(4, 0);
    tree->setFocus();
    tree->setCurrentIndex(chapter);
    QTest::keyClick(tree, Qt::Key_Return);
    QCOMPARE(m_view->currentPage(), chapter.data(Qt::UserRole).toInt());
    QVERIFY(m_view->currentPage() > 0);
}

void TestDocumentView::aPageThatCannotBeShownSaysSo()
{
    for (const int page : {0, 1, 2}) // then it has nothing more to do
        QTRY_VERIFY(m_view->isSharp(page));
    QTRY_VERIFY(m_side->findChild<QTreeView*>(u"outline"_s)->model()->rowCount() > 0);
    const QList<pid_t> processes = helpers();
    QCOMPARE(processes.size(), 1);
    QCOMPARE(::kill(processes.first(), SIGSTOP), 0);
    m_view->goTo(20);
    QTimer::singleShot(100, this, [&] { ::kill(processes.first(), SIGKILL); });
    // It was at the page that is looked at; those around it are there.
    QTRY_VERIFY(m_view->errorOf(20));
    QTRY_VERIFY(m_view->isSharp(21));
    QVERIFY(!m_view->errorOf(21));
    const QImage seen = m_view->viewport()->grab().toImage();
    const QColor card = coloursOf(Theme::Light).badSoft;
    QVERIFY(seen.pixelColor(seen.width() / 2, seen.height() / 2) != Qt::white);
    bool hasCard = false;
    for (int y = 0; y < seen.height() && !hasCard; ++y)
        hasCard = seen.pixelColor(seen.width() / 2, y) == card;
    QVERIFY(hasCard);
}

void TestDocumentView::aPageThatIsGoneKeepsItsRoom()
{
    constexpr int Gone = SpoiltPage - 1;
    const QString path = m_dir.filePath(u"b3.pdf"_s);
    QVERIFY(writeBidPdf(m_library->lot(), 1, Pages, path) && spoilPdf(path, Spoilt::LacksPage));
    m_library->bytes.insert(u"b2"_s, readWholeFile(path, LargestBid).value());
    m_side->show(u"b2"_s, SpoiltPage);
    QTRY_VERIFY(m_view->pageCount() == Pages && m_view->errorOf(Gone));
    QVERIFY(m_view->isSettled(Gone) && !m_view->isSharp(Gone));
    OpenDocument* document = m_shelf->take(u"b2"_s, this);
    QTRY_COMPARE(document->shape(0).label, u"1"_s);
    QCOMPARE(document->shape(Gone).points, document->shape(0).points);
    QTRY_VERIFY(m_view->isSharp(Gone + 1));
}

EVALROOM_TEST(TestDocumentView, QApplication)

} // namespace tst_document_view

#include "tst_document_view.moc"
