// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "documents/identifiers.h"

namespace evalroom {

// What staff are told of identifiers in the package that are not in order, one line each; nothing stands in the way of
// the session (domain §5 (d)). Empty: all are in order.
QStringList identifierRemarks(const Manifest& manifest);

} // namespace evalroom
