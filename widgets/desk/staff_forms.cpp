// SPDX-License-Identifier: Apache-2.0
#include "widgets/desk/staff_forms.h"

#include "widgets/style/measures.h"

#include <QVBoxLayout>

namespace evalroom {

StaffForms::StaffForms(Session& session, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_letter(new LetterForm(session, this))
    , m_tie(new TieForm(session, this))
    , m_withdrawal(new UnaskedForm(session, Letter::Kind::Withdrawal, this))
    , m_negotiation(new UnaskedForm(session, Letter::Kind::Negotiation, this))
    , m_recusal(new RecusalForm(session, this))
{
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    for (DeskForm* form : std::initializer_list<DeskForm*> {m_letter, m_tie, m_withdrawal, m_negotiation, m_recusal}) {
        form->hide();
        form->setContentsMargins(measure::Space, measure::Space, measure::Space, 0);
        rows->addWidget(form);
        connect(form, &DeskForm::typed, this, &StaffForms::typed);
    }
    connect(m_letter, &LetterForm::turned, this, &StaffForms::turned);
    for (const UnaskedForm* form : {m_withdrawal, m_negotiation})
        connect(form, &UnaskedForm::turned, this, &StaffForms::turned);
    connect(m_recusal, &RecusalForm::turned, this, &StaffForms::turned);
}

void StaffForms::refresh()
{
    m_letter->refresh();
    m_withdrawal->refresh();
    m_negotiation->refresh();
    m_recusal->refresh();
}

std::optional<Letter> StaffForms::written() const
{
    if (const auto letter = m_letter->written())
        return letter;
    for (const UnaskedForm* form : {m_withdrawal, m_negotiation}) {
        if (const auto begun = form->begun())
            return begun;
    }
    return m_recusal->begun();
}

DeskForm* StaffForms::formOf(const StaffNext& next) const
{
    if (next.kind == StaffNext::Kind::DecideTie)
        return m_tie;
    if (next.kind != StaffNext::Kind::Register)
        return nullptr;
    if (next.letter.kind == Letter::Kind::Withdrawal)
        return m_withdrawal;
    if (next.letter.kind == Letter::Kind::Recusal)
        return m_recusal;
    const bool isNegotiated = next.letter.kind == Letter::Kind::Negotiation || next.letter.kind == Letter::Kind::Notice;
    return isNegotiated ? static_cast<DeskForm*>(m_negotiation) : m_letter;
}

bool StaffForms::follow(const StaffNext& next)
{
    bool came = false;
    const auto show = [&](DeskForm& form, bool open) {
        came = came || (open && form.isHidden());
        form.setVisible(open);
    };
    m_tie->refresh();
    show(*m_tie, next.kind == StaffNext::Kind::DecideTie);
    show(*m_letter, !lettersWanted(m_session.expected()).isEmpty());
    for (UnaskedForm* form : {m_withdrawal, m_negotiation})
        form->setVisible(form->isPossible());
    m_recusal->setVisible(m_recusal->isPossible());
    return came;
}

} // namespace evalroom

#include "moc_staff_forms.cpp"
