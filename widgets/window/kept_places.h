// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/reading/reading_pane.h"

namespace evalroom {

// Where somebody is beside what the session knows: the page that they have asked for, the spot on it, what they read
// and where. Kept in a file from one opening of the window to the next. What cannot be read or written is a forgotten
// place, and no harm.
class KeptPlaces : public QObject {
public:
    // Empty: nothing is kept.
    KeptPlaces(QString file, QObject* parent);
    ~KeptPlaces() override;

    // The documents stood beside the work when the window was closed.
    bool wereOpen() const { return m_open; }
    void setOpen(bool open);
    // See Page::entry() and Page::spot().
    QString entry() const { return m_entry; }
    QString spot() const { return m_spot; }
    void setSpot(const QString& entry, const QString& spot);
    // The pane begins with the same documents at the same places; from now on the file follows them.
    void follow(ReadingPane& pane);

private:
    void read();
    void write();
    QByteArray bytes() const;

    QString m_file;
    bool m_open = false;
    QString m_entry;
    QString m_spot;
    ReadingPlaces m_places;
    ReadingShown m_shown;
    QTimer m_soon; // many changes are one file
};

} // namespace evalroom
