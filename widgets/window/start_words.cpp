// SPDX-License-Identifier: Apache-2.0
#include "widgets/window/start_words.h"

#include "widgets/words/errors.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace evalroom {

namespace {

struct StartWords {
    Q_DECLARE_TR_FUNCTIONS(StartWords)
};

} // namespace

AskedWords askedWords(const QString& option)
{
    if (option == u"hub")
        return {StartWords::tr("Address of the centre"),
            StartWords::tr("The staff know it. It begins with https://, as in https://centre.example:8443.")};
    if (option == u"session")
        return {StartWords::tr("Number of the session"),
            StartWords::tr("It stands at the staff's desk; copy it, or have it copied here.")};
    if (option == u"member")
        return {StartWords::tr("Your number"), StartWords::tr("It stands on your seat slip.")};
    if (option == u"seat")
        return {StartWords::tr("Seat"), StartWords::tr("As it stands on your seat slip. It may be left empty.")};
    if (option == u"platform")
        return {StartWords::tr("Public key of the platform"),
            StartWords::tr("The file was given to the venue. Only a session that the platform has signed is opened."),
            StartWords::tr("Keys and certificates (*.pem *.crt *.cer);;All files (*)")};
    if (option == u"authority")
        return {StartWords::tr("Certificates of the centre's network"),
            StartWords::tr("The file was given to the venue. Or leave it empty, and type the fingerprint below."),
            StartWords::tr("Keys and certificates (*.pem *.crt *.cer);;All files (*)")};
    return {StartWords::tr("Fingerprint of the centre"),
        StartWords::tr("64 digits and letters. Leave it empty where there are certificates above.")};
}

QString missingWords(const StartFault& fault)
{
    if (fault.kind == StartFault::Kind::NoTrust)
        return StartWords::tr(
            "Choose the certificates of the centre's network, or type the fingerprint of the centre.");
    if (fault.option == u"hub")
        return StartWords::tr("Type the address of the centre first.");
    if (fault.option == u"session")
        return StartWords::tr("Type the number of the session.");
    if (fault.option == u"member")
        return StartWords::tr("Type your number from the seat slip.");
    return StartWords::tr("Choose the file with the platform's public key.");
}

QString faultWords(const StartFault& fault)
{
    switch (fault.kind) {
    case StartFault::Kind::Missing:
    case StartFault::Kind::NoTrust:
        return missingWords(fault);
    case StartFault::Kind::NoAddress:
        return StartWords::tr("This is no address of a centre. It begins with https:// and names a computer, as in "
                              "https://centre.example:8443.");
    case StartFault::Kind::NoHash:
        return StartWords::tr("This has to be 64 digits and letters from a to f. Copy all of it, and nothing else.");
    case StartFault::Kind::NoNumber:
        return StartWords::tr("This has to be a number from 1, as it stands on the seat slip.");
    case StartFault::Kind::CannotRead:
        return errorWords({ErrorCode::CannotRead, {}});
    case StartFault::Kind::NoKey:
        return StartWords::tr("There is no public key in this file. Choose the one that the platform has given.");
    case StartFault::Kind::NoCertificate:
        return StartWords::tr("There is no certificate in this file, or it cannot be read. Choose the one that the "
                              "venue was given.");
    case StartFault::Kind::TwoTrusts:
        return StartWords::tr("Certificates and a fingerprint are too much: empty one of the two.");
    }
    return {};
}

QString greetingWords(const Error& error)
{
    if (error.code == ErrorCode::HubUnreachable)
        return StartWords::tr("Nobody answers at this address. See that it is right and that this computer is on the "
                              "network, and try again; else ask the staff.");
    if (error.code == ErrorCode::HubIdentityChanged)
        return StartWords::tr("What answers at the address is not the centre that is known by this. See that both "
                              "belong to the same centre; if they do, do not go on, and tell the staff at once.");
    return errorWords(error);
}

} // namespace evalroom
