// SPDX-License-Identifier: Apache-2.0
#include "widgets/window/terminal_options.h"

#include <QCommandLineParser>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace evalroom {

namespace {

constexpr qsizetype StoreName = 16; // hexadecimal digits of the session

} // namespace

Result<TerminalOptions> TerminalOptions::read(const QStringList& arguments)
{
    QCommandLineParser parser;
    for (const QString& name : startOptions())
        parser.addOption({name, {}, u"VALUE"_s});
    parser.addOption(QCommandLineOption(u"rehearsal"_s));
    parser.addOption({u"screenshots"_s, {}, u"FOLDER"_s});
    parser.addOption({u"look"_s, {}, u"NAME"_s});
    if (!parser.parse(arguments))
        return fail(ErrorCode::BadField, parser.errorText());
    if (!parser.positionalArguments().isEmpty())
        return fail(ErrorCode::BadField, u"What is this: "_s + parser.positionalArguments().constFirst());
    TerminalOptions options;
    options.rehearsal = parser.isSet(u"rehearsal"_s);
    options.screenshots = parser.value(u"screenshots"_s);
    options.look = parser.value(u"look"_s);
    for (const QString& name : startOptions()) {
        if (parser.isSet(name))
            options.start.insert(name, parser.value(name));
    }
    return options;
}

Result<TerminalOptions> TerminalOptions::parse(const QStringList& arguments)
{
    auto options = read(arguments);
    if (!options || options->rehearsal || !options->screenshots.isEmpty())
        return options;
    return terminalOf(options->start);
}

TerminalOptions TerminalOptions::inSession(const QByteArray& session) const
{
    TerminalOptions options = *this;
    options.config->session = session;
    QString& store = options.config->storeDir;
    if (store.isEmpty())
        store = QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + u'/'
            + QString::fromLatin1(session.toHex().first(StoreName));
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
  evalroom [--hub URL] [--session ID] …
      whatever of this is missing or wrong, a window asks for, and keeps for the next time at this session
)");
}

} // namespace evalroom
