// SPDX-License-Identifier: Apache-2.0
#include "package_calls.h"

#include "documents/folder_fixture.h"
#include "evaluation/rules_fixture.h"
#include "test_program.h"

#include <QTest>

using namespace evalroom;
using namespace evalroom::test;
using namespace Qt::StringLiterals;

namespace tst_package_command {

namespace {

struct Built {
    QString path;
    PublicKey platform;
    Answer answer;
};

// Of every object in it.
QStringList memberNames(const QJsonValue& value)
{
    QStringList names;
    for (const QJsonValue& item : value.toArray())
        names += memberNames(item);
    const QJsonObject object = value.toObject();
    for (auto it = object.constBegin(); it != object.constEnd(); ++it)
        names += QStringList {it.key()} + memberNames(it.value());
    return names;
}

// Builds the folder's package with a key of its own.
Built built(const FolderFixture& room, const QStringList& more = {})
{
    const PrivateKey platform = PrivateKey::generate(Algorithm::ES256).value();
    const QString pem = room.dir.filePath(u"platform.pem"_s);
    const QString passphrase = room.dir.filePath(u"passphrase"_s);
    writeBytes(passphrase, "open sesame\r\nsecond line");
    writeBytes(pem, toEncryptedPem(platform, fixture::secretOf("open sesame")).value());
    const QString out = room.dir.filePath(u"标段.package"_s);
    return {out, platform.publicKey(),
        ctl(QStringList {u"build"_s, room.folder(), u"--out"_s, out, u"--platform-key"_s, pem, u"--passphrase-file"_s,
                passphrase}
            + more)};
}

} // namespace

class TestPackageCommand : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void aSampleIsMadeWithoutAScreen();
    void aPackageIsInspected();
    void aPackageIsVerified();
    void anAlteredPackageIsRefusedWithASentence();
    void aStrangersPackageIsRefused();
    void aWrongPassphraseIsSaidSo();
    void aSampleForAHubNamesItsKeys();
    void aFolderIsBuilt();
    void aCommitteeThatIsTooSmallForTheLotIsRefusedWithItsSource();
    void wrongIdentifiersAreTakenWithAWarning();
    void theHelpNamesEveryMemberOfTheFolder_data();
    void theHelpNamesEveryMemberOfTheFolder();
    void aFolderWithAFaultIsRefusedWithItsPlace();
    void wrongCallsEndWithTwo_data();
    void wrongCallsEndWithTwo();
    void impossibleSamplesAreRefused_data();
    void impossibleSamplesAreRefused();

private:
    QString sample(const QString& name) const { return m_dir.filePath(u"sample/"_s + name); }

    QTemporaryDir m_dir;
    Answer m_made;
};

void TestPackageCommand::initTestCase()
{
    m_made = ctl({u"sample"_s, u"--lot"_s, u"gp"_s, u"--seed"_s, u"5"_s, u"--bidders"_s, u"3"_s, u"--pages"_s, u"8"_s,
        u"--out"_s, m_dir.filePath(u"sample"_s)});
}

void TestPackageCommand::aSampleIsMadeWithoutAScreen()
{
    QVERIFY2(m_made.exitCode == 0, qPrintable(m_made.text));
    QVERIFY(m_made.text.startsWith(u"Practice package written to "_s + sample(u"lot.package"_s)));
    QVERIFY(QFile::exists(sample(u"credentials.json"_s)));
}

void TestPackageCommand::aPackageIsInspected()
{
    const Answer answer = ctl({u"inspect"_s, sample(u"lot.package"_s)});
    QCOMPARE(answer.exitCode, 0);
    const auto package = openPackage(sample(u"lot.package"_s));
    QVERIFY(package);
    QVERIFY(answer.text.startsWith(u"session: "_s + toHex(package->head.session())));
    QVERIFY(answer.text.contains(u"regime: GP-TENDER\n"_s));
    QVERIFY(answer.text.contains(u"people: 4 expert, 1 owner, 1 staff, 1 supervisor, 1 centre\n"_s));
    for (const ManifestBidder& bidder : package->head.manifest().bidders)
        QVERIFY(answer.text.contains(bidder.name));
}

