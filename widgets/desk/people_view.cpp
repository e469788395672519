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
    for (int column = 0; column < PeopleModel::Columns; ++column)
        horizontalHeader()->setSectionResizeMode(
            column, column == PeopleModel::Duty ? QHeaderView::Stretch : QHeaderView::ResizeToContents);
    horizontalHeader()->setSectionResizeMode(PeopleModel::Person, QHeaderView::Fixed);
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
    setColumnWidth(PeopleModel::Person, fontMetrics().horizontalAdvance(u'0') * 19);
}

void PeopleView::changeEvent(QEvent* event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        layOut();
}

} // namespace evalroom
