// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace evalroom {

// Before an application with a platform plugin is made: Qt complains at every start where the system names no folder
// for sockets and the like, as for root.
void provideRuntimeFolder();

} // namespace evalroom
