// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "evaluation/session_state.h"
#include "widgets/words/people.h"

#include <QAbstractTableModel>

namespace evalroom {

// Who has done what in which step, without a single judgement: members down, steps across.
class ProgressModel : public QAbstractTableModel {
    Q_OBJECT
public:
    explicit ProgressModel(QObject* parent = nullptr);

    // Each cell says since when it is so, as far as the state tells; to be set before the first state.
    void showTimes() { m_times = true; }
    void setState(const SessionState& state, const People& people = {});

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    enum class Mark { None, Missing, Present };
    struct Cell {
        QString words;
        Mark mark = Mark::None;
        QDateTime since = {};

        bool operator==(const Cell&) const = default;
    };

    QString wordsOf(const Cell& cell) const;
    static Cell cellFor(const SessionState& state, const Step& step, int member);

    bool m_times = false;
    QStringList m_heads;
    QList<QList<Cell>> m_rows; // the person first
};

} // namespace evalroom
