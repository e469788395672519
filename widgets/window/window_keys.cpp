// SPDX-License-Identifier: Apache-2.0
#include "widgets/window/window_keys.h"

#include <QShortcut>

namespace evalroom {

void addKey(QWidget& window, const QKeySequence& key, const std::function<void()>& act)
{
    auto* shortcut = new QShortcut(key, &window);
    shortcut->setAutoRepeat(false);
    QObject::connect(shortcut, &QShortcut::activated, &window, act);
}

void addCommonKeys(QWidget& window, ShortcutSheet::Of of, const std::function<void()>& press)
{
    for (const auto& key : {QKeySequence(Qt::CTRL | Qt::Key_Return), QKeySequence(Qt::CTRL | Qt::Key_Enter)})
        addKey(window, key, press);
    addKey(window, Qt::Key_F1, [&window, of] { ShortcutSheet::showOver(&window, of); });
}

} // namespace evalroom
