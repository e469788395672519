// SPDX-License-Identifier: Apache-2.0
#include "widgets/desk/progress_view.h"

#include "widgets/desk/desk_table.h"

#include <QEvent>
#include <QHeaderView>
#include <algorithm>

namespace evalroom {

namespace {

constexpr int FewestNameFigures = 20; // so narrow, a name is still told from others

} // namespace

ProgressView::ProgressView(QWidget* parent)
    : QTableView(parent)
    , m_model(new ProgressModel(this))
{
    setObjectName(QStringLiteral("progress"));
    setModel(m_model);
    prepareTable(*this);
    horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    horizontalHeader()->setStretchLastSection(true);
}

void ProgressView::setState(const SessionState& state, const People& people)
{
    m_model->setState(state, people);
    fitNames();
}

void ProgressView::fitNames()
{
    QHeaderView* head = horizontalHeader();
    if (head->count() == 0)
        return;
    const auto wish = [&](int column) { return std::max(sizeHintForColumn(column), head->sectionSizeHint(column)); };
    int room = viewport()->width();
    for (int column = 1; column < head->count(); ++column)
        room -= wish(column);
    const int fewest = std::min(wish(0), fontMetrics().horizontalAdvance(u'0') * FewestNameFigures);
    head->setSectionResizeMode(0, QHeaderView::Fixed);
    head->resizeSection(0, std::clamp(room, fewest, wish(0)));
}

// Rows and names are as high and as wide as the type.
void ProgressView::changeEvent(QEvent* event)
{
    QTableView::changeEvent(event);
    if (event->type() != QEvent::FontChange && event->type() != QEvent::StyleChange)
        return;
    fitTable(*this);
    fitNames();
}

void ProgressView::resizeEvent(QResizeEvent* event)
{
    QTableView::resizeEvent(event);
    fitNames();
}

} // namespace evalroom

#include "moc_progress_view.cpp"
