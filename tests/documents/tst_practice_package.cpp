// SPDX-License-Identifier: Apache-2.0
#include "base/canonical_json.h"
#include "crypto/aead_file.h"
#include "crypto/jwe.h"
#include "crypto/key_pem.h"
#include "crypto/pkcs12.h"
#include "documents/annex.h"
#include "documents/package.h"
#include "documents/pdf_check.h"
#include "documents/sample/practice_package.h"
#include "documents/whole_file.h"
#include "test_program.h"

#include <QDir>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <numeric>

using namespace evalroom;
using namespace Qt::StringLiterals;

namespace tst_practice_package {

namespace {

const QDateTime Now(QDate(2026, 11, 24), QTime(1, 0), Qt::UTC);

QString codeOf(const auto& result)
{
    return result ? u"success"_s : errorName(result.error().code);
}

QByteArray bytesOf(const QString& path)
{
    return readWholeFile(path, 100'000'000).value_or(QByteArray());
}

PrivateKey keyIn(const QString& folder, const QString& name)
{
    const Secret passphrase = Secret::copyOf(bytesOf(folder + u"/keys/passphrase"_s).trimmed());
    return privateKeyFromEncryptedPem(bytesOf(folder + u"/keys/"_s + name + u".pem"_s), passphrase).value();
}

// The same for two packages of one seed: all that is no key, and no hash of one.
QJsonObject contentOf(const Package& package)
{
    QJsonObject payload = package.head.manifest().toPayload();
    for (const QString& member : {u"keys"_s, u"roster"_s, u"vault"_s})
        payload.remove(member);
    QJsonArray documents;
    for (const QJsonValue& value : payload[u"documents"_s].toArray()) {
        QJsonObject document = value.toObject();
        document.remove(u"cipher"_s);
        documents.append(document);
    }
    payload.insert(u"documents"_s, documents);
    return payload;
}

QStringList namesIn(const QString& annexPath)
{
    QStringList names;
    const Annex annex = Annex::fromBytes(bytesOf(annexPath)).value();
    for (const AnnexPerson& person : annex.people)
        names << person.name;
    return names;
}

} // namespace

class TestPracticePackage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void aPracticePackageHoldsAndOpens_data();
    void aPracticePackageHoldsAndOpens();
    void aBidOfThreeThousandPagesIsMadeAndOpens();
    void everybodyHasACredentialThatFitsTheRoster();
    void contentFollowsFromTheSeedAndKeysDoNot();
    void theHubsOwnKeysAreTaken();
    void privateFilesAreTheOwnersAlone();
    void unlawfulCommitteesAreRefused_data();
    void unlawfulCommitteesAreRefused();
    void afterACancelNothingStays();
    void aFolderWithSomethingInItIsLeftAlone();

private:
    static PracticePlan planOf(PracticeKind kind, quint64 seed, int committee = 5)
    {
        return {.lot = {kind, seed, 3, 8}, .committee = committee, .now = Now};
    }
    QTemporaryDir m_dir;
};

void TestPracticePackage::aPracticePackageHoldsAndOpens_data()
{
    QTest::addColumn<PracticeKind>("kind");
    QTest::addColumn<int>("committee");
    QTest::newRow("works, five") << PracticeKind::Engineering << 5;
    QTest::newRow("goods, seven") << PracticeKind::Goods << 7;
    QTest::newRow("two envelopes, nine") << PracticeKind::TwoEnvelopes << 9;
    QTest::newRow("consultation, eleven") << PracticeKind::Consultation << 11;
}

