// SPDX-License-Identifier: Apache-2.0
#include "base/error.h"

#include <algorithm>
#include <array>
#include <utility>

namespace evalroom {

namespace {

using Entry = std::pair<ErrorCode, const char*>;

constexpr std::array Names = {
    Entry {ErrorCode::NotJson, "notJson"},
    Entry {ErrorCode::NotCanonical, "notCanonical"},
    Entry {ErrorCode::BadField, "badField"},
    Entry {ErrorCode::TooLarge, "tooLarge"},
    Entry {ErrorCode::UnknownFormat, "unknownFormat"},
    Entry {ErrorCode::NotAPackage, "notAPackage"},
    Entry {ErrorCode::PackageDamaged, "packageDamaged"},
    Entry {ErrorCode::NotAnArchive, "notAnArchive"},
    Entry {ErrorCode::ArchiveDamaged, "archiveDamaged"},
    Entry {ErrorCode::NotAPdf, "notAPdf"},
    Entry {ErrorCode::PdfEncrypted, "pdfEncrypted"},
    Entry {ErrorCode::PdfEmpty, "pdfEmpty"},
    Entry {ErrorCode::SchemeInvalid, "schemeInvalid"},
    Entry {ErrorCode::BadKey, "badKey"},
    Entry {ErrorCode::BadSignature, "badSignature"},
    Entry {ErrorCode::WrongAlgorithm, "wrongAlgorithm"},
    Entry {ErrorCode::WrongType, "wrongType"},
    Entry {ErrorCode::UnknownSigner, "unknownSigner"},
    Entry {ErrorCode::WrongSession, "wrongSession"},
    Entry {ErrorCode::WrongPin, "wrongPin"},
    Entry {ErrorCode::PinNeeded, "pinNeeded"},
    Entry {ErrorCode::NotACredential, "notACredential"},
    Entry {ErrorCode::CertificateExpired, "certificateExpired"},
    Entry {ErrorCode::CertificateNotYetValid, "certificateNotYetValid"},
    Entry {ErrorCode::CertificateUntrusted, "certificateUntrusted"},
    Entry {ErrorCode::CertificateNotOnRoster, "certificateNotOnRoster"},
    Entry {ErrorCode::DecryptionFailed, "decryptionFailed"},
    Entry {ErrorCode::CommitmentMismatch, "commitmentMismatch"},
    Entry {ErrorCode::ChainGap, "chainGap"},
    Entry {ErrorCode::ChainFork, "chainFork"},
    Entry {ErrorCode::ChainBroken, "chainBroken"},
    Entry {ErrorCode::LogForked, "logForked"},
    Entry {ErrorCode::LogRolledBack, "logRolledBack"},
    Entry {ErrorCode::BadProof, "badProof"},
    Entry {ErrorCode::NotAllowed, "notAllowed"},
    Entry {ErrorCode::HubUnreachable, "hubUnreachable"},
    Entry {ErrorCode::HubIdentityChanged, "hubIdentityChanged"},
    Entry {ErrorCode::HubAnswerInvalid, "hubAnswerInvalid"},
    Entry {ErrorCode::NotLoggedIn, "notLoggedIn"},
    Entry {ErrorCode::NoPermission, "noPermission"},
    Entry {ErrorCode::NotFound, "notFound"},
    Entry {ErrorCode::RateLimited, "rateLimited"},
    Entry {ErrorCode::KeyWithheld, "keyWithheld"},
    Entry {ErrorCode::CannotRead, "cannotRead"},
    Entry {ErrorCode::CannotWrite, "cannotWrite"},
    Entry {ErrorCode::DiskFull, "diskFull"},
    Entry {ErrorCode::StoreDamaged, "storeDamaged"},
    Entry {ErrorCode::ClockWrong, "clockWrong"},
    Entry {ErrorCode::Cancelled, "cancelled"},
    Entry {ErrorCode::Internal, "internal"},
};

} // namespace

QString errorName(ErrorCode code)
{
    const auto* found = std::ranges::find(Names, code, &Entry::first);
    return QString::fromLatin1(found == Names.end() ? "internal" : found->second);
}

ErrorCode errorFromName(const QString& name)
{
    const auto* found
        = std::ranges::find_if(Names, [&](const Entry& entry) { return name == QLatin1String(entry.second); });
    return found == Names.end() ? ErrorCode::Internal : found->first;
}

} // namespace evalroom
