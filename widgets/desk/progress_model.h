// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "evaluation/session_state.h"
#include "widgets/style/marked.h"
#include "widgets/words/people.h"

#include <QAbstractTableModel>

namespace evalroom {

// Who has done what in which step, and since when, as far as the state tells, without a single judgement: members down,
// steps across.
class ProgressModel : public QAbstractTableModel {
    Q_OBJECT
public:
    explicit ProgressModel(QObject* parent = nullptr);

    void setState(const SessionState& state, const People& people = {});

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Cell {
        Marked said = {};
        QDateTime since = {};

        bool operator==(const Cell&) const = default;
    };

    static QString wordsOf(const Cell& cell);
    static Cell cellFor(const SessionState& state, const Step& step, int member);

    QStringList m_heads;
    QList<QList<Cell>> m_rows; // the person first
};

} // namespace evalroom
