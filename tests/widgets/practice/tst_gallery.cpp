// SPDX-License-Identifier: Apache-2.0
#include "documents/whole_file.h"
#include "patience.h"
#include "test_program.h"
#include "widgets/judge/big_choice.h"
#include "widgets/practice/centre_rollback.h"
#include "widgets/practice/gallery.h"
#include "widgets/practice/report_forgery.h"
#include "widgets/reading/document_view.h"

#include <QHeaderView>
#include <QImage>
#include <QLabel>
#include <QMenu>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollArea>
#include <QTableWidget>
#include <QTemporaryDir>
#include <QTest>
#include <QVBoxLayout>

using namespace evalroom;
using namespace Qt::StringLiterals;

namespace tst_gallery {

namespace {

constexpr int Large = 10 * 1024;

const Look Small {QLocale::English, Theme::Light, {1024, 600}};
const Look Wide {QLocale::Chinese, Theme::Dark, {1920, 1080}};

enum class Words { Label, Button, Choice };
enum class Part { Cell, Head };
enum class Rest { Nowhere, InATip, InTheNextLine };

QWidget* wordsIn(Words kind, const QString& text)
{
    if (kind == Words::Label)
        return new QLabel(text);
    if (kind == Words::Button)
        return new QPushButton(text);
    auto* choice = new BigChoice;
    choice->setWords(text, text);
    return choice;
}

} // namespace

// How pictures are taken of a window, and what is told of it besides.
class TestGallery : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void thereIsAFolderForEveryLook();
    void eachPictureHasItsLook();
    void aPoseIsStruckOnceAndLeft();
    void whatDoesNotComeAboutIsTold();
    void whatIsStillToComeIsWaitedForOrShown_data();
    void whatIsStillToComeIsWaitedForOrShown();
    void aWindowThatIsTooLargeIsTold();
    void textThatIsCutOffIsTold_data();
    void textThatIsCutOffIsTold();
    void textThatIsCutOffInATableIsTold_data();
    void textThatIsCutOffInATableIsTold();
    void aTableOrPageWithoutRoomIsTold_data();
    void aTableOrPageWithoutRoomIsTold();
    void aMenuIsInThePicture();
    void aMenuStaysOnTheScreen();
    void whatCannotBeWrittenIsTold();
    void aForgedReportIsOneByteElsewhere();
    void aCentreThatGoesBackHasItsOldFilesAlone();

private:
    bool take(Gallery& gallery, const Pose& pose)
    {
        bool done = false;
        gallery.take(m_window.get(), pose, [&] { done = true; });
        return QTest::qWaitFor([&] { return done; }, evalroom::test::Patience);
    }
    QString path(const Look& look, const QString& name) const
    {
        return u"%1/%2/%3.png"_s.arg(m_folder->path(), look.name(), name);
    }

    Preferences m_preferences;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QWidget> m_window;
    QVBoxLayout* m_rows = nullptr;
};

void TestGallery::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_window = std::make_unique<QWidget>();
    m_rows = new QVBoxLayout(m_window.get());
    m_window->resize(800, 500);
    m_window->show();
}

void TestGallery::thereIsAFolderForEveryLook()
{
    QStringList names;
    for (const Look& look : allLooks())
        names << look.name();
    QCOMPARE(names,
        (QStringList {u"zh_CN-light-1024x600"_s, u"zh_CN-light-1280x800"_s, u"zh_CN-light-1920x1080"_s,
            u"zh_CN-dark-1024x600"_s, u"zh_CN-dark-1280x800"_s, u"zh_CN-dark-1920x1080"_s,
            u"zh_CN-light-1280x800-200"_s, u"zh_CN-light-1920x1080-200"_s, u"en-light-1024x600"_s,
            u"en-light-1280x800"_s, u"en-light-1920x1080"_s, u"en-dark-1024x600"_s, u"en-dark-1280x800"_s,
            u"en-dark-1920x1080"_s, u"en-light-1280x800-200"_s, u"en-light-1920x1080-200"_s}));
}

