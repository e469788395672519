// SPDX-License-Identifier: Apache-2.0
#include "documents/chinese_amount.h"
#include "documents/pdf_check.h"
#include "documents/sample/bid_pdf.h"
#include "documents/sample/practice_criteria.h"
#include "documents/sample/spoilt_bids.h"
#include "documents/sample/tender_pdf.h"
#include "patience.h"
#include "test_program.h"

#include <QDir>
#include <QFile>
#include <QPdfBookmarkModel>
#include <QPdfDocument>
#include <QPdfSelection>
#include <QProcess>
#include <QRegularExpression>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>
#include <QThreadPool>
#include <atomic>

using namespace evalroom;
using namespace Qt::StringLiterals;

namespace tst_sample_pdf {

class TestSamplePdf : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void bidHasExactlyThePagesAskedFor_data();
    void bidHasExactlyThePagesAskedFor();
    void bidHasAnOutlineAndShowsItsFacts_data();
    void bidHasAnOutlineAndShowsItsFacts();
    void tenderPrintsEveryCriterion_data();
    void tenderPrintsEveryCriterion();
    void aFirstEnvelopeTellsNoPrice();
    void bytesAreTheSameInAnotherProcess();
    void documentsMayBeWrittenOnSeveralThreads();
    void aFewPagesArePicturesWithoutText();
    void biddersWriteDifferentTexts();
    void spoiltBidsCannotBeReadAsTheyAre();
    void impossibleRequestsAreRefused();
};

namespace {

// Qt PDF gives the lines of a page; a phrase may run over two.
QString pageText(QPdfDocument& document, int page)
{
    static const QRegularExpression white(u"[\\s\\x{3000}]"_s);
    return document.getAllText(page).text().remove(white);
}

QString allText(const QString& path)
{
    QPdfDocument document;
    document.load(path);
    QString text;
    for (int i = 0; i < document.pageCount(); ++i)
        text += pageText(document, i);
    return text;
}

QByteArray bytesOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

PracticeLot lotOf(PracticeKind kind)
{
    return makePracticeLot({kind, 11, 5, 40});
}

void addKinds()
{
    QTest::addColumn<PracticeKind>("kind");
    QTest::newRow("engineering") << PracticeKind::Engineering;
    QTest::newRow("goods") << PracticeKind::Goods;
}

} // namespace

void TestSamplePdf::bidHasExactlyThePagesAskedFor_data()
{
    QTest::addColumn<PracticeKind>("kind");
    QTest::addColumn<int>("pages");
    for (const int pages : {3, 4, 8, 9, 15, 16, 20, 33, 150}) {
        QTest::addRow("engineering, %d", pages) << PracticeKind::Engineering << pages;
        QTest::addRow("goods, %d", pages) << PracticeKind::Goods << pages;
    }
}

void TestSamplePdf::bidHasExactlyThePagesAskedFor()
{
    QFETCH(PracticeKind, kind);
    QFETCH(int, pages);
    const QTemporaryDir dir;
    const PracticeLot lot = lotOf(kind);
    const QString path = dir.filePath(u"bid.pdf"_s);
    for (int bidder = 0; bidder < 3; ++bidder) {
        QVERIFY(writeBidPdf(lot, bidder, pages, path));
        QPdfDocument document;
        QCOMPARE(document.load(path), QPdfDocument::Error::None);
        QCOMPARE(document.pageCount(), pages);
        if (pages >= 8)
            QVERIFY(allText(path).contains(lot.bidders[bidder].priceCapitals));
    }
    QCOMPARE(QDir(dir.path()).entryList(QDir::Files).size(), 1);
}

void TestSamplePdf::bidHasAnOutlineAndShowsItsFacts_data()
{
    addKinds();
}

void TestSamplePdf::bidHasAnOutlineAndShowsItsFacts()
{
    QFETCH(PracticeKind, kind);
    const QTemporaryDir dir;
    const QString path = dir.filePath(u"bid.pdf"_s);
    const PracticeLot lot = lotOf(kind);
    const PracticeBidder& bidder = lot.bidders[1];
    QVERIFY(writeBidPdf(lot, 1, 60, path));
    const QString text = allText(path);
    QVERIFY(text.contains(bidder.name));
    QVERIFY(text.contains(bidder.creditCode));
    QVERIFY(text.contains(figureAmount(bidder.priceFen)));
    QVERIFY(text.contains(bidder.priceCapitals));
    QVERIFY(text.contains(u"第60页共60页"_s));
    for (const BillItem& item : bidder.bill)
        QVERIFY2(text.contains(figureAmount(item.totalFen)), qPrintable(item.code));

    QPdfDocument document;
    document.load(path);
    QPdfBookmarkModel outline;
    outline.setDocument(&document);
    const QModelIndex root;
    QVERIFY(outline.rowCount(root) >= 8);
    int below = 0;
    int last = -1;
    for (int row = 0; row < outline.rowCount(root); ++row) {
        const QModelIndex index = outline.index(row, 0, root);
        const int page = index.data(static_cast<int>(QPdfBookmarkModel::Role::Page)).toInt();
        QVERIFY(page > last);
        last = page;
        QString title = index.data(static_cast<int>(QPdfBookmarkModel::Role::Title)).toString();
        if (row > 0)
            QVERIFY2(pageText(document, page).contains(title.remove(u'　')), qPrintable(title));
        below += outline.rowCount(index);
    }
    QVERIFY(below >= 3);
}

