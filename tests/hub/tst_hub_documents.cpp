// SPDX-License-Identifier: Apache-2.0
#include "hub_room.h"
#include "test_program.h"

#include <QDir>
#include <QDirIterator>

using namespace evalroom;
using namespace evalroom::test;

namespace tst_hub_documents {

// Encrypted documents go in by staff and out in pieces; their keys only to those who have declared in the log.
class TestHubDocuments : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase() { QVERIFY(m_it.hub.stop()); }

    void nothingIsThereBeforeItCame();
    void anUploadGoesOnWhereItBrokeOff();
    void aHubThatDiedAfterTheLastByteHasTheDocument();
    void aWrongDocumentIsThrownAway();
    void moreThanTheDocumentIsRefused();
    void whatTheManifestDoesNotNameIsNotLookedFor_data();
    void whatTheManifestDoesNotNameIsNotLookedFor();
    void aDocumentIsReadInRanges_data();
    void aDocumentIsReadInRanges();
    void badRangesAreRefused_data();
    void badRangesAreRefused();
    void theKeyIsWithheldUntilDeclaredAndPledged();
    void whoHasAConflictGetsNoKey();
    void whoWasReplacedGetsNothingMore();
    void theKeyOpensTheDocument();
    void onlyTheHubsUserCanReadItsFiles();

private:
    HttpAnswer put(const QString& id, qint64 offset, const QByteArray& bytes)
    {
        return m_it.hub.ask("PUT", m_it.at(u"documents/%1?offset=%2"_s.arg(id).arg(offset)), bytes, m_room->token);
    }
    HttpAnswer get(const QString& id, const QByteArray& range)
    {
        return m_it.hub.ask("GET", m_it.at(u"documents/"_s + id), {}, m_room->token, range);
    }
    HttpAnswer key(const QByteArray& token)
    {
        return m_it.hub.ask("GET", m_it.at(u"documents/bid-1/key"_s), {}, token);
    }

    HubFixture m_it;
    std::unique_ptr<HubRoom> m_room;
};

void TestHubDocuments::initTestCase()
{
    QVERIFY(m_it.begin());
    m_room = std::make_unique<HubRoom>(m_it);
}

void TestHubDocuments::nothingIsThereBeforeItCame()
{
    QCOMPARE(get(u"tender"_s, "bytes=0-").status, 404);
    const HttpAnswer asked = put(u"tender"_s, 0, {});
    QCOMPARE(asked.status, 200);
    QCOMPARE(asked.json(), QJsonObject({{u"received"_s, 0}}));
}

void TestHubDocuments::anUploadGoesOnWhereItBrokeOff()
{
    const QByteArray bytes = m_it.documents.at(u"bid-2"_s).cipher;
    constexpr qint64 Piece = 900'000;
    QCOMPARE(put(u"bid-2"_s, 0, bytes.left(Piece)).json().value(u"received"_s).toInteger(), Piece);
    // Twice the same, and one too early.
    for (const qint64 offset : {qint64(0), 2 * Piece}) {
        const HttpAnswer answer = put(u"bid-2"_s, offset, bytes.mid(offset, Piece));
        QCOMPARE(answer.status, 409);
        QCOMPARE(answer.json().value(u"received"_s).toInteger(), Piece);
    }
    m_it.hub.kill();
    QVERIFY(m_it.hub.start());
    m_room->token = m_it.logIn(6);
    QCOMPARE(get(u"bid-2"_s, "bytes=0-10").status, 404);
    qint64 received = put(u"bid-2"_s, 0, {}).json().value(u"received"_s).toInteger();
    QCOMPARE(received, Piece);
    while (received < bytes.size()) {
        const HttpAnswer answer = put(u"bid-2"_s, received, bytes.mid(received, Piece));
        QCOMPARE(answer.status, 200);
        received = answer.json().value(u"received"_s).toInteger();
    }
    QCOMPARE(received, bytes.size());
    QCOMPARE(get(u"bid-2"_s, "bytes=0-10").status, 206);
    // What is complete stays as it is.
    QCOMPARE(put(u"bid-2"_s, 0, bytes.left(Piece)).status, 409);
    QCOMPARE(put(u"bid-2"_s, bytes.size(), {}).status, 200);
}

