// SPDX-License-Identifier: Apache-2.0
#include "ledger/session_head.h"

#include "base/canonical_json.h"
#include "base/clock.h"
#include "base/json_reader.h"
#include "crypto/hash.h"
#include "evaluation/agreement.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace evalroom {

namespace {

Result<void> checkHash(const QJsonObject& part, const QByteArray& hash, const QString& what)
{
    if (sha256(canonicalJson(part)) != hash)
        return fail(ErrorCode::PackageDamaged, what);
    return {};
}

// No step of a session could ever be opened by another committee than the scheme's (FORMAT.md §9.3, `composition`).
Result<void> checkCommittee(const Manifest& manifest, const CommitteeRule& rule, const Scheme& scheme)
{
    const int size = scheme.committeeSize;
    const LargerCommittee* larger = largerCommittee(rule, scheme.subject, manifest.budget, manifest.sector);
    if (larger != nullptr && size < larger->minimum)
        return fail(ErrorCode::SchemeInvalid, u"/committee/size %1 %2"_s.arg(larger->minimum).arg(larger->source));
    QList<Role> roles;
    for (const RosterEntry& entry : manifest.roster)
        roles.append(entry.role);
    if (std::ranges::count_if(roles, sitsOnCommittee) != size || !compositionFaults(roles, rule).isEmpty())
        return fail(ErrorCode::SchemeInvalid, u"/committee"_s);
    return {};
}

// What is sealed is sealed to a key; whether anybody opens it, checkAgreement() has seen.
Result<void> checkEnvelopes(const Manifest& manifest, const Scheme& scheme)
{
    const bool hasSealed
        = std::ranges::any_of(manifest.bidders, [](const ManifestBidder& bidder) { return bidder.sealed.has_value(); });
    if ((hasSealed || scheme.offersStep() != nullptr) != manifest.envelopes.has_value())
        return fail(ErrorCode::SchemeInvalid, u"/keys/envelopes"_s);
    return {};
}

// 87号令 art. 64: those who made the old report evaluate anew; art. 49, 67: others than those do. A rule set that names
// grounds wants one of them.
Result<void> checkReevaluation(const Manifest& manifest, const RuleSet& rules)
{
    const auto& again = manifest.reevaluates;
    if (!again || (again->ground.isEmpty() && rules.reevaluations.isEmpty()))
        return {};
    const auto ground = std::ranges::find(rules.reevaluations, again->ground, &ReevaluationGround::code);
    if (ground == rules.reevaluations.cend())
        return fail(ErrorCode::SchemeInvalid, u"/reevaluates/ground"_s);
    if (ground->committee == NextCommittee::Either)
        return {};
    QSet<QByteArray> now;
    for (const RosterEntry& entry : manifest.roster) {
        if (sitsOnCommittee(entry.role))
            now.insert(entry.certificate);
    }
    const QSet<QByteArray> then(again->committee.cbegin(), again->committee.cend());
    const bool isSame = ground->committee == NextCommittee::Same;
    if (then.isEmpty() || (isSame ? then != now : then.intersects(now)))
        return fail(ErrorCode::SchemeInvalid,
            u"/reevaluates/committee %1 %2"_s.arg(isSame ? u"same"_s : u"new"_s, ground->source));
    return {};
}

// What a manifest says besides its lot and its roles. Errors: SchemeInvalid, detail: where it contradicts the others.
Result<void> checkManifest(const Manifest& manifest, const RuleSet& rules, const Scheme& scheme)
{
    if (const auto sealed = checkEnvelopes(manifest, scheme); !sealed)
        return sealed;
    if (const auto again = checkReevaluation(manifest, rules); !again)
        return again;
    return checkCommittee(manifest, rules.committee, scheme);
}

} // namespace

SessionHead::SessionHead(
    Jws jws, Manifest manifest, QJsonObject rules, QJsonObject scheme, std::shared_ptr<const SessionFacts> facts)
    : m_jws(std::move(jws))
    , m_manifest(std::move(manifest))
    , m_rules(std::move(rules))
    , m_scheme(std::move(scheme))
    , m_facts(std::move(facts))
{
}

Result<SessionHead> SessionHead::read(const Jws& manifestJws, const QJsonObject& rules, const QJsonObject& scheme,
    const std::optional<PublicKey>& platform)
{
    // Before anything else is believed: without `platform`, the key comes from what it has signed.
    if (platform) {
        if (const auto verified = manifestJws.verify(JwsType::Package, *platform); !verified)
            return std::unexpected(verified.error());
    }
    const auto manifest = Manifest::fromPayload(manifestJws.payload());
    if (!manifest)
        return std::unexpected(manifest.error());
    // Amendments will be signed by the key that the manifest names, so the two must be one.
    if (const auto verified = manifestJws.verify(JwsType::Package, manifest->platform); !verified)
        return std::unexpected(verified.error());
    for (const auto& held :
        {checkHash(rules, manifest->rules, u"rules"_s), checkHash(scheme, manifest->scheme, u"scheme"_s)}) {
        if (!held)
            return std::unexpected(held.error());
    }
    const auto ruleSet = RuleSet::fromJson(rules, chineseDay(manifest->opened));
    if (!ruleSet)
        return std::unexpected(ruleSet.error());
    const auto parsed = Scheme::fromJson(scheme, *ruleSet);
    if (!parsed)
        return std::unexpected(parsed.error());
    SessionFacts facts {.session = sha256(manifestJws.payloadBytes()),
        .lot = manifest->lot(),
        .policy = manifest->policy,
        .rules = *ruleSet,
        .scheme = *parsed,
        .roster = {}};
    facts.rules.minimumBidders = ruleSet->fewestBidders(manifest->sector);
    for (const RosterEntry& entry : manifest->roster)
        facts.roster.insert(entry.member, entry.role);
    if (const auto agree = checkAgreement(facts.rules, facts.scheme, facts.lot, facts.roster); !agree)
        return std::unexpected(agree.error());
    if (const auto agree = checkManifest(*manifest, facts.rules, facts.scheme); !agree)
        return std::unexpected(agree.error());
    return SessionHead(manifestJws, *manifest, rules, scheme, std::make_shared<const SessionFacts>(std::move(facts)));
}

Result<SessionHead> SessionHead::fromJson(const QJsonObject& json, const std::optional<PublicKey>& platform)
{
    JsonReader reader(json);
    const QJsonObject manifest = reader.object(u"manifest"_s);
    const QJsonObject rules = reader.object(u"rules"_s);
    const QJsonObject scheme = reader.object(u"scheme"_s);
    if (const auto done = reader.finish(); !done)
        return std::unexpected(done.error());
    const auto jws = Jws::parse(manifest);
    if (!jws)
        return std::unexpected(jws.error());
    return read(*jws, rules, scheme, platform);
}

QJsonObject SessionHead::toJson() const
{
    return {{u"manifest"_s, m_jws.toJson()}, {u"rules"_s, m_rules}, {u"scheme"_s, m_scheme}};
}

LogTrust SessionHead::trust() const
{
    return {session(), m_manifest.platform, m_manifest.hub, m_manifest.roster};
}

} // namespace evalroom
