// SPDX-License-Identifier: Apache-2.0
#include "log_fixture.h"
#include "test_program.h"

#include <QTest>

using namespace evalroom;
using namespace evalroom::test;

namespace tst_log {

namespace {

const QString AnyAct = QStringLiteral("vote");

QString codeOf(const Result<qint64>& result)
{
    return result ? QStringLiteral("appended") : errorName(result.error().code);
}

std::optional<Flaw> flawOf(const Log& log, const Result<qint64>& index)
{
    return log.entries().at(index.value()).flaw;
}

} // namespace

class TestLog : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void authenticEntriesAreAppendedInOrder();
    void sendingAgainChangesNothing();
    void aRecordMayBeSignedByTheCertificateItself();
    void aStrangerAppendsNothing();
    void anEntryOfAnotherSessionIsRefused();
    void anObjectOfAnotherPurposeIsRefused();
    void aGapIsRefusedUntilItIsFilled();
    void aRecordMustFollowTheHeadOfItsChain();
    void theFirstBodyForAPlaceCountsForEver();
    void oneForkIsKeptAsEvidenceAndFurtherOnesAreRefused();
    void aForkIsNoVeto();
    void aNewSeatEndsTheOldChain();
    void aReplayedDelegationDoesNotReviveAChain();
    void aSplitViewIsSeenAsSoonAsOneRecordCrosses();
    void whatAnAuthorHasSeenDoesNotRunBackwards();
    void aClaimThatRanBackwardsIsNoNewBeginning();
    void aFlawedClaimDoesNotStopTheChain();
    void aReplacedCredentialEndsItsChains();
    void aNewcomerTakesAFreshNumber();
    void amendmentsKeepTheirPlaces();
    void checkpointsAreHeldAgainstTheOwnTree();
};

void TestLog::authenticEntriesAreAppendedInOrder()
{
    LogFixture room;
    QCOMPARE(room.log.append(room.first.delegate(seenOf(room.log))).value(), 0);
    QCOMPARE(room.log.append(room.second.delegate(seenOf(room.log))).value(), 1);
    QCOMPARE(room.log.append(room.first.act(AnyAct, seenOf(room.log))).value(), 2);
    QCOMPARE(room.log.append(room.second.act(AnyAct, seenOf(room.log))).value(), 3);
    QCOMPARE(room.log.append(room.first.act(AnyAct, seenOf(room.log))).value(), 4);
    QList<int> authors;
    for (const Entry& entry : room.log.entries()) {
        QVERIFY(!entry.flaw);
        authors.append(entry.author);
    }
    QCOMPARE(authors, (QList {1, 2, 1, 2, 1}));
    QCOMPARE(room.log.tree().size(), 5);
    QCOMPARE(room.log.nextPlace(room.first.chain())->seq, 3);
    QVERIFY(!room.log.nextPlace(QByteArray(HashBytes, '\0')));
}

void TestLog::sendingAgainChangesNothing()
{
    LogFixture room;
    const Jws delegation = room.first.delegate(seenOf(room.log));
    QVERIFY(room.log.append(delegation));
    const Jws record = room.first.act(AnyAct, seenOf(room.log));
    QVERIFY(room.log.append(record));
    const QByteArray root = room.log.tree().root();
    QCOMPARE(room.log.append(record).value(), 1);
    QCOMPARE(room.log.append(delegation).value(), 0);
    QCOMPARE(room.log.tree().root(), root);
}

void TestLog::aRecordMayBeSignedByTheCertificateItself()
{
    LogFixture room;
    QVERIFY(room.log.append(room.first.delegate(seenOf(room.log))));
    const Jws signedWithPin = room.first.signWithCertificate(room.first.draft(AnyAct, seenOf(room.log)));
    const auto index = room.log.append(signedWithPin);
    QVERIFY(room.log.entries().at(index.value()).byRosterKey);
    QVERIFY(!flawOf(room.log, index));
}