void TestHubDocuments::aHubThatDiedAfterTheLastByteHasTheDocument()
{
    const QByteArray bytes = m_it.documents.at(u"bid-2"_s).cipher;
    QCOMPARE(put(u"bid-2"_s, bytes.size(), {}).status, 200);
    m_it.hub.kill();
    QDirIterator files(m_it.hub.data(), {toHex(sha256(bytes))}, QDir::Files, QDirIterator::Subdirectories);
    QVERIFY(files.hasNext());
    const QString path = files.next();
    QVERIFY(QFile::rename(path, path + u".part"_s));
    QVERIFY(m_it.hub.start());
    m_room->token = m_it.logIn(6);
    QCOMPARE(get(u"bid-2"_s, "bytes=0-10").status, 404);
    const HttpAnswer answer = put(u"bid-2"_s, 0, bytes.left(100));
    QCOMPARE(answer.status, 409);
    QCOMPARE(answer.json().value(u"received"_s).toInteger(), bytes.size());
    QCOMPARE(get(u"bid-2"_s, "bytes=0-10").status, 206);
}

void TestHubDocuments::aWrongDocumentIsThrownAway()
{
    QByteArray wrong = m_it.documents.at(u"bid-1"_s).cipher;
    wrong[100] = char(wrong[100] ^ 1);
    const HttpAnswer answer = put(u"bid-1"_s, 0, wrong);
    QCOMPARE(answer.status, 422);
    QCOMPARE(answer.error(), u"packageDamaged"_s);
    QCOMPARE(put(u"bid-1"_s, 0, {}).json().value(u"received"_s).toInteger(), 0);
    QCOMPARE(put(u"bid-1"_s, 0, m_it.documents.at(u"bid-1"_s).cipher).status, 200);
}

void TestHubDocuments::moreThanTheDocumentIsRefused()
{
    const QByteArray bytes = m_it.documents.at(u"tender"_s).cipher;
    const HttpAnswer answer = put(u"tender"_s, 0, bytes + 'x');
    QCOMPARE(answer.status, 422);
    QCOMPARE(put(u"tender"_s, 0, bytes).status, 200);
}

void TestHubDocuments::whatTheManifestDoesNotNameIsNotLookedFor_data()
{
    QTest::addColumn<QString>("id");
    QTest::newRow("unknown") << u"bid-9"_s;
    QTest::newRow("a path") << u"..%2F..%2F..%2Fkeys%2Fvault.pem"_s;
    QTest::newRow("a path back") << u"%2e%2e"_s;
    QTest::newRow("a file's own name") << toHex(sha256(m_it.documents.at(u"bid-1"_s).cipher));
    QTest::newRow("a zero") << u"bid-1%00"_s;
    QTest::newRow("very long") << QString(3000, u'a');
}

void TestHubDocuments::whatTheManifestDoesNotNameIsNotLookedFor()
{
    QFETCH(QString, id);
    const QByteArray token = m_it.logIn(7);
    QCOMPARE(get(id, "bytes=0-").status, 404);
    QCOMPARE(put(id, 0, "x").status, 404);
    QCOMPARE(m_it.hub.ask("GET", m_it.at(u"documents/%1/key"_s.arg(id)), {}, token).status, 404);
}

void TestHubDocuments::aDocumentIsReadInRanges_data()
{
    QTest::addColumn<QByteArray>("range");
    QTest::addColumn<qint64>("offset");
    QTest::addColumn<qint64>("length");
    const qint64 size = m_it.documents.at(u"bid-2"_s).cipher.size();
    constexpr qint64 Most = 1024 * 1024;
    QTest::newRow("the first byte") << QByteArray("bytes=0-0") << qint64(0) << qint64(1);
    QTest::newRow("in the middle") << QByteArray("bytes=1000-1999") << qint64(1000) << qint64(1000);
    QTest::newRow("the last byte") << "bytes=" + QByteArray::number(size - 1) + '-' << size - 1 << qint64(1);
    QTest::newRow("over the end") << "bytes=" + QByteArray::number(size - 5) + "-99999999" << size - 5 << qint64(5);
    QTest::newRow("more than a piece") << QByteArray("bytes=10-") << qint64(10) << Most;
    QTest::newRow("exactly a piece and one") << QByteArray("bytes=0-1048576") << qint64(0) << Most;
}

