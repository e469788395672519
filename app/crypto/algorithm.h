// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <optional>

namespace evalroom {

// How records are signed (FORMAT.md §2).
enum class Algorithm {
    ES256, // ECDSA on P-256 with SHA-256, RFC 7518 §3.4
    PS256, // RSA-PSS with SHA-256, RFC 7518 §3.5
    SM2SM3, // SM2 with SM3 and the default id 1234567812345678, GB/T 32918.2
};

QString algorithmName(Algorithm algorithm);
std::optional<Algorithm> algorithmFromName(const QString& name);

} // namespace evalroom