void TestLog::aStrangerAppendsNothing()
{
    LogFixture room;
    Person stranger(1, Role::Expert, room.session);
    Person unlisted(3, Role::Expert, room.session);
    QCOMPARE(codeOf(room.log.append(stranger.delegate(seenOf(room.log)))), QStringLiteral("unknownSigner"));
    QCOMPARE(codeOf(room.log.append(unlisted.delegate(seenOf(room.log)))), QStringLiteral("unknownSigner"));
    QCOMPARE(codeOf(room.log.append(stranger.act(AnyAct, seenOf(room.log)))), QStringLiteral("unknownSigner"));
    QVERIFY(room.log.append(room.first.delegate(seenOf(room.log))));
    // Another member's own valid key does not act in this chain either.
    QCOMPARE(codeOf(room.log.append(room.second.signWithCertificate(room.first.draft(AnyAct, seenOf(room.log))))),
        QStringLiteral("wrongAlgorithm"));
    QCOMPARE(codeOf(room.log.append(stranger.sign(room.first.draft(AnyAct, seenOf(room.log))))),
        QStringLiteral("unknownSigner"));
    QCOMPARE(room.log.tree().size(), 1);
}

void TestLog::anEntryOfAnotherSessionIsRefused()
{
    LogFixture room;
    QVERIFY(room.log.append(room.first.delegate(seenOf(room.log))));
    Record elsewhere = room.first.draft(AnyAct, seenOf(room.log));
    elsewhere.session = QByteArray(HashBytes, '\x9');
    QCOMPARE(codeOf(room.log.append(room.first.sign(elsewhere))), QStringLiteral("wrongSession"));
    LogTrust trust = room.trust();
    trust.session = QByteArray(HashBytes, '\x9');
    Log other(trust);
    QCOMPARE(codeOf(other.append(room.log.entries().constFirst().jws.value())), QStringLiteral("wrongSession"));
}

void TestLog::anObjectOfAnotherPurposeIsRefused()
{
    // A hub that asks for a login signature gets nothing that it could append as a record.
    LogFixture room;
    QVERIFY(room.log.append(room.first.delegate(seenOf(room.log))));
    SoftwareSigner key(PrivateKey::generate(Algorithm::ES256).value());
    const Jws login = Jws::sign(JwsType::Login, room.first.draft(AnyAct, seenOf(room.log)).toPayload(), key).value();
    QCOMPARE(codeOf(room.log.append(login)), QStringLiteral("wrongType"));
}

void TestLog::aGapIsRefusedUntilItIsFilled()
{
    LogFixture room;
    QVERIFY(room.log.append(room.first.delegate(seenOf(room.log))));
    const Jws one = room.first.act(AnyAct, seenOf(room.log));
    const Jws two = room.first.act(AnyAct, seenOf(room.log));
    QCOMPARE(codeOf(room.log.append(two)), QStringLiteral("chainGap"));
    QCOMPARE(room.log.append(one).value(), 1);
    QCOMPARE(room.log.append(two).value(), 2);
}

void TestLog::aRecordMustFollowTheHeadOfItsChain()
{
    LogFixture room;
    QVERIFY(room.log.append(room.first.delegate(seenOf(room.log))));
    Record record = room.first.draft(AnyAct, seenOf(room.log));
    record.prev = QByteArray(HashBytes, '\0');
    QCOMPARE(codeOf(room.log.append(room.first.sign(record))), QStringLiteral("chainBroken"));
}

void TestLog::theFirstBodyForAPlaceCountsForEver()
{
    LogFixture room;
    QVERIFY(room.log.append(room.first.delegate(seenOf(room.log))));
    const Jws other = room.first.sign(room.first.draft(QStringLiteral("other"), seenOf(room.log)));
    const Jws one = room.first.act(AnyAct, seenOf(room.log));
    const auto counted = room.log.append(one);
    const auto fork = room.log.append(other);
    QVERIFY(!flawOf(room.log, counted));
    QVERIFY(flawOf(room.log, fork) == Flaw::ChainFork);
    QCOMPARE(room.log.nextPlace(room.first.chain())->prev, one.name());
}

