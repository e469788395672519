// SPDX-License-Identifier: Apache-2.0
#include "widgets/compare/comparison_pane.h"

#include "widgets/judge/sheet_headers.h"
#include "widgets/judge/wrapped_text.h"
#include "widgets/style/least_rows.h"
#include "widgets/style/measures.h"
#include "widgets/style/type_label.h"

#include <QKeyEvent>
#include <QScrollBar>
#include <QVBoxLayout>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace evalroom {

namespace {

constexpr int NarrowestBid = 16; // digits
constexpr int WidestBid = 40;

} // namespace

ComparisonView::ComparisonView(QWidget* parent)
    : QTableView(parent)
{
    setObjectName(u"comparison"_s);
    setHorizontalHeader(new BidderHeader(this));
    setVerticalHeader(new CriterionHeader(this));
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    setTabKeyNavigation(false);
    setWordWrap(false);
    setHorizontalScrollMode(ScrollPerPixel);
    setVerticalScrollMode(ScrollPerPixel);
    setCornerButtonEnabled(false);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Ignored);
    keepTwoRows(*this);
    connect(this, &QTableView::doubleClicked, this,
        [this](const QModelIndex& index) { Q_EMIT bidderWanted(index.column()); });
}

// All rows and columns alike: nothing has to be measured cell by cell.
void ComparisonView::fit()
{
    if (model() == nullptr)
        return;
    const auto* rows = qobject_cast<CriterionHeader*>(verticalHeader());
    const int lines = rows != nullptr ? rows->linesNeeded() : 1;
    verticalHeader()->setMinimumSectionSize(1);
    verticalHeader()->setDefaultSectionSize(lines * QFontMetrics(fontOf(Type::Body)).lineSpacing() + 2 * measure::Gap);
    const int count = std::max(1, model()->columnCount());
    const int bar = verticalScrollBar()->isVisible() ? verticalScrollBar()->width() : 0;
    const int room = width() - verticalHeader()->sizeHint().width() - 2 * frameWidth() - bar;
    const QFont font = fontOf(Type::Body);
    horizontalHeader()->setDefaultSectionSize(
        std::clamp(room / count, digitsWide(font, NarrowestBid), digitsWide(font, WidestBid)));
}

void ComparisonView::resizeEvent(QResizeEvent* event)
{
    fit();
    QTableView::resizeEvent(event);
}

void ComparisonView::changeEvent(QEvent* event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        fit();
}

void ComparisonView::currentChanged(const QModelIndex& current, const QModelIndex& previous)
{
    QTableView::currentChanged(current, previous);
    horizontalHeader()->viewport()->update();
    verticalHeader()->viewport()->update();
    Q_EMIT currentMoved();
}

void ComparisonView::keyPressEvent(QKeyEvent* event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (!enter || event->modifiers().testFlag(Qt::ControlModifier))
        return QTableView::keyPressEvent(event);
    if (currentIndex().isValid())
        Q_EMIT bidderWanted(currentIndex().column());
}

ComparisonPane::ComparisonPane(Session& session, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_own(new OwnFields(session, this))
    , m_model(new ComparisonModel(this))
    , m_view(new ComparisonView)
    , m_sentence(new TypeLabel(Type::Body))
{
    setObjectName(u"comparisonPane"_s);
    m_sentence->setObjectName(u"comparedCell"_s);
    m_view->setModel(m_model);
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, measure::Gap, 0, 0);
    rows->setSpacing(measure::Gap);
    rows->addWidget(m_view, 1);
    rows->addWidget(m_sentence);
    connect(m_own, &OwnFields::changed, this, &ComparisonPane::fill);
    connect(m_view, &ComparisonView::currentMoved, this, &ComparisonPane::showCurrent);
    connect(m_view, &ComparisonView::bidderWanted, this,
        [this](int column) { Q_EMIT bidderWanted(m_model->comparison().bidders.at(column)); });
    m_own->read();
}

void ComparisonPane::refresh()
{
    if (!m_session.isKnown())
        return;
    m_view->setAccessibleName(tr("The bids side by side"));
    m_own->read();
    fill();
}

void ComparisonPane::fill()
{
    m_model->setComparison(
        comparisonOf({m_session.expected(), m_session.manifest(), m_session.member(), m_own->fields()}),
        m_session.manifest());
    m_view->fit();
    if (!m_view->currentIndex().isValid() && m_model->rowCount() > 0 && m_model->columnCount() > 0)
        m_view->setCurrentIndex(m_model->index(0, 0));
    showCurrent();
}

void ComparisonPane::showCurrent()
{
    m_sentence->setText(m_model->sentenceAt(m_view->currentIndex()));
}

QWidget* ComparisonPane::firstField() const
{
    return m_view;
}

} // namespace evalroom

#include "moc_comparison_pane.cpp"
