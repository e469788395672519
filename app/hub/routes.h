// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "hub/feed.h"
#include "hub/router.h"

namespace evalroom {

// What the hub answers, route by route; openapi.yaml says it in full.
void addSessionRoutes(Router& router, HubSessions& sessions, const HubKeys& keys);
void addLoginRoutes(Router& router, Gate& gate);
void addEntryRoutes(Router& router, Gate& gate, Feed& feed);
void addDocumentRoutes(Router& router, const HubKeys& keys);
void addAnnexRoutes(Router& router);
void addReportRoutes(Router& router);
void addRecoveryRoutes(Router& router);

} // namespace evalroom
