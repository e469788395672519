// SPDX-License-Identifier: Apache-2.0
#include "ledger/merkle_tree.h"

#include "crypto/hash.h"

#include <algorithm>
#include <bit>

namespace evalroom {

namespace {

QByteArray leafHash(const QByteArray& leaf)
{
    return sha256('\0' + leaf);
}

QByteArray nodeHash(const QByteArray& left, const QByteArray& right)
{
    return sha256('\1' + left + right);
}

// The largest power of two below `count`, for count > 1: where RFC 6962 splits a tree.
qint64 splitOf(qint64 count)
{
    return static_cast<qint64>(std::bit_floor(static_cast<quint64>(count - 1)));
}

bool areHashes(const QList<QByteArray>& proof)
{
    return std::all_of(proof.cbegin(), proof.cend(), [](const QByteArray& hash) { return hash.size() == HashBytes; });
}

} // namespace

void MerkleTree::append(const QByteArray& leaf)
{
    QByteArray hash = leafHash(leaf);
    for (qsizetype level = 0;; ++level) {
        if (level == m_levels.size())
            m_levels.append(QList<QByteArray>());
        m_levels[level].append(hash);
        const qsizetype filled = m_levels.at(level).size();
        if (filled % 2 != 0)
            return;
        hash = nodeHash(m_levels.at(level).at(filled - 2), m_levels.at(level).at(filled - 1));
    }
}

QByteArray MerkleTree::rootAt(qint64 count) const
{
    return count == 0 ? sha256({}) : subtree(0, count);
}

// `begin` is a multiple of the power of two that covers the range, so full ranges are stored nodes.
QByteArray MerkleTree::subtree(qint64 begin, qint64 end) const
{
    const qint64 count = end - begin;
    if (std::has_single_bit(static_cast<quint64>(count))) {
        const int level = std::countr_zero(static_cast<quint64>(count));
        return m_levels.at(level).at(begin / count);
    }
    const qint64 middle = begin + splitOf(count);
    return nodeHash(subtree(begin, middle), subtree(middle, end));
}

QList<QByteArray> MerkleTree::inclusionProof(qint64 index, qint64 count) const
{
    QList<QByteArray> proof;
    path(proof, index, 0, count);
    return proof;
}

void MerkleTree::path(QList<QByteArray>& proof, qint64 index, qint64 begin, qint64 end) const
{
    if (end - begin == 1)
        return;
    const qint64 middle = begin + splitOf(end - begin);
    if (index < middle) {
        path(proof, index, begin, middle);
        proof.append(subtree(middle, end));
    } else {
        path(proof, index, middle, end);
        proof.append(subtree(begin, middle));
    }
}

QList<QByteArray> MerkleTree::consistencyProof(qint64 from, qint64 to) const
{
    QList<QByteArray> proof;
    bridge(proof, from, 0, to, true);
    return proof;
}

// `known`: the verifier has the root of this range already, because it is the whole of the old tree.
void MerkleTree::bridge(QList<QByteArray>& proof, qint64 from, qint64 begin, qint64 end, bool known) const
{
    if (from == end) {
        if (!known)
            proof.append(subtree(begin, end));
        return;
    }
    const qint64 middle = begin + splitOf(end - begin);
    if (from <= middle) {
        bridge(proof, from, begin, middle, known);
        proof.append(subtree(middle, end));
    } else {
        bridge(proof, from, middle, end, false);
        proof.append(subtree(begin, middle));
    }
}

Result<void> verifyInclusion(
    const QByteArray& leaf, qint64 index, qint64 count, const QList<QByteArray>& proof, const QByteArray& root)
{
    if (index < 0 || index >= count || !areHashes(proof))
        return fail(ErrorCode::BadProof);
    QByteArray hash = leafHash(leaf);
    // Climb from the leaf; `last` is the right edge of the tree on the present level.
    qint64 position = index;
    qint64 last = count - 1;
    for (const QByteArray& sibling : proof) {
        if (last == 0)
            return fail(ErrorCode::BadProof);
        if (position % 2 == 1 || position == last) {
            hash = nodeHash(sibling, hash);
            // A lonely right edge rises until it is somebody's right sibling.
            while (position % 2 == 0 && position != 0) {
                position /= 2;
                last /= 2;
            }
        } else {
            hash = nodeHash(hash, sibling);
        }
        position /= 2;
        last /= 2;
    }
    if (last != 0 || hash != root)
        return fail(ErrorCode::BadProof);
    return {};
}

Result<void> verifyConsistency(
    qint64 from, const QByteArray& fromRoot, qint64 to, const QByteArray& toRoot, const QList<QByteArray>& proof)
{
    if (from <= 0 || from > to || !areHashes(proof))
        return fail(ErrorCode::BadProof);
    if (from == to)
        return proof.isEmpty() && fromRoot == toRoot ? Result<void>() : fail(ErrorCode::BadProof);
    QList<QByteArray> rest = proof;
    // A full old tree is itself the first node; the proof leaves it out.
    if (std::has_single_bit(static_cast<quint64>(from)))
        rest.prepend(fromRoot);
    if (rest.isEmpty())
        return fail(ErrorCode::BadProof);
    qint64 position = from - 1;
    qint64 last = to - 1;
    while (position % 2 == 1) {
        position /= 2;
        last /= 2;
    }
    QByteArray oldHash = rest.constFirst();
    QByteArray newHash = oldHash;
    for (const QByteArray& sibling : rest.mid(1)) {
        if (last == 0)
            return fail(ErrorCode::BadProof);
        if (position % 2 == 1 || position == last) {
            oldHash = nodeHash(sibling, oldHash);
            newHash = nodeHash(sibling, newHash);
            while (position % 2 == 0 && position != 0) {
                position /= 2;
                last /= 2;
            }
        } else {
            newHash = nodeHash(newHash, sibling);
        }
        position /= 2;
        last /= 2;
    }
    if (last != 0 || oldHash != fromRoot || newHash != toRoot)
        return fail(ErrorCode::BadProof);
    return {};
}

} // namespace evalroom
