// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "evaluation/duty.h"
#include "ledger/log.h"

namespace evalroom {

// When an entry was made, as its author says.
QDateTime timeOfEntry(const Log& log, qint64 entry);

// Since when the session waits for somebody: the time of the entry after which they were awaited, as the log's authors
// say. Where the log does not tell that entry without being folded again, it is the last one that can have led there.
//
// A window asks at every refresh, also in a session of many thousand entries: each entry is read once, when it is new.
class WaitingTimes {
public:
    // Nothing where it cannot be told. Who has not come is awaited since the first of all checked in; a newcomer, since
    // the platform has named them.
    QDateTime since(const SessionState& state, const Log& log, const Awaited& awaited);

private:
    void follow(const SessionState& state, const Log& log);
    void take(const Entry& entry, qint64 index);
    qint64 entryBefore(const SessionState& state, const Log& log, const Awaited& awaited) const;
    qint64 lastOf(const QStringList& acts) const;
    qint64 lastSettling() const;
    qint64 lastResult(const SessionState& state) const;

    qint64 m_read = 0; // entries
    qint64 m_withheld = -1; // first entry that could not be read; once it is revealed, everything is read again
    qint64 m_began = -1; // the first check-in of all
    qint64 m_amended = -1; // the platform's last amendment, which may open prices
    QHash<QString, qint64> m_last; // the last entry of each act
    QHash<QString, qint64> m_witnessed; // the last testimony, by the hash of what it is about
    QHash<int, qint64> m_named; // the replacement by which a newcomer stands on the roster
    QHash<int, qint64> m_cameFirst; // by member
    QHash<int, qint64> m_arrival; // the last step of each member's arrival, from admission to pledge
};

} // namespace evalroom
