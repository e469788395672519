// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "crypto/signer.h"
#include "ledger/session_head.h"
#include "rehearsal/colleague.h"
#include "rehearsal/practice_folder.h"
#include "sync/hub_client.h"

namespace evalroom {

// The keys of the platform in a session with sealed prices.
struct PlatformKeys {
    PrivateKey amendments;
    PrivateKey envelopes;

    // Errors: those of PracticeFolder::key.
    static Result<PlatformKeys> read(const PracticeFolder& practice);
};

// The platform's part: where prices are sealed (FORMAT.md §9.8) it brings the bidders' final offers (最后报价) while
// they are awaited, and opens them and second envelopes (双信封) once they are due; and it replaces members. It sits at
// no terminal: it follows the log at somebody else's, and amends it with its own key.
class PlatformColleague : public Colleague {
    Q_OBJECT
public:
    PlatformColleague(Session& watched, const HubAddress& hub, const SessionHead& head, PlatformKeys keys,
        std::chrono::milliseconds pause);

    // Puts another in this member's place, whom nobody plays: all the others wait for them.
    void replace(int member);

protected:
    bool doNext() override;

private:
    Result<QJsonObject> nextChange();
    Result<QJsonObject> replacement() const;
    Result<QJsonObject> openingsOf(const QStringList& bidders) const;
    Result<QJsonObject> finalOfferOf(const QString& bidder);
    void answered(const Result<HubReceipt>& receipt);

    HubClient m_hub;
    QList<ManifestBidder> m_bidders;
    SoftwareSigner m_signer;
    PrivateKey m_envelopes;
    int m_leaving = 0; // who is to be replaced; 0: nobody
    QMap<QString, SealedPrice> m_sealed; // by bidder, the last one
    std::optional<Jws> m_sent; // nothing: none, or the hub has refused it
    qint64 m_place = 0; // of what was sent
    bool m_received = false; // it stands in the log of the centre, though not here yet
};

} // namespace evalroom
