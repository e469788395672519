// SPDX-License-Identifier: Apache-2.0
#include "widgets/judge/earlier_values.h"

using namespace Qt::StringLiterals;

namespace evalroom {

EarlierValues::EarlierValues(Drafts& drafts, const QString& step, int round)
    : m_drafts(drafts)
    , m_step(step)
    , m_kept(step + u"/submitted"_s)
    , m_round(round)
{
}

void EarlierValues::begin(const QList<Item>& items)
{
    if (m_submitted)
        return;
    m_submitted = true;
    for (const Item& item : items) {
        if (m_drafts.field(m_kept, m_round, item).value_or(std::nullopt))
            m_changed.insert({item.bidder, item.criterion});
    }
}

void EarlierValues::renew()
{
    m_submitted = true;
    for (const auto& [bidder, criterion] : std::as_const(m_changed)) {
        // What stays here shows a change too many, and harms nothing.
        if (!m_drafts.clear(m_kept, m_round, {bidder, criterion}))
            return;
    }
    m_changed.clear();
}

void EarlierValues::note(const Item& item, const DraftField& before, const DraftField& after)
{
    if (!m_submitted)
        return;
    const std::pair key(item.bidder, item.criterion);
    if (!m_changed.contains(key)) {
        if (m_drafts.set(m_kept, m_round, item, before))
            m_changed.insert(key);
        return;
    }
    const auto submitted = m_drafts.field(m_kept, m_round, item).value_or(std::nullopt);
    if (submitted == after && m_drafts.clear(m_kept, m_round, item))
        m_changed.remove(key);
}

std::optional<EarlierValues::Value> EarlierValues::of(const Item& item) const
{
    if (m_changed.contains({item.bidder, item.criterion})) {
        if (const auto kept = m_drafts.field(m_kept, m_round, item).value_or(std::nullopt))
            return Value {*kept, From::Submitted};
    }
    if (m_round > 1) {
        if (const auto before = m_drafts.field(m_step, m_round - 1, item).value_or(std::nullopt))
            return Value {*before, From::RoundBefore};
    }
    return {};
}

} // namespace evalroom
