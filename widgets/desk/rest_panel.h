// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/desk/desk_action.h"
#include "widgets/shell/kept_fields.h"

class QComboBox;
class QLineEdit;

namespace evalroom {

class NumberBox;

// Lets the session rest and go on, as staff and supervisor may; and extends its time, where the members want it.
class RestPanel : public QWidget {
    Q_OBJECT
public:
    explicit RestPanel(Session& session, QWidget* parent = nullptr);

    void refresh();

private:
    std::optional<Act> suspension(const QString& text) const;
    SuspensionKind kind() const;
    void refreshSuspension(bool suspended);
    void sumUp();
    void refreshExtension();
    QDateTime newEnd() const;

    Session& m_session;
    TypeLabel* m_status = nullptr;
    QComboBox* m_kind = nullptr; // what becomes of the material
    TypeLabel* m_materialLabel = nullptr;
    QLineEdit* m_material = nullptr; // what is sealed
    DeskAction* m_suspend = nullptr;
    DeskAction* m_resume = nullptr;
    TypeLabel* m_minutesLabel = nullptr;
    NumberBox* m_minutes = nullptr;
    DeskAction* m_extend = nullptr;
    KeptFields* m_kept = nullptr; // kind, material and minutes, until they are signed
};

} // namespace evalroom
