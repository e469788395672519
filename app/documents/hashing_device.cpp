// SPDX-License-Identifier: Apache-2.0
#include "documents/hashing_device.h"

namespace evalroom {

HashingDevice::HashingDevice(QIODevice& inner, OpenModeFlag mode, ProgressMeter* meter)
    : m_inner(inner)
    , m_meter(meter)
{
    open(mode | QIODevice::Unbuffered);
}

qint64 HashingDevice::readData(char* data, qint64 maxSize)
{
    const qint64 count = m_inner.read(data, maxSize);
    if (count > 0) {
        m_hash.addData(QByteArrayView(data, count));
        if (m_meter && !m_meter->advance(count))
            return -1;
    }
    return count;
}

qint64 HashingDevice::writeData(const char* data, qint64 size)
{
    const qint64 count = m_inner.write(data, size);
    if (count > 0)
        m_hash.addData(QByteArrayView(data, count));
    return count;
}

} // namespace evalroom
