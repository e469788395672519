// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "evaluation/duty.h"
#include "rehearsal/colleague.h"
#include "rehearsal/practice_judge.h"

namespace evalroom {

// A member of the committee: opens the tender document and every bid, judges, votes, gives an opinion on the result,
// signs.
class CommitteeColleague : public Colleague {
    Q_OBJECT
public:
    CommitteeColleague(Session& session, const PracticeJudge& judge, PracticePapers papers,
        std::chrono::milliseconds pause, QObject* parent = nullptr);

protected:
    bool doNext() override;

private:
    bool unlock();
    Declaration declaration() const;
    bool attendTo(const Duty& duty);
    bool readNext();
    bool judge(const Step& step);
    bool enterItems(const Step& step);
    bool moveRejection(const Step* failedIn, const QString& bidder);
    bool moveOverPrice(const QString& bidder);
    bool vote(const QByteArray& motion);
    bool agreesTo(const Motion& motion) const;
    bool correct(const QByteArray& motion);
    bool explain(const Step& step);
    bool witness(const QByteArray& subject);
    bool sign();
    bool isSilent() const;

    const PracticeJudge& m_judge;
    PracticePapers m_papers;
    QSet<QString> m_read; // documents that were opened at this terminal
    bool m_signed = false; // in the log and in the PDF
};

} // namespace evalroom
