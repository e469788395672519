// SPDX-License-Identifier: Apache-2.0
#include "documents/compare/plain_spelling.h"

namespace evalroom {

QString plainSpelling(const QString& text)
{
    return text.normalized(QString::NormalizationForm_KC).toCaseFolded().simplified();
}

} // namespace evalroom
