// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "evaluation/law.h"
#include "ledger/log.h"

namespace evalroom {

// Carries a log's entries to the law, one by one in tree order. Hub, client, report and verifier all fold here.
class SessionFold {
public:
    explicit SessionFold(std::shared_ptr<const SessionFacts> facts);

    // Folds the log's entry at index state().size; `time` is that of the first checkpoint that covers it.
    void add(const Log& log, const QDateTime& time);

    const SessionState& state() const { return m_state; }
    // What became of an entry: empty for one that counts, "late", a flaw or a rule.
    QString effect(qint64 index) const { return m_state.effects.value(index); }

private:
    Event eventOf(const Log& log, const Entry& entry, const QDateTime& time) const;

    SessionState m_state;
};

} // namespace evalroom