void TestPracticePackage::aPracticePackageHoldsAndOpens()
{
    QFETCH(PracticeKind, kind);
    QFETCH(int, committee);
    const QString folder = m_dir.filePath(u"holds-%1"_s.arg(committee));
    const auto made = makePracticePackage(planOf(kind, 11, committee), folder);
    QVERIFY2(made, qPrintable(codeOf(made)));
    const auto platform = publicKeyFromPem(bytesOf(made->platformKey));
    QVERIFY(platform);
    const auto package = openPackage(made->package, *platform);
    QVERIFY2(package, package ? "" : qPrintable(codeOf(package) + package.error().detail));
    QCOMPARE(package->head.session(), made->session);
    const SessionFacts& facts = *package->head.facts();
    QCOMPARE(facts.scheme.committeeSize, committee);
    QCOMPARE(facts.roster.size(), committee + 3);
    QVERIFY(compositionFaults(facts.roster.values(), facts.rules.committee).isEmpty());
    QCOMPARE(facts.lot.bidders.size(), 3);
    const PrivateKey vault = keyIn(folder, u"vault"_s);
    const auto held = verifyPackage(*package, &vault);
    QVERIFY2(held, qPrintable(codeOf(held)));
    const auto bills = readBills(*package, vault);
    QVERIFY2(bills, qPrintable(codeOf(bills)));
    QCOMPARE(bills->size(), kind == PracticeKind::Engineering ? 3 : 0);
    for (auto [bidder, bill] : bills->asKeyValueRange()) {
        const auto sum = std::accumulate(bill.items.cbegin(), bill.items.cend(), Fen(0),
            [](Fen total, const BillLine& line) { return total + line.total; });
        QCOMPARE(package->head.manifest().bidder(bidder)->price.value_or(0), sum);
    }
    const auto annex = Annex::fromBytes(bytesOf(made->annex));
    QVERIFY2(annex, qPrintable(codeOf(annex)));
    QCOMPARE(codeOf(checkAnnex(*annex, made->session, package->head.manifest().roster)), u"success"_s);
    for (const AnnexPerson& person : annex->people)
        QVERIFY(person.name.endsWith(u"（演练）"_s));
    const Manifest& manifest = package->head.manifest();
    const auto isSealed = [&](const ManifestDocument& document) { return manifest.isSealedBill(document.id); };
    QCOMPARE(std::ranges::count_if(manifest.documents, isSealed), kind == PracticeKind::TwoEnvelopes ? 3 : 0);
    const PrivateKey envelopes = keyIn(folder, u"envelopes"_s);
    const PracticeLot lot = makePracticeLot(planOf(kind, 11).lot);
    for (const ManifestBidder& bidder : package->head.manifest().bidders) {
        QVERIFY(bidder.name.endsWith(u"（演练）"_s));
        QCOMPARE(bidder.sealed.has_value(), kind == PracticeKind::TwoEnvelopes);
        const auto opened = bidder.sealed ? openPrice(bidder.id, *bidder.sealed, envelopes)
                                          : PriceOpening {bidder.id, bidder.price.value_or(0), {}};
        QVERIFY2(opened, qPrintable(codeOf(opened)));
        QCOMPARE(opened->price, std::ranges::find(lot.bidders, bidder.id, &PracticeBidder::id)->priceFen);
    }
    // Nothing else is left in the folder or beside it.
    QCOMPARE(QDir(folder).entryList(QDir::AllEntries | QDir::NoDotAndDotDot),
        (QStringList {u"annex.json"_s, u"credentials.json"_s, u"keys"_s, u"lot.package"_s, u"people"_s}));
    QVERIFY(QDir(m_dir.path()).entryList({u"holds-%1.*"_s.arg(committee)}).isEmpty());
}

