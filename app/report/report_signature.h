// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "crypto/cms.h"

#include <QMap>

namespace evalroom {

// A report never changes, it grows: every signature is an increment behind the bytes that were there before. The
// bytes of an increment follow from what stands before it, the member, the time and the CMS, and from nothing else; so
// an increment from elsewhere is made again from these and compared, and foreign bytes never reach the PDF library.

struct ReportSignature {
    int member = 0;
    Certificate certificate;
    QDateTime time; // as the signer says
};

// The bytes to append to `current`. The chain begins with the member's certificate. Errors: those of signDetached,
// NotAPdf, NotFound (no field for this member), NotAllowed (the field is signed), TooLarge (the chain).
Result<QByteArray> signReport(
    const QByteArray& current, int member, const QList<Certificate>& chain, Signer& signer, const QDateTime& time);

// Is `appended` exactly one valid signature in this member's field, made by the certificate with this SHA-256?
// `previous` is a base revision or was checked itself. Errors: BadSignature (detail: what), CertificateNotOnRoster,
// NotFound, NotAllowed, TooLarge, NotAPdf.
Result<ReportSignature> checkIncrement(
    const QByteArray& previous, const QByteArray& appended, int member, const QByteArray& certificate);

// All signatures behind the base revision, in their order; `certificates` has the SHA-256 for every member who may
// have signed. Errors: as checkIncrement.
Result<QList<ReportSignature>> checkSignatures(
    const QByteArray& base, const QByteArray& report, const QMap<int, QByteArray>& certificates);

} // namespace evalroom