void TestLog::oneForkIsKeptAsEvidenceAndFurtherOnesAreRefused()
{
    LogFixture room;
    QVERIFY(room.log.append(room.first.delegate(seenOf(room.log))));
    const Jws second = room.first.sign(room.first.draft(QStringLiteral("second"), seenOf(room.log)));
    const Jws third = room.first.sign(room.first.draft(QStringLiteral("third"), seenOf(room.log)));
    QVERIFY(room.log.append(room.first.act(AnyAct, seenOf(room.log))));
    QVERIFY(room.log.append(second));
    QCOMPARE(codeOf(room.log.append(third)), QStringLiteral("chainFork"));
    QCOMPARE(room.log.append(second).value(), 2);
    QCOMPARE(room.log.tree().size(), 3);
}

void TestLog::aForkIsNoVeto()
{
    // A member who signs two bodies cannot take back the first, nor stop the honest chain of anybody.
    LogFixture room;
    QVERIFY(room.log.append(room.first.delegate(seenOf(room.log))));
    QVERIFY(room.log.append(room.second.delegate(seenOf(room.log))));
    const Jws fork = room.first.sign(room.first.draft(QStringLiteral("retract"), seenOf(room.log)));
    QVERIFY(room.log.append(room.first.act(AnyAct, seenOf(room.log))));
    QVERIFY(room.log.append(fork));
    QVERIFY(!flawOf(room.log, room.log.append(room.first.act(AnyAct, seenOf(room.log)))));
    QVERIFY(!flawOf(room.log, room.log.append(room.second.act(AnyAct, seenOf(room.log)))));
}

void TestLog::aNewSeatEndsTheOldChain()
{
    LogFixture room;
    QVERIFY(room.log.append(room.first.delegate(seenOf(room.log))));
    QVERIFY(room.log.append(room.second.delegate(seenOf(room.log))));
    const Jws atTheOldSeat = room.first.act(AnyAct, seenOf(room.log));
    QVERIFY(room.log.append(room.first.delegate(seenOf(room.log))));
    QVERIFY(flawOf(room.log, room.log.append(atTheOldSeat)) == Flaw::ChainEnded);
    QVERIFY(!flawOf(room.log, room.log.append(room.first.act(AnyAct, seenOf(room.log)))));
    QVERIFY(!flawOf(room.log, room.log.append(room.second.act(AnyAct, seenOf(room.log)))));
}

void TestLog::aReplayedDelegationDoesNotReviveAChain()
{
    LogFixture room;
    const Jws old = room.first.delegate(seenOf(room.log));
    QVERIFY(room.log.append(old));
    const Jws atTheOldSeat = room.first.act(AnyAct, seenOf(room.log));
    QVERIFY(room.log.append(room.first.delegate(seenOf(room.log))));
    QCOMPARE(room.log.append(old).value(), 0);
    QVERIFY(flawOf(room.log, room.log.append(atTheOldSeat)) == Flaw::ChainEnded);
}

void TestLog::aSplitViewIsSeenAsSoonAsOneRecordCrosses()
{
    // The hub shows the two experts two histories; then one record reaches the other side.
    LogFixture room;
    QVERIFY(room.log.append(room.first.delegate(seenOf(room.log))));
    Log shownToSecond(room.trust());
    QVERIFY(shownToSecond.append(room.second.delegate(seenOf(shownToSecond))));
    QVERIFY(room.log.append(shownToSecond.entries().constFirst().jws.value()));
    const Jws crossing = room.second.act(AnyAct, seenOf(shownToSecond));
    QVERIFY(flawOf(room.log, room.log.append(crossing)) == Flaw::SplitView);
    // One who claims to have seen more than there is has seen another log as well.
    Seen ahead = seenOf(room.log);
    ahead.size += 1;
    QVERIFY(flawOf(room.log, room.log.append(room.first.act(AnyAct, ahead))) == Flaw::SplitView);
}

