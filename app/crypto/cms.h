// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "crypto/certificate.h"
#include "crypto/signer.h"

namespace evalroom {

// Detached CMS signatures of the one form that PDF reports carry: CAdES-BES (ETSI EN 319 122-1), one signer, SHA-256,
// signed by P-256 or RSA. The signer may be a token that only signs messages.

// The first certificate is the signer's, the others are its path; all are put in.
// Errors: WrongAlgorithm (SM2), BadKey (no certificate, or of another key), BadSignature (the signer signs wrongly),
// those of the signer, Internal.
Result<QByteArray> signDetached(QByteArrayView content, const QList<Certificate>& chain, Signer& signer);

// The certificate that signed these bytes; whether it is trusted is another question (checkPath).
// Errors: BadSignature (detail: what), BadKey, WrongAlgorithm.
Result<Certificate> verifyDetached(QByteArrayView cms, QByteArrayView content);

// PDF keeps a place of fixed size for a signature and fills it with zeros: what stands before them.
// Errors: BadSignature (no CMS, or something else behind it).
Result<QByteArray> withoutPadding(QByteArrayView padded);

} // namespace evalroom
