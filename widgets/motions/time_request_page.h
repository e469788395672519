// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/motions/reasons_page.h"

namespace evalroom {

// Asks for more time than the tenderer has set.
class TimeRequestPage : public ReasonsPage {
    Q_OBJECT
public:
    explicit TimeRequestPage(Session& session, QWidget* parent = nullptr);

    QString title() const override;
    void refresh() override;

protected:
    QString formGuidance() const override;
    Act act() const override;
    Words words() const override;

private:
    QString requestsWords() const;
};

} // namespace evalroom
