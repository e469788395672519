// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/canonical_json.h"
#include "crypto/commitment.h"
#include "crypto/jwe.h"
#include "crypto/random.h"
#include "ledger/archive.h"
#include "ledger/session_fold.h"
#include "manifest_fixture.h"
#include "session_actor.h"

#include <map>

namespace evalroom::test {

inline constexpr int StaffMember = 11;
inline constexpr int SupervisorMember = 21;
inline constexpr int CentreMember = 31;

// What lies in every second envelope of a plan: bidders without a price.
inline constexpr Fen SealedFen = 4'800'000;

inline QJsonObject openingsChange(const QList<PriceOpening>& openings)
{
    QJsonArray opened;
    for (const PriceOpening& opening : openings)
        opened.append(opening.toJson());
    return {{QStringLiteral("opened"), opened}, {QStringLiteral("type"), QStringLiteral("openings")}};
}

// Who takes part, and by which rules.
struct SessionPlan {
    QJsonObject rules;
    QJsonObject scheme;
    QList<ManifestBidder> bidders;
    Regime regime = Regime::Engineering;
    Fen ceiling = 0;
    Fen budget = 0;
    QMap<int, Algorithm> algorithms = {}; // ES256 where none is named
    QMap<int, Validity> lives = {}; // of certificates; long enough where none is named
};

// A whole session in memory: platform, hub, and everybody in the room. Every entry has its checkpoint and is folded at
// once; the clock moves five seconds with each.
class SessionLog {
public:
    explicit SessionLog(const SessionPlan& plan)
        : now(QDate(2026, 11, 24), QTime(2, 0), Qt::UTC)
    {
        const QMap<int, Role> roles {{1, Role::Expert}, {2, Role::Expert}, {3, Role::Expert}, {4, Role::Expert},
            {5, Role::Owner}, {StaffMember, Role::Staff}, {SupervisorMember, Role::Supervisor},
            {CentreMember, Role::Centre}};
        for (auto it = roles.cbegin(); it != roles.cend(); ++it) {
            addActor(it.key(), *it, plan.algorithms.value(it.key(), Algorithm::ES256));
            actor(it.key()).life = plan.lives.value(it.key(), actor(it.key()).life);
        }
        m_head.emplace(headOf(plan));
        m_log.emplace(m_head->trust());
        m_fold.emplace(m_head->facts());
    }

    const SessionHead& head() const { return *m_head; }
    const Log& log() const { return *m_log; }
    const SessionFold& fold() const { return *m_fold; }
    const SessionState& state() const { return m_fold->state(); }
    const QList<StoredEntry>& entries() const { return m_entries; }
    QString effect(qint64 index) const { return m_fold->effect(index); }
    const QByteArray& nameOf(qint64 index) const { return m_log->entries().at(index).name; }
    Actor& actor(int member) { return *m_actors.at(member); }
    Seen seen() const { return {m_log->tree().size(), m_log->tree().root()}; }
    void addActor(int member, Role role, Algorithm algorithm = Algorithm::ES256)
    {
        m_actors.insert_or_assign(member, std::make_unique<Actor>(member, role, algorithm));
    }

    qint64 append(const Jws& jws)
    {
        const qint64 index = m_log->append(jws).value();
        if (index < m_entries.size()) // the same body again, as two random acts may be
            return index;
        now = now.addSecs(5);
        const Checkpoint checkpoint {m_head->session(), now, m_log->tree().size(), m_log->tree().root()};
        const Jws word = Jws::sign(JwsType::Checkpoint, checkpoint.toPayload(), *m_hub).value();
        m_log->checkCheckpoint(word).value();
        m_entries.append({jws.toJson(), word.toJson()});
        m_fold->add(*m_log, now);
        return index;
    }

    qint64 delegate(int member) { return append(actor(member).delegate(m_head->session(), seen(), now)); }
    // As an honest client acts: upon everything that there is.
    qint64 act(int member, const Act& act) { return this->act(member, act, seen()); }
    qint64 act(int member, const Act& act, const Seen& upon) { return append(signedBy(member, act, upon)); }
    Jws signedBy(int member, const Act& act, const Seen& upon, bool counts = true)
    {
        return actor(member).record(m_head->session(), act, upon, now, counts);
    }

