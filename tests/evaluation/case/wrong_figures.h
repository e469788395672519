// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "evaluation/case/case_figure.h"

namespace evalroom::test {

// A worked example with one wrong value in it, and what has to be told of that.
struct WrongFigure {
    const char* name;
    const char* example;
    const char* pointer;
    const char* json; // empty: the value is taken away
    bool isPlayed; // else it is no case
    CaseFigure told; // the first
};

const QList<WrongFigure>& wrongFigures();

} // namespace evalroom::test
