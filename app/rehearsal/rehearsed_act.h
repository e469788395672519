// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ledger/log.h"
#include "ledger/session_head.h"

namespace evalroom {

// An entry of the log, for somebody who follows a rehearsal.
struct RehearsedAct {
    int author = 0; // 0: the platform
    QString act; // as the record names it
    QString subject; // what it is about, by its title or name; may be empty
    int whom = 0; // the member whom it is about; 0: nobody
    QString effect; // why it has none, or empty
};

RehearsedAct rehearsedAct(const Entry& entry, const QString& effect, const SessionHead& head);

} // namespace evalroom
