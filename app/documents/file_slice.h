// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFile>

namespace evalroom {

// A part of a file as a device of its own: one document inside a package.
class FileSlice : public QIODevice {
public:
    // Where the file cannot be opened, the device is not open.
    FileSlice(const QString& path, qint64 offset, qint64 size);

    bool isSequential() const override { return false; }
    qint64 size() const override { return m_size; }
    bool seek(qint64 position) override;

protected:
    qint64 readData(char* data, qint64 maxSize) override;
    qint64 writeData(const char*, qint64) override { return -1; }

private:
    QFile m_file;
    qint64 m_offset;
    qint64 m_size;
    qint64 m_position = 0;
};

} // namespace evalroom
