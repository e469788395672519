// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/desk/desk_action.h"

namespace evalroom {

// Lets the session rest and go on, as staff and supervisor may.
class RestPanel : public QWidget {
    Q_OBJECT
public:
    explicit RestPanel(Session& session, QWidget* parent = nullptr);

    void refresh();

private:
    Session& m_session;
    TypeLabel* m_status = nullptr;
    DeskAction* m_suspend = nullptr;
    DeskAction* m_resume = nullptr;
};

} // namespace evalroom
