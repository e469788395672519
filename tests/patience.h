// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QTest>

namespace evalroom::test {

// How long a test waits for what has to come, in milliseconds. What comes ends the wait at once, so this is far more
// than the slowest machine needs: no test passes because a machine was fast.
inline constexpr int Patience = 300'000;

} // namespace evalroom::test

// Qt Test's own patience is five seconds, which a loaded machine may need for a single window.
#undef QTRY_VERIFY
#define QTRY_VERIFY(holds) QTRY_VERIFY_WITH_TIMEOUT(holds, evalroom::test::Patience)
#undef QTRY_VERIFY2
#define QTRY_VERIFY2(holds, words) QTRY_VERIFY2_WITH_TIMEOUT(holds, words, evalroom::test::Patience)
#undef QTRY_COMPARE
#define QTRY_COMPARE(actual, expected) QTRY_COMPARE_WITH_TIMEOUT(actual, expected, evalroom::test::Patience)
