// SPDX-License-Identifier: Apache-2.0
#include "crypto/aead_file.h"
#include "crypto/random.h"
#include "crypto_fixture.h"
#include "test_program.h"

#include <QBuffer>
#include <functional>

using namespace evalroom;
using namespace evalroom::fixture;

namespace tst_aead_file {

namespace {

constexpr qsizetype Header = AeadHeaderSize;
constexpr qsizetype Sealed = AeadChunkSize + AeadTagSize;
using Change = std::function<void(QByteArray&)>;

QByteArray patterned(qsizetype size)
{
    QByteArray bytes(size, '\0');
    for (qsizetype i = 0; i < size; ++i)
        bytes[i] = char((i * 7 + i / 251) & 0xff);
    return bytes;
}

QByteArray encrypted(QByteArray plain, const Secret& key)
{
    QBuffer source(&plain);
    source.open(QIODevice::ReadOnly);
    QBuffer target;
    target.open(QIODevice::WriteOnly);
    encryptAead(source, target, key).value();
    return target.data();
}

// Opens and reads all of it; the first error of either.
Result<QByteArray> readAll(QByteArray cipher, const Secret& key)
{
    QBuffer device(&cipher);
    device.open(QIODevice::ReadOnly);
    auto reader = AeadReader::open(&device, Secret::copyOf(key.view()));
    if (!reader)
        return std::unexpected(reader.error());
    return reader->read(0, reader->size());
}

} // namespace

class TestAeadFile : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }
    void whatIsWrittenIsRead_data();
    void whatIsWrittenIsRead();
    void anyRangeCanBeRead_data();
    void anyRangeCanBeRead();
    void everyChangeIsNoticed_data();
    void everyChangeIsNoticed();
    void aDamagedPageLeavesTheOthersReadable();
    void chunksOfAnotherDocumentAreRefused();
    void unfitDevicesAndKeysAreRefused();

private:
    Secret m_key = randomSecret(int(AeadKeySize));
};

void TestAeadFile::whatIsWrittenIsRead_data()
{
    QTest::addColumn<qint64>("size");
    for (const qint64 size : {qint64(0), qint64(1), AeadChunkSize - 1, AeadChunkSize, AeadChunkSize + 1,
             3 * AeadChunkSize, 3 * AeadChunkSize + 77})
        QTest::addRow("%lld bytes", size) << size;
}

void TestAeadFile::whatIsWrittenIsRead()
{
    QFETCH(qint64, size);
    const QByteArray plain = patterned(size);
    const QByteArray cipher = encrypted(plain, m_key);
    QCOMPARE(cipher.size(), cipherSizeFor(size));
    QVERIFY(size < 64 || !cipher.contains(plain.first(64)));
    QCOMPARE(readAll(cipher, m_key).value(), plain);
    QVERIFY(encrypted(plain, m_key) != cipher);
    COMPARE_CODE(readAll(cipher, randomSecret(int(AeadKeySize))), DecryptionFailed);
    QVERIFY(errorQueueIsEmpty());
}

void TestAeadFile::anyRangeCanBeRead_data()
{
    QTest::addColumn<qint64>("offset");
    QTest::addColumn<qint64>("length");
    QTest::newRow("start") << qint64(0) << qint64(10);
    QTest::newRow("nothing") << qint64(5) << qint64(0);
    QTest::newRow("across a border") << AeadChunkSize - 3 << qint64(7);
    QTest::newRow("whole middle chunk") << AeadChunkSize << AeadChunkSize;
    QTest::newRow("over three chunks") << qint64(100) << 2 * AeadChunkSize;
    QTest::newRow("beyond the end") << 2 * AeadChunkSize + 90 << qint64(1000);
    QTest::newRow("at the end") << 2 * AeadChunkSize + 100 << qint64(1);
    QTest::newRow("far behind it") << (qint64(1) << 60) << (qint64(1) << 62);
}

void TestAeadFile::anyRangeCanBeRead()
{
    QFETCH(qint64, offset);
    QFETCH(qint64, length);
    const QByteArray plain = patterned(2 * AeadChunkSize + 100);
    QByteArray cipher = encrypted(plain, m_key);
    QBuffer device(&cipher);
    device.open(QIODevice::ReadOnly);
    auto reader = AeadReader::open(&device, Secret::copyOf(m_key.view())).value();
    QCOMPARE(reader.size(), plain.size());
    QCOMPARE(reader.read(offset, length).value(), plain.mid(offset, length));
    COMPARE_CODE(reader.read(-1, 4), BadField);
    COMPARE_CODE(reader.read(0, -1), BadField);
}