void TestSamplePdf::tenderPrintsEveryCriterion_data()
{
    addKinds();
}

void TestSamplePdf::tenderPrintsEveryCriterion()
{
    QFETCH(PracticeKind, kind);
    const QTemporaryDir dir;
    const QString path = dir.filePath(u"tender.pdf"_s);
    const PracticeLot lot = lotOf(kind);
    QVERIFY(writeTenderPdf(lot, path));
    const QString text = allText(path);
    QVERIFY(text.contains(lot.sectionCode));
    QVERIFY(text.contains(figureAmount(lot.ceilingFen)));
    const QList<PracticeCriteriaGroup> groups = practiceCriteria(lot);
    for (const PracticeCriteriaGroup& group : groups) {
        for (const PracticeCriterion& criterion : group.criteria)
            QVERIFY2(text.contains(criterion.name), qPrintable(criterion.id));
    }
    QPdfDocument document;
    document.load(path);
    QPdfBookmarkModel outline;
    outline.setDocument(&document);
    QCOMPARE(outline.rowCount(QModelIndex()), 7);
}

// Each process has its own seed of hashes and its own second of the clock, and Qt writes both into a PDF.
void TestSamplePdf::aFirstEnvelopeTellsNoPrice()
{
    const QTemporaryDir dir;
    const auto tellsPrice = [&](PracticeKind kind) {
        const PracticeLot lot = lotOf(kind);
        const QString path = dir.filePath(u"bid.pdf"_s);
        if (!writeBidPdf(lot, 0, 60, path))
            qFatal("no bid");
        const PracticeBidder& bidder = lot.bidders.constFirst();
        const QString text = allText(path);
        return text.contains(bidder.priceCapitals) || text.contains(figureAmount(bidder.priceFen))
            || text.contains(figureAmount(bidder.bill.constFirst().totalFen));
    };
    QVERIFY(tellsPrice(PracticeKind::Engineering));
    QVERIFY(!tellsPrice(PracticeKind::TwoEnvelopes));
}

void TestSamplePdf::bytesAreTheSameInAnotherProcess()
{
    const QString into = qEnvironmentVariable("EVALROOM_SAMPLE_INTO");
    const PracticeLot lot = lotOf(PracticeKind::Engineering);
    const auto writeAll = [&](const QString& path) {
        for (int bidder = 0; bidder < 4; ++bidder)
            QVERIFY(writeBidPdf(lot, bidder, 20, path + QString::number(bidder)));
        QVERIFY(writeTenderPdf(lot, path + u"tender"_s));
    };
    if (!into.isEmpty()) { // this is the other process
        writeAll(into);
        return;
    }
    const QTemporaryDir dir;
    const QString here = dir.filePath(u"here"_s);
    writeAll(here);
    for (const QString& seed : {u"0"_s, u"1"_s, u"2"_s}) {
        const QString there = dir.filePath(u"there"_s + seed);
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"EVALROOM_SAMPLE_INTO"_s, there);
        if (seed == u"0")
            environment.insert(u"QT_HASH_SEED"_s, seed);
        QProcess other;
        other.setProcessEnvironment(environment);
        other.start(
            QCoreApplication::applicationFilePath(), {u"tst_sample_pdf"_s, u"bytesAreTheSameInAnotherProcess"_s});
        QVERIFY(other.waitForFinished(evalroom::test::Patience));
        QCOMPARE(other.exitCode(), 0);
        for (const QString& part : {u"0"_s, u"1"_s, u"2"_s, u"3"_s, u"tender"_s}) {
            QVERIFY(!bytesOf(here + part).isEmpty());
            QVERIFY2(bytesOf(here + part) == bytesOf(there + part), qPrintable(part));
        }
    }
}

