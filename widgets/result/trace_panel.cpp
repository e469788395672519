// SPDX-License-Identifier: Apache-2.0
#include "widgets/result/trace_panel.h"

#include <QScrollBar>

namespace evalroom {

TracePanel::TracePanel(QWidget* parent)
    : BlockView(parent)
{
    setObjectName(QStringLiteral("trace"));
}

void TracePanel::showTrace(const TraceInput& input, const QString& bidder)
{
    setAccessibleName(tr("Where the numbers come from"));
    setBlocks(traceOf(input, bidder));
    if (bidder != m_bidder)
        verticalScrollBar()->setValue(0);
    m_bidder = bidder;
}

} // namespace evalroom

#include "moc_trace_panel.cpp"
