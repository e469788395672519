// SPDX-License-Identifier: Apache-2.0
#include "session/member_keys.h"
#include "session/sealing.h"

#include "crypto/jwe.h"
#include "crypto/random.h"
#include "ledger/manifest_fixture.h"
#include "session/awaited.h"
#include "test_program.h"

using namespace evalroom;
using namespace evalroom::test;
using namespace Qt::StringLiterals;

namespace tst_sealing {

class TestSealing : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void theAuthorOpensTheirSheet();
    void nobodyElseOpensIt();
    void supervisorAndCentreOpenItTogetherOnly();
    void theCommitmentBindsToItsPlace_data();
    void theCommitmentBindsToItsPlace();
    void twoSealsOfOneSheetLookDifferent();
    void theLengthTellsNothingOfTheSheet();
    void aTextThatIsNotReadAgainIsNotSealed_data();
    void aTextThatIsNotReadAgainIsNotSealed();
    void theSlipCodeOpensTheKeys();
    void anotherSlipCodeDoesNot();
    void aShortSlipCodeSealsNothing_data();
    void aShortSlipCodeSealsNothing();
    void aLostSlipIsMadeUpForByCentreAndSupervisorTogether();

private:
    SealedSheet seal(const Sheet& sheet) const
    {
        return sealSheet(m_place, sheet, m_own.publicKey(), m_manifest).value();
    }

    PrivateKey m_own = PrivateKey::generate(Algorithm::ES256).value();
    PrivateKey m_centre = PrivateKey::generate(Algorithm::ES256).value();
    PrivateKey m_supervisor = PrivateKey::generate(Algorithm::ES256).value();
    Manifest m_manifest = someManifest();
    SheetPlace m_place {QByteArray(32, '\1'), 3, u"form"_s, 1};
    Sheet m_sheet {.content = ChairBallot {2}, .nonce = QByteArray(32, '\2')};
};

void TestSealing::init()
{
    m_manifest.centreEscrow = m_centre.publicKey();
    m_manifest.supervisorEscrow = m_supervisor.publicKey();
}

void TestSealing::theAuthorOpensTheirSheet()
{
    const SealedSheet sealed = seal(m_sheet);
    const auto opened = openEnvelope(sealed.act.envelope, m_own, m_place, sealed.act.commitment);
    QVERIFY(opened);
    QCOMPARE(opened->sheet, m_sheet.toJson());
    QCOMPARE(opened->salt, sealed.secret.salt);
    QCOMPARE(opened->salt.size(), 32);
    QCOMPARE(sealed.act.step, u"form"_s);
}

void TestSealing::nobodyElseOpensIt()
{
    const SealedSheet sealed = seal(m_sheet);
    for (const PrivateKey* key : {&m_centre, &m_supervisor}) {
        const auto opened = openEnvelope(sealed.act.envelope, *key, m_place, sealed.act.commitment);
        QCOMPARE(wordOf(opened).section(u' ', 0, 0), u"decryptionFailed"_s);
    }
}

void TestSealing::supervisorAndCentreOpenItTogetherOnly()
{
    const SealedSheet sealed = seal(m_sheet);
    QVERIFY(!releaseEscrow(sealed.act.escrow, m_supervisor));
    QVERIFY(!openEnvelope(sealed.act.escrow, m_supervisor, m_place, sealed.act.commitment));
    const auto released = releaseEscrow(sealed.act.escrow, m_centre);
    QVERIFY(released);
    QVERIFY(!openEnvelope(*released, m_centre, m_place, sealed.act.commitment));
    const auto opened = openEnvelope(*released, m_supervisor, m_place, sealed.act.commitment);
    QVERIFY(opened);
    QCOMPARE(opened->sheet, m_sheet.toJson());
}

void TestSealing::theCommitmentBindsToItsPlace_data()
{
    QTest::addColumn<int>("what");
    QTest::newRow("another session") << 0;
    QTest::newRow("another author") << 1;
    QTest::newRow("another step") << 2;
    QTest::newRow("another round") << 3;
}

void TestSealing::theCommitmentBindsToItsPlace()
{
    QFETCH(int, what);
    const SealedSheet sealed = seal(m_sheet);
    SheetPlace other = m_place;
    if (what == 0)
        other.session = QByteArray(32, '\3');
    else if (what == 1)
        other.author = 4;
    else if (what == 2)
        other.step = u"technical"_s;
    else
        other.round = 2;
    QCOMPARE(wordOf(openEnvelope(sealed.act.envelope, m_own, other, sealed.act.commitment)), u"commitmentMismatch"_s);
    // Whoever has to show it can read it nevertheless.
    QVERIFY(readEnvelope(sealed.act.envelope, m_own));
}

void TestSealing::twoSealsOfOneSheetLookDifferent()
{
    const SealedSheet first = seal(m_sheet);
    const SealedSheet second = seal(m_sheet);
    QVERIFY(first.act.commitment != second.act.commitment);
    QVERIFY(first.act.envelope != second.act.envelope);
}

