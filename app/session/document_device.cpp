// SPDX-License-Identifier: Apache-2.0
#include "session/document_device.h"

#include <cstring>

namespace evalroom {

Result<std::unique_ptr<DocumentDevice>> DocumentDevice::open(const QString& path, Secret key)
{
    std::unique_ptr<DocumentDevice> device(new DocumentDevice);
    device->m_file.setFileName(path);
    if (!device->m_file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::CannotRead, path);
    auto reader = AeadReader::open(&device->m_file, std::move(key));
    if (!reader)
        return std::unexpected(reader.error());
    device->m_reader = std::move(*reader);
    // The reader keeps its last chunk itself; another copy of it would only stay behind in memory.
    device->QIODevice::open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    return device;
}

qint64 DocumentDevice::readData(char* data, qint64 length)
{
    const auto bytes = m_reader->read(pos(), length);
    if (!bytes) {
        setErrorString(errorName(bytes.error().code));
        return -1;
    }
    std::memcpy(data, bytes->constData(), static_cast<size_t>(bytes->size()));
    return bytes->size();
}

qint64 DocumentDevice::writeData(const char*, qint64)
{
    return -1;
}

} // namespace evalroom

#include "moc_document_device.cpp"
