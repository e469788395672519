// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/reading/open_document.h"

namespace evalroom {

// What is to be said where the pages would be.
struct StageWords {
    QString title;
    QString sentence;
    bool mayRetry = false; // by the person; what comes by itself is tried again by itself
};
StageWords stageWords(const OpenDocument& document);
// In place of a page that cannot be shown.
QString pageErrorWords(const Error& error);

} // namespace evalroom
