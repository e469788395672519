// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "evaluation/case/case_play.h"

#include <QDateTime>

namespace evalroom {

// What a case has no words for.
inline const QString CasePlaceholder = QStringLiteral("案例");

// Plays a case through the law (case_play.h), act by act.
class CasePlayer {
public:
    explicit CasePlayer(const EvaluationCase& played);

    CaseOutcome run();

private:
    static QByteArray nameOf(qint64 index); // of the entry
    Event eventOf(int author) const;
    bool play(int author, const Act& act);
    bool play(const Event& event, const Act& act);
    bool testify(int author, const Act& act);
    void checkIn(int member);

    void happen(const CaseStep& held);
    void happen(const CaseChair& chair);
    void happen(const CaseMotion& motion);
    void happen(const CaseCorrection& correction);
    void happen(const CaseInquiry& inquiry);
    void happen(const CaseExplanation& explanation);
    void happen(const CaseOpenings& openings);
    void happen(const CaseReplacement& replacement);
    void happen(const CaseTie& tie);
    void happen(const CaseDraw& draw);
    void happen(const CaseRestart& restart);
    // case_people_play.cpp
    void happen(const CaseRecusal& recusal);
    void happen(const CaseRecusalRequest& request);
    void happen(const CaseSuspension& suspension);
    void happen(const CaseResumption& resumption);
    void happen(const CaseTime& time);
    void happen(const CaseNegotiation& negotiation);
    // case_report_play.cpp
    void happen(const CaseOpinions& opinions);
    void happen(const CaseDeemed& deemed);
    void happen(const CaseFreeze& freeze);
    void happen(const CaseSignatures& signatures);
    void happen(const CaseDelivery& delivery);

    void electChair(const QList<int>& ballots);
    void electIfDue();
    bool open(const QString& step);
    void close(const QString& step);
    void submit(int member, const QString& step, const Sheet& sheet);
    void reveal(const QString& step);
    void reveal(int member, const QString& step);
    void judge(const CaseStep& held, const Step& step, int member, qsizetype place);
    void welcome(const CaseReplacement& replacement);
    void deem(int member, const QString& text);
    void explain(const Step& step);
    QByteArray decide(const Motion& motion, const CaseVotes& votes);
    void takeOffers(const CaseStep& held);
    void openOffers(const CaseStep& held);
    void openTogether(const QMap<QString, Fen>& prices, int round = 0);
    void noteRefusal(const QString& what);
    void noteFigures(const QList<CaseFigure>& figures);
    void enterItems(const CaseStep& held, const Step& step, int member, qsizetype place);
    void propose();
    void askWhatIsOwed();

    const EvaluationCase& m_case;
    SessionState m_state;
    QDateTime m_time;
    QMap<QByteArray, Sheet> m_sheets; // by entry
    QMap<qsizetype, QByteArray> m_motions; // by the place of the event that has moved it
    QList<CaseReplacement> m_waiting; // who came while the session was suspended
    qsizetype m_event = 0;
    CaseOutcome m_outcome;
};

} // namespace evalroom
