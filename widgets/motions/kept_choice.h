// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/judge/big_choice.h"

namespace evalroom {

// What a draft keeps of two answers of which one may be chosen: "yes", "no", or empty for neither.
inline QString keptChoice(const BigChoice& yes, const BigChoice& no)
{
    return yes.isChecked() ? QStringLiteral("yes") : no.isChecked() ? QStringLiteral("no") : QString();
}

// Neither is chosen again, too, which a group does not allow while it is exclusive.
inline void restoreChoice(BigChoice& yes, BigChoice& no, const QString& kept)
{
    for (BigChoice* choice : {&yes, &no}) {
        choice->setAutoExclusive(false);
        choice->setChecked(kept == (choice == &yes ? QStringLiteral("yes") : QStringLiteral("no")));
        choice->setAutoExclusive(true);
    }
}

} // namespace evalroom
