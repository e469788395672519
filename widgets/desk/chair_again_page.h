// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/motions/reasons_page.h"
#include "widgets/shell/kept_fields.h"

class QComboBox;

namespace evalroom {

// The chair asks for a step to be done again.
class ChairAgainPage : public ReasonsPage {
    Q_OBJECT
public:
    explicit ChairAgainPage(Session& session, QWidget* parent = nullptr);

    QString title() const override;
    void refresh() override;

protected:
    QString formGuidance() const override;
    Act act() const override;
    Words words() const override;

private:
    QComboBox* m_steps; // that have begun
    KeptFields* m_kept; // which of them
};

} // namespace evalroom
