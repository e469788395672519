// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QHeaderView>

namespace evalroom {

// The bidders above a grid: name in two lines, and below it how many cells are open, and the sum over its figures,
// where there is something to fill in.
class BidderHeader : public QHeaderView {
    Q_OBJECT
public:
    explicit BidderHeader(QWidget* parent = nullptr);

    QSize sizeHint() const override;

protected:
    void paintSection(QPainter* painter, const QRect& rect, int section) const override;
};

// The criteria beside a grid: name in two lines, and the range of points over each other at the right.
class CriterionHeader : public QHeaderView {
    Q_OBJECT
public:
    explicit CriterionHeader(QWidget* parent = nullptr);

    QSize sizeHint() const override;
    // Lines that the longest name takes, at most two.
    int linesNeeded() const;

protected:
    void paintSection(QPainter* painter, const QRect& rect, int section) const override;

private:
    int rangeWidth() const;
};

} // namespace evalroom
