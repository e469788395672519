// SPDX-License-Identifier: Apache-2.0
#include "sync/hub_trust.h"

#include <QRandomGenerator>
#include <algorithm>

namespace evalroom {

Backoff exponentialBackoff()
{
    return [](int attempt) {
        constexpr int First = 500;
        constexpr int Longest = 30'000;
        const int whole = std::min(Longest, First << std::clamp(attempt - 1, 0, 6));
        return std::chrono::milliseconds(whole / 2 + QRandomGenerator::global()->bounded(whole / 2 + 1));
    };
}

} // namespace evalroom