void TestGallery::eachPictureHasItsLook()
{
    QStringList seen;
    Gallery gallery(m_preferences, m_folder->path(), {Small, Wide});
    QVERIFY(take(gallery, {.name = u"empty"_s, .open = [&] {
                               const bool dark = m_preferences.theme() == Theme::Dark;
                               seen << QLocale::languageToString(m_preferences.language())
                                       + (dark ? u" dark"_s : u" light"_s);
                           }}));
    QCOMPARE(seen, (QStringList {u"English light"_s, u"Chinese dark"_s}));
    QCOMPARE(QImage(path(Small, u"empty"_s)).size(), Small.size);
    QCOMPARE(QImage(path(Wide, u"empty"_s)).size(), Wide.size);
    QVERIFY(QImage(path(Small, u"empty"_s)).pixelColor(5, 5).lightness()
        > QImage(path(Wide, u"empty"_s)).pixelColor(5, 5).lightness());
    QCOMPARE(gallery.taken(), 2);
    QCOMPARE(gallery.misfits(), QStringList());
    // As it was.
    QCOMPARE(m_window->size(), QSize(800, 500));
    QCOMPARE(m_preferences.theme(), Theme::Light);
}

void TestGallery::aPoseIsStruckOnceAndLeft()
{
    QStringList course;
    int asked = 0;
    Gallery gallery(m_preferences, m_folder->path(), {Small, Wide});
    QVERIFY(take(gallery,
        {.name = u"posed"_s,
            .strike = [&] { course << u"strike"_s; },
            .holds = [&] { return ++asked == 3; },
            .open = [&] { course << u"open"_s; },
            .leave = [&] { course << u"leave"_s; }}));
    QCOMPARE(asked, 3);
    QCOMPARE(course, (QStringList {u"strike"_s, u"open"_s, u"open"_s, u"leave"_s}));
}

void TestGallery::whatDoesNotComeAboutIsTold()
{
    bool left = false;
    Gallery gallery(m_preferences, m_folder->path(), {Small});
    gallery.setPatience({});
    QVERIFY(take(gallery, {.name = u"never"_s, .holds = [] { return false; }, .leave = [&] { left = true; }}));
    QCOMPARE(gallery.misfits(), QStringList {u"never has not come about"_s});
    QVERIFY(left && !QFile::exists(path(Small, u"never"_s)));
}

void TestGallery::whatIsStillToComeIsWaitedForOrShown_data()
{
    QTest::addColumn<bool>("comes");
    QTest::newRow("waited for, and told") << false;
    QTest::newRow("shown as it is") << true;
}

void TestGallery::whatIsStillToComeIsWaitedForOrShown()
{
    QFETCH(bool, comes);
    auto* progress = new QProgressBar;
    progress->setObjectName(u"stageProgress"_s);
    m_rows->addWidget(progress);
    Gallery gallery(m_preferences, m_folder->path(), {Small});
    gallery.setPatience({});
    QVERIFY(take(gallery, {.name = u"pages"_s, .comes = comes}));
    const QStringList told {u"pages still waits for pages in en-light-1024x600"_s};
    QCOMPARE(gallery.misfits(), comes ? QStringList() : told);
    QCOMPARE(gallery.taken(), 1);
}

void TestGallery::aWindowThatIsTooLargeIsTold()
{
    m_window->setMinimumSize(1100, 700);
    Gallery gallery(m_preferences, m_folder->path(), {Small, Wide});
    QVERIFY(take(gallery, {.name = u"large"_s}));
    QCOMPARE(gallery.misfits(), QStringList {u"large does not fit into en-light-1024x600"_s});
    QCOMPARE(gallery.taken(), 2);
}

void TestGallery::textThatIsCutOffIsTold_data()
{
    QTest::addColumn<Words>("kind");
    QTest::addColumn<QSize>("room");
    QTest::addColumn<bool>("scrolled");
    QTest::addColumn<bool>("cut");
    QTest::newRow("a label with room") << Words::Label << QSize(400, 60) << false << false;
    QTest::newRow("a label too narrow") << Words::Label << QSize(30, 60) << false << true;
    QTest::newRow("a label too low") << Words::Label << QSize(400, 4) << false << true;
    QTest::newRow("a button with room") << Words::Button << QSize(400, 60) << false << false;
    QTest::newRow("a button too narrow") << Words::Button << QSize(30, 60) << false << true;
    QTest::newRow("a choice with room") << Words::Choice << QSize(600, 120) << false << false;
    QTest::newRow("a choice too low for its lines") << Words::Choice << QSize(200, 60) << false << true;
    QTest::newRow("outside of its parent") << Words::Label << QSize(2000, 60) << false << true;
    QTest::newRow("outside, but scrolled") << Words::Label << QSize(2000, 60) << true << false;
}

