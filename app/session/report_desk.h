// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/reply.h"

#include <QByteArray>
#include <QObject>
#include <memory>

namespace evalroom {

class SessionCore;

// The report, from its draft to its delivery. Nothing is signed that this terminal has not compared with its own log.
class ReportDesk : public QObject {
    Q_OBJECT
public:
    explicit ReportDesk(SessionCore& core, QObject* parent = nullptr);
    ~ReportDesk() override;

    // The base PDF as it would be frozen now; for reading before opinions are given. Errors: NotAllowed (notRanked).
    void draft(const Reply<QByteArray>& reply);
    // Staff or chair: makes the PDF, gives it to the hub, and freezes it.
    void freeze(const Done& done);
    // The frozen report with the signatures so far, after comparing its base with the log: size, hash, result and
    // tree root. Errors: NotFound, PackageDamaged (detail: what differs).
    void fetch(const Reply<QByteArray>& reply);
    // The member's signature: the record, and the signature in the PDF (again, when another's came between).
    // Needs the unlocked certificate. Errors: PinNeeded, those of fetch.
    void sign(const Done& done);
    // Staff: the report with all its signatures is final.
    void deliver(const Done& done);
    // The whole session as one file, checked; with the report where it was delivered.
    void archive(const Reply<QByteArray>& reply);

private:
    struct Work;
    std::unique_ptr<Work> d;
};

} // namespace evalroom
