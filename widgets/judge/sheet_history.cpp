// SPDX-License-Identifier: Apache-2.0
#include "widgets/judge/sheet_history.h"

namespace evalroom {

namespace {

constexpr qsizetype MostDeeds = 1000; // a person takes back the last few

} // namespace

DraftField CellChange::appliedTo(const DraftField& now) const
{
    return {
        now.value == before.value ? after.value : now.value, now.reason == before.reason ? after.reason : now.reason};
}

void SheetHistory::note(SheetDeed::Kind kind, const CellChange& change)
{
    const bool isTyping = kind == SheetDeed::Kind::Typed || kind == SheetDeed::Kind::Explained;
    const bool goesOn = isTyping && m_typing && m_done > 0 && m_done == m_deeds.size()
        && m_deeds.constLast().kind == kind && m_deeds.constLast().changes.constFirst().cell == change.cell;
    if (!goesOn) {
        add({kind, {change}});
        m_typing = isTyping;
        return;
    }
    CellChange& typed = m_deeds.last().changes.first();
    typed.after = change.after;
    // As with Escape: nothing is left of it.
    if (typed.after == typed.before) {
        m_deeds.removeLast();
        m_done = m_deeds.size();
        m_typing = false;
    }
}

void SheetHistory::add(const SheetDeed& deed)
{
    m_typing = false;
    if (deed.changes.isEmpty())
        return;
    m_deeds.resize(m_done);
    m_deeds.append(deed);
    if (m_deeds.size() > MostDeeds)
        m_deeds.removeFirst();
    m_done = m_deeds.size();
}

bool SheetHistory::can(Turn turn) const
{
    return turn == Turn::Back ? m_done > 0 : m_done < m_deeds.size();
}

SheetDeed SheetHistory::go(Turn turn)
{
    m_typing = false;
    if (turn == Turn::Again)
        return m_deeds.at(m_done++);
    SheetDeed deed = m_deeds.at(--m_done);
    for (CellChange& change : deed.changes)
        change = change.reversed();
    return deed;
}

void SheetHistory::clear()
{
    m_deeds.clear();
    m_done = 0;
    m_typing = false;
}

} // namespace evalroom
