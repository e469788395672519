// SPDX-License-Identifier: Apache-2.0
#include "log_fixture.h"
#include "test_program.h"

#include <QTest>

using namespace evalroom;
using namespace evalroom::test;

namespace tst_log_view {

namespace {

const QString AnyAct = QStringLiteral("vote");

// One terminal's view of a log in which some entries are kept from it.
class View {
public:
    explicit View(const LogFixture& room)
        : log(room.trust())
    {
    }

    void follow(const Log& whole, const QSet<qint64>& withheld)
    {
        for (qint64 i = log.tree().size(); i < whole.tree().size(); ++i) {
            const Entry& entry = whole.entries().at(i);
            const auto* record = std::get_if<Record>(&entry.body);
            const bool hidden = record && withheld.contains(i);
            log.append(hidden ? WithheldEntry {record->chain, entry.name, record->seq}.toJson() : entry.toJson())
                .value();
        }
    }

    Log log;
};

QString errorOf(const Result<void>& result)
{
    return result ? QString() : errorName(result.error().code);
}

QStringList flawsOf(const Log& log)
{
    QStringList flaws;
    for (const Entry& entry : log.entries())
        flaws.append(entry.flaw ? flawName(*entry.flaw) : QString());
    return flaws;
}

} // namespace

class TestLogView : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aWithheldEntryKeepsItsPlaceInTreeAndChain();
    void whatIsRevealedIsCheckedLikeAnyOther();
    void onlyTheEntryThatWasPromisedIsRevealed();
    void anInauthenticEntryBehindALeafIsFoundAndChangesNothing();
    void revealingTellsTheFlawsThatWereHidden();
    void aWithheldForkIsAForkAndAGapIsAGap();
    void aLongerLogIsAcceptedByItsProofOnly();
    void whatOthersHaveSeenIsHeldAgainstTheOwnTree();
    void chainsAreListedAsTheyWereBeforeAnEntry();
    void theActiveChainIsTheNewestOne();
};

void TestLogView::aWithheldEntryKeepsItsPlaceInTreeAndChain()
{
    LogFixture room;
    QVERIFY(room.log.append(room.first.delegate(seenOf(room.log))));
    for (int i = 0; i < 3; ++i)
        QVERIFY(room.log.append(room.first.act(AnyAct, seenOf(room.log))));
    View view(room);
    view.follow(room.log, {2});
    QCOMPARE(view.log.tree().root(), room.log.tree().root());
    QVERIFY(view.log.entries().at(2).isWithheld());
    QCOMPARE(view.log.entries().at(2).author, 1);
    QCOMPARE(view.log.nextPlace(room.first.chain())->prev, room.log.nextPlace(room.first.chain())->prev);
    QCOMPARE(view.log.append(view.log.entries().at(2).toJson()).value(), 2);
    QCOMPARE(view.log.tree().size(), 4);
}

void TestLogView::whatIsRevealedIsCheckedLikeAnyOther()
{
    LogFixture room;
    QVERIFY(room.log.append(room.first.delegate(seenOf(room.log))));
    QVERIFY(room.log.append(room.second.delegate(seenOf(room.log))));
    QVERIFY(room.log.append(room.first.act(AnyAct, seenOf(room.log))));
    QVERIFY(room.log.append(room.second.signWithCertificate(room.second.draft(AnyAct, seenOf(room.log)))));
    QVERIFY(room.log.append(room.first.act(AnyAct, seenOf(room.log))));
    View view(room);
    view.follow(room.log, {2, 3, 4});
    QVERIFY(view.log.reveal({{3, *room.log.entries().at(3).jws}}));
    QVERIFY(view.log.entries().at(3).byRosterKey);
    QVERIFY(view.log.entries().at(2).isWithheld());
    QVERIFY(view.log.reveal({{2, *room.log.entries().at(2).jws}, {4, *room.log.entries().at(4).jws}}));
    for (qint64 i = 0; i < room.log.tree().size(); ++i)
        QCOMPARE(view.log.entries().at(i).toJson(), room.log.entries().at(i).toJson());
    QVERIFY(view.log.append(room.first.act(AnyAct, seenOf(room.log))));
}

