// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/error.h"

#include <QByteArray>
#include <QList>

namespace evalroom {

// The hash tree over the names of a log's entries (RFC 6962 §2.1). It only grows; every earlier root stays computable.
class MerkleTree {
public:
    // A leaf is an entry's name, 32 bytes.
    void append(const QByteArray& leaf);
    qint64 size() const { return m_levels.isEmpty() ? 0 : m_levels.constFirst().size(); }

    QByteArray root() const { return rootAt(size()); }
    // The root of the first `count` leaves; 0 ≤ count ≤ size().
    QByteArray rootAt(qint64 count) const;
    // The path from leaf `index` to the root of the first `count` leaves (RFC 6962 §2.1.1); index < count ≤ size().
    QList<QByteArray> inclusionProof(qint64 index, qint64 count) const;
    // From the tree of `from` leaves to that of `to` leaves (RFC 6962 §2.1.2); 0 < from ≤ to ≤ size().
    QList<QByteArray> consistencyProof(qint64 from, qint64 to) const;

private:
    QByteArray subtree(qint64 begin, qint64 end) const;
    void path(QList<QByteArray>& proof, qint64 index, qint64 begin, qint64 end) const;
    void bridge(QList<QByteArray>& proof, qint64 from, qint64 begin, qint64 end, bool known) const;

    // m_levels[k][i] is the hash of the full subtree over the leaves [i·2^k, (i+1)·2^k).
    QList<QList<QByteArray>> m_levels;
};

// Both need nothing but what a stranger has. Errors: BadProof.
Result<void> verifyInclusion(
    const QByteArray& leaf, qint64 index, qint64 count, const QList<QByteArray>& proof, const QByteArray& root);
Result<void> verifyConsistency(
    qint64 from, const QByteArray& fromRoot, qint64 to, const QByteArray& toRoot, const QList<QByteArray>& proof);

} // namespace evalroom
