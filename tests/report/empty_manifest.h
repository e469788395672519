// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "crypto/private_key.h"
#include "ledger/manifest.h"

namespace evalroom::fixture {

// Of a lot that a test fills in.
inline Manifest emptyManifest()
{
    const PublicKey key = PrivateKey::generate(Algorithm::ES256).value().publicKey();
    return {.dealCode = {},
        .projectCode = {},
        .tenderProjectCode = {},
        .sectionCode = {},
        .title = {},
        .owner = {},
        .agency = {},
        .place = {},
        .announcement = {},
        .opened = {},
        .bidders = {},
        .documents = {},
        .venues = {},
        .roster = {},
        .policy = {},
        .platform = key,
        .hub = key,
        .vault = key,
        .centreEscrow = key,
        .supervisorEscrow = key,
        .rules = {},
        .scheme = {},
        .vaultJwe = {}};
}

} // namespace evalroom::fixture
