// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "session/session.h"
#include "widgets/shell/fact_row.h"
#include "widgets/words/people.h"

#include <QFrame>

namespace evalroom {

class PreferencesMenu;

// What always shows: which lot, which step, who you are, the connection, what is saved here and what the centre has
// received, and the code that people compare between screens. In a narrow window they are shortened, the title of the
// lot and the person's words first, and the step last.
class HeaderBar : public QFrame {
    Q_OBJECT
public:
    // `corner` stands at the end of the bar and becomes its child.
    HeaderBar(Session& session, QWidget* corner, QWidget* parent = nullptr);

    void setPeople(const People& people);

    void refresh();

protected:
    void changeEvent(QEvent* event) override;

private:
    QString whoWords() const;
    QString nowWords() const; // empty: not known
    QString connectionWords() const;
    void sayKept();

    Session& m_session;
    People m_people;
    FactRow* m_top;
    FactRow* m_below;
};

} // namespace evalroom
