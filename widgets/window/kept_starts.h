// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/window/start_entry.h"

#include <QObject>
#include <QTimer>

namespace evalroom {

// What was entered at the start of earlier sessions on this computer, so that it is asked for once, and what was begun
// and not entered yet. Paths, addresses and numbers, no PIN and no code. What cannot be read or written is forgotten,
// and no harm.
class KeptStarts : public QObject {
public:
    // Empty: nothing is kept.
    explicit KeptStarts(QString file, QObject* parent = nullptr);
    ~KeptStarts() override;

    // What was begun, if it was begun so or has all of it; else what is given.
    StartEntry begun(const StartEntry& given) const { return isBegunFor(given) ? m_begun : given; }
    // The same, and with what was entered for its session, or for the last one where it names none. Of another session
    // only the centre stays, and only where no other is named.
    StartEntry completed(const StartEntry& given) const;
    // For exactly this session; empty: none was entered.
    StartEntry of(const QString& session) const;
    // It has led to its session: nothing is begun any more.
    void keep(const StartEntry& entry);
    // The same for what is still being typed.
    void keepSoon(const StartEntry& entry);
    // As it is typed; `given`: what the command line had said then.
    void keepBegun(const StartEntry& given, const StartEntry& entry);

private:
    void read();
    void write();
    QByteArray bytes() const;
    bool isBegunFor(const StartEntry& given) const;

    QString m_file;
    QList<StartEntry> m_entries; // the last one first
    StartEntry m_begun; // empty: nothing is
    StartEntry m_begunFrom; // the command line
    QTimer m_soon; // many keys are one file
    bool m_isWriting = false;
    bool m_isOlder = false; // what is being written
};

} // namespace evalroom
