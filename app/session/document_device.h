// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "crypto/aead_file.h"

#include <QFile>
#include <QIODevice>
#include <memory>

namespace evalroom {

// A document that is encrypted on disk, read in the clear at any place. Nothing of it is written anywhere.
class DocumentDevice : public QIODevice {
    Q_OBJECT
public:
    // Errors: those of AeadReader::open.
    static Result<std::unique_ptr<DocumentDevice>> open(const QString& path, Secret key);

    bool isSequential() const override { return false; }
    qint64 size() const override { return m_reader->size(); }

protected:
    qint64 readData(char* data, qint64 length) override;
    qint64 writeData(const char* data, qint64 length) override;

private:
    DocumentDevice() = default;

    QFile m_file;
    std::optional<AeadReader> m_reader;
};

} // namespace evalroom
