// SPDX-License-Identifier: Apache-2.0
#include "base/file_limit.h"
#include "crypto/aead_file.h"
#include "package_fixture.h"
#include "test_program.h"

#include <QTest>

using namespace evalroom;
using namespace evalroom::test;

namespace tst_package {
using fixture::codeOf;
using namespace Qt::StringLiterals;

namespace {

QJsonObject withDocument(const QJsonObject& payload, int index, const QString& member, const QJsonValue& value)
{
    QJsonArray documents = payload[u"documents"_s].toArray();
    QJsonObject document = documents.at(index).toObject();
    document.insert(member, value);
    documents[index] = document;
    QJsonObject changed = payload;
    changed.insert(u"documents"_s, documents);
    return changed;
}

} // namespace

class TestPackage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void aPackageIsReadBackAsItWasBuilt();
    void theSeedOfTheFuzzerIsAPackage();
    void documentsComeOutAsTheyWentIn();
    void whatIsNoPackageIsRefused_data();
    void whatIsNoPackageIsRefused();
    void aTruncatedPackageIsRefused();
    void bytesBehindTheLastDocumentAreRefused();
    void everyAlteredByteIsFound();
    void aPackageSignedByAStrangerIsRefused();
    void aSignedManifestAgainstTheRulesIsRefused_data();
    void aSignedManifestAgainstTheRulesIsRefused();
    void anotherVaultCannotOpenTheDocuments();
    void aWrongKeyInTheVaultIsFound();
    void aWrongHashOfADocumentIsFound();
    void aDocumentThatIsNotThereIsNotFound();
    void progressIsToldAndWorkCanBeCancelled();
    void aCancelledBuildLeavesNothing();
    void aFullDiskLeavesTheOldPackage();
    void aLargePackageIsNeverWholeInMemory();
    void anUnlawfulPlanIsRefusedBeforeAnythingIsWritten_data();
    void anUnlawfulPlanIsRefusedBeforeAnythingIsWritten();

private:
    QString forged(const QByteArray& bytes)
    {
        const QString path = m_room.dir.filePath(u"forged"_s);
        writeBytes(path, bytes);
        return path;
    }

    PackageFixture m_room;
    QByteArray m_session;
    QByteArray m_package;
};

void TestPackage::initTestCase()
{
    const auto session = m_room.build();
    QVERIFY2(session, session ? "" : qPrintable(errorName(session.error().code) + session.error().detail));
    m_session = *session;
    m_package = bytesOf(m_room.path());
    QCOMPARE(QDir(m_room.dir.filePath(u"out"_s)).entryList(QDir::Files), QStringList {u"lot.evalpkg"_s});
}

void TestPackage::aPackageIsReadBackAsItWasBuilt()
{
    const auto package = openPackage(m_room.path(), m_room.platform.publicKey());
    QVERIFY2(package, qPrintable(codeOf(package)));
    QCOMPARE(package->head.session(), m_session);
    const Manifest& manifest = package->head.manifest();
    QCOMPARE(manifest.documents.size(), 3);
    for (qsizetype i = 0; i < 3; ++i) {
        QCOMPARE(manifest.documents.at(i).size, m_room.contents.at(i).size());
        QCOMPARE(manifest.documents.at(i).sha256, sha256(m_room.contents.at(i)));
    }
    QCOMPARE(manifest.title, m_room.manifest.title);
    QCOMPARE(codeOf(verifyPackage(*package)), u"success"_s);
    QCOMPARE(codeOf(verifyPackage(*package, &m_room.vaultKey)), u"success"_s);
}

// Without a sound seed the fuzzer would come no further than the first line.
void TestPackage::theSeedOfTheFuzzerIsAPackage()
{
    QCOMPARE(
        codeOf(readAll(qEnvironmentVariable("EVALROOM_SOURCE") + u"/tests/fuzz/corpus/package/valid"_s)), u"success"_s);
}

void TestPackage::documentsComeOutAsTheyWentIn()
{
    const auto package = openPackage(m_room.path());
    QVERIFY(package);
    auto keys = openVault(package->vault, package->head.manifest().documents, m_room.vaultKey);
    QVERIFY(keys);
    QCOMPARE(keys->size(), size_t(3));
    for (qsizetype i = 0; i < 3; ++i) {
        const QString id = package->head.manifest().documents.at(i).id;
        const auto cipher = package->cipherOf(id);
        QVERIFY(cipher);
        auto reader = AeadReader::open(cipher->get(), std::move(keys->at(id)));
        QVERIFY(reader);
        const auto plain = reader->read(0, reader->size());
        QVERIFY(plain);
        QCOMPARE(*plain, m_room.contents.at(i));
    }
}

