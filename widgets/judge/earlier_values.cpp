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

void EarlierValues::begin()
{
    if (m_submitted)
        return;
    m_submitted = true;
    for (const Item& item : m_drafts.items(m_kept, m_round).value_or(QList<Item>()))
        m_changed.insert(item);
}

void EarlierValues::renew()
{
    m_submitted = true;
    // What stays here shows changes too many, and harms nothing.
    if (m_drafts.clearAll(m_kept, m_round))
        m_changed.clear();
}

void EarlierValues::note(const Item& item, const DraftField& before, const DraftField& after)
{
    if (!m_submitted)
        return;
    if (!m_changed.contains(item)) {
        if (m_drafts.set(m_kept, m_round, item, before))
            m_changed.insert(item);
        return;
    }
    const auto submitted = m_drafts.field(m_kept, m_round, item).value_or(std::nullopt);
    if (submitted == after && m_drafts.clear(m_kept, m_round, item))
        m_changed.remove(item);
}

std::optional<EarlierValues::Value> EarlierValues::of(const Item& item) const
{
    if (m_changed.contains(item)) {
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
