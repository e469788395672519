// SPDX-License-Identifier: Apache-2.0
#include "widgets/reading/contents_pane.h"

#include "widgets/reading/bookmark_list.h"
#include "widgets/reading/outline_tree.h"
#include "widgets/style/measures.h"
#include "widgets/style/type_label.h"

#include <QEvent>
#include <QVBoxLayout>

namespace evalroom {

ContentsPane::ContentsPane(QWidget* parent)
    : QWidget(parent)
    , m_outline(new OutlineTree)
    , m_heading(new TypeLabel(Type::Strong))
    , m_list(new BookmarkList)
{
    m_heading->setBuddy(m_list);
    m_list->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins({});
    rows->setSpacing(measure::Tight);
    rows->addWidget(m_outline, 1);
    rows->addWidget(m_heading);
    rows->addWidget(m_list);
    rows->addStretch();
    connect(m_outline, &OutlineTree::pageChosen, this, &ContentsPane::pageChosen);
    connect(m_list, &BookmarkList::pageChosen, this, &ContentsPane::pageChosen);
    connect(m_list, &BookmarkList::removed, this, &ContentsPane::bookmarkRemoved);
    retranslate();
    refresh();
}

void ContentsPane::setItems(const QList<OutlineItem>& items)
{
    m_outline->setItems(items);
    refresh();
}

void ContentsPane::setBookmarks(const Bookmarks& bookmarks)
{
    m_bookmarks = bookmarks;
    refresh();
}

void ContentsPane::follow(int page)
{
    m_outline->follow(page);
}

bool ContentsPane::isEmpty() const
{
    return m_bookmarks.isEmpty() && !m_outline->hasItems();
}

void ContentsPane::refresh()
{
    QStringList chapters;
    for (const int page : std::as_const(m_bookmarks))
        chapters << m_outline->chapterOf(page);
    m_list->setBookmarks(m_bookmarks, chapters);
    m_outline->setVisible(m_outline->hasItems());
    m_heading->setVisible(!m_bookmarks.isEmpty());
    m_list->setVisible(!m_bookmarks.isEmpty());
}

void ContentsPane::retranslate()
{
    m_heading->setText(tr("Your bookmarks"));
}

void ContentsPane::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace evalroom

#include "moc_contents_pane.cpp"
