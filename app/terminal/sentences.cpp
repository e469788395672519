// SPDX-License-Identifier: Apache-2.0
#include "terminal/sentences.h"

using namespace Qt::StringLiterals;

namespace evalroom {

// A table in the shape of a switch: the compiler finds a code without a sentence.
QString sentenceOf(ErrorCode code) // NOLINT(readability-function-size)
{
    switch (code) {
    case ErrorCode::NotJson:
        return u"The text is not JSON."_s;
    case ErrorCode::NotCanonical:
        return u"The JSON is not in the one spelling that can be signed."_s;
    case ErrorCode::BadField:
        return u"A field is missing, unknown or out of range."_s;
    case ErrorCode::TooLarge:
        return u"It is larger than is allowed."_s;
    case ErrorCode::UnknownFormat:
        return u"It has a format that this program does not know; a newer version may read it."_s;
    case ErrorCode::NotAPackage:
        return u"This file is no bid package."_s;
    case ErrorCode::PackageDamaged:
        return u"The package is damaged or was altered."_s;
    case ErrorCode::NotAnArchive:
        return u"This file is no session archive."_s;
    case ErrorCode::ArchiveDamaged:
        return u"The archive contradicts itself."_s;
    case ErrorCode::NotAPdf:
        return u"This document is no PDF, or too damaged to be read."_s;
    case ErrorCode::PdfEncrypted:
        return u"This PDF asks for a password."_s;
    case ErrorCode::PdfEmpty:
        return u"This PDF has no page."_s;
    case ErrorCode::SchemeInvalid:
        return u"The scheme, the rules and the lot contradict each other or the law."_s;
    case ErrorCode::BadKey:
        return u"There is no usable key where one must be."_s;
    case ErrorCode::BadSignature:
        return u"A signature does not verify."_s;
    case ErrorCode::WrongAlgorithm:
        return u"A signature is of another kind than its key allows."_s;
    case ErrorCode::WrongType:
        return u"A signed object was made for another purpose."_s;
    case ErrorCode::UnknownSigner:
        return u"The signature is by a key that is not trusted here."_s;
    case ErrorCode::WrongSession:
        return u"It was made for another session."_s;
    case ErrorCode::PinNeeded:
        return u"This needs the certificate: enter its PIN."_s;
    case ErrorCode::WrongPin:
        return u"The PIN or passphrase is wrong."_s;
    case ErrorCode::NotACredential:
        return u"This file is no credential in PKCS#12."_s;
    case ErrorCode::CertificateExpired:
        return u"The certificate has expired."_s;
    case ErrorCode::CertificateNotYetValid:
        return u"The certificate is not valid yet."_s;
    case ErrorCode::CertificateUntrusted:
        return u"The certificate leads to no authority that is trusted here."_s;
    case ErrorCode::CertificateNotOnRoster:
        return u"The certificate is not that of the member on the roster."_s;
    case ErrorCode::DecryptionFailed:
        return u"It cannot be decrypted: the key is another one, or the content was altered."_s;
    case ErrorCode::CommitmentMismatch:
        return u"What was opened is not what was committed to."_s;
    case ErrorCode::ChainGap:
        return u"A record is missing before this one."_s;
    case ErrorCode::ChainFork:
        return u"Another record stands in this place already."_s;
    case ErrorCode::ChainBroken:
        return u"The record does not follow the one before it."_s;
    case ErrorCode::LogForked:
        return u"The hub shows a history that contradicts what was seen before."_s;
    case ErrorCode::LogRolledBack:
        return u"The hub shows less than it has shown before."_s;
    case ErrorCode::BadProof:
        return u"A proof about the log does not verify."_s;
    case ErrorCode::NotAllowed:
        return u"The rules do not allow this now."_s;
    case ErrorCode::HubUnreachable:
        return u"The hub cannot be reached."_s;
    case ErrorCode::HubIdentityChanged:
        return u"The hub shows another key or certificate than before."_s;
    case ErrorCode::HubAnswerInvalid:
        return u"The hub gave an answer that makes no sense."_s;
    case ErrorCode::NotLoggedIn:
        return u"Nobody is logged in; log in again."_s;
    case ErrorCode::NoPermission:
        return u"This role may not do that."_s;
    case ErrorCode::NotFound:
        return u"There is no such thing."_s;
    case ErrorCode::RateLimited:
        return u"Too many requests; wait a moment."_s;
    case ErrorCode::KeyWithheld:
        return u"The document stays closed until the declaration is in the log."_s;
    case ErrorCode::CannotRead:
        return u"The file cannot be read."_s;
    case ErrorCode::CannotWrite:
        return u"The file cannot be written."_s;
    case ErrorCode::DiskFull:
        return u"There is no space left on the disk."_s;
    case ErrorCode::StoreDamaged:
        return u"The session's store on this machine is damaged."_s;
    case ErrorCode::ClockWrong:
        return u"The clock of this machine is wrong."_s;
    case ErrorCode::Cancelled:
        return u"It was cancelled."_s;
    case ErrorCode::Internal:
        return u"The program has failed; please report this."_s;
    }
    return {};
}

QString sentenceOf(const Error& error)
{
    const QString sentence = sentenceOf(error.code);
    return error.detail.isEmpty() ? sentence : sentence + u" ["_s + error.detail + u']';
}

QString reportSentenceOf(const Error& error)
{
    switch (error.code) {
    case ErrorCode::NotAllowed:
        return u"The report does not hold: it lacks the signature of a member who has signed in the log."_s;
    case ErrorCode::CertificateNotOnRoster:
        return u"The report does not hold: one of its signatures is by a certificate that is not the roster's."_s;
    case ErrorCode::BadSignature:
        return u"The report does not hold: behind its base stands something else than the signatures of those who "
               u"have signed in the log."_s;
    default:
        return u"The report does not hold. "_s + sentenceOf(error);
    }
}

} // namespace evalroom
