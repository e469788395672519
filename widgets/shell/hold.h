// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QTimer>

class QAbstractButton;
class QWidget;

namespace evalroom {

// What a button signs has only just come, or the button has only just come to lie there: for as long as a double click
// may take, a press that was meant for what was there before does nothing.
class Hold : public QTimer {
public:
    explicit Hold(QObject* parent);

    // Where no hand presses, as for pictures, the interval is 0, and nothing is held.
    void begin();
};

// Whether the button can be pressed. What keeps it back for a moment, a hold or an answer, does not take the keyboard
// away from it: that waits at `beside`, where keys do nothing.
void enableUnlessHeld(QAbstractButton& button, bool possible, bool held, QWidget& beside);

} // namespace evalroom
