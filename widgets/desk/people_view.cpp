// SPDX-License-Identifier: Apache-2.0
#include "widgets/desk/people_view.h"

#include "widgets/desk/desk_table.h"
#include "widgets/style/measures.h"

#include <QEvent>
#include <QHeaderView>
#include <QTimer>

namespace evalroom {

PeopleView::PeopleView(QWidget* parent)
    : QTableView(parent)
    , m_model(new PeopleModel(this))
{
    setModel(m_model);
    setObjectName(QStringLiteral("people"));
    prepareTable(*this);
    setWordWrap(true);
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

// Some air above and below names of two lines.
int PeopleView::sizeHintForRow(int row) const
{
    return QTableView::sizeHintForRow(row) + measure::Gap;
}

int PeopleView::needed(int column) const
{
    return std::max({sizeHintForColumn(column) + 1, horizontalHeader()->sectionSizeHint(column),
        horizontalHeader()->minimumSectionSize()});
}

// What somebody has to do takes the room that is left, and never less than it takes to be read. Where there is too
// little for all, what stands beside the table too gives way first: the seat, then since when (it goes below what is to
// be done), then how far the check-in is.
void PeopleView::share()
{
    const QList<int> before = widths();
    const int unit = fontMetrics().horizontalAdvance(u'0');
    int person = unit * 19;
    int duty = unit * 18;
    int room = viewport()->width() - person - duty;
    for (const int column : {PeopleModel::Since, PeopleModel::CheckedIn, PeopleModel::Submitted, PeopleModel::Seat}) {
        const int width = needed(column);
        if (columnWidth(column) != width)
            setColumnWidth(column, width); // also of one that is hidden
        room -= width;
    }
    const auto giveWay = [&](int column) {
        const bool hides = room < 0;
        room += hides ? needed(column) : 0;
        setColumnHidden(column, hides);
    };
    giveWay(PeopleModel::Seat);
    giveWay(PeopleModel::Since);
    m_model->setSinceBelow(isColumnHidden(PeopleModel::Since));
    if (room < 0) {
        person = unit * 14;
        duty = unit * 14;
        room += unit * 9;
    }
    giveWay(PeopleModel::CheckedIn);
    setColumnWidth(PeopleModel::Person, person);
    setColumnWidth(PeopleModel::Duty, duty + std::max(room, 0));
    const Qt::ScrollBarPolicy bars = room < 0 ? Qt::ScrollBarAsNeeded : Qt::ScrollBarAlwaysOff;
    if (widths() == before && bars == horizontalScrollBarPolicy())
        return; // new geometries would lead here again
    // The bars belong to what stood there before; while the table is being laid out they cannot be asked.
    setHorizontalScrollBarPolicy(bars);
    QTimer::singleShot(0, this, [this] { updateGeometries(); });
}

QList<int> PeopleView::widths() const
{
    QList<int> widths;
    for (int column = 0; column < m_model->columnCount(); ++column)
        widths << columnWidth(column); // 0 where it is hidden
    return widths;
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

#include "moc_people_view.cpp"
