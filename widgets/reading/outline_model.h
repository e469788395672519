// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "documents/render/render_messages.h"

#include <QAbstractItemModel>

namespace evalroom {

// The bookmarks of a document; PageRole is the page that one leads to, from 0, -1 for none.
class OutlineModel : public QAbstractItemModel {
    Q_OBJECT
public:
    enum Role { PageRole = Qt::UserRole };

    using QAbstractItemModel::QAbstractItemModel;

    void setItems(const QList<OutlineItem>& items);
    // The last bookmark at or before this page; invalid: none.
    QModelIndex indexForPage(int page) const;

    QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    QModelIndex parent(const QModelIndex& child) const override;
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

private:
    struct Node {
        OutlineItem item;
        qsizetype parent = -1; // in m_nodes
        int row = 0;
        QList<qsizetype> children;
    };

    const QList<qsizetype>& childrenOf(const QModelIndex& parent) const;

    QList<Node> m_nodes;
    QList<qsizetype> m_top;
};

} // namespace evalroom
