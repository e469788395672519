// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/error.h"
#include "widgets/window/start_entry.h"

namespace evalroom {

// How the window at the start calls what it asks for.
struct AskedWords {
    QString label;
    QString where; // it stands; may be empty
    QString filter = {}; // of files
};
AskedWords askedWords(const QString& option);

// Why nobody can go on yet.
QString missingWords(const StartFault& fault);
// What is wrong with what was entered, and what to do.
QString faultWords(const StartFault& fault);
// Why the centre was not found there. Errors: as greetHub().
QString greetingWords(const Error& error);

} // namespace evalroom
