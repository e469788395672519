// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "evaluation/role.h"

#include <QtGlobal>
#include <initializer_list>
#include <span>

namespace evalroom {

// Everything that the hub can be asked for; openapi.yaml says what each means.
enum class HubRoute {
    Health,
    HubIdentity,
    CreateSession,
    Nonce,
    Login,
    Feed,
    Head,
    Entries,
    Entry,
    AppendEntry,
    AppendAmendment,
    PutDocument,
    GetDocument,
    DocumentKey,
    PutAnnex,
    GetAnnex,
    GetAnnexPart,
    PutReport,
    GetReport,
    ReportInfo,
    AppendReport,
    PutRecovery,
    GetRecovery,
};

// Who asks, as the hub sees it.
enum class Caller {
    Stranger, // not logged in
    Expert,
    Owner,
    Staff,
    Supervisor,
    Centre,
    Left, // on the roster, and recused or replaced: reads the log up to there and hands over what is signed, no more
};

Caller callerOfRole(Role role);

class Callers {
public:
    constexpr Callers(std::initializer_list<Caller> callers)
    {
        for (const Caller caller : callers)
            m_bits |= bit(caller);
    }
    constexpr bool contains(Caller caller) const { return (m_bits & bit(caller)) != 0; }

private:
    static constexpr quint32 bit(Caller caller) { return quint32(1) << static_cast<int>(caller); }

    quint32 m_bits = 0;
};

// Who may do what: the one table. Where a stranger may ask, nobody's login is looked at; what is asked for then proves
// itself by a signature, or is public.
struct RouteAccess {
    HubRoute route;
    const char* method;
    const char* path; // as openapi.yaml writes it
    Callers callers;
};

std::span<const RouteAccess> routeTable();
const RouteAccess& accessTo(HubRoute route);
bool mayUse(HubRoute route, Caller caller);

} // namespace evalroom
