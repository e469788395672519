// SPDX-License-Identifier: Apache-2.0
#include "ledger/session_fold.h"

#include "crypto/commitment.h"
#include "crypto/jwe.h"
#include "ledger/sealed_price.h"

namespace evalroom {

namespace {

// The commitment that an opening makes, with author, round and step of the sheet that it names (FORMAT.md §6); empty
// where it names none: the law refuses it for that.
template <typename Opened>
QByteArray commitmentBy(const Log& log, const Opened& opened)
{
    const auto index = log.indexOf(opened.entry);
    const auto* record = index ? std::get_if<Record>(&log.entries().at(*index).body) : nullptr;
    const auto act = record ? actFromJson(record->act) : Result<Act>(fail(ErrorCode::NotFound));
    const auto* sheet = act ? std::get_if<SheetSubmitted>(&*act) : nullptr;
    if (sheet == nullptr)
        return {};
    return commitmentOf(
        {{QStringLiteral("author"), log.entries().at(*index).author}, {QStringLiteral("round"), sheet->round},
            {QStringLiteral("salt"), toHex(opened.salt)}, {QStringLiteral("session"), toHex(log.session())},
            {QStringLiteral("sheet"), opened.sheet}, {QStringLiteral("step"), sheet->step}});
}

// What the ledger has to find out about the content of an act, as the law knows no cryptography.
class Examiner {
public:
    Examiner(const SessionFold& fold, const Log& log, Event& event)
        : m_fold(fold)
        , m_log(log)
        , m_event(event)
    {
    }

    void operator()(const Opening& act) { m_event.commitment = commitmentBy(m_log, act); }
    void operator()(const EscrowOpened& act) { m_event.commitment = commitmentBy(m_log, act); }
    void operator()(const SheetSubmitted& act)
    {
        m_event.envelopesHold = checkJwe(act.envelope).has_value() && checkJwe(act.escrow).has_value();
    }
    void operator()(const EscrowReleased& act) { m_event.envelopesHold = checkJwe(act.envelope).has_value(); }
    void operator()(const ReportSigned&) { m_event.heads = m_fold.chainHeads(m_log, m_event.author, m_event.index); }
    template <typename Other>
    void operator()(const Other&)
    {
    }

private:
    const SessionFold& m_fold;
    const Log& m_log;
    Event& m_event;
};

} // namespace

QList<OpenedPrice> openedPrices(const QJsonObject& change)
{
    QList<OpenedPrice> opened;
    for (const QJsonValue& value : change.value(QLatin1String("opened")).toArray()) {
        if (const auto each = PriceOpening::fromJson(value.toObject(), {}); each)
            opened.append({each->bidder, each->price, commitmentTo(*each), each->salt});
    }
    return opened;
}

SessionFold::SessionFold(std::shared_ptr<const SessionFacts> facts)
    : m_state(initialState(std::move(facts)))
{
}

void SessionFold::add(const Log& log, const QDateTime& time)
{
    const Entry& entry = log.entries().at(m_state.size);
    const Event event = eventOf(entry, time);
    const auto* delegation = std::get_if<Delegation>(&entry.body);
    if (delegation && !event.certificateValid)
        m_voidChains.insert(entry.name);
    if (entry.flaw)
        applyFlaw(m_state, event, flawName(*entry.flaw));
    else if (delegation)
        applyDelegation(m_state, event, delegation->seat);
    else if (const auto* record = std::get_if<Record>(&entry.body))
        addRecord(log, *record, event);
    else if (const auto* amendment = std::get_if<Amendment>(&entry.body))
        addAmendment(*amendment, event);
    else
        applyWithheld(m_state, event);
}

Event SessionFold::eventOf(const Entry& entry, const QDateTime& time) const
{
    Event event {.index = m_state.size,
        .name = entry.name,
        .author = entry.author,
        .byRosterKey = entry.byRosterKey,
        .certificateValid = !entry.valid || (entry.valid->from <= time && time <= entry.valid->to),
        .time = time,
        .seen = 0,
        .commitment = {},
        .envelopesHold = true,
        .heads = {}};
    if (const auto* record = std::get_if<Record>(&entry.body)) {
        event.seen = record->seen.size;
        event.certificateValid = event.certificateValid && !m_voidChains.contains(record->chain);
    } else if (const auto* delegation = std::get_if<Delegation>(&entry.body)) {
        event.seen = delegation->seen.size;
    }
    return event;
}

void SessionFold::addRecord(const Log& log, const Record& record, Event event)
{
    const auto act = actFromJson(record.act);
    if (act)
        std::visit(Examiner(*this, log, event), *act);
    apply(m_state, event, act);
}

void SessionFold::addAmendment(const Amendment& amendment, const Event& event)
{
    // The log has read it strictly.
    const QJsonObject& change = amendment.change;
    const QString type = change.value(QLatin1String("type")).toString();
    const int member = change.value(QLatin1String("entry"))[QLatin1String("member")].toInt();
    if (type == QLatin1String("credential"))
        applyCredential(m_state, event);
    else if (type == QLatin1String("replacement"))
        applyReplacement(m_state, event, change.value(QLatin1String("leaving")).toInt(), member);
    else if (type == QLatin1String("hubKey"))
        applyHubKey(m_state, event);
    else if (type == QLatin1String("openings"))
        applyOpenings(m_state, event, openedPrices(change));
    else
        applyOffer(m_state, event,
            {change.value(QLatin1String("bidder")).toString(), change.value(QLatin1String("round")).toInt(),
                QByteArray::fromHex(
                    change.value(QLatin1String("sealed"))[QLatin1String("commitment")].toString().toLatin1())});
}

QList<ChainHead> SessionFold::chainHeads(const Log& log, int member, qint64 index) const
{
    QList<ChainHead> heads = log.chainHeads(member, index);
    heads.removeIf([this](const ChainHead& head) { return m_voidChains.contains(head.chain); });
    return heads;
}

} // namespace evalroom
