// SPDX-License-Identifier: Apache-2.0
#include "documents/package_folder.h"
#include "folder_fixture.h"
#include "test_program.h"

#include <QTest>

using namespace evalroom;
using namespace evalroom::test;
using namespace Qt::StringLiterals;

namespace tst_package_folder {
using fixture::codeOf;

class TestPackageFolder : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aFolderBecomesAPackageAndItsAnnex();
    void theAnnexHoldsNamesAndThePackageNone();
    void whatIsMissingIsNamed_data();
    void whatIsMissingIsNamed();
    void wrongFieldsAreNamed_data();
    void wrongFieldsAreNamed();
    void documentsThatAreNoUseAreNamed_data();
    void documentsThatAreNoUseAreNamed();
    void aBillOfManyLinesIsPackedInItsOneSpelling();
    void billsThatAreNoUseAreNamed_data();
    void billsThatAreNoUseAreNamed();
    void pricesOfSecondEnvelopesAreSealed();
    void billsAreSealedWithThem();
    void pricesThatAreNoUseAreNamed_data();
    void pricesThatAreNoUseAreNamed();
    void filesStayInsideTheFolder_data();
    void filesStayInsideTheFolder();
    void strangePeopleAreRefused_data();
    void strangePeopleAreRefused();
    void anUnlawfulCommitteeIsRefused();
    void photosMayNotFillTheAnnex();

private:
    Result<QByteArray> build(FolderFixture& room)
    {
        return buildPackageFolder(
            room.folder(), room.platform, room.dir.filePath(u"lot.package"_s), room.dir.filePath(u"lot.annex"_s));
    }
};

void TestPackageFolder::aFolderBecomesAPackageAndItsAnnex()
{
    FolderFixture room;
    const auto session = build(room);
    QVERIFY2(session, session ? "" : qPrintable(codeOf(session) + session.error().detail));
    const auto package = openPackage(room.dir.filePath(u"lot.package"_s), room.platform.publicKey());
    QVERIFY2(package, qPrintable(codeOf(package)));
    QCOMPARE(package->head.session(), *session);
    QCOMPARE(codeOf(verifyPackage(*package, &room.vaultKey)), u"success"_s);
    const Manifest& manifest = package->head.manifest();
    QCOMPARE(manifest.documents.at(1).sha256, sha256(smallPdf(2)));
    QCOMPARE(manifest.roster.size(), 7);
    QVERIFY(manifest.roster.constFind(1)->key.algorithm() == Algorithm::PS256);
    QVERIFY(manifest.roster.constFind(1)->valid->to == fixture::day(5));
    QVERIFY(manifest.centreEscrow == publicKeyFromPem(bytesOf(room.file(u"centre.pem"_s))).value());
}

void TestPackageFolder::theAnnexHoldsNamesAndThePackageNone()
{
    FolderFixture room;
    const auto session = build(room);
    QVERIFY(session);
    const auto annex = Annex::fromBytes(bytesOf(room.dir.filePath(u"lot.annex"_s)));
    QVERIFY2(annex, qPrintable(codeOf(annex)));
    const auto package = openPackage(room.dir.filePath(u"lot.package"_s));
    QVERIFY(package);
    QCOMPARE(codeOf(checkAnnex(*annex, *session, package->head.manifest().roster)), u"success"_s);
    QCOMPARE(annex->person(3)->name, u"李演练3"_s);
    QCOMPARE(annex->person(1)->personalData()->photo, u"YSBwaG90bw"_s);
    QVERIFY(!canonicalJson(package->head.manifest().toPayload()).contains(u"李演练"_s.toUtf8()));
    QVERIFY(!(QFile::permissions(room.dir.filePath(u"lot.annex"_s)) & QFile::ReadOther));
}

void TestPackageFolder::whatIsMissingIsNamed_data()
{
    QTest::addColumn<QString>("name");
    for (const QString& name : {u"lot.json"_s, u"rules.json"_s, u"scheme.json"_s, u"people.json"_s, u"keys.json"_s,
             u"people/2.pem"_s, u"1.jpg"_s, u"centre.pem"_s, u"bid-1-in.pdf"_s})
        QTest::newRow(qPrintable(name)) << name;
}