// As thick as bids for large works are.
void TestPracticePackage::aBidOfThreeThousandPagesIsMadeAndOpens()
{
    if (!qEnvironmentVariableIsSet("EVALROOM_SOAK"))
        QSKIP("in the long run");
    constexpr int Pages = 3000;
    const QString folder = m_dir.filePath(u"thick"_s);
    PracticePlan plan = planOf(PracticeKind::Engineering, 17);
    plan.lot.pages = Pages;
    const auto made = makePracticePackage(plan, folder);
    QVERIFY2(made, qPrintable(codeOf(made)));
    const auto package = openPackage(made->package);
    QVERIFY2(package, package ? "" : qPrintable(codeOf(package)));
    const PrivateKey vault = keyIn(folder, u"vault"_s);
    QCOMPARE(codeOf(verifyPackage(*package, &vault)), u"success"_s);
    const auto keys = parseCanonicalJson(open(package->vault, vault).value().view().toByteArray());
    QVERIFY(keys);
    int bids = 0;
    for (const ManifestDocument& document : package->head.manifest().documents) {
        if (document.kind != DocumentKind::Bid)
            continue;
        const auto cipher = package->cipherOf(document.id);
        QVERIFY(cipher);
        auto reader = AeadReader::open(
            cipher->get(), Secret::copyOf(QByteArray::fromHex((*keys)[document.id].toString().toLatin1())));
        QVERIFY(reader);
        const QString path = folder + u"/bid.pdf"_s;
        QVERIFY(writeWholeFile(path, reader->read(0, reader->size()).value(), FileAccess::Owner));
        const auto pages = checkPdf(path);
        QVERIFY2(pages, qPrintable(codeOf(pages)));
        QCOMPARE(*pages, Pages);
        ++bids;
    }
    QCOMPARE(bids, 3);
}

void TestPracticePackage::everybodyHasACredentialThatFitsTheRoster()
{
    const QString folder = m_dir.filePath(u"people"_s);
    const auto made = makePracticePackage(planOf(PracticeKind::Engineering, 12), folder);
    QVERIFY2(made, qPrintable(codeOf(made)));
    const auto package = openPackage(made->package);
    QVERIFY(package);
    const Roster roster = package->head.manifest().roster;
    const auto authority = Certificate::fromPem(bytesOf(folder + u"/keys/authority.pem"_s));
    QVERIFY(authority);
    const auto json = parseHumanJson(bytesOf(made->credentials));
    QVERIFY(json);
    const QJsonArray people = (*json)[u"people"_s].toArray();
    QCOMPARE(people.size(), roster.size());
    for (const QJsonValue& value : people) {
        const auto entry = roster.constFind(value[u"member"_s].toInt());
        QVERIFY(entry != roster.cend());
        QCOMPARE(value[u"role"_s].toString(), roleName(entry->role));
        const QByteArray pin = value[u"pin"_s].toString().toLatin1();
        QCOMPARE(pin.size(), 6);
        const QByteArray file = bytesOf(folder + u'/' + value[u"file"_s].toString());
        const auto credential = readPkcs12(file, Secret::copyOf(pin));
        QVERIFY2(credential, qPrintable(codeOf(credential)));
        QVERIFY(credential->key.publicKey() == entry->key);
        QCOMPARE(credential->certificate.fingerprint(), entry->certificate);
        QCOMPARE(codeOf(checkPath(credential->certificate, {}, {*authority}, Now)), u"success"_s);
        QVERIFY(entry->valid && entry->valid->from < Now && entry->valid->to > Now);
        QCOMPARE(codeOf(readPkcs12(file, Secret::copyOf("000000x"))), u"wrongPin"_s);
        QVERIFY(package->head.manifest().venues.first().seats.contains(value[u"seat"_s].toString()));
    }
    QVERIFY(keyIn(folder, u"centre"_s).publicKey() == package->head.manifest().centreEscrow);
    QVERIFY(keyIn(folder, u"supervisor"_s).publicKey() == package->head.manifest().supervisorEscrow);
    QVERIFY(keyIn(folder, u"hub"_s).publicKey() == package->head.manifest().hub);
}

void TestPracticePackage::contentFollowsFromTheSeedAndKeysDoNot()
{
    const auto first = makePracticePackage(planOf(PracticeKind::Goods, 21), m_dir.filePath(u"a"_s));
    const auto again = makePracticePackage(planOf(PracticeKind::Goods, 21), m_dir.filePath(u"b"_s));
    const auto other = makePracticePackage(planOf(PracticeKind::Goods, 22), m_dir.filePath(u"c"_s));
    QVERIFY(first && again && other);
    QCOMPARE(contentOf(openPackage(again->package).value()), contentOf(openPackage(first->package).value()));
    QVERIFY(contentOf(openPackage(other->package).value()) != contentOf(openPackage(first->package).value()));
    QCOMPARE(namesIn(again->annex), namesIn(first->annex));
    QVERIFY(again->session != first->session);
}

