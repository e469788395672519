// SPDX-License-Identifier: Apache-2.0
#include "base/runtime_folder.h"

#include <QDir>
#include <unistd.h>

namespace evalroom {

void provideRuntimeFolder()
{
    if (qEnvironmentVariableIsSet("XDG_RUNTIME_DIR"))
        return;
    const QString path = QDir::tempPath() + QStringLiteral("/runtime-%1").arg(getuid());
    // Whoever else has made it keeps it: then its access cannot be changed, and it is not used.
    if (QDir().mkpath(path) && QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner))
        qputenv("XDG_RUNTIME_DIR", QFile::encodeName(path));
}

} // namespace evalroom
