// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "evaluation/act.h"
#include "widgets/shell/form_drafts.h"
#include "widgets/shell/page.h"

namespace evalroom {

class ReasonField;
class SheetNotice;
class TypeLabel;

// A form for an act that needs nothing but reasons: what is so now in a card, below it the text, which is kept until
// the act is.
class ReasonsPage : public Page {
    Q_OBJECT
public:
    NextStep next() const override;
    void perform() override;
    QWidget* firstField() override;

protected:
    struct Words {
        QString action; // on the button
        QString wanted; // while there are no reasons
        QString consequence; // once it can be done
    };

    // `form` names its drafts; `facts` is the object name of the text in the card.
    ReasonsPage(Session& session, const QString& form, const QString& facts, QWidget* parent);

    virtual Act act() const = 0;
    virtual Words words() const = 0;

    QString text() const;
    void setNotice(const QString& done); // what has come of it; empty: nothing
    void setFacts(const QString& facts);
    void setReasons(const QString& label, bool enabled);

private:
    FormDrafts m_drafts;
    SheetNotice* m_notice;
    TypeLabel* m_facts;
    ReasonField* m_text;
};

} // namespace evalroom
