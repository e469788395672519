// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/canonical_json.h"
#include "ledger/log.h"

#include <QMap>

namespace evalroom::test {

// What has been acknowledged to anybody: the entries at their places, with their bytes. Once noted, never to change.
class Acknowledged {
public:
    void note(const Log& log)
    {
        for (qint64 index = 0; index < log.tree().size(); ++index) {
            const Entry& entry = log.entries().at(index);
            // Without its body where it is withheld from this terminal.
            const QByteArray bytes = entry.jws ? canonicalJson(entry.jws->toJson()) : QByteArray();
            Known& known = m_known[index];
            if (!known.name.isEmpty() && known.name != entry.name)
                m_faults.append(QStringLiteral("%1 has another entry").arg(index));
            else if (!known.bytes.isEmpty() && !bytes.isEmpty() && known.bytes != bytes)
                m_faults.append(QStringLiteral("%1 has other bytes").arg(index));
            known = {entry.name, bytes.isEmpty() ? known.bytes : bytes};
        }
    }

    // Against a log that came later: nothing may be missing there.
    QStringList faultsIn(const Log& log)
    {
        note(log);
        if (log.tree().size() < m_known.size())
            m_faults.append(QStringLiteral("%1 of %2 entries").arg(log.tree().size()).arg(m_known.size()));
        return m_faults;
    }

    qint64 size() const { return m_known.size(); }

private:
    struct Known {
        QByteArray name;
        QByteArray bytes;
    };

    QMap<qint64, Known> m_known; // by index
    QStringList m_faults;
};

} // namespace evalroom::test
