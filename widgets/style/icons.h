// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QColor>
#include <QIcon>

namespace evalroom {

// The one set of signs. Each has a word beside it, or an accessible name.
enum class Icon {
    Tick,
    Now,
    ToCome,
    Warning,
    Refused,
    Differs, // what should be alike is not
    Above, // more than is allowed
    Below,
    Lock,
    Document,
    Bookmark,
    BookmarkSet,
    Search,
    Close,
    Back,
    Next,
    Person,
    ClockFace,
    Offline,
    Online,
    Contents,
};

// Drawn anew at every size, in the colours that the program shows then.
QIcon icon(Icon icon);
// The colour of the sign, for the words beside it.
QColor colourOf(Icon icon);

} // namespace evalroom