void TestLogView::onlyTheEntryThatWasPromisedIsRevealed()
{
    LogFixture room;
    QVERIFY(room.log.append(room.first.delegate(seenOf(room.log))));
    const Jws other = room.first.sign(room.first.draft(QStringLiteral("other"), seenOf(room.log)));
    QVERIFY(room.log.append(room.first.act(AnyAct, seenOf(room.log))));
    View view(room);
    view.follow(room.log, {1});
    const Jws promised = *room.log.entries().at(1).jws;
    QCOMPARE(errorOf(view.log.reveal({{1, other}})), QStringLiteral("badProof"));
    QCOMPARE(errorOf(view.log.reveal({{0, promised}})), QStringLiteral("notFound"));
    QCOMPARE(errorOf(view.log.reveal({{2, promised}})), QStringLiteral("notFound"));
    QCOMPARE(errorOf(view.log.reveal({{-1, promised}})), QStringLiteral("notFound"));
    QVERIFY(view.log.entries().at(1).isWithheld());
    QVERIFY(view.log.reveal({{1, promised}}));
    QCOMPARE(errorOf(view.log.reveal({{1, promised}})), QStringLiteral("notFound"));
    // The leaf stands at a place in a chain that the hub has only claimed.
    View elsewhere(room);
    QVERIFY(elsewhere.log.append(room.log.entries().at(0).toJson()));
    QVERIFY(elsewhere.log.append(room.second.delegate(seenOf(room.log))));
    QVERIFY(elsewhere.log.appendWithheld({room.second.chain(), promised.name(), 1}));
    QCOMPARE(errorOf(elsewhere.log.reveal({{2, promised}})), QStringLiteral("badProof"));
}

void TestLogView::anInauthenticEntryBehindALeafIsFoundAndChangesNothing()
{
    // A hub that hides an entry behind a leaf cannot have made it up.
    LogFixture room;
    QVERIFY(room.log.append(room.first.delegate(seenOf(room.log))));
    QVERIFY(room.log.append(room.second.delegate(seenOf(room.log))));
    const Jws forged = room.second.signWithCertificate(room.first.draft(AnyAct, seenOf(room.log)));
    View view(room);
    view.follow(room.log, {});
    QVERIFY(view.log.appendWithheld({room.first.chain(), forged.name(), 1}));
    QCOMPARE(errorOf(view.log.reveal({{2, forged}})), QStringLiteral("wrongAlgorithm"));
    QVERIFY(view.log.entries().at(2).isWithheld());
    QCOMPARE(view.log.tree().size(), 3);
}

void TestLogView::revealingTellsTheFlawsThatWereHidden()
{
    LogFixture room;
    QVERIFY(room.log.append(room.first.delegate(seenOf(room.log))));
    const Seen early = seenOf(room.log);
    QVERIFY(room.log.append(room.second.delegate(seenOf(room.log))));
    QVERIFY(room.log.append(room.first.act(AnyAct, seenOf(room.log))));
    QVERIFY(room.log.append(room.first.act(AnyAct, early)));
    QVERIFY(room.log.append(room.second.act(AnyAct, {2, QByteArray(HashBytes, '\0')})));
    const QStringList whole {{}, {}, {}, QStringLiteral("seenBackwards"), QStringLiteral("splitView")};
    QCOMPARE(flawsOf(room.log), whole);
    View view(room);
    view.follow(room.log, {2, 4});
    QCOMPARE(flawsOf(view.log), (QStringList {{}, {}, {}, {}, {}}));
    QVERIFY(view.log.reveal({{2, *room.log.entries().at(2).jws}, {4, *room.log.entries().at(4).jws}}));
    QCOMPARE(flawsOf(view.log), whole);
}

void TestLogView::aWithheldForkIsAForkAndAGapIsAGap()
{
    LogFixture room;
    QVERIFY(room.log.append(room.first.delegate(seenOf(room.log))));
    const Jws fork = room.first.sign(room.first.draft(QStringLiteral("fork"), seenOf(room.log)));
    QVERIFY(room.log.append(room.first.act(AnyAct, seenOf(room.log))));
    QVERIFY(room.log.append(fork));
    View view(room);
    view.follow(room.log, {2});
    QVERIFY(view.log.entries().at(2).flaw == Flaw::ChainFork);
    auto withheld = [&](const QByteArray& chain, char leaf, qint64 seq) {
        const auto index = view.log.appendWithheld({chain, QByteArray(HashBytes, leaf), seq});
        return index ? QString() : errorName(index.error().code);
    };
    QCOMPARE(withheld(room.first.chain(), 'a', 1), QStringLiteral("chainFork"));
    QCOMPARE(withheld(room.first.chain(), 'a', 3), QStringLiteral("chainGap"));
    QCOMPARE(withheld(QByteArray(HashBytes, 'b'), 'a', 1), QStringLiteral("unknownSigner"));
    QCOMPARE(view.log.tree().size(), 3);
}

