// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QList>
#include <QSslCertificate>
#include <QUrl>
#include <chrono>
#include <functional>

namespace evalroom {

// How long to wait before the next try; `attempt` counts from 1 and begins anew after a success.
using Backoff = std::function<std::chrono::milliseconds(int attempt)>;
// Doubles from half a second to half a minute, with a random part, so that a whole venue does not come back at once.
Backoff exponentialBackoff();

// Where the centre's service is, and by what it is known. Exactly one of the two: authorities of the centre's network,
// or the SHA-256 of the one TLS certificate (32 raw bytes). Anything else is HubIdentityChanged.
struct HubAddress {
    QUrl url; // https://host:port
    QList<QSslCertificate> authorities;
    QByteArray fingerprint;
    std::chrono::milliseconds timeout {20'000}; // of one whole request
    Backoff backoff = exponentialBackoff();
};

} // namespace evalroom
