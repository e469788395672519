// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "evaluation/duty.h"
#include "widgets/style/marked.h"
#include "widgets/words/people.h"

#include <QAbstractTableModel>

namespace evalroom {

// Everybody on the roster: where they are on the way to the table, what they have to do now, and since when; never what
// they have judged.
class PeopleModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Person, Duty, Since, CheckedIn, Submitted, Seat, Columns };
    enum Role {
        MemberRole = Qt::UserRole, // number
    };

    explicit PeopleModel(QObject* parent = nullptr);

    // `since`: by member, where it is known.
    void setState(const SessionState& state, const QDateTime& now, const People& people = {},
        const QMap<int, QDateTime>& since = {});
    int memberAt(int row) const { return m_rows.at(row).member; }
    // Since when somebody has something to do stands below it, for views without room for a column of its own.
    void setSinceBelow(bool below);
    int rowOf(int member) const; // -1: unknown

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Row {
        int member = 0;
        bool active = true;
        bool awaited = false;
        QDateTime since; // awaited, where the log tells it
        QList<Marked> cells;

        bool operator==(const Row&) const = default;
    };

    Row rowFor(const SessionState& state, int member, const std::optional<evalroom::Duty>& duty, const People& people,
        const QDateTime& since) const;
    QString dutyCell(const SessionState& state, int member, const std::optional<evalroom::Duty>& duty) const;
    static Marked checkInCell(const MemberState& person);
    static Marked submittedCell(const SessionState& state, int member);

    QString wholeRow(const Row& row) const;

    QList<Row> m_rows; // committee first, who has left last
    bool m_sinceBelow = false;
    bool m_votes = false; // what is submitted now is a ballot
};

} // namespace evalroom
