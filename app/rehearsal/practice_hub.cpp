// SPDX-License-Identifier: Apache-2.0
#include "rehearsal/practice_hub.h"

#include "crypto/certificate_builder.h"
#include "crypto/key_pem.h"
#include "documents/whole_file.h"

#include <QDir>

using namespace Qt::StringLiterals;

namespace evalroom {

namespace {

constexpr qint64 MaxKeyFile = 64 * 1024;

Result<void> copy(const QString& from, const QString& to)
{
    const auto bytes = readWholeFile(from, MaxKeyFile);
    return bytes ? writeWholeFile(to, *bytes, FileAccess::Owner) : std::unexpected(bytes.error());
}

Result<Secret> passphraseOf(const PracticeFolder& practice)
{
    const auto bytes = readWholeFile(practice.file(u"keys/passphrase"_s), MaxKeyFile);
    if (!bytes)
        return std::unexpected(bytes.error());
    return Secret::copyOf(bytes->trimmed());
}

// Known by its fingerprint, so no authority has to vouch for it. Answers the fingerprint.
Result<QByteArray> makeTls(const HubProcessPlan& plan, const Secret& passphrase)
{
    const auto key = PrivateKey::generate(Algorithm::ES256);
    if (!key)
        return std::unexpected(key.error());
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const auto certificate = selfSignedCertificate({.commonName = u"EvalRoom rehearsal"_s,
                                                       .notBefore = now.addDays(-1),
                                                       .notAfter = now.addDays(30),
                                                       .use = CertificateUse::TlsServer,
                                                       .dnsNames = {u"localhost"_s},
                                                       .ipAddresses = {u"127.0.0.1"_s}},
        *key);
    if (!certificate)
        return std::unexpected(certificate.error());
    const auto pem = toEncryptedPem(*key, passphrase, PracticeRounds);
    if (!pem)
        return std::unexpected(pem.error());
    for (const auto& written : {writeWholeFile(plan.tlsKey, *pem, FileAccess::Owner),
             writeWholeFile(plan.tlsCertificate, certificate->pem(), FileAccess::Owner)}) {
        if (!written)
            return std::unexpected(written.error());
    }
    return certificate->fingerprint();
}

} // namespace

Result<PracticeHub> preparePracticeHub(const PracticeFolder& practice, const QString& program, const QString& dataDir)
{
    if (!QDir().mkpath(dataDir + u"/keys"_s))
        return fail(ErrorCode::CannotWrite, dataDir);
    const auto passphrase = passphraseOf(practice);
    if (!passphrase)
        return std::unexpected(passphrase.error());
    for (const auto& copied : {copy(practice.file(u"keys/hub.pem"_s), dataDir + u"/keys/hub-1.pem"_s),
             copy(practice.file(u"keys/vault.pem"_s), dataDir + u"/keys/vault.pem"_s)}) {
        if (!copied)
            return std::unexpected(copied.error());
    }
    PracticeHub hub;
    hub.process = {program, dataDir, dataDir + u"/tls.pem"_s, dataDir + u"/tls-key.pem"_s,
        practice.file(u"keys/platform-public.pem"_s), practice.file(u"keys/passphrase"_s)};
    const auto fingerprint = makeTls(hub.process, *passphrase);
    if (!fingerprint)
        return std::unexpected(fingerprint.error());
    hub.fingerprint = *fingerprint;
    return hub;
}

} // namespace evalroom
