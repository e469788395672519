// SPDX-License-Identifier: Apache-2.0
#include "hub_room.h"

#include "evaluation/envelopes.h"
#include "test_program.h"

#include <QTest>

using namespace evalroom;
using namespace evalroom::test;
using namespace Qt::StringLiterals;

namespace tst_hub_envelopes {

namespace {

// The platform, with what it has sealed.
class Platform {
public:
    // Every price of the fixture's plan goes into a second envelope.
    void sealPrices(HubFixture& fixture)
    {
        fixture.plan.manifest.envelopes = key.publicKey();
        for (ManifestBidder& bidder : fixture.plan.manifest.bidders) {
            bidder.sealed = seal(bidder.id, *bidder.price);
            bidder.price.reset();
        }
    }
    SealedPrice seal(const QString& bidder, Fen price)
    {
        const SealedPrice sealed = sealPrice(bidder, price, key.publicKey()).value();
        openings.insert(bidder, openPrice(bidder, sealed, key).value());
        return sealed;
    }
    QJsonObject opens(const QStringList& bidders) const
    {
        QJsonArray opened;
        for (const QString& bidder : bidders)
            opened.append(openings.value(bidder).toJson());
        return {{u"opened"_s, opened}, {u"type"_s, u"openings"_s}};
    }
    QJsonObject offer(const QString& bidder, Fen price)
    {
        return {{u"bidder"_s, bidder}, {u"round"_s, 1}, {u"sealed"_s, seal(bidder, price).toJson()},
            {u"type"_s, u"offer"_s}};
    }

    PrivateKey key = PrivateKey::generate(Algorithm::ES256).value();
    QMap<QString, PriceOpening> openings;
};

// The next amendment of the room's log.
Jws amendment(HubRoom& room, const QJsonObject& change)
{
    const Log::Place& place = room.log.nextAmendment();
    return room.it.amendment(change, place.seq, place.prev);
}

qint64 amend(HubRoom& room, const QJsonObject& change)
{
    const Jws jws = amendment(room, change);
    return room.add(jws, room.it.amend(jws));
}

// What the hub says to an amendment that it does not append; "appended" otherwise.
QString answerTo(HubRoom& room, const QJsonObject& change)
{
    const HttpAnswer answer = room.it.amend(amendment(room, change));
    const QJsonObject body = answer.json();
    return answer.status == 200
        ? u"appended"_s
        : u"%1 %2 %3"_s.arg(answer.status).arg(body.value(u"error"_s).toString(), body.value(u"detail"_s).toString());
}

const QStringList All {u"b1"_s, u"b2"_s, u"b3"_s};

} // namespace

class TestHubEnvelopes : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void secondEnvelopesAreNotReadBeforeTheirTime();
    void nobodyWhoHasTheManifestReadsAPrice();
    void finalOffersAreSealedUntilAllAreIn();
};

void TestHubEnvelopes::secondEnvelopesAreNotReadBeforeTheirTime()
{
    HubFixture fixture;
    Platform platform;
    fixture.plan.scheme = briefScheme();
    platform.sealPrices(fixture);
    QVERIFY(fixture.begin());
    HubRoom room(fixture);
    QVERIFY(room.gatherAll());
    const qint64 before = room.state().size;
    QCOMPARE(answerTo(room, platform.opens(All)), u"403 notAllowed notDue"_s);
    QVERIFY(room.runReview());
    QCOMPARE(answerTo(room, platform.opens({u"b1"_s})), u"403 notAllowed otherEnvelopes"_s);
    QJsonObject other = platform.opens(All);
    QJsonArray opened = other.value(u"opened"_s).toArray();
    QJsonObject first = opened.first().toObject();
    first.insert(u"price"_s, 5);
    opened[0] = first;
    other.insert(u"opened"_s, opened);
    QCOMPARE(answerTo(room, other), u"403 notAllowed commitment"_s);
    const Jws jws = amendment(room, platform.opens(All));
    QVERIFY(room.add(jws, fixture.amend(jws)) > before);
    QCOMPARE(fixture.amend(jws).status, 200); // once more, and it stands there already
    QCOMPARE(room.state().prices.value(u"b2"_s), platform.openings.value(u"b2"_s).price);
    QVERIFY(room.openStep(u"price"_s) && room.closeStep(u"price"_s));
    const auto log = fixture.readLog(room.token);
    QVERIFY(log && log->tree().root() == room.log.tree().root());
}

void TestHubEnvelopes::nobodyWhoHasTheManifestReadsAPrice()
{
    HubFixture fixture;
    Platform platform;
    fixture.plan.scheme = briefScheme();
    const Fen price = *fixture.plan.manifest.bidders.constFirst().price;
    platform.sealPrices(fixture);
    QVERIFY(fixture.begin());
    const SessionHead head = fixture.head();
    QVERIFY(!canonicalJson(head.manifest().toPayload()).contains(QByteArray::number(price)));
    const PrivateKey other = PrivateKey::generate(Algorithm::ES256).value();
    for (const ManifestBidder& bidder : head.manifest().bidders)
        QVERIFY(!openPrice(bidder.id, *bidder.sealed, other));
}

void TestHubEnvelopes::finalOffersAreSealedUntilAllAreIn()
{
    HubFixture fixture;
    Platform platform;
    fixture.plan.manifest.envelopes = platform.key.publicKey();
    fixture.plan.rules.insert(u"finalOffer"_s,
        QJsonObject {{u"ground"_s, u"no-answer"_s}, {u"mayRise"_s, u"no"_s}, {u"missing"_s, u"reject"_s},
            {u"source"_s, u"74-33"_s}});
    QJsonObject scheme = briefScheme();
    QJsonArray steps = scheme.value(u"steps"_s).toArray();
    steps.insert(1,
        QJsonObject {{u"id"_s, u"offers"_s}, {u"kind"_s, u"offers"_s}, {u"minutes"_s, 30}, {u"title"_s, u"offers"_s}});
    scheme.insert(u"steps"_s, steps);
    fixture.plan.scheme = scheme;
    QVERIFY(fixture.begin());
    HubRoom room(fixture);
    QVERIFY(room.gatherAll() && room.runReview() && room.openStep(u"offers"_s));
    Fen price = 900'000;
    for (const QString& bidder : All)
        QVERIFY(amend(room, platform.offer(bidder, ++price)) >= 0);
    QCOMPARE(awaitedOffers(room.state()), QStringList());
    QCOMPARE(answerTo(room, platform.opens(All)), u"403 notAllowed notDue"_s);
    QVERIFY(room.state().prices.isEmpty());
    QVERIFY(room.closeStep(u"offers"_s));
    QVERIFY(amend(room, platform.opens(All)) >= 0);
    QCOMPARE(room.state().prices.value(u"b3"_s), price);
    QVERIFY(room.freeze("%PDF-1.7 report"));
}

EVALROOM_TEST(TestHubEnvelopes, QCoreApplication)

} // namespace tst_hub_envelopes

#include "tst_hub_envelopes.moc"