void TestLog::whatAnAuthorHasSeenDoesNotRunBackwards()
{
    LogFixture room;
    const Seen start = seenOf(room.log);
    QVERIFY(room.log.append(room.first.delegate(seenOf(room.log))));
    QVERIFY(!flawOf(room.log, room.log.append(room.first.act(AnyAct, seenOf(room.log)))));
    QVERIFY(flawOf(room.log, room.log.append(room.first.act(AnyAct, start))) == Flaw::SeenBackwards);
}

void TestLog::aClaimThatRanBackwardsIsNoNewBeginning()
{
    LogFixture room;
    QVERIFY(room.log.append(room.second.delegate(seenOf(room.log))));
    const Seen one = seenOf(room.log);
    QVERIFY(room.log.append(room.second.act(AnyAct, one)));
    const Seen two = seenOf(room.log);
    // What the delegation had seen is the chain's first mark.
    QVERIFY(room.log.append(room.first.delegate(two)));
    QVERIFY(flawOf(room.log, room.log.append(room.first.act(AnyAct, one))) == Flaw::SeenBackwards);
    QVERIFY(!flawOf(room.log, room.log.append(room.first.act(AnyAct, two))));
    const Seen five = seenOf(room.log);
    QVERIFY(!flawOf(room.log, room.log.append(room.first.act(AnyAct, five))));
    QVERIFY(flawOf(room.log, room.log.append(room.first.act(AnyAct, one))) == Flaw::SeenBackwards);
    // More than the flawed one, and less than the one before it.
    QVERIFY(flawOf(room.log, room.log.append(room.first.act(AnyAct, two))) == Flaw::SeenBackwards);
    QVERIFY(!flawOf(room.log, room.log.append(room.first.act(AnyAct, five))));
    // It is looked for before the end of the chain (FORMAT.md §5).
    const Record late = room.first.draft(AnyAct, two);
    const Jws signedLate = room.first.sign(late);
    QVERIFY(room.log.append(room.first.delegate(seenOf(room.log))));
    QVERIFY(flawOf(room.log, room.log.append(signedLate)) == Flaw::SeenBackwards);
}

void TestLog::aFlawedClaimDoesNotStopTheChain()
{
    LogFixture room;
    QVERIFY(room.log.append(room.first.delegate(seenOf(room.log))));
    const Seen farAhead {1'000'000, QByteArray(HashBytes, '\0')};
    QVERIFY(flawOf(room.log, room.log.append(room.first.act(AnyAct, farAhead))) == Flaw::SplitView);
    QVERIFY(!flawOf(room.log, room.log.append(room.first.act(AnyAct, seenOf(room.log)))));
}

void TestLog::aReplacedCredentialEndsItsChains()
{
    LogFixture room;
    QVERIFY(room.log.append(room.first.delegate(seenOf(room.log))));
    Person withNewToken(1, Role::Expert, room.session);
    const QJsonObject change {{QStringLiteral("entry"), withNewToken.entry().toJson()},
        {QStringLiteral("type"), QStringLiteral("credential")}};
    QVERIFY(room.log.append(room.amend(1, room.session, change)));
    QVERIFY(flawOf(room.log, room.log.append(room.first.act(AnyAct, seenOf(room.log)))) == Flaw::ChainEnded);
    QCOMPARE(codeOf(room.log.append(room.first.delegate(seenOf(room.log)))), QStringLiteral("unknownSigner"));
    QVERIFY(!flawOf(room.log, room.log.append(withNewToken.delegate(seenOf(room.log)))));
}