    // The platform's amendments
    qint64 amend(const QJsonObject& change)
    {
        const Log::Place& place = m_log->nextAmendment();
        const Amendment amendment {m_head->session(), now, place.seq, place.prev, change};
        return append(Jws::sign(JwsType::Amendment, amendment.toPayload(), *m_platform).value());
    }
    // Staff have a chain, and note why, where no recusal says it.
    qint64 replace(int leaving, int newcomer)
    {
        if (replacementRefusal(state(), leaving, newcomer) == Rule::NoReason)
            act(StaffMember, Absence {leaving, QStringLiteral("因病离场")});
        return amend({{QStringLiteral("entry"), actor(newcomer).entry().toJson()}, {QStringLiteral("leaving"), leaving},
            {QStringLiteral("type"), QStringLiteral("replacement")}});
    }
    qint64 renew(int member, Algorithm algorithm)
    {
        actor(member).renew(algorithm);
        return amend({{QStringLiteral("entry"), actor(member).entry().toJson()},
            {QStringLiteral("type"), QStringLiteral("credential")}});
    }
    // As true as what was sealed.
    qint64 openEnvelopes(const QStringList& bidders)
    {
        QList<PriceOpening> openings;
        for (const QString& bidder : bidders)
            openings.append(m_openings.value(bidder));
        return amend(openingsChange(openings));
    }
    // A final offer; it is opened as any envelope.
    qint64 offer(const QString& bidder, Fen price)
    {
        const SealedPrice sealed = sealPrice(bidder, price, m_envelopesKey.publicKey()).value();
        m_openings.insert(bidder, openPrice(bidder, sealed, m_envelopesKey).value());
        return amend({{QStringLiteral("bidder"), bidder}, {QStringLiteral("round"), 1},
            {QStringLiteral("sealed"), sealed.toJson()}, {QStringLiteral("type"), QStringLiteral("offer")}});
    }
    PriceOpening openingOf(const QString& bidder) const { return m_openings.value(bidder); }
    qint64 changeHubKey()
    {
        // The first checkpoint that covers the amendment is signed by the new key.
        m_hub.emplace(PrivateKey::generate(Algorithm::ES256).value());
        return amend(
            {{QStringLiteral("key"), m_hub->publicKey().toJwk()}, {QStringLiteral("type"), QStringLiteral("hubKey")}});
    }

    // From the door to the pledge.
    void gather(const QList<int>& members)
    {
        const QByteArray pledge = sha256(m_head->facts()->rules.pledge.toUtf8());
        for (const int member : members) {
            delegate(member);
            act(StaffMember, Admission {member, AdmissionMethod::Practice, QStringLiteral("A-%1").arg(member)});
            act(member, Consent {});
            act(member, Declaration {});
            act(member, Pledge {pledge});
        }
    }

    // Steps
    qint64 openStep(const QString& step)
    {
        return act(StaffMember, StepOpened {state().stepActs, state().steps.value(step).round, step});
    }
    qint64 closeStep(const QString& step)
    {
        const qint64 closing = act(StaffMember, StepClosed {state().stepActs, state().steps.value(step).round, step});
        act(SupervisorMember, Cosignature {nameOf(closing)});
        return closing;
    }
    qint64 submit(int member, const QString& step, const Sheet& sheet) { return submit(member, step, sheet, seen()); }
    qint64 submit(int member, const QString& step, const Sheet& sheet, const Seen& upon)
    {
        SealedSheet sealed {.entry = {}, .salt = randomBytes(HashBytes), .sheet = sheet.toJson(), .escrow = {}};
        const SheetSubmitted submitted = sealUp(member, step, sealed);
        const qint64 index = act(member, submitted, upon);
        sealed.entry = nameOf(index);
        actor(member).sheets.insert(step, sealed);
        return index;
    }
    qint64 openSheet(int member, const QString& step)
    {
        const SealedSheet sealed = actor(member).sheets.value(step);
        return act(member, Opening {sealed.entry, sealed.salt, sealed.sheet});
    }
    // The two keys of centre and supervisor, one after the other.
    QList<qint64> openByEscrow(int author, const QString& step)
    {
        const SealedSheet sealed = actor(author).sheets.value(step);
        const QJsonObject inner = opened(sealed.escrow, m_centreKey);
        const QJsonObject content = opened(inner, m_supervisorKey);
        return {act(CentreMember, EscrowReleased {sealed.entry, inner}),
            act(SupervisorMember,
                EscrowOpened {sealed.entry,
                    QByteArray::fromHex(content.value(QLatin1String("salt")).toString().toLatin1()),
                    content.value(QLatin1String("sheet")).toObject()})};
    }
    // Opens a step, lets everybody of the committee judge, closes it and opens the sheets.
    void runSheets(const QString& step, const std::function<Sheet(int member)>& sheetOf)
    {
        openStep(step);
        for (const int member : activeCommittee(state()))
            submit(member, step, sheetOf(member));
        closeStep(step);
        for (const int member : activeCommittee(state()))
            openSheet(member, step);
    }

