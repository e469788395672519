// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "documents/sample/practice_random.h"

#include <QImage>

namespace evalroom {

// An empty A4 sheet at 110 dpi, grey.
QImage blankScan();

// The sheet as a tired office scanner gives it back: a little turned, grey, with noise and the loss of a JPEG.
QImage scanned(const QImage& sheet, PracticeRandom random);

} // namespace evalroom
