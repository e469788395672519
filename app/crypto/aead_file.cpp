// SPDX-License-Identifier: Apache-2.0
#include "crypto/aead_file.h"

#include "crypto/aes_gcm.h"
#include "crypto/random.h"

#include <QtEndian>

namespace evalroom {

namespace {

constexpr char Magic[] = "EVALDOC1";
constexpr qsizetype MagicSize = sizeof Magic - 1;
constexpr qsizetype PrefixSize = 8;

template <typename T>
QByteArray bigEndian(T number)
{
    QByteArray bytes(sizeof number, '\0');
    qToBigEndian(number, bytes.data());
    return bytes;
}

qint64 lastChunkOf(qint64 plainSize)
{
    return plainSize == 0 ? 0 : (plainSize - 1) / AeadChunkSize;
}

QByteArray nonceOf(const QByteArray& header, qint64 chunk)
{
    return header.last(PrefixSize) + bigEndian(quint32(chunk));
}

QByteArray associatedOf(const QByteArray& header, qint64 chunk, bool last)
{
    return header + bigEndian(quint32(chunk)) + QByteArray(1, last ? '\x01' : '\0');
}

// Reads exactly so many bytes; a device may give them in pieces.
Result<Secret> readExactly(QIODevice& device, qint64 size)
{
    Secret bytes {qsizetype(size)};
    qint64 done = 0;
    while (done < size) {
        const qint64 count = device.read(bytes.data() + done, size - done);
        if (count <= 0)
            return fail(ErrorCode::CannotRead, QStringLiteral("size"));
        done += count;
    }
    return bytes;
}

Result<void> writeAll(QIODevice& device, const QByteArray& bytes)
{
    if (device.write(bytes) != bytes.size())
        return fail(ErrorCode::CannotWrite, QStringLiteral("document"));
    return {};
}

} // namespace

qint64 cipherSizeFor(qint64 plainSize)
{
    return AeadHeaderSize + plainSize + (lastChunkOf(plainSize) + 1) * AeadTagSize;
}

Result<void> encryptAead(QIODevice& source, QIODevice& target, const Secret& key)
{
    if (key.size() != AeadKeySize)
        return fail(ErrorCode::BadKey, QStringLiteral("size"));
    if (!source.isReadable() || source.isSequential())
        return fail(ErrorCode::CannotRead, QStringLiteral("device"));
    const qint64 size = source.size() - source.pos();
    if (size > MaxAeadPlainSize)
        return fail(ErrorCode::TooLarge, QString::number(size));
    const QByteArray header
        = QByteArray(Magic) + bigEndian(quint32(AeadChunkSize)) + bigEndian(quint64(size)) + randomBytes(PrefixSize);
    if (const auto written = writeAll(target, header); !written)
        return written;
    const qint64 last = lastChunkOf(size);
    for (qint64 chunk = 0; chunk <= last; ++chunk) {
        const auto plain = readExactly(source, std::min(AeadChunkSize, size - chunk * AeadChunkSize));
        if (!plain)
            return std::unexpected(plain.error());
        const auto sealed
            = gcmEncrypt(key.view(), nonceOf(header, chunk), associatedOf(header, chunk, chunk == last), plain->view());
        if (!sealed)
            return std::unexpected(sealed.error());
        if (const auto written = writeAll(target, *sealed); !written)
            return written;
    }
    if (!source.atEnd())
        return fail(ErrorCode::CannotRead, QStringLiteral("size"));
    return {};
}

AeadReader::AeadReader(QIODevice* device, Secret key, QByteArray header, qint64 size)
    : m_device(device)
    , m_key(std::move(key))
    , m_header(std::move(header))
    , m_size(size)
{
}

Result<AeadReader> AeadReader::open(QIODevice* device, Secret key)
{
    if (key.size() != AeadKeySize)
        return fail(ErrorCode::BadKey, QStringLiteral("size"));
    if (!device->isReadable() || device->isSequential() || !device->seek(0))
        return fail(ErrorCode::CannotRead, QStringLiteral("device"));
    const QByteArray header = device->read(AeadHeaderSize);
    if (header.size() != AeadHeaderSize || !header.startsWith(Magic)
        || qFromBigEndian<quint32>(header.constData() + MagicSize) != quint32(AeadChunkSize))
        return fail(ErrorCode::PackageDamaged, QStringLiteral("header"));
    const auto size = qFromBigEndian<quint64>(header.constData() + MagicSize + qsizetype(sizeof(quint32)));
    if (size > quint64(MaxAeadPlainSize) || device->size() != cipherSizeFor(qint64(size)))
        return fail(ErrorCode::PackageDamaged, QStringLiteral("size"));
    AeadReader reader(device, std::move(key), header, qint64(size));
    // The first chunk authenticates the header, and tells a wrong key at once.
    if (const auto loaded = reader.load(0); !loaded)
        return std::unexpected(loaded.error());
    return reader;
}

Result<void> AeadReader::load(qint64 chunk)
{
    if (m_loaded == chunk)
        return {};
    if (!m_device->seek(AeadHeaderSize + chunk * (AeadChunkSize + AeadTagSize)))
        return fail(ErrorCode::CannotRead, QStringLiteral("seek"));
    const auto sealed = readExactly(*m_device, std::min(AeadChunkSize, m_size - chunk * AeadChunkSize) + AeadTagSize);
    if (!sealed)
        return std::unexpected(sealed.error());
    const bool last = chunk == lastChunkOf(m_size);
    auto plain
        = gcmDecrypt(m_key.view(), nonceOf(m_header, chunk), associatedOf(m_header, chunk, last), sealed->view());
    if (!plain)
        return fail(plain.error().code, QStringLiteral("chunk %1").arg(chunk));
    m_chunk = std::move(*plain);
    m_loaded = chunk;
    return {};
}

Result<QByteArray> AeadReader::read(qint64 offset, qint64 length)
{
    if (offset < 0 || length < 0)
        return fail(ErrorCode::BadField, QStringLiteral("range"));
    const qint64 end = offset >= m_size ? offset : offset + std::min(length, m_size - offset);
    QByteArray result;
    result.reserve(qsizetype(end - offset));
    while (offset < end) {
        const qint64 chunk = offset / AeadChunkSize;
        if (const auto loaded = load(chunk); !loaded)
            return std::unexpected(loaded.error());
        const qint64 start = offset - chunk * AeadChunkSize;
        const qint64 count = std::min(end - offset, m_chunk.size() - start);
        result.append(m_chunk.view().sliced(qsizetype(start), qsizetype(count)));
        offset += count;
    }
    return result;
}

} // namespace evalroom
