// SPDX-License-Identifier: Apache-2.0
#include "base/canonical_json.h"
#include "manifest_fixture.h"
#include "test_program.h"

#include <QTest>

using namespace evalroom;
using namespace evalroom::test;
using namespace Qt::StringLiterals;

namespace tst_manifest {

class TestManifest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_payload = someManifest().toPayload(); }
    void aManifestIsReadBackAsItWasWritten();
    void aBidderHasAPriceOrASealedOne();
    void aBidThatWasNotDecryptedHasNeither();
    void whatTheLawNeedsOfTheLotIsTaken();
    void whatElseWasDrawnIsKept();
    void biddersAndDocumentsAreFoundById();
    void strangeManifestsAreRefused_data();
    void strangeManifestsAreRefused();
    void aSessionThatEndedWithoutAReportIsNamedByItsHead();
    void everyMemberIsMandatoryAndNoOtherIsKnown_data();
    void everyMemberIsMandatoryAndNoOtherIsKnown();
    void keysAreCurveKeysAndDiffer();
    void theKeyOfTheEnvelopesIsOneOfItsOwn();
    void thePlatformMaySignWithRsa();
    void theRosterNeedsStaffSupervisorAndDates();
    void noBidderAndNoDocumentStandsTwice_data();
    void noBidderAndNoDocumentStandsTwice();

private:
    QJsonObject with(const QString& place, const QJsonValue& value) const
    {
        return changed(m_payload, place.split(u'/'), value).toObject();
    }

    QJsonObject m_payload;
};

void TestManifest::aManifestIsReadBackAsItWasWritten()
{
    const auto manifest = Manifest::fromPayload(m_payload);
    QVERIFY2(manifest, manifest ? "" : qPrintable(manifest.error().detail));
    QCOMPARE(manifest->toPayload(), m_payload);
    QVERIFY(parseCanonicalJson(canonicalJson(m_payload)));
    QCOMPARE(manifest->bidders.size(), 3);
    QCOMPARE(manifest->roster.size(), 8);
    QVERIFY(manifest->roster.value(1, *manifest->roster.cbegin()).valid.has_value());
}

void TestManifest::aBidderHasAPriceOrASealedOne()
{
    const SealedPrice sealed = sealPrice(u"b2"_s, 7, freshKey()).value();
    const QJsonObject both = with(u"bidders/1/sealed"_s, sealed.toJson());
    QCOMPARE(Manifest::fromPayload(both).error(), (Error {ErrorCode::BadField, u"/bidders/1/sealed"_s}));
    const QJsonObject neither = with(u"bidders/1/price"_s, QJsonValue::Undefined);
    QCOMPARE(Manifest::fromPayload(neither).error(), (Error {ErrorCode::BadField, u"/bidders/1/price"_s}));
    const QJsonObject payload = changed(both, {u"bidders"_s, u"1"_s, u"price"_s}, QJsonValue::Undefined).toObject();
    const auto manifest = Manifest::fromPayload(payload);
    QVERIFY2(manifest, manifest ? "" : qPrintable(manifest.error().detail));
    QVERIFY(!manifest->bidders.at(1).price);
    QCOMPARE(manifest->lot().bidders.at(1).sealed, sealed.commitment);
    QCOMPARE(manifest->toPayload(), payload);
    for (const QString& part : {u"commitment"_s, u"envelope"_s})
        QVERIFY(
            !Manifest::fromPayload(changed(payload, {u"bidders"_s, u"1"_s, u"sealed"_s, part}, u"00"_s).toObject()));
}

// 20号令 art. 31.
void TestManifest::aBidThatWasNotDecryptedHasNeither()
{
    const QJsonObject both = with(u"bidders/1/undecrypted"_s, u"own"_s);
    QCOMPARE(Manifest::fromPayload(both).error(), (Error {ErrorCode::BadField, u"/bidders/1/undecrypted"_s}));
    const auto without = [&](const QString& why) {
        const QJsonObject priced = with(u"bidders/1/undecrypted"_s, why);
        return changed(priced, {u"bidders"_s, u"1"_s, u"price"_s}, QJsonValue::Undefined).toObject();
    };
    QVERIFY(!Manifest::fromPayload(without(u"none"_s)));
    for (const auto& [word, why] :
        {std::pair {u"own"_s, Undecrypted::Own}, std::pair {u"other"_s, Undecrypted::Other}}) {
        const auto manifest = Manifest::fromPayload(without(word));
        QVERIFY2(manifest, manifest ? "" : qPrintable(manifest.error().detail));
        QVERIFY(manifest->lot().bidders.at(1).undecrypted == why && !manifest->lot().bidders.at(0).undecrypted);
        QCOMPARE(manifest->toPayload(), without(word));
    }
}

