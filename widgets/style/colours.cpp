// SPDX-License-Identifier: Apache-2.0
#include "widgets/style/colours.h"

#include <QApplication>

#include "widgets/style/quiet_style.h"

namespace evalroom {

namespace {

const Colours Light {
    .window = QColor(0xF2F5F6),
    .surface = QColor(0xFFFFFF),
    .sunken = QColor(0xE8EDEF),
    .line = QColor(0xC9D2D6),
    .text = QColor(0x1A2429),
    .quiet = QColor(0x51606A),
    .accent = QColor(0x0A6474),
    .onAccent = QColor(0xFFFFFF),
    .accentSoft = QColor(0xC6E3E9),
    .good = QColor(0x17663A),
    .goodSoft = QColor(0xDDF0E4),
    .warning = QColor(0x7F4B00),
    .warningSoft = QColor(0xFBECCD),
    .bad = QColor(0xA3231C),
    .badSoft = QColor(0xFBE3E0),
};

const Colours Dark {
    .window = QColor(0x13191C),
    .surface = QColor(0x1D2529),
    .sunken = QColor(0x273136),
    .line = QColor(0x3D4A51),
    .text = QColor(0xE7EDEF),
    .quiet = QColor(0xA9B7BE),
    .accent = QColor(0x63C6D4),
    .onAccent = QColor(0x05262C),
    .accentSoft = QColor(0x1B424A),
    .good = QColor(0x7FD39E),
    .goodSoft = QColor(0x1B3A28),
    .warning = QColor(0xF0C06A),
    .warningSoft = QColor(0x41341A),
    .bad = QColor(0xFFA79E),
    .badSoft = QColor(0x4A2524),
};

} // namespace

const Colours& coloursOf(Theme theme)
{
    return theme == Theme::Dark ? Dark : Light;
}

const Colours& colours()
{
    // The palette is the one thing that everybody shares who draws: no second memory of the theme beside it.
    return coloursOf(
        qApp && QApplication::palette().color(QPalette::Window) == Dark.window ? Theme::Dark : Theme::Light);
}

} // namespace evalroom
