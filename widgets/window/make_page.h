// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/window/session_window.h"

namespace evalroom {

// The page that belongs to a place.
Page* makePage(const Place& place, Session& session, const SeatPlan& plan, const People& people);

} // namespace evalroom
