// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/desk/desk_action.h"
#include "widgets/result/block_view.h"
#include "widgets/words/people.h"

#include <QVBoxLayout>

namespace evalroom {

// What waits for this person's co-signature or testimony, one below the other; then the alarms, and how the clock goes.
class WaitsPanel : public QWidget {
    Q_OBJECT
public:
    explicit WaitsPanel(Session& session, QWidget* parent = nullptr);

    void setPeople(const People& people) { m_people = people; }
    void refresh();
    qsizetype count() const { return m_rows.size(); }
    // Below that nothing waits for this person: for whom the session waits instead.
    void setOthers(const QStringList& lines);

private:
    struct Item {
        QByteArray name; // of the entry that is co-signed or witnessed
        Act act;
        QString button;
        QString words;
        QStringList summary = {}; // what is signed, and what follows
    };
    struct Row {
        QByteArray name;
        QWidget* box = nullptr;
        TypeLabel* words = nullptr;
        TypeLabel* summary = nullptr;
        DeskAction* action = nullptr;
    };

    QList<Item> items() const;
    void fitRows(const QList<Item>& items);
    Row makeRow(const Item& item);
    QList<Marked> alarmLines() const;

    Session& m_session;
    People m_people;
    TypeLabel* m_title = nullptr;
    TypeLabel* m_none = nullptr;
    TypeLabel* m_others = nullptr; // likewise while nothing waits
    QVBoxLayout* m_list = nullptr;
    QList<Row> m_rows;
    TypeLabel* m_alarmTitle = nullptr;
    TypeLabel* m_alarms = nullptr;
    TypeLabel* m_clock = nullptr;
};

// The code of the log as it was when it had so many entries.
QString codeAt(const Log& log, qint64 size);
// What a closing counted, with its code.
QString closingWords(const Log& log, const Closing& closing);
// What is read before a closing is co-signed: the same, whose sheets those are, and what the co-signature says.
QStringList closingSummary(const SessionState& state, const Log& log, const Duty& duty, const People& people);
// Of a co-signature and a testimony: what cannot be undone.
QString finalWords();

} // namespace evalroom
