// SPDX-License-Identifier: Apache-2.0
#include "widgets/window/terminal.h"

using namespace Qt::StringLiterals;

namespace evalroom {

Terminal::Terminal(const TerminalOptions& options, Preferences& preferences)
    : m_session(*options.config)
    , m_window(m_session, options.seat, preferences)
{
    m_window.setWindowTitle(u"EvalRoom"_s);
}

} // namespace evalroom
