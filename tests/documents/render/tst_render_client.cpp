// SPDX-License-Identifier: Apache-2.0
#include "documents/render/render_client.h"

#include "documents/render/render_fixture.h"
#include "documents/sample/bid_pdf.h"
#include "documents/sample/spoilt_bids.h"
#include "documents/small_pdf.h"
#include "patience.h"
#include "test_program.h"

#include <QDir>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <csignal>
#include <qpdf/qpdf-c.h>

using namespace evalroom;
using namespace evalroom::test;
using namespace Qt::StringLiterals;

namespace tst_render_client {

// A practice bid in a real evalroom-render process.
class TestRenderClient : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup() { m_client.reset(); }
    void pagesHaveShapesAndLabels();
    void theOutlineIsThatOfTheBid();
    void pixelsAreOfTheSizeAskedFor();
    void aClipIsAPartOfThePage();
    void fontsThatAreMissingAreTheSystems();
    void chineseWordsAreFoundWithTheirBoxes();
    void aPageWithoutTextIsSaidToBeSilent();
    void whatIsAskedForLastComesFirst();
    void whatIsCancelledIsNotAnswered();
    void aPageThatIsNotThereIsAnError();
    void aPageThatIsGoneHasNoSize();
    void hostileBytesAreErrors_data();
    void hostileBytesAreErrors();
    void aDocumentThatCannotBeReadIsSaidSo();
    void aProcessThatDiesCostsOneRequest();
    void aProcessThatDiesIdleCostsNothing();
    void aProcessThatDoesNotAnswerIsReplaced();
    void aProgramThatIsNotThereIsSaidSo();
    void theProcessIsLockedIn();

private:
    HitSlice search(const QString& words);

    QTemporaryDir m_dir;
    QString m_bid;
    std::unique_ptr<RenderClient> m_client;
    std::unique_ptr<QSignalSpy> m_started;
};

namespace {

constexpr QSize Small(124, 175);
constexpr int Pages = 60;

pid_t processOf(const QSignalSpy& started)
{
    return static_cast<pid_t>(started.last().first().toLongLong());
}

QByteArray statusOf(pid_t process, const QByteArray& field)
{
    QFile file(u"/proc/%1/status"_s.arg(process));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QList<QByteArray> lines = file.readAll().split('\n');
    for (const QByteArray& line : lines) {
        if (line.startsWith(field + ':'))
            return line.mid(field.size() + 1).trimmed();
    }
    return {};
}

QByteArray withPassword(const QByteArray& pdf)
{
    const qpdf_data document = qpdf_init();
    qpdf_read_memory(document, "x", pdf.constData(), static_cast<unsigned long long>(pdf.size()), nullptr);
    qpdf_init_write_memory(document);
    qpdf_set_r6_encryption_parameters2(document, "secret", "owner", QPDF_TRUE, QPDF_TRUE, QPDF_TRUE, QPDF_TRUE,
        QPDF_TRUE, QPDF_TRUE, qpdf_r3p_full, QPDF_TRUE);
    qpdf_write(document);
    const QByteArray bytes(reinterpret_cast<const char*>(qpdf_get_buffer(document)),
        static_cast<qsizetype>(qpdf_get_buffer_length(document)));
    qpdf_data gone = document;
    qpdf_cleanup(&gone);
    return bytes;
}

qint64 inkOf(const QImage& image)
{
    qint64 ink = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            ink += 255 - qGray(image.pixel(x, y));
    }
    return ink;
}

// A device that fails from some place on, as a store does whose key or bytes are wrong.
class BrokenDevice : public QBuffer {
public:
    bool seek(qint64 place) override { return place < 1000 && QBuffer::seek(place); }
};

} // namespace

void TestRenderClient::initTestCase()
{
    m_bid = m_dir.filePath(u"bid.pdf"_s);
    QVERIFY(writeBidPdf(makePracticeLot({PracticeKind::Engineering, 11, 5, 40}), 1, Pages, m_bid));
}

void TestRenderClient::init()
{
    m_client = std::make_unique<RenderClient>(renderSetup());
    m_started = std::make_unique<QSignalSpy>(m_client.get(), &RenderClient::started);
    const auto answer = opened(*m_client, deviceOf(m_bid));
    QVERIFY2(answer, qPrintable(wordOf(answer)));
    QCOMPARE(answer->pages, Pages);
}

