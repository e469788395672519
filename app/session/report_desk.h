// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/reply.h"
#include "evaluation/act.h"

#include <QByteArray>
#include <QMap>
#include <QObject>
#include <memory>

namespace evalroom {

class SessionCore;
struct ReportPerson;
struct ReportReading;
struct ReportStamp;

// How far something is that is on its way.
struct Transferred {
    qint64 bytes = 0;
    qint64 size = 0;
};

// The report, from its draft to its delivery. Nothing is signed that this terminal has not compared with its own log.
class ReportDesk : public QObject {
    Q_OBJECT
public:
    explicit ReportDesk(SessionCore& core);
    ~ReportDesk() override;

    // The base PDF as it would be frozen now; for reading before opinions are given. Without an annex at the hub
    // numbers stand for names. `matters`: what is to be settled before the contract, empty for none. Errors: NotAllowed
    // (detail: notRanked).
    void draft(const QString& matters, const Reply<QByteArray>& reply);
    // Staff or chair: makes the PDF, gives it to the hub, and freezes it. What the report prints of the log
    // is what the freezing record has seen. Errors: BadField (matters too long), NotFound (no annex: the law wants the
    // committee's names in a report), NotAllowed (stale: others act all the time; again).
    void freeze(const QString& matters, const Done& done);
    // The frozen report with the signatures so far; its base is the one that the log froze, on the result that this
    // terminal computes itself, and behind it stands nothing but members' signatures.
    // Errors: NotAllowed (notFrozen, otherResult), PackageDamaged (detail: what differs), and those of
    // checkSignatures. `progress` is answered with every piece, until `reply` is.
    void fetch(const Reply<QByteArray>& reply, const Reply<Transferred>& progress = {});
    // Holds what the frozen report says of the result against what this terminal would say; `text` is that of all its
    // pages, as the reader of PDFs finds it: a client that was tampered with may freeze whatever it likes with the
    // right result beside it. A report that says something else is neither signed nor delivered from then on. Errors:
    // NotAllowed (notFrozen, notRanked).
    void compare(const QString& text, const Reply<ReportReading>& reply);
    // The member's signature: the record, and the signature in the PDF (again, when another's came between).
    // Needs the unlocked certificate, and puts it away at the end, unless nothing has been signed. Errors: PinNeeded,
    // NotAllowed (stale: another report was frozen since; otherReport: it says something else), those of fetch.
    void sign(const Done& done);
    // Staff: the report with all its signatures is final. Errors: NotAllowed (missingSignatures, otherReport).
    void deliver(const Done& done);
    // The whole session as one file, checked; with the report where it was delivered.
    void archive(const Reply<QByteArray>& reply, const Reply<Transferred>& progress = {});
    // Ends everything of the above that is under way with Cancelled, at once, so long as nothing of it is signed;
    // afterwards there is nothing left to stop.
    void stop();

private:
    struct Draft;
    struct Freezing;
    struct Checked;
    struct Download;
    struct Signing;
    // What somebody waits for, until a record is kept.
    struct Waiting {
        Done done;
        bool stopped = false;
        bool recorded = false; // now or by a try before
    };

    enum class Names { Needed, WhereKnown };
    void makeDraft(const QString& matters, Names names, const Reply<std::shared_ptr<Draft>>& reply);
    void tryFreezing(const std::shared_ptr<Freezing>& freezing);
    void layOut(
        const QMap<int, ReportPerson>& people, const QString& matters, const Reply<std::shared_ptr<Draft>>& reply);
    ReportStamp stampNow() const;
    static ReportFrozen frozenFrom(const Draft& draft);
    void upload(const std::shared_ptr<Freezing>& freezing, const std::shared_ptr<Draft>& draft, qint64 offset);
    void freezeUploaded(const std::shared_ptr<Freezing>& freezing, const Draft& draft);
    void begin(const std::shared_ptr<Waiting>& waiting);
    template <typename T>
    std::shared_ptr<Waiting> beginReading(const Reply<T>& reply);
    // What has been stopped is not answered by these.
    void fetchBytes(const std::shared_ptr<Waiting>& waiting, const Reply<QByteArray>& reply,
        const Reply<Transferred>& progress = {});
    void fetchChecked(
        const std::shared_ptr<Waiting>& waiting, const Reply<Checked>& reply, const Reply<Transferred>& progress = {});
    bool isDifferent() const;
    void fetchPiece(const std::shared_ptr<Download>& download);
    void finish(const std::shared_ptr<Download>& download);
    void endSigning(const std::shared_ptr<Signing>& signing, const Result<void>& result);
    void addRecord(const std::shared_ptr<Signing>& signing, const QByteArray& report);
    void awaitRecord(const std::shared_ptr<Signing>& signing, const QByteArray& report);
    void addIncrement(const std::shared_ptr<Signing>& signing, const QByteArray& report);
    void appendIncrement(
        const std::shared_ptr<Signing>& signing, const QByteArray& report, const QByteArray& increment);
    void writeFrom(const QByteArray& report, const Reply<QByteArray>& reply);

    SessionCore& m_core;
    QList<std::weak_ptr<Waiting>> m_underWay;
    QByteArray m_different; // base PDF of the report that says something else
};

} // namespace evalroom
