// SPDX-License-Identifier: Apache-2.0
#include "session/drafts.h"

#include "base/canonical_json.h"
#include "base/json_reader.h"
#include "crypto/aes_gcm.h"
#include "crypto/random.h"
#include "evaluation/exact.h"
#include "ledger/entry.h"

namespace evalroom {

namespace {

constexpr qsizetype MaxText = 4000;
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

QList<Item> itemsOf(const Step& step, const QStringList& bidders)
{
    if (step.kind == StepKind::Chair)
        return {Item {}};
    QList<Item> items;
    for (const QString& bidder : bidders) {
        for (const Criterion& criterion : step.criteria)
            items.append({bidder, criterion.id});
    }
    return items;
}

std::unexpected<Error> badItem(const Item& item)
{
    return fail(ErrorCode::BadField, item.bidder + u'/' + item.criterion);
}

// People type "8.50" and "8."; a sheet has one spelling only.
QString oneSpelling(const QString& typed)
{
    QString text = typed.trimmed();
    if (text.contains(u'.')) {
        while (text.endsWith(u'0'))
            text.chop(1);
        if (text.endsWith(u'.'))
            text.chop(1);
    }
    return text;
}

// One typed field into the sheet; false: it is no lawful value.
bool addTo(Sheet& sheet, const Step& step, const Item& item, const DraftField& field)
{
    if (auto* ballot = std::get_if<ChairBallot>(&sheet.content)) {
        bool number = false;
        ballot->candidate = field.value.toInt(&number);
        return number;
    }
    if (auto* review = std::get_if<ReviewSheet>(&sheet.content)) {
        const bool failed = field.value == u"fail";
        review->items.insert(item, {!failed, field.reason});
        return failed ? !field.reason.trimmed().isEmpty() : field.value == u"pass";
    }
    const auto points = parseDecimal(oneSpelling(field.value));
    const Criterion* criterion = step.criterion(item.criterion);
    if (!points || !criterion || !pointsFit(*points, *criterion))
        return false;
    std::get<ScoreSheet>(sheet.content).scores.insert(item, {*points, field.reason});
    return !needsReason(*points, *criterion) || !field.reason.trimmed().isEmpty();
}

Sheet emptySheet(StepKind kind)
{
    Sheet sheet;
    if (kind == StepKind::Chair)
        sheet.content = ChairBallot {};
    else if (kind == StepKind::Score)
        sheet.content = ScoreSheet {};
    sheet.nonce = randomBytes(HashBytes);
    return sheet;
}

} // namespace

Drafts::Drafts(QObject* parent)
    : QObject(parent)
{
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
}

// Also what the encryption binds a field to: none can be put in another's place.
QString Drafts::keyOf(const QString& step, int round, const Item& item) const
{
    return QStringLiteral("draft/%1/%2/%3/%4").arg(step).arg(round).arg(item.bidder, item.criterion);
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

Result<void> Drafts::put(const QString& key, QByteArrayView plain)
{
    if (const auto may = mayKeep(); !may)
        return may;
    const QByteArray iv = randomBytes(GcmIvSize);
    const auto sealed = gcmEncrypt(m_key.view(), iv, boundTo(key), plain);
    return sealed ? m_store->put(key, iv + *sealed) : std::unexpected(sealed.error());
}

Result<std::optional<Secret>> Drafts::get(const QString& key) const
{
    if (isLocked())
        return fail(ErrorCode::PinNeeded);
    const auto stored = m_store->get(key);
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

Result<void> Drafts::remove(const QString& key)
{
    const auto may = mayKeep();
    return may ? m_store->remove(key) : may;
}

Result<void> Drafts::set(const QString& step, int round, const Item& item, const DraftField& field)
{
    if (field.value.size() > MaxText || field.reason.size() > MaxText)
        return fail(isLocked() ? ErrorCode::PinNeeded : ErrorCode::TooLarge);
    if (const auto kept = put(keyOf(step, round, item), encode(field)); !kept)
        return kept;
    Q_EMIT changed(step, item);
    return {};
}

Result<void> Drafts::clear(const QString& step, int round, const Item& item)
{
    if (const auto gone = remove(keyOf(step, round, item)); !gone)
        return gone;
    Q_EMIT changed(step, item);
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
    return secret.size() > MaxText ? fail(ErrorCode::TooLarge) : put(SecretKey + name, secret.view());
}

Result<std::optional<Secret>> Drafts::secret(const QString& name) const
{
    return get(SecretKey + name);
}

Result<void> Drafts::clearSecret(const QString& name)
{
    return remove(SecretKey + name);
}

Result<QMap<Item, DraftField>> Drafts::fields(const Step& step, int round, const QStringList& bidders) const
{
    QMap<Item, DraftField> all;
    for (const Item& item : itemsOf(step, bidders)) {
        const auto one = field(step.id, round, item);
        if (!one)
            return std::unexpected(one.error());
        if (*one)
            all.insert(item, **one);
    }
    return all;
}

Result<QList<Item>> Drafts::missing(const Step& step, int round, const QStringList& bidders) const
{
    const auto all = fields(step, round, bidders);
    if (!all)
        return std::unexpected(all.error());
    QList<Item> items = itemsOf(step, bidders);
    items.removeIf([&](const Item& item) { return !all->value(item).value.trimmed().isEmpty(); });
    return items;
}

Result<Sheet> Drafts::toSheet(const Step& step, int round, const QStringList& bidders) const
{
    const auto all = fields(step, round, bidders);
    if (!all)
        return std::unexpected(all.error());
    Sheet sheet = emptySheet(step.kind);
    for (const Item& item : itemsOf(step, bidders)) {
        const auto typed = all->constFind(item);
        if (typed == all->constEnd() || !addTo(sheet, step, item, *typed))
            return badItem(item);
    }
    return sheet;
}

} // namespace evalroom

#include "moc_drafts.cpp"
