// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/motions/checked_page.h"
#include "widgets/shell/form_drafts.h"
#include "widgets/words/people.h"

namespace evalroom {

class BigChoice;
class MotionCard;
class ReasonField;
class RollCall;
class SheetNotice;
class StatedBids;

// An open vote on a motion: yes or no, with a reason where the law wants one.
class VotePage : public CheckedPage {
    Q_OBJECT
public:
    VotePage(Session& session, const QByteArray& motion, const People& people, QWidget* parent = nullptr);

    // What the bids say of their prices, where some of it is read only now; before the page is shown. `bids` outlives
    // it.
    void setBids(StatedBids& bids);

    QString title() const override;
    void refresh() override;
    QWidget* firstField() override;

protected:
    QString formGuidance() const override;
    Filled filled() const override;
    void signedNow() override;

private:
    enum class Choice { None, Yes, No };

    void layOut();
    Choice choice() const;
    void keepChoice();
    void refreshCard();
    void refreshChoices(const MotionState& motion);
    const MotionState* motion() const { return findMotion(state(), m_motion); }
    bool hasVoted() const;
    bool needsReason() const;
    Vote vote() const;
    QStringList details(const MotionState& motion, const Vote& given) const;

    QByteArray m_motion;
    People m_people;
    StatedBids* m_bids = nullptr; // where the vote is about a price
    FormDrafts m_drafts;
    SheetNotice* m_notice;
    MotionCard* m_card;
    BigChoice* m_yes;
    BigChoice* m_no;
    ReasonField* m_reason;
    RollCall* m_votes;
};

} // namespace evalroom
