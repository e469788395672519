// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/clock.h"
#include "crypto/derived_key.h"
#include "crypto/pkcs12.h"
#include "crypto/signer.h"
#include "ledger/roster.h"

#include <QDateTime>
#include <memory>

namespace evalroom {

// A person's certificate whose key may be used, because the right PIN was given. The PIN is kept nowhere; when this
// object goes, the key is locked again.
class UnlockedCredential {
public:
    // Slow by design (the file's key derivation): call it on a worker. Errors: NotACredential, WrongPin.
    static Result<std::shared_ptr<UnlockedCredential>> fromPkcs12(QByteArrayView file, const Secret& pin);

    const Certificate& certificate() const { return m_certificate; }
    Signer& signer() { return m_signer; }
    // For what this person keeps for themselves: 32 bytes, the same whenever the certificate is unlocked.
    Result<Secret> keyFor(QByteArrayView purpose) const { return derivedKey(m_signer.key(), purpose); }
    // For signatures in PDFs, which carry the certificates along.
    const QList<Certificate>& chain() const { return m_chain; }

private:
    explicit UnlockedCredential(Credential credential);

    Certificate m_certificate;
    QList<Certificate> m_chain;
    SoftwareSigner m_signer;
};

// May this certificate act for the member at that time? The roster names one certificate for each member.
// Errors: CertificateNotOnRoster, CertificateNotYetValid, CertificateExpired.
Result<void> checkHolder(const Certificate& certificate, const Roster& roster, int member, const QDateTime& at);
// The dates alone. Errors: CertificateNotYetValid, CertificateExpired.
Result<void> checkLife(const Certificate& certificate, const QDateTime& at);

} // namespace evalroom
