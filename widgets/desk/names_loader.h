// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "session/session.h"
#include "widgets/words/people.h"

namespace evalroom {

// Names of the annex for staff and supervisors, who may know them; asks again whenever the centre can be reached, until
// they are here.
class NamesLoader : public QObject {
    Q_OBJECT
public:
    explicit NamesLoader(Session& session, QObject* parent = nullptr);

    const People& people() const { return m_people; }

public Q_SLOTS:
    void load();

Q_SIGNALS:
    void loaded(const evalroom::People& people);

private:
    Session& m_session;
    People m_people;
    bool m_asking = false;
};

// By member number.
Result<People> peopleOf(const QJsonObject& annex);

} // namespace evalroom
