// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QImage>

namespace evalroom::test {

// How many pixels of the picture have just this colour.
inline int count(const QImage& image, const QColor& colour)
{
    int found = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            found += image.pixelColor(x, y) == colour ? 1 : 0;
    }
    return found;
}

} // namespace evalroom::test
