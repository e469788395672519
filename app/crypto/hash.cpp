// SPDX-License-Identifier: Apache-2.0
#include "crypto/hash.h"

#include <QCryptographicHash>

namespace evalroom {

QByteArray sha256(QByteArrayView bytes)
{
    return QCryptographicHash::hash(QByteArray::fromRawData(bytes.data(), bytes.size()), QCryptographicHash::Sha256);
}

Result<QByteArray> sha256Of(QIODevice& device)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    if (!hash.addData(&device))
        return fail(ErrorCode::CannotRead);
    return hash.result();
}

} // namespace evalroom
