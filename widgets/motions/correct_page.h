// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/motions/checked_page.h"
#include "widgets/shell/form_drafts.h"
#include "widgets/words/people.h"

namespace evalroom {

class MotionCard;
class PointsField;
class ReasonField;
class SheetNotice;
class TypeLabel;

// The committee has decided that a member's points are to be corrected: the same member enters them anew.
class CorrectPage : public CheckedPage {
    Q_OBJECT
public:
    CorrectPage(Session& session, const QByteArray& motion, const People& people, QWidget* parent = nullptr);

    QString title() const override;
    void refresh() override;
    QWidget* firstField() override;

protected:
    Filled filled() const override;
    QString formGuidance() const override;
    void signedNow() override;

private:
    void layOut();
    const MotionState* motion() const { return findMotion(state(), m_motion); }
    const CorrectionMotion* subject() const;
    QString ownPoints() const;
    QString itemWords() const;
    Correction correction() const;

    QByteArray m_motion;
    People m_people;
    FormDrafts m_drafts;
    SheetNotice* m_notice;
    MotionCard* m_card;
    TypeLabel* m_what;
    TypeLabel* m_before;
    PointsField* m_points;
    ReasonField* m_reason;
};

} // namespace evalroom
