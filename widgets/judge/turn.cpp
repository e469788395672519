// SPDX-License-Identifier: Apache-2.0
#include "widgets/judge/turn.h"

#include <QKeyEvent>
#include <QKeySequence>

namespace evalroom {

std::optional<Turn> turnOf(const QKeyEvent& key)
{
    const QKeySequence pressed(key.keyCombination());
    if (pressed == QKeySequence(Qt::CTRL | Qt::Key_Z))
        return Turn::Back;
    if (pressed == QKeySequence(Qt::CTRL | Qt::Key_Y) || pressed == QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z))
        return Turn::Again;
    return {};
}

} // namespace evalroom
