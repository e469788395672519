// SPDX-License-Identifier: Apache-2.0
#include "widgets/motions/witness_page.h"

#include "widgets/judge/big_choice.h"
#include "widgets/judge/hindrance.h"
#include "widgets/judge/sheet_notice.h"
#include "widgets/shell/column.h"
#include "widgets/style/measures.h"
#include "widgets/style/type_label.h"
#include "widgets/words/errors.h"
#include "widgets/words/testimony.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace evalroom {

WitnessPage::WitnessPage(Session& session, const People& people, QWidget* parent)
    : Page(session, parent)
    , m_people(people)
    , m_notice(new SheetNotice)
    , m_rows(new QVBoxLayout)
    , m_card(makeCard())
    , m_words(new TypeLabel(Type::Strong))
    , m_asked(new TypeLabel(Type::Body))
    , m_witnesses(new TypeLabel(Type::Body))
    , m_consequence(new TypeLabel(Type::Body))
{
    setObjectName(u"witnessPage"_s);
    m_notice->setObjectName(u"witnessNotice"_s);
    m_words->setObjectName(u"subject"_s);
    m_asked->setObjectName(u"asked"_s);
    m_witnesses->setObjectName(u"witnesses"_s);
    auto* column = new Column;
    m_rows->setSpacing(measure::Gap);
    column->add(m_notice);
    column->add(m_rows);
    column->add(m_card);
    for (QWidget* words : std::initializer_list<QWidget*> {m_words, m_asked, m_witnesses, m_consequence})
        m_card->layout()->addWidget(words);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(column);
    refresh();
}

QString WitnessPage::title() const
{
    return dutyTitle(state(), {.kind = DutyKind::Witness});
}

QString WitnessPage::guidance() const
{
    return tr("Testify only to what you know to be so. If you do not know it, leave it.");
}

QByteArray WitnessPage::chosen() const
{
    if (m_subjects.size() == 1)
        return m_subjects.constFirst();
    for (qsizetype i = 0; i < m_choices.size(); ++i) {
        if (m_choices.at(i)->isChecked())
            return m_subjects.at(i);
    }
    return {};
}

NextStep WitnessPage::next() const
{
    if (m_subjects.isEmpty())
        return {.action = {}, .sentence = tr("Your testimony is in.")};
    NextStep step {.action = tr("Witness it"), .sentence = {}};
    const Witness testimony {chosen()};
    step.basis = testimony.of;
    if (testimony.of.isEmpty())
        step.sentence = tr("Choose what you witness.");
    else if (const auto refused = hindrance(session(), testimony))
        refuse(step, *refused);
    step.possible = step.sentence.isEmpty();
    if (step.possible)
        step.sentence
            = tr("You testify that this is so. It stands in the minutes under your name and cannot be taken back.");
    step.needsPin = needsRosterKey(testimony);
    return step;
}

void WitnessPage::perform()
{
    session().act(Witness {chosen()}, reply());
}

// Radio buttons for one thing would be a riddle.
void WitnessPage::rebuild(const QByteArray& before)
{
    qDeleteAll(m_choices);
    m_choices.clear();
    if (m_subjects.size() < 2)
        return;
    for (qsizetype i = 0; i < m_subjects.size(); ++i) {
        auto* choice = new BigChoice;
        choice->setObjectName(u"subject%1"_s.arg(i));
        choice->setChecked(m_subjects.at(i) == before);
        connect(choice, &BigChoice::clicked, this, [this] {
            showChosen();
            Q_EMIT changed();
        });
        m_rows->addWidget(choice);
        m_choices << choice;
    }
}

QString WitnessPage::witnessesWords(const QByteArray& name) const
{
    const auto deemed = std::ranges::find(state().deemed, name, &DeemedState::name);
    QList<int> witnesses;
    if (deemed != state().deemed.cend())
        witnesses = deemed->witnesses.values();
    std::ranges::sort(witnesses);
    if (witnesses.isEmpty())
        return tr("Nobody has witnessed it yet.");
    return tr("Witnessed so far by %1.").arg(peopleWords(state(), witnesses, m_people));
}

void WitnessPage::showChosen()
{
    const QByteArray name = chosen();
    m_card->setVisible(!name.isEmpty());
    if (name.isEmpty())
        return;
    const WitnessSubject subject = witnessSubject(state(), session().manifest(), name, m_people);
    const auto deemed = std::ranges::find(state().deemed, name, &DeemedState::name);
    const int silent = deemed == state().deemed.cend() ? 0 : deemed->member;
    const QString asked = signRequestRemark(state(), silent);
    m_words->setText(subject.words);
    //: A member, and when they were asked to sign
    m_asked->setText(asked.isEmpty() ? QString() : tr("%1: %2").arg(personWords(state(), silent, m_people), asked));
    m_asked->setVisible(!asked.isEmpty());
    m_witnesses->setText(witnessesWords(name));
    m_consequence->setText(subject.consequence);
}

void WitnessPage::refresh()
{
    QList<QByteArray> subjects;
    for (const Duty& duty : dutiesOf(state(), session().member(), session().now())) {
        if (duty.kind == DutyKind::Witness)
            subjects << duty.subject;
    }
    if (subjects != m_subjects) {
        const QByteArray before = chosen();
        m_subjects = subjects;
        rebuild(before);
    }
    for (qsizetype i = 0; i < m_choices.size(); ++i)
        m_choices[i]->setWords(witnessSubject(state(), session().manifest(), m_subjects.at(i), m_people).words);
    m_notice->say(SheetNotice::Kind::Good, m_subjects.isEmpty() ? tr("Your testimony is in.") : QString());
    showChosen();
}

QString WitnessPage::spot() const
{
    return m_choices.isEmpty() ? QString() : QString::fromLatin1(chosen().toHex());
}

void WitnessPage::returnTo(const QString& subject)
{
    const qsizetype place = m_subjects.indexOf(QByteArray::fromHex(subject.toLatin1()));
    if (place < 0 || place >= m_choices.size())
        return;
    m_choices.at(place)->setChecked(true);
    showChosen();
    Q_EMIT changed();
}

QWidget* WitnessPage::firstField()
{
    return m_choices.value(0);
}

} // namespace evalroom

#include "moc_witness_page.cpp"