void TestGallery::textThatIsCutOffIsTold()
{
    QFETCH(Words, kind);
    QFETCH(QSize, room);
    QFETCH(bool, scrolled);
    QFETCH(bool, cut);
    const QString text = u"Nobody reads this to its end"_s;
    QWidget* words = wordsIn(kind, text);
    words->setFixedSize(room);
    if (scrolled) {
        auto* area = new QScrollArea;
        area->setWidget(words);
        m_rows->addWidget(area);
    } else {
        auto* around = new QWidget;
        words->setParent(around);
        words->show();
        m_rows->addWidget(around);
    }
    Gallery gallery(m_preferences, m_folder->path(), {Small});
    QVERIFY(take(gallery, {.name = u"words"_s}));
    const QStringList told {u"words cuts off in en-light-1024x600: “%1”"_s.arg(text)};
    QCOMPARE(gallery.misfits(), cut ? told : QStringList());
}

void TestGallery::textThatIsCutOffInATableIsTold_data()
{
    QTest::addColumn<Part>("part");
    QTest::addColumn<Rest>("rest");
    QTest::addColumn<int>("width");
    QTest::addColumn<bool>("cut");
    QTest::newRow("a cell with room") << Part::Cell << Rest::Nowhere << 600 << false;
    QTest::newRow("a cell too narrow") << Part::Cell << Rest::Nowhere << 60 << true;
    QTest::newRow("a cell too narrow, with a tip") << Part::Cell << Rest::InATip << 60 << false;
    QTest::newRow("a cell too narrow, wrapped") << Part::Cell << Rest::InTheNextLine << 60 << false;
    QTest::newRow("a head with room") << Part::Head << Rest::Nowhere << 600 << false;
    QTest::newRow("a head too narrow") << Part::Head << Rest::Nowhere << 60 << true;
    QTest::newRow("a head too narrow, with a tip") << Part::Head << Rest::InATip << 60 << false;
}

void TestGallery::textThatIsCutOffInATableIsTold()
{
    QFETCH(Part, part);
    QFETCH(Rest, rest);
    QFETCH(int, width);
    QFETCH(bool, cut);
    const QString text = u"Nobody reads this to its end"_s;
    auto* words = new QTableWidgetItem(text);
    words->setToolTip(rest == Rest::InATip ? text : QString());
    auto* table = new QTableWidget(1, 1);
    table->setWordWrap(rest == Rest::InTheNextLine);
    part == Part::Cell ? table->setItem(0, 0, words) : table->setHorizontalHeaderItem(0, words);
    table->setColumnWidth(0, width);
    m_rows->addWidget(table);
    Gallery gallery(m_preferences, m_folder->path(), {Small});
    QVERIFY(take(gallery, {.name = u"words"_s}));
    const QStringList told {u"words cuts off in en-light-1024x600: “%1”"_s.arg(text)};
    QCOMPARE(gallery.misfits(), cut ? told : QStringList());
}

void TestGallery::aTableOrPageWithoutRoomIsTold_data()
{
    QTest::addColumn<bool>("table");
    QTest::addColumn<int>("rows");
    QTest::addColumn<int>("height");
    QTest::addColumn<bool>("told");
    QTest::newRow("a table with room") << true << 9 << 300 << false;
    QTest::newRow("a table for one row") << true << 9 << 80 << true;
    QTest::newRow("a table of one row") << true << 1 << 80 << false;
    QTest::newRow("a table without rows") << true << 0 << 40 << false;
    QTest::newRow("a page with room") << false << 0 << 200 << false;
    QTest::newRow("a page too low") << false << 0 << 199 << true;
}

void TestGallery::aTableOrPageWithoutRoomIsTold()
{
    QFETCH(bool, table);
    QFETCH(int, rows);
    QFETCH(int, height);
    QFETCH(bool, told);
    PageCache cache;
    DocumentSearch search;
    QAbstractScrollArea* part = nullptr;
    if (table) {
        auto* made = new QTableWidget(rows, 1);
        made->verticalHeader()->setDefaultSectionSize(30);
        made->horizontalHeader()->setFixedHeight(30);
        part = made;
    } else {
        part = new DocumentView(cache, search);
    }
    part->setAccessibleName(u"To be read"_s);
    part->setFixedHeight(height);
    m_rows->addWidget(part);
    Gallery gallery(m_preferences, m_folder->path(), {Small});
    QVERIFY(take(gallery, {.name = u"low"_s}));
    const int seen = table ? part->viewport()->height() : height;
    const QStringList words {
        u"low leaves too little room in en-light-1024x600: “%1”, %2 high"_s.arg(part->accessibleName()).arg(seen)};
    QCOMPARE(gallery.misfits(), told ? words : QStringList());
    delete part;
}

