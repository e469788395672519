// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "evaluation/law.h"
#include "ledger/log.h"

namespace evalroom {

// What an amendment `openings` opens, as the law takes it. The log has read it strictly.
QList<OpenedPrice> openedPrices(const QJsonObject& change);

// Carries a log's entries to the law, one by one in tree order. Hub, client, report and verifier all fold here. After
// Log::reveal the fold is begun anew: what was hidden may change the effect of what stands behind it.
class SessionFold {
public:
    explicit SessionFold(std::shared_ptr<const SessionFacts> facts);

    // Folds the log's entry at index state().size; `time` is that of the first checkpoint that covers it.
    void add(const Log& log, const QDateTime& time);

    const SessionState& state() const { return m_state; }
    // What became of an entry: empty for one that counts, "late", a flaw or a rule.
    QString effect(qint64 index) const { return m_state.effects.value(index); }
    // What the member's signature under the report has to name as `chains`, if it is put at entry `index`.
    QList<ChainHead> chainHeads(const Log& log, int member, qint64 index) const;

private:
    Event eventOf(const Entry& entry, const QDateTime& time) const;
    void addRecord(const Log& log, const Record& record, Event event);
    void addAmendment(const Amendment& amendment, const Event& event);

    SessionState m_state;
    QSet<QByteArray> m_voidChains; // given outside of the certificate's life
};

} // namespace evalroom