void TestPackageCommand::aPackageIsVerified()
{
    const Answer bare = ctl({u"verify"_s, sample(u"lot.package"_s)});
    QCOMPARE(bare.exitCode, 0);
    QVERIFY2(bare.text.startsWith(u"The package holds: session "_s), qPrintable(bare.text));
    QVERIFY(bare.text.contains(u"with --platform"_s));
    const Answer whole
        = ctl({u"verify"_s, sample(u"lot.package"_s), u"--platform"_s, sample(u"keys/platform-public.pem"_s),
            u"--vault"_s, sample(u"keys/vault.pem"_s), u"--passphrase-file"_s, sample(u"keys/passphrase"_s)});
    QVERIFY2(whole.exitCode == 0, qPrintable(whole.text));
    QCOMPARE(whole.text.count(u'\n'), 1);
}

void TestPackageCommand::anAlteredPackageIsRefusedWithASentence()
{
    const QString path = m_dir.filePath(u"altered"_s);
    QByteArray bytes = bytesOf(sample(u"lot.package"_s));
    bytes[bytes.size() - 100] = char(bytes.at(bytes.size() - 100) ^ 1);
    writeBytes(path, bytes);
    const Answer answer = ctl({u"verify"_s, path});
    QCOMPARE(answer.exitCode, 1);
    QCOMPARE(answer.text, u"The package is damaged or was altered. [bid-b3]\n"_s);
    writeBytes(path, "no package");
    QCOMPARE(ctl({u"inspect"_s, path}).text, u"This file is no bid package.\n"_s);
}

void TestPackageCommand::aStrangersPackageIsRefused()
{
    const QString pem = m_dir.filePath(u"stranger.pem"_s);
    writeBytes(pem, toPem(freshKey()));
    const Answer answer = ctl({u"verify"_s, sample(u"lot.package"_s), u"--platform"_s, pem});
    QCOMPARE(answer.exitCode, 1);
    QVERIFY(answer.text.startsWith(u"The signature is by a key that is not trusted here."_s));
}

void TestPackageCommand::aWrongPassphraseIsSaidSo()
{
    const QString passphrase = m_dir.filePath(u"wrong"_s);
    writeBytes(passphrase, "guess\n");
    const Answer answer = ctl({u"verify"_s, sample(u"lot.package"_s), u"--vault"_s, sample(u"keys/vault.pem"_s),
        u"--passphrase-file"_s, passphrase});
    QCOMPARE(answer.exitCode, 1);
    QVERIFY(answer.text.startsWith(u"The PIN or passphrase is wrong."_s));
}

void TestPackageCommand::aSampleForAHubNamesItsKeys()
{
    const PublicKey hub = freshKey();
    const QString keys = m_dir.filePath(u"hub.json"_s);
    writeBytes(keys, canonicalJson({{u"hub"_s, hub.toJwk()}, {u"vault"_s, freshKey().toJwk()}}) + '\n');
    const QString out = m_dir.filePath(u"for-hub"_s);
    const Answer made = ctl({u"sample"_s, u"--bidders"_s, u"3"_s, u"--pages"_s, u"8"_s, u"--experts"_s, u"7"_s,
        u"--hub"_s, keys, u"--out"_s, out});
    QVERIFY2(made.exitCode == 0, qPrintable(made.text));
    const auto package = openPackage(out + u"/lot.package"_s);
    QVERIFY(package);
    QVERIFY(package->head.manifest().hub == hub);
    QCOMPARE(package->head.facts()->scheme.committeeSize, 7);
}

void TestPackageCommand::aFolderIsBuilt()
{
    const FolderFixture room;
    const auto [out, platform, answer] = built(room);
    QVERIFY2(answer.exitCode == 0, qPrintable(answer.text));
    const auto package = openPackage(out, platform);
    QVERIFY(package);
    QCOMPARE(fixture::codeOf(verifyPackage(*package, &room.vaultKey)), u"success"_s);
    QVERIFY(answer.text.endsWith(u"session: "_s + toHex(package->head.session()) + u'\n'));
    QVERIFY(QFile::exists(out + u".annex.json"_s));
    const QString inspected = ctl({u"inspect"_s, out}).text;
    const Reevaluation again = someManifest().reevaluates.value();
    for (const QString& told : {u"sector: housing\n"_s, toHex(again.session), toHex(again.report),
             u"reason: "_s + again.reason, u"approved by: "_s + again.approvedBy})
        QVERIFY2(inspected.contains(told), qPrintable(told));
}

// 水利工程建设项目招标投标管理规定 art. 40, as the fixture's rules have it.
void TestPackageCommand::aCommitteeThatIsTooSmallForTheLotIsRefusedWithItsSource()
{
    const FolderFixture room;
    room.writeJson(u"lot.json"_s, changed(room.json(u"lot.json"_s), u"/lot/sector"_s, u"\"water\""_s));
    const auto [out, platform, answer] = built(room);
    QCOMPARE(answer.exitCode, 1);
    QVERIFY(!QFile::exists(out));
    QVERIFY2(answer.text.contains(u"/committee/size 7 water 40"_s), qPrintable(answer.text));
}

