// SPDX-License-Identifier: Apache-2.0
#include "widgets/reading/outline_tree.h"

#include <QEvent>

using namespace Qt::StringLiterals;

namespace evalroom {

OutlineTree::OutlineTree(QWidget* parent)
    : QTreeView(parent)
    , m_outline(this)
{
    setObjectName(u"outline"_s);
    setModel(&m_outline);
    setHeaderHidden(true);
    setUniformRowHeights(true);
    setTextElideMode(Qt::ElideRight);
    setEditTriggers(NoEditTriggers);
    const auto choose = [this](const QModelIndex& index) {
        const int page = index.data(OutlineModel::PageRole).toInt();
        if (page >= 0)
            Q_EMIT pageChosen(page);
    };
    connect(this, &QTreeView::clicked, this, choose);
    connect(this, &QTreeView::activated, this, choose);
    retranslate();
}

void OutlineTree::setItems(const QList<OutlineItem>& items)
{
    m_outline.setItems(items);
    // Few chapters may as well show what they hold.
    constexpr int Few = 12;
    if (m_outline.rowCount() <= Few)
        expandToDepth(0);
}

void OutlineTree::follow(int page)
{
    // Whoever looks for a chapter by the keyboard is not led away from it.
    if (hasFocus())
        return;
    const QModelIndex index = m_outline.indexForPage(page);
    setCurrentIndex(index);
    scrollTo(index);
}

void OutlineTree::retranslate()
{
    setAccessibleName(tr("Contents"));
}

void OutlineTree::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QTreeView::changeEvent(event);
}

} // namespace evalroom

#include "moc_outline_tree.cpp"
