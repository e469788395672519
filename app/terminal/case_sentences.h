// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace evalroom {

// Why the course of a case is one that no session could have; empty for a word that does not say so.
QString caseSentenceOf(const QString& word);
// What is wrong with a figure of a case (figureFaults()).
QString figureSentenceOf(const QString& fault);
// Why a criterion has no value (gapReasons()).
QString gapSentenceOf(const QString& why);

} // namespace evalroom
