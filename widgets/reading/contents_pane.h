// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "documents/render/render_messages.h"
#include "widgets/reading/bookmarks.h"

#include <QWidget>

namespace evalroom {

class BookmarkList;
class OutlineTree;
class TypeLabel;

// Beside the pages of a document: its chapters, and below them the pages that the reader has marked.
class ContentsPane : public QWidget {
    Q_OBJECT
public:
    explicit ContentsPane(QWidget* parent = nullptr);

    void setItems(const QList<OutlineItem>& items);
    void setBookmarks(const Bookmarks& bookmarks);
    // The document is being read here.
    void follow(int page);
    bool isEmpty() const;

Q_SIGNALS:
    void pageChosen(int page);
    void bookmarkRemoved(int page);

protected:
    void changeEvent(QEvent* event) override;

private:
    void refresh();
    void retranslate();

    Bookmarks m_bookmarks;
    OutlineTree* m_outline;
    TypeLabel* m_heading;
    BookmarkList* m_list;
};

} // namespace evalroom
