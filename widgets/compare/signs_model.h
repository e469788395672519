// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/compare/bid_reader.h"

#include <QAbstractTableModel>

namespace evalroom {

// What pairs of bidders have in common, a row for each sign.
class SignsModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { One, Other, Sign, Evidence, Columns };

    explicit SignsModel(QObject* parent = nullptr);

    void setBids(const std::shared_ptr<const ComparedBids>& bids, const Manifest& manifest);
    void retranslate();

    const PairSigns& pairAt(int row) const { return m_bids->pairs.at(m_rows.at(row).first); }
    const CollusionSign& signAt(int row) const { return pairAt(row).signs.at(m_rows.at(row).second); }
    // -1: there is none such any more.
    int rowOf(const QString& first, const QString& second, SignKind kind) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::shared_ptr<const ComparedBids> m_bids = std::make_shared<ComparedBids>();
    std::optional<Manifest> m_manifest;
    QList<std::pair<int, int>> m_rows; // pair, sign
};

} // namespace evalroom
