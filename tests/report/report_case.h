// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "documents/sample/practice_lot.h"
#include "report/report_input.h"

namespace evalroom::fixture {

// A session as it would stand before its report, made by hand: real rules and scheme, invented people and judgements.
struct ReportCase {
    // With the scheme of this name, or the usual one of the kind.
    explicit ReportCase(PracticeKind kind, int bidderCount = 6, const QString& scheme = {});

    ReportModel report() const;

    // What may still be changed before the report is made.
    SessionState state;
    Manifest manifest;
    ReportPeople people;
    ReportStamp stamp;

    // Everything that a report can tell: a rejection, a lost motion, a correction, an outlier, a dissent, …
    void addIncidents();
    void fail(const QString& why);
    // Carried by three of five; nothing: the bidder has not answered.
    void addPriceCorrection(const QString& bidder, Fen price, std::optional<bool> confirmed);

    // To the bidder, carried; the answer: true came, false did not, nothing: is awaited. Then the last one is set
    // aside.
    void addQuestion(const QString& bidder, std::optional<bool> answer);
    void setAnswerAside();

    static QString dissent(); // of member 4, as addIncidents has it

    // By the committee, which gives the bidder until then.
    void addLowPrice(const QString& bidder, const QDateTime& until);

private:
    void readHead(PracticeKind kind, const QString& scheme);
    void addBidders(const PracticeLot& lot);
    void addPeople();
    void elect();
    void judge(const Step& step);
    void review(const Step& step, StepState& into);
    void score(const Step& step, StepState& into);
    void agree(const Step& step, StepState& into);
    SheetState& sheetOf(StepState& step, int member, const Sheet& sheet);
    QByteArray nextName();
    MotionState carried(const Motion& motion);
    void addRejection(const QString& bidder, bool passed);
    void addCorrection();
    void addOutlier();
    void addOpinions();
    const Step* firstScored() const;

    std::shared_ptr<SessionFacts> m_facts;
    qint64 m_entry = 0;
};

} // namespace evalroom::fixture
