// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/motions/checked_page.h"
#include "widgets/shell/form_drafts.h"
#include "widgets/words/people.h"

class QLineEdit;

namespace evalroom {

class GroundList;
class PlaceField;
class ReasonField;
class SheetNotice;
class TypeLabel;

// Moves that a bid be rejected: after somebody has failed it in a review, or freely.
class RejectionPage : public CheckedPage {
    Q_OBJECT
public:
    RejectionPage(Session& session, const QString& bidder, const People& people, QWidget* parent = nullptr);

    // Chooses this ground, where none has been chosen yet.
    void propose(const QString& ground);
    // The one that the law has for a price that is not accepted, or not justified, where that is so.
    void proposeForPrice();

    QString title() const override;
    void refresh() override;
    QWidget* firstField() override;

protected:
    QString formGuidance() const override;
    Filled filled() const override;
    void signedNow() override;

private:
    void layOut();
    void connectFields();
    void readDrafts();
    void refreshNotice();
    Motion motion() const;
    const MotionState* pending() const; // about this bid
    QString failures() const;
    QString priceWords() const;
    QString faultWords() const;

    QString m_bidder;
    People m_people;
    FormDrafts m_drafts;
    SheetNotice* m_notice;
    TypeLabel* m_failuresHeading;
    TypeLabel* m_failures;
    TypeLabel* m_groundLabel;
    GroundList* m_ground;
    TypeLabel* m_clauseLabel;
    QLineEdit* m_clause;
    PlaceField* m_place;
    ReasonField* m_text;
};

} // namespace evalroom
