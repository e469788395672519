// SPDX-License-Identifier: Apache-2.0
#include "widgets/reading/outline_model.h"

#include "widgets/words/plain_text.h"

namespace evalroom {

namespace {

constexpr qsizetype LongestTitle = 200;

} // namespace

void OutlineModel::setItems(const QList<OutlineItem>& items)
{
    beginResetModel();
    m_nodes.clear();
    m_top.clear();
    QList<qsizetype> above; // the last item of each level
    for (const OutlineItem& item : items) {
        // A child without a parent hangs where there is one.
        above.resize(std::min(qsizetype(item.level), above.size()));
        const qsizetype parent = above.isEmpty() ? -1 : above.last();
        const qsizetype self = m_nodes.size();
        m_nodes.append({item, parent, 0, {}});
        QList<qsizetype>& siblings = parent < 0 ? m_top : m_nodes[parent].children;
        m_nodes[self].row = static_cast<int>(siblings.size());
        siblings.append(self);
        above.append(self);
    }
    endResetModel();
}

QModelIndex OutlineModel::indexForPage(int page) const
{
    qsizetype best = -1;
    for (qsizetype i = 0; i < m_nodes.size(); ++i) {
        const int at = m_nodes.at(i).item.page;
        if (at >= 0 && at <= page && (best < 0 || at >= m_nodes.at(best).item.page))
            best = i;
    }
    return best < 0 ? QModelIndex() : createIndex(m_nodes.at(best).row, 0, static_cast<quintptr>(best));
}

const QList<qsizetype>& OutlineModel::childrenOf(const QModelIndex& parent) const
{
    return parent.isValid() ? m_nodes.at(static_cast<qsizetype>(parent.internalId())).children : m_top;
}

QModelIndex OutlineModel::index(int row, int column, const QModelIndex& parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, static_cast<quintptr>(childrenOf(parent).at(row)));
}

QModelIndex OutlineModel::parent(const QModelIndex& child) const
{
    const qsizetype above = child.isValid() ? m_nodes.at(static_cast<qsizetype>(child.internalId())).parent : -1;
    return above < 0 ? QModelIndex() : createIndex(m_nodes.at(above).row, 0, static_cast<quintptr>(above));
}

int OutlineModel::rowCount(const QModelIndex& parent) const
{
    return parent.column() > 0 ? 0 : static_cast<int>(childrenOf(parent).size());
}

int OutlineModel::columnCount(const QModelIndex&) const
{
    return 1;
}

QVariant OutlineModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const OutlineItem& item = m_nodes.at(static_cast<qsizetype>(index.internalId())).item;
    if (role == PageRole)
        return item.page;
    if (role == Qt::ToolTipRole)
        return plainTip(plainLine(item.title, LongestTitle));
    const bool text = role == Qt::DisplayRole || role == Qt::AccessibleTextRole;
    return text ? QVariant(plainLine(item.title, LongestTitle)) : QVariant();
}

} // namespace evalroom

#include "moc_outline_model.cpp"
