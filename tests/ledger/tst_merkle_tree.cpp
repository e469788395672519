// SPDX-License-Identifier: Apache-2.0
#include "crypto/hash.h"
#include "ledger/merkle_tree.h"
#include "test_program.h"

#include <QTest>

using namespace evalroom;

namespace tst_merkle_tree {

namespace {

constexpr int Largest = 40;

QByteArray leaf(qint64 index)
{
    return sha256(QByteArray::number(index));
}

MerkleTree treeOf(qint64 count)
{
    MerkleTree tree;
    for (qint64 i = 0; i < count; ++i)
        tree.append(leaf(i));
    return tree;
}

// RFC 6962 §2.1, word by word: the yardstick for the incremental tree.
QByteArray rootByDefinition(const QList<QByteArray>& leaves)
{
    if (leaves.isEmpty())
        return sha256({});
    if (leaves.size() == 1)
        return sha256('\0' + leaves.constFirst());
    qsizetype split = 1;
    while (2 * split < leaves.size())
        split *= 2;
    return sha256('\1' + rootByDefinition(leaves.first(split)) + rootByDefinition(leaves.mid(split)));
}

} // namespace

class TestMerkleTree : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void rootsAreThoseOfTheDefinition();
    void publishedVectorsHold();
    void everyEarlierRootStaysComputable();
    void inclusionIsProvedForEveryLeafOfEveryTree();
    void inclusionOfAnythingElseIsRefused();
    void consistencyIsProvedBetweenAllSizes();
    void anotherHistoryIsNoExtension();
    void aDamagedProofIsRefused();
};

void TestMerkleTree::rootsAreThoseOfTheDefinition()
{
    QList<QByteArray> leaves;
    for (int count = 0; count <= Largest; ++count) {
        QCOMPARE(treeOf(count).root(), rootByDefinition(leaves));
        leaves.append(leaf(count));
    }
}

void TestMerkleTree::publishedVectorsHold()
{
    // The inputs and roots that implementations of RFC 6962 share as reference data.
    MerkleTree tree;
    QCOMPARE(tree.root().toHex(), QByteArray("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"));
    tree.append("");
    QCOMPARE(tree.root().toHex(), QByteArray("6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d"));
    tree.append(QByteArray(1, '\0'));
    QCOMPARE(tree.root().toHex(), QByteArray("fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125"));
    tree.append(QByteArray("\x10"));
    QCOMPARE(tree.root().toHex(), QByteArray("aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77"));
}

void TestMerkleTree::everyEarlierRootStaysComputable()
{
    const MerkleTree tree = treeOf(Largest);
    for (int count = 0; count <= Largest; ++count)
        QCOMPARE(tree.rootAt(count), treeOf(count).root());
}

void TestMerkleTree::inclusionIsProvedForEveryLeafOfEveryTree()
{
    const MerkleTree tree = treeOf(Largest);
    for (qint64 count = 1; count <= Largest; ++count) {
        for (qint64 index = 0; index < count; ++index) {
            const auto proof = tree.inclusionProof(index, count);
            QVERIFY(verifyInclusion(leaf(index), index, count, proof, tree.rootAt(count)));
        }
    }
}

void TestMerkleTree::inclusionOfAnythingElseIsRefused()
{
    const MerkleTree tree = treeOf(Largest);
    for (qint64 count = 1; count <= Largest; ++count) {
        for (qint64 index = 0; index < count; ++index) {
            const auto proof = tree.inclusionProof(index, count);
            const QByteArray root = tree.rootAt(count);
            QVERIFY(!verifyInclusion(leaf(index + 1), index, count, proof, root));
            QVERIFY(!verifyInclusion(leaf(index), index, count, proof, leaf(0)));
            QVERIFY(!verifyInclusion(leaf(index), index, count, proof + QList {leaf(0)}, root));
            QVERIFY(!verifyInclusion(leaf(index), count, count, proof, root));
            QVERIFY(!verifyInclusion(leaf(index), -1, count, proof, root));
            if (!proof.isEmpty())
                QVERIFY(!verifyInclusion(leaf(index), index, count, proof.mid(1), root));
            if (count > 1)
                QVERIFY(!verifyInclusion(leaf(index), (index + 1) % count, count, proof, root));
        }
    }
}

void TestMerkleTree::consistencyIsProvedBetweenAllSizes()
{
    const MerkleTree tree = treeOf(Largest);
    for (qint64 to = 1; to <= Largest; ++to) {
        for (qint64 from = 1; from <= to; ++from) {
            const auto proof = tree.consistencyProof(from, to);
            QVERIFY(verifyConsistency(from, tree.rootAt(from), to, tree.rootAt(to), proof));
        }
    }
}

void TestMerkleTree::anotherHistoryIsNoExtension()
{
    const MerkleTree tree = treeOf(Largest);
    for (qint64 from = 1; from < Largest; ++from) {
        MerkleTree other = treeOf(from - 1);
        other.append(leaf(1000));
        for (qint64 to = from; to <= Largest; ++to) {
            const auto proof = tree.consistencyProof(from, to);
            QVERIFY(!verifyConsistency(from, other.root(), to, tree.rootAt(to), proof));
        }
    }
}

void TestMerkleTree::aDamagedProofIsRefused()
{
    const MerkleTree tree = treeOf(Largest);
    for (qint64 to = 2; to <= Largest; ++to) {
        for (qint64 from = 1; from < to; ++from) {
            const auto proof = tree.consistencyProof(from, to);
            for (qsizetype i = 0; i < proof.size(); ++i) {
                auto damaged = proof;
                damaged[i][0] = static_cast<char>(damaged.at(i).at(0) ^ 1);
                QVERIFY(!verifyConsistency(from, tree.rootAt(from), to, tree.rootAt(to), damaged));
                damaged[i] = {};
                QVERIFY(!verifyConsistency(from, tree.rootAt(from), to, tree.rootAt(to), damaged));
            }
            QVERIFY(!verifyConsistency(from, tree.rootAt(from), to, tree.rootAt(to), proof + QList {leaf(0)}));
            QVERIFY(!verifyConsistency(from, tree.rootAt(from), to, tree.rootAt(to), proof.mid(1)));
        }
    }
}

EVALROOM_TEST(TestMerkleTree, QCoreApplication)

} // namespace tst_merkle_tree

#include "tst_merkle_tree.moc"
