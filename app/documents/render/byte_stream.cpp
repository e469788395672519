// SPDX-License-Identifier: Apache-2.0
#include "documents/render/byte_stream.h"

#include <QtEndian>
#include <bit>
#include <cmath>

namespace evalroom {

void ByteWriter::u8(quint8 value)
{
    m_bytes.append(static_cast<char>(value));
}

void ByteWriter::u32(quint32 value)
{
    char place[4];
    qToBigEndian(value, place);
    m_bytes.append(place, sizeof place);
}

void ByteWriter::i64(qint64 value)
{
    char place[8];
    qToBigEndian(value, place);
    m_bytes.append(place, sizeof place);
}

void ByteWriter::real(double value)
{
    i64(std::bit_cast<qint64>(value));
}

void ByteWriter::string(const QString& value)
{
    bytes(value.toUtf8());
}

void ByteWriter::bytes(QByteArrayView value)
{
    u32(static_cast<quint32>(value.size()));
    raw(value);
}

QByteArray ByteWriter::framed() &&
{
    qToBigEndian(static_cast<quint32>(m_bytes.size() - 4), m_bytes.data());
    return std::move(m_bytes);
}

QByteArrayView ByteReader::raw(qsizetype length)
{
    if (!m_fine || length < 0 || length > m_rest.size()) {
        m_fine = false;
        return {};
    }
    const QByteArrayView taken = m_rest.first(length);
    m_rest = m_rest.sliced(length);
    return taken;
}

quint8 ByteReader::u8()
{
    const QByteArrayView place = raw(1);
    return place.isEmpty() ? quint8(0) : static_cast<quint8>(place.front());
}

quint32 ByteReader::u32()
{
    const QByteArrayView place = raw(4);
    return place.isEmpty() ? 0U : qFromBigEndian<quint32>(place.data());
}

int ByteReader::i32(int min, int max)
{
    const int value = static_cast<int>(u32());
    if (value < min || value > max)
        m_fine = false;
    return m_fine ? value : min;
}

qint64 ByteReader::i64(qint64 min, qint64 max)
{
    const QByteArrayView place = raw(8);
    const qint64 value = place.isEmpty() ? min : qFromBigEndian<qint64>(place.data());
    if (value < min || value > max)
        m_fine = false;
    return m_fine ? value : min;
}

double ByteReader::real(double min, double max)
{
    const QByteArrayView place = raw(8);
    const double value = place.isEmpty() ? min : std::bit_cast<double>(qFromBigEndian<qint64>(place.data()));
    if (!std::isfinite(value) || value < min || value > max)
        m_fine = false;
    return m_fine ? value : min;
}

QString ByteReader::string(int maxLength)
{
    const QString value = QString::fromUtf8(bytes(qsizetype(maxLength) * 3));
    if (value.size() > maxLength)
        m_fine = false;
    return m_fine ? value : QString();
}

QByteArray ByteReader::bytes(qsizetype maxLength)
{
    const qsizetype length = u32();
    if (length > maxLength)
        m_fine = false;
    return raw(length).toByteArray();
}

int ByteReader::count(int max, int itemSize)
{
    const int value = i32(0, max);
    if (qint64(value) * itemSize > m_rest.size())
        m_fine = false;
    return m_fine ? value : 0;
}

} // namespace evalroom