HitSlice TestRenderClient::search(const QString& words)
{
    HitSlice all;
    while (all.next < Pages) {
        const auto slice
            = awaited<HitSlice>([&](const Reply<HitSlice>& reply) { m_client->find({words, all.next, Pages}, reply); });
        if (!slice || slice->next <= all.next)
            qFatal("the search stands still");
        all.next = slice->next;
        all.hits += slice->hits;
        all.silent += slice->silent;
    }
    return all;
}

void TestRenderClient::pagesHaveShapesAndLabels()
{
    const auto answer = awaited<PageShapes>([&](const Reply<PageShapes>& reply) { m_client->shapes(50, 100, reply); });
    QVERIFY2(answer, qPrintable(wordOf(answer)));
    QCOMPARE(answer->shapes.size(), 10);
    QCOMPARE(answer->shapes.first().label, u"51"_s);
    QCOMPARE(answer->shapes.first().points.toSize(), QSize(595, 842));
}

void TestRenderClient::theOutlineIsThatOfTheBid()
{
    const auto answer = awaited<Outline>([&](const Reply<Outline>& reply) { m_client->outline(reply); });
    QVERIFY2(answer, qPrintable(wordOf(answer)));
    QVERIFY(answer->items.size() >= 11);
    QVERIFY(std::any_of(answer->items.cbegin(), answer->items.cend(),
        [](const OutlineItem& item) { return item.level == 0 && item.title.contains(u"投标函"_s) && item.page > 0; }));
    QVERIFY(std::any_of(
        answer->items.cbegin(), answer->items.cend(), [](const OutlineItem& item) { return item.level == 1; }));
}

