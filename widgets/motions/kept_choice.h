// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/judge/big_choice.h"
#include "widgets/style/check_alone.h"

namespace evalroom {

// What a draft keeps of two answers of which one may be chosen: "yes", "no", or empty for neither.
inline QString keptChoice(const BigChoice& yes, const BigChoice& no)
{
    return yes.isChecked() ? QStringLiteral("yes") : no.isChecked() ? QStringLiteral("no") : QString();
}

// Neither is chosen again, too.
inline void restoreChoice(BigChoice& yes, BigChoice& no, const QString& kept)
{
    checkAlone(yes, kept == QStringLiteral("yes"));
    checkAlone(no, kept == QStringLiteral("no"));
}

} // namespace evalroom
