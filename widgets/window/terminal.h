// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/window/terminal_options.h"

namespace evalroom {

// One person's terminal in a session, as the command line describes it; not yet shown.
class Terminal {
public:
    // `options` names a session.
    Terminal(const TerminalOptions& options, Preferences& preferences);

    Session& session() { return m_session; }
    SessionWindow& window() { return m_window; }

private:
    Session m_session;
    SessionWindow m_window;
};

} // namespace evalroom
