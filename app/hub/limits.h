// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtGlobal>
#include <chrono>

namespace evalroom {

// What one stranger, and all strangers together, may cost the hub before anybody has logged in. Sizes are bytes on the
// wire after TLS.
struct Limits {
    // One request: its request line and headers, and what follows them (with chunked coding its framing counts).
    qint64 headerBytes = 16 * 1024;
    qint64 bodyBytes = 1024 * 1024;
    // Unanswered request bytes held at one time: from one address, and from all. Without these, many connections with
    // one almost complete body each would fill the memory that a single one cannot.
    qint64 pendingBytesPerAddress = 16 * 1024 * 1024;
    qint64 pendingBytes = 48 * 1024 * 1024;
    // Answer or feed bytes that wait for one slow reader. An answer (a download's range too) must be smaller.
    qint64 unsentBytes = 8 * 1024 * 1024;

    // Open connections, handshakes included. A whole venue can stand behind one address.
    int connections = 2000;
    int connectionsPerAddress = 200;

    std::chrono::milliseconds handshake {10'000};
    // From a connection's first moment, or a later request's first byte, until the answer begins.
    std::chrono::milliseconds request {30'000};
    // Between an answer and the next request; also the longest time without progress while an answer is being sent.
    std::chrono::milliseconds idle {120'000};

    qint64 webSocketFrameBytes = 64 * 1024; // a frame, and a message of several frames
    std::chrono::milliseconds webSocketLogin {5'000};
};

} // namespace evalroom
