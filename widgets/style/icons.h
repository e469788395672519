// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QIcon>

namespace evalroom {

// The one set of signs. Each has a word beside it, or an accessible name.
enum class Icon {
    Tick,
    Now,
    ToCome,
    Warning,
    Refused,
    Lock,
    Document,
    Search,
    Close,
    Back,
    Next,
    Person,
    ClockFace,
    Offline,
    Online,
};

// Drawn anew at every size, in the colours that the program shows then.
QIcon icon(Icon icon);

} // namespace evalroom