void TestLogView::aLongerLogIsAcceptedByItsProofOnly()
{
    LogFixture room;
    QVERIFY(room.log.append(room.first.delegate(seenOf(room.log))));
    View empty(room);
    View view(room);
    view.follow(room.log, {});
    for (int i = 0; i < 6; ++i)
        QVERIFY(room.log.append(room.first.act(AnyAct, seenOf(room.log))));
    const MerkleTree& tree = room.log.tree();
    const Jws checkpoint = room.checkpoint(7, tree.root());
    auto check = [](const Log& log, const Jws& jws, const QList<QByteArray>& proof) {
        const auto checked = log.checkExtension(jws, proof);
        return checked ? QString::number(checked->size) : errorName(checked.error().code);
    };
    QCOMPARE(check(view.log, checkpoint, tree.consistencyProof(1, 7)), QStringLiteral("7"));
    QCOMPARE(check(empty.log, checkpoint, {}), QStringLiteral("7"));
    QCOMPARE(check(room.log, checkpoint, {}), QStringLiteral("7"));
    QCOMPARE(check(view.log, checkpoint, {}), QStringLiteral("badProof"));
    QCOMPARE(check(empty.log, checkpoint, tree.consistencyProof(1, 7)), QStringLiteral("badProof"));
    const Jws other = room.checkpoint(7, QByteArray(HashBytes, 'x'));
    QCOMPARE(check(view.log, other, tree.consistencyProof(1, 7)), QStringLiteral("badProof"));
    QCOMPARE(check(room.log, room.checkpoint(3, tree.rootAt(3)), {}), QStringLiteral("logRolledBack"));
    LogFixture elsewhere;
    QCOMPARE(check(view.log, elsewhere.checkpoint(7, tree.root()), tree.consistencyProof(1, 7)),
        QStringLiteral("unknownSigner"));
}

void TestLogView::whatOthersHaveSeenIsHeldAgainstTheOwnTree()
{
    LogFixture room;
    const Seen none = seenOf(room.log);
    QVERIFY(room.log.append(room.first.delegate(seenOf(room.log))));
    const Seen one = seenOf(room.log);
    QVERIFY(room.log.append(room.first.act(AnyAct, seenOf(room.log))));
    QVERIFY(room.log.checkSeen(none));
    QVERIFY(room.log.checkSeen(one));
    QVERIFY(room.log.checkSeen(seenOf(room.log)));
    QCOMPARE(errorOf(room.log.checkSeen({1, seenOf(room.log).root})), QStringLiteral("logForked"));
    QCOMPARE(errorOf(room.log.checkSeen({3, one.root})), QStringLiteral("logRolledBack"));
}

void TestLogView::chainsAreListedAsTheyWereBeforeAnEntry()
{
    LogFixture room;
    QVERIFY(room.log.append(room.second.delegate(seenOf(room.log))));
    QVERIFY(room.log.append(room.first.delegate(seenOf(room.log))));
    const QByteArray old = room.first.chain();
    const Jws fork = room.first.sign(room.first.draft(QStringLiteral("fork"), seenOf(room.log)));
    const Jws one = room.first.act(AnyAct, seenOf(room.log));
    const Jws two = room.first.act(AnyAct, seenOf(room.log));
    QVERIFY(room.log.append(one));
    QVERIFY(room.log.append(fork));
    QVERIFY(room.log.append(room.first.delegate(seenOf(room.log))));
    QVERIFY(room.log.append(two));
    const QByteArray fresh = room.first.chain();
    QCOMPARE(room.log.chainHeads(1, 1), QList<ChainHead>());
    QCOMPARE(room.log.chainHeads(1, 2), (QList {ChainHead {old, old}}));
    QCOMPARE(room.log.chainHeads(1, 4), (QList {ChainHead {old, one.name()}}));
    // A record that came too late for its chain has its place there all the same.
    QCOMPARE(room.log.chainHeads(1, 6), (QList {ChainHead {old, two.name()}, ChainHead {fresh, fresh}}));
    // A chain that was void from the start ratifies nothing.
    QVERIFY(room.log.append(room.first.delegate({2, QByteArray(HashBytes, '\0')})));
    QCOMPARE(room.log.chainHeads(1, 7).size(), 2);
    QCOMPARE(room.log.chainHeads(2, 6).size(), 1);
    QCOMPARE(room.log.chainHeads(3, 6).size(), 0);
}

void TestLogView::theActiveChainIsTheNewestOne()
{
    LogFixture room;
    QVERIFY(!room.log.activeChain(1));
    QVERIFY(room.log.append(room.first.delegate(seenOf(room.log))));
    QVERIFY(room.log.append(room.first.delegate(seenOf(room.log))));
    QCOMPARE(room.log.activeChain(1).value(), room.first.chain());
    QCOMPARE(room.log.delegation(room.first.chain())->member, 1);
    QVERIFY(!room.log.delegation(QByteArray(HashBytes, '\0')));
    const Person fresh(1, Role::Expert, room.session);
    QVERIFY(room.log.append(room.amend(1, room.session,
        {{QStringLiteral("entry"), fresh.entry().toJson()}, {QStringLiteral("type"), QStringLiteral("credential")}})));
    QVERIFY(!room.log.activeChain(1));
}

EVALROOM_TEST(TestLogView, QCoreApplication)

} // namespace tst_log_view

#include "tst_log_view.moc"
