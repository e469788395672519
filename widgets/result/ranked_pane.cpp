// SPDX-License-Identifier: Apache-2.0
#include "widgets/result/ranked_pane.h"

namespace evalroom {

RankedPane::RankedPane(QWidget* parent)
    : QSplitter(Qt::Vertical, parent)
    , m_ranking(new RankingView(RankingView::Shape::Whole, this))
    , m_trace(new TracePanel(this))
{
    setChildrenCollapsible(false);
    setStretchFactor(0, 0);
    setStretchFactor(1, 1);
    connect(m_ranking, &RankingView::bidderChosen, this, [this](const QString& bidder) { trace(bidder); });
}

void RankedPane::setResult(
    const SessionState& state, const Tally& tally, const Manifest& manifest, const People& people)
{
    m_state = state;
    m_tally = tally;
    m_manifest = manifest;
    m_people = people;
    m_ranking->setResult(state, tally, manifest);
    trace(m_ranking->chosen());
}

void RankedPane::trace(const QString& bidder)
{
    if (m_manifest)
        m_trace->showTrace({m_state, m_tally, *m_manifest, m_people}, bidder);
}

} // namespace evalroom

#include "moc_ranked_pane.cpp"
