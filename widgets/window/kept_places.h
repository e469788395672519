// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/reading/reading_pane.h"

namespace evalroom {

// The pane begins where its reader was last, and `file` follows them; empty: nothing is kept. What cannot be read or
// written is a forgotten place, and no harm.
void keepPlaces(ReadingPane& pane, const QString& file);

} // namespace evalroom
