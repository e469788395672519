// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "crypto/secret.h"

namespace evalroom {

// A fresh code for a seat slip: SlipCodeLength characters that are not mistaken for each other.
Secret newSlipCode();

} // namespace evalroom
