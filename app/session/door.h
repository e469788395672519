// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/reply.h"
#include "session/session_config.h"

namespace evalroom {

// What can be asked before anybody sits down.

// Whether somebody answers at this address, and is the centre that it is known by; answers with the version there. No
// log-in is needed. Errors: HubUnreachable, HubIdentityChanged, HubAnswerInvalid.
void greetHub(const HubAddress& hub, const Reply<QString>& reply);

// Where this terminal keeps the session for this member.
QString storePathOf(const SessionConfig& config);
// Somebody has sat here for this member before: what was kept then may be enough without the centre.
bool isKept(const SessionConfig& config);

} // namespace evalroom
