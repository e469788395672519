// SPDX-License-Identifier: Apache-2.0
#include "documents/render/render_protocol.h"
#include "test_program.h"

#include <QTest>
#include <QtEndian>

using namespace evalroom;
using namespace Qt::StringLiterals;

namespace tst_render_protocol {

class TestRenderProtocol : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatIsEncodedIsDecoded();
    void pixelsKeepTheirColours();
    void aFrameComesInPieces();
    void aFrameThatIsTooLongIsRefused();
    void whatIsCutOffOrTooLongIsRefused();
    void whatIsOutOfBoundsIsRefused_data();
    void whatIsOutOfBoundsIsRefused();
    void countsThatLieCostNoMemory();
};

namespace {

QByteArray bodyOf(const QByteArray& frame)
{
    return frame.mid(4);
}

QList<ToHelper> requests()
{
    return {{1, OpenRequest {500'000'000'000}}, {2, ShapesRequest {4, 100}}, {3, OutlineRequest()},
        {4, PixelsRequest {7, {1240, 1754}, {0, 10, 1240, 100}}}, {5, TextRequest {9}},
        {6, BoxesRequest {3, {{0, 2}, {17, 4}}}}, {7, FindRequest {u"施工"_s, 3, 500}}, {8, CancelRequest()},
        {9, DocumentBytes {"%PDF"}}};
}

QList<FromHelper> answers()
{
    const auto answer = [](quint32 id, RenderAnswer body) { return FromHelper {id, Result<RenderAnswer>(body)}; };
    QImage grey(3, 2, QImage::Format_Grayscale8);
    grey.fill(Qt::lightGray);
    return {answer(1, Opened {153}), answer(2, PageShapes {{{{595, 842}, u"iv"_s}}}),
        answer(3, Outline {{{u"第一章"_s, 0, 3}, {u"第一节"_s, 1, -1}}}), answer(4, Pixels {grey}),
        answer(5, PageText {u"投标函"_s}), answer(6, TextBoxes {{{{1, 2, 3, 4}}, {}}}),
        answer(7, HitSlice {12, {{3, {4, 2}}}, {5, 6}}),
        FromHelper {8, Result<RenderAnswer>(fail(ErrorCode::PdfEncrypted, u"x"_s))}, {0, Hello {1, 3}},
        {0, NeedBytes {1'000'000'000'000, 65536}}};
}

} // namespace

// What is decoded is the same where it encodes to the same bytes.
void TestRenderProtocol::whatIsEncodedIsDecoded()
{
    for (const ToHelper& message : requests()) {
        const auto decoded = decodeToHelper(bodyOf(encode(message)));
        QVERIFY2(decoded, qPrintable(QString::number(message.id)));
        QCOMPARE(encode(*decoded), encode(message));
        QCOMPARE(decoded->body.index(), message.body.index());
    }
    for (const FromHelper& message : answers()) {
        const auto decoded = decodeFromHelper(bodyOf(encode(message)));
        QVERIFY2(decoded, qPrintable(QString::number(message.id)));
        QCOMPARE(encode(*decoded), encode(message));
        QCOMPARE(decoded->body.index(), message.body.index());
    }
}

void TestRenderProtocol::pixelsKeepTheirColours()
{
    QImage image(5, 3, QImage::Format_RGB32);
    image.fill(Qt::white);
    image.setPixel(4, 2, qRgb(200, 10, 30));
    const auto decoded = decodeFromHelper(bodyOf(encode(FromHelper {1, Result<RenderAnswer>(Pixels {image})})));
    QVERIFY(decoded);
    QCOMPARE(std::get<Pixels>(std::get<Result<RenderAnswer>>(decoded->body).value()).image, image);
}

void TestRenderProtocol::aFrameComesInPieces()
{
    const QByteArray first = encode(ToHelper {1, FindRequest {u"投标"_s, 0, 1}});
    const QByteArray stream = first + encode(ToHelper {2, OutlineRequest()});
    FrameSplitter splitter(1000);
    QList<QByteArray> frames;
    for (const char byte : stream) {
        splitter.append({&byte, 1});
        const auto next = splitter.next();
        QVERIFY(next);
        if (*next)
            frames.append((*next)->toByteArray());
    }
    const QList<QByteArray> expected {bodyOf(first), bodyOf(encode(ToHelper {2, OutlineRequest()}))};
    QCOMPARE(frames, expected);
}

void TestRenderProtocol::aFrameThatIsTooLongIsRefused()
{
    FrameSplitter splitter(1000);
    splitter.append(QByteArray::fromHex("000003e9"));
    QCOMPARE(splitter.next().error().code, ErrorCode::TooLarge);
}

void TestRenderProtocol::whatIsCutOffOrTooLongIsRefused()
{
    for (const ToHelper& message : requests()) {
        const QByteArray body = bodyOf(encode(message));
        for (qsizetype length = 0; length < body.size(); ++length)
            QVERIFY(!decodeToHelper(body.first(length)));
        QVERIFY(!decodeToHelper(body + '\0'));
    }
    for (const FromHelper& message : answers()) {
        const QByteArray body = bodyOf(encode(message));
        for (qsizetype length = 0; length < body.size(); ++length)
            QVERIFY(!decodeFromHelper(body.first(length)));
        QVERIFY(!decodeFromHelper(body + '\0'));
    }
}

void TestRenderProtocol::whatIsOutOfBoundsIsRefused_data()
{
    QTest::addColumn<QByteArray>("body");
    const auto request = [](RenderRequest body) { return bodyOf(encode(ToHelper {1, std::move(body)})); };
    QTest::newRow("a page before the first") << request(TextRequest {-1});
    QTest::newRow("more pages than there can be") << request(TextRequest {render_limit::Pages + 1});
    QTest::newRow("a clip outside the page") << request(PixelsRequest {0, {10, 10}, {5, 5, 6, 6}});
    QTest::newRow("an empty clip") << request(PixelsRequest {0, {10, 10}, {5, 5, 0, 1}});
    QTest::newRow("too many pixels") << request(PixelsRequest {0, {20'000, 20'000}, {0, 0, 20'000, 20'000}});
    QTest::newRow("too many words") << request(FindRequest {QString(201, u'x'), 0, 1});
    QTest::newRow("bytes before the document") << request(OpenRequest {-1});
    QTest::newRow("an unknown kind") << QByteArray::fromHex("0000000163");
}

void TestRenderProtocol::whatIsOutOfBoundsIsRefused()
{
    QFETCH(QByteArray, body);
    const auto decoded = decodeToHelper(body);
    QVERIFY(!decoded);
    QCOMPARE(decoded.error().code, ErrorCode::BadField);
}

void TestRenderProtocol::countsThatLieCostNoMemory()
{
    // A list of 20,000 bookmarks, and pixels of 4000 x 4000, in a few bytes.
    QVERIFY(!decodeFromHelper(QByteArray::fromHex("000000010200004e20")));
    QVERIFY(!decodeFromHelper(QByteArray::fromHex("00000001030000000400000fa000000fa0ffffffff")));
}

EVALROOM_TEST(TestRenderProtocol, QCoreApplication)

} // namespace tst_render_protocol

#include "tst_render_protocol.moc"
