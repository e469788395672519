// SPDX-License-Identifier: Apache-2.0
#include "widgets/motions/deem_page.h"

#include "widgets/judge/big_choice.h"
#include "widgets/judge/hindrance.h"
#include "widgets/judge/reason_field.h"
#include "widgets/motions/checked_form.h"
#include "widgets/shell/column.h"
#include "widgets/style/measures.h"
#include "widgets/style/type_label.h"
#include "widgets/words/errors.h"
#include "widgets/words/testimony.h"

using namespace Qt::StringLiterals;

namespace evalroom {

namespace {

const QString ChosenMember = u"member"_s;

QString askedField(int member)
{
    return u"text-%1"_s.arg(member);
}

QStringList askedFields(const SessionState& state)
{
    QStringList fields {ChosenMember};
    const QList<int> members = state.members.keys();
    for (const int member : members)
        fields << askedField(member);
    return fields;
}

} // namespace

DeemPage::DeemPage(Session& session, const People& people, QWidget* parent)
    : Page(session, parent)
    , m_people(people)
    , m_drafts(session.drafts(), u"deem"_s, askedFields(session.expected()))
    , m_rows(new QVBoxLayout)
    , m_text(new ReasonField(u"text"_s))
    , m_remark(new TypeLabel(Type::Small))
    , m_leaves(new CheckedForm(makeForm()))
{
    setObjectName(u"deemPage"_s);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(m_leaves);
    connect(m_text->edit(), &ReasonEdit::typed, this, [this] {
        m_drafts.keep(ChosenMember, QString::number(chosen()));
        m_drafts.keep(askedField(chosen()), m_text->edit()->text());
        Q_EMIT changed();
    });
    connect(m_leaves, &CheckedForm::turned, this, &Page::changed);
    refresh();
}

QWidget* DeemPage::makeForm()
{
    auto* column = new Column;
    m_rows->setSpacing(measure::Gap);
    column->add(m_rows);
    column->add(m_text);
    column->add(m_remark);
    return column;
}

int DeemPage::chosen() const
{
    for (qsizetype i = 0; i < m_choices.size(); ++i) {
        if (m_choices.at(i)->isChecked())
            return m_silent.at(i);
    }
    return 0;
}

void DeemPage::choose()
{
    m_drafts.keep(ChosenMember, QString::number(chosen()));
    showText();
    Q_EMIT changed();
}

// How one was asked says nothing about another.
void DeemPage::showText()
{
    m_text->edit()->setText(chosen() == 0 ? QString() : m_drafts.text(askedField(chosen())));
    m_text->setEnabled(chosen() != 0);
}

DeemedAgreement DeemPage::note() const
{
    return {chosen(), m_text->edit()->text()};
}

QString DeemPage::title() const
{
    return dutyTitle(state(), {.kind = DutyKind::DeemAgreement, .member = chosen()});
}

QString DeemPage::guidance() const
{
    if (m_leaves->showsSummary())
        return tr("Read it once more.");
    return tr("Who neither signs nor dissents in writing, though asked to, is deemed to agree once the committee has "
              "noted it. You may also wait longer.");
}

NextStep DeemPage::next() const
{
    if (m_silent.isEmpty())
        return {.action = {}, .sentence = tr("It is noted. Others have to witness it now.")};
    NextStep step {.action = tr("Check the note"), .sentence = {}};
    if (chosen() == 0)
        step.sentence = tr("Choose who says neither yes nor no.");
    else if (m_text->edit()->isBlank())
        step.sentence = tr("Say how the member was asked, and what they answered.");
    else if (const auto refused = hindrance(session(), note()))
        refuse(step, *refused);
    step.possible = step.sentence.isEmpty();
    if (step.possible && m_leaves->showsSummary()) {
        step.action = tr("Sign the note");
        step.sentence = tr("The note stands in the minutes under your name and cannot be taken back.");
        step.needsPin = needsRosterKey(note());
        step.basis = basisOf(note());
    } else if (step.possible) {
        step.isHarmless = true;
        step.sentence = tr("Shows a summary first. Nothing is signed yet.");
    }
    return step;
}

void DeemPage::check()
{
    m_leaves->check({tr("%1 is deemed to agree with the result.").arg(personWords(state(), chosen(), m_people))},
        tr("It counts once all witnesses that the rules demand have signed. Until the report is delivered the member "
           "may still dissent; then the note counts for nothing."),
        {tr("Asked and answered: %1").arg(m_text->edit()->text())});
}

void DeemPage::perform()
{
    if (!m_leaves->showsSummary()) {
        check();
        Q_EMIT done();
        return;
    }
    session().act(note(), {this, [this, member = chosen()](const Result<QByteArray>& saved) {
                               if (!saved)
                                   return Q_EMIT failed(saved.error());
                               m_drafts.keep(askedField(member), {});
                               showText();
                               m_leaves->turnBack();
                               refresh();
                               Q_EMIT done();
                           }});
}

void DeemPage::rebuild(int before)
{
    qDeleteAll(m_choices);
    m_choices.clear();
    for (const int member : std::as_const(m_silent)) {
        auto* choice = new BigChoice;
        choice->setObjectName(u"silent%1"_s.arg(member));
        choice->setChecked(member == before || m_silent.size() == 1);
        connect(choice, &BigChoice::clicked, this, &DeemPage::choose);
        m_rows->addWidget(choice);
        m_choices << choice;
    }
}

void DeemPage::refresh()
{
    QList<int> silent;
    for (const Duty& duty : dutiesOf(state(), session().member(), session().now())) {
        if (duty.kind == DutyKind::DeemAgreement)
            silent << duty.member;
    }
    if (silent != m_silent) {
        // At first whoever was chosen when the window was closed.
        const int before = m_silent.isEmpty() ? m_drafts.text(ChosenMember).toInt() : chosen();
        m_silent = silent;
        rebuild(before);
        // What was summed up was about somebody else.
        if (chosen() != before)
            m_leaves->turnBack();
        showText();
    }
    for (qsizetype i = 0; i < m_choices.size(); ++i)
        m_choices[i]->setWords(
            personWords(state(), m_silent.at(i), m_people), signRequestRemark(state(), m_silent.at(i)));
    m_text->setLabel(tr("How the member was asked, and what they answered"));
    m_text->setVisible(!m_silent.isEmpty());
    m_remark->setText(tr("Those whose testimony the rules demand are asked for it at once."));
    m_remark->setVisible(!m_silent.isEmpty());
    if (!m_leaves->showsSummary())
        return;
    if (chosen() != 0 && !m_text->edit()->isBlank())
        check();
    else
        m_leaves->turnBack();
}

QWidget* DeemPage::firstField()
{
    return m_choices.size() > 1 ? static_cast<QWidget*>(m_choices.constFirst()) : m_text->edit();
}

} // namespace evalroom

#include "moc_deem_page.cpp"
