// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "documents/annex.h"

namespace evalroom {

// The names behind a session's numbers, in one file beside its log. What is kept of people only until the session is
// over (ID numbers, photos) goes when the report is delivered.
class AnnexStore {
public:
    // `folder` is the session's.
    explicit AnnexStore(const QString& folder);

    // Errors: CannotWrite, DiskFull.
    Result<void> put(const Annex& annex, bool isOver);
    // Errors: NotFound, CannotRead, StoreDamaged; those of `put` where personal data had still to go.
    Result<Annex> get(bool isOver) const;
    // The session is over.
    void close() const;

private:
    QString m_path;
};

} // namespace evalroom
