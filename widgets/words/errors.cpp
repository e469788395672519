// SPDX-License-Identifier: Apache-2.0
#include "widgets/words/errors.h"

#include <QCoreApplication>

namespace evalroom {

namespace {

struct Errors {
    Q_DECLARE_TR_FUNCTIONS(Errors)
};

// A table in the shape of a switch: the compiler finds a code without a sentence.
QString wordsOf(ErrorCode code) // NOLINT(readability-function-size)
{
    switch (code) {
    case ErrorCode::NotJson:
        return Errors::tr("The data cannot be read: they are not in the form that is expected. Get the file again "
                          "from where it came, or ask the staff.");
    case ErrorCode::NotCanonical:
        return Errors::tr("The data are not in the one form that can be signed, so they cannot be used. Get the "
                          "file again from where it came, or ask the staff.");
    case ErrorCode::BadField:
        return Errors::tr("Something that was entered or received is missing or not allowed. Check what you have "
                          "entered; if it is complete, ask the staff.");
    case ErrorCode::TooLarge:
        return Errors::tr("This is larger than is allowed. Shorten the text, or choose a smaller file.");
    case ErrorCode::UnknownFormat:
        return Errors::tr("This was made for another version of the program. Ask the staff for the current "
                          "version.");
    case ErrorCode::NotAPackage:
        return Errors::tr("This file is no bid package. Choose the package file of this lot.");
    case ErrorCode::PackageDamaged:
        return Errors::tr("What was received is damaged or has been altered, and is not used. Get it again from "
                          "where it came; if that does not help, tell the supervisor.");
    case ErrorCode::NotAnArchive:
        return Errors::tr("This file is no archive of a session. Choose another file.");
    case ErrorCode::ArchiveDamaged:
        return Errors::tr("This archive contradicts itself: it is damaged or has been altered. Do not rely on it, "
                          "and look for another copy.");
    case ErrorCode::NotAPdf:
        return Errors::tr("This document is no PDF, or too damaged to be shown. Tell the staff which document it "
                          "is.");
    case ErrorCode::PdfEncrypted:
        return Errors::tr("This document asks for a password and cannot be shown. Tell the staff which document it "
                          "is.");
    case ErrorCode::PdfEmpty:
        return Errors::tr("This document has no page. Tell the staff which document it is.");
    case ErrorCode::SchemeInvalid:
        return Errors::tr("The evaluation method of this lot contradicts itself or the rules, so the session "
                          "cannot begin. The tendering agency has to mend it.");
    case ErrorCode::BadKey:
        return Errors::tr("There is no usable key where one is needed. Tell the staff.");
    case ErrorCode::BadSignature:
        return Errors::tr("A signature does not hold: what it covers was altered, or somebody else has signed. It "
                          "is not used; tell the supervisor.");
    case ErrorCode::WrongAlgorithm:
        return Errors::tr("A signature is of another kind than this person's certificate makes. It is not used; "
                          "tell the supervisor.");
    case ErrorCode::WrongType:
        return Errors::tr("Something was signed for another purpose than it is used for here. It is not used; tell "
                          "the supervisor.");
    case ErrorCode::UnknownSigner:
        return Errors::tr("This is signed by somebody who is not known here. It is not used; ask the staff where "
                          "it comes from.");
    case ErrorCode::WrongSession:
        return Errors::tr("This belongs to another session. Choose that of this lot.");
    case ErrorCode::WrongPin:
        return Errors::tr("The PIN is not right. Type it again with care; after too many tries the certificate "
                          "locks itself.");
    case ErrorCode::PinNeeded:
        return Errors::tr("Your certificate itself has to sign this. Enter your PIN.");
    case ErrorCode::NotACredential:
        return Errors::tr("This file holds no certificate with its key. Choose the certificate file that you were "
                          "given.");
    case ErrorCode::CertificateExpired:
        return Errors::tr("Your certificate has expired. Ask the staff: a new one has to be issued and put on the "
                          "roster.");
    case ErrorCode::CertificateNotYetValid:
        return Errors::tr("Your certificate is not valid yet. Ask the staff, and have the clock of this computer "
                          "checked.");
    case ErrorCode::CertificateUntrusted:
        return Errors::tr("This certificate comes from no authority that is trusted here. Ask the staff.");
    case ErrorCode::CertificateNotOnRoster:
        return Errors::tr("This certificate is not the one that the roster has for this person. Use your own "
                          "certificate, or ask the staff.");
    case ErrorCode::DecryptionFailed:
        return Errors::tr("This cannot be opened: the code or the key does not fit, or the content was altered. "
                          "Check the code on your seat slip, and try again.");
    case ErrorCode::CommitmentMismatch:
        return Errors::tr("What was opened is not what was sealed. Do not go on, and tell the supervisor.");
    case ErrorCode::ChainGap:
        return Errors::tr("An earlier record has not arrived yet. Nothing is lost; it is tried again by itself.");
    case ErrorCode::ChainFork:
        return Errors::tr("Another record stands in this place already, so this one cannot be taken. Were you at "
                          "work at two seats? Check in again at this one, and tell the staff.");
    case ErrorCode::ChainBroken:
        return Errors::tr("The record does not follow the one before it. Check in again at this seat; if that does "
                          "not help, tell the staff.");
    case ErrorCode::LogForked:
        return Errors::tr("The centre shows another course of this session than before. Do not go on, and tell the "
                          "supervisor at once.");
    case ErrorCode::LogRolledBack:
        return Errors::tr("The centre shows less of this session than before. Do not go on, and tell the "
                          "supervisor at once.");
    case ErrorCode::BadProof:
        return Errors::tr("The centre cannot prove that its log is whole. Do not go on, and tell the supervisor at "
                          "once.");
    case ErrorCode::NotAllowed:
        return Errors::tr("The rules do not allow this now.");
    case ErrorCode::HubUnreachable:
        return Errors::tr("The centre cannot be reached. What you have done is kept here and is sent by itself as "
                          "soon as there is a way.");
    case ErrorCode::HubIdentityChanged:
        return Errors::tr("The centre shows another identity than before. Do not go on, and tell the staff at "
                          "once.");
    case ErrorCode::HubAnswerInvalid:
        return Errors::tr("The centre has given an answer that makes no sense. Try again in a moment; if it stays "
                          "so, tell the staff.");
    case ErrorCode::NotLoggedIn:
        return Errors::tr("Nobody is checked in at this seat. Check in again.");
    case ErrorCode::NoPermission:
        return Errors::tr("Your role may not see or do this. Somebody in another role can help.");
    case ErrorCode::NotFound:
        return Errors::tr("The centre has nothing under this name. Perhaps it has not been handed in yet; ask the "
                          "staff.");
    case ErrorCode::RateLimited:
        return Errors::tr("Too much was asked of the centre in a short time. Wait a moment, and try again.");
    case ErrorCode::KeyWithheld:
        return Errors::tr("The documents stay closed until your declaration and your pledge are in the log.");
    case ErrorCode::CannotRead:
        return Errors::tr("The file cannot be read. See that it is there and that its medium is plugged in.");
    case ErrorCode::CannotWrite:
        return Errors::tr("The file cannot be written. Choose another place, or ask the staff.");
    case ErrorCode::DiskFull:
        return Errors::tr("There is no space left on the disk of this computer. Ask the staff to make some before "
                          "you go on.");
    case ErrorCode::StoreDamaged:
        return Errors::tr("What this computer has kept of the session is damaged. What the centre has received is "
                          "safe. Ask the staff for another seat.");
    case ErrorCode::ClockWrong:
        return Errors::tr("The clock of this computer is wrong, so nothing can be signed. Ask the staff to set it.");
    case ErrorCode::Cancelled:
        return Errors::tr("This was cancelled; nothing has changed.");
    case ErrorCode::Internal:
        return Errors::tr("The program has made a mistake. What was saved is safe. Please tell the staff what you "
                          "were doing.");
    }
    return {};
}

QString detailOf(Undone what)
{
    switch (what) {
    case Undone::CheckedIn:
        return QStringLiteral("notCheckedIn");
    case Undone::Signed:
        return QStringLiteral("notSigned");
    case Undone::Saved:
        return QStringLiteral("notSaved");
    }
    return {};
}

const QString Changed = QStringLiteral("changedSincePress");
const QString ClosingLoses = QStringLiteral("closingLoses");
const QString Uncounted = QStringLiteral("uncounted/"); // and the effect

QString undoneWords(Undone what)
{
    switch (what) {
    case Undone::CheckedIn:
        return Errors::tr("The centre cannot be reached. You are not checked in yet; try again when the connection is "
                          "back, or ask the staff.");
    case Undone::Signed:
        return Errors::tr("You have not signed yet. The report can be signed only while the centre is connected; wait "
                          "here.");
    case Undone::Saved:
        return Errors::tr("The centre cannot be reached. Nothing was saved; try again when the connection is back.");
    }
    return {};
}

} // namespace

Error undone(const Error& error, Undone what)
{
    return error.code == ErrorCode::HubUnreachable ? Error {error.code, detailOf(what)} : error;
}

Error changedSincePress()
{
    return {ErrorCode::Cancelled, Changed};
}

Error closingLoses()
{
    return {ErrorCode::Cancelled, ClosingLoses};
}

Error uncounted(const QString& effect)
{
    return {ErrorCode::NotAllowed, Uncounted + effect};
}

QString errorWords(const Error& error)
{
    if (error == changedSincePress())
        return Errors::tr("The result, or whatever else you were about to sign, has changed since you pressed the "
                          "button. Nothing has been signed; look at it again.");
    if (error == closingLoses())
        return Errors::tr("What you entered last is not saved on this machine, and would be lost with this window. "
                          "Wait until it is saved; to give it up, close the window once more.");
    if (error.code == ErrorCode::NotAllowed && error.detail.startsWith(Uncounted))
        //: Behind the colon: why
        return Errors::tr("What you did last has reached the centre and stands in the log, but it does not count: %1. "
                          "See what is shown now, and do it again where it is still needed.")
            .arg(effectWords(error.detail.sliced(Uncounted.size())));
    if (error.code == ErrorCode::NotAllowed)
        return ruleWords(error.detail);
    if (error.code == ErrorCode::SchemeInvalid && error.detail.contains(u"/qualification open"))
        return Errors::tr("Before this evaluation it has to be found whether each bidder is qualified, and of one the "
                          "package does not say, so the session cannot begin. The purchaser or its agency has to see "
                          "to it, and have the package made anew.");
    if (error.code == ErrorCode::SchemeInvalid && error.detail.contains(u"/entitled "))
        return Errors::tr("The package entitles a bidder to a price adjustment that the evaluation method does not "
                          "have. It would count for nothing, so the session cannot begin. Have the package made anew "
                          "with the right identifier.");
    if (error.code == ErrorCode::BadField && error.detail == u"slipCode")
        return Errors::tr("Type the code on your seat slip. If it is lost, ask the staff for a new slip.");
    if (error.code == ErrorCode::BadField && error.detail == u"sheetText")
        return Errors::tr("A reason on this sheet has an invisible character in it, with which nobody could open the "
                          "sheet again. Nothing has been signed. Type the reasons that were pasted anew, and submit "
                          "again.");
    for (const Undone what : {Undone::CheckedIn, Undone::Signed, Undone::Saved}) {
        if (error.code == ErrorCode::HubUnreachable && error.detail == detailOf(what))
            return undoneWords(what);
    }
    if (error.code == ErrorCode::HubUnreachable && error.detail == u"offline")
        return Errors::tr("The centre cannot be reached, and this can be done only with it. Nothing has been done; it "
                          "can be done as soon as the connection is back.");
    if (error.code == ErrorCode::CannotWrite && error.detail == u"inUse")
        return Errors::tr("Another window on this computer has this seat open. Go on there; nothing is lost.");
    if (error.code == ErrorCode::CannotWrite && error.detail.startsWith(u"sqlite"))
        return Errors::tr("This computer cannot write to its disk. Ask the staff to make room on it.");
    if (error.code == ErrorCode::CertificateNotOnRoster && error.detail == u"hub")
        return Errors::tr("The centre knows nobody in this session who has this certificate. Use your own certificate, "
                          "or have the staff see for which session and member this window was opened.");
    if (error.code == ErrorCode::BadKey && (error.detail == u"hub" || error.detail == u"vault"))
        return Errors::tr("This package was made for another centre, so this one does not take it. Choose the package "
                          "that was made for it, or connect to that centre.");
    if (error.code == ErrorCode::NotLoggedIn && error.detail == u"chainEnded")
        return Errors::tr("You have checked in at another seat. Go on there; nothing can be done here any more.");
    if (error.code == ErrorCode::WrongPin && error.detail == u"passphrase")
        return Errors::tr("This passphrase does not open the key file. Type it again with care.");
    if (error.code == ErrorCode::BadKey && error.detail == u"escrow")
        return Errors::tr("This is not the key that was set for this session and your role. Choose the file with that "
                          "key.");
    if (error.code == ErrorCode::DecryptionFailed && error.detail == u"escrow")
        return Errors::tr("A sheet cannot be opened with this key: what its author has sealed in it is no sheet. Its "
                          "author has to open it, or to be replaced; tell the staff.");
    bool known = false;
    const int tries = error.detail.toInt(&known);
    if (error.code == ErrorCode::WrongPin && known && tries >= 0)
        return tries == 0
            ? Errors::tr("The PIN is not right, and the certificate has locked itself. Ask the staff.")
            : Errors::tr("The PIN is not right. Type it again with care: %n tries are left.", nullptr, tries);
    return wordsOf(error.code);
}

QString lawWords(const RuleSet& rules, const Error& error)
{
    if (error.code != ErrorCode::NotAllowed)
        return {};
    const bool isUncounted = error.detail.startsWith(Uncounted);
    return rules.basis.value(isUncounted ? error.detail.sliced(Uncounted.size()) : error.detail);
}

} // namespace evalroom
