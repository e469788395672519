// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/shell/page.h"
#include "widgets/style/type_label.h"

namespace evalroom {

// Consent to the use of ID and face data for this session (个人信息保护法 art. 29).
class ConsentPage : public Page {
    Q_OBJECT
public:
    explicit ConsentPage(Session& session, QWidget* parent = nullptr);

    QString title() const override;
    QString guidance() const override;
    NextStep next() const override;
    void perform() override;
    void refresh() override;

private:
    TypeLabel* m_what;
    TypeLabel* m_how;
    TypeLabel* m_refusal;
};

} // namespace evalroom
