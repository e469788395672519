// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/error.h"
#include "crypto/secret.h"

#include <QList>
#include <QSizeF>
#include <QString>
#include <memory>

class QPagedPaintDevice;
class QPainter;
class QRect;

namespace evalroom {

// What a member takes to the seat: the code that opens their drafts and sheets after a restart.
struct SeatSlip {
    int member = 0;
    QString person = {}; // in words
    QString room = {}; // empty: not known
    QString seat = {}; // empty: not known yet
    std::shared_ptr<const Secret> code = {}; // 12 characters
    bool late = false; // another slip opens what they have begun: this one replaces it only if it is lost

    bool operator==(const SeatSlip&) const = default;
};

// Slips as they lie on paper: several to a page, with lines to cut along.
class SlipSheet {
public:
    // Paper is measured in tenths of a millimetre.
    static constexpr QSize A4 {2100, 2970};

    SlipSheet() = default;
    SlipSheet(const QString& lot, const QList<SeatSlip>& slips, const QSize& paper = A4);

    const QSize& paper() const { return m_paper; }
    int pages() const;
    // One unit of the painter is a tenth of a millimetre, and its origin the corner of the paper.
    void paint(QPainter& painter, int page) const;
    // On the paper that the device has, whatever this sheet was made for. Errors: CannotWrite.
    Result<void> printOn(QPagedPaintDevice& device) const;

private:
    int columns() const;
    int rows() const;
    void paintSlip(QPainter& painter, const QRect& cell, const SeatSlip& slip) const;

    QString m_lot;
    QList<SeatSlip> m_slips;
    QSize m_paper = A4;
};

// "ABCD-EFGH-JKMN"
QString groupedCode(const Secret& code);

} // namespace evalroom