void TestPackageFolder::whatIsMissingIsNamed()
{
    QFETCH(QString, name);
    FolderFixture room;
    QVERIFY(QFile::remove(room.file(name)));
    const auto session = build(room);
    QVERIFY(!session);
    QCOMPARE(session.error(), (Error {ErrorCode::CannotRead, name}));
    QVERIFY(!QFile::exists(room.dir.filePath(u"lot.package"_s)));
    QVERIFY(!QFile::exists(room.dir.filePath(u"lot.annex"_s)));
}

void TestPackageFolder::wrongFieldsAreNamed_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("member");
    QTest::addColumn<QJsonValue>("value");
    QTest::addColumn<QString>("detail");
    const auto row = [](const char* name, const QString& file, const QString& member, const QJsonValue& value,
                         const QString& detail) { QTest::newRow(name) << file << member << value << detail; };
    row("hashes are not for people to write", u"lot.json"_s, u"rules"_s, QString(64, u'0'), u"lot.json: /rules"_s);
    row("no documents", u"lot.json"_s, u"documents"_s, QJsonArray(), u"lot.json: /documents"_s);
    row("a lot without members", u"lot.json"_s, u"lot"_s, QJsonObject(), u"lot.json: /lot/title"_s);
    row("a policy that is a text", u"lot.json"_s, u"policy"_s, u"x"_s, u"lot.json: /policy"_s);
    row("a platform key of its own", u"keys.json"_s, u"platform"_s, freshKey().toJwk(), u"keys.json: /platform"_s);
    row("a key that is a number", u"keys.json"_s, u"hub"_s, 5, u"keys.json: /hub"_s);
    row("people that are a text", u"people.json"_s, u"people"_s, u"x"_s, u"people.json: /people"_s);
    row("more in people", u"people.json"_s, u"more"_s, u"x"_s, u"people.json: /more"_s);
}

void TestPackageFolder::wrongFieldsAreNamed()
{
    QFETCH(QString, file);
    QFETCH(QString, member);
    QFETCH(QJsonValue, value);
    QFETCH(QString, detail);
    FolderFixture room;
    QJsonObject json = room.json(file);
    json.insert(member, value);
    room.writeJson(file, json);
    const auto session = build(room);
    QVERIFY(!session);
    QCOMPARE(session.error(), (Error {ErrorCode::BadField, detail}));
}

void TestPackageFolder::documentsThatAreNoUseAreNamed_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("code");
    QTest::newRow("a text") << QByteArray("Dear committee,") << u"notAPdf"_s;
    QTest::newRow("no page") << smallPdf(0) << u"pdfEmpty"_s;
}

void TestPackageFolder::documentsThatAreNoUseAreNamed()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, code);
    FolderFixture room;
    writeBytes(room.file(u"bid-2-in.pdf"_s), bytes);
    const auto session = build(room);
    QCOMPARE(codeOf(session), code);
    QCOMPARE(session.error().detail, u"bid-2-in.pdf"_s);
}

void TestPackageFolder::aBillOfManyLinesIsPackedInItsOneSpelling()
{
    FolderFixture room;
    room.addBill(u"b1"_s, someBill(12).toJson());
    const auto session = build(room);
    QVERIFY2(session, session ? "" : qPrintable(codeOf(session) + session.error().detail));
    const auto package = openPackage(room.dir.filePath(u"lot.package"_s), room.platform.publicKey());
    QVERIFY(package);
    QCOMPARE(package->head.manifest().documents.last().sha256, sha256(someBill(12).toBytes()));
    QCOMPARE(codeOf(verifyPackage(*package, &room.vaultKey)), u"success"_s);
}

void TestPackageFolder::billsThatAreNoUseAreNamed_data()
{
    QTest::addColumn<QString>("bidder");
    QTest::addColumn<QJsonObject>("bill");
    QTest::addColumn<QString>("detail");
    QJsonObject bare = someBill(1).toJson();
    bare.remove(u"format"_s);
    Bill below = someBill(2);
    below.items[1].total = -1;
    QTest::newRow("without its format") << u"b1"_s << bare << u"bill-b1.json: /format"_s;
    QTest::newRow("below nought") << u"b1"_s << below.toJson() << u"bill-b1.json: /items/1/total"_s;
    QTest::newRow("of nobody") << u"b9"_s << someBill(1).toJson() << u"lot.json: /documents"_s;
}

