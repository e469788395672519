// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/reading/outline_model.h"

#include <QTreeView>

namespace evalroom {

// The bookmarks of a document beside its pages; the one that is being read is marked.
class OutlineTree : public QTreeView {
    Q_OBJECT
public:
    explicit OutlineTree(QWidget* parent = nullptr);

    void setItems(const QList<OutlineItem>& items);
    bool hasItems() const { return m_outline.rowCount() > 0; }
    // The title of the one that this page belongs to; empty: none.
    QString chapterOf(int page) const { return m_outline.indexForPage(page).data().toString(); }
    // The document is being read here.
    void follow(int page);

Q_SIGNALS:
    void pageChosen(int page);

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();

    OutlineModel m_outline;
};

} // namespace evalroom
