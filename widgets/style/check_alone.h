// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAbstractButton>

namespace evalroom {

// One of several that exclude each other, by itself: while it is exclusive, the last one of them cannot be unchecked.
inline void checkAlone(QAbstractButton& button, bool isChecked)
{
    button.setAutoExclusive(false);
    button.setChecked(isChecked);
    button.setAutoExclusive(true);
}

} // namespace evalroom
