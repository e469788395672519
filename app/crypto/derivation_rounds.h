// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace evalroom {

// How often PBKDF2 turns a PIN or passphrase before it opens a key.
inline constexpr int GuardingRounds = 100000;
// For keys of practice: they lie beside their PIN and guard nothing.
inline constexpr int PracticeRounds = 2000;

} // namespace evalroom