void TestPackage::whatIsNoPackageIsRefused_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("code");
    QTest::newRow("empty") << QByteArray() << u"notAPackage"_s;
    QTest::newRow("a PDF") << m_room.contents.first() << u"notAPackage"_s;
    QTest::newRow("one endless line") << QByteArray(5'000'000, 'x') << u"notAPackage"_s;
    QTest::newRow("another file of ours") << QByteArray("{\"format\":\"evalroom-log-1\"}\n") << u"notAPackage"_s;
    QTest::newRow("spaces") << QByteArray("{\"format\": \"evalroom-package-1\"}\n") << u"notAPackage"_s;
    QTest::newRow("a later format") << QByteArray("{\"format\":\"evalroom-package-2\"}\n") << u"unknownFormat"_s;
    QTest::newRow("nothing behind") << QByteArray("{\"format\":\"evalroom-package-1\"}\n") << u"packageDamaged"_s;
    QTest::newRow("an endless manifest") << QByteArray("{\"format\":\"evalroom-package-1\"}\n")
            + QByteArray(5'000'000, ' ') << u"packageDamaged"_s;
}

void TestPackage::whatIsNoPackageIsRefused()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, code);
    QCOMPARE(codeOf(openPackage(forged(bytes))), code);
    QCOMPARE(codeOf(openPackage(u"/nonexistent"_s)), u"cannotRead"_s);
    QCOMPARE(codeOf(openPackage(m_room.dir.path())), u"cannotRead"_s);
}

void TestPackage::aTruncatedPackageIsRefused()
{
    qsizetype lineEnd = -1;
    QList<qsizetype> places;
    for (int line = 0; line < 5; ++line) {
        lineEnd = m_package.indexOf('\n', lineEnd + 1);
        places << lineEnd - 1 << lineEnd << lineEnd + 1 << lineEnd + 2;
    }
    for (qsizetype place = 0; place < m_package.size(); place += 499)
        places << place;
    places << m_package.size() - 1;
    for (const qsizetype place : std::as_const(places)) {
        const auto package = openPackage(forged(m_package.first(place)));
        QVERIFY2(!package, qPrintable(QString::number(place)));
        const ErrorCode code = package.error().code;
        QVERIFY(code == ErrorCode::PackageDamaged || code == ErrorCode::NotAPackage);
    }
}

void TestPackage::bytesBehindTheLastDocumentAreRefused()
{
    const auto package = openPackage(forged(m_package + '\0'));
    QVERIFY(!package);
    QCOMPARE(package.error(), (Error {ErrorCode::PackageDamaged, u"size"_s}));
}

// Every byte is covered by the signature, or by a hash under it.
void TestPackage::everyAlteredByteIsFound()
{
    const bool everyOne = qEnvironmentVariableIsSet("EVALROOM_SOAK");
    const QString path = forged(m_package);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadWrite | QIODevice::Unbuffered));
    const qsizetype documentsBegin = openPackage(path)->offsets.first();
    for (qsizetype place = 0; place < m_package.size(); place += everyOne ? 1 : place < documentsBegin ? 31 : 1009) {
        for (const char flip : {'\x01', '\x20'}) {
            const char altered = static_cast<char>(m_package.at(place) ^ flip);
            file.seek(place);
            QCOMPARE(file.write(&altered, 1), 1);
            QVERIFY2(!readAll(path), qPrintable(QString::number(place)));
        }
        file.seek(place);
        QCOMPARE(file.write(m_package.constData() + place, 1), 1);
    }
    QVERIFY(readAll(path));
}

void TestPackage::aPackageSignedByAStrangerIsRefused()
{
    SoftwareSigner stranger(PrivateKey::generate(Algorithm::ES256).value());
    const QJsonObject payload = PackageFixture::payloadOf(m_package);
    // The stranger's signature under the true manifest; then one that names the stranger.
    const QString path = forged(PackageFixture::resigned(m_package, payload, stranger));
    QCOMPARE(codeOf(openPackage(path)), u"unknownSigner"_s);
    QCOMPARE(codeOf(openPackage(path, m_room.platform.publicKey())), u"unknownSigner"_s);
    QJsonObject keys = payload[u"keys"_s].toObject();
    keys.insert(u"platform"_s, stranger.publicKey().toJwk());
    QJsonObject own = payload;
    own.insert(u"keys"_s, keys);
    const QString theirs = forged(PackageFixture::resigned(m_package, own, stranger));
    QCOMPARE(codeOf(openPackage(theirs)), u"success"_s);
    QCOMPARE(codeOf(openPackage(theirs, m_room.platform.publicKey())), u"unknownSigner"_s);
}

