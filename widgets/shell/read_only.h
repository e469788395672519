// SPDX-License-Identifier: Apache-2.0
#pragma once

class QWidget;

namespace evalroom {

// Of a button or a box: it shows something, and enters nothing.
inline constexpr const char* ReadingProperty = "evalroomReading";
// Of a list: choosing from it enters something.
inline constexpr const char* ChoiceProperty = "evalroomChoice";

// Whatever is entered by a child of this widget no longer is: texts can be read, chosen and copied, lists and tables
// looked through, everything scrolled.
void makeReadOnly(QWidget& form);

} // namespace evalroom
