// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/result/ranking_model.h"

#include <QTableView>

namespace evalroom {

class RankingHeader;

// The ranking; one bidder is chosen, and stays so while the figures change.
class RankingView : public QTableView {
    Q_OBJECT
public:
    // How much of it: beside a reader there is no room for every step.
    enum class Shape { Whole, Short };

    explicit RankingView(Shape shape, QWidget* parent = nullptr);

    void setResult(const SessionState& state, const Tally& tally, const Manifest& manifest);
    const RankingModel& ranking() const { return *m_model; }
    QString chosen() const; // empty before there is a result
    void choose(const QString& bidder);
    QSize sizeHint() const override;

Q_SIGNALS:
    void bidderChosen(const QString& bidder);

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void layOut();
    bool stretches(int column) const;
    int given(int column) const;
    void shareColumns();
    void fitWords();
    void fitRows();

    RankingModel* m_model = nullptr;
    RankingHeader* m_head = nullptr;
    Shape m_shape;
};

} // namespace evalroom
