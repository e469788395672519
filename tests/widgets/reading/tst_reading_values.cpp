// SPDX-License-Identifier: Apache-2.0
#include "test_program.h"
#include "widgets/reading/bookmarks.h"
#include "widgets/reading/page_cache.h"
#include "widgets/reading/page_layout.h"
#include "widgets/reading/page_loader.h"
#include "widgets/reading/reading_places.h"

#include <QTest>

using namespace evalroom;
using namespace Qt::StringLiterals;

namespace tst_reading_values {

class TestReadingValues : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void pagesStandBelowEachOther();
    void aSizeOfItsOwnIsThatOnPaper();
    void aHundredThousandPagesEndWhereAScrollBarDoes();
    void theCacheStaysWithinItsMemory();
    void aLargePageIsAskedForInPieces();
    void placesAreTheSameAfterReading();
    void wrongPlacesAreForgotten();
    void bookmarksAreInOrderAndOnce();
    void bookmarksAreTheSameAfterReading();
};

namespace {

const QSizeF A4(595, 842);
const QSizeF A3Across(1191, 842);

QList<QSizeF> somePages()
{
    return {A4, A3Across, A4};
}

PageTile tileOf(int page, int width)
{
    return {u"b1"_s, {page, {width, 100}, {0, 0, width, 100}}};
}

} // namespace

void TestReadingValues::pagesStandBelowEachOther()
{
    PageLayout layout;
    layout.setPages(somePages());
    layout.arrange(616, 0, 1, 8);
    QCOMPARE(layout.rectOf(0).width(), 600);
    QCOMPARE(layout.rectOf(1).width(), 600); // each as wide as the view
    QCOMPARE(layout.rectOf(1).top(), layout.rectOf(0).bottom() + 1 + 8);
    QCOMPARE(layout.size().width(), 616);
    QCOMPARE(layout.pageAt(0), 0);
    QCOMPARE(layout.pageAt(layout.rectOf(1).top()), 1);
    QCOMPARE(layout.pageAt(layout.size().height() + 5), 2);
    const QList<int> expected {0, 1};
    QCOMPARE(layout.pagesBetween(layout.rectOf(0).bottom() - 5, layout.rectOf(1).top() + 1), expected);
}

void TestReadingValues::aSizeOfItsOwnIsThatOnPaper()
{
    PageLayout layout;
    layout.setPages(somePages());
    layout.arrange(616, 150, 2, 8);
    QCOMPARE(layout.rectOf(0).width(), 1785);
    QCOMPARE(layout.rectOf(1).width(), 3573);
    QVERIFY(std::abs(layout.rectOf(0).center().x() - layout.size().width() / 2) <= 1);
    QCOMPARE(layout.zoomOf(0), 150);
}

void TestReadingValues::aHundredThousandPagesEndWhereAScrollBarDoes()
{
    PageLayout layout;
    layout.setPages(QList<QSizeF>(100'000, QSizeF(20, 400)));
    layout.arrange(2000, 400, 20, 8);
    QVERIFY(layout.size().height() > 1'000'000'000);
    QVERIFY(layout.rectOf(99'999).top() > 0);
    QCOMPARE(layout.pagesBetween(0, 100), QList<int> {0});
}

void TestReadingValues::theCacheStaysWithinItsMemory()
{
    PageCache cache(2);
    const QImage image(100, 1000, QImage::Format_RGB32); // 400 kB
    for (int page = 0; page < 20; ++page)
        cache.insert(tileOf(page, 100), image);
    QVERIFY(cache.kibibytes() <= 2048);
    QVERIFY(cache.find(tileOf(19, 100)));
    QVERIFY(!cache.find(tileOf(0, 100)));
    QVERIFY(!cache.find(tileOf(19, 101)));
    QVERIFY(cache.findAny(u"b1"_s, 19));
    QVERIFY(!cache.findAny(u"b1"_s, 0));
    cache.clear();
    QVERIFY(!cache.findAny(u"b1"_s, 19));
    QCOMPARE(cache.kibibytes(), 0);
}

void TestReadingValues::aLargePageIsAskedForInPieces()
{
    QCOMPARE(PageLoader::tilesOf(3, {1240, 1754}).size(), 1);
    const QList<PixelsRequest> tiles = PageLoader::tilesOf(3, {3000, 4000});
    QCOMPARE(tiles.size(), 12);
    qint64 area = 0;
    for (const PixelsRequest& tile : tiles)
        area += qint64(tile.clip.width()) * tile.clip.height();
    QCOMPARE(area, 12'000'000);
    // Larger than anything that can be asked for: drawn as large as may be.
    QCOMPARE(PageLoader::tilesOf(3, {30'000, 3'000}).first().size, QSize(20'000, 2'000));
}

void TestReadingValues::placesAreTheSameAfterReading()
{
    const ReadingPlaces places {{u"t1"_s, {12, 500, 0}}, {u"b1"_s, {0, 0, 150}}};
    QCOMPARE(placesFromJson(toJson(places)), places);
}

void TestReadingValues::wrongPlacesAreForgotten()
{
    QJsonObject json = toJson({{u"t1"_s, {12, 500, 0}}});
    json.insert(u"b1"_s, QJsonObject {{u"page"_s, -1}, {u"permille"_s, 0}, {u"zoom"_s, 0}});
    json.insert(u"b2"_s, u"12"_s);
    const ReadingPlaces places = placesFromJson(json);
    QCOMPARE(places.keys(), QStringList {u"t1"_s});
}

void TestReadingValues::bookmarksAreInOrderAndOnce()
{
    Bookmarks bookmarks;
    for (const int page : {7, 2, 40})
        bookmarks = toggled(bookmarks, page);
    QCOMPARE(bookmarks, (Bookmarks {2, 7, 40}));
    QCOMPARE(toggled(bookmarks, 7), (Bookmarks {2, 40}));
    for (int page = 0; page < 2 * MostBookmarks; ++page) {
        if (!bookmarks.contains(page))
            bookmarks = toggled(bookmarks, page);
    }
    QCOMPARE(bookmarks.size(), MostBookmarks);
    QCOMPARE(toggled(bookmarks, 7).size(), MostBookmarks - 1);
}

void TestReadingValues::bookmarksAreTheSameAfterReading()
{
    const Bookmarks bookmarks {0, 6, 99'999};
    QCOMPARE(bookmarksFromText(toText(bookmarks)), bookmarks);
    QCOMPARE(bookmarksFromText({}), Bookmarks());
    QCOMPARE(bookmarksFromText(u"3 x -1 99999999999 3  1"_s), (Bookmarks {1, 3}));
}

EVALROOM_TEST(TestReadingValues, QCoreApplication)

} // namespace tst_reading_values

#include "tst_reading_values.moc"