void TestManifest::theKeyOfTheEnvelopesIsOneOfItsOwn()
{
    const PublicKey key = freshKey();
    const auto manifest = Manifest::fromPayload(with(u"keys/envelopes"_s, key.toJwk()));
    QVERIFY(manifest && manifest->envelopes == key);
    const QJsonValue vault = m_payload[u"keys"_s].toObject().value(u"vault"_s);
    for (const QJsonValue& wrong : {vault, QJsonValue(freshKey(Algorithm::PS256).toJwk())})
        QCOMPARE(Manifest::fromPayload(with(u"keys/envelopes"_s, wrong)).error(),
            (Error {ErrorCode::BadKey, u"/keys/envelopes"_s}));
}

void TestManifest::whatTheLawNeedsOfTheLotIsTaken()
{
    const auto manifest = Manifest::fromPayload(with(u"bidders/1/qualification"_s, u"failed"_s));
    QVERIFY(manifest);
    const Lot lot = manifest->lot();
    QCOMPARE(lot.ceiling, Fen(2'000'000));
    QVERIFY(lot.coefficient == Rational(97, 100));
    QCOMPARE(lot.bidders.size(), 3);
    QCOMPARE(lot.bidders.at(1).id, u"b2"_s);
    QCOMPARE(lot.bidders.at(1).price.value_or(0), Fen(1'000'002));
    QVERIFY(lot.bidders.at(1).qualification == Qualification::Failed);
}

void TestManifest::whatElseWasDrawnIsKept()
{
    Manifest manifest = someManifest();
    manifest.drawn = {{u"k1"_s, Rational(96, 100)}, {u"q1"_s, Rational(3, 10)}};
    const auto read = Manifest::fromPayload(manifest.toPayload());
    QVERIFY(read);
    QVERIFY(read->lot().drawn == manifest.drawn);
}

void TestManifest::biddersAndDocumentsAreFoundById()
{
    const auto manifest = Manifest::fromPayload(m_payload);
    QVERIFY(manifest);
    QCOMPARE(manifest->bidder(u"b2"_s), &manifest->bidders.at(1));
    QCOMPARE(manifest->document(u"bid-1"_s), &manifest->documents.at(1));
    QVERIFY(!manifest->bidder(u"b9"_s));
    QVERIFY(!manifest->document(u"b1"_s));
}