void TestGallery::aMenuIsInThePicture()
{
    QMenu menu;
    menu.addAction(u"Something to choose"_s);
    Gallery gallery(m_preferences, m_folder->path(), {Small});
    QVERIFY(take(gallery, {.name = u"without"_s}));
    QVERIFY(take(gallery, {.name = u"with"_s, .open = [&] { menu.popup(m_window->mapToGlobal(QPoint(200, 100))); }}));
    QVERIFY(!menu.isVisible());
    QImage without(path(Small, u"without"_s));
    QImage with(path(Small, u"with"_s));
    QVERIFY(without != with);
    // Nowhere else.
    const QRect place(QPoint(200, 100), menu.size());
    QCOMPARE(with.copy(0, 0, 1024, place.top()), without.copy(0, 0, 1024, place.top()));
    QVERIFY(with.copy(place) != without.copy(place));
}

// As a real screen of that size would have it.
void TestGallery::aMenuStaysOnTheScreen()
{
    QMenu menu;
    for (int line = 0; line < 5; ++line)
        menu.addAction(u"Something to choose"_s);
    Gallery gallery(m_preferences, m_folder->path(), {Small});
    QVERIFY(take(gallery, {.name = u"without"_s}));
    QVERIFY(take(gallery, {.name = u"low"_s, .open = [&] { menu.popup(m_window->mapToGlobal(QPoint(200, 580))); }}));
    const QImage without(path(Small, u"without"_s));
    const QImage low(path(Small, u"low"_s));
    const QRect last(200, 600 - menu.height(), menu.width(), menu.height());
    QCOMPARE(low.copy(0, 0, 1024, last.top()), without.copy(0, 0, 1024, last.top()));
    QVERIFY(low.copy(200, last.top(), menu.width(), 4) != without.copy(200, last.top(), menu.width(), 4));
}

void TestGallery::whatCannotBeWrittenIsTold()
{
    QVERIFY(writeWholeFile(m_folder->filePath(u"a-file"_s), "in the way", FileAccess::Owner));
    Gallery gallery(m_preferences, m_folder->filePath(u"a-file"_s), {Small});
    QVERIFY(take(gallery, {.name = u"nowhere"_s}));
    QVERIFY2(gallery.failure().endsWith(u"nowhere.png"_s), qPrintable(gallery.failure()));
    QCOMPARE(gallery.taken(), 0);
}

void TestGallery::aForgedReportIsOneByteElsewhere()
{
    const QString folder = m_folder->filePath(u"work/hub/session"_s);
    QVERIFY(QDir().mkpath(folder));
    const QString report = folder + u"/1.pdf"_s;
    QVERIFY(writeWholeFile(report, "%PDF-1.7 what was frozen", FileAccess::Owner));
    const auto bytes = [&] { return readWholeFile(report, Large).value(); };
    ReportForgery forgery(m_folder->path());
    forgery.undo();
    QCOMPARE(bytes(), QByteArray("%PDF-1.7 what was frozen"));
    forgery.forge();
    forgery.forge();
    QCOMPARE(bytes().size(), 24);
    QVERIFY(bytes() != "%PDF-1.7 what was frozen");
    forgery.undo();
    QCOMPARE(bytes(), QByteArray("%PDF-1.7 what was frozen"));
}

void TestGallery::aCentreThatGoesBackHasItsOldFilesAlone()
{
    const QString hub = m_folder->filePath(u"work/hub"_s);
    QVERIFY(QDir().mkpath(hub + u"/session"_s));
    const QString log = hub + u"/session/log"_s;
    const QString later = hub + u"/later"_s;
    const CentreRollback rollback(m_folder->path());
    QVERIFY(!rollback.goBack());
    QVERIFY(writeWholeFile(log, "before", FileAccess::Owner));
    QVERIFY(rollback.keep());
    QVERIFY(writeWholeFile(log, "before and after", FileAccess::Owner));
    QVERIFY(writeWholeFile(later, "after", FileAccess::Owner));
    QVERIFY(rollback.goBack());
    QCOMPARE(readWholeFile(log, Large).value(), QByteArray("before"));
    QVERIFY(!QFile::exists(later));
}

EVALROOM_TEST(TestGallery, QApplication)

} // namespace tst_gallery

#include "tst_gallery.moc"
