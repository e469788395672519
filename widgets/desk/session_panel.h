// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/desk/rest_panel.h"

#include <QComboBox>

namespace evalroom {

// What staff can do about the whole session besides the next step: let it rest, and have a step done again.
class SessionPanel : public QWidget {
    Q_OBJECT
public:
    explicit SessionPanel(Session& session, QWidget* parent = nullptr);

    void refresh();

private:
    Session& m_session;
    TypeLabel* m_reevaluation = nullptr; // seen where the session is one
    RestPanel* m_rest = nullptr;
    TypeLabel* m_againLabel = nullptr;
    QComboBox* m_steps = nullptr; // that have begun
    DeskAction* m_again = nullptr;
    KeptFields* m_kept = nullptr; // which step it is
};

} // namespace evalroom
