// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "evaluation/act.h"
#include "widgets/motions/checked_page.h"
#include "widgets/shell/form_drafts.h"

class QFrame;

namespace evalroom {

class ReasonField;
class SheetNotice;
class TypeLabel;

// A form for an act that needs nothing but reasons: what is so now in a card, below it the text, which is kept until
// the act is.
class ReasonsPage : public CheckedPage {
    Q_OBJECT
public:
    QWidget* firstField() override;

protected:
    struct Words {
        QString over; // why there is nothing to do here any more
        QString wanted; // while there are no reasons
        QString check; // on the button below the form
        QString sign; // and below the summary
        QString what; // is signed
        QString then; // what happens then, and what cannot be undone
    };

    // `form` names its drafts; `facts` is the object name of the text in the card.
    ReasonsPage(Session& session, const QString& form, const QString& facts, QWidget* parent);

    Filled filled() const final;
    void signedNow() final;
    virtual Act act() const = 0;
    virtual Words words() const = 0;

    QString text() const;
    void setNotice(const QString& done); // what has come of it; empty: nothing
    void setFacts(const QString& facts);
    void addToFacts(QWidget* field); // above them, in their card
    // At the end of refresh().
    void setReasons(const QString& label, bool enabled);

private:
    FormDrafts m_drafts;
    SheetNotice* m_notice;
    QFrame* m_card;
    TypeLabel* m_facts;
    ReasonField* m_text;
};

} // namespace evalroom
