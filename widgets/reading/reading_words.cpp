// SPDX-License-Identifier: Apache-2.0
#include "widgets/reading/reading_words.h"

#include "widgets/words/errors.h"
#include "widgets/words/figures.h"

#include <QCoreApplication>

namespace evalroom {

namespace {

struct Reading {
    Q_DECLARE_TR_FUNCTIONS(Reading)
};

StageWords closedWords(const Error& error)
{
    if (error.code == ErrorCode::NotLoggedIn)
        return {Reading::tr("Not open yet"), Reading::tr("Documents open once you have checked in."), false};
    if (error.code == ErrorCode::NoPermission)
        return {Reading::tr("Not for this seat"),
            Reading::tr("The documents are read by the committee and watched over by the supervisor."), false};
    return {Reading::tr("Not open yet"),
        Reading::tr("Documents open once you have declared your conflicts of interest and given your pledge, and the "
                    "centre has received both."),
        false};
}

StageWords failedWords(const Error& error)
{
    switch (error.code) {
    case ErrorCode::KeyWithheld:
    case ErrorCode::NotLoggedIn:
    case ErrorCode::NoPermission:
        return closedWords(error);
    case ErrorCode::HubUnreachable:
        return {Reading::tr("Not here yet"),
            Reading::tr("The centre cannot be reached, and this document is not at this seat yet. It is brought here "
                        "as soon as the connection is back. Nothing needs to be done."),
            true};
    case ErrorCode::Cancelled:
        return {Reading::tr("Stopped"),
            Reading::tr("You have stopped this. What has arrived stays at this seat, and it goes on from there."),
            true};
    case ErrorCode::PackageDamaged:
    case ErrorCode::DecryptionFailed:
        return {Reading::tr("Not the file that was handed in"),
            Reading::tr("What has arrived does not agree with the signed list of documents, so it is not shown. Try "
                        "again, and tell the staff if it stays so."),
            true};
    case ErrorCode::PdfEncrypted:
        return {Reading::tr("Locked by a password"),
            Reading::tr("The bidder has locked this file with a password. It cannot be shown. Tell the chair."), false};
    case ErrorCode::NotAPdf:
    case ErrorCode::PdfEmpty:
    case ErrorCode::TooLarge:
        return {Reading::tr("Damaged file"),
            Reading::tr("This file is damaged and cannot be shown, although it is exactly what the bidder handed in. "
                        "Tell the chair."),
            false};
    case ErrorCode::CannotRead:
    case ErrorCode::StoreDamaged:
        return {Reading::tr("Cannot be read at this seat"),
            Reading::tr("The copy at this seat cannot be read. Try again, and tell the staff if it stays so."), true};
    case ErrorCode::Internal:
        return {Reading::tr("Cannot be shown"),
            Reading::tr("The display stopped while it opened this file. Other documents can be read. Try again, and "
                        "tell the staff if it stays so."),
            true};
    default:
        return {Reading::tr("Cannot be shown"), errorWords(error), true};
    }
}

} // namespace

StageWords stageWords(const OpenDocument& document)
{
    switch (document.stage()) {
    case OpenDocument::Stage::Fetching:
        if (document.size() > 0)
            return {Reading::tr("Being brought here"),
                Reading::tr("%1 of %2").arg(sizeWords(document.fetched()), sizeWords(document.size())), false};
        return {Reading::tr("Being brought here"), Reading::tr("Waiting for the centre …"), false};
    case OpenDocument::Stage::Checking:
        return {Reading::tr("Being checked"),
            Reading::tr("It is compared with the signed list of documents before it is shown."), false};
    case OpenDocument::Stage::Opening:
        return {Reading::tr("Being opened"), {}, false};
    case OpenDocument::Stage::Failed:
        return failedWords(document.error());
    case OpenDocument::Stage::Closed:
    case OpenDocument::Stage::Ready:
        break;
    }
    return {};
}

QString pageErrorWords(const Error& error)
{
    if (error.code == ErrorCode::CannotRead)
        return Reading::tr("This page cannot be read at this seat. Tell the staff.");
    if (error.detail == QStringLiteral("slow"))
        return Reading::tr("This page takes too long to draw and is left out. The other pages can be read.");
    return Reading::tr("This page cannot be shown: the bidder's file is damaged here. The other pages can be read.");
}

} // namespace evalroom
