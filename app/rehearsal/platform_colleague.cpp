// SPDX-License-Identifier: Apache-2.0
#include "rehearsal/platform_colleague.h"

#include "crypto/random.h"
#include "evaluation/envelopes.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace evalroom {

namespace {

constexpr Fen FenPerYuan = 100;
constexpr int MostPercentOff = 5;

// Every bidder comes down a little from its first price, each by another part of it; in whole yuan.
Fen finalPrice(Fen first, qsizetype place)
{
    const Fen percent = 100 - 1 - static_cast<Fen>(place * 2 % MostPercentOff);
    return std::max<Fen>(1, first / (100 * FenPerYuan) * percent * FenPerYuan);
}

} // namespace

Result<PlatformKeys> PlatformKeys::read(const PracticeFolder& practice)
{
    auto amendments = practice.key(u"platform"_s);
    if (!amendments)
        return std::unexpected(amendments.error());
    auto envelopes = practice.key(u"envelopes"_s);
    if (!envelopes)
        return std::unexpected(envelopes.error());
    return PlatformKeys {std::move(*amendments), std::move(*envelopes)};
}

// No plot: whoever else acts by one does it at a terminal of their own.
PlatformColleague::PlatformColleague(Session& watched, const HubAddress& hub, const SessionHead& head,
    PlatformKeys keys, std::chrono::milliseconds pause)
    : Colleague(watched, {}, pause)
    , m_hub(hub, head.session(), 0, systemClock())
    , m_bidders(head.manifest().bidders)
    , m_signer(std::move(keys.amendments))
    , m_envelopes(std::move(keys.envelopes))
{
    for (const ManifestBidder& bidder : m_bidders) {
        if (bidder.sealed)
            m_sealed.insert(bidder.id, *bidder.sealed);
    }
}

bool PlatformColleague::doNext()
{
    const Log::Place& place = session().log().nextAmendment();
    const bool isOnItsWay = m_sent && m_place == place.seq;
    if (isOnItsWay && m_received)
        return false;
    // Without an answer nobody knows whether it stands in the log: sent once more, it does so once only.
    if (!isOnItsWay) {
        const auto change = nextChange();
        if (change && change->isEmpty())
            return false;
        const Amendment amendment {
            m_hub.session(), session().now(), place.seq, place.prev, change.value_or(QJsonObject())};
        auto jws = change ? Jws::sign(JwsType::Amendment, amendment.toPayload(), m_signer)
                          : Result<Jws>(std::unexpected(change.error()));
        if (!jws) {
            Q_EMIT stuck(jws.error());
            return true;
        }
        m_sent = *jws;
        m_place = place.seq;
        m_received = false;
    }
    m_hub.amend(*m_sent, {this, [this](const Result<HubReceipt>& receipt) { answered(receipt); }});
    return true;
}

void PlatformColleague::replace(int member)
{
    m_leaving = member;
    start();
}

void PlatformColleague::answered(const Result<HubReceipt>& receipt)
{
    m_received = receipt.has_value();
    if (!receipt && receipt.error().code != ErrorCode::HubUnreachable)
        m_sent.reset();
    finished(receipt ? Result<void>() : Result<void>(std::unexpected(receipt.error())));
}

// Empty: there is nothing to do now.
Result<QJsonObject> PlatformColleague::nextChange()
{
    if (state().members.value(m_leaving).status == MemberStatus::Active && m_leaving != 0)
        return replacement();
    if (const QStringList due = dueEnvelopes(state()); !due.isEmpty())
        return openingsOf(due);
    const QStringList awaited = awaitedOffers(state());
    const auto until = offersUntil(state());
    if (awaited.isEmpty() || !until || session().now() >= *until)
        return QJsonObject();
    return finalOfferOf(awaited.constFirst());
}

Result<QJsonObject> PlatformColleague::replacement() const
{
    const auto key = PrivateKey::generate(Algorithm::ES256);
    if (!key)
        return std::unexpected(key.error());
    const Roster& roster = session().log().roster();
    const auto leaving = roster.constFind(m_leaving);
    if (leaving == roster.cend())
        return fail(ErrorCode::NotFound, QString::number(m_leaving));
    RosterEntry newcomer = *leaving;
    newcomer.member = roster.lastKey() + 1;
    newcomer.key = key->publicKey();
    newcomer.certificate = randomBytes(HashBytes);
    newcomer.person = randomBytes(HashBytes);
    return QJsonObject {{u"entry"_s, newcomer.toJson()}, {u"leaving"_s, m_leaving}, {u"type"_s, u"replacement"_s}};
}

Result<QJsonObject> PlatformColleague::openingsOf(const QStringList& bidders) const
{
    QJsonArray opened;
    for (const QString& bidder : bidders) {
        const auto opening = openPrice(bidder, m_sealed.value(bidder), m_envelopes);
        if (!opening)
            return std::unexpected(opening.error());
        opened.append(opening->toJson());
    }
    return QJsonObject {{u"opened"_s, opened}, {u"type"_s, u"openings"_s}};
}

Result<QJsonObject> PlatformColleague::finalOfferOf(const QString& bidder)
{
    const auto who = std::ranges::find(m_bidders, bidder, &ManifestBidder::id);
    if (who == m_bidders.end() || !who->price)
        return fail(ErrorCode::NotFound, bidder);
    const auto sealed = sealPrice(bidder, finalPrice(*who->price, who - m_bidders.begin()), m_envelopes.publicKey());
    if (!sealed)
        return std::unexpected(sealed.error());
    m_sealed.insert(bidder, *sealed);
    const StepState offers = state().steps.value(state().facts->scheme.offersStep()->id);
    return QJsonObject {
        {u"bidder"_s, bidder}, {u"round"_s, offers.round}, {u"sealed"_s, sealed->toJson()}, {u"type"_s, u"offer"_s}};
}

} // namespace evalroom

#include "moc_platform_colleague.cpp"
