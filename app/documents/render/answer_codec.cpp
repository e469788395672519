// SPDX-License-Identifier: Apache-2.0
#include "documents/render/codec_parts.h"
#include "documents/render/message_codec.h"

namespace evalroom {

namespace limit = render_limit;

static constexpr double FarAway = 1e7; // points; a page may be large, and boxes may lie outside of it

static void write(ByteWriter& writer, const Opened& answer)
{
    writer.i32(answer.pages);
}
static void read(ByteReader& reader, Opened& answer)
{
    answer.pages = reader.i32(1, limit::Pages);
}

static void write(ByteWriter& writer, const PageShape& shape)
{
    writer.real(shape.points.width());
    writer.real(shape.points.height());
    writer.string(shape.label.left(limit::Title));
}
static void read(ByteReader& reader, PageShape& shape)
{
    shape.points.setWidth(reader.real(0, FarAway));
    shape.points.setHeight(reader.real(0, FarAway));
    shape.label = reader.string(limit::Title);
}

static void write(ByteWriter& writer, const PageShapes& answer)
{
    writeList(writer, answer.shapes);
}
static void read(ByteReader& reader, PageShapes& answer)
{
    readList(reader, answer.shapes, limit::PagesAtOnce, 20);
}

static void write(ByteWriter& writer, const OutlineItem& item)
{
    writer.i32(item.level);
    writer.i32(item.page);
    writer.string(item.title.left(limit::Title));
}
static void read(ByteReader& reader, OutlineItem& item)
{
    item.level = reader.i32(0, limit::OutlineLevels);
    item.page = reader.i32(-1, limit::Pages);
    item.title = reader.string(limit::Title);
}

static void write(ByteWriter& writer, const Outline& answer)
{
    writeList(writer, answer.items);
}
static void read(ByteReader& reader, Outline& answer)
{
    readList(reader, answer.items, limit::OutlineItems, 12);
}

// Grey or with an unused byte beside red, green and blue; rows follow each other without a gap.
static void write(ByteWriter& writer, const Pixels& answer)
{
    const QImage& image = answer.image;
    const int depth = image.format() == QImage::Format_Grayscale8 ? 1 : 4;
    writer.reserve(qsizetype(image.width()) * image.height() * depth + 64);
    writer.i32(depth);
    writer.i32(image.width());
    writer.i32(image.height());
    for (int y = 0; y < image.height(); ++y)
        writer.raw({image.constScanLine(y), qsizetype(image.width()) * depth});
}
static void read(ByteReader& reader, Pixels& answer)
{
    const int depth = reader.i32(1, 4);
    const int width = reader.i32(1, limit::Side);
    const int height = reader.i32(1, limit::Side);
    if ((depth != 1 && depth != 4) || qint64(width) * height > limit::Area)
        reader.refuse();
    if (!reader.isFine())
        return;
    const qsizetype row = qsizetype(width) * depth;
    const QByteArrayView all = reader.raw(row * height);
    if (!reader.isFine())
        return;
    answer.image = QImage(width, height, depth == 1 ? QImage::Format_Grayscale8 : QImage::Format_RGB32);
    if (answer.image.isNull())
        return reader.refuse();
    for (int y = 0; y < height; ++y)
        std::copy_n(all.data() + y * row, row, answer.image.scanLine(y));
}

static void write(ByteWriter& writer, const PageText& answer)
{
    writer.string(answer.text.left(limit::Text));
}
static void read(ByteReader& reader, PageText& answer)
{
    answer.text = reader.string(limit::Text);
}

static void write(ByteWriter& writer, const QRectF& box)
{
    for (const double number : {box.x(), box.y(), box.width(), box.height()})
        writer.real(number);
}
static void read(ByteReader& reader, QRectF& box)
{
    const double x = reader.real(-FarAway, FarAway);
    const double y = reader.real(-FarAway, FarAway);
    const double width = reader.real(0, FarAway);
    box = QRectF(x, y, width, reader.real(0, FarAway));
}

static void write(ByteWriter& writer, const QList<QRectF>& boxes)
{
    writeList<QRectF>(writer, boxes);
}
static void read(ByteReader& reader, QList<QRectF>& boxes)
{
    readList<QRectF>(reader, boxes, limit::Boxes, 32);
}

static void write(ByteWriter& writer, const TextBoxes& answer)
{
    writeList(writer, answer.boxes);
}
static void read(ByteReader& reader, TextBoxes& answer)
{
    readList(reader, answer.boxes, limit::Ranges, 4);
}

static void write(ByteWriter& writer, const TextHit& hit)
{
    writer.i32(hit.page);
    write(writer, hit.range);
}
static void read(ByteReader& reader, TextHit& hit)
{
    hit.page = reader.i32(0, limit::Pages);
    read(reader, hit.range);
}

static void write(ByteWriter& writer, int number)
{
    writer.i32(number);
}
static void read(ByteReader& reader, int& number)
{
    number = reader.i32(0, limit::Pages);
}

static void write(ByteWriter& writer, const HitSlice& answer)
{
    writer.i32(answer.next);
    writeList(writer, answer.hits);
    writeList(writer, answer.silent);
}
static void read(ByteReader& reader, HitSlice& answer)
{
    answer.next = reader.i32(0, limit::Pages);
    readList(reader, answer.hits, limit::Hits, 12);
    readList(reader, answer.silent, limit::Pages, 4);
}

void writeAnswer(ByteWriter& writer, const RenderAnswer& answer)
{
    std::visit([&](const auto& body) { write(writer, body); }, answer);
}

RenderAnswer readAnswer(ByteReader& reader, quint8 kind)
{
    return readVariant<RenderAnswer>(reader, kind);
}

} // namespace evalroom
