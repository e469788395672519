// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/compare/comparison_model.h"

#include <QTableView>

namespace evalroom {

class TypeLabel;

// The grid: bidders above, facts and criteria beside it, both always in sight. Arrows lead through it; Enter shows the
// bid of the column.
class ComparisonView : public QTableView {
    Q_OBJECT
public:
    explicit ComparisonView(QWidget* parent = nullptr);

    void fit();

Q_SIGNALS:
    void bidderWanted(int column);
    void currentMoved();

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
    void keyPressEvent(QKeyEvent* event) override;
};

// The bids side by side, as this member may see them.
class ComparisonPane : public QWidget {
    Q_OBJECT
public:
    explicit ComparisonPane(Session& session, QWidget* parent = nullptr);

    void refresh();
    QWidget* firstField() const;

Q_SIGNALS:
    void bidderWanted(const QString& bidder); // its bid is to be shown

private:
    void fill();
    void showCurrent();

    Session& m_session;
    OwnFields* m_own;
    ComparisonModel* m_model;
    ComparisonView* m_view;
    TypeLabel* m_sentence;
};

} // namespace evalroom
