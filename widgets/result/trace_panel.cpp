// SPDX-License-Identifier: Apache-2.0
#include "widgets/result/trace_panel.h"

#include <QScrollBar>

namespace evalroom {

namespace {

constexpr int FewestLines = 6;

} // namespace

TracePanel::TracePanel(QWidget* parent)
    : BlockView(parent)
{
    setObjectName(QStringLiteral("trace"));
}

// Some lines can be read however low the screen is; what holds it is scrolled then.
QSize TracePanel::minimumSizeHint() const
{
    return {BlockView::minimumSizeHint().width(), FewestLines * fontMetrics().lineSpacing()};
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
