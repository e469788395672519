// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/compare/bid_reader.h"

#include <QAbstractTableModel>

namespace evalroom {

// What the look through the bills has come upon, a row each; of one bidder or one kind, where that is wished.
class FindingsModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Bidder, Line, Item, What, Is, Should, Apart, Columns };

    explicit FindingsModel(QObject* parent = nullptr);

    void setBids(const std::shared_ptr<const ComparedBids>& bids, const Manifest& manifest);
    // Of this bill (-1: all) and this kind (nothing: all).
    void setFilter(int bill, std::optional<BillFault> fault);
    void retranslate();

    QString nameOf(int bill) const { return m_names.value(bill); }
    // What a filter would show.
    int count(int bill, std::optional<BillFault> fault) const;
    const BillFinding& findingAt(int row) const { return m_bids->findings.at(m_shown.at(row)); }
    // "演练建设, line 3, 挖基础土方: the line has …"
    QString sentenceAt(int row) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    bool isShown(const BillFinding& finding) const;
    void filter();
    QString cell(const BillFinding& finding, int column) const;

    std::shared_ptr<const ComparedBids> m_bids = std::make_shared<ComparedBids>();
    std::optional<Manifest> m_manifest;
    QStringList m_names; // short, by bill
    int m_bill = -1;
    std::optional<BillFault> m_fault;
    QList<int> m_shown;
};

} // namespace evalroom