void TestManifest::strangeManifestsAreRefused_data()
{
    QTest::addColumn<QString>("place");
    QTest::addColumn<QJsonValue>("value");
    QTest::addColumn<ErrorCode>("code");
    QTest::addColumn<QString>("detail");
    const auto row = [](const char* name, const QString& place, const QJsonValue& value, const QString& detail = {},
                         ErrorCode code = ErrorCode::BadField) {
        QTest::newRow(name) << place << value << code << (detail.isNull() ? u'/' + place : detail);
    };
    row("another format", u"format"_s, u"evalroom-session-2"_s, {}, ErrorCode::UnknownFormat);
    row("another suite", u"suite"_s, u"gm"_s, {}, ErrorCode::UnknownFormat);
    row("a regime nobody knows", u"lot/regime"_s, u"ENGLISH"_s);
    row("a blank title", u"lot/title"_s, u" "_s);
    row("a document outside of its folder", u"documents/1/name"_s, u"../bid.pdf"_s);
    row("opened in local time", u"lot/opened"_s, u"2026-11-24T09:30:00+08:00"_s);
    row("coefficient nought", u"lot/coefficient"_s, u"0"_s);
    row("coefficient with a zero behind", u"lot/coefficient"_s, u"0.970"_s);
    const auto drawn = [](const QString& number) { return QJsonObject {{u"id"_s, u"k1"_s}, {u"number"_s, number}}; };
    row("nothing drawn", u"lot/drawn"_s, QJsonArray());
    row("nought drawn", u"lot/drawn"_s, QJsonArray {drawn(u"0"_s)}, u"/lot/drawn/0/number"_s);
    row("drawn twice", u"lot/drawn"_s, QJsonArray {drawn(u"1"_s), drawn(u"1"_s)}, u"/lot/drawn/1/id"_s);
    row("announced on no day", u"lot/announcement/date"_s, u"2026-02-29"_s);
    row("announced at an hour", u"lot/announcement/date"_s, u"2026-10-30T00:00:00Z"_s);
    row("announced nowhere", u"lot/announcement/media"_s, u" "_s);
    row("an announcement that is a text", u"lot/announcement"_s, u"x"_s);
    row("a blank investment code", u"codes/investment"_s, u" "_s);
    row("a classification that is empty", u"codes/classification"_s, QString());
    row("a sector that is no id", u"lot/sector"_s, u"水利"_s);
    row("a sector that is empty", u"lot/sector"_s, QString());
    row("an old report without hash", u"reevaluates/report"_s, u"x"_s);
    row("an old session without hash", u"reevaluates/session"_s, QString());
    row("an old report and where there was none", u"reevaluates/head"_s, QString(64, u'1'), u"/reevaluates/report"_s);
    row("done again without a reason", u"reevaluates/reason"_s, u" "_s);
    row("done again with nobody's approval", u"reevaluates/approvedBy"_s, QString());
    row("a reserve of nothing", u"lot/reserve"_s, 0);
    row("a reserve too large", u"lot/reserve"_s, qint64(1) << 53);
    row("ceiling below nought", u"lot/ceiling"_s, -1);
    row("a budget too large", u"lot/budget"_s, qint64(1) << 53);
    row("a text too long", u"lot/place"_s, QString(4001, u'x'));
    row("a price of nothing", u"bidders/0/price"_s, 0);
    row("a price with a fraction", u"bidders/0/price"_s, 10.5);
    row("a price as text", u"bidders/0/price"_s, u"100"_s);
    row("a bidder without a name", u"bidders/2/name"_s, QString());
    row("an id in capitals", u"bidders/2/id"_s, u"B2"_s);
    row("an id too long", u"bidders/2/id"_s, QString(41, u'a'));
    row("a qualification nobody knows", u"bidders/2/qualification"_s, u"maybe"_s);
    row("no bidder", u"bidders"_s, QJsonArray());
    row("a bidder that is a text", u"bidders/2"_s, u"b3"_s, u"/bidders/2/id"_s);
    row("a consortium's blank name", u"bidders/0/consortium/0"_s, u""_s, u"/bidders/0/consortium"_s);
    row("a bid of an unknown bidder", u"documents/1/bidder"_s, u"b9"_s, u"/documents"_s);
    row("a bid of nobody", u"documents/1/bidder"_s, QString(), u"/documents"_s);
    row("a tender document of a bidder", u"documents/0/bidder"_s, u"b1"_s, u"/documents"_s);
    row("an empty document", u"documents/0/size"_s, 0);
    row("a size that does not fit", u"documents/0/cipherSize"_s, 1000);
    row("a hash in capitals", u"documents/0/sha256"_s, QString(64, u'A'));
    row("a hash too short", u"documents/0/cipher"_s, QString(62, u'a'));
    row("a kind nobody knows", u"documents/0/kind"_s, u"price"_s);
    row("a wait below nought", u"policy/openingLimit"_s, -1);
    row("a wait of years", u"policy/signingWait"_s, 40'000'000);
    row("a venue without id", u"venues/0/id"_s, u" "_s);
    row("a seat twice", u"venues/0/seats/2"_s, u"A-01"_s, u"/venues/0/seats"_s);
    row("a venue twice", u"venues/1"_s, m_payload[u"venues"_s].toArray().at(0), u"/venues"_s);
    row("rules without hash", u"rules"_s, QString());
}

void TestManifest::strangeManifestsAreRefused()
{
    QFETCH(QString, place);
    QFETCH(QJsonValue, value);
    QFETCH(ErrorCode, code);
    QFETCH(QString, detail);
    const auto manifest = Manifest::fromPayload(with(place, value));
    QVERIFY(!manifest);
    QCOMPARE(errorName(manifest.error().code), errorName(code));
    QCOMPARE(manifest.error().detail, detail);
}

// 87号令 art. 49: there is no report to name.
void TestManifest::aSessionThatEndedWithoutAReportIsNamedByItsHead()
{
    QJsonObject again = m_payload[u"reevaluates"_s].toObject();
    again.remove(u"report"_s);
    again.insert(u"head"_s, QString(64, u'3'));
    const auto manifest = Manifest::fromPayload(with(u"reevaluates"_s, again));
    QVERIFY(manifest);
    QCOMPARE(manifest->reevaluates->head, QByteArray(32, '\x33'));
    QVERIFY(manifest->reevaluates->report.isEmpty());
    QCOMPARE(manifest->toPayload()[u"reevaluates"_s].toObject(), again);
}