void TestPackageCommand::wrongIdentifiersAreTakenWithAWarning()
{
    const FolderFixture room;
    const QJsonObject right = room.json(u"lot.json"_s);
    QJsonObject lot = changed(right, u"/bidders/0/code"_s, u"\"914403001922038216\""_s);
    lot = changed(lot, u"/bidders/1/code"_s, u"\"914403001922038126\""_s);
    lot = changed(lot, u"/codes/deal"_s, u"\"A01-12420000MB0A12342C-20260230-000017-K\""_s);
    lot = changed(lot, u"/codes/project"_s, u"\"E4201009001000000\""_s);
    room.writeJson(u"lot.json"_s, lot);
    QJsonObject people = room.json(u"people.json"_s);
    people = changed(people, u"/people/2/idNumber"_s, u"\"CAN110081102710\""_s);
    people = changed(people, u"/people/0/idNumber"_s, u"\"420106198503150018\""_s);
    people = changed(people, u"/people/1/idNumber"_s, u"\"420106198503150019\""_s);
    room.writeJson(u"people.json"_s, people);
    const Built refused = built(room, {u"--strict"_s});
    QCOMPARE(refused.answer.exitCode, 1);
    QVERIFY(refused.answer.text.contains(u"warning: /bidders/1/code "_s));
    QVERIFY(!QFile::exists(refused.path) && !QFile::exists(refused.path + u".annex.json"_s));
    const auto [out, platform, answer] = built(room);
    QVERIFY2(answer.exitCode == 0, qPrintable(answer.text));
    for (const QString& text : {answer.text, ctl({u"inspect"_s, out}).text}) {
        QVERIFY(text.contains(u"warning: /bidders/1/code \"914403001922038126\": its check character is wrong.\n"_s));
        QVERIFY(text.contains(u"warning: /codes/deal "_s));
        QVERIFY(text.contains(u"warning: /codes/project \"E4201009001000000\": its running number is 0.\n"_s));
        QVERIFY(!text.contains(u"/codes/investment"_s) && !text.contains(u"/codes/classification"_s));
        QVERIFY(!text.contains(u"/bidders/0/code"_s));
    }
    QVERIFY(answer.text.contains(u"warning: ID number of member 2: its check character is wrong.\n"_s));
    QVERIFY(!answer.text.contains(u"ID number of member 1:"_s));
    QVERIFY(!answer.text.contains(u"ID number of member 3:"_s));
    QVERIFY(!answer.text.contains(u"420106198503150019"_s));
    room.writeJson(u"lot.json"_s, right);
    QCOMPARE(built(room, {u"--strict"_s}).answer.exitCode, 1); // for the people's
    for (qsizetype i = 0; i < people.value(u"people"_s).toArray().size(); ++i)
        people = changed(people, u"/people/%1/idNumber"_s.arg(i), u"\"\""_s);
    room.writeJson(u"people.json"_s, people);
    // One bidder under two ids and names.
    const QString code = u"\"%1\""_s.arg(right.value(u"bidders"_s)[0][u"code"_s].toString());
    room.writeJson(u"lot.json"_s, changed(right, u"/bidders/1/code"_s, code));
    const Built twice = built(room, {u"--strict"_s});
    QCOMPARE(twice.answer.exitCode, 1);
    QVERIFY2(twice.answer.text.contains(u"another bidder has the same"_s), qPrintable(twice.answer.text));
    room.writeJson(u"lot.json"_s, right);
    QVERIFY(QFile::remove(out) && QFile::remove(out + u".annex.json"_s));
    QCOMPARE(built(room, {u"--strict"_s}).answer.exitCode, 0);
}

void TestPackageCommand::theHelpNamesEveryMemberOfTheFolder_data()
{
    QTest::addColumn<QString>("file");
    for (const QString& file : {u"lot.json"_s, u"people.json"_s, u"keys.json"_s})
        QTest::newRow(qPrintable(file)) << file;
}

void TestPackageCommand::theHelpNamesEveryMemberOfTheFolder()
{
    QFETCH(const QString, file);
    const FolderFixture room;
    const QString help = ctl({u"build"_s, u"--help"_s}).text;
    QStringList missing;
    QJsonObject json = room.json(file);
    if (file == u"keys.json") {
        // The members of a JWK are not for the help to say.
        for (const QString& key : json.keys())
            json.insert(key, QString());
    }
    for (const QString& name : memberNames(json)) {
        if (!help.contains(u"\"%1\""_s.arg(name)))
            missing << name;
    }
    QCOMPARE(missing, QStringList());
}

