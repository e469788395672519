// SPDX-License-Identifier: Apache-2.0
#include "widgets/window/start_entry.h"

#include "crypto/key_pem.h"
#include "documents/whole_file.h"
#include "widgets/window/terminal_options.h"

#include <QSslCertificate>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace evalroom {

namespace {

constexpr qint64 LargestPlatformKey = 64 * 1024;
constexpr qsizetype HashHex = 64;

// The entry as it is read, with what is wrong in it.
struct StartReading {
    QList<StartFault> faults = {};
    HubAddress hub = {};
    QByteArray session = {};
    int member = 0;
    std::optional<PublicKey> platform = {};
};

QByteArray startHash(const StartEntry& entry, const QString& option, StartReading& reading)
{
    const QString hex = entry.value(option);
    const QByteArray bytes = QByteArray::fromHex(hex.toLatin1());
    if (hex.size() == HashHex && bytes.size() * 2 == HashHex)
        return bytes;
    reading.faults.append({StartFault::Kind::NoHash, option});
    return {};
}

void findMissing(const StartEntry& entry, StartReading& reading)
{
    for (const QString& option : {u"hub"_s, u"session"_s, u"member"_s, u"platform"_s}) {
        // The package has its session in it.
        const bool opened = option == u"session" && entry.contains(u"package"_s);
        if (!entry.contains(option) && !opened)
            reading.faults.append({StartFault::Kind::Missing, option});
    }
    if (!hasTrust(entry))
        reading.faults.append({StartFault::Kind::NoTrust, u"fingerprint"_s});
}

void readStartHub(const StartEntry& entry, StartReading& reading)
{
    if (entry.contains(u"hub"_s)) {
        reading.hub.url = QUrl(entry.value(u"hub"_s), QUrl::StrictMode);
        if (reading.hub.url.scheme() != u"https" || reading.hub.url.host().isEmpty())
            reading.faults.append({StartFault::Kind::NoAddress, u"hub"_s});
    }
    if (entry.contains(u"authority"_s) && entry.contains(u"fingerprint"_s)) {
        reading.faults.append({StartFault::Kind::TwoTrusts, u"fingerprint"_s});
    } else if (entry.contains(u"authority"_s)) {
        reading.hub.authorities = QSslCertificate::fromPath(entry.value(u"authority"_s), QSsl::Pem);
        if (reading.hub.authorities.isEmpty())
            reading.faults.append({StartFault::Kind::NoCertificate, u"authority"_s});
    } else if (entry.contains(u"fingerprint"_s)) {
        reading.hub.fingerprint = startHash(entry, u"fingerprint"_s, reading);
    }
}

void readStartPlatform(const StartEntry& entry, StartReading& reading)
{
    if (!entry.contains(u"platform"_s))
        return;
    const auto pem = readWholeFile(entry.value(u"platform"_s), LargestPlatformKey);
    if (!pem) {
        reading.faults.append({StartFault::Kind::CannotRead, u"platform"_s});
        return;
    }
    if (const auto key = publicKeyFromPem(*pem))
        reading.platform = *key;
    else
        reading.faults.append({StartFault::Kind::NoKey, u"platform"_s});
}

StartReading readEntry(const StartEntry& entry)
{
    StartReading reading;
    findMissing(entry, reading);
    readStartHub(entry, reading);
    if (entry.contains(u"member"_s)) {
        reading.member = entry.value(u"member"_s).toInt();
        if (reading.member < 1)
            reading.faults.append({StartFault::Kind::NoNumber, u"member"_s});
    }
    readStartPlatform(entry, reading);
    if (entry.contains(u"session"_s))
        reading.session = startHash(entry, u"session"_s, reading);
    return reading;
}

ErrorCode codeOfFault(StartFault::Kind kind)
{
    switch (kind) {
    case StartFault::Kind::CannotRead:
    case StartFault::Kind::NoCertificate:
        return ErrorCode::CannotRead;
    case StartFault::Kind::NoKey:
        return ErrorCode::BadKey;
    case StartFault::Kind::Missing:
    case StartFault::Kind::NoAddress:
    case StartFault::Kind::NoHash:
    case StartFault::Kind::NoNumber:
    case StartFault::Kind::NoTrust:
    case StartFault::Kind::TwoTrusts:
        break;
    }
    return ErrorCode::BadField;
}

} // namespace

const QStringList& startOptions()
{
    static const QStringList all {u"hub"_s, u"session"_s, u"member"_s, u"seat"_s, u"platform"_s, u"authority"_s,
        u"fingerprint"_s, u"venue"_s, u"store"_s, u"certificate"_s, u"package"_s, u"annex"_s};
    return all;
}

bool tellsTrust(const QString& option)
{
    return option == u"authority" || option == u"fingerprint";
}

bool hasTrust(const StartEntry& entry)
{
    return std::ranges::any_of(entry.keys(), tellsTrust);
}

QList<StartFault> missingIn(const StartEntry& entry)
{
    StartReading reading;
    findMissing(entry, reading);
    return reading.faults;
}

QList<StartFault> faultsIn(const StartEntry& entry)
{
    return readEntry(entry).faults;
}

QString optionSentence(const StartFault& fault, const StartEntry& entry)
{
    const QString value = entry.value(fault.option);
    switch (fault.kind) {
    case StartFault::Kind::Missing:
        return u"--%1 is missing."_s.arg(fault.option);
    case StartFault::Kind::NoAddress:
        return u"--hub takes an address as https://host:port."_s;
    case StartFault::Kind::NoHash:
        return u"--%1 takes 64 hexadecimal digits."_s.arg(fault.option);
    case StartFault::Kind::NoNumber:
        return u"--member takes the number on the seat slip."_s;
    case StartFault::Kind::CannotRead:
        return u"--platform: the file cannot be read: "_s + value;
    case StartFault::Kind::NoKey:
        return u"--platform: there is no public key in "_s + value;
    case StartFault::Kind::NoCertificate:
        return u"--authority: there is no certificate in the file."_s;
    case StartFault::Kind::NoTrust:
    case StartFault::Kind::TwoTrusts:
        break;
    }
    return u"Give one of --authority and --fingerprint."_s;
}

Result<TerminalOptions> terminalOf(const StartEntry& entry)
{
    const StartReading reading = readEntry(entry);
    if (!reading.faults.isEmpty()) {
        const StartFault& first = reading.faults.constFirst();
        return fail(codeOfFault(first.kind), optionSentence(first, entry));
    }
    TerminalOptions options;
    options.config = SessionConfig {.hub = reading.hub,
        .session = {},
        .member = reading.member,
        .platform = *reading.platform,
        .storeDir = entry.value(u"store"_s),
        .venue = entry.value(u"venue"_s),
        .seat = entry.value(u"seat"_s),
        .clientVersion = QStringLiteral(EVALROOM_VERSION)};
    options.seat = {.papers = std::make_shared<Papers>(Papers {entry.value(u"certificate"_s), {}}),
        .package = entry.value(u"package"_s),
        .annex = entry.value(u"annex"_s)};
    options.start = entry;
    return reading.session.isEmpty() ? options : options.inSession(reading.session);
}

} // namespace evalroom
