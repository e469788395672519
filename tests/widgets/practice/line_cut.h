// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "chair.h"

namespace evalroom::test {

// What a person has typed and chosen on a page, line by line.
QStringList typedOn(const QWidget& page);

// The centre's power goes while somebody sits at a window, and comes back later. Each part answers what was not as it
// should be; empty: all was.
class LineCut {
public:
    explicit LineCut(Chair& chair)
        : m_chair(chair)
    {
    }

    // All of it at the page that is shown now.
    QString play();
    // It is gone: a line above the work, no dialog, and nothing that was typed is lost.
    QString goAway();
    // What can be pressed is kept here, or it is said that it has not been done.
    QString press();
    QString comeBack();

private:
    QString faults(const QString& what) const;
    QString outcomeWords() const;
    bool isCheckIn() const { return m_chair.hand->pageName() == QStringLiteral("checkInPage"); }
    bool bannerShown() const;
    qint64 entries() const;

    Chair& m_chair;
};

} // namespace evalroom::test