void TestRenderClient::pixelsAreOfTheSizeAskedFor()
{
    const auto answer = pixels(*m_client, wholePage(2, {620, 877}));
    QVERIFY2(answer, qPrintable(wordOf(answer)));
    QCOMPARE(answer->image.size(), QSize(620, 877));
    QCOMPARE(answer->image.pixel(3, 3), qRgb(255, 255, 255)); // paper
    QVERIFY(inkOf(answer->image) > 100'000);
}

// It may be shifted by a pixel against the page that is drawn as a whole.
void TestRenderClient::aClipIsAPartOfThePage()
{
    const QSize page(620, 877);
    const auto whole = pixels(*m_client, wholePage(2, page));
    QVERIFY(whole);
    for (const QRect& clip : {QRect(100, 60, 300, 200), QRect(0, 0, 620, 80), QRect(60, 70, 500, 700)}) {
        const auto part = pixels(*m_client, {2, page, clip});
        QVERIFY(part);
        QCOMPARE(part->image.size(), clip.size());
        const qint64 ink = inkOf(whole->image.copy(clip));
        QVERIFY(std::abs(inkOf(part->image) - ink) < ink / 20);
    }
}

// The locked process may read them, and nothing else.
void TestRenderClient::fontsThatAreMissingAreTheSystems()
{
    const QByteArray text = "BT /F1 40 Tf 60 700 Td <62956807> Tj ET BT /F2 40 Tf 60 500 Td (Tender) Tj ET";
    QList<QByteArray> objects {"<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Count 1/Kids[3 0 R]>>",
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R/F2 7 0 R>>>>>>",
        "<</Length " + QByteArray::number(text.size()) + ">>stream\n" + text + "\nendstream",
        "<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/UniGB-UCS2-H/DescendantFonts[6 0 R]>>",
        "<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)"
        "/Supplement 4>>/DW 1000/FontDescriptor 8 0 R>>",
        "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
        "<</Type/FontDescriptor/FontName/STSong-Light/Flags 6/FontBBox[-25 -254 1000 880]/ItalicAngle 0/Ascent 880"
        "/Descent -120/CapHeight 880/StemV 93>>"};
    m_client = std::make_unique<RenderClient>(renderSetup());
    QVERIFY(opened(*m_client, deviceOf(pdfOf(objects))));
    const auto page = pixels(*m_client, wholePage(0, {595, 842}));
    QVERIFY(page);
    QVERIFY(inkOf(page->image.copy(50, 100, 200, 60)) > 50'000); // 投标
    QVERIFY(inkOf(page->image.copy(50, 300, 200, 60)) > 50'000);
    const auto found
        = awaited<HitSlice>([&](const Reply<HitSlice>& reply) { m_client->find({u"投标"_s, 0, 1}, reply); });
    QVERIFY(found);
    QCOMPARE(found->hits.size(), 1);
}

void TestRenderClient::chineseWordsAreFoundWithTheirBoxes()
{
    const HitSlice found = search(u"投标函"_s);
    QVERIFY(found.hits.size() > 5);
    QVERIFY(search(u"此处无此词"_s).hits.isEmpty());
    const TextHit hit = found.hits.last();
    const auto text = awaited<PageText>([&](const Reply<PageText>& reply) { m_client->text(hit.page, reply); });
    QVERIFY(text);
    QCOMPARE(text->text.mid(hit.range.start, hit.range.length), u"投标函"_s);
    const auto boxes
        = awaited<TextBoxes>([&](const Reply<TextBoxes>& reply) { m_client->boxes(hit.page, {hit.range}, reply); });
    QVERIFY(boxes);
    QCOMPARE(boxes->boxes.size(), 1);
    QVERIFY(!boxes->boxes.first().isEmpty());
    for (const QRectF& box : boxes->boxes.first())
        QVERIFY(QRectF(0, 0, 595, 842).contains(box) && box.width() > 4 && box.height() > 4);
}

void TestRenderClient::aPageWithoutTextIsSaidToBeSilent()
{
    m_client = std::make_unique<RenderClient>(renderSetup());
    QVERIFY(opened(*m_client, deviceOf(smallPdf(3))));
    const auto slice
        = awaited<HitSlice>([&](const Reply<HitSlice>& reply) { m_client->find({u"投标"_s, 1, 10}, reply); });
    QVERIFY(slice);
    QCOMPARE(slice->next, 3);
    const QList<int> silent {1, 2};
    QCOMPARE(slice->silent, silent);
}

void TestRenderClient::whatIsAskedForLastComesFirst()
{
    QList<int> order;
    QObject context;
    for (int page = 0; page < 8; ++page)
        m_client->pixels(wholePage(page, Small), {&context, [&, page](const Result<Pixels>&) { order.append(page); }});
    QVERIFY(waitFor([&] { return order.size() == 8; }));
    // The first was under way before the others came.
    QCOMPARE(order.mid(order.first() == 0 ? 1 : 0),
        order.first() == 0 ? QList<int>({7, 6, 5, 4, 3, 2, 1}) : QList<int>({7, 6, 5, 4, 3, 2, 1, 0}));
}

void TestRenderClient::whatIsCancelledIsNotAnswered()
{
    QList<int> order;
    QObject context;
    QList<quint32> ids;
    for (int page = 0; page < 8; ++page)
        ids.append(m_client->pixels(
            wholePage(page, Small), {&context, [&, page](const Result<Pixels>&) { order.append(page); }}));
    for (int page = 0; page < 7; ++page)
        m_client->cancel(ids.at(page));
    QVERIFY(pixels(*m_client, wholePage(9, Small)));
    QVERIFY(waitFor([&] { return !order.isEmpty(); }));
    QCOMPARE(order, QList<int> {7});
}

void TestRenderClient::aPageThatIsNotThereIsAnError()
{
    QCOMPARE(wordOf(pixels(*m_client, wholePage(Pages, Small))), u"notFound 60"_s);
    QVERIFY(pixels(*m_client, wholePage(Pages - 1, Small)));
}

// The others have theirs all the same.
void TestRenderClient::aPageThatIsGoneHasNoSize()
{
    constexpr int Gone = SpoiltPage - 1;
    const QString path = m_dir.filePath(u"spoilt.pdf"_s);
    QVERIFY(QFile::copy(m_bid, path) && spoilPdf(path, Spoilt::LacksPage));
    RenderClient client(renderSetup());
    QVERIFY(opened(client, deviceOf(path)));
    const auto answer = awaited<PageShapes>([&](const Reply<PageShapes>& reply) { client.shapes(0, Pages, reply); });
    QVERIFY2(answer, qPrintable(wordOf(answer)));
    QCOMPARE(answer->shapes.size(), Pages);
    for (int page = 0; page < Pages; ++page)
        QCOMPARE(answer->shapes.at(page).points.isEmpty(), page == Gone);
    QCOMPARE(wordOf(pixels(client, wholePage(Gone, Small))), u"internal page"_s);
    QVERIFY(pixels(client, wholePage(Gone + 1, Small)));
}

void TestRenderClient::hostileBytesAreErrors_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("word");
    QFile bid(m_bid);
    QVERIFY(bid.open(QIODevice::ReadOnly));
    const QByteArray whole = bid.readAll();
    QTest::newRow("nothing") << QByteArray() << u"notAPdf"_s;
    QTest::newRow("garbage") << QByteArray("\x01\xfe%PDF-1.7\n").repeated(1000) << u"notAPdf"_s;
    QTest::newRow("cut off early") << whole.first(2000) << u"notAPdf"_s;
    QTest::newRow("a password") << withPassword(smallPdf(2)) << u"pdfEncrypted"_s;
    QTest::newRow("no page") << smallPdf(0) << u"notAPdf"_s;
}

void TestRenderClient::hostileBytesAreErrors()
{
    QFETCH(QByteArray, bytes);
    RenderClient client(renderSetup());
    QTEST(wordOf(opened(client, deviceOf(bytes))), "word");
    // It stays so.
    QTEST(wordOf(pixels(client, wholePage(0, Small))), "word");
}

void TestRenderClient::aDocumentThatCannotBeReadIsSaidSo()
{
    QFile bid(m_bid);
    QVERIFY(bid.open(QIODevice::ReadOnly));
    auto device = std::make_shared<BrokenDevice>();
    device->setData(bid.readAll());
    device->open(QIODevice::ReadOnly);
    RenderClient client(renderSetup());
    QCOMPARE(wordOf(opened(client, device)), u"cannotRead"_s);
}

void TestRenderClient::aProcessThatDiesCostsOneRequest()
{
    const pid_t first = processOf(*m_started);
    QCOMPARE(::kill(first, SIGSTOP), 0); // it will be at the request, and at no other
    Awaited<Pixels> lost;
    Awaited<Pixels> kept;
    m_client->pixels(wholePage(4, Small), lost.reply());
    m_client->pixels(wholePage(5, Small), kept.reply());
    QTimer::singleShot(100, this, [first] { ::kill(first, SIGKILL); });
    QCOMPARE(wordOf(lost.result()), u"internal crashed"_s);
    QVERIFY(kept.result());
    QVERIFY(processOf(*m_started) != first);
    QVERIFY(pixels(*m_client, wholePage(4, Small)));
}

void TestRenderClient::aProcessThatDiesIdleCostsNothing()
{
    QVERIFY(pixels(*m_client, wholePage(4, Small)));
    ::kill(processOf(*m_started), SIGKILL);
    QTRY_COMPARE(m_started->count(), 2);
    QVERIFY(pixels(*m_client, wholePage(5, Small)));
}

void TestRenderClient::aProcessThatDoesNotAnswerIsReplaced()
{
    RenderSetup setup = renderSetup();
    setup.patience = std::chrono::milliseconds(3000);
    RenderClient client(setup);
    QSignalSpy started(&client, &RenderClient::started);
    QVERIFY(opened(client, deviceOf(m_bid)));
    const pid_t first = processOf(started);
    QCOMPARE(::kill(first, SIGSTOP), 0);
    QCOMPARE(wordOf(pixels(client, wholePage(1, Small))), u"internal slow"_s);
    QVERIFY(pixels(client, wholePage(2, Small)));
    QVERIFY(processOf(started) != first);
    QCOMPARE(::kill(first, 0), -1);
}

void TestRenderClient::aProgramThatIsNotThereIsSaidSo()
{
    RenderClient client({.program = m_dir.filePath(u"nothing"_s)});
    QCOMPARE(wordOf(opened(client, deviceOf(m_bid))), u"notFound "_s + m_dir.filePath(u"nothing"_s));
    QCOMPARE(wordOf(pixels(client, wholePage(0, Small))), u"notFound "_s + m_dir.filePath(u"nothing"_s));
}

void TestRenderClient::theProcessIsLockedIn()
{
    const pid_t process = processOf(*m_started);
    QCOMPARE(statusOf(process, "NoNewPrivs"), QByteArray("1"));
    QCOMPARE(statusOf(process, "Threads"), QByteArray("1"));
    const QStringList open = QDir(u"/proc/%1/fd"_s.arg(process)).entryList(QDir::Files | QDir::System);
    QVERIFY2(open.size() <= 8, qPrintable(open.join(u' ')));
}

EVALROOM_TEST(TestRenderClient, QGuiApplication)

} // namespace tst_render_client

#include "tst_render_client.moc"
