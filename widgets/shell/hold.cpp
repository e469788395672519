// SPDX-License-Identifier: Apache-2.0
#include "widgets/shell/hold.h"

#include <QAbstractButton>
#include <QApplication>

namespace evalroom {

Hold::Hold(QObject* parent)
    : QTimer(parent)
{
    setSingleShot(true);
}

void Hold::begin()
{
    if (const int interval = QApplication::doubleClickInterval(); interval > 0)
        start(interval);
}

// By itself a button that is disabled passes the keyboard on to whatever is next, maybe a button that signs, too.
void enableUnlessHeld(QAbstractButton& button, bool possible, bool held, QWidget& beside)
{
    if (held && button.window()->focusWidget() == &button)
        beside.setFocus();
    button.setEnabled(possible && !held);
    if (!held && beside.window()->focusWidget() == &beside)
        button.setFocus();
}

} // namespace evalroom
