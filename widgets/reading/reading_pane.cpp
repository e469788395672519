// SPDX-License-Identifier: Apache-2.0
#include "widgets/reading/reading_pane.h"

#include "widgets/reading/session_library.h"
#include "widgets/style/drawing.h"
#include "widgets/style/measures.h"

#include <QEvent>
#include <QShortcut>
#include <QSplitter>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace evalroom {

namespace {

constexpr int PlacesPause = 1000; // milliseconds
constexpr int NarrowSide = 460; // at 100 %; below it the sides stand above each other

} // namespace

ReadingPane::ReadingPane(Session& session, QWidget* parent)
    : ReadingPane(std::make_unique<SessionLibrary>(session), {}, parent)
{
}

ReadingPane::ReadingPane(std::unique_ptr<Library> library, RenderSetup setup, QWidget* parent)
    : QWidget(parent)
    , m_documents(this)
    , m_shelf(std::move(library), std::move(setup))
    , m_split(new QSplitter)
    , m_tender(new QToolButton)
    , m_two(new QToolButton)
    , m_first(new ReadingSide({m_shelf, m_documents, m_cache, m_places}))
    , m_second(new ReadingSide({m_shelf, m_documents, m_cache, m_places}))
{
    m_first->setObjectName(u"firstSide"_s);
    m_second->setObjectName(u"secondSide"_s);
    m_tender->setObjectName(u"tender"_s);
    m_two->setObjectName(u"twoSides"_s);
    m_two->setCheckable(true);
    for (QToolButton* each : {m_tender, m_two}) {
        each->setFocusPolicy(Qt::TabFocus);
        m_first->addControl(each);
    }
    m_split->addWidget(m_first);
    m_split->addWidget(m_second);
    m_split->setChildrenCollapsible(false);
    m_second->hide();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(measure::Gap, measure::Gap, measure::Gap, measure::Gap);
    column->addWidget(m_split);
    m_placesSoon.setSingleShot(true);
    m_placesSoon.setInterval(PlacesPause);
    connect(&m_placesSoon, &QTimer::timeout, this, &ReadingPane::placesChanged);
    for (ReadingSide* side : {m_first, m_second})
        connect(side, &ReadingSide::placeChanged, this, &ReadingPane::placesSoon);
    for (ReadingSide* side : {m_first, m_second}) {
        connect(side, &ReadingSide::documentChanged, this, &ReadingPane::showWhereBack);
        connect(side, &ReadingSide::documentChanged, this, &ReadingPane::placesSoon);
    }
    connect(m_first, &ReadingSide::bookmarksChanged, m_second, &ReadingSide::takeBookmarks);
    connect(m_second, &ReadingSide::bookmarksChanged, m_first, &ReadingSide::takeBookmarks);
    connect(m_tender, &QToolButton::clicked, this, &ReadingPane::showTender);
    connect(m_two, &QToolButton::toggled, this, &ReadingPane::setTwoSides);
    connect(m_two, &QToolButton::toggled, this, &ReadingPane::placesSoon);
    connect(&m_shelf.library(), &Library::changed, this, &ReadingPane::takeManifest);
    addShortcuts();
    retranslate();
    takeManifest();
}

ReadingPane::~ReadingPane()
{
    // They read from the shelf until they are gone.
    delete m_first;
    delete m_second;
}

void ReadingPane::addShortcuts()
{
    const auto add = [this](const QKeySequence& keys, auto action) {
        connect(new QShortcut(keys, this, {}, {}, Qt::WidgetWithChildrenShortcut), &QShortcut::activated, this, action);
    };
    add(Qt::Key_F2, [this] {
        showTender();
        active()->takeKeyboard();
    });
    add(Qt::CTRL | Qt::Key_2, [this] { m_two->toggle(); });
    add(Qt::Key_F6, [this] {
        if (m_two->isChecked())
            (active() == m_first ? m_second : m_first)->takeKeyboard();
    });
}

void ReadingPane::takeKeyboard()
{
    active()->takeKeyboard();
}