void TestPackageCommand::aFolderWithAFaultIsRefusedWithItsPlace()
{
    FolderFixture room;
    QJsonObject lot = room.json(u"lot.json"_s);
    lot.insert(u"lot"_s, QJsonObject());
    room.writeJson(u"lot.json"_s, lot);
    const QString pem = room.dir.filePath(u"platform.pem"_s);
    const QString passphrase = room.dir.filePath(u"passphrase"_s);
    writeBytes(passphrase, "x");
    writeBytes(pem, toEncryptedPem(PrivateKey::generate(Algorithm::ES256).value(), fixture::secretOf("x")).value());
    const Answer answer = ctl({u"build"_s, room.folder(), u"--out"_s, room.dir.filePath(u"out"_s), u"--platform-key"_s,
        pem, u"--passphrase-file"_s, passphrase});
    QCOMPARE(answer.exitCode, 1);
    QCOMPARE(answer.text, u"A field is missing, unknown or out of range. [lot.json: /lot/title]\n"_s);
    QVERIFY(!QFile::exists(room.dir.filePath(u"out"_s)));
}

void TestPackageCommand::wrongCallsEndWithTwo_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("nothing") << QStringList();
    QTest::newRow("unknown") << QStringList {u"burn"_s};
    QTest::newRow("no file") << QStringList {u"inspect"_s};
    QTest::newRow("two files") << QStringList {u"verify"_s, u"a"_s, u"b"_s};
    QTest::newRow("a file that is not there") << QStringList {u"inspect"_s, u"/nonexistent"_s};
    QTest::newRow("vault without passphrase") << QStringList {u"verify"_s, u"a"_s, u"--vault"_s, u"b"_s};
    QTest::newRow("compare without passphrase") << QStringList {u"compare"_s, u"a"_s, u"--vault"_s, u"b"_s};
    QTest::newRow("an option twice") << QStringList {
        u"verify"_s, u"a"_s, u"--platform"_s, u"b"_s, u"--platform"_s, u"b"_s};
    QTest::newRow("an option without its value") << QStringList {u"verify"_s, u"a"_s, u"--platform"_s};
    QTest::newRow("build without key") << QStringList {u"build"_s, u"a"_s, u"--out"_s, u"b"_s};
    QTest::newRow("sample to nowhere") << QStringList {u"sample"_s};
}

void TestPackageCommand::wrongCallsEndWithTwo()
{
    QFETCH(QStringList, arguments);
    const Answer answer = ctl(arguments);
    QCOMPARE(answer.exitCode, 2);
    QVERIFY(!answer.text.isEmpty());
}

void TestPackageCommand::impossibleSamplesAreRefused_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("lot") << QStringList {u"--lot"_s, u"land"_s} << u"--lot takes eng or gp"_s;
    QTest::newRow("two bidders") << QStringList {u"--bidders"_s, u"2"_s} << u"--bidders takes 3 to 11"_s;
    QTest::newRow("too many pages") << QStringList {u"--pages"_s, u"3001"_s} << u"--pages takes 8 to 3000"_s;
    QTest::newRow("no number") << QStringList {u"--seed"_s, u"x"_s} << u"--seed takes 0 to 9223372036854775807"_s;
    QTest::newRow("an even committee") << QStringList {u"--experts"_s, u"6"_s} << u"--experts takes 5, 7, 9 or 11"_s;
    QTest::newRow("unknown") << QStringList {u"--colour"_s, u"red"_s} << u"--colour"_s;
    QTest::newRow("no value") << QStringList {u"--seed"_s} << u"the value of --seed"_s;
    QTest::newRow("a word too many") << QStringList {u"more"_s} << u"more"_s;
}

void TestPackageCommand::impossibleSamplesAreRefused()
{
    QFETCH(QStringList, options);
    QFETCH(QString, sentence);
    const QString out = m_dir.filePath(u"impossible"_s);
    const Answer answer = ctl(QStringList {u"sample"_s, u"--out"_s, out} + options);
    QCOMPARE(answer.exitCode, 2);
    QVERIFY2(answer.text.startsWith(u"Wrong or missing: "_s + sentence + u".\nusage: "_s), qPrintable(answer.text));
    QVERIFY(!QFile::exists(out));
}

EVALROOM_TEST(TestPackageCommand, QCoreApplication)

} // namespace tst_package_command

#include "tst_package_command.moc"
