// SPDX-License-Identifier: Apache-2.0
#include "evaluation/draw.h"

#include <QCryptographicHash>
#include <QMap>

namespace evalroom {

QByteArray drawSeed(const QList<QByteArray>& nonces)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(QByteArrayLiteral("evalroom-draw-1\n"));
    for (const QByteArray& nonce : nonces)
        hash.addData(nonce.toHex() + '\n');
    return hash.result();
}

QStringList drawOrder(const QByteArray& seed, const QStringList& ids)
{
    QMap<QByteArray, QString> drawn;
    for (const QString& id : ids)
        drawn.insert(QCryptographicHash::hash(seed + id.toLatin1(), QCryptographicHash::Sha256), id);
    return drawn.values();
}

} // namespace evalroom
