// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace evalroom {

// GB 11714: the nine characters of an organisation code, without its hyphen ("19220382" + "1").
bool isOrganisationCode(QStringView code);

// GB 32100-2015: eighteen characters, upper case; checks alphabet, the organisation code inside and the last character.
// Real data holds wrong codes: a caller that imports warns, a caller that reads typed input refuses.
bool isCreditCode(QStringView code);

// Completes a code from `head` (registration authority, kind of organisation, six digits of region: 8 characters) and
// `body` (the first 8 characters of the organisation code). Empty when a character is outside the alphabet.
QString completeCreditCode(QStringView head, QStringView body);

} // namespace evalroom
