// SPDX-License-Identifier: Apache-2.0
#include "documents/render/codec_parts.h"
#include "documents/render/message_codec.h"

namespace evalroom {

namespace limit = render_limit;

static void write(ByteWriter& writer, const OpenRequest& request)
{
    writer.i64(request.size);
}
static void read(ByteReader& reader, OpenRequest& request)
{
    request.size = reader.i64(0, std::numeric_limits<qint64>::max() - limit::Bytes);
}

static void write(ByteWriter& writer, const ShapesRequest& request)
{
    writer.i32(request.from);
    writer.i32(request.count);
}
static void read(ByteReader& reader, ShapesRequest& request)
{
    request.from = reader.i32(0, limit::Pages);
    request.count = reader.i32(0, limit::PagesAtOnce);
}

static void write(ByteWriter&, const OutlineRequest&) { }
static void read(ByteReader&, OutlineRequest&) { }

static void write(ByteWriter& writer, const PixelsRequest& request)
{
    for (const int number : {request.page, request.size.width(), request.size.height(), request.clip.x(),
             request.clip.y(), request.clip.width(), request.clip.height()})
        writer.i32(number);
}
static void read(ByteReader& reader, PixelsRequest& request)
{
    request.page = reader.i32(0, limit::Pages);
    request.size.setWidth(reader.i32(1, limit::Side));
    request.size.setHeight(reader.i32(1, limit::Side));
    const int x = reader.i32(0, limit::Side);
    const int y = reader.i32(0, limit::Side);
    const int width = reader.i32(1, limit::Side);
    request.clip = QRect(x, y, width, reader.i32(1, limit::Side));
    if (!QRect({}, request.size).contains(request.clip) || qint64(width) * request.clip.height() > limit::Area)
        reader.refuse();
}

static void write(ByteWriter& writer, const TextRequest& request)
{
    writer.i32(request.page);
}
static void read(ByteReader& reader, TextRequest& request)
{
    request.page = reader.i32(0, limit::Pages);
}

static void write(ByteWriter& writer, const BoxesRequest& request)
{
    writer.i32(request.page);
    writeList(writer, request.ranges);
}
static void read(ByteReader& reader, BoxesRequest& request)
{
    request.page = reader.i32(0, limit::Pages);
    readList(reader, request.ranges, limit::Ranges, 8);
}

static void write(ByteWriter& writer, const FindRequest& request)
{
    writer.string(request.words);
    writer.i32(request.from);
    writer.i32(request.pages);
}
static void read(ByteReader& reader, FindRequest& request)
{
    request.words = reader.string(limit::Words);
    request.from = reader.i32(0, limit::Pages);
    request.pages = reader.i32(1, limit::Pages);
}

void writeRequest(ByteWriter& writer, const RenderRequest& request)
{
    std::visit([&](const auto& body) { write(writer, body); }, request);
}

RenderRequest readRequest(ByteReader& reader, quint8 kind)
{
    return readVariant<RenderRequest>(reader, kind);
}

} // namespace evalroom
