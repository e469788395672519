// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "patience.h"

#include <QTest>

// A condition that comes by itself. Patient, since a machine may be busy with other things; no time is lost where it
// holds at once.
#define EVENTUALLY(condition) QTRY_VERIFY(condition)
#define EVENTUALLY_COMPARE(actual, expected) QTRY_COMPARE(actual, expected)
