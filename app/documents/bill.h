// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ledger/stated_amounts.h"

#include <QJsonObject>
#include <QList>

namespace evalroom {

// One line of a bill of quantities. What `total` must be is the committee's question: bidders miscalculate.
struct BillLine {
    QString code;
    QString name;
    QString unit;
    Rational quantity; // at most six decimals
    Fen price = 0; // of one unit; 0: none
    Fen total = 0;
};

// A bidder's priced bill of quantities (已标价工程量清单): the content of a document of kind `bill` (FORMAT.md §12).
struct Bill {
    QList<BillLine> items;
    // Only of a bill in a second envelope: what the bid says of its price besides, which outside would tell it;
    StatedPrice stated = {};
    // and 32 random bytes, without which whoever tries prices would know by the bill's hash when one is right.
    QByteArray salt = {};

    // Errors: TooLarge, NotJson, NotCanonical, UnknownFormat, BadField.
    static Result<Bill> fromBytes(const QByteArray& bytes);
    static Result<Bill> fromJson(const QJsonObject& json);
    QByteArray toBytes() const;
    QJsonObject toJson() const;
};

} // namespace evalroom
