// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "crypto/signer.h"

#include <memory>
#include <vector>

namespace evalroom {

// The hub's own keys: those that sign checkpoints, newest last, and the one to which documents' keys are sealed.
// They lie in one folder as encrypted PEM: hub-1.pem, hub-2.pem, …, vault.pem.
class HubKeys {
public:
    // Makes what is not there yet. Errors: those of `load`, CannotWrite, DiskFull, Internal.
    static Result<HubKeys> create(const QString& folder, const Secret& passphrase);
    // One more signing key, for a `hubKey` amendment. Errors: as for `create`.
    static Result<HubKeys> addSigningKey(const QString& folder, const Secret& passphrase);
    // Errors: CannotRead, WrongPin, BadKey.
    static Result<HubKeys> load(const QString& folder, const Secret& passphrase);

    // The key that new packages have to name.
    const PublicKey& newest() const { return m_signers.back()->publicKey(); }
    // nullptr for a key that is not ours.
    Signer* signer(const PublicKey& key) const;
    bool holds(const QString& thumbprint) const;
    const PrivateKey& vault() const { return m_vault; }
    // {"hub":JWK,"vault":JWK}
    QJsonObject toJson() const;

private:
    HubKeys(std::vector<std::unique_ptr<Signer>> signers, PrivateKey vault);

    std::vector<std::unique_ptr<Signer>> m_signers;
    PrivateKey m_vault;
};

} // namespace evalroom
