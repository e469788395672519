// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "documents/sample/practice_random.h"

#include <QString>
#include <QStringList>

namespace evalroom {

struct PracticeCity {
    QStringView name;
    QStringView region; // six digits of GB/T 2260
    QStringView english;
};

// A real city, for the addresses of invented companies.
const PracticeCity& practiceCity(PracticeRandom& random);

// `count` different invented words of two characters, for company names.
QStringList practiceWords(PracticeRandom& random, int count);

// An invented person's name of two or three characters.
QString practicePerson(PracticeRandom& random);

// A valid credit code of a company in `region`.
QString practiceCreditCode(PracticeRandom& random, QStringView region);

// `count` decimal digits, the first not zero.
QString practiceDigits(PracticeRandom& random, int count);

} // namespace evalroom
