// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "session/session.h"
#include "widgets/style/type_label.h"

#include <QWidget>

namespace evalroom {

// While sealed prices come in and are opened: how they stand, and of final offers which have come. Never an amount.
class EnvelopesPanel : public QWidget {
    Q_OBJECT
public:
    explicit EnvelopesPanel(Session& session, QWidget* parent = nullptr);

    // Hides itself where there is nothing to say; true: there is, and was not before.
    bool refresh();

private:
    Session& m_session;
    TypeLabel* m_title;
    TypeLabel* m_standing;
    TypeLabel* m_offers; // where final offers are made
};

} // namespace evalroom