void TestPackageFolder::billsThatAreNoUseAreNamed()
{
    QFETCH(QString, bidder);
    QFETCH(QJsonObject, bill);
    QFETCH(QString, detail);
    FolderFixture room;
    room.addBill(bidder, bill);
    const auto session = build(room);
    QVERIFY(!session);
    QCOMPARE(session.error().detail, detail);
}

namespace {

// The second bidder's price is in a file of its own.
void sealSecond(FolderFixture& room, const QJsonArray& prices, const PublicKey& key)
{
    QJsonObject lot = room.json(u"lot.json"_s);
    QJsonArray bidders = lot[u"bidders"_s].toArray();
    QJsonObject second = bidders.at(1).toObject();
    second.remove(u"price"_s);
    bidders[1] = second;
    lot.insert(u"bidders"_s, bidders);
    room.writeJson(u"lot.json"_s, lot);
    QJsonObject keys = room.json(u"keys.json"_s);
    keys.insert(u"envelopes"_s, key.toJwk());
    room.writeJson(u"keys.json"_s, keys);
    room.writeJson(u"prices.json"_s, {{u"prices"_s, prices}});
}

} // namespace

void TestPackageFolder::pricesOfSecondEnvelopesAreSealed()
{
    FolderFixture room;
    const PrivateKey key = PrivateKey::generate(Algorithm::ES256).value();
    sealSecond(room, {QJsonObject {{u"bidder"_s, u"b2"_s}, {u"price"_s, 98'765'432}}}, key.publicKey());
    const auto session = build(room);
    QVERIFY2(session, session ? "" : qPrintable(codeOf(session) + session.error().detail));
    const QString path = room.dir.filePath(u"lot.package"_s);
    const auto package = openPackage(path, room.platform.publicKey());
    QVERIFY(package);
    const ManifestBidder& bidder = package->head.manifest().bidders.at(1);
    QVERIFY(!bidder.price && bidder.sealed);
    QCOMPARE(openPrice(u"b2"_s, *bidder.sealed, key)->price, Fen(98'765'432));
    QVERIFY(!canonicalJson(package->head.manifest().toPayload()).contains("98765432"));
}

void TestPackageFolder::billsAreSealedWithThem()
{
    FolderFixture room;
    QJsonObject bill = someBill(3).toJson();
    bill.insert(u"stated"_s, QJsonObject {{u"capitals"_s, u"玖拾捌万元整"_s}});
    room.addBill(u"b2"_s, bill);
    const PrivateKey key = PrivateKey::generate(Algorithm::ES256).value();
    sealSecond(room, {QJsonObject {{u"bidder"_s, u"b2"_s}, {u"price"_s, 98'765'432}}}, key.publicKey());
    const auto session = build(room);
    QVERIFY2(session, session ? "" : qPrintable(codeOf(session) + session.error().detail));
    const auto package = openPackage(room.dir.filePath(u"lot.package"_s), room.platform.publicKey());
    QVERIFY(package);
    QVERIFY(package->head.manifest().isSealedBill(u"bill-b2"_s));
    QVERIFY(readBills(*package, room.vaultKey)->isEmpty());
    QVERIFY(!canonicalJson(package->head.manifest().toPayload()).contains("玖拾捌万元整"));
}

void TestPackageFolder::pricesThatAreNoUseAreNamed_data()
{
    QTest::addColumn<QJsonArray>("prices");
    QTest::addColumn<QString>("detail");
    const auto of = [](const QString& bidder, const QJsonValue& price) {
        return QJsonObject {{u"bidder"_s, bidder}, {u"price"_s, price}};
    };
    QTest::newRow("none") << QJsonArray() << u"lot.json: /bidders/1/price"_s;
    QTest::newRow("of nobody") << QJsonArray {of(u"b9"_s, 5)} << u"prices.json: /prices/0/bidder"_s;
    QTest::newRow("of one who has a price") << QJsonArray {of(u"b1"_s, 5)} << u"prices.json: /prices/0/bidder"_s;
    QTest::newRow("twice") << QJsonArray {of(u"b2"_s, 5), of(u"b2"_s, 6)} << u"prices.json: /prices/1/bidder"_s;
    QTest::newRow("of nothing") << QJsonArray {of(u"b2"_s, 0)} << u"prices.json: /prices/0/price"_s;
}

