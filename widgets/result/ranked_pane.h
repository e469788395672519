// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/result/ranking_view.h"
#include "widgets/result/trace_panel.h"

#include <QSplitter>

namespace evalroom {

// The ranking, and below it the trace of the bidder that is chosen in it.
class RankedPane : public QSplitter {
    Q_OBJECT
public:
    explicit RankedPane(QWidget* parent = nullptr);

    void setResult(const SessionState& state, const Tally& tally, const Manifest& manifest, const People& people = {});
    RankingView* ranking() const { return m_ranking; }
    TracePanel* trace() const { return m_trace; }

private:
    void trace(const QString& bidder);

    RankingView* m_ranking = nullptr;
    TracePanel* m_trace = nullptr;
    SessionState m_state;
    Tally m_tally;
    std::optional<Manifest> m_manifest;
    People m_people;
};

} // namespace evalroom
