// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/style/quiet_style.h"

#include <QApplication>
#include <QDir>
#include <QWidget>

namespace evalroom::test {

// Pictures for people, where EVALROOM_PICTURES names a folder: the widget in both sizes that matter, by this name.
inline void shot(QWidget& widget, const QString& name)
{
    const QString folder = qEnvironmentVariable("EVALROOM_PICTURES");
    if (folder.isEmpty())
        return;
    const QSize before = widget.size();
    for (const QSize size : {QSize(1060, 600), QSize(1700, 900)}) {
        widget.resize(size);
        QApplication::processEvents();
        QApplication::processEvents();
        widget.grab().save(QDir(folder).filePath(QStringLiteral("%1-%2.png").arg(name).arg(size.width())));
    }
    widget.resize(before);
}

} // namespace evalroom::test
