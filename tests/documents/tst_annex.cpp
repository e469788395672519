// SPDX-License-Identifier: Apache-2.0
#include "base/canonical_json.h"
#include "crypto/base64url.h"
#include "crypto/crypto_fixture.h"
#include "crypto/random.h"
#include "documents/annex.h"
#include "documents/whole_file.h"
#include "ledger/entry.h"
#include "test_program.h"

#include <QCryptographicHash>

using namespace evalroom;
using namespace evalroom::fixture;
using namespace Qt::StringLiterals;

namespace tst_annex {

class TestAnnex : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void anAnnexIsReadBackAsItWasWritten();
    void theCommitmentIsWhatTheFormatSays();
    void theSecondReaderFindsTheSameCommitments();
    void anAnnexFitsItsRoster();
    void everyChangedFieldBreaksTheCommitment_data();
    void everyChangedFieldBreaksTheCommitment();
    void strangersAndMissingPeopleAreFound();
    void anotherCertificateIsFound();
    void erasedPersonalDataBreaksNoProof();
    void strangeAnnexesAreRefused_data();
    void strangeAnnexesAreRefused();

private:
    void add(int member, Role role);

    Authority m_authority {Algorithm::ES256};
    QByteArray m_session {HashBytes, '\7'};
    Annex m_annex;
    Roster m_roster;
};

void TestAnnex::add(int member, Role role)
{
    const auto key = PrivateKey::generate(Algorithm::ES256);
    const QString name = u"张演练%1"_s.arg(member);
    const Certificate certificate = m_authority.issue(key->publicKey(), plan(name, CertificateUse::Signing));
    const AnnexPerson person {.member = member,
        .salt = randomBytes(32),
        .name = name,
        .unit = u"演练大学"_s,
        .title = u"教授"_s,
        .pool = u"P-%1"_s.arg(member),
        .certificate = certificate.der(),
        .personal = PersonalData {.consent = u"yes"_s,
            .idNumber = u"420106198503150018"_s,
            .photo = base64urlText("a photo"),
            .salt = randomBytes(32)}};
    m_annex.people << person;
    m_roster.insert(member,
        RosterEntry {.member = member,
            .role = role,
            .key = certificate.publicKey(),
            .certificate = certificate.fingerprint(),
            .person = personCommitment(person)});
}

void TestAnnex::initTestCase()
{
    m_annex.session = m_session;
    add(1, Role::Expert);
    add(2, Role::Owner);
    add(9, Role::Staff);
}

void TestAnnex::anAnnexIsReadBackAsItWasWritten()
{
    const QByteArray bytes = canonicalJson(m_annex.toJson());
    const auto annex = Annex::fromBytes(bytes);
    QVERIFY2(annex, qPrintable(codeOf(annex)));
    QCOMPARE(canonicalJson(annex->toJson()), bytes);
    QVERIFY(annex->person(9));
    QCOMPARE(annex->person(9)->name, u"张演练9"_s);
    QVERIFY(!annex->person(3));
}

// Written here once more, from FORMAT.md §12 alone.
void TestAnnex::theCommitmentIsWhatTheFormatSays()
{
    const QJsonObject json = annexPersonToJson(m_annex.people.first());
    const auto hashOf = [&](const QString& part) {
        return QString::fromLatin1(
            QCryptographicHash::hash(canonicalJson(json[part].toObject()), QCryptographicHash::Sha256).toHex());
    };
    const QJsonObject committed {{u"deleted"_s, hashOf(u"deleted"_s)}, {u"kept"_s, hashOf(u"kept"_s)}, {u"member"_s, 1},
        {u"salt"_s, json[u"salt"_s]}};
    QCOMPARE(personCommitment(m_annex.people.first()),
        QCryptographicHash::hash("evalroom-person-1\n" + canonicalJson(committed), QCryptographicHash::Sha256));
}

// What tests/verify has computed from the text of the format.
void TestAnnex::theSecondReaderFindsTheSameCommitments()
{
    const QString folder = qEnvironmentVariable("EVALROOM_SOURCE") + u"/tests/golden/annex-1/"_s;
    const auto annex = Annex::fromBytes(readWholeFile(folder + u"annex.json"_s, MaxJsonBytes).value_or(QByteArray()));
    QVERIFY2(annex, qPrintable(codeOf(annex)));
    const auto expected
        = parseHumanJson(readWholeFile(folder + u"expected.json"_s, MaxJsonBytes).value_or(QByteArray()));
    QVERIFY(expected);
    QCOMPARE(annex->people.size(), expected->size());
    for (const AnnexPerson& person : annex->people)
        QCOMPARE(toHex(personCommitment(person)), expected->value(QString::number(person.member)).toString());
    QVERIFY(annex->person(1)->personalData() && !annex->person(12)->personalData());
}

void TestAnnex::anAnnexFitsItsRoster()
{
    QCOMPARE(codeOf(checkAnnex(m_annex, m_session, m_roster)), u"success"_s);
    COMPARE_CODE(checkAnnex(m_annex, QByteArray(HashBytes, '\0'), m_roster), WrongSession);
}

