// SPDX-License-Identifier: Apache-2.0
#include "widgets/desk/person_panel.h"

#include "widgets/style/measures.h"
#include "widgets/words/figures.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace evalroom {

PersonPanel::PersonPanel(Session& session, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
{
    build();
}

void PersonPanel::build()
{
    m_name = new TypeLabel(Type::Heading, {}, this);
    m_name->setObjectName(u"personName"_s);
    m_status = new TypeLabel(Type::Small, {}, this);
    m_admit = new DeskAction(
        u"admit"_s, m_session, DeskAction::Text::None,
        [this](const QString&) { return method() && m_member > 0 ? std::optional<Act>(admission()) : std::nullopt; },
        this);
    m_absence = new DeskAction(
        u"absence"_s, m_session, DeskAction::Text::Needed,
        [this](const QString& text) { return std::optional<Act>(Absence {m_member, text}); }, this);
    m_request = new DeskAction(
        u"signRequest"_s, m_session, DeskAction::Text::None,
        [this](const QString&) { return std::optional<Act>(SignRequest {m_member}); }, this);
    m_deemed = new DeskAction(
        u"deemed"_s, m_session, DeskAction::Text::Needed,
        [this](const QString& text) { return std::optional<Act>(DeemedAgreement {m_member, text}); }, this);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(measure::Space, measure::Space, measure::Space, measure::Space);
    layout->setSpacing(measure::Space);
    layout->addWidget(m_name);
    layout->addWidget(m_status);
    layout->addWidget(makeMethods());
    for (DeskAction* action : {m_admit, m_absence, m_request, m_deemed})
        layout->addWidget(action);
    layout->addStretch(1);
}

QWidget* PersonPanel::makeMethods()
{
    auto* box = new QWidget(this);
    m_methodLabel = new TypeLabel(Type::Body, {}, box);
    m_methods = new QButtonGroup(this);
    auto* layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(measure::Tight);
    layout->addWidget(m_methodLabel);
    const QList<std::pair<AdmissionMethod, QString>> methods {{AdmissionMethod::Card, u"byCard"_s},
        {AdmissionMethod::Face, u"byFace"_s}, {AdmissionMethod::Manual, u"byHand"_s}};
    for (const auto& [method, name] : methods) {
        auto* button = new QRadioButton(box);
        button->setObjectName(name);
        m_methods->addButton(button, static_cast<int>(method));
        layout->addWidget(button, 0, Qt::AlignLeft);
    }
    connect(m_methods, &QButtonGroup::idToggled, this, [this](int, bool checked) {
        if (!checked)
            return;
        refresh();
        Q_EMIT methodChanged();
    });
    return box;
}

std::optional<AdmissionMethod> PersonPanel::method() const
{
    const int id = m_methods->checkedId();
    return id < 0 ? std::nullopt : std::optional(static_cast<AdmissionMethod>(id));
}

void PersonPanel::forgetMethod()
{
    QAbstractButton* chosen = m_methods->checkedButton();
    if (chosen == nullptr)
        return;
    m_methods->setExclusive(false);
    chosen->setChecked(false);
    m_methods->setExclusive(true);
    Q_EMIT methodChanged();
}

Admission PersonPanel::admission() const
{
    return {m_member, *method(), m_session.expected().members.value(m_member).seat};
}

QStringList PersonPanel::admissionLines() const
{
    const SessionState& state = m_session.expected();
    return {tr("%1 is admitted to seat %2.")
                .arg(personWords(state, m_member, m_people), state.members.value(m_member).seat),
        tr("How the identity was verified: %1.").arg(m_methods->checkedButton()->text())};
}

bool PersonPanel::isWriting() const
{
    return !m_absence->text().isEmpty() || !m_deemed->text().isEmpty();
}

void PersonPanel::setPerson(int member)
{
    if (member == m_member)
        return;
    m_member = member;
    forgetMethod();
    for (DeskAction* action : {m_admit, m_absence, m_request, m_deemed})
        action->setAbout(member);
    refresh();
}

// What they have done on the way to their seat, and what they have not.
QList<Marked> PersonPanel::statusLines() const
{
    const SessionState& state = m_session.expected();
    const MemberState person = state.members.value(m_member);
    QStringList done;
    QStringList missing;
    const auto note = [&](bool holds, const QString& what) { (holds ? done : missing) << what; };
    note(!person.seat.isEmpty(), person.seat.isEmpty() ? tr("check-in") : tr("check-in at seat %1").arg(person.seat));
    if (sitsOnCommittee(person.role)) {
        note(person.admitted, tr("admission"));
        note(person.consented, tr("consent"));
        note(person.declared == Declared::Clear, tr("declaration"));
        note(person.pledged, tr("pledge"));
    }
    if (const auto asked = state.signRequests.constFind(m_member); asked != state.signRequests.cend())
        done << tr("request to sign, %1").arg(timeWords(*asked));
    QList<Marked> lines;
    if (!done.isEmpty())
        //: What a person has done on the way to their seat
        lines << Marked(Icon::Tick, tr("Done: %1").arg(done.join(tr("; "))));
    if (!missing.isEmpty())
        lines << Marked(Icon::ToCome, tr("Still to come: %1").arg(missing.join(tr("; "))));
    return lines;
}

void PersonPanel::refresh()
{
    if (!m_session.isKnown() || m_member == 0)
        return;
    const SessionState& state = m_session.expected();
    const MemberState person = state.members.value(m_member);
    const bool judges = sitsOnCommittee(person.role);
    m_name->setText(personWords(state, m_member, m_people));
    m_status->setLines(statusLines());
    m_methodLabel->setText(tr("How was the identity verified?"));
    m_methods->button(static_cast<int>(AdmissionMethod::Card))->setText(tr("ID card"));
    m_methods->button(static_cast<int>(AdmissionMethod::Face))->setText(tr("Face"));
    m_methods->button(static_cast<int>(AdmissionMethod::Manual))->setText(tr("By hand"));
    const bool waits = judges && !person.admitted;
    // Whoever checks in anew later is verified anew.
    if (!waits)
        forgetMethod();
    m_methodLabel->parentWidget()->setVisible(waits);
    m_admit->setVisible(waits);
    m_admit->setWords(tr("Admit"));
    const QString choose = tr("Choose how first; then the person takes the seat and can begin.");
    m_admit->setHint(choose);
    m_admit->setSummary(method() ? admissionLines().join(u' ') : choose);
    m_absence->setWords(tr("Note the absence"), tr("Absent, and why:"));
    m_absence->setHint(judges
            ? tr("Noted in the minutes. The platform may then replace the member, for the reason that "
                 "you give here.")
            : tr("A remark in the minutes; it changes nothing else."));
    m_request->setWords(tr("Ask for the signature"));
    m_request->setHint(tr("Begins the waiting time (%1), after which agreement may be deemed.")
            .arg(durationWords(state.facts->policy.signingWait)));
    m_deemed->setWords(tr("Register deemed agreement"), tr("Signs neither the report nor a dissent, because:"));
    m_deemed->setHint(tr("Counts once it has been witnessed; a dissent before the delivery cancels it."));
    for (DeskAction* action : {m_absence, m_request, m_deemed})
        action->setSummary(m_name->text() + u": "_s + action->hint());
    m_request->setVisible(judges);
    // Where the committee writes the note itself, staff are only witnesses.
    m_deemed->setVisible(judges && state.facts->rules.agencyDeemsAgreement);
    for (DeskAction* action : {m_admit, m_absence, m_request, m_deemed})
        action->refresh();
}

} // namespace evalroom

#include "moc_person_panel.cpp"
