// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "evaluation/duty.h"
#include "rehearsal/colleague.h"

namespace evalroom {

// On-site staff: admits members, opens and closes steps when the law allows it, freezes and delivers the report.
class StaffColleague : public Colleague {
    Q_OBJECT
public:
    using Colleague::Colleague;

protected:
    bool doNext() override;
    virtual bool freeze();

private:
    bool attendTo(const Duty& duty);
    bool goOn(const Duty& duty); // to the next step, or out of this one
    BidderAnswer answerTo(const QByteArray& motion) const;
};

} // namespace evalroom
