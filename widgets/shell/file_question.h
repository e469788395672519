// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <functional>

class QWidget;

namespace evalroom {

// Which file somebody is asked for.
struct FileQuestion {
    QString title;
    QString path = {}; // where the dialog begins
    QString filter = {};
    // It need not be there yet. Whether one that is may be replaced is asked by whoever gets its path: not in the
    // dialog, which would open another on itself.
    bool isNew = false;
    QString suffix = {}; // where none is typed
};

// Asks in a dialog beside the window, never in its way: nothing waits for it. One at a time in a window: what is asked
// anew comes to the fore, and another question takes the place of the one before.
void askForFile(QWidget& asker, const FileQuestion& question, const std::function<void(const QString& path)>& chosen);

} // namespace evalroom