void TestSamplePdf::documentsMayBeWrittenOnSeveralThreads()
{
    const QTemporaryDir dir;
    const PracticeLot lot = lotOf(PracticeKind::Engineering);
    const auto path = [&](const QString& name, int bidder) { return dir.filePath(name + QString::number(bidder)); };
    std::atomic<int> failed = 0;
    QThreadPool pool;
    for (int bidder = 0; bidder < 4; ++bidder) {
        pool.start([&, bidder] {
            if (!writeBidPdf(lot, bidder, 20, path(u"thread"_s, bidder)))
                ++failed;
        });
    }
    QVERIFY(pool.waitForDone(evalroom::test::Patience));
    QCOMPARE(failed.load(), 0);
    for (int bidder = 0; bidder < 4; ++bidder) {
        QVERIFY(writeBidPdf(lot, bidder, 20, path(u"alone"_s, bidder)));
        QVERIFY(bytesOf(path(u"thread"_s, bidder)) == bytesOf(path(u"alone"_s, bidder)));
    }
}

void TestSamplePdf::aFewPagesArePicturesWithoutText()
{
    const QTemporaryDir dir;
    const QString path = dir.filePath(u"bid.pdf"_s);
    QVERIFY(writeBidPdf(lotOf(PracticeKind::Engineering), 0, 200, path));
    QPdfDocument document;
    document.load(path);
    int pictures = 0;
    for (int page = 0; page < document.pageCount(); ++page) {
        const QString text = pageText(document, page);
        QVERIFY(text.isEmpty() || text.size() > 30);
        pictures += text.isEmpty() ? 1 : 0;
    }
    QVERIFY2(pictures >= 4 && pictures <= 18, qPrintable(QString::number(pictures)));
}

void TestSamplePdf::biddersWriteDifferentTexts()
{
    const QTemporaryDir dir;
    const QString path = dir.filePath(u"bid.pdf"_s);
    const PracticeLot lot = lotOf(PracticeKind::Engineering);
    QSet<QString> seen;
    for (int bidder = 0; bidder < 2; ++bidder) {
        QVERIFY(writeBidPdf(lot, bidder, 100, path));
        QPdfDocument document;
        document.load(path);
        QSet<QString> sentences;
        for (int page = 40; page < document.pageCount(); ++page) {
            const QStringList parts = pageText(document, page).split(u'。');
            for (const QString& part : parts) {
                if (part.size() > 40)
                    sentences << part;
            }
        }
        QVERIFY(sentences.size() > 200);
        QVERIFY(QSet<QString>(sentences).intersect(seen).size() * 20 < sentences.size());
        seen = sentences;
    }
}

void TestSamplePdf::spoiltBidsCannotBeReadAsTheyAre()
{
    const QTemporaryDir dir;
    const PracticeLot lot = lotOf(PracticeKind::Goods);
    QStringList paths;
    for (int bidder = 0; bidder < 4; ++bidder) {
        paths << dir.filePath(u"%1.pdf"_s.arg(bidder));
        QVERIFY(writeBidPdf(lot, bidder, 12, paths.constLast()));
    }
    const QByteArray sound = bytesOf(paths.constFirst());
    QVERIFY(spoilLastBids(paths));
    QCOMPARE(bytesOf(paths.at(0)), sound);
    QCOMPARE(checkPdf(paths.at(2)).error().code, ErrorCode::PdfEncrypted);
    QCOMPARE(checkPdf(paths.at(3)).error().code, ErrorCode::NotAPdf);
    QPdfDocument document;
    QCOMPARE(document.load(paths.at(1)), QPdfDocument::Error::None);
    QCOMPARE(document.pageCount(), 12);
    for (int page = 0; page < document.pageCount(); ++page)
        QCOMPARE(document.render(page, QSize(60, 84)).isNull(), page == SpoiltPage - 1);
}

void TestSamplePdf::impossibleRequestsAreRefused()
{
    const QTemporaryDir dir;
    const PracticeLot lot = lotOf(PracticeKind::Goods);
    const QString path = dir.filePath(u"bid.pdf"_s);
    QCOMPARE(writeBidPdf(lot, 0, 2, path).error().code, ErrorCode::BadField);
    QCOMPARE(writeBidPdf(lot, 0, 3001, path).error().code, ErrorCode::BadField);
    QCOMPARE(writeBidPdf(lot, 5, 20, path).error().code, ErrorCode::BadField);
    QCOMPARE(writeTenderPdf(lot, dir.filePath(u"no/such/tender.pdf"_s)).error().code, ErrorCode::CannotWrite);
    QVERIFY(!QFile::exists(path));
}

EVALROOM_TEST(TestSamplePdf, QGuiApplication)

} // namespace tst_sample_pdf

#include "tst_sample_pdf.moc"
