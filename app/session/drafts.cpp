// SPDX-License-Identifier: Apache-2.0
#include "session/drafts.h"

#include "base/canonical_json.h"
#include "base/json_reader.h"
#include "crypto/aes_gcm.h"
#include "crypto/random.h"

#include <set>

namespace evalroom {

namespace {

constexpr qsizetype MaxText = 4000;
constexpr std::chrono::milliseconds Again {2000}; // until a disk that took nothing is asked again
const QString SecretKey = QStringLiteral("secret/");

QByteArray encode(const DraftField& field)
{
    return canonicalJson({{QStringLiteral("reason"), field.reason}, {QStringLiteral("value"), field.value}});
}

Result<DraftField> decode(const Secret& plain)
{
    const auto json = parseCanonicalJson(plain.view().toByteArray());
    JsonReader reader(json.value_or(QJsonObject()));
    DraftField field {
        reader.string(QStringLiteral("value"), MaxText), reader.string(QStringLiteral("reason"), MaxText)};
    if (const auto done = reader.finish(); !done)
        return fail(ErrorCode::StoreDamaged, QStringLiteral("draft"));
    return field;
}

QString folderOf(const QString& step, int round)
{
    return QStringLiteral("draft/%1/%2/").arg(step).arg(round);
}

// Also what the encryption binds a field to: none can be put in another's place.
QString keyOf(const QString& step, int round, const Item& item)
{
    return folderOf(step, round) + item.bidder + u'/' + item.criterion;
}

} // namespace

Drafts::Drafts(QObject* parent)
    : QObject(parent)
    , m_again(this)
{
    m_again.setInterval(Again);
    connect(&m_again, &QTimer::timeout, this, &Drafts::writeHeld);
}

void Drafts::unlock(RecordStore* store, const QByteArray& session, int member, Secret key)
{
    m_store = store;
    m_session = session;
    m_member = member;
    m_key = std::move(key);
    m_ended = false;
}

void Drafts::lock()
{
    m_store = nullptr;
    m_key = Secret();
    m_held.clear();
    setUnkept({});
}

QByteArray Drafts::boundTo(const QString& key) const
{
    return m_session + QByteArray::number(m_member) + '/' + key.toUtf8();
}

Result<void> Drafts::mayKeep() const
{
    if (isLocked())
        return fail(ErrorCode::PinNeeded);
    return m_ended ? fail(ErrorCode::NotLoggedIn, QStringLiteral("chainEnded")) : Result<void>();
}

Result<QByteArray> Drafts::seal(const QString& key, QByteArrayView plain) const
{
    if (const auto may = mayKeep(); !may)
        return std::unexpected(may.error());
    const QByteArray iv = randomBytes(GcmIvSize);
    const auto sealed = gcmEncrypt(m_key.view(), iv, boundTo(key), plain);
    return sealed ? Result<QByteArray>(iv + *sealed) : std::unexpected(sealed.error());
}

void Drafts::keep(const QString& key, const Sealed& value)
{
    m_held.insert(key, value);
    writeHeld();
}

// What was not taken before goes along: the disk has all of it, or is asked again.
void Drafts::writeHeld()
{
    const auto written = m_store->together([this]() -> Result<void> {
        for (const auto& [key, value] : m_held.asKeyValueRange()) {
            if (const auto one = value ? m_store->put(key, *value) : m_store->remove(key); !one)
                return one;
        }
        return {};
    });
    if (written)
        m_held.clear();
    setUnkept(written ? std::nullopt : std::optional(written.error()));
}

void Drafts::setUnkept(const std::optional<Error>& why)
{
    if (why)
        m_again.start();
    else
        m_again.stop();
    if (std::exchange(m_unkept, why) != why)
        Q_EMIT unkeptChanged();
}

Result<std::optional<Secret>> Drafts::get(const QString& key) const
{
    if (isLocked())
        return fail(ErrorCode::PinNeeded);
    const auto held = m_held.constFind(key);
    const auto stored = held != m_held.constEnd() ? Result<Sealed>(*held) : m_store->get(key);
    if (!stored)
        return std::unexpected(stored.error());
    if (!*stored)
        return std::nullopt;
    const QByteArray& bytes = **stored;
    auto plain = bytes.size() < GcmIvSize
        ? fail(ErrorCode::StoreDamaged)
        : gcmDecrypt(m_key.view(), bytes.first(GcmIvSize), boundTo(key), bytes.sliced(GcmIvSize));
    if (!plain)
        return fail(ErrorCode::StoreDamaged, QStringLiteral("draft"));
    return std::optional(std::move(*plain));
}

Result<void> Drafts::set(const QString& step, int round, const Item& item, const DraftField& field)
{
    if (field.value.size() > MaxText || field.reason.size() > MaxText)
        return fail(isLocked() ? ErrorCode::PinNeeded : ErrorCode::TooLarge);
    const QString key = keyOf(step, round, item);
    const auto sealed = seal(key, encode(field));
    if (!sealed)
        return std::unexpected(sealed.error());
    keep(key, *sealed);
    Q_EMIT changed(step, item);
    return {};
}

Result<void> Drafts::clear(const QString& step, int round, const Item& item)
{
    if (const auto may = mayKeep(); !may)
        return may;
    keep(keyOf(step, round, item), std::nullopt);
    Q_EMIT changed(step, item);
    return {};
}

Result<void> Drafts::clearAll(const QString& step, int round)
{
    if (const auto may = mayKeep(); !may)
        return may;
    const QString folder = folderOf(step, round);
    if (const auto gone = m_store->removeIn(folder); !gone)
        return gone;
    m_held.removeIf([&](const auto& held) { return held.key().startsWith(folder); });
    if (unkept())
        writeHeld();
    return {};
}

Result<std::optional<DraftField>> Drafts::field(const QString& step, int round, const Item& item) const
{
    const auto plain = get(keyOf(step, round, item));
    if (!plain)
        return std::unexpected(plain.error());
    if (!*plain)
        return std::nullopt;
    const auto decoded = decode(**plain);
    return decoded ? Result<std::optional<DraftField>>(*decoded) : std::unexpected(decoded.error());
}

Result<void> Drafts::setSecret(const QString& name, const Secret& secret)
{
    if (secret.size() > MaxText)
        return fail(ErrorCode::TooLarge);
    const auto sealed = seal(SecretKey + name, secret.view());
    return sealed ? m_store->put(SecretKey + name, *sealed) : std::unexpected(sealed.error());
}

Result<std::optional<Secret>> Drafts::secret(const QString& name) const
{
    return get(SecretKey + name);
}

Result<void> Drafts::clearSecret(const QString& name)
{
    const auto may = mayKeep();
    return may ? m_store->remove(SecretKey + name) : may;
}

Result<DraftFields> Drafts::fields(const Step& step, int round, const QStringList& bidders) const
{
    DraftFields all;
    for (const QString& bidder : bidders) {
        for (const Criterion& criterion : step.criteria) {
            const Item item {bidder, criterion.id};
            const auto one = field(step.id, round, item);
            if (!one)
                return std::unexpected(one.error());
            if (*one)
                all.insert(item, **one);
        }
    }
    return all;
}

Result<QList<Item>> Drafts::items(const QString& step, int round) const
{
    if (isLocked())
        return fail(ErrorCode::PinNeeded);
    const QString folder = folderOf(step, round);
    const auto stored = m_store->keysIn(folder);
    if (!stored)
        return std::unexpected(stored.error());
    std::set<QString> keys(stored->begin(), stored->end());
    for (const auto& [key, value] : m_held.asKeyValueRange()) {
        if (!key.startsWith(folder))
            continue;
        if (value)
            keys.insert(key.sliced(folder.size()));
        else
            keys.erase(key.sliced(folder.size()));
    }
    QList<Item> items;
    for (const QString& key : keys)
        items.append({key.section(u'/', 0, 0), key.section(u'/', 1)});
    return items;
}

} // namespace evalroom

#include "moc_drafts.cpp"