void TestSealing::theLengthTellsNothingOfTheSheet()
{
    ReviewSheet review;
    review.items.insert({u"b1"_s, u"form.name"_s}, {.passed = false, .reason = QString(500, u'x')});
    const SealedSheet longer = seal({.content = review, .nonce = QByteArray(32, '\2')});
    const SealedSheet shorter = seal(m_sheet);
    QCOMPARE(longer.act.envelope.value(u"ciphertext"_s).toString().size(),
        shorter.act.envelope.value(u"ciphertext"_s).toString().size());
    QCOMPARE(longer.act.escrow.value(u"ciphertext"_s).toString().size(),
        shorter.act.escrow.value(u"ciphertext"_s).toString().size());
}

void TestSealing::aTextThatIsNotReadAgainIsNotSealed_data()
{
    QTest::addColumn<QString>("reason");
    QTest::addColumn<QString>("word");
    const QString unread = u"badField sheetText"_s;
    QTest::newRow("a byte order mark in front") << QChar(QChar::ByteOrderMark) + u"无章"_s << unread;
    QTest::newRow("half a character") << u"无章"_s + QChar(0xd800) << unread;
    QTest::newRow("a byte order mark in the middle") << u"无"_s + QChar(QChar::ByteOrderMark) + u"章"_s << u"success"_s;
}

void TestSealing::aTextThatIsNotReadAgainIsNotSealed()
{
    QFETCH(QString, reason);
    QFETCH(QString, word);
    ReviewSheet review;
    review.items.insert({u"b1"_s, u"seal"_s}, {.passed = false, .reason = reason});
    const auto sealed = sealSheet(m_place, {review, QByteArray(32, '\2')}, m_own.publicKey(), m_manifest);
    QCOMPARE(wordOf(sealed), word);
    QVERIFY(!sealed || openEnvelope(sealed->act.envelope, m_own, m_place, sealed->act.commitment));
}

void TestSealing::theSlipCodeOpensTheKeys()
{
    const auto keys = MemberKeys::generate().value();
    const QJsonObject sealed = keys->seal(Secret::copyOf(QByteArrayView("ABCD-EFGH-JKMN")), m_manifest).value();
    // As people type it.
    const auto opened = MemberKeys::open(sealed, Secret::copyOf(QByteArrayView("abcd efgh jkmn")));
    QVERIFY(opened);
    QVERIFY((*opened)->recovery.publicKey() == keys->recovery.publicKey());
    QVERIFY((*opened)->drafts.equals(keys->drafts.view()));
}

void TestSealing::anotherSlipCodeDoesNot()
{
    const auto keys = MemberKeys::generate().value();
    const QJsonObject sealed = keys->seal(Secret::copyOf(QByteArrayView("ABCDEFGHJKMN")), m_manifest).value();
    const auto opened = MemberKeys::open(sealed, Secret::copyOf(QByteArrayView("ABCDEFGHJKMM")));
    QCOMPARE(wordOf(opened).section(u' ', 0, 0), u"decryptionFailed"_s);
}

void TestSealing::aShortSlipCodeSealsNothing_data()
{
    QTest::addColumn<QByteArray>("code");
    QTest::newRow("none") << QByteArray();
    QTest::newRow("one character") << QByteArray("A");
    QTest::newRow("eleven") << QByteArray("ABCDEFGHJKM");
    QTest::newRow("eleven and what people type between") << QByteArray("ABCD-EFGH-JKM -");
}

void TestSealing::aShortSlipCodeSealsNothing()
{
    QFETCH(QByteArray, code);
    const auto keys = MemberKeys::generate().value();
    QCOMPARE(wordOf(keys->seal(Secret::copyOf(code), m_manifest)), u"badField slipCode"_s);
}

void TestSealing::aLostSlipIsMadeUpForByCentreAndSupervisorTogether()
{
    const auto keys = MemberKeys::generate().value();
    const QJsonObject sealed = keys->seal(Secret::copyOf(QByteArrayView("ABCDEFGHJKMN")), m_manifest).value();
    const QJsonObject escrow = sealed.value(u"escrow"_s).toObject();
    // Neither of the two alone.
    QVERIFY(!releaseEscrow(escrow, m_supervisor));
    QVERIFY(!MemberKeys::openEscrow(escrow, m_supervisor));
    const auto released = releaseEscrow(escrow, m_centre);
    QVERIFY(released);
    QVERIFY(!MemberKeys::openEscrow(*released, m_centre));
    const auto opened = MemberKeys::openEscrow(*released, m_supervisor);
    QVERIFY(opened);
    QVERIFY((*opened)->recovery.publicKey() == keys->recovery.publicKey());
    QVERIFY((*opened)->drafts.equals(keys->drafts.view()));
    // And under a new slip they are as good as before.
    const QJsonObject again = (*opened)->seal(Secret::copyOf(QByteArrayView("SECONDSLIP12")), m_manifest).value();
    QVERIFY(MemberKeys::open(again, Secret::copyOf(QByteArrayView("second-slip-12"))));
}

EVALROOM_TEST(TestSealing, QCoreApplication)

} // namespace tst_sealing

#include "tst_sealing.moc"
