// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/window/session_window.h"

namespace evalroom {

class StatedBids;

// The page that belongs to a place. `bids` is asked for what the bids say of their prices where the page shows it.
Page* makePage(const Place& place, Session& session, const SeatPlan& plan, const People& people,
    const std::function<StatedBids&()>& bids);

} // namespace evalroom
