// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/reading/bookmarks.h"

#include <QListWidget>

namespace evalroom {

// The pages that the reader has marked: Enter or a click leads to one, Delete takes it away.
class BookmarkList : public QListWidget {
    Q_OBJECT
public:
    explicit BookmarkList(QWidget* parent = nullptr);

    // `chapters`: in which chapter each of them is; may be empty.
    void setBookmarks(const Bookmarks& bookmarks, const QStringList& chapters);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void pageChosen(int page);
    void removed(int page);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void retranslate();

    Bookmarks m_bookmarks;
    QStringList m_chapters;
};

} // namespace evalroom
