// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/window/session_window.h"
#include "widgets/window/start_entry.h"

namespace evalroom {

// What the command line of `evalroom` says: a rehearsal, or whose terminal this is in which session.
struct TerminalOptions {
    bool rehearsal = false;
    QString screenshots = {}; // folder for pictures of every screen; empty: none are wanted
    QString look = {}; // the one look that they are to have; empty: all of them
    std::optional<SessionConfig> config = {}; // nothing where no session is named
    SeatPlan seat = {};
    StartEntry start = {}; // what was said of the terminal, as it was said

    // The session is that of the package, and has still to be opened at the centre; its id is empty.
    bool opensPackage() const { return config && config->session.isEmpty(); }
    // The same terminal in this session.
    TerminalOptions inSession(const QByteArray& session) const;

    // What is asked for, and no terminal yet. Errors: BadField (detail: a sentence that names the option).
    static Result<TerminalOptions> read(const QStringList& arguments);
    // The terminal, too. Errors: as read() and terminalOf().
    static Result<TerminalOptions> parse(const QStringList& arguments);
    static QString usage();
};

} // namespace evalroom
