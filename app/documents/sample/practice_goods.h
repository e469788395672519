// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "documents/sample/practice_lot.h"
#include "documents/sample/practice_random.h"

namespace evalroom {

// The demands of a smart-classroom purchase, and how bidders answer them.
QList<TechnicalDemand> practiceDemands();

// An answer to every demand; with `fails`, one starred demand has a negative deviation.
QList<TechnicalResponse> practiceResponses(PracticeRandom& random, bool fails);

// The names of certificates that commercial.certificate counts, most common first.
QStringList practiceCertificateNames();

} // namespace evalroom
