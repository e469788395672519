// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

namespace evalroom {

// The hands of somebody who poses for pictures.

// The widget of this name that is seen; nullptr: there is none.
template <typename Widget>
Widget* seenIn(const QWidget& window, const QString& name)
{
    for (Widget* widget : window.findChildren<Widget*>(name)) {
        if (widget->isVisible())
            return widget;
    }
    return nullptr;
}

// Clicks on the button of this name, where it is seen and can be pressed.
void clickIn(const QWidget& window, const QString& name);
// Types into the field, as an input method does it.
void typeInto(QWidget& field, const QString& text);
// Fills in whatever is still empty on the page; texts with what fits it.
void fillForm(const QWidget& page);
// Back to how a form with choices and texts was.
void emptyForm(const QWidget& page);

} // namespace evalroom
