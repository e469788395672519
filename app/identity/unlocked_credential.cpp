// SPDX-License-Identifier: Apache-2.0
#include "identity/unlocked_credential.h"

namespace evalroom {

UnlockedCredential::UnlockedCredential(Credential credential)
    : m_certificate(std::move(credential.certificate))
    , m_chain(std::move(credential.chain))
    , m_signer(std::move(credential.key))
{
}

Result<std::shared_ptr<UnlockedCredential>> UnlockedCredential::fromPkcs12(QByteArrayView file, const Secret& pin)
{
    auto credential = readPkcs12(file, pin);
    if (!credential)
        return std::unexpected(credential.error());
    return std::shared_ptr<UnlockedCredential>(new UnlockedCredential(std::move(*credential)));
}

Result<void> checkHolder(const Certificate& certificate, const Roster& roster, int member, const QDateTime& at)
{
    const auto entry = roster.constFind(member);
    if (entry == roster.constEnd() || entry->certificate != certificate.fingerprint()
        || entry->key != certificate.publicKey())
        return fail(ErrorCode::CertificateNotOnRoster);
    return checkLife(certificate, at);
}

Result<void> checkLife(const Certificate& certificate, const QDateTime& at)
{
    if (at < certificate.notBefore())
        return fail(ErrorCode::CertificateNotYetValid, toTimestamp(certificate.notBefore()));
    if (at > certificate.notAfter())
        return fail(ErrorCode::CertificateExpired, toTimestamp(certificate.notAfter()));
    return {};
}

} // namespace evalroom
