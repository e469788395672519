// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/reading/reading_pane.h"

namespace evalroom {

// What somebody reads and where, kept in a file from one opening of the window to the next. What cannot be read or
// written is a forgotten place, and no harm.
class KeptPlaces : public QObject {
public:
    // Empty: nothing is kept.
    KeptPlaces(QString file, QObject* parent);
    ~KeptPlaces() override;

    // The documents stood beside the work when the window was closed.
    bool wereOpen() const { return m_open; }
    void setOpen(bool open);
    // The pane begins with the same documents at the same places; from now on the file follows them.
    void follow(ReadingPane& pane);

private:
    void read();
    void write();
    QByteArray bytes() const;

    QString m_file;
    bool m_open = false;
    ReadingPlaces m_places;
    ReadingShown m_shown;
    QTimer m_soon; // many changes are one file
};

} // namespace evalroom
