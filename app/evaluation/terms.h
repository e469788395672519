// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QMap>
#include <QString>

namespace evalroom {

// A text that the program has written in a tender's words, in those of a rule set's `terms` (投标人: 供应商): at each
// place the longest word that stands there, 投标人 before 投标; what comes in is not looked at again. The name of an
// instrument, 《…》, stays as it is. What people wrote, and names and figures, are put into it afterwards.
QString inTerms(const QString& text, const QMap<QString, QString>& terms);

} // namespace evalroom
