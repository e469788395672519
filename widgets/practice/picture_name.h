// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "session/session.h"

namespace evalroom {

// How a picture of this page (by its objectName) is called: the page, what it is about, and what is unusual in the
// session: "sheetPage-form", "supervisorPage-witness-tie", "overPage-failed".
QString pictureName(Session& session, const QString& page);
// What is unusual in the session, and everybody can see: "tie", "offersAwaited". Empty: nothing.
QString pictureMoment(const SessionState& state);

} // namespace evalroom