void TestLog::aNewcomerTakesAFreshNumber()
{
    LogFixture room;
    auto replacing = [](int leaving, const Person& newcomer) {
        return QJsonObject {{QStringLiteral("entry"), newcomer.entry().toJson()}, {QStringLiteral("leaving"), leaving},
            {QStringLiteral("type"), QStringLiteral("replacement")}};
    };
    Person newcomer(8, Role::Expert, room.session);
    const Person sameNumber(2, Role::Expert, room.session);
    const Person otherRole(8, Role::Staff, room.session);
    QCOMPARE(
        codeOf(room.log.append(room.amend(1, room.session, replacing(1, sameNumber)))), QStringLiteral("badField"));
    QCOMPARE(codeOf(room.log.append(room.amend(1, room.session, replacing(1, otherRole)))), QStringLiteral("badField"));
    QCOMPARE(codeOf(room.log.append(room.amend(1, room.session, replacing(5, newcomer)))), QStringLiteral("badField"));
    QCOMPARE(codeOf(room.log.append(newcomer.delegate(seenOf(room.log)))), QStringLiteral("unknownSigner"));
    QVERIFY(room.log.append(room.amend(1, room.session, replacing(1, newcomer))));
    QVERIFY(!flawOf(room.log, room.log.append(newcomer.delegate(seenOf(room.log)))));
    // Nobody leaves twice; the newcomer may be replaced in turn.
    const QByteArray prev = room.log.nextAmendment().prev;
    const Person third(9, Role::Expert, room.session);
    QCOMPARE(codeOf(room.log.append(room.amend(2, prev, replacing(1, third)))), QStringLiteral("badField"));
    QVERIFY(room.log.append(room.amend(2, prev, replacing(8, third))));
}

void TestLog::amendmentsKeepTheirPlaces()
{
    LogFixture room;
    const Person newToken(1, Role::Expert, room.session);
    const QJsonObject change {
        {QStringLiteral("entry"), newToken.entry().toJson()}, {QStringLiteral("type"), QStringLiteral("credential")}};
    QCOMPARE(codeOf(room.log.append(room.amend(2, room.session, change))), QStringLiteral("chainGap"));
    QCOMPARE(
        codeOf(room.log.append(room.amend(1, QByteArray(HashBytes, '\0'), change))), QStringLiteral("chainBroken"));
    const Jws one = room.amend(1, room.session, change);
    QVERIFY(room.log.append(one));
    QCOMPARE(codeOf(room.log.append(room.amend(1, QByteArray(HashBytes, '\0'), change))), QStringLiteral("chainFork"));
    QVERIFY(room.log.append(room.amend(2, one.name(), change)));
    // Staff cannot write one, whatever it says.
    LogFixture elsewhere;
    QCOMPARE(codeOf(room.log.append(elsewhere.amend(3, one.name(), change))), QStringLiteral("unknownSigner"));
}

void TestLog::checkpointsAreHeldAgainstTheOwnTree()
{
    LogFixture room;
    QVERIFY(room.log.append(room.first.delegate(seenOf(room.log))));
    QVERIFY(room.log.append(room.first.act(AnyAct, seenOf(room.log))));
    const QByteArray root = room.log.tree().root();
    QCOMPARE(room.log.checkCheckpoint(room.checkpoint(2, root)).value().size, 2);
    QVERIFY(room.log.checkCheckpoint(room.checkpoint(1, room.log.tree().rootAt(1))));
    auto code = [&room](const Jws& jws) { return errorName(room.log.checkCheckpoint(jws).error().code); };
    QCOMPARE(code(room.checkpoint(1, root)), QStringLiteral("logForked"));
    QCOMPARE(code(room.checkpoint(3, root)), QStringLiteral("logRolledBack"));
    room.session[0] = '\0';
    QCOMPARE(code(room.checkpoint(2, root)), QStringLiteral("wrongSession"));
    LogFixture elsewhere;
    QCOMPARE(code(elsewhere.checkpoint(2, root)), QStringLiteral("unknownSigner"));
}

EVALROOM_TEST(TestLog, QCoreApplication)

} // namespace tst_log

#include "tst_log.moc"
