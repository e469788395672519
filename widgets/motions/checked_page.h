// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/shell/page.h"

namespace evalroom {

class CheckedForm;

// A form whose act cannot be taken back: the button shows first what is signed, for whom, and what follows, and signs
// it below that.
class CheckedPage : public Page {
    Q_OBJECT
public:
    using Page::Page;

    QString guidance() const final;
    NextStep next() const final;
    void perform() final;

protected:
    // The form as it is filled in now.
    struct Filled {
        QString over = {}; // why there is nothing to do here any more; then nothing below counts
        QString missing = {}; // what is still to be filled in
        Act act = {};
        QString check = {}; // on the button below the form
        QString sign = {}; // on the button below the summary
        QString remark = {}; // beside that button
        QString what = {}; // in the summary: what is signed, and about whom
        QStringList details = {}; // below it
        QString then = {}; // what happens then, and what cannot be undone
    };
    virtual Filled filled() const = 0;
    // What is the same of every motion: the act, both buttons, and what is moved.
    Filled putToVote(const Motion& motion) const;
    virtual QString formGuidance() const = 0;
    // The act is saved: the form is done with. The page is refreshed afterwards.
    virtual void signedNow() = 0;

    // Once, with the form that the page consists of.
    void setForm(QWidget* form);
    bool showsSummary() const;
    // At the end of refresh(): the summary says what would be signed now, or goes.
    void recheck();

private:
    // What stands in the way, in `step`; it is possible where nothing does.
    void weigh(const Filled& form, NextStep& step) const;
    void sum(const Filled& form);

    CheckedForm* m_leaves = nullptr;
    Act m_summed; // what the summary says
};

} // namespace evalroom
