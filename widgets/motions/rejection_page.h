// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/motions/checked_page.h"
#include "widgets/shell/form_drafts.h"
#include "widgets/style/marked.h"
#include "widgets/words/people.h"

namespace evalroom {

class GroundAndPlace;
class SheetNotice;
class TypeLabel;

// Moves that a bid be rejected: after somebody has failed it in a review, or freely.
class RejectionPage : public CheckedPage {
    Q_OBJECT
public:
    RejectionPage(Session& session, const QString& bidder, const People& people, QWidget* parent = nullptr);

    // Chooses the ground that the law has for a price that is not accepted, or not justified, where that is so.
    void proposeForPrice();
    void propose(const QString& ground); // where none has been chosen yet

    QString title() const override;
    void refresh() override;
    QWidget* firstField() override;

protected:
    QString formGuidance() const override;
    Filled filled() const override;
    void signedNow() override;

private:
    void layOut();
    void offerGrounds();
    void keep();
    void refreshNotice();
    Motion motion() const;
    const MotionState* pending() const; // about this bid
    QList<Marked> failures() const;
    QString priceWords() const;
    QString faultWords() const;

    QString m_bidder;
    QStringList m_offered; // codes of grounds
    People m_people;
    FormDrafts m_drafts;
    SheetNotice* m_notice;
    TypeLabel* m_failuresHeading;
    TypeLabel* m_failures;
    GroundAndPlace* m_fields;
};

} // namespace evalroom
