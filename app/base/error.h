// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <expected>

namespace evalroom {

// Why something could not be done. Closed: `widgets/` and `evalroomctl` have a sentence for every value.
// The names are also the stable identifiers in JSON answers (see errorName).
enum class ErrorCode {
    // Bytes that are not what they claim to be
    NotJson, // not JSON at all, or too deep, or too large
    NotCanonical, // JSON, but not the one spelling that FORMAT.md allows
    BadField, // a field is missing, unknown, of the wrong type or out of range; detail: its path
    TooLarge, // over a limit that the format or the protocol sets
    UnknownFormat, // a format or rule set this program does not know
    NotAPackage, // the file is no bid package
    PackageDamaged, // a hash or size in the package does not agree; detail: the part
    NotAnArchive, // the file is no session archive
    ArchiveDamaged, // the archive contradicts itself; detail: where
    NotAPdf, // a document is no PDF
    PdfEncrypted, // a PDF asks for a password
    PdfEmpty, // a PDF has no page
    SchemeInvalid, // a scheme contradicts itself or the regime; detail: JSON pointer and rule

    // Keys, signatures, certificates
    BadKey, // no usable key in the bytes given
    BadSignature, // a signature does not verify, or is not in its one accepted form
    WrongAlgorithm, // the header names another algorithm than the roster
    WrongType, // a signed object of another purpose
    UnknownSigner, // nobody on the roster has this key
    WrongSession, // made for another session
    WrongPin, // detail: tries left, where known
    PinNeeded, // the certificate itself signs this, and it is locked
    NotACredential, // the file is no PKCS#12
    CertificateExpired,
    CertificateNotYetValid,
    CertificateUntrusted, // no path to a configured root
    CertificateNotOnRoster,
    DecryptionFailed, // wrong key, or the ciphertext was changed
    CommitmentMismatch, // an opening does not fit its commitment

    // The log
    ChainGap, // seq is ahead of the chain
    ChainFork, // another body already stands at this place of the chain
    ChainBroken, // prev is not the head of the chain
    LogForked, // two histories of one log: the checkpoint is no extension
    LogRolledBack, // the hub's log is shorter than what was seen before
    BadProof, // an inclusion or consistency proof does not verify
    NotAllowed, // the rules refuse the act; detail: the rule

    // The hub and the way to it
    HubUnreachable,
    HubIdentityChanged, // another TLS certificate or hub key than before
    HubAnswerInvalid, // an answer that the protocol does not know
    NotLoggedIn,
    NoPermission, // the role may not use this route
    NotFound,
    RateLimited,
    KeyWithheld, // documents stay closed until the declaration is in the log

    // This machine
    CannotRead,
    CannotWrite,
    DiskFull,
    StoreDamaged,
    ClockWrong, // this machine's time is outside the certificate's life or far from the hub's
    Cancelled,
    Internal, // a fault of this program
};

// The identifier of a code, as JSON answers carry it ("chainFork").
QString errorName(ErrorCode code);
// The code of an identifier; Internal for an unknown one.
ErrorCode errorFromName(const QString& name);

// An error is a value. `detail` holds technical facts only (a path, a hash, a rule), never a sentence for a person,
// never a name or a secret.
struct Error {
    ErrorCode code = ErrorCode::Internal;
    QString detail = {};

    bool operator==(const Error&) const = default;
};

template <typename T>
using Result = std::expected<T, Error>;

inline std::unexpected<Error> fail(ErrorCode code, const QString& detail = {})
{
    return std::unexpected(Error {code, detail});
}

} // namespace evalroom
