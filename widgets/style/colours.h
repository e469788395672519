// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QColor>

namespace evalroom {

enum class Theme { Light, Dark };

// Every colour that a window may use, by what it means. Text on each surface has a contrast of 4.5:1 at least.
struct Colours {
    QColor window; // behind everything
    QColor surface; // cards, tables, fields
    QColor sunken; // headings of tables, what cannot be changed
    QColor line; // borders and grid
    QColor text;
    QColor quiet; // what may be overlooked
    QColor accent; // the one primary action, the step that is now, the focus
    QColor onAccent;
    QColor accentSoft; // what is selected
    QColor good; // always with a word or a sign beside it, never alone
    QColor goodSoft;
    QColor warning;
    QColor warningSoft;
    QColor bad;
    QColor badSoft;
};

const Colours& coloursOf(Theme theme);
// Of the theme that the program shows now.
const Colours& colours();

} // namespace evalroom
