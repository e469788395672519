// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "identity/unlocked_credential.h"
#include "ledger/log.h"
#include "session/session_config.h"

namespace evalroom {

// Makes a member's signed entries at this terminal: one chain, whose key lives in memory only. A restart begins anew.
class Author {
public:
    // The delegation that begins the chain, signed by the certificate. Errors: those of PrivateKey and Jws::sign.
    struct Beginning;
    static Result<Beginning> begin(const SessionConfig& config, Signer& certificate, const PublicKey& recovery,
        const Seen& seen, const QDateTime& at);

    const QByteArray& chain() const { return m_chain; }
    std::shared_ptr<Signer> sessionKey() const { return m_key; }

    // The chain's next record; `log` has the delegation and everything that the chain has so far. Signed by the
    // certificate where it is given. Errors: ChainGap (the delegation is not there), those of Jws::sign.
    Result<Jws> sign(const Act& act, const Log& log, const Seen& seen, const QDateTime& at, Signer* certificate) const;

private:
    std::shared_ptr<SoftwareSigner> m_key;
    QByteArray m_chain;
};

struct Author::Beginning {
    Author author;
    Jws delegation;
};

} // namespace evalroom
