// SPDX-License-Identifier: Apache-2.0
#include "hub/document_store.h"

#include "crypto/hash.h"
#include "hub/private_file.h"

#include <QFile>
#include <QFileInfo>

namespace evalroom {

DocumentStore::DocumentStore(QString folder)
    : m_folder(std::move(folder))
{
}

QString DocumentStore::pathOf(const ManifestDocument& document) const
{
    return m_folder + QLatin1Char('/') + QString::fromLatin1(document.cipher.toHex());
}

QString DocumentStore::partPathOf(const ManifestDocument& document) const
{
    return pathOf(document) + QStringLiteral(".part");
}

bool DocumentStore::isComplete(const ManifestDocument& document) const
{
    return QFile::exists(pathOf(document));
}

qint64 DocumentStore::received(const ManifestDocument& document) const
{
    if (isComplete(document))
        return document.cipherSize;
    const qint64 present = QFileInfo(partPathOf(document)).size();
    // A hub that died after the last byte has them all, and nobody sends one that would complete it.
    if (present < document.cipherSize || complete(document))
        return present;
    QFile::remove(partPathOf(document));
    return 0;
}

Result<qint64> DocumentStore::add(const ManifestDocument& document, const QByteArray& bytes)
{
    const qint64 present = received(document);
    if (bytes.size() > document.cipherSize - present)
        return fail(ErrorCode::BadField, QStringLiteral("cipherSize"));
    if (bytes.isEmpty())
        return present;
    if (const auto made = makePrivateFolder(m_folder); !made)
        return std::unexpected(made.error());
    if (const auto added = appendToPrivateFile(partPathOf(document), present, bytes); !added)
        return std::unexpected(added.error());
    if (present + bytes.size() == document.cipherSize) {
        if (const auto done = complete(document); !done)
            return std::unexpected(done.error());
    }
    return present + bytes.size();
}

Result<void> DocumentStore::complete(const ManifestDocument& document) const
{
    const QString part = partPathOf(document);
    QFile file(part);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::CannotRead, part);
    const auto hash = sha256Of(file);
    file.close();
    if (!hash)
        return std::unexpected(hash.error());
    if (*hash != document.cipher) {
        QFile::remove(part);
        return fail(ErrorCode::PackageDamaged, document.id);
    }
    return moveIntoPlace(part, pathOf(document));
}

Result<QByteArray> DocumentStore::read(const ManifestDocument& document, qint64 offset, qint64 length) const
{
    return readFileRange(pathOf(document), offset, length);
}

} // namespace evalroom
