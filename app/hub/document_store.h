// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ledger/manifest.h"

namespace evalroom {

// A session's encrypted documents, each a file named by the hash that the manifest gives for it. The hub never opens
// one: it compares the hash when the last byte is there.
class DocumentStore {
public:
    // The folder is made when the first byte comes.
    explicit DocumentStore(QString folder);

    // How much is there, so that an upload that broke off can go on.
    qint64 received(const ManifestDocument& document) const;
    bool isComplete(const ManifestDocument& document) const;
    // Puts bytes behind the received ones. Errors: BadField (more than there should be); PackageDamaged: all bytes are
    // there and are not the document, and none of them is kept; CannotRead, CannotWrite, DiskFull.
    Result<qint64> add(const ManifestDocument& document, const QByteArray& bytes);
    // Of a complete document. Errors: CannotRead.
    Result<QByteArray> read(const ManifestDocument& document, qint64 offset, qint64 length) const;

private:
    Result<void> complete(const ManifestDocument& document) const;
    QString pathOf(const ManifestDocument& document) const;
    QString partPathOf(const ManifestDocument& document) const;

    QString m_folder;
};

} // namespace evalroom
