// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "crypto/hash.h"
#include "evaluation/act.h"
#include "ledger/signed_chain.h"

namespace evalroom::test {

// Somebody on the roster, with the certificate's key and, once checked in, a session key and a recovery key.
class HubPerson : public SignedChain {
public:
    HubPerson(int member, Role role)
        : SignedChain(member, role)
        , m_recovery(PrivateKey::generate(Algorithm::ES256).value())
    {
        const QDateTime now = QDateTime::currentDateTimeUtc();
        valid
            = {fromTimestamp(toTimestamp(now.addDays(-1))).value(), fromTimestamp(toTimestamp(now.addDays(1))).value()};
    }

    RosterEntry entry() const
    {
        return {.member = member(),
            .role = role(),
            .key = certificateKey(),
            .certificate = certificateHash,
            .person = person,
            .valid = valid};
    }

    const PrivateKey& recovery() const { return m_recovery; }

    // Checks in anew: a fresh key, and a fresh chain.
    Jws delegate(const QByteArray& session, const Seen& seen = nothingSeen())
    {
        const PublicKey recovery = m_recovery.publicKey();
        return begin(session, seen, now(), &recovery);
    }

    Record draft(const QJsonObject& act, const Seen& seen = nothingSeen()) const { return drafted(act, seen, now()); }

    // The chain's next record as an honest client makes it, by the key that its act needs.
    Jws act(const QJsonObject& act, const Seen& seen = nothingSeen())
    {
        const auto known = actFromJson(act);
        return goOn(known && needsRosterKey(*known) ? certificate() : sessionKey(), draft(act, seen));
    }
    Jws act(const Act& act, const Seen& seen = nothingSeen()) { return this->act(actToJson(act), seen); }

    static Seen nothingSeen() { return {0, MerkleTree().root()}; }
    static QDateTime now() { return fromTimestamp(toTimestamp(QDateTime::currentDateTimeUtc())).value(); }

    // What the roster will say.
    Validity valid;
    QByteArray person = QByteArray(HashBytes, '\2');
    QByteArray certificateHash = QByteArray(HashBytes, '\1');

private:
    PrivateKey m_recovery;
};

} // namespace evalroom::test
