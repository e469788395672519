// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "evaluation/session_state.h"
#include "ledger/log.h"
#include "ledger/manifest.h"
#include "widgets/words/people.h"

#include <QAbstractTableModel>
#include <QCache>
#include <QTimer>

namespace evalroom {

// The log in words, oldest first. A sentence is made when its row is looked at; while a word is searched for, the log
// is gone through in pieces, so that the window never waits for 100,000 entries.
class LogModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Number, Time, Words, Effect, Columns };
    enum Role {
        EntryRole = Qt::UserRole, // index in the log
    };

    explicit LogModel(QObject* parent = nullptr);

    // `log` has to live as long as the model, or until the next call. Called at every change: it may have grown, or
    // have been built anew.
    void setLog(const Log* log, const SessionState& state, const Manifest& manifest, const People& people = {});
    void setMember(std::optional<int> member); // whose entries; nothing: everybody's
    void setWord(const QString& word); // that the sentence has to have; empty: any
    bool isSearching() const { return m_next < m_size; }
    QList<int> authors() const; // who has written in it, 0 for the platform

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

Q_SIGNALS:
    void searched(); // isSearching() has ended

private:
    void restart();
    void takePiece();
    bool isWanted(qint64 entry) const;
    QString words(qint64 entry) const;
    QString effect(qint64 entry) const;
    QVariant text(qint64 entry, int column) const;

    const Log* m_log = nullptr;
    SessionState m_state;
    std::optional<Manifest> m_manifest;
    People m_people;
    std::optional<int> m_member;
    QString m_word;
    QByteArray m_last; // name of the last entry: tells whether the log was built anew
    qsizetype m_withheld = 0;
    qint64 m_size = 0;
    qint64 m_next = 0; // the entry that is looked at next
    QList<qint64> m_rows; // entries
    QTimer m_pieces;
    mutable QCache<qint64, QString> m_cache;
};

} // namespace evalroom