// The session may become known later than this pane.
void ReadingPane::takeManifest()
{
    if (m_shelf.library().refusal())
        m_cache.clear(); // nobody who has left this seat leaves pages behind
    const Manifest* manifest = m_shelf.library().manifest();
    if (m_documents.rowCount() > 0 || !manifest)
        return;
    m_documents.setManifest(*manifest);
    const QString first = m_documents.tender().isEmpty() ? m_documents.idAt(0) : m_documents.tender();
    m_first->show(first);
}

void ReadingPane::setPlaces(const ReadingPlaces& places)
{
    m_places = places;
}

ReadingShown ReadingPane::shown() const
{
    return {m_first->document(), m_two->isChecked() ? m_second->document() : QString()};
}

void ReadingPane::setShown(const ReadingShown& shown)
{
    m_first->show(shown.first);
    m_second->show(shown.second);
    setTwoSides(!shown.second.isEmpty() && m_second->document() == shown.second);
}

void ReadingPane::placesSoon()
{
    if (!m_placesSoon.isActive())
        m_placesSoon.start();
}

// The window is closed: nobody waits any more.
void ReadingPane::hideEvent(QHideEvent* event)
{
    if (m_placesSoon.isActive()) {
        m_placesSoon.stop();
        Q_EMIT placesChanged();
    }
    QWidget::hideEvent(event);
}

ReadingSide* ReadingPane::active() const
{
    return m_two->isChecked() && m_second->isAncestorOf(focusWidget()) ? m_second : m_first;
}

void ReadingPane::show(const QString& document, int page)
{
    // Beside the tender document the place of the bid is on the other side.
    const bool second = m_two->isChecked() && m_second->document() == document;
    const bool first = m_first->document() == document;
    ReadingSide* side = second ? m_second : first ? m_first : active();
    if (m_two->isChecked() && !first && !second)
        side = m_first->document() == m_documents.tender() ? m_second : m_first;
    side->show(document, page);
}

void ReadingPane::showTender()
{
    const QString tender = m_documents.tender();
    ReadingSide* side = active();
    if (side->document() == tender) {
        side->show(m_beforeTender.isEmpty() ? m_documents.firstBid() : m_beforeTender);
        return;
    }
    m_beforeTender = side->document();
    side->show(tender);
}

void ReadingPane::setTwoSides(bool two)
{
    m_two->setChecked(two);
    const bool secondHadKeyboard = m_second->isAncestorOf(focusWidget());
    m_second->setVisible(two);
    if (two) {
        const bool tenderShown = m_first->document() == m_documents.tender();
        const QString other = tenderShown ? m_documents.firstBid() : m_documents.tender();
        if (m_second->document().isEmpty() || m_second->document() == m_first->document())
            m_second->show(other);
        const int half = 1 << 14;
        m_split->setSizes({half, half});
    } else if (secondHadKeyboard) {
        m_first->takeKeyboard();
    }
}

void ReadingPane::resizeEvent(QResizeEvent* event)
{
    const bool narrow = width() < 2 * drawing::scaled(NarrowSide);
    m_split->setOrientation(narrow ? Qt::Vertical : Qt::Horizontal);
    QWidget::resizeEvent(event);
}

void ReadingPane::showWhereBack()
{
    const bool tender = !m_documents.tender().isEmpty() && active()->document() == m_documents.tender();
    m_tender->setText(!tender          ? tr("Tender document")
            : m_beforeTender.isEmpty() ? tr("First bid")
                                       : tr("Back to the bid"));
    m_tender->setToolTip(tr("The tender document, and back (F2)"));
    m_tender->setEnabled(!m_documents.tender().isEmpty());
}

void ReadingPane::retranslate()
{
    setAccessibleName(tr("Documents"));
    m_first->setAccessibleName(tr("First document"));
    m_second->setAccessibleName(tr("Second document"));
    showWhereBack();
    m_two->setText(tr("Side by side"));
    m_two->setToolTip(tr("Two documents beside each other (Ctrl+2)"));
    m_documents.retranslate();
}

void ReadingPane::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace evalroom

#include "moc_reading_pane.cpp"
