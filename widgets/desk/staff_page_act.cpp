// SPDX-License-Identifier: Apache-2.0
#include "widgets/desk/staff_page.h"

// What the one button does once it is certain.
namespace evalroom {

// The law wants each identity verified: what was chosen for one person says nothing about another.
QString StaffPage::missingOfAdmission() const
{
    if (m_next.kind != StaffNext::Kind::Admit)
        return {};
    if (m_person->person() != m_next.member)
        return tr("Choose in the list whom you admit: %1.").arg(personWords(state(), m_next.member, people()));
    return m_person->method() ? QString() : tr("Choose on the right how the identity was verified.");
}

void StaffPage::doIt()
{
    const StaffNext next = m_next;
    switch (next.kind) {
    case StaffNext::Kind::Nothing:
    case StaffNext::Kind::Wait:
        return;
    case StaffNext::Kind::Admit:
        return session().act(m_person->admission(), reply());
    case StaffNext::Kind::Open:
        return session().openStep(next.step, reply());
    case StaffNext::Kind::Close:
        return session().closeStep(next.step, reply());
    case StaffNext::Kind::Register:
    case StaffNext::Kind::DecideTie:
        return sign(*m_forms->formOf(m_next));
    case StaffNext::Kind::Freeze:
        goToReport();
        return session().report().freeze(m_summary->matters(), {this, [this](const Result<void>& frozen) {
                                                                    if (!frozen)
                                                                        return Q_EMIT failed(frozen.error());
                                                                    m_summary->clearMatters();
                                                                    Q_EMIT done();
                                                                }});
    case StaffNext::Kind::Deliver:
        goToReport();
        return session().report().deliver(doneReply());
    case StaffNext::Kind::Witness:
        return session().act(Witness {next.subject}, reply());
    }
}

// It takes its time, and can be given up.
void StaffPage::goToReport()
{
    m_atReport = true;
    Q_EMIT changed();
}

void StaffPage::sign(DeskForm& form)
{
    const auto act = form.act();
    if (!act)
        return;
    session().act(*act, {this, [this, &form](const Result<QByteArray>& saved) {
                             if (!saved)
                                 return Q_EMIT failed(saved.error());
                             form.clear();
                             disarm();
                             Q_EMIT done();
                         }});
}

} // namespace evalroom
