// SPDX-License-Identifier: Apache-2.0
#include "base/canonical_json.h"
#include "crypto/hash.h"
#include "ledger/sealed_price.h"
#include "test_program.h"

#include <QTest>

using namespace evalroom;
using namespace Qt::StringLiterals;

namespace tst_sealed_price {

namespace {

PrivateKey newKey()
{
    return PrivateKey::generate(Algorithm::ES256).value();
}

} // namespace

class TestSealedPrice : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whoHasTheKeyReadsWhatWasSealed();
    void theSamePriceIsNeverSealedAlike();
    void nobodyElseReadsIt();
    void itIsBoundToItsBidderAndPrice();
    void theCommitmentIsThatOfTheFormat();
    void anotherContentIsNoOpening();
    void theKeyOfABillComesBackByTheSaltAlone();
};

void TestSealedPrice::theKeyOfABillComesBackByTheSaltAlone()
{
    const QByteArray bytes(HashBytes, '\x5a');
    const Secret key = Secret::copyOf(bytes);
    const QByteArray salt(HashBytes, '\x1');
    const Secret closed = keyUnderSalt(key, salt);
    // As FORMAT.md §12 has it.
    const QByteArray mask = sha256("evalroom-bill-1\n" + salt);
    for (qsizetype i = 0; i < HashBytes; ++i)
        QCOMPARE(closed.view()[i], static_cast<char>(bytes[i] ^ mask[i]));
    QVERIFY(keyUnderSalt(closed, salt).equals(bytes));
    QVERIFY(!keyUnderSalt(closed, QByteArray(HashBytes, '\x2')).equals(bytes));
    const PrivateKey envelopes = newKey();
    const PriceOpening opening = newOpening(u"b1"_s, 100);
    const SealedPrice sealed = sealPrice(opening, envelopes.publicKey()).value();
    QCOMPARE(openPrice(u"b1"_s, sealed, envelopes)->salt, opening.salt);
    QVERIFY(newOpening(u"b1"_s, 100).salt != opening.salt);
}

void TestSealedPrice::whoHasTheKeyReadsWhatWasSealed()
{
    const PrivateKey key = newKey();
    const SealedPrice sealed = sealPrice(u"b1"_s, 98'500'000, key.publicKey()).value();
    const auto opening = openPrice(u"b1"_s, sealed, key);
    QVERIFY(opening);
    QCOMPARE(opening->price, Fen(98'500'000));
    QCOMPARE(commitmentTo(*opening), sealed.commitment);
    QCOMPARE(SealedPrice::fromJson(sealed.toJson(), {})->toJson(), sealed.toJson());
    QCOMPARE(PriceOpening::fromJson(opening->toJson(), {})->toJson(), opening->toJson());
}

void TestSealedPrice::theSamePriceIsNeverSealedAlike()
{
    const PrivateKey key = newKey();
    const SealedPrice one = sealPrice(u"b1"_s, 100, key.publicKey()).value();
    const SealedPrice two = sealPrice(u"b1"_s, 100, key.publicKey()).value();
    QVERIFY(one.commitment != two.commitment && one.envelope != two.envelope);
}

void TestSealedPrice::nobodyElseReadsIt()
{
    const SealedPrice sealed = sealPrice(u"b1"_s, 100, newKey().publicKey()).value();
    const auto opening = openPrice(u"b1"_s, sealed, newKey());
    QVERIFY(!opening);
    QCOMPARE(errorName(opening.error().code), u"decryptionFailed"_s);
}

void TestSealedPrice::itIsBoundToItsBidderAndPrice()
{
    const PrivateKey key = newKey();
    SealedPrice sealed = sealPrice(u"b1"_s, 100, key.publicKey()).value();
    QCOMPARE(errorName(openPrice(u"b2"_s, sealed, key).error().code), u"commitmentMismatch"_s);
    sealed.commitment = sealPrice(u"b1"_s, 100, key.publicKey())->commitment;
    QCOMPARE(errorName(openPrice(u"b1"_s, sealed, key).error().code), u"commitmentMismatch"_s);
}

void TestSealedPrice::theCommitmentIsThatOfTheFormat()
{
    const QByteArray text = "evalroom-price-1\n{\"bidder\":\"b1\",\"price\":100,\"salt\":\""
        + QByteArray(HashBytes, '\x1').toHex() + "\"}";
    QCOMPARE(commitmentTo({u"b1"_s, 100, QByteArray(HashBytes, '\x1')}), sha256(text));
}

void TestSealedPrice::anotherContentIsNoOpening()
{
    const QJsonObject good = PriceOpening {u"b1"_s, 100, QByteArray(HashBytes, '\x1')}.toJson();
    QVERIFY(PriceOpening::fromJson(good, {}));
    for (const auto& [field, value] : {std::pair(u"price"_s, QJsonValue(0)), std::pair(u"price"_s, QJsonValue(u"1"_s)),
             std::pair(u"bidder"_s, QJsonValue(u"B 1"_s)), std::pair(u"salt"_s, QJsonValue(u"00"_s)),
             std::pair(u"more"_s, QJsonValue(1))}) {
        QJsonObject other = good;
        other.insert(field, value);
        QVERIFY2(!PriceOpening::fromJson(other, {}), qUtf8Printable(field));
    }
}

EVALROOM_TEST(TestSealedPrice, QCoreApplication)

} // namespace tst_sealed_price

#include "tst_sealed_price.moc"
