// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/window/start_entry.h"

#include <QObject>

namespace evalroom {

// What was entered at the start of earlier sessions on this computer, so that it is asked for once. Paths, addresses
// and numbers, no PIN and no code. What cannot be read or written is forgotten, and no harm.
class KeptStarts : public QObject {
public:
    // Empty: nothing is kept.
    explicit KeptStarts(QString file, QObject* parent = nullptr);

    // With what was entered for its session, or for the last one where it names none. Of another session only the
    // centre stays, and only where no other is named.
    StartEntry completed(const StartEntry& given) const;
    // For exactly this session; empty: none was entered.
    StartEntry of(const QString& session) const;
    void keep(const StartEntry& entry);

private:
    void read();
    void write();

    QString m_file;
    QList<StartEntry> m_entries; // the last one first
};

} // namespace evalroom
