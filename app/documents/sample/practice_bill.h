// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "documents/sample/practice_lot.h"
#include "documents/sample/practice_random.h"

namespace evalroom {

// 40 to 80 items of a school building with the planner's unit prices, in the order of their codes' chapters.
QList<BillItem> practiceBill(PracticeRandom& random);

// The bill as a bidder prices it: every unit price near `permyriad` / 10000 of the planner's.
QList<BillItem> pricedBill(const QList<BillItem>& planned, int permyriad, PracticeRandom& random);

// Quantity times unit price, rounded half up to a fen.
qint64 itemTotal(qint64 quantityThousandths, qint64 unitPriceFen);

qint64 billTotal(const QList<BillItem>& bill);

// 1234500 -> 1234.5, without zeros at the end.
QString quantityText(qint64 thousandths);

} // namespace evalroom
