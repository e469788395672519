// SPDX-License-Identifier: Apache-2.0
#include "widgets/desk/people_model.h"

#include "widgets/style/colours.h"
#include "widgets/style/type_label.h"
#include "widgets/words/figures.h"
#include "widgets/words/plain_text.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace evalroom {

namespace {

const QString None = u"–"_s; // an empty cell could be an omission

QList<int> rosterOrder(const SessionState& state)
{
    QList<int> members = state.members.keys();
    const auto place = [&](int member) {
        const MemberState person = state.members.value(member);
        return std::pair(person.status == MemberStatus::Active ? (sitsOnCommittee(person.role) ? 0 : 1) : 2, member);
    };
    std::ranges::sort(members, {}, place);
    return members;
}

} // namespace

PeopleModel::PeopleModel(QObject* parent)
    : QAbstractTableModel(parent)
{
}

Marked PeopleModel::submittedCell(const SessionState& state, int member)
{
    const auto cell = [](bool isIn) { return isIn ? Marked(Icon::Tick, tr("yes")) : Marked(Icon::ToCome, tr("no")); };
    const QString current = currentStep(state);
    const Step* step = state.facts->scheme.step(current);
    const StepState at = state.steps.value(current);
    if (step == nullptr || step->kind == StepKind::Offers || step->kind == StepKind::Price)
        return {};
    if (at.phase == StepPhase::Pending)
        return cell(false);
    if (step->kind == StepKind::Objective)
        return cell(
            std::ranges::any_of(at.items, [member](const ItemsEntry& entry) { return entry.author == member; }));
    return cell(!at.sheets.value(member).isEmpty());
}

QString PeopleModel::dutyCell(const SessionState& state, int member, const std::optional<evalroom::Duty>& duty) const
{
    const MemberState person = state.members.value(member);
    if (person.status == MemberStatus::Recused)
        return tr("has withdrawn for a conflict of interest");
    if (person.status == MemberStatus::Replaced)
        return tr("has been replaced");
    if (duty)
        return dutyWords(state, *duty);
    if (sitsOnCommittee(person.role) && !person.seat.isEmpty() && !person.admitted)
        return tr("waits to be admitted");
    return state.delivered.isEmpty() && !isUnfilled(state) ? tr("waits") : tr("may go");
}

// Each of these comes after the one before: the last says it all.
Marked PeopleModel::checkInCell(const MemberState& person)
{
    if (person.seat.isEmpty())
        return tr("not here");
    if (!sitsOnCommittee(person.role))
        return tr("checked in");
    if (!person.admitted)
        return tr("1/4 checked in");
    if (person.declared == Declared::Conflict)
        return {Icon::Refused, tr("conflict")};
    if (person.declared == Declared::No)
        return tr("2/4 admitted");
    return person.pledged ? Marked(Icon::Tick, tr("pledged")) : tr("3/4 declared");
}

PeopleModel::Row PeopleModel::rowFor(const SessionState& state, int member, const std::optional<evalroom::Duty>& duty,
    const People& people, const QDateTime& since) const
{
    const MemberState person = state.members.value(member);
    const bool judges = sitsOnCommittee(person.role);
    Row row {member, person.status == MemberStatus::Active, duty.has_value(), duty ? since : QDateTime(), {}};
    row.cells = {personWords(state, member, people) + (member == state.chair ? tr(" (chair)") : QString()),
        dutyCell(state, member, duty), timeWords(row.since), checkInCell(person),
        judges ? submittedCell(state, member) : Marked(), person.seat.isEmpty() ? None : person.seat};
    return row;
}

void PeopleModel::setState(
    const SessionState& state, const QDateTime& now, const People& people, const QMap<int, QDateTime>& since)
{
    m_votes = currentStep(state) == ChairStep;
    // For everybody at once: with a ranking each question costs a tally.
    QMap<int, evalroom::Duty> duties;
    for (const Awaited& awaited : awaitedNow(state, now))
        duties.insert(awaited.member, awaited.duty);
    QList<Row> rows;
    for (const int member : rosterOrder(state)) {
        const auto duty = duties.constFind(member);
        rows << rowFor(
            state, member, duty != duties.cend() ? std::optional(*duty) : std::nullopt, people, since.value(member));
    }
    const bool sameMembers = std::ranges::equal(rows, m_rows, {}, &Row::member, &Row::member);
    if (!sameMembers)
        beginResetModel();
    const bool differs = rows != m_rows;
    m_rows = rows;
    if (!sameMembers)
        endResetModel();
    else if (differs && !rows.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, Columns - 1));
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, Columns - 1);
}

void PeopleModel::setSinceBelow(bool below)
{
    if (std::exchange(m_sinceBelow, below) != below && !m_rows.isEmpty())
        Q_EMIT dataChanged(index(0, Duty), index(rowCount() - 1, Duty));
}

// What a view may have no room for: the whole row.
QString PeopleModel::wholeRow(const Row& row) const
{
    QStringList parts;
    for (int column = 0; column < Columns; ++column) {
        if (const QString& cell = row.cells.at(column).words; !cell.isEmpty())
            parts << (column == Person || column == Duty
                    ? cell
                    : tr("%1: %2").arg(headerData(column, Qt::Horizontal, Qt::DisplayRole).toString(), cell));
    }
    return parts.join(u'\n');
}

int PeopleModel::rowOf(int member) const
{
    const auto found = std::ranges::find(m_rows, member, &Row::member);
    return found == m_rows.cend() ? -1 : static_cast<int>(found - m_rows.cbegin());
}

int PeopleModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int PeopleModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : Columns;
}

QVariant PeopleModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const Row& row = m_rows.at(index.row());
    const Marked& cell = row.cells.at(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return index.column() == Duty && m_sinceBelow ? sinceWords(cell.words, row.since) : cell.words;
    case Qt::DecorationRole:
        return cell.sign ? QVariant(icon(*cell.sign)) : QVariant();
    case Qt::ToolTipRole:
        return index.column() == Person || index.column() == Duty ? plainTip(wholeRow(row)) : QVariant();
    case Qt::AccessibleTextRole:
        return cell.words;
    case Qt::ForegroundRole:
        if (!row.active || cell.words == None || (index.column() == Duty && !row.awaited))
            return colours().quiet;
        return cell.sign ? QVariant(colourOf(*cell.sign)) : QVariant();
    case Qt::FontRole:
        return index.column() == Duty && row.awaited ? QVariant(fontOf(Type::Strong)) : QVariant();
    case MemberRole:
        return row.member;
    default:
        return {};
    }
}

QVariant PeopleModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::Alignment(Qt::AlignLeft | Qt::AlignVCenter));
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Person:
        return tr("Person");
    case Seat:
        return tr("Seat");
    case CheckedIn:
        return tr("Check-in");
    case Submitted:
        return m_votes ? tr("Ballot") : tr("Sheet");
    case Duty:
        return tr("Now");
    case Since:
        return tr("Since");
    default:
        return {};
    }
}

} // namespace evalroom

#include "moc_people_model.cpp"
