// SPDX-License-Identifier: Apache-2.0
#include "rehearsal/practice_folder.h"

#include "base/canonical_json.h"
#include "crypto/crypto_fixture.h"
#include "documents/sample/practice_keys.h"
#include "documents/whole_file.h"
#include "test_program.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace evalroom;
using namespace Qt::StringLiterals;

namespace tst_practice_folder {
using fixture::codeOf;

namespace {

constexpr quint64 Seed = 4;

void write(const QString& path, const QByteArray& bytes)
{
    QVERIFY(writeWholeFile(path, bytes, FileAccess::Everybody));
}

} // namespace

// The keys of everybody, beside a package.
class TestPracticeFolder : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void whatASampleLeavesIsRead();
    void namesMayBeMissing();
    void aMissingFileIsNamed_data();
    void aMissingFileIsNamed();
    void aFileOfRubbishIsNamed_data();
    void aFileOfRubbishIsNamed();
    void aChairThatIsNoneIsRefused_data();
    void aChairThatIsNoneIsRefused();

private:
    QString file(const QString& name) const { return m_dir.filePath(name); }
    Result<PracticeFolder> read() const { return PracticeFolder::read(file(u"lot.package"_s)); }

    QTemporaryDir m_dir;
    QList<PracticeMember> m_people = makePracticePeople(Seed, 5);
    QMap<QString, QByteArray> m_files; // as they were left
};

void TestPracticeFolder::initTestCase()
{
    const auto keys = makePracticeKeys(m_people, {}, QDateTime::currentDateTimeUtc(), m_dir.path());
    QVERIFY2(keys, qPrintable(codeOf(keys)));
    for (const QString& name : {u"credentials.json"_s, u"keys/platform-public.pem"_s})
        m_files.insert(name, readWholeFile(file(name), MaxJsonBytes).value());
}

void TestPracticeFolder::init()
{
    for (auto it = m_files.cbegin(); it != m_files.cend(); ++it)
        write(file(it.key()), *it);
}

void TestPracticeFolder::whatASampleLeavesIsRead()
{
    const auto folder = read();
    QVERIFY2(folder, qPrintable(codeOf(folder)));
    QCOMPARE(folder->package, file(u"lot.package"_s));
    QCOMPARE(folder->path, m_dir.path());
    QVERIFY(QFile::exists(folder->file(u"keys/hub.pem"_s)));
    const auto key = folder->key(u"platform"_s);
    QVERIFY2(key, qPrintable(codeOf(key)));
    QCOMPARE(key->publicKey().thumbprint(), folder->platform.thumbprint());
    QCOMPARE(codeOf(folder->key(u"nobody"_s)), u"cannotRead"_s);
    QCOMPARE(folder->chairs.size(), m_people.size());
    for (qsizetype i = 0; i < m_people.size(); ++i) {
        const PracticeChair& chair = folder->chairs.at(i);
        QCOMPARE(chair.member, m_people.at(i).number);
        QCOMPARE(chair.role, m_people.at(i).role);
        QCOMPARE(chair.name, m_people.at(i).name);
        QCOMPARE(chair.seat, m_people.at(i).seat);
        QCOMPARE(chair.pin.size(), 6);
        QVERIFY(QFile::exists(chair.pkcs12));
    }
}

void TestPracticeFolder::namesMayBeMissing()
{
    QJsonObject chair {{u"file"_s, u"1.p12"_s}, {u"member"_s, 1}, {u"name"_s, QString()}, {u"pin"_s, u"1"_s},
        {u"role"_s, u"staff"_s}, {u"seat"_s, u"A"_s}};
    write(file(u"credentials.json"_s), canonicalJson({{u"people"_s, QJsonArray {chair}}}));
    const auto folder = read();
    QVERIFY2(folder, qPrintable(codeOf(folder)));
    QVERIFY(folder->chairs.constFirst().name.isEmpty());
}

void TestPracticeFolder::aMissingFileIsNamed_data()
{
    QTest::addColumn<QString>("name");
    for (auto it = m_files.cbegin(); it != m_files.cend(); ++it)
        QTest::newRow(qPrintable(it.key())) << it.key();
}

void TestPracticeFolder::aMissingFileIsNamed()
{
    QFETCH(const QString, name);
    QVERIFY(QFile::remove(file(name)));
    const auto folder = read();
    QVERIFY(!folder);
    QCOMPARE(folder.error(), (Error {ErrorCode::CannotRead, file(name)}));
}

void TestPracticeFolder::aFileOfRubbishIsNamed_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("place");
    const QString credentials = u"credentials.json"_s;
    QTest::newRow("no JSON") << credentials << QByteArray("PK\x03\x04") << u"notJson"_s << u": 1"_s;
    QTest::newRow("nothing") << credentials << QByteArray() << u"notJson"_s << u": 0"_s;
    QTest::newRow("no people") << credentials << QByteArray("{}") << u"badField"_s << u": /people"_s;
    QTest::newRow("people as a text") << credentials << QByteArray(R"({"people":"x"})") << u"badField"_s
                                      << u": /people"_s;
    QTest::newRow("more than people") << credentials << QByteArray(R"({"more":1,"people":[]})") << u"badField"_s
                                      << u": /more"_s;
    QTest::newRow("too large") << credentials << QByteArray(2 * 1024 * 1024, ' ') << u"tooLarge"_s << QString();
    QTest::newRow("no key") << u"keys/platform-public.pem"_s << QByteArray("a key") << u"badKey"_s << QString();
}

void TestPracticeFolder::aFileOfRubbishIsNamed()
{
    QFETCH(const QString, name);
    QFETCH(const QByteArray, bytes);
    QFETCH(const QString, code);
    QFETCH(const QString, place);
    write(file(name), bytes);
    const auto folder = read();
    QCOMPARE(codeOf(folder), code);
    QVERIFY2(folder.error().detail.endsWith(name + place), qPrintable(folder.error().detail));
}

void TestPracticeFolder::aChairThatIsNoneIsRefused_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QJsonValue>("value");
    QTest::newRow("a member of no number") << u"member"_s << QJsonValue(0);
    QTest::newRow("a role that there is not") << u"role"_s << QJsonValue(u"bidder"_s);
    QTest::newRow("a seat that is a number") << u"seat"_s << QJsonValue(3);
    QTest::newRow("no PIN") << u"pin"_s << QJsonValue(QJsonValue::Undefined);
    QTest::newRow("something more") << u"phone"_s << QJsonValue(u"1"_s);
}

void TestPracticeFolder::aChairThatIsNoneIsRefused()
{
    QFETCH(const QString, field);
    QFETCH(const QJsonValue, value);
    QJsonArray people = parseHumanJson(m_files.value(u"credentials.json"_s))->value(u"people"_s).toArray();
    QJsonObject chair = people.at(1).toObject();
    chair.insert(field, value);
    people[1] = chair;
    write(file(u"credentials.json"_s), canonicalJson({{u"people"_s, people}}));
    const auto folder = read();
    QVERIFY(!folder);
    QCOMPARE(folder.error(), (Error {ErrorCode::BadField, file(u"credentials.json"_s) + u": /people/1/"_s + field}));
}

EVALROOM_TEST(TestPracticeFolder, QCoreApplication)

} // namespace tst_practice_folder

#include "tst_practice_folder.moc"