void TestHubDocuments::aDocumentIsReadInRanges()
{
    QFETCH(QByteArray, range);
    QFETCH(qint64, offset);
    QFETCH(qint64, length);
    const QByteArray cipher = m_it.documents.at(u"bid-2"_s).cipher;
    const HttpAnswer answer = get(u"bid-2"_s, range);
    QCOMPARE(answer.status, 206);
    QCOMPARE(answer.body, cipher.mid(offset, length));
    QCOMPARE(answer.headers.value("content-range"),
        "bytes " + QByteArray::number(offset) + '-' + QByteArray::number(offset + length - 1) + '/'
            + QByteArray::number(cipher.size()));
}

void TestHubDocuments::badRangesAreRefused_data()
{
    QTest::addColumn<QByteArray>("range");
    QTest::newRow("none") << QByteArray();
    QTest::newRow("behind the end") << QByteArray("bytes=99999999-");
    QTest::newRow("backwards") << QByteArray("bytes=20-10");
    QTest::newRow("from the end") << QByteArray("bytes=-100");
    QTest::newRow("two") << QByteArray("bytes=0-1,5-6");
    QTest::newRow("another unit") << QByteArray("pages=0-1");
    QTest::newRow("below nought") << QByteArray("bytes=-5--1");
    QTest::newRow("a huge number") << QByteArray("bytes=99999999999999999999-");
}

void TestHubDocuments::badRangesAreRefused()
{
    QFETCH(QByteArray, range);
    const HttpAnswer answer = get(u"bid-2"_s, range);
    QCOMPARE(answer.status, 416);
    QCOMPARE(answer.json().value(u"bytes"_s).toInteger(), m_it.documents.at(u"bid-2"_s).cipher.size());
}

void TestHubDocuments::theKeyIsWithheldUntilDeclaredAndPledged()
{
    const QByteArray token = m_it.logIn(1);
    const auto isWithheld = [&] {
        const HttpAnswer answer = key(token);
        return answer.status == 403 && answer.error() == u"keyWithheld";
    };
    QVERIFY(isWithheld());
    QVERIFY(m_room->delegate(6) >= 0 && m_room->delegate(1) >= 0);
    QVERIFY(isWithheld());
    QVERIFY(m_room->act(6, Admission {1, AdmissionMethod::Practice, u"A-01"_s}) >= 0);
    QVERIFY(m_room->act(1, Consent {}) >= 0);
    QVERIFY(isWithheld());
    QVERIFY(m_room->act(1, Declaration {}) >= 0);
    QVERIFY(isWithheld());
    // A pledge to another text has no effect.
    QCOMPARE(m_room->act(1, Pledge {QByteArray(HashBytes, 'x')}), -1);
    QVERIFY(isWithheld());
    QVERIFY(m_room->act(1, Pledge {sha256(m_room->state().facts->rules.pledge.toUtf8())}) >= 0);
    QCOMPARE(key(token).status, 200);
    // The supervisor watches and declares nothing, but has to be here.
    const QByteArray supervisor = m_it.logIn(7);
    QCOMPARE(key(supervisor).error(), u"keyWithheld"_s);
    QVERIFY(m_room->delegate(7) >= 0);
    QCOMPARE(key(supervisor).status, 200);
    // Nor is it for those who carry the documents, nor for the keeper of the escrow key.
    QCOMPARE(key(m_room->token).error(), u"noPermission"_s);
    QCOMPARE(key(m_it.logIn(8)).error(), u"noPermission"_s);
}

void TestHubDocuments::whoHasAConflictGetsNoKey()
{
    const QByteArray token = m_it.logIn(2);
    QVERIFY(m_room->delegate(2) >= 0);
    QVERIFY(m_room->act(6, Admission {2, AdmissionMethod::Practice, u"A-02"_s}) >= 0);
    QVERIFY(m_room->act(2, Consent {}) >= 0);
    QVERIFY(m_room->act(2, Declaration {{{u"b1"_s, u"a former employer"_s}}}) >= 0);
    QCOMPARE(key(token).status, 403);
    QCOMPARE(m_it.hub.ask("GET", m_it.at(u"documents/bid-1"_s), {}, token, "bytes=0-").status, 403);
    QCOMPARE(m_it.hub.ask("GET", m_it.at(u"entries?from=0"_s), {}, token).status, 200);
}