void TestAeadFile::everyChangeIsNoticed_data()
{
    QTest::addColumn<Change>("change");
    QTest::addColumn<ErrorCode>("code");
    const auto flip = [](qsizetype at) { return Change([at](QByteArray& c) { c[at] = char(c.at(at) ^ 1); }); };
    const auto damaged = ErrorCode::PackageDamaged;
    const auto failed = ErrorCode::DecryptionFailed;
    QTest::newRow("empty file") << Change([](QByteArray& c) { c.clear(); }) << damaged;
    QTest::newRow("magic") << flip(0) << damaged;
    QTest::newRow("chunk size") << flip(11) << damaged;
    QTest::newRow("plaintext size") << flip(19) << damaged;
    QTest::newRow("enormous size") << flip(12) << damaged;
    QTest::newRow("nonce prefix") << flip(27) << failed;
    QTest::newRow("first chunk") << flip(Header) << failed;
    QTest::newRow("last byte of the last tag") << flip(Header + 2 * Sealed + 115) << failed;
    QTest::newRow("cut by one byte") << Change([](QByteArray& c) { c.chop(1); }) << damaged;
    QTest::newRow("last chunk cut off") << Change([](QByteArray& c) { c.truncate(Header + 2 * Sealed); }) << damaged;
    QTest::newRow("one byte more") << Change([](QByteArray& c) { c.append('x'); }) << damaged;
    QTest::newRow("cut, and the size made to fit") << Change([](QByteArray& c) {
        c.truncate(Header + 2 * Sealed);
        c.replace(12, 8, QByteArray::fromHex("0000000000020000"));
    }) << failed;
    QTest::newRow("two chunks exchanged") << Change([](QByteArray& c) {
        const QByteArray first = c.mid(Header, Sealed);
        c.replace(Header, Sealed, c.mid(Header + Sealed, Sealed));
        c.replace(Header + Sealed, Sealed, first);
    }) << failed;
    QTest::newRow("one chunk twice") << Change([](QByteArray& c) {
        c.replace(Header + Sealed, Sealed, c.mid(Header, Sealed));
    }) << failed;
}

void TestAeadFile::everyChangeIsNoticed()
{
    QFETCH(Change, change);
    QFETCH(ErrorCode, code);
    QByteArray cipher = encrypted(patterned(2 * AeadChunkSize + 100), m_key);
    change(cipher);
    QCOMPARE(codeOf(readAll(cipher, m_key)), errorName(code));
    QVERIFY(errorQueueIsEmpty());
}

void TestAeadFile::aDamagedPageLeavesTheOthersReadable()
{
    const QByteArray plain = patterned(2 * AeadChunkSize + 100);
    QByteArray cipher = encrypted(plain, m_key);
    cipher[Header + Sealed] = char(cipher.at(Header + Sealed) ^ 1);
    QBuffer device(&cipher);
    device.open(QIODevice::ReadOnly);
    auto reader = AeadReader::open(&device, Secret::copyOf(m_key.view())).value();
    const auto broken = reader.read(AeadChunkSize + 5, 5);
    COMPARE_CODE(broken, DecryptionFailed);
    QCOMPARE(broken.error().detail, QStringLiteral("chunk 1"));
    QCOMPARE(reader.read(2 * AeadChunkSize, 100).value(), plain.last(100));
}

void TestAeadFile::chunksOfAnotherDocumentAreRefused()
{
    QByteArray one = encrypted(patterned(2 * AeadChunkSize), m_key);
    const QByteArray other = encrypted(QByteArray(2 * AeadChunkSize, 'o'), m_key);
    one.replace(Header + Sealed, Sealed, other.mid(Header + Sealed, Sealed));
    COMPARE_CODE(readAll(one, m_key), DecryptionFailed);
}

void TestAeadFile::unfitDevicesAndKeysAreRefused()
{
    QBuffer closed;
    QBuffer target;
    target.open(QIODevice::ReadWrite);
    COMPARE_CODE(encryptAead(closed, target, m_key), CannotRead);
    COMPARE_CODE(encryptAead(target, target, randomSecret(16)), BadKey);
    QByteArray content("content");
    QBuffer source(&content);
    source.open(QIODevice::ReadOnly);
    QBuffer readOnly;
    readOnly.open(QIODevice::ReadOnly);
    QTest::ignoreMessage(QtWarningMsg, "QIODevice::write (QBuffer): ReadOnly device");
    COMPARE_CODE(encryptAead(source, readOnly, m_key), CannotWrite);
    COMPARE_CODE(AeadReader::open(&closed, Secret::copyOf(m_key.view())), CannotRead);
    COMPARE_CODE(AeadReader::open(&target, randomSecret(31)), BadKey);
}

EVALROOM_TEST(TestAeadFile, QCoreApplication)

} // namespace tst_aead_file

#include "tst_aead_file.moc"