void TestPackageFolder::pricesThatAreNoUseAreNamed()
{
    QFETCH(QJsonArray, prices);
    QFETCH(QString, detail);
    FolderFixture room;
    sealSecond(room, prices, freshKey());
    const auto session = build(room);
    QVERIFY(!session);
    QCOMPARE(session.error(), (Error {ErrorCode::BadField, detail}));
}

void TestPackageFolder::filesStayInsideTheFolder_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("above") << u"../outside.pdf"_s;
    QTest::newRow("through a folder") << u"people/../../outside.pdf"_s;
    QTest::newRow("absolute") << u"/etc/hostname"_s;
    QTest::newRow("nothing") << QString();
}

void TestPackageFolder::filesStayInsideTheFolder()
{
    QFETCH(QString, name);
    FolderFixture room;
    writeBytes(room.dir.filePath(u"outside.pdf"_s), smallPdf(1));
    QJsonObject lot = room.json(u"lot.json"_s);
    QJsonArray documents = lot[u"documents"_s].toArray();
    QJsonObject document = documents.first().toObject();
    document.insert(u"file"_s, name);
    documents[0] = document;
    lot.insert(u"documents"_s, documents);
    room.writeJson(u"lot.json"_s, lot);
    const auto session = build(room);
    QVERIFY(!session);
    QCOMPARE(session.error(), (Error {ErrorCode::BadField, name}));
}

void TestPackageFolder::strangePeopleAreRefused_data()
{
    QTest::addColumn<int>("index");
    QTest::addColumn<QString>("member");
    QTest::addColumn<QJsonValue>("value");
    QTest::addColumn<QString>("code");
    const auto row = [](const char* name, int index, const QString& member, const QJsonValue& value,
                         const QString& code) { QTest::newRow(name) << index << member << value << code; };
    row("a number twice", 1, u"member"_s, 1, u"badField"_s);
    row("a certificate twice", 1, u"certificate"_s, u"people/1.pem"_s, u"badField"_s);
    row("an unknown role", 1, u"role"_s, u"bidder"_s, u"badField"_s);
    row("a blank name", 1, u"name"_s, u" "_s, u"badField"_s);
    row("a certificate that is none", 1, u"certificate"_s, u"lot.json"_s, u"badKey"_s);
    row("no supervisor", 6, u"role"_s, u"staff"_s, u"badField"_s);
    row("something more", 1, u"phone"_s, u"1"_s, u"badField"_s);
}

void TestPackageFolder::strangePeopleAreRefused()
{
    QFETCH(int, index);
    QFETCH(QString, member);
    QFETCH(QJsonValue, value);
    QFETCH(QString, code);
    FolderFixture room;
    QJsonArray people = room.json(u"people.json"_s)[u"people"_s].toArray();
    QJsonObject person = people.at(index).toObject();
    person.insert(member, value);
    people[index] = person;
    room.writeJson(u"people.json"_s, {{u"people"_s, people}});
    QCOMPARE(codeOf(build(room)), code);
}

void TestPackageFolder::anUnlawfulCommitteeIsRefused()
{
    FolderFixture room;
    QJsonArray people = room.json(u"people.json"_s)[u"people"_s].toArray();
    people.removeFirst();
    room.writeJson(u"people.json"_s, {{u"people"_s, people}});
    const auto session = build(room);
    QVERIFY(!session);
    QCOMPARE(session.error(), (Error {ErrorCode::SchemeInvalid, u"/committee"_s}));
}

void TestPackageFolder::photosMayNotFillTheAnnex()
{
    FolderFixture room;
    writeBytes(room.file(u"1.jpg"_s), QByteArray(96 * 1024, 'x'));
    QVERIFY(build(room));
    writeBytes(room.file(u"1.jpg"_s), QByteArray(96 * 1024 + 1, 'x'));
    QCOMPARE(codeOf(build(room)), u"tooLarge"_s);
}

EVALROOM_TEST(TestPackageFolder, QCoreApplication)

} // namespace tst_package_folder

#include "tst_package_folder.moc"