void TestHubDocuments::whoWasReplacedGetsNothingMore()
{
    QVERIFY(m_room->gather(3));
    QCOMPARE(key(m_it.logIn(3)).status, 200);
    m_it.people.emplace(10, std::make_unique<HubPerson>(10, Role::Expert));
    const QJsonObject change {
        {u"entry"_s, m_it.person(10).entry().toJson()}, {u"leaving"_s, 3}, {u"type"_s, u"replacement"_s}};
    QVERIFY(m_room->act(6, Absence {3, u"fell ill"_s}) >= 0);
    const Jws jws = m_it.amendment(change, 1, m_it.session);
    QVERIFY(m_room->add(jws, m_it.amend(jws)) >= 0);
    const QByteArray token = m_it.logIn(3);
    QVERIFY(!token.isEmpty());
    QCOMPARE(key(token).error(), u"noPermission"_s);
    QCOMPARE(m_it.hub.ask("GET", m_it.at(u"documents/bid-1"_s), {}, token, "bytes=0-").status, 403);
    QCOMPARE(m_it.hub.ask("GET", m_it.at(u"head"_s), {}, token).status, 403);
    // What is signed already may still be handed over, behind the log as it was when they left.
    QCOMPARE(m_it.hub.ask("GET", m_it.at(u"entries?from=0"_s), {}, token).status, 200);
    QCOMPARE(key(m_it.logIn(10)).error(), u"keyWithheld"_s);
}

void TestHubDocuments::theKeyOpensTheDocument()
{
    const QByteArray token = m_it.logIn(1);
    const QJsonObject body = m_it.hub.ask("GET", m_it.at(u"documents/bid-2/key"_s), {}, token).json();
    QCOMPARE(body.keys(), QStringList({u"key"_s}));
    const auto opened = evalroom::open(body.value(u"key"_s).toObject(), m_it.person(1).recovery());
    QVERIFY(opened);
    QVERIFY(!evalroom::open(body.value(u"key"_s).toObject(), m_it.person(7).recovery()));
    const QJsonObject content = parseCanonicalJson(opened->view().toByteArray()).value();
    QCOMPARE(content.keys(), QStringList({u"key"_s}));
    QByteArray bytes = QByteArray::fromHex(content.value(u"key"_s).toString().toLatin1());

    QByteArray cipher;
    const SealedDocument& document = m_it.documents.at(u"bid-2"_s);
    while (cipher.size() < document.cipher.size()) {
        const HttpAnswer piece = m_it.hub.ask(
            "GET", m_it.at(u"documents/bid-2"_s), {}, token, "bytes=" + QByteArray::number(cipher.size()) + '-');
        QCOMPARE(piece.status, 206);
        cipher += piece.body;
    }
    QBuffer device(&cipher);
    QVERIFY(device.open(QIODevice::ReadOnly));
    auto reader = AeadReader::open(&device, Secret::take(bytes));
    QVERIFY(reader);
    QCOMPARE(reader->read(0, document.plain.size()).value(), document.plain);
    QVERIFY(!m_it.hub.log().contains(document.key.toHex()));
}

void TestHubDocuments::onlyTheHubsUserCanReadItsFiles()
{
    const auto others = QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ExeGroup
        | QFileDevice::ReadOther | QFileDevice::WriteOther | QFileDevice::ExeOther;
    QDirIterator files(
        m_it.hub.data(), QDir::AllEntries | QDir::NoDotAndDotDot | QDir::Hidden, QDirIterator::Subdirectories);
    int count = 0;
    while (files.hasNext()) {
        files.next();
        QVERIFY2(!(files.fileInfo().permissions() & others), qPrintable(files.filePath()));
        ++count;
    }
    QVERIFY(count > 8);
}

EVALROOM_TEST(TestHubDocuments, QCoreApplication)

} // namespace tst_hub_documents

#include "tst_hub_documents.moc"
