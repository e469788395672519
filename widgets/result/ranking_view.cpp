// SPDX-License-Identifier: Apache-2.0
#include "widgets/result/ranking_view.h"

#include "widgets/result/ranking_header.h"
#include "widgets/style/least_rows.h"
#include "widgets/style/measures.h"

#include <QEvent>

namespace evalroom {

namespace {

constexpr int MostRowsWished = 8;
// Widths in figures: so narrow, a name is still told from others, and a place stands in two lines; wider, a result
// beside a short name need not be.
constexpr int FewestOfName = 16;
constexpr int FewestOfResult = 14;
constexpr int MostFigures = 20;

} // namespace

RankingView::RankingView(Shape shape, QWidget* parent)
    : QTableView(parent)
    , m_model(new RankingModel(this))
    , m_head(new RankingHeader(this))
    , m_shape(shape)
{
    m_model->setShortNames(shape == Shape::Short);
    setHorizontalHeader(m_head);
    setModel(m_model);
    setObjectName(QStringLiteral("ranking"));
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    setTabKeyNavigation(false);
    setWordWrap(true);
    // Of names that begin alike the end tells them apart.
    setTextElideMode(Qt::ElideMiddle);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollMode(ScrollPerPixel);
    setCornerButtonEnabled(false);
    verticalHeader()->hide();
    keepTwoRows(*this);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    setAccessibleName(tr("Ranking of the bidders"));
    connect(selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex& now) {
        if (now.isValid())
            Q_EMIT bidderChosen(m_model->bidderAt(now.row()));
    });
    layOut();
}

void RankingView::setResult(const SessionState& state, const Tally& tally, const Manifest& manifest)
{
    const QString before = chosen();
    m_model->setResult(state, tally, manifest);
    layOut();
    if (chosen() == before && !before.isEmpty())
        return;
    const int row = std::max(m_model->rowOf(before), 0);
    if (row < m_model->rowCount())
        selectRow(row);
}

QString RankingView::chosen() const
{
    return currentIndex().isValid() ? m_model->bidderAt(currentIndex().row()) : QString();
}

void RankingView::choose(const QString& bidder)
{
    if (const int row = m_model->rowOf(bidder); row >= 0)
        selectRow(row);
}

void RankingView::layOut()
{
    m_head->setMinimumSectionSize(fontMetrics().horizontalAdvance(u'0') * 5);
    for (int column = 0; column < m_model->columnCount(); ++column) {
        if (!stretches(column) && m_model->columnKind(column) != RankingModel::Column::Result)
            m_head->setSectionResizeMode(column, QHeaderView::ResizeToContents);
    }
    fitWords();
    updateGeometry();
}

bool RankingView::stretches(int column) const
{
    using Column = RankingModel::Column;
    const Column kind = m_model->columnKind(column);
    return kind == Column::Bidder || (kind == Column::Result && m_shape == Shape::Whole);
}

// At least; a column that is hidden would take as much.
int RankingView::given(int column) const
{
    using Column = RankingModel::Column;
    const Column kind = m_model->columnKind(column);
    const int figure = fontMetrics().horizontalAdvance(u'0');
    const int wished = std::max({sizeHintForColumn(column), m_head->widthOf(column), m_head->minimumSectionSize()});
    if (kind == Column::Bidder)
        return FewestOfName * figure;
    if (kind == Column::Result)
        return stretches(column) ? FewestOfResult * figure : std::min(wished, MostFigures * figure);
    return wished;
}

// Which columns there are: beside a reader those that the report tells, else all; where these have no room, the one
// whose figures the trace of a bidder tells as well gives way.
void RankingView::shareColumns()
{
    using Column = RankingModel::Column;
    int needed = 0;
    for (int column = 0; column < m_model->columnCount(); ++column)
        needed += given(column);
    for (int column = 0; column < m_model->columnCount(); ++column) {
        const Column kind = m_model->columnKind(column);
        const bool essential = kind == Column::Rank || kind == Column::Bidder || kind == Column::Total
            || kind == Column::EvaluatedPrice || kind == Column::Result;
        const bool givesWay = kind == Column::Deviation && needed > viewport()->width();
        setColumnHidden(column, m_shape == Shape::Short ? !essential : givesWay);
    }
}

// Words get what the figures leave; where that is next to nothing, the table is scrolled sideways.
void RankingView::fitWords()
{
    shareColumns();
    int left = viewport()->width();
    for (int column = 0; column < m_model->columnCount(); ++column) {
        if (isColumnHidden(column))
            continue;
        left -= given(column);
        if (m_model->columnKind(column) == RankingModel::Column::Result || stretches(column)) {
            m_head->setSectionResizeMode(column, QHeaderView::Fixed);
            m_head->resizeSection(column, given(column));
        }
    }
    for (int column = 0; column < m_model->columnCount() && left >= 0; ++column) {
        if (stretches(column))
            m_head->setSectionResizeMode(column, QHeaderView::Stretch);
    }
    fitRows();
}

// Names that do not fit into one line get a second one.
void RankingView::fitRows()
{
    bool cut = false;
    for (int column = 0; column < m_model->columnCount(); ++column)
        cut = cut || (stretches(column) && !isColumnHidden(column) && sizeHintForColumn(column) > columnWidth(column));
    const int lines = cut ? 2 : 1;
    verticalHeader()->setDefaultSectionSize(lines * fontMetrics().lineSpacing() + 2 * measure::Gap);
}

void RankingView::resizeEvent(QResizeEvent* event)
{
    QTableView::resizeEvent(event);
    fitWords();
}

QSize RankingView::sizeHint() const
{
    const int rows = std::clamp(m_model->rowCount(), 3, MostRowsWished);
    const int height = rows * verticalHeader()->defaultSectionSize() + horizontalHeader()->sizeHint().height()
        + 2 * frameWidth() + 2;
    return {QTableView::sizeHint().width(), height};
}

void RankingView::changeEvent(QEvent* event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        layOut();
    if (event->type() == QEvent::LanguageChange)
        setAccessibleName(tr("Ranking of the bidders"));
}

} // namespace evalroom

#include "moc_ranking_view.cpp"
