// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/motions/reasons_page.h"

namespace evalroom {

// Too few valid bids are left: moves that the committee decides whether competition is obviously lacking.
class CompetitionPage : public ReasonsPage {
    Q_OBJECT
public:
    explicit CompetitionPage(Session& session, QWidget* parent = nullptr);

    QString title() const override;
    void refresh() override;

protected:
    QString formGuidance() const override;
    Act act() const override;
    Words words() const override;

private:
    bool isPending() const;
};

} // namespace evalroom
