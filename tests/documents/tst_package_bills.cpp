// SPDX-License-Identifier: Apache-2.0
#include "package_fixture.h"

#include "crypto/aead_file.h"
#include "documents/vault.h"
#include "test_program.h"

#include <QTest>

using namespace evalroom;
using namespace evalroom::test;

namespace tst_package_bills {
using fixture::codeOf;
using namespace Qt::StringLiterals;

class TestPackageBills : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aBillGoesInAndComesOut();
    void aBillInASecondEnvelopeIsClosedToTheVault();
    void withoutTheEnvelopesSaltItIsNotPacked();
    void onlyThereABillStatesItsPrice();
    void anUnlawfulBillIsNotPacked();
    void aSignedBillThatIsNoneIsFound();
    void whatNoHubWouldTakeIsNeitherBuiltNorOpened();
};

void TestPackageBills::aBillGoesInAndComesOut()
{
    PackageFixture room;
    room.addBill({}, 5); // the tender's own
    room.addBill(u"b2"_s);
    QCOMPARE(codeOf(room.build()), u"success"_s);
    QCOMPARE(codeOf(readAll(room.path(), &room.vaultKey)), u"success"_s);
    const auto package = openPackage(room.path());
    QVERIFY(package);
    const ManifestDocument& document = package->head.manifest().documents.last();
    QCOMPARE(document.sha256, sha256(someBill(3).toBytes()));
    QVERIFY(document.kind == DocumentKind::Bill);
    const auto bills = readBills(*package, room.vaultKey);
    QVERIFY2(bills, qPrintable(codeOf(bills)));
    QCOMPARE(bills->keys(), (QStringList {QString(), u"b2"_s}));
    QCOMPARE(bills->first().toBytes(), someBill(5).toBytes());
    QCOMPARE(bills->last().toBytes(), someBill(3).toBytes());
    QCOMPARE(codeOf(readBills(*package, PrivateKey::generate(Algorithm::ES256).value())), u"decryptionFailed"_s);
}

void TestPackageBills::aBillInASecondEnvelopeIsClosedToTheVault()
{
    PackageFixture room;
    room.addBill(u"b1"_s);
    room.addBill(u"b2"_s);
    room.bills[u"bill-b2"_s].stated = {u"壹佰元整"_s, {}, {}};
    room.sealBid(u"b2"_s);
    QCOMPARE(codeOf(room.build()), u"success"_s);
    QCOMPARE(codeOf(readAll(room.path(), &room.vaultKey)), u"success"_s);
    const auto package = openPackage(room.path());
    QVERIFY(package);
    QCOMPARE(readBills(*package, room.vaultKey)->keys(), QStringList {u"b1"_s});
    const Manifest& manifest = package->head.manifest();
    auto keys = openVault(package->vault, manifest.documents, room.vaultKey);
    QVERIFY(keys);
    const ManifestDocument& document = *manifest.document(u"bill-b2"_s);
    const auto read = [&](Secret key) -> Result<QByteArray> {
        const auto cipher = package->cipherOf(document.id);
        auto reader = AeadReader::open(cipher->get(), std::move(key));
        return reader ? reader->read(0, document.size) : Result<QByteArray>(std::unexpected(reader.error()));
    };
    QVERIFY(!read(Secret::copyOf(keys->at(document.id).view())));
    QVERIFY(!read(keyUnderSalt(keys->at(document.id), QByteArray(HashBytes, 'x'))));
    const auto bytes = read(keyUnderSalt(keys->at(document.id), room.salts.value(u"b2"_s)));
    QVERIFY2(bytes, qPrintable(codeOf(bytes)));
    QCOMPARE(sha256(*bytes), document.sha256);
    const auto bill = Bill::fromBytes(*bytes);
    QVERIFY(bill && bill->items.size() == 3);
    QCOMPARE(bill->stated.capitals, u"壹佰元整"_s);
    // Whoever tries prices does not know by the hash when one is right.
    QCOMPARE(bill->salt.size(), qsizetype(HashBytes));
}

void TestPackageBills::withoutTheEnvelopesSaltItIsNotPacked()
{
    PackageFixture room;
    room.addBill(u"b2"_s);
    room.sealBid(u"b2"_s);
    room.salts.clear();
    QCOMPARE(room.build().error(), (Error {ErrorCode::BadField, u"/documents/%1/bidder"_s.arg(room.files.size() - 1)}));
}

