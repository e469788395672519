// SPDX-License-Identifier: Apache-2.0
#include "widgets/reading/reading_bar.h"

#include "widgets/reading/document_view.h"
#include "widgets/reading/page_box.h"
#include "widgets/style/icons.h"
#include "widgets/style/measures.h"
#include "widgets/style/wrap_row.h"
#include "widgets/words/figures.h"

#include <QEvent>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace evalroom {

namespace {

QToolButton* barButton(const QString& name)
{
    auto* made = new QToolButton;
    made->setObjectName(name);
    made->setAutoRaise(true);
    made->setFocusPolicy(Qt::TabFocus); // a click does not take the keyboard from the pages
    return made;
}

} // namespace

ReadingBar::ReadingBar(DocumentView& view, QWidget* parent)
    : QWidget(parent)
    , m_view(view)
    , m_contents(barButton(u"contents"_s))
    , m_bookmark(barButton(u"bookmark"_s))
    , m_page(new PageBox)
    , m_smaller(barButton(u"smaller"_s))
    , m_size(barButton(u"fitWidth"_s))
    , m_larger(barButton(u"larger"_s))
    , m_find(barButton(u"find"_s))
{
    m_contents->setCheckable(true);
    m_bookmark->setCheckable(true);
    m_bookmark->hide();
    auto* row = new WrapRow(measure::Tight, this);
    for (QWidget* each :
        std::initializer_list<QWidget*> {m_contents, m_page, m_bookmark, m_smaller, m_size, m_larger, m_find})
        row->addWidget(each);
    connect(m_contents, &QToolButton::toggled, this, &ReadingBar::contentsToggled);
    connect(m_smaller, &QToolButton::clicked, &view, [&view] { view.zoomBy(-1); });
    connect(m_larger, &QToolButton::clicked, &view, [&view] { view.zoomBy(1); });
    connect(m_size, &QToolButton::clicked, &view, [&view] { view.setZoom(0); });
    connect(m_bookmark, &QToolButton::clicked, this, &ReadingBar::bookmarkWanted);
    connect(m_find, &QToolButton::clicked, this, &ReadingBar::findWanted);
    connect(&view, &DocumentView::zoomChanged, this, &ReadingBar::refresh);
    retranslate();
}

void ReadingBar::setContents(bool there)
{
    m_contents->setEnabled(there);
}

bool ReadingBar::showsContents() const
{
    return m_contents->isChecked() && m_contents->isEnabled();
}

void ReadingBar::toggleContents()
{
    if (m_contents->isEnabled())
        m_contents->toggle();
}

void ReadingBar::setBookmark(bool possible, bool set)
{
    m_bookmark->setVisible(possible);
    m_bookmark->setChecked(set);
    nameBookmark();
    fit();
}

void ReadingBar::nameBookmark()
{
    m_bookmark->setIcon(icon(m_bookmark->isChecked() ? Icon::BookmarkSet : Icon::Bookmark));
    m_bookmark->setAccessibleName(
        m_bookmark->isChecked() ? tr("Take the bookmark at this page away") : tr("Set a bookmark at this page"));
}

void ReadingBar::refresh()
{
    const bool pages = m_view.pageCount() > 0;
    for (QToolButton* each : {m_bookmark, m_smaller, m_size, m_larger, m_find})
        each->setEnabled(pages);
    m_size->setText(m_view.zoom() == 0 ? tr("Full width") : percentFigures(m_view.shownZoom()));
    fit();
}

void ReadingBar::showWords(bool words)
{
    for (QToolButton* each : {m_contents, m_find})
        each->setToolButtonStyle(words ? Qt::ToolButtonTextOnly : Qt::ToolButtonIconOnly);
    m_bookmark->setToolButtonStyle(words ? Qt::ToolButtonTextBesideIcon : Qt::ToolButtonIconOnly);
}

// Only buttons that show something know how wide it is.
void ReadingBar::measureWords()
{
    const auto wide = [this] {
        return m_contents->sizeHint().width() + m_bookmark->sizeHint().width() + m_find->sizeHint().width();
    };
    showWords(false);
    const int signs = wide();
    showWords(true);
    m_wordsMore = wide() - signs;
    fit();
}

// In a narrow pane some tools are signs, so that all stand in one row and the pages keep their room.
void ReadingBar::fit()
{
    const bool words = m_find->toolButtonStyle() != Qt::ToolButtonIconOnly;
    const int needed = layout()->sizeHint().width() + (words ? 0 : m_wordsMore);
    if (const bool roomy = needed <= width(); roomy != words)
        showWords(roomy);
}

void ReadingBar::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    fit();
}

void ReadingBar::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::FontChange)
        QMetaObject::invokeMethod(
            this, &ReadingBar::measureWords, Qt::QueuedConnection); // once its buttons have followed, too
}

void ReadingBar::retranslate()
{
    m_contents->setIcon(icon(Icon::Contents));
    m_contents->setText(tr("Contents"));
    m_contents->setToolTip(tr("Show or hide the contents (Ctrl+B)"));
    m_bookmark->setText(tr("Bookmark"));
    nameBookmark();
    m_bookmark->setToolTip(tr("Set a bookmark at this page, or take it away (Ctrl+D)"));
    m_smaller->setText(u"−"_s);
    m_smaller->setAccessibleName(tr("Smaller"));
    m_smaller->setToolTip(tr("Smaller (Ctrl+−)"));
    m_larger->setText(u"+"_s);
    m_larger->setAccessibleName(tr("Larger"));
    m_larger->setToolTip(tr("Larger (Ctrl++)"));
    m_size->setToolTip(tr("As wide as there is room (Ctrl+0)"));
    m_find->setIcon(icon(Icon::Search));
    m_find->setText(tr("Find"));
    m_find->setToolTip(tr("Find in this document (Ctrl+F)"));
    refresh();
    measureWords();
}

} // namespace evalroom

#include "moc_reading_bar.cpp"
