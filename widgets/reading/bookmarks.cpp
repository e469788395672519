// SPDX-License-Identifier: Apache-2.0
#include "widgets/reading/bookmarks.h"

#include "documents/render/render_messages.h"

#include <QStringList>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace evalroom {

Bookmarks toggled(Bookmarks bookmarks, int page)
{
    if (bookmarks.removeAll(page) == 0 && bookmarks.size() < MostBookmarks) {
        bookmarks.append(page);
        std::ranges::sort(bookmarks);
    }
    return bookmarks;
}

QString toText(const Bookmarks& bookmarks)
{
    QStringList pages;
    for (const int page : bookmarks)
        pages << QString::number(page);
    return pages.join(u' ');
}

Bookmarks bookmarksFromText(const QString& text)
{
    Bookmarks bookmarks;
    const QStringList pages = text.split(u' ', Qt::SkipEmptyParts);
    for (const QString& each : pages) {
        bool isNumber = false;
        const int page = each.toInt(&isNumber);
        if (isNumber && page >= 0 && page < render_limit::Pages && !bookmarks.contains(page))
            bookmarks = toggled(bookmarks, page);
    }
    return bookmarks;
}

} // namespace evalroom