void TestPackage::aSignedManifestAgainstTheRulesIsRefused_data()
{
    QTest::addColumn<QString>("member");
    QTest::addColumn<QJsonValue>("value");
    QTest::addColumn<QString>("code");
    QTest::newRow("two documents of one name") << u"name"_s << QJsonValue(u"tender.pdf"_s) << u"badField"_s;
    QTest::newRow("a name that climbs out") << u"name"_s << QJsonValue(u"../bid.pdf"_s) << u"badField"_s;
    QTest::newRow("sizes that do not fit each other") << u"size"_s << QJsonValue(1) << u"badField"_s;
    QTest::newRow("a bid of an unknown bidder") << u"bidder"_s << QJsonValue(u"b9"_s) << u"badField"_s;
}

void TestPackage::aSignedManifestAgainstTheRulesIsRefused()
{
    QFETCH(QString, member);
    QFETCH(QJsonValue, value);
    QFETCH(QString, code);
    const QJsonObject payload = withDocument(PackageFixture::payloadOf(m_package), 2, member, value);
    QCOMPARE(codeOf(openPackage(forged(PackageFixture::resigned(m_package, payload, m_room.platform)))), code);
}

void TestPackage::anotherVaultCannotOpenTheDocuments()
{
    const PrivateKey other = PrivateKey::generate(Algorithm::ES256).value();
    QCOMPARE(codeOf(readAll(m_room.path(), &other)), u"decryptionFailed"_s);
}

void TestPackage::aWrongKeyInTheVaultIsFound()
{
    const QJsonObject payload = PackageFixture::payloadOf(m_package);
    const auto withVault = [&](const DocumentKeys& keys) {
        const QJsonObject jwe = sealVault(keys, m_room.vaultKey.publicKey()).value();
        QJsonObject changed = payload;
        changed.insert(u"vault"_s, toHex(sha256(canonicalJson(jwe))));
        QList<QByteArray> lines = PackageFixture::resigned(m_package, changed, m_room.platform).split('\n');
        lines[4] = canonicalJson({{u"vault"_s, jwe}});
        return forged(lines.join('\n'));
    };
    const QList<ManifestDocument> documents = m_room.manifest.documents;
    DocumentKeys swapped = openVault(openPackage(m_room.path())->vault, documents, m_room.vaultKey).value();
    std::swap(swapped.at(u"bid-1"_s), swapped.at(u"bid-2"_s));
    const QString path = withVault(swapped);
    QCOMPARE(codeOf(readAll(path)), u"success"_s);
    const auto found = readAll(path, &m_room.vaultKey);
    QVERIFY(!found);
    QCOMPARE(found.error(), (Error {ErrorCode::PackageDamaged, u"bid-1"_s}));

    DocumentKeys fewer = openVault(openPackage(m_room.path())->vault, documents, m_room.vaultKey).value();
    fewer.erase(u"bid-2"_s);
    QCOMPARE(codeOf(readAll(withVault(fewer), &m_room.vaultKey)), u"packageDamaged"_s);
}

void TestPackage::aWrongHashOfADocumentIsFound()
{
    const QJsonObject payload
        = withDocument(PackageFixture::payloadOf(m_package), 1, u"sha256"_s, toHex(sha256("another")));
    const QString path = forged(PackageFixture::resigned(m_package, payload, m_room.platform));
    QCOMPARE(codeOf(readAll(path)), u"success"_s);
    const auto found = readAll(path, &m_room.vaultKey);
    QVERIFY(!found);
    QCOMPARE(found.error(), (Error {ErrorCode::PackageDamaged, u"bid-1"_s}));
}

void TestPackage::aDocumentThatIsNotThereIsNotFound()
{
    const auto package = openPackage(m_room.path());
    QVERIFY(package);
    QCOMPARE(codeOf(package->cipherOf(u"bid-9"_s)), u"notFound"_s);
}

