// SPDX-License-Identifier: Apache-2.0
#include "hub/access.h"

#include <algorithm>
#include <array>

namespace evalroom {

namespace {

constexpr Callers Anybody {Caller::Stranger};
constexpr Callers OnRoster {
    Caller::Expert, Caller::Owner, Caller::Staff, Caller::Supervisor, Caller::Centre, Caller::Left};
constexpr Callers Present {Caller::Expert, Caller::Owner, Caller::Staff, Caller::Supervisor, Caller::Centre};
constexpr Callers Committee {Caller::Expert, Caller::Owner};
constexpr Callers Staff {Caller::Staff};

constexpr std::array Table = {
    RouteAccess {HubRoute::Health, "GET", "/v1/health", Anybody},
    RouteAccess {HubRoute::HubIdentity, "GET", "/v1/hub", Anybody},
    RouteAccess {HubRoute::CreateSession, "POST", "/v1/sessions", Anybody},
    RouteAccess {HubRoute::Nonce, "POST", "/v1/sessions/{s}/nonce", Anybody},
    RouteAccess {HubRoute::Login, "POST", "/v1/sessions/{s}/login", Anybody},
    RouteAccess {HubRoute::Feed, "GET", "/v1/feed", Anybody},
    RouteAccess {HubRoute::Head, "GET", "/v1/sessions/{s}/head", Present},
    RouteAccess {HubRoute::Entries, "GET", "/v1/sessions/{s}/entries", OnRoster},
    RouteAccess {HubRoute::Entry, "GET", "/v1/sessions/{s}/entries/{index}", OnRoster},
    RouteAccess {HubRoute::AppendEntry, "POST", "/v1/sessions/{s}/entries", OnRoster},
    RouteAccess {HubRoute::AppendAmendment, "POST", "/v1/sessions/{s}/amendments", Anybody},
    RouteAccess {HubRoute::PutDocument, "PUT", "/v1/sessions/{s}/documents/{id}", Staff},
    RouteAccess {HubRoute::GetDocument, "GET", "/v1/sessions/{s}/documents/{id}",
        {Caller::Expert, Caller::Owner, Caller::Staff, Caller::Supervisor}},
    // Staff carry the sealed documents, and never see what is in them.
    RouteAccess {HubRoute::DocumentKey, "GET", "/v1/sessions/{s}/documents/{id}/key",
        {Caller::Expert, Caller::Owner, Caller::Supervisor}},
    RouteAccess {HubRoute::PutAnnex, "PUT", "/v1/sessions/{s}/annex", Staff},
    // The committee once there is a result, and names only: they stand in the report that it signs.
    RouteAccess {HubRoute::GetAnnex, "GET", "/v1/sessions/{s}/annex",
        {Caller::Expert, Caller::Owner, Caller::Staff, Caller::Supervisor}},
    // Everybody's own part only, but for staff and supervisor.
    RouteAccess {HubRoute::GetAnnexPart, "GET", "/v1/sessions/{s}/annex/{member}", OnRoster},
    // Of the committee the chair only.
    RouteAccess {
        HubRoute::PutReport, "POST", "/v1/sessions/{s}/report", {Caller::Expert, Caller::Owner, Caller::Staff}},
    RouteAccess {HubRoute::GetReport, "GET", "/v1/sessions/{s}/report", Present},
    RouteAccess {HubRoute::ReportInfo, "GET", "/v1/sessions/{s}/report/info", Present},
    RouteAccess {HubRoute::AppendReport, "POST", "/v1/sessions/{s}/report/increments", Committee},
    RouteAccess {HubRoute::PutRecovery, "PUT", "/v1/sessions/{s}/recovery", Committee},
    RouteAccess {HubRoute::GetRecovery, "GET", "/v1/sessions/{s}/recovery", Committee},
};

} // namespace

Caller callerOfRole(Role role)
{
    switch (role) {
    case Role::Expert:
        return Caller::Expert;
    case Role::Owner:
        return Caller::Owner;
    case Role::Staff:
        return Caller::Staff;
    case Role::Supervisor:
        return Caller::Supervisor;
    case Role::Centre:
        return Caller::Centre;
    }
    return Caller::Stranger;
}

std::span<const RouteAccess> routeTable()
{
    return Table;
}

const RouteAccess& accessTo(HubRoute route)
{
    return *std::ranges::find(Table, route, &RouteAccess::route);
}

bool mayUse(HubRoute route, Caller caller)
{
    return accessTo(route).callers.contains(caller);
}

} // namespace evalroom
