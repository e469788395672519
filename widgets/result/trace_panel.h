// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/result/block_view.h"
#include "widgets/result/trace.h"

namespace evalroom {

// The trace of the bidder that is chosen in the ranking.
class TracePanel : public BlockView {
    Q_OBJECT
public:
    explicit TracePanel(QWidget* parent = nullptr);

    void showTrace(const TraceInput& input, const QString& bidder);
    QSize minimumSizeHint() const override;

private:
    QString m_bidder;
};

} // namespace evalroom
