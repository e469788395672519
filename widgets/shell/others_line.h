// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ledger/waiting_times.h"
#include "session/session.h"
#include "widgets/style/type_label.h"
#include "widgets/words/people.h"

namespace evalroom {

// Whom the session waits for, and since when, in a line: while the own work is done, and stays in front because it may
// still be done otherwise. Hidden at all other times.
class OthersLine : public TypeLabel {
    Q_OBJECT
public:
    OthersLine(Session& session, const People& people, QWidget* parent = nullptr);

    void refresh();

private:
    QStringList awaitedOthers();

    Session& m_session;
    const People& m_people;
    WaitingTimes m_times;
};

} // namespace evalroom
