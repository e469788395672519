// SPDX-License-Identifier: Apache-2.0
#include "widgets/reading/bookmark_list.h"

#include <QEvent>
#include <QKeyEvent>

using namespace Qt::StringLiterals;

namespace evalroom {

namespace {

constexpr int FewRows = 3;
constexpr int MostRows = 8;

} // namespace

BookmarkList::BookmarkList(QWidget* parent)
    : QListWidget(parent)
{
    setObjectName(u"bookmarks"_s);
    setUniformItemSizes(true);
    setTextElideMode(Qt::ElideRight);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    const auto choose = [this](const QListWidgetItem* item) { Q_EMIT pageChosen(m_bookmarks.at(row(item))); };
    connect(this, &QListWidget::itemClicked, this, choose);
    connect(this, &QListWidget::itemActivated, this, choose);
    retranslate();
}

void BookmarkList::setBookmarks(const Bookmarks& bookmarks, const QStringList& chapters)
{
    if (m_bookmarks == bookmarks && m_chapters == chapters)
        return;
    m_bookmarks = bookmarks;
    m_chapters = chapters;
    retranslate();
    updateGeometry();
}

void BookmarkList::retranslate()
{
    setAccessibleName(tr("Your bookmarks"));
    setToolTip(tr("Enter leads to the page, Del takes the bookmark away"));
    const int current = currentRow();
    clear();
    for (qsizetype i = 0; i < m_bookmarks.size(); ++i) {
        const QString page = tr("Page %1").arg(m_bookmarks.at(i) + 1);
        const QString chapter = m_chapters.value(i);
        addItem(chapter.isEmpty() ? page : page + u"  ·  "_s + chapter);
    }
    setCurrentRow(std::clamp(current, 0, std::max(0, count() - 1)));
}

QSize BookmarkList::sizeHint() const
{
    const int rows = std::clamp(count(), FewRows, MostRows);
    return {QListWidget::sizeHint().width(), rows * std::max(1, sizeHintForRow(0)) + 2 * frameWidth()};
}

QSize BookmarkList::minimumSizeHint() const
{
    return {QListWidget::minimumSizeHint().width(), std::max(1, sizeHintForRow(0)) + 2 * frameWidth()};
}

void BookmarkList::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Delete && currentRow() >= 0)
        Q_EMIT removed(m_bookmarks.at(currentRow()));
    else
        QListWidget::keyPressEvent(event);
}

void BookmarkList::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QListWidget::changeEvent(event);
}

} // namespace evalroom

#include "moc_bookmark_list.cpp"
