// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QString>

namespace evalroom {

// Pages of one document, from 0, that a reader has marked: in order, each once.
using Bookmarks = QList<int>;

constexpr qsizetype MostBookmarks = 200; // of a document; a list of more is no help

// Sets the one at this page, or takes it away; with MostBookmarks no further one is set.
Bookmarks toggled(Bookmarks bookmarks, int page);

QString toText(const Bookmarks& bookmarks);
// What is not as it should be is left out.
Bookmarks bookmarksFromText(const QString& text);

} // namespace evalroom
