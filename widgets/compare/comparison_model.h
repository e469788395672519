// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/compare/comparison.h"

#include <QAbstractTableModel>

namespace evalroom {

// Facts and criteria down, bidders across.
class ComparisonModel : public QAbstractTableModel {
    Q_OBJECT
public:
    explicit ComparisonModel(QObject* parent = nullptr);

    // Of the same rows and bidders only what differs is told anew.
    void setComparison(const Comparison& comparison, const Manifest& manifest);
    const Comparison& comparison() const { return m_comparison; }
    // "演练建设, 项目经理: 王伟": everything there is in a cell.
    QString sentenceAt(const QModelIndex& index) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QVariant rowHead(int row, int role) const;
    QVariant bidderHead(int column, int role) const;
    const ComparedCell& cellAt(const QModelIndex& index) const
    {
        return m_comparison.rows.at(index.row()).cells.at(index.column());
    }

    Comparison m_comparison;
    QStringList m_names; // in full, by column
    QStringList m_shortNames;
};

} // namespace evalroom
