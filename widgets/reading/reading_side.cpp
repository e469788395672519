// SPDX-License-Identifier: Apache-2.0
#include "widgets/reading/reading_side.h"

#include "widgets/reading/contents_pane.h"
#include "widgets/reading/document_view.h"
#include "widgets/reading/find_bar.h"
#include "widgets/reading/page_box.h"
#include "widgets/reading/reading_bar.h"
#include "widgets/reading/stage_card.h"
#include "widgets/style/drawing.h"
#include "widgets/style/measures.h"
#include "widgets/style/wrap_row.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QEvent>
#include <QShortcut>
#include <QSplitter>
#include <QStackedWidget>

using namespace Qt::StringLiterals;

namespace evalroom {

namespace {

constexpr int ContentsWidth = 240; // at 100 %

} // namespace

ReadingSide::ReadingSide(const ReadingRoom& room, QWidget* parent)
    : QWidget(parent)
    , m_room(room)
    , m_chooser(new QComboBox)
    , m_head(new QBoxLayout(QBoxLayout::LeftToRight))
    , m_controls(new QWidget)
    , m_view(new DocumentView(room.cache, m_search))
    , m_bar(new ReadingBar(*m_view))
    , m_find(new FindBar(m_search))
    , m_contents(new ContentsPane)
    , m_split(new QSplitter)
    , m_card(new StageCard)
    , m_stack(new QStackedWidget)
{
    layOut();
    connectParts();
    addShortcuts();
    retranslate();
    takeStage();
}

ReadingSide::~ReadingSide()
{
    m_search.disconnect();
    m_view->disconnect(this);
}

void ReadingSide::layOut()
{
    m_chooser->setObjectName(u"document"_s);
    m_chooser->setModel(&m_room.documents);
    m_chooser->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    constexpr int FewLetters = 12;
    m_chooser->setMinimumContentsLength(FewLetters);
    m_head->setSpacing(measure::Gap);
    m_head->addWidget(m_chooser, 1);
    m_head->addWidget(m_controls);
    m_controls->setLayout(new WrapRow(measure::Gap));
    m_controls->hide();
    m_split->addWidget(m_contents);
    m_split->addWidget(m_view);
    m_split->setStretchFactor(1, 1);
    m_split->setChildrenCollapsible(false);
    m_contents->hide();
    m_find->hide();
    m_stack->addWidget(m_card);
    m_stack->addWidget(m_split);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(measure::Tight);
    column->addLayout(m_head);
    column->addWidget(m_bar);
    column->addWidget(m_find);
    column->addWidget(m_stack, 1);
}

void ReadingSide::connectParts()
{
    connect(m_chooser, &QComboBox::activated, this, [this](int row) { show(m_room.documents.idAt(row)); });
    connect(m_card, &StageCard::retryWanted, this, [this] {
        if (m_document)
            m_document->begin();
    });
    connect(m_card, &StageCard::stopWanted, this, [this] {
        if (m_document)
            m_document->stop();
    });
    connect(m_view, &DocumentView::pageChanged, this, &ReadingSide::pageMoved);
    connect(m_view, &DocumentView::placeChanged, this, &ReadingSide::rememberPlace);
    connect(m_contents, &ContentsPane::pageChosen, this, [this](int page) { m_view->goTo(page); });
    connect(m_contents, &ContentsPane::bookmarkRemoved, this, &ReadingSide::toggleBookmark);
    connect(m_bar, &ReadingBar::bookmarkWanted, this, [this] { toggleBookmark(m_view->currentPage()); });
    connect(m_bar, &ReadingBar::contentsToggled, this, &ReadingSide::showContents);
    connect(m_bar, &ReadingBar::findWanted, this, [this] { find(true); });
    connect(&m_bar->pageBox(), &PageBox::pageChosen, this, [this](int page) {
        m_view->goTo(page);
        takeKeyboard();
    });
    connect(&m_bar->pageBox(), &PageBox::left, this, &ReadingSide::takeKeyboard);
    connect(m_find, &FindBar::left, this, [this] { find(false); });
}

void ReadingSide::addShortcuts()
{
    const auto add = [this](const QKeySequence& keys, auto action) {
        connect(new QShortcut(keys, this, {}, {}, Qt::WidgetWithChildrenShortcut), &QShortcut::activated, this, action);
    };
    add(QKeySequence::Find, [this] { find(true); });
    const auto findNext = [this](int steps) {
        if (m_find->isVisible())
            m_find->goOn(steps);
        else
            find(true);
    };
    add(Qt::Key_F3, [findNext] { findNext(1); });
    add(Qt::SHIFT | Qt::Key_F3, [findNext] { findNext(-1); });
    add(Qt::CTRL | Qt::Key_G, [this] { m_bar->pageBox().begin(); });
    add(Qt::CTRL | Qt::Key_B, [this] { m_bar->toggleContents(); });
    add(Qt::CTRL | Qt::Key_D, [this] { toggleBookmark(m_view->currentPage()); });
    add(Qt::CTRL | Qt::Key_Plus, [this] { m_view->zoomBy(1); });
    add(Qt::CTRL | Qt::Key_Equal, [this] { m_view->zoomBy(1); });
    add(Qt::CTRL | Qt::Key_Minus, [this] { m_view->zoomBy(-1); });
    add(Qt::CTRL | Qt::Key_0, [this] { m_view->setZoom(0); });
}

void ReadingSide::addControl(QWidget* control)
{
    m_controls->layout()->addWidget(control);
    m_controls->show();
}

void ReadingSide::takeKeyboard()
{
    if (m_showing)
        m_view->setFocus(Qt::ShortcutFocusReason);
    else
        m_chooser->setFocus(Qt::ShortcutFocusReason);
}

void ReadingSide::show(const QString& document, int page)
{
    const int row = m_room.documents.rowOf(document);
    if (row < 0)
        return;
    m_chooser->setCurrentIndex(row);
    if (page > 0)
        m_room.places[document] = {.page = page - 1, .permille = 0, .zoom = m_room.places.value(document).zoom};
    if (document == m_id && m_showing) {
        if (page > 0)
            m_view->goTo(page - 1);
        return;
    }
    if (m_document)
        m_document->disconnect(this);
    m_showing = false;
    m_id = document;
    m_document = m_room.shelf.take(document, this);
    connect(m_document, &OpenDocument::stageChanged, this, &ReadingSide::takeStage);
    connect(m_document, &OpenDocument::outlineChanged, this, &ReadingSide::takeOutline);
    takeStage();
    Q_EMIT documentChanged();
}

void ReadingSide::takeStage()
{
    const bool ready = m_document && m_document->stage() == OpenDocument::Stage::Ready;
    if (ready && m_showing)
        return;
    const bool hadKeyboard = m_view->hasFocus() || m_card->isAncestorOf(focusWidget());
    m_showing = false; // until the view is where it was last
    OpenDocument* shown = ready ? m_document.data() : nullptr;
    m_search.setDocument(shown);
    m_view->setDocument(shown, m_room.places.value(m_id));
    m_showing = ready;
    m_card->tell(m_document);
    m_stack->setCurrentWidget(ready ? static_cast<QWidget*>(m_split) : m_card);
    takeOutline();
    m_bar->pageBox().setPage(ready ? m_view->currentPage() : 0, m_view->pageCount());
    if (ready && m_find->isVisible())
        m_find->begin();
    else if (const QWidget* now = focusWidget(); hadKeyboard && !(m_card->isAncestorOf(now) && now->isVisible()))
        takeKeyboard();
}

void ReadingSide::takeOutline()
{
    m_contents->setItems(m_showing ? m_document->outline() : QList<OutlineItem>());
    takeBookmarks();
    if (m_showing)
        m_contents->follow(m_view->currentPage());
}

void ReadingSide::takeBookmarks()
{
    const Library& library = m_room.shelf.library();
    const Bookmarks bookmarks = m_showing ? library.bookmarks(m_id) : Bookmarks();
    const bool hadKeyboard = m_contents->isAncestorOf(focusWidget());
    m_contents->setBookmarks(bookmarks);
    m_bar->setBookmark(library.keepsBookmarks(), m_showing && bookmarks.contains(m_view->currentPage()));
    m_bar->setContents(!m_contents->isEmpty());
    m_contents->setVisible(m_bar->showsContents());
    if (hadKeyboard && !m_contents->isAncestorOf(focusWidget()))
        takeKeyboard();
}

void ReadingSide::toggleBookmark(int page)
{
    Library& library = m_room.shelf.library();
    if (!m_showing || !library.keepsBookmarks())
        return;
    library.setBookmarks(m_id, toggled(library.bookmarks(m_id), page));
    takeBookmarks();
    Q_EMIT bookmarksChanged();
}

void ReadingSide::showContents(bool shown)
{
    m_contents->setVisible(shown);
    if (!shown)
        return;
    constexpr int third = 3;
    const int wide = std::min(width() / third, drawing::scaled(ContentsWidth));
    m_split->setSizes({wide, width() - wide});
    m_contents->follow(m_view->currentPage());
}

void ReadingSide::pageMoved()
{
    const int page = m_view->currentPage();
    m_bar->pageBox().setPage(page, m_view->pageCount());
    m_find->setPage(page);
    m_contents->follow(page);
    takeBookmarks();
}

void ReadingSide::rememberPlace()
{
    if (!m_showing || m_room.places.value(m_id) == m_view->place())
        return;
    m_room.places.insert(m_id, m_view->place());
    Q_EMIT placeChanged();
}

void ReadingSide::find(bool shown)
{
    if (shown && !m_showing)
        return;
    m_find->setVisible(shown);
    if (shown)
        return m_find->begin();
    m_search.start({}, 0);
    takeKeyboard();
}

// Below each other where the name of the document would be cut short beside them.
void ReadingSide::resizeEvent(QResizeEvent* event)
{
    const int wanted = m_chooser->minimumSizeHint().width() + measure::Gap + m_controls->sizeHint().width();
    m_head->setDirection(wanted <= width() ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    QWidget::resizeEvent(event);
}

void ReadingSide::retranslate()
{
    m_chooser->setAccessibleName(tr("Document"));
    m_chooser->setToolTip(tr("Which document is shown here"));
    m_bar->retranslate();
    m_card->tell(m_document);
}

void ReadingSide::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace evalroom

#include "moc_reading_side.cpp"
