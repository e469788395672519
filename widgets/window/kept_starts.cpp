// SPDX-License-Identifier: Apache-2.0
#include "widgets/window/kept_starts.h"

#include "base/worker.h"
#include "documents/whole_file.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace evalroom {

namespace {

constexpr qint64 LargestStarts = 256 * 1024;
constexpr qsizetype MostStarts = 20; // sessions
const QString StartsKey = u"sessions"_s;

// What belongs to the centre, whoever sits here in whichever session.
const QStringList& ofCentre()
{
    static const QStringList options {u"hub"_s, u"platform"_s, u"authority"_s, u"fingerprint"_s, u"venue"_s, u"seat"_s};
    return options;
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
    read();
}

void KeptStarts::read()
{
    const auto kept = m_file.isEmpty() ? fail(ErrorCode::NotFound) : readWholeFile(m_file, LargestStarts);
    if (!kept)
        return;
    const QJsonArray entries = QJsonDocument::fromJson(*kept).object().value(StartsKey).toArray();
    for (const QJsonValue& value : entries) {
        StartEntry entry;
        const QJsonObject json = value.toObject();
        for (const QString& option : startOptions()) {
            if (const QString text = json.value(option).toString(); !text.isEmpty())
                entry.insert(option, text);
        }
        if (!entry.isEmpty())
            m_entries.append(entry);
    }
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

void KeptStarts::keep(const StartEntry& entry)
{
    m_entries.removeIf([&](const StartEntry& each) { return each.value(u"session"_s) == entry.value(u"session"_s); });
    m_entries.prepend(entry);
    m_entries.resize(std::min(m_entries.size(), MostStarts));
    if (!m_file.isEmpty())
        write();
}

void KeptStarts::write()
{
    QJsonArray entries;
    for (const StartEntry& entry : std::as_const(m_entries)) {
        QJsonObject json;
        for (auto option = entry.cbegin(); option != entry.cend(); ++option)
            json.insert(option.key(), option.value());
        entries.append(json);
    }
    const QByteArray written = QJsonDocument(QJsonObject {{StartsKey, entries}}).toJson(QJsonDocument::Compact);
    onWorker<void>(this,
        [path = m_file, written]() -> Result<void> {
            if (!QDir().mkpath(QFileInfo(path).path()))
                return fail(ErrorCode::CannotWrite, path);
            return writeWholeFile(path, written, FileAccess::Owner);
        },
        {});
}

} // namespace evalroom
