// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "evaluation/tally.h"
#include "ledger/manifest.h"

#include <QAbstractTableModel>

namespace evalroom {

// Each bidder's price, the first and the final one where there are two, when it was opened where it was sealed, and
// each step of its computation; in the manifest's order.
class PriceModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum class Column { Bidder, First, Price, Opened, Corrected, Adjustment, EvaluatedPrice, Deviation, Points };

    explicit PriceModel(QObject* parent = nullptr);

    // Before the prices are computed only the prices themselves are told.
    void setPrices(const SessionState& state, const Tally& tally, const Manifest& manifest);
    QString bidderAt(int row) const { return m_rows.at(row).bidder; }
    int rowOf(const QString& bidder) const; // -1: unknown

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Head {
        Column kind = Column::Bidder;
        QString what; // with Adjustment
        QString title;

        bool operator==(const Head&) const = default;
    };
    struct Row {
        QString bidder;
        QString name; // in full
        bool valid = true;
        QStringList cells;

        bool operator==(const Row&) const = default;
    };

    QList<Head> headsFor(const SessionState& state, const Tally& tally) const;

    QList<Head> m_heads;
    QList<Row> m_rows;
};

// The step of the prices is done, so that everybody may see what came of them.
bool arePricesComputed(const SessionState& state);

} // namespace evalroom