void TestPracticePackage::theHubsOwnKeysAreTaken()
{
    const auto hub = PrivateKey::generate(Algorithm::ES256);
    const auto vault = PrivateKey::generate(Algorithm::ES256);
    const auto keys
        = PublicHubKeys::fromJson({{u"hub"_s, hub->publicKey().toJwk()}, {u"vault"_s, vault->publicKey().toJwk()}});
    QVERIFY(keys);
    PracticePlan plan = planOf(PracticeKind::Engineering, 13);
    plan.hub = *keys;
    const QString folder = m_dir.filePath(u"hub"_s);
    const auto made = makePracticePackage(plan, folder);
    QVERIFY2(made, qPrintable(codeOf(made)));
    const auto package = openPackage(made->package);
    QVERIFY(package);
    QVERIFY(package->head.manifest().hub == hub->publicKey());
    QCOMPARE(codeOf(verifyPackage(*package, &*vault)), u"success"_s);
    QVERIFY(!QFile::exists(folder + u"/keys/hub.pem"_s));
    QVERIFY(!PublicHubKeys::fromJson({{u"hub"_s, hub->publicKey().toJwk()}}));
    QVERIFY(!PublicHubKeys::fromJson({{u"hub"_s, QJsonObject()}, {u"vault"_s, vault->publicKey().toJwk()}}));
}

void TestPracticePackage::privateFilesAreTheOwnersAlone()
{
    const QString folder = m_dir.filePath(u"private"_s);
    QVERIFY(makePracticePackage(planOf(PracticeKind::Engineering, 14), folder));
    const auto others = QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup | QFile::WriteOther;
    for (const QString& name : {u"annex.json"_s, u"credentials.json"_s, u"keys/passphrase"_s, u"keys/platform.pem"_s,
             u"keys/centre.pem"_s, u"people/01.p12"_s})
        QVERIFY2(!(QFile::permissions(folder + u'/' + name) & others), qPrintable(name));
}

void TestPracticePackage::unlawfulCommitteesAreRefused_data()
{
    QTest::addColumn<int>("committee");
    QTest::newRow("three") << 3;
    QTest::newRow("even") << 6;
    QTest::newRow("thirteen") << 13;
}

void TestPracticePackage::unlawfulCommitteesAreRefused()
{
    QFETCH(int, committee);
    const QString folder = m_dir.filePath(u"unlawful"_s);
    const auto made = makePracticePackage(planOf(PracticeKind::Engineering, 1, committee), folder);
    QVERIFY(!made);
    QCOMPARE(made.error(), (Error {ErrorCode::BadField, u"committee"_s}));
    QVERIFY(!QFile::exists(folder));
}

void TestPracticePackage::afterACancelNothingStays()
{
    const QTemporaryDir dir;
    const PracticePlan plan = planOf(PracticeKind::Engineering, 15);
    QCOMPARE(
        codeOf(makePracticePackage(plan, dir.filePath(u"x"_s), [](qint64, qint64) { return false; })), u"cancelled"_s);
    // Also while the documents are packed, which is told in bytes.
    QCOMPARE(codeOf(makePracticePackage(plan, dir.filePath(u"x"_s), [](qint64, qint64 total) { return total < 1000; })),
        u"cancelled"_s);
    QVERIFY(QDir(dir.path()).isEmpty());
}

void TestPracticePackage::aFolderWithSomethingInItIsLeftAlone()
{
    const QTemporaryDir dir;
    QVERIFY(writeWholeFile(dir.filePath(u"mine"_s), "x", FileAccess::Everybody));
    QCOMPARE(codeOf(makePracticePackage(planOf(PracticeKind::Engineering, 16), dir.path())), u"cannotWrite"_s);
    QCOMPARE(QDir(dir.path()).entryList(QDir::Files), QStringList {u"mine"_s});
}

EVALROOM_TEST(TestPracticePackage, QGuiApplication)

} // namespace tst_practice_package

#include "tst_practice_package.moc"
