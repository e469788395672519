// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/style/icons.h"

#include <QString>
#include <optional>
#include <utility>

namespace evalroom {

// A line of words, and the sign before it. The sign says at a glance what the words say; they say it alone to those who
// hear them. Most lines have none, so that mere words are a line.
struct Marked {
    Marked() = default;
    Marked(QString line)
        : words(std::move(line))
    {
    }
    Marked(Icon mark, QString line)
        : words(std::move(line))
        , sign(mark)
    {
    }

    QString words;
    std::optional<Icon> sign;

    bool operator==(const Marked&) const = default;
};

} // namespace evalroom
