// SPDX-License-Identifier: Apache-2.0
#include "widgets/window/terminal_options.h"

#include "crypto/key_pem.h"
#include "documents/whole_file.h"

#include <QCommandLineParser>
#include <QSslCertificate>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace evalroom {

namespace {

constexpr qint64 LargestKeyFile = 64 * 1024;
constexpr qsizetype HashHex = 64;

const QStringList& names()
{
    static const QStringList all {u"hub"_s, u"session"_s, u"member"_s, u"platform"_s, u"authority"_s, u"fingerprint"_s,
        u"venue"_s, u"seat"_s, u"store"_s, u"certificate"_s, u"package"_s, u"annex"_s};
    return all;
}

Result<QByteArray> hashOf(const QCommandLineParser& parser, const QString& name)
{
    const QString hex = parser.value(name);
    const QByteArray bytes = QByteArray::fromHex(hex.toLatin1());
    if (hex.size() != HashHex || bytes.size() * 2 != HashHex)
        return fail(ErrorCode::BadField, u"--%1 takes 64 hexadecimal digits."_s.arg(name));
    return bytes;
}

Result<PublicKey> platformKey(const QString& path)
{
    const auto pem = readWholeFile(path, LargestKeyFile);
    if (!pem)
        return fail(pem.error().code, u"--platform: the file cannot be read: "_s + path);
    const auto key = publicKeyFromPem(*pem);
    return key ? key : fail(key.error().code, u"--platform: there is no public key in "_s + path);
}

Result<void> readTrust(const QCommandLineParser& parser, HubAddress& hub)
{
    if (parser.isSet(u"authority"_s) == parser.isSet(u"fingerprint"_s))
        return fail(ErrorCode::BadField, u"Give one of --authority and --fingerprint."_s);
    if (parser.isSet(u"authority"_s)) {
        hub.authorities = QSslCertificate::fromPath(parser.value(u"authority"_s), QSsl::Pem);
        if (hub.authorities.isEmpty())
            return fail(ErrorCode::CannotRead, u"--authority: there is no certificate in the file."_s);
        return {};
    }
    const auto fingerprint = hashOf(parser, u"fingerprint"_s);
    if (!fingerprint)
        return std::unexpected(fingerprint.error());
    hub.fingerprint = *fingerprint;
    return {};
}

Result<TerminalOptions> terminalFrom(const QCommandLineParser& parser)
{
    for (const QString& name : {u"hub"_s, u"session"_s, u"member"_s, u"platform"_s}) {
        const bool opened = name == u"session" && parser.isSet(u"package"_s);
        if (!parser.isSet(name) && !opened)
            return fail(ErrorCode::BadField, u"--%1 is missing."_s.arg(name));
    }
    HubAddress hub;
    hub.url = QUrl(parser.value(u"hub"_s), QUrl::StrictMode);
    if (hub.url.scheme() != u"https" || hub.url.host().isEmpty())
        return fail(ErrorCode::BadField, u"--hub takes an address as https://host:port."_s);
    if (const auto trust = readTrust(parser, hub); !trust)
        return std::unexpected(trust.error());
    const int member = parser.value(u"member"_s).toInt();
    if (member < 1)
        return fail(ErrorCode::BadField, u"--member takes the number on the seat slip."_s);
    const auto platform = platformKey(parser.value(u"platform"_s));
    if (!platform)
        return std::unexpected(platform.error());
    TerminalOptions options;
    options.config = SessionConfig {.hub = hub,
        .session = {},
        .member = member,
        .platform = *platform,
        .storeDir = parser.value(u"store"_s),
        .venue = parser.value(u"venue"_s),
        .seat = parser.value(u"seat"_s),
        .clientVersion = QStringLiteral(EVALROOM_VERSION)};
    options.seat = {.papers = std::make_shared<Papers>(Papers {parser.value(u"certificate"_s), {}}),
        .package = parser.value(u"package"_s),
        .annex = parser.value(u"annex"_s)};
    if (!parser.isSet(u"session"_s))
        return options;
    const auto session = hashOf(parser, u"session"_s);
    return session ? Result<TerminalOptions>(options.inSession(*session)) : std::unexpected(session.error());
}

} // namespace

Result<TerminalOptions> TerminalOptions::parse(const QStringList& arguments)
{
    QCommandLineParser parser;
    for (const QString& name : names())
        parser.addOption({name, {}, u"VALUE"_s});
    parser.addOption(QCommandLineOption(u"rehearsal"_s));
    parser.addOption({u"screenshots"_s, {}, u"FOLDER"_s});
    parser.addOption({u"look"_s, {}, u"NAME"_s});
    if (!parser.parse(arguments))
        return fail(ErrorCode::BadField, parser.errorText());
    if (!parser.positionalArguments().isEmpty())
        return fail(ErrorCode::BadField, u"What is this: "_s + parser.positionalArguments().constFirst());
    if (parser.isSet(u"rehearsal"_s) || parser.isSet(u"screenshots"_s)) {
        TerminalOptions options;
        options.rehearsal = parser.isSet(u"rehearsal"_s);
        options.screenshots = parser.value(u"screenshots"_s);
        options.look = parser.value(u"look"_s);
        return options;
    }
    return terminalFrom(parser);
}

TerminalOptions TerminalOptions::inSession(const QByteArray& session) const
{
    TerminalOptions options = *this;
    options.config->session = session;
    QString& store = options.config->storeDir;
    if (store.isEmpty())
        store = QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + u'/'
            + QString::fromLatin1(session.toHex().first(HashHex / 4));
    options.seat.placesFile = store + u"/reading-%1.json"_s.arg(config->member);
    return options;
}

QString TerminalOptions::usage()
{
    return QString::fromUtf8(R"(usage:
  evalroom --rehearsal
      a practice session that needs nothing else
  evalroom --screenshots FOLDER [--look NAME]
      pictures of every screen, as practice sessions come to it; needs no display. Ends with 1 where something did not
      fit. --look: only as in this folder of them, for instance en-light-1280x800
  evalroom --hub URL --session ID --member N --platform FILE (--authority FILE | --fingerprint HASH)
           [--venue ID] [--seat ID] [--certificate FILE] [--store FOLDER] [--package FILE] [--annex FILE]
      one person's terminal in a session
        --hub          the centre's address, https://host:port
        --session      the session's id, 64 hexadecimal digits
        --member       whose terminal this is: the number on the seat slip
        --platform     the platform's public key (PEM) that must have signed the session
        --authority    certificates (PEM) of the centre's network, or
        --fingerprint  SHA-256 of the hub's one TLS certificate
        --certificate  the person's certificate and key (PKCS#12); may also be chosen in the window
        --store        where this terminal keeps the session
        --package, --annex   staff: what they bring to the centre
  evalroom --hub URL --package FILE --member N …
      the same without --session, for staff: shows what the package holds, and opens its session at the centre
)");
}

} // namespace evalroom
