// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "documents/annex.h"
#include "documents/folder_files.h"

namespace evalroom {

struct FolderPeople {
    QJsonArray roster; // as the manifest has it
    QList<AnnexPerson> people;
};

// people.json of a package's folder, with the certificates and photos that it names.
// Errors: those of FolderFiles; BadField, BadKey (no certificate, or not one that signs).
Result<FolderPeople> readFolderPeople(const FolderFiles& files);

} // namespace evalroom
