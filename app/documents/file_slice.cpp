// SPDX-License-Identifier: Apache-2.0
#include "documents/file_slice.h"

#include <algorithm>

namespace evalroom {

FileSlice::FileSlice(const QString& path, qint64 offset, qint64 size)
    : m_file(path)
    , m_offset(offset)
    , m_size(size)
{
    // Both unbuffered: a buffer of the base class would make its own idea of the position.
    if (m_file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        open(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

bool FileSlice::seek(qint64 position)
{
    if (position < 0 || position > m_size || !QIODevice::seek(position))
        return false;
    m_position = position;
    return true;
}

qint64 FileSlice::readData(char* data, qint64 maxSize)
{
    const qint64 wanted = std::min(maxSize, m_size - m_position);
    if (wanted <= 0)
        return 0;
    if (!m_file.seek(m_offset + m_position))
        return -1;
    const qint64 count = m_file.read(data, wanted);
    if (count > 0)
        m_position += count;
    return count;
}

} // namespace evalroom
