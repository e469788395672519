// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/error.h"

namespace evalroom {

// What an error means to a person who reads a terminal, and what to do about it where that is known.
QString sentenceOf(ErrorCode code);
// The same with the technical detail behind it, in brackets.
QString sentenceOf(const Error& error);
// Why a delivered report is not what the log says of it.
QString reportSentenceOf(const Error& error);

} // namespace evalroom