void TestPackageBills::onlyThereABillStatesItsPrice()
{
    PackageFixture room;
    room.addBill(u"b2"_s);
    room.bills[u"bill-b2"_s].stated = {u"壹佰元整"_s, {}, {}};
    QCOMPARE(room.build().error(), (Error {ErrorCode::BadField, u"/documents/%1"_s.arg(room.files.size() - 1)}));
}

void TestPackageBills::anUnlawfulBillIsNotPacked()
{
    PackageFixture room;
    room.addBill(u"b2"_s);
    PackagePlan plan = room.plan();
    plan.bills[u"bill-b2"_s].items[1].price = -1;
    const QTemporaryDir out;
    const auto wrong = buildPackage(plan, room.platform, out.filePath(u"x"_s));
    QVERIFY(!wrong);
    QCOMPARE(wrong.error(), (Error {ErrorCode::BadField, u"bill-b2: /items/1/price"_s}));
    plan.bills.clear();
    QCOMPARE(codeOf(buildPackage(plan, room.platform, out.filePath(u"x"_s))), u"badField"_s);
    QVERIFY(QDir(out.path()).isEmpty());
}

// The platform has signed what is no bill: seen by whoever can look into the documents.
void TestPackageBills::aSignedBillThatIsNoneIsFound()
{
    PackageFixture room;
    QVERIFY(room.build());
    QVERIFY(readBills(openPackage(room.path()).value(), room.vaultKey)->isEmpty());
    const QByteArray package = bytesOf(room.path());
    QJsonObject payload = PackageFixture::payloadOf(package);
    QJsonArray documents = payload[u"documents"_s].toArray();
    QJsonObject document = documents.at(1).toObject();
    document.insert(u"kind"_s, u"bill"_s);
    documents[1] = document;
    payload.insert(u"documents"_s, documents);
    writeBytes(room.path(), PackageFixture::resigned(package, payload, room.platform));
    QCOMPARE(codeOf(readAll(room.path())), u"success"_s);
    const auto found = readAll(room.path(), &room.vaultKey);
    QVERIFY(!found);
    QCOMPARE(codeOf(found), u"notJson"_s);
    QVERIFY2(found.error().detail.startsWith(u"bid-1"_s), qPrintable(found.error().detail));
    QCOMPARE(codeOf(readBills(openPackage(room.path()).value(), room.vaultKey)), u"notJson"_s);
}

// Base64 makes four of three: the signed manifest fills the whole before it is itself too long.
void TestPackageBills::whatNoHubWouldTakeIsNeitherBuiltNorOpened()
{
    PackageFixture room;
    const auto add = [&room](int bidders) {
        for (int i = 0; i < bidders; ++i) {
            ManifestBidder bidder = someBidder(100 + static_cast<int>(room.manifest.bidders.size()));
            bidder.representative = QString(4000, u'甲');
            room.manifest.bidders << bidder;
        }
    };
    add(50);
    QCOMPARE(codeOf(room.build()), u"success"_s);
    QCOMPARE(codeOf(openPackage(room.path())), u"success"_s);
    add(30);
    QVERIFY(canonicalJson(room.manifest.toPayload()).size() < MaxJsonBytes);
    const auto built = room.build();
    QCOMPARE(codeOf(built), u"tooLarge"_s);
    QVERIFY2(
        built.error().detail.startsWith(u"manifest, rules, scheme and vault: "_s), qPrintable(built.error().detail));
    // What stood there is as it was, and was not touched for nothing.
    QCOMPARE(openPackage(room.path())->head.manifest().bidders.size(), 53);

    const QByteArray small = bytesOf(room.path());
    QJsonObject payload = PackageFixture::payloadOf(small);
    payload.insert(u"bidders"_s, room.manifest.toPayload()[u"bidders"_s]);
    writeBytes(room.path(), PackageFixture::resigned(small, payload, room.platform));
    QCOMPARE(codeOf(openPackage(room.path())), u"tooLarge"_s);
}

EVALROOM_TEST(TestPackageBills, QCoreApplication)

} // namespace tst_package_bills

#include "tst_package_bills.moc"
