// SPDX-License-Identifier: Apache-2.0
#include "widgets/window/kept_starts.h"

#include "base/worker.h"
#include "documents/whole_file.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>
#include <tuple>
#include <utility>

using namespace Qt::StringLiterals;

namespace evalroom {

namespace {

constexpr qint64 LargestStarts = 256 * 1024;
constexpr qsizetype MostStarts = 20; // sessions
constexpr int KeyPause = 200; // milliseconds
constexpr int LongestWrite = 2000; // milliseconds that the end of the program waits for
const QString StartsKey = u"sessions"_s;
const QString BegunKey = u"begun"_s;
const QString EnteredKey = u"entered"_s; // of what was begun
const QString GivenKey = u"given"_s;

// What belongs to the centre, whoever sits here in whichever session.
const QStringList& ofCentre()
{
    static const QStringList options {u"hub"_s, u"platform"_s, u"authority"_s, u"fingerprint"_s, u"venue"_s, u"seat"_s};
    return options;
}

StartEntry entryOf(const QJsonObject& json)
{
    StartEntry entry;
    for (const QString& option : startOptions()) {
        if (const QString text = json.value(option).toString(); !text.isEmpty())
            entry.insert(option, text);
    }
    return entry;
}

QJsonObject jsonOf(const StartEntry& entry)
{
    QJsonObject json;
    for (auto option = entry.cbegin(); option != entry.cend(); ++option)
        json.insert(option.key(), option.value());
    return json;
}

Result<void> writeStarts(const QString& path, const QByteArray& written)
{
    if (!QDir().mkpath(QFileInfo(path).path()))
        return fail(ErrorCode::CannotWrite, path);
    return writeWholeFile(path, written, FileAccess::Owner);
}

void addKept(StartEntry& entry, const StartEntry& kept, const QStringList& options)
{
    const bool trusts = hasTrust(entry);
    for (const QString& option : options) {
        if (kept.contains(option) && !entry.contains(option) && !(tellsTrust(option) && trusts))
            entry.insert(option, kept.value(option));
    }
}

} // namespace

KeptStarts::KeptStarts(QString file, QObject* parent)
    : QObject(parent)
    , m_file(std::move(file))
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(KeyPause);
    connect(&m_soon, &QTimer::timeout, this, &KeptStarts::write);
    read();
}

// What is still on its way to the disk would come behind it.
KeptStarts::~KeptStarts()
{
    if (!m_soon.isActive() && !m_isOlder)
        return;
    if (m_isWriting)
        workers().waitForDone(LongestWrite);
    std::ignore = writeStarts(m_file, bytes());
}

void KeptStarts::read()
{
    const auto kept = m_file.isEmpty() ? fail(ErrorCode::NotFound) : readWholeFile(m_file, LargestStarts);
    if (!kept)
        return;
    const QJsonObject json = QJsonDocument::fromJson(*kept).object();
    for (const QJsonValue& value : json.value(StartsKey).toArray()) {
        if (const StartEntry entry = entryOf(value.toObject()); !entry.isEmpty())
            m_entries.append(entry);
    }
    const QJsonObject begun = json.value(BegunKey).toObject();
    m_begun = entryOf(begun.value(EnteredKey).toObject());
    m_begunFrom = entryOf(begun.value(GivenKey).toObject());
}

StartEntry KeptStarts::of(const QString& session) const
{
    for (const StartEntry& entry : m_entries) {
        if (!session.isEmpty() && entry.value(u"session"_s) == session.toLower())
            return entry;
    }
    return {};
}

StartEntry KeptStarts::completed(const StartEntry& given) const
{
    if (isBegunFor(given))
        return m_begun;
    StartEntry entry = given;
    if (m_entries.isEmpty())
        return entry;
    if (const StartEntry same = of(given.value(u"session"_s)); !same.isEmpty()) {
        addKept(entry, same, startOptions());
        return entry;
    }
    const StartEntry& last = m_entries.constFirst();
    if (given.contains(u"hub"_s) && given.value(u"hub"_s) != last.value(u"hub"_s))
        return entry;
    const bool another = given.contains(u"session"_s) || given.contains(u"package"_s);
    addKept(entry, last, another ? ofCentre() : startOptions());
    return entry;
}

// Who starts the program as before goes on, also where something was typed instead of what the command line says;
// whoever names another session, centre or member means that one.
bool KeptStarts::isBegunFor(const StartEntry& given) const
{
    const auto isTheSame = [&](const QString& option) { return m_begun.value(option) == given.value(option); };
    return !m_begun.isEmpty() && (given == m_begunFrom || std::ranges::all_of(given.keys(), isTheSame));
}

void KeptStarts::keep(const StartEntry& entry)
{
    keepSoon(entry);
    m_soon.stop();
    write();
}

void KeptStarts::keepSoon(const StartEntry& entry)
{
    m_entries.removeIf([&](const StartEntry& each) { return each.value(u"session"_s) == entry.value(u"session"_s); });
    m_entries.prepend(entry);
    m_entries.resize(std::min(m_entries.size(), MostStarts));
    m_begun.clear();
    if (!m_file.isEmpty())
        m_soon.start();
}

void KeptStarts::keepBegun(const StartEntry& given, const StartEntry& entry)
{
    if (entry == m_begun)
        return;
    m_begun = entry;
    m_begunFrom = given;
    if (!m_file.isEmpty())
        m_soon.start();
}

QByteArray KeptStarts::bytes() const
{
    QJsonArray entries;
    for (const StartEntry& entry : m_entries)
        entries.append(jsonOf(entry));
    QJsonObject json {{StartsKey, entries}};
    if (!m_begun.isEmpty())
        json.insert(BegunKey, QJsonObject {{EnteredKey, jsonOf(m_begun)}, {GivenKey, jsonOf(m_begunFrom)}});
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

// One after the other: the last file is the newest.
void KeptStarts::write()
{
    if (m_file.isEmpty())
        return;
    m_isOlder = m_isWriting;
    if (std::exchange(m_isWriting, true))
        return;
    onWorker<void>(this, [path = m_file, written = bytes()] { return writeStarts(path, written); },
        {this, [this](const Result<void>&) {
             m_isWriting = false;
             if (std::exchange(m_isOlder, false))
                 write();
         }});
}

} // namespace evalroom
