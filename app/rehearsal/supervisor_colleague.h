// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "rehearsal/colleague.h"

namespace evalroom {

// The supervisor: co-signs every closing.
class SupervisorColleague : public Colleague {
    Q_OBJECT
public:
    using Colleague::Colleague;

protected:
    bool doNext() override;
};

} // namespace evalroom
