// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace evalroom {

inline constexpr qsizetype LongestPlainText = 4000; // characters, as FORMAT.md §9 has it

// Foreign text as one line of visible characters: no control, direction or other invisible marks, no more than
// `most` characters, the last of them an ellipsis where there were more.
QString plainLine(const QString& text, qsizetype most);
// A member's text of several lines, as it may be kept and as it is shown: no half characters, no control characters but
// tabs and line ends, none that turns the words around it or that a file loses at its beginning. Letters of every
// script stay, with what joins them.
QString plainLines(const QString& text, qsizetype most = LongestPlainText);
// Whether something is cut off where it has to fit into `room`; what is dropped for another reason does not count.
bool isCutAt(const QString& text, qsizetype room);
// The first and the last of a line that is too wide, an ellipsis between; a Chinese character is two wide.
QString shortened(const QString& line, int width, int widthOfEnd = 0);
int widthOf(const QString& line);
// The same line for a label that wraps it: with places to break, which nobody sees, in words that no line can hold.
QString breakable(const QString& line);
// For a tool tip: foreign text is never taken for HTML. Empty stays empty.
QString plainTip(const QString& text);

} // namespace evalroom
