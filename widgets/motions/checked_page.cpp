// SPDX-License-Identifier: Apache-2.0
#include "widgets/motions/checked_page.h"

#include "widgets/judge/hindrance.h"
#include "widgets/motions/checked_form.h"
#include "widgets/words/acts.h"
#include "widgets/words/errors.h"

#include <QVBoxLayout>

namespace evalroom {

void CheckedPage::setForm(QWidget* form)
{
    m_leaves = new CheckedForm(form);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(m_leaves);
    connect(m_leaves, &CheckedForm::turned, this, &Page::changed);
}

CheckedPage::Filled CheckedPage::putToVote(const Motion& motion) const
{
    return {.act = motion,
        .check = tr("Check the motion"),
        .sign = tr("Put to the vote"),
        .remark = tr("A motion stands in the minutes under your name and cannot be taken back."),
        .what = tr("You move: %1").arg(motionWords(state(), session().manifest(), motion))};
}

bool CheckedPage::showsSummary() const
{
    return m_leaves->showsSummary();
}

QString CheckedPage::guidance() const
{
    return showsSummary() ? tr("Read it once more.") : formGuidance();
}

void CheckedPage::weigh(const Filled& form, NextStep& step) const
{
    step.sentence = form.missing;
    step.possible = form.missing.isEmpty();
    if (const auto refused = step.possible ? hindrance(session(), form.act) : std::nullopt)
        refuse(step, *refused);
}

NextStep CheckedPage::next() const
{
    const Filled form = filled();
    if (!form.over.isEmpty())
        return {.action = {}, .sentence = form.over};
    NextStep step {.action = form.check, .sentence = {}};
    weigh(form, step);
    if (step.possible && showsSummary()) {
        step.action = form.sign;
        step.sentence = form.remark;
        step.needsPin = needsRosterKey(form.act);
        step.basis = basisOf(m_summed);
    } else if (step.possible) {
        step.isHarmless = true;
        step.sentence = tr("Shows a summary first. Nothing is signed yet.");
    }
    return step;
}

void CheckedPage::perform()
{
    if (!showsSummary()) {
        sum(filled());
        Q_EMIT turned();
        return;
    }
    session().act(m_summed, {this, [this](const Result<QByteArray>& saved) {
                                 if (!saved)
                                     return Q_EMIT failed(saved.error());
                                 signedNow();
                                 m_leaves->turnBack();
                                 refresh();
                                 Q_EMIT done();
                             }});
}

void CheckedPage::sum(const Filled& form)
{
    m_summed = form.act;
    m_leaves->check({form.what}, form.then, form.details);
}

void CheckedPage::recheck()
{
    if (!showsSummary())
        return;
    const Filled form = filled();
    NextStep step {.action = form.check, .sentence = {}};
    weigh(form, step);
    if (form.over.isEmpty() && step.possible)
        sum(form);
    else
        m_leaves->turnBack();
}

} // namespace evalroom

#include "moc_checked_page.cpp"
