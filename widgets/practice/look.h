// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/style/colours.h"

#include <QLocale>
#include <QSize>

namespace evalroom {

// One way to see the program: its language, its colours, the size of its window and of its type.
struct Look {
    QLocale::Language language = QLocale::Chinese;
    Theme theme = Theme::Light;
    QSize size;
    int percent = 100;

    // As pictures in it are kept apart: "zh_CN-light-1280x800", "en-light-1920x1080-200".
    QString name() const;

    bool operator==(const Look&) const = default;
};

// Those in which pictures are taken: both languages, light and dark, in three sizes, and large type where there
// is little room and where there is much.
QList<Look> allLooks();

} // namespace evalroom
