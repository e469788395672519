// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace evalroom {

// For comparing what people have typed in different programs: no difference of width (ＡＢ, m²), case or blanks.
QString plainSpelling(const QString& text);

} // namespace evalroom
