// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "evaluation/tally.h"
#include "ledger/manifest.h"

#include <QAbstractTableModel>

namespace evalroom {

// The bidders by rank with every step's points, the rejected ones last: the tally as a table.
class RankingModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Role {
        BidderRole = Qt::UserRole, // its id
    };
    enum class Column { Rank, Bidder, Points, Price, EvaluatedPrice, Deviation, PricePoints, Total, Result };

    explicit RankingModel(QObject* parent = nullptr);

    // For narrow places; before there is a result.
    void setShortNames(bool isShort) { m_shortNames = isShort; }

    // The tally of a state that isRanked(); of another one whatever is known.
    void setResult(const SessionState& state, const Tally& tally, const Manifest& manifest);
    // What a column shows; columns depend on the scheme.
    Column columnKind(int column) const { return m_columns.at(column).kind; }
    int columnOf(Column kind) const; // -1: there is none
    int rowOf(const QString& bidder) const; // -1: unknown
    QString bidderAt(int row) const { return m_rows.at(row).bidder; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct ColumnHead {
        Column kind = Column::Rank;
        QString step; // with Points
        QString title;

        bool operator==(const ColumnHead&) const = default;
    };
    struct Row {
        QString bidder;
        QString name; // in full
        bool valid = true;
        bool candidate = false;
        QStringList cells;

        bool operator==(const Row&) const = default;
    };

    QList<ColumnHead> headsFor(const SessionState& state, const Tally& tally) const;
    Row rowFor(const SessionState& state, const BidderResult& result, const Manifest& manifest,
        const QList<ColumnHead>& heads) const;

    QList<ColumnHead> m_columns;
    bool m_shortNames = false;
    QList<Row> m_rows;
};

} // namespace evalroom
