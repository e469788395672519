// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QStringList>

namespace evalroom {

// Names that stand again in one object of a text that is JSON, of which QJson keeps the last without a word: JSON
// pointers in the order of the text, the first hundred.
QStringList repeatedNames(const QByteArray& json);

// Where a text that is no JSON object stops being one; both from 1, the column in characters.
struct TextPlace {
    qsizetype line = 0; // 0: it is one
    qsizetype column = 0;

    bool operator==(const TextPlace&) const = default;
};
TextPlace endOfJson(const QByteArray& text);

} // namespace evalroom
