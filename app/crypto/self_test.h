// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/error.h"

namespace evalroom {

// Known answers at program start (SHA-256, AES-256-GCM, SM2 with SM3, ES256): a broken or replaced library is noticed
// before anything is signed. Errors: Internal, detail: the test that failed.
Result<void> cryptoSelfTest();

} // namespace evalroom