void TestManifest::everyMemberIsMandatoryAndNoOtherIsKnown_data()
{
    QTest::addColumn<QString>("object");
    for (const QString& object :
        {QString(), u"codes/"_s, u"lot/"_s, u"lot/announcement/"_s, u"policy/"_s, u"reevaluates/"_s, u"keys/"_s,
            u"bidders/0/"_s, u"documents/0/"_s, u"venues/0/"_s, u"roster/0/"_s, u"roster/0/valid/"_s})
        QTest::newRow(object.isEmpty() ? "the whole" : qPrintable(object)) << object;
}

void TestManifest::everyMemberIsMandatoryAndNoOtherIsKnown()
{
    QFETCH(QString, object);
    QJsonValue value = m_payload;
    for (const QString& step : object.split(u'/', Qt::SkipEmptyParts))
        value = value.isArray() ? value.toArray().at(step.toInt()) : value.toObject().value(step);
    const QStringList members = value.toObject().keys();
    QVERIFY(members.size() >= 2);
    const QStringList optional {u"codes/classification"_s, u"codes/investment"_s, u"lot/announcement"_s,
        u"lot/coefficient"_s, u"lot/sector"_s, u"reevaluates"_s};
    for (const QString& member : members) {
        const bool mayBeAbsent = optional.contains(object + member);
        QVERIFY2(Manifest::fromPayload(with(object + member, QJsonValue::Undefined)).has_value() == mayBeAbsent,
            qPrintable(member));
    }
    QVERIFY(!Manifest::fromPayload(with(object + u"more"_s, u"x"_s)));
}

void TestManifest::keysAreCurveKeysAndDiffer()
{
    const QJsonObject rsa = freshKey(Algorithm::PS256).toJwk();
    const QStringList names {u"hub"_s, u"vault"_s, u"centre"_s, u"supervisor"_s};
    for (const QString& name : names) {
        const QString place = u"keys/"_s + name;
        const auto other = Manifest::fromPayload(with(place, rsa));
        QVERIFY(!other);
        QCOMPARE(other.error(), (Error {ErrorCode::BadKey, u'/' + place}));
        const QJsonValue platform = m_payload[u"keys"_s].toObject().value(u"platform"_s);
        QVERIFY(!Manifest::fromPayload(with(place, platform)));
    }
}

void TestManifest::thePlatformMaySignWithRsa()
{
    QVERIFY(Manifest::fromPayload(with(u"keys/platform"_s, freshKey(Algorithm::PS256).toJwk())));
}

void TestManifest::theRosterNeedsStaffSupervisorAndDates()
{
    const QJsonArray roster = m_payload[u"roster"_s].toArray();
    const auto refused = [this](const QJsonArray& changedRoster) {
        const auto manifest = Manifest::fromPayload(with(u"roster"_s, changedRoster));
        return !manifest && manifest.error().code == ErrorCode::BadField;
    };
    for (const int index : {5, 6}) {
        QJsonArray without = roster;
        without.removeAt(index);
        QVERIFY(refused(without));
    }
    QVERIFY(!Manifest::fromPayload(with(u"roster/0/valid"_s, QJsonValue::Undefined)));
    QVERIFY(!Manifest::fromPayload(with(u"roster/0/valid/to"_s, u"2025-01-01T00:00:00Z"_s)));
    QJsonArray twice = roster;
    twice.append(roster.first());
    QVERIFY(refused(twice));
    QJsonArray turned = roster;
    turned.append(turned.takeAt(0));
    QVERIFY(refused(turned)); // one head has one spelling
}

void TestManifest::noBidderAndNoDocumentStandsTwice_data()
{
    QTest::addColumn<QString>("place");
    QTest::addColumn<QString>("value");
    QTest::newRow("bidder's id") << u"bidders/2/id"_s << u"b1"_s;
    QTest::newRow("bidder's name") << u"bidders/2/name"_s << m_payload[u"bidders"_s][0][u"name"_s].toString();
    QTest::newRow("document's id") << u"documents/2/id"_s << u"bid-1"_s;
    QTest::newRow("document's name") << u"documents/2/name"_s << u"tender.pdf"_s;
}

void TestManifest::noBidderAndNoDocumentStandsTwice()
{
    QFETCH(QString, place);
    QFETCH(QString, value);
    const auto manifest = Manifest::fromPayload(with(place, value));
    QVERIFY(!manifest);
    QCOMPARE(manifest.error(), (Error {ErrorCode::BadField, u'/' + place.section(u'/', 0, 0)}));
}

EVALROOM_TEST(TestManifest, QCoreApplication)

} // namespace tst_manifest

#include "tst_manifest.moc"
