// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/motions/checked_page.h"
#include "widgets/shell/form_drafts.h"
#include "widgets/words/people.h"

class QComboBox;
class QGridLayout;

namespace evalroom {

class GroundList;
class ReasonField;
class SheetNotice;
class TypeLabel;

// Moves that one member's points for one item be corrected, on one of the grounds that the law leaves.
class CorrectionMotionPage : public CheckedPage {
    Q_OBJECT
public:
    CorrectionMotionPage(Session& session, const People& people, QWidget* parent = nullptr);

    QString title() const override;
    void refresh() override;
    QWidget* firstField() override;

protected:
    QString formGuidance() const override;
    Filled filled() const override;
    void signedNow() override;

private:
    struct Choice {
        TypeLabel* label = nullptr;
        QComboBox* box = nullptr;
    };

    void layOut();
    Choice addChoice(QGridLayout* grid, int row, const QString& name);
    void fill(QComboBox* box, const QStringList& texts, const QVariantList& values);
    void fillChoices();
    void choose(const QString& field, QComboBox* box);
    QString pointsWords() const;
    void refreshPoints();
    const Step* step() const;
    Motion motion() const;
    QString faultWords() const;

    People m_people;
    FormDrafts m_drafts;
    bool m_filling = false;
    bool m_done = false;
    SheetNotice* m_notice;
    Choice m_step;
    Choice m_member;
    Choice m_bidder;
    Choice m_criterion;
    TypeLabel* m_points;
    TypeLabel* m_groundLabel;
    GroundList* m_ground;
    TypeLabel* m_otherwise; // what no points mend
    ReasonField* m_text;
};

} // namespace evalroom
