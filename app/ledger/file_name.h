// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace evalroom {

// A name under which a document may be put into a folder: it must not lead out of it, nor look like another name
// (FORMAT.md §8).
bool isFileName(const QString& name);

} // namespace evalroom
