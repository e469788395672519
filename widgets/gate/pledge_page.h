// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/shell/page.h"
#include "widgets/style/type_label.h"

namespace evalroom {

// The pledge of integrity in the words of the session's rule set.
class PledgePage : public Page {
    Q_OBJECT
public:
    explicit PledgePage(Session& session, QWidget* parent = nullptr);

    QString title() const override;
    QString guidance() const override;
    NextStep next() const override;
    void perform() override;
    void refresh() override;

private:
    TypeLabel* m_text;
    TypeLabel* m_effect;
};

} // namespace evalroom