void TestPackage::progressIsToldAndWorkCanBeCancelled()
{
    const auto package = openPackage(m_room.path());
    QVERIFY(package);
    qint64 last = 0;
    qint64 all = 0;
    const auto told = verifyPackage(*package, &m_room.vaultKey, [&](qint64 done, qint64 total) {
        const bool forward = done > last;
        last = done;
        all = total;
        return forward;
    });
    QVERIFY(told);
    QVERIFY(all > 0);
    QCOMPARE(last, all);
    QCOMPARE(codeOf(verifyPackage(*package, nullptr, [](qint64, qint64) { return false; })), u"cancelled"_s);
}

void TestPackage::aCancelledBuildLeavesNothing()
{
    PackageFixture room;
    QCOMPARE(codeOf(room.build([](qint64 done, qint64) { return done < 100'000; })), u"success"_s);
    QFile::remove(room.path());
    QCOMPARE(codeOf(room.build([](qint64 done, qint64) { return done < 50'000; })), u"cancelled"_s);
    QVERIFY(QDir(room.dir.filePath(u"out"_s)).isEmpty());
}

void TestPackage::aFullDiskLeavesTheOldPackage()
{
    PackageFixture room;
    QDir(room.dir.path()).mkdir(u"out"_s);
    writeBytes(room.path(), "old");
    // At the first document, at the last one, and when the head is put before them.
    for (const rlim_t bytes : {rlim_t(1), rlim_t(70'000), rlim_t(71'500)}) {
        const FileLimit limit(bytes);
        const auto built = room.build();
        QVERIFY(!built);
        QVERIFY(built.error().code == ErrorCode::CannotWrite || built.error().code == ErrorCode::DiskFull);
    }
    QCOMPARE(bytesOf(room.path()), QByteArray("old"));
    QCOMPARE(QDir(room.dir.filePath(u"out"_s)).entryList(QDir::Files).size(), 1);
    QCOMPARE(codeOf(buildPackage(room.plan(), room.platform, u"/nonexistent/x"_s)), u"cannotWrite"_s);
}

void TestPackage::aLargePackageIsNeverWholeInMemory()
{
    if (!qEnvironmentVariableIsSet("EVALROOM_SOAK"))
        QSKIP("writes half a gigabyte; ./installer/dev soak runs it");
    PackageFixture room;
    QFile large(room.files.first());
    QVERIFY(large.open(QIODevice::ReadWrite));
    QVERIFY(large.resize(256 * 1024 * 1024));
    large.close();
    const auto residentKilobytes = [] {
        rusage usage {};
        getrusage(RUSAGE_SELF, &usage);
        return usage.ru_maxrss;
    };
    const auto before = residentKilobytes();
    QCOMPARE(codeOf(room.build()), u"success"_s);
    QCOMPARE(codeOf(readAll(room.path(), &room.vaultKey)), u"success"_s);
    QVERIFY2(residentKilobytes() - before < 64 * 1024, qPrintable(QString::number(residentKilobytes() - before)));
}

void TestPackage::anUnlawfulPlanIsRefusedBeforeAnythingIsWritten_data()
{
    QTest::addColumn<QString>("what");
    QTest::addColumn<QString>("code");
    QTest::newRow("a file that is not there") << u"file"_s << u"cannotRead"_s;
    QTest::newRow("an empty file") << u"empty"_s << u"badField"_s;
    QTest::newRow("a file too few") << u"fewer"_s << u"badField"_s;
    QTest::newRow("two documents of one name") << u"name"_s << u"badField"_s;
    QTest::newRow("another platform") << u"platform"_s << u"badKey"_s;
    QTest::newRow("a scheme of another regime") << u"regime"_s << u"schemeInvalid"_s;
}

void TestPackage::anUnlawfulPlanIsRefusedBeforeAnythingIsWritten()
{
    QFETCH(QString, what);
    QFETCH(QString, code);
    PackagePlan plan = m_room.plan();
    if (what == u"file")
        plan.files[1] = u"/nonexistent"_s;
    else if (what == u"empty")
        writeBytes(plan.files[1] = m_room.dir.filePath(u"empty.pdf"_s), {});
    else if (what == u"fewer")
        plan.files.removeLast();
    else if (what == u"name")
        plan.manifest.documents[1].name = plan.manifest.documents.at(0).name;
    else if (what == u"platform")
        plan.manifest.platform = freshKey();
    else
        plan.manifest.regime = Regime::GovernmentTender;
    const QTemporaryDir out;
    QCOMPARE(codeOf(buildPackage(plan, m_room.platform, out.filePath(u"x"_s))), code);
    QVERIFY(QDir(out.path()).isEmpty());
}

EVALROOM_TEST(TestPackage, QCoreApplication)

} // namespace tst_package

#include "tst_package.moc"
