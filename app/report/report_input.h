// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "documents/annex.h"
#include "evaluation/tally.h"
#include "ledger/manifest.h"
#include "report/report_model.h"

namespace evalroom {

// From the annex: the log knows numbers only.
struct ReportPerson {
    QString name;
    QString unit;
    QString title;
};
using ReportPeople = QMap<int, ReportPerson>;

ReportPeople reportPeople(const Annex& annex);

// Which log and which rules the report is made from. Hashes are 32 raw bytes.
struct ReportStamp {
    QByteArray session;
    qint64 size = 0; // of the checkpoint
    QByteArray root;
    QString code;
    QDateTime time;
    QByteArray rules;
    QByteArray scheme;
    QByteArray result;
    QString program; // "EvalRoom 0.1.0"
    int version = 1; // of the report
};

struct ReportInput {
    const SessionState& state;
    const Tally& tally;
    const Manifest& manifest;
    const ReportPeople& people;
    const ReportStamp& stamp;
    QString matters = {}; // to be settled before the contract; empty: none
};

// One section for every item of the rule set's list, in its order, and behind them what the log adds. The same input
// gives the same report.
ReportModel makeReport(const ReportInput& input);

} // namespace evalroom
