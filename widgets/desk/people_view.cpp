// SPDX-License-Identifier: Apache-2.0
#include "widgets/desk/people_view.h"

#include "widgets/desk/desk_table.h"

#include <QEvent>
#include <QHeaderView>

namespace evalroom {

PeopleView::PeopleView(QWidget* parent)
    : QTableView(parent)
    , m_model(new PeopleModel(this))
{
    setModel(m_model);
    setObjectName(QStringLiteral("people"));
    prepareTable(*this);
    setWordWrap(true);
    for (const int column : {PeopleModel::Since, PeopleModel::CheckedIn, PeopleModel::Submitted, PeopleModel::Seat})
        horizontalHeader()->setSectionResizeMode(column, QHeaderView::ResizeToContents);
    connect(selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex& now) {
        if (now.isValid())
            Q_EMIT personChosen(m_model->memberAt(now.row()));
    });
    layOut();
}

void PeopleView::setState(
    const SessionState& state, const QDateTime& now, const People& people, const QMap<int, QDateTime>& since)
{
    const int before = chosen();
    m_model->setState(state, now, people, since);
    setAccessibleName(tr("People of this session"));
    share();
    if (chosen() == 0 && m_model->rowCount() > 0)
        selectRow(std::max(m_model->rowOf(before), 0));
}

int PeopleView::chosen() const
{
    return currentIndex().isValid() ? m_model->memberAt(currentIndex().row()) : 0;
}

void PeopleView::choose(int member)
{
    if (const int row = m_model->rowOf(member); row >= 0)
        selectRow(row);
}

void PeopleView::layOut()
{
    fitTable(*this);
    // Names are wrapped rather than cut.
    verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    verticalHeader()->setMinimumSectionSize(verticalHeader()->defaultSectionSize());
    share();
}

// What somebody has to do takes the room that is left, and never less than it takes to be read.
void PeopleView::share()
{
    const int unit = fontMetrics().horizontalAdvance(u'0');
    setColumnWidth(PeopleModel::Person, unit * 19);
    int others = 0;
    for (int column = 0; column < PeopleModel::Columns; ++column)
        others += column == PeopleModel::Duty ? 0 : columnWidth(column);
    setColumnWidth(PeopleModel::Duty, std::max(viewport()->width() - others, unit * 18));
}

void PeopleView::resizeEvent(QResizeEvent* event)
{
    QTableView::resizeEvent(event);
    share();
}

void PeopleView::changeEvent(QEvent* event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        layOut();
}

} // namespace evalroom
