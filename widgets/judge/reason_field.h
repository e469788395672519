// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/judge/reason_edit.h"

namespace evalroom {

class TypeLabel;

// A reason with what it is above it, and below how long it may be.
class ReasonField : public QWidget {
    Q_OBJECT
public:
    explicit ReasonField(const QString& name, QWidget* parent = nullptr);

    ReasonEdit* edit() const { return m_edit; }
    void setLabel(const QString& label);

private:
    void refresh();

    TypeLabel* m_label;
    ReasonEdit* m_edit;
    TypeLabel* m_remark;
};

} // namespace evalroom
