// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>

namespace evalroom {

// Qt maps a glyph that several characters share to the first of them: 工 comes out of a PDF as the radical ⼯ and
// cannot be found. Puts the plain characters into a ToUnicode map as Qt writes it; everything else stays as it is.
QByteArray withPlainCharacters(const QByteArray& toUnicode);

} // namespace evalroom
