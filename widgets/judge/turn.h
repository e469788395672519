// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

class QKeyEvent;

namespace evalroom {

// Which way a history is gone: what was done is taken back, or done again.
enum class Turn { Back, Again };

// Ctrl+Z; Ctrl+Y or Ctrl+Shift+Z, whatever the desktop's own key is. Nothing: another key.
std::optional<Turn> turnOf(const QKeyEvent& key);

} // namespace evalroom
