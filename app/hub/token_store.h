// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QHash>
#include <QMap>
#include <chrono>
#include <optional>
#include <tuple>

namespace evalroom {

// A login, as a later request shows it.
struct Ticket {
    QByteArray session;
    int member = 0;

    bool operator==(const Ticket&) const = default;
    bool operator<(const Ticket& other) const
    {
        return std::tie(session, member) < std::tie(other.session, other.member);
    }
};

// Bearer tokens, in memory only: a restart of the hub means to log in again. Kept by hash, so that looking one up
// takes no time that depends on how much of it was guessed.
class TokenStore {
public:
    using Time = std::chrono::steady_clock::time_point;

    static constexpr std::chrono::hours Life {12};
    static constexpr qsizetype MostPerMember = 8;

    QByteArray issue(const Ticket& ticket, Time now);
    std::optional<Ticket> find(const QByteArray& token, Time now);
    // The member's key is another one now.
    void forget(const Ticket& ticket);

private:
    struct Held {
        Ticket ticket;
        Time until;
    };
    QHash<QByteArray, Held> m_held; // by SHA-256 of the token
    QMap<Ticket, QList<QByteArray>> m_ofMember; // oldest first
};

} // namespace evalroom
