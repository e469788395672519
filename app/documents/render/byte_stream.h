// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QString>

namespace evalroom {

// Numbers in network order, strings and bytes behind their length.
class ByteWriter {
public:
    void u8(quint8 value);
    void u32(quint32 value);
    void i32(int value) { u32(static_cast<quint32>(value)); }
    void i64(qint64 value);
    void real(double value);
    void string(const QString& value);
    void bytes(QByteArrayView value);
    void raw(QByteArrayView value) { m_bytes.append(value); }
    void reserve(qsizetype size) { m_bytes.reserve(size); }

    // All of it behind its length in four bytes.
    QByteArray framed() &&;

private:
    QByteArray m_bytes = QByteArray(4, '\0'); // room for the length
};

// Reads strictly: what is missing, too long or out of range is a fault that stays, and answers are harmless from then
// on.
class ByteReader {
public:
    explicit ByteReader(QByteArrayView bytes)
        : m_rest(bytes)
    {
    }

    quint8 u8();
    quint32 u32();
    int i32(int min, int max);
    qint64 i64(qint64 min, qint64 max);
    double real(double min, double max);
    QString string(int maxLength);
    QByteArray bytes(qsizetype maxLength);
    QByteArrayView raw(qsizetype length);
    // How many items follow, each of `itemSize` bytes at least.
    int count(int max, int itemSize);

    void refuse() { m_fine = false; }
    bool isFine() const { return m_fine; }
    // All was read, and nothing was wrong.
    bool finish() const { return m_fine && m_rest.isEmpty(); }

private:
    QByteArrayView m_rest;
    bool m_fine = true;
};

} // namespace evalroom
