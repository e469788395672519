// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/desk/desk_action.h"
#include "widgets/words/people.h"

#include <QButtonGroup>
#include <QRadioButton>

namespace evalroom {

// What staff can do about one person. Texts that were begun stay with the person whom they are about.
class PersonPanel : public QWidget {
    Q_OBJECT
public:
    explicit PersonPanel(Session& session, QWidget* parent = nullptr);

    void setPerson(int member);
    int person() const { return m_member; }
    void setPeople(const People& people) { m_people = people; }
    void refresh();
    // How the identity of this person was verified, as chosen; nothing before it has been, nor for the next person.
    std::optional<AdmissionMethod> method() const;
    Admission admission() const; // of this person; not without method()
    QStringList admissionLines() const; // what it is, in plain words; not without method()
    bool isWriting() const; // a text has been begun

Q_SIGNALS:
    void methodChanged();

private:
    void build();
    QWidget* makeMethods();
    void forgetMethod();
    QList<Marked> statusLines() const;

    Session& m_session;
    People m_people;
    int m_member = 0;
    TypeLabel* m_name = nullptr;
    TypeLabel* m_status = nullptr;
    TypeLabel* m_methodLabel = nullptr;
    QButtonGroup* m_methods = nullptr;
    DeskAction* m_admit = nullptr;
    DeskAction* m_absence = nullptr;
    DeskAction* m_request = nullptr;
    DeskAction* m_deemed = nullptr;
};

} // namespace evalroom
