// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QImage>

namespace evalroom {

// The picture on white paper: Grayscale8 where it has no colour, else RGB32. Of an ARGB32 picture; by hand, because Qt
// does it on other threads, which the helper must not have.
QImage flatImage(QImage image);

} // namespace evalroom
