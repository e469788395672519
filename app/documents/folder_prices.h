// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "documents/folder_files.h"

#include <QMap>

namespace evalroom {

// A folder's prices.json, where it has one: {"prices":[{"bidder","price"}, …]}, what lies in second envelopes. Puts
// each into the payload's bidder as `sealed` (FORMAT.md §6), to the key `envelopes`, so that the package tells none of
// them, and answers their salts by bidder (PackagePlan). Errors: CannotRead, TooLarge, NotJson, BadField (also of a
// bidder that is unknown or has a price), BadKey.
Result<QMap<QString, QByteArray>> sealFolderPrices(
    const FolderFiles& files, const QJsonObject& keys, QJsonObject& payload);

} // namespace evalroom