    // The report
    qint64 sign(int member)
    {
        return act(member, ReportSigned {m_fold->chainHeads(*m_log, member, m_log->tree().size()), state().report.pdf});
    }

    QDateTime now;

private:
    SessionHead headOf(const SessionPlan& plan)
    {
        Manifest manifest = someManifest(m_platform->publicKey());
        manifest.regime = plan.regime;
        manifest.reevaluates.reset();
        manifest.ceiling = plan.ceiling;
        manifest.budget = plan.budget;
        manifest.bidders = plan.bidders;
        sealPrices(manifest, plan);
        manifest.documents = {someDocument(QStringLiteral("tender"), DocumentKind::Tender, {})};
        for (const ManifestBidder& bidder : plan.bidders)
            manifest.documents.append(someDocument(QStringLiteral("bid-") + bidder.id, DocumentKind::Bid, bidder.id));
        manifest.roster.clear();
        for (const auto& [member, actor] : m_actors)
            manifest.roster.insert(member, actor->entry());
        manifest.hub = m_hub->publicKey();
        manifest.centreEscrow = m_centreKey.publicKey();
        manifest.supervisorEscrow = m_supervisorKey.publicKey();
        manifest.rules = sha256(canonicalJson(plan.rules));
        manifest.scheme = sha256(canonicalJson(plan.scheme));
        const Jws jws = Jws::sign(JwsType::Package, manifest.toPayload(), *m_platform).value();
        return SessionHead::read(jws, plan.rules, plan.scheme, m_platform->publicKey()).value();
    }

    void sealPrices(Manifest& manifest, const SessionPlan& plan)
    {
        for (ManifestBidder& bidder : manifest.bidders) {
            if (bidder.price || bidder.undecrypted)
                continue;
            bidder.sealed = sealPrice(bidder.id, SealedFen, m_envelopesKey.publicKey()).value();
            m_openings.insert(bidder.id, openPrice(bidder.id, *bidder.sealed, m_envelopesKey).value());
        }
        const bool hasOffers = canonicalJson(plan.scheme).contains("\"kind\":\"offers\"");
        if (hasOffers || !m_openings.isEmpty())
            manifest.envelopes = m_envelopesKey.publicKey();
    }

    SheetSubmitted sealUp(int member, const QString& step, SealedSheet& sealed)
    {
        const int round = state().steps.value(step).round;
        const QJsonObject opened {{QStringLiteral("author"), member}, {QStringLiteral("round"), round},
            {QStringLiteral("salt"), toHex(sealed.salt)}, {QStringLiteral("session"), toHex(m_head->session())},
            {QStringLiteral("sheet"), sealed.sheet}, {QStringLiteral("step"), step}};
        const QByteArray content
            = canonicalJson({{QStringLiteral("salt"), toHex(sealed.salt)}, {QStringLiteral("sheet"), sealed.sheet}});
        const QJsonObject inner = seal(content, m_supervisorKey.publicKey()).value();
        sealed.escrow = seal(canonicalJson(inner), m_centreKey.publicKey()).value();
        return {commitmentOf(opened), seal(content, actor(member).recovery()).value(), sealed.escrow, round, step};
    }

    static QJsonObject opened(const QJsonObject& jwe, const PrivateKey& key)
    {
        return parseCanonicalJson(open(jwe, key).value().view().toByteArray()).value();
    }

    std::optional<SoftwareSigner> m_platform {std::in_place, PrivateKey::generate(Algorithm::ES256).value()};
    std::optional<SoftwareSigner> m_hub {std::in_place, PrivateKey::generate(Algorithm::ES256).value()};
    PrivateKey m_centreKey = PrivateKey::generate(Algorithm::ES256).value();
    PrivateKey m_envelopesKey = PrivateKey::generate(Algorithm::ES256).value();
    QMap<QString, PriceOpening> m_openings; // by bidder, of the last that was sealed
    PrivateKey m_supervisorKey = PrivateKey::generate(Algorithm::ES256).value();
    std::map<int, std::unique_ptr<Actor>> m_actors;
    std::optional<SessionHead> m_head;
    std::optional<Log> m_log;
    std::optional<SessionFold> m_fold;
    QList<StoredEntry> m_entries;
};

} // namespace evalroom::test
