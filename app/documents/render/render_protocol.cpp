// SPDX-License-Identifier: Apache-2.0
#include "documents/render/render_protocol.h"

#include "documents/render/byte_stream.h"
#include "documents/render/message_codec.h"

#include <QtEndian>

namespace evalroom {

namespace {

constexpr qsizetype LengthSize = 4;
constexpr int MaxDetail = 400;

// Kinds beside those of requests and answers, which count from 0.
enum Kind : quint8 { CancelKind = 100, BytesKind, HelloKind, NeedBytesKind, FailureKind };

template <typename... Ts>
struct Overloaded : Ts... {
    using Ts::operator()...;
};

} // namespace

QByteArray encode(const ToHelper& message)
{
    ByteWriter writer;
    writer.u32(message.id);
    const Overloaded write {
        [&](const RenderRequest& request) {
            writer.u8(static_cast<quint8>(request.index()));
            writeRequest(writer, request);
        },
        [&](const CancelRequest&) { writer.u8(CancelKind); },
        [&](const DocumentBytes& document) {
            writer.u8(BytesKind);
            writer.bytes(document.bytes);
        },
    };
    std::visit(write, message.body);
    return std::move(writer).framed();
}

QByteArray encode(const FromHelper& message)
{
    ByteWriter writer;
    writer.u32(message.id);
    const Overloaded write {
        [&](const Result<RenderAnswer>& answer) {
            if (answer) {
                writer.u8(static_cast<quint8>(answer->index()));
                writeAnswer(writer, *answer);
            } else {
                writer.u8(FailureKind);
                writer.string(errorName(answer.error().code));
                writer.string(answer.error().detail.left(MaxDetail));
            }
        },
        [&](const Hello& hello) {
            writer.u8(HelloKind);
            writer.u32(hello.protocol);
            writer.u32(hello.landlock);
        },
        [&](const NeedBytes& need) {
            writer.u8(NeedBytesKind);
            writer.i64(need.offset);
            writer.i32(need.length);
        },
    };
    std::visit(write, message.body);
    return std::move(writer).framed();
}

Result<ToHelper> decodeToHelper(QByteArrayView frame)
{
    ByteReader reader(frame);
    ToHelper message {reader.u32(), CancelRequest()};
    const quint8 kind = reader.u8();
    if (kind == BytesKind)
        message.body = DocumentBytes {reader.bytes(render_limit::Bytes)};
    else if (kind != CancelKind)
        message.body = readRequest(reader, kind);
    if (!reader.finish())
        return fail(ErrorCode::BadField, QString::number(kind));
    return message;
}

Result<FromHelper> decodeFromHelper(QByteArrayView frame)
{
    ByteReader reader(frame);
    FromHelper message {reader.u32(), Hello()};
    const quint8 kind = reader.u8();
    if (kind == HelloKind) {
        const quint32 protocol = reader.u32();
        message.body = Hello {protocol, reader.u32()};
    } else if (kind == NeedBytesKind) {
        const qint64 offset = reader.i64(0, std::numeric_limits<qint64>::max() - render_limit::Bytes);
        message.body = NeedBytes {offset, reader.i32(1, render_limit::Bytes)};
    } else if (kind == FailureKind) {
        const ErrorCode code = errorFromName(reader.string(MaxDetail));
        message.body = Result<RenderAnswer>(fail(code, reader.string(MaxDetail)));
    } else {
        message.body = Result<RenderAnswer>(readAnswer(reader, kind));
    }
    if (!reader.finish())
        return fail(ErrorCode::BadField, QString::number(kind));
    return message;
}

void FrameSplitter::append(QByteArrayView bytes)
{
    if (m_read > 0) {
        // What is left is the beginning of a frame, and mostly nothing.
        m_bytes.remove(0, m_read);
        m_read = 0;
    }
    m_bytes.append(bytes);
    // A page grows to its megabytes without being moved about.
    if (m_bytes.size() >= LengthSize)
        m_bytes.reserve(LengthSize + std::min(m_limit, qsizetype(qFromBigEndian<quint32>(m_bytes.constData()))));
}

Result<std::optional<QByteArrayView>> FrameSplitter::next()
{
    if (m_bytes.size() - m_read < LengthSize)
        return std::nullopt;
    const qsizetype length = qFromBigEndian<quint32>(m_bytes.constData() + m_read);
    if (length > m_limit)
        return fail(ErrorCode::TooLarge, QString::number(length));
    if (m_bytes.size() - m_read < LengthSize + length)
        return std::nullopt;
    const QByteArrayView frame = QByteArrayView(m_bytes).sliced(m_read + LengthSize, length);
    m_read += LengthSize + length;
    return frame;
}

} // namespace evalroom
