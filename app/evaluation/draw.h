// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QList>
#include <QStringList>

namespace evalroom {

// A draw that nobody can steer: its seed comes from the nonces in sheets that were sealed before anybody knew the
// others' (design, rule 19; FORMAT.md §11).
QByteArray drawSeed(const QList<QByteArray>& nonces);

// The order of the draw; it does not depend on the order of `ids`.
QStringList drawOrder(const QByteArray& seed, const QStringList& ids);

} // namespace evalroom
