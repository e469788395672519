// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/error.h"

#include <QJsonObject>
#include <QMap>
#include <QStringList>

namespace evalroom {

// What a platform may have recorded of how a bid was made, handed in and secured. Where two bids have the same, the
// committee looks into it (条例 art. 40, 87号令 art. 37); nothing follows from it by itself.
enum class BidTrace {
    Mac, // network addresses of the machines
    Cpu, // serial numbers of their processors
    Disk, // serial numbers of their disks
    Author, // as the bid's files name them
    Producer, // the program, with its licence number where it has one
    Agent, // who handed the bid in for the bidder
    Account, // from which the bid deposit (投标保证金) came
};

// As in the manifest: "mac".
const QStringList& bidTraceNames();

// Only what there is; no list is empty.
using BidTraces = QMap<BidTrace, QStringList>;

// The member `traces` of a bidder (FORMAT.md §8). Errors: BadField (detail: JSON pointer).
Result<BidTraces> bidTracesFromJson(const QJsonObject& json, const QString& pointer);
QJsonObject bidTracesToJson(const BidTraces& traces);

} // namespace evalroom