void TestAnnex::everyChangedFieldBreaksTheCommitment_data()
{
    QTest::addColumn<QString>("part");
    QTest::addColumn<QString>("member");
    QTest::addColumn<QString>("value");
    for (const QString& member : {u"name"_s, u"pool"_s, u"title"_s, u"unit"_s})
        QTest::newRow(qPrintable(member)) << u"kept"_s << member << u"other"_s;
    for (const QString& member : {u"consent"_s, u"idNumber"_s, u"photo"_s})
        QTest::newRow(qPrintable(member)) << u"deleted"_s << member << u"b3RoZXI"_s;
    QTest::newRow("salt of the part") << u"deleted"_s << u"salt"_s << QString(64, u'0');
    QTest::newRow("salt") << QString() << u"salt"_s << QString(64, u'0');
}

void TestAnnex::everyChangedFieldBreaksTheCommitment()
{
    QFETCH(QString, part);
    QFETCH(QString, member);
    QFETCH(QString, value);
    QJsonObject json = annexPersonToJson(m_annex.people.first());
    QJsonObject object = part.isEmpty() ? json : json[part].toObject();
    object.insert(member, value);
    if (part.isEmpty())
        json = object;
    else
        json.insert(part, object);
    const auto person = annexPersonFromJson(json);
    QVERIFY2(person, qPrintable(codeOf(person)));
    COMPARE_CODE(checkPerson(*person, *m_roster.constFind(1)), CommitmentMismatch);
}

void TestAnnex::strangersAndMissingPeopleAreFound()
{
    Annex fewer = m_annex;
    fewer.people.removeLast();
    COMPARE_CODE(checkAnnex(fewer, m_session, m_roster), NotFound);
    Roster smaller = m_roster;
    smaller.remove(2);
    COMPARE_CODE(checkAnnex(m_annex, m_session, smaller), CertificateNotOnRoster);
    Annex swapped = m_annex;
    std::swap(swapped.people[0].member, swapped.people[1].member);
    COMPARE_CODE(checkAnnex(swapped, m_session, m_roster), CommitmentMismatch);
}

void TestAnnex::anotherCertificateIsFound()
{
    AnnexPerson person = m_annex.people.first();
    person.certificate = m_annex.people.at(1).certificate;
    RosterEntry entry = *m_roster.constFind(1);
    entry.person = personCommitment(person);
    COMPARE_CODE(checkPerson(person, entry), CertificateNotOnRoster);
    person.certificate = "no certificate";
    entry.person = personCommitment(person);
    COMPARE_CODE(checkPerson(person, entry), CertificateNotOnRoster);
}

void TestAnnex::erasedPersonalDataBreaksNoProof()
{
    const Annex erased = withoutPersonalData(m_annex);
    const QByteArray bytes = canonicalJson(erased.toJson());
    QVERIFY(!bytes.contains("420106198503150018"));
    QVERIFY(!bytes.contains("consent"));
    // The salt is gone too, so nobody can try all ID numbers against the hash.
    QVERIFY(!bytes.contains(m_annex.people.first().personalData()->salt.toHex()));
    const auto read = Annex::fromBytes(bytes);
    QVERIFY2(read, qPrintable(codeOf(read)));
    QVERIFY(!read->people.first().personalData());
    QCOMPARE(codeOf(checkAnnex(*read, m_session, m_roster)), u"success"_s);
    QCOMPARE(canonicalJson(withoutPersonalData(*read).toJson()), bytes);
}

void TestAnnex::strangeAnnexesAreRefused_data()
{
    QTest::addColumn<QString>("member");
    QTest::addColumn<QJsonValue>("value");
    QTest::newRow("a later format") << u"format"_s << QJsonValue(u"evalroom-annex-2"_s);
    QTest::newRow("no session") << u"session"_s << QJsonValue(QString());
    QTest::newRow("one more member") << u"more"_s << QJsonValue(QString());
    const QJsonObject person = annexPersonToJson(m_annex.people.first());
    QTest::newRow("a person twice") << u"people"_s << QJsonValue(QJsonArray {person, person});
    const auto row = [&](const char* name, const QString& member, const QJsonValue& value) {
        QJsonObject changed = person;
        changed.insert(member, value);
        QTest::newRow(name) << u"people"_s << QJsonValue(QJsonArray {changed});
    };
    row("nobody's number", u"member"_s, 0);
    row("a short salt", u"salt"_s, u"00"_s);
    row("an erased part that is no hash", u"deleted"_s, u"gone"_s);
    row("an empty kept part", u"kept"_s, QJsonObject());
    QJsonObject kept = person[u"kept"_s].toObject();
    kept.insert(u"name"_s, u" "_s);
    row("a blank name", u"kept"_s, kept);
    QJsonObject deleted = person[u"deleted"_s].toObject();
    deleted.insert(u"photo"_s, u"not base64!"_s);
    row("a photo that is none", u"deleted"_s, deleted);
    deleted.insert(u"photo"_s, QString(131'073, u'A'));
    row("a photo too large", u"deleted"_s, deleted);
}

void TestAnnex::strangeAnnexesAreRefused()
{
    QFETCH(QString, member);
    QFETCH(QJsonValue, value);
    QJsonObject json = m_annex.toJson();
    QVERIFY(Annex::fromJson(json));
    json.insert(member, value);
    QVERIFY(!Annex::fromJson(json));
    QVERIFY(!Annex::fromBytes(canonicalJson(m_annex.toJson()) + ' '));
}

EVALROOM_TEST(TestAnnex, QCoreApplication)

} // namespace tst_annex

#include "tst_annex.moc"
