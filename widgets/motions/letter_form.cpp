// SPDX-License-Identifier: Apache-2.0
#include "widgets/motions/letter_form.h"

#include "widgets/judge/big_choice.h"
#include "widgets/judge/reason_field.h"
#include "widgets/shell/column.h"
#include "widgets/style/measures.h"
#include "widgets/style/type_label.h"
#include "widgets/words/testimony.h"

#include <QComboBox>
#include <QSignalBlocker>

using namespace Qt::StringLiterals;

namespace evalroom {

LetterForm::LetterForm(Session& session, QWidget* parent)
    : DeskForm(parent)
    , m_session(session)
    , m_boxLabel(new TypeLabel(Type::Strong))
    , m_box(new QComboBox)
    , m_about(new TypeLabel(Type::Body))
    , m_registered(new TypeLabel(Type::Strong))
    , m_yes(new BigChoice)
    , m_no(new BigChoice)
    , m_text(new ReasonField(u"letterText"_s))
{
    setObjectName(u"letterForm"_s);
    layOut();
    connect(m_box, &QComboBox::currentIndexChanged, this, [this](int index) {
        m_isPicked = true;
        choose(index);
        Q_EMIT turned();
        Q_EMIT typed();
    });
    for (BigChoice* choice : {m_yes, m_no})
        connect(choice, &BigChoice::clicked, this, &LetterForm::keep);
    connect(m_text->edit(), &ReasonEdit::typed, this, &LetterForm::keep);
    refresh();
}

void LetterForm::layOut()
{
    m_box->setObjectName(u"letterOf"_s);
    m_box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_box->setMinimumContentsLength(12);
    m_boxLabel->setBuddy(m_box);
    m_about->setObjectName(u"letterAbout"_s);
    m_registered->setObjectName(u"letterRegistered"_s);
    m_yes->setObjectName(u"letterYes"_s);
    m_no->setObjectName(u"letterNo"_s);
    QFrame* card = makeCard();
    card->layout()->addWidget(m_about);
    card->layout()->addWidget(m_registered);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(measure::Gap);
    for (QWidget* field : std::initializer_list<QWidget*> {m_boxLabel, m_box, card, m_yes, m_no, m_text})
        all->addWidget(field);
}

void LetterForm::refresh()
{
    if (!m_session.isKnown() || m_session.drafts().isLocked())
        return;
    follow(lettersWanted(m_session.expected()));
    say();
}

// Whoever is being written about stays; else the first that nothing is registered of.
void LetterForm::follow(const QList<Letter>& letters)
{
    m_letters = letters;
    const QSignalBlocker quiet(m_box);
    m_box->clear();
    int wanted = -1;
    int open = -1;
    for (int i = 0; i < letters.size(); ++i) {
        m_box->addItem(letterWords(m_session.expected(), m_session.manifest(), letters.at(i)).entry);
        if (letters.at(i).isSame(m_shown))
            wanted = i;
        if (open < 0 && !letters.at(i).isRegistered)
            open = i;
    }
    const bool stays = m_isPicked || isBegun();
    if (open >= 0 && (wanted < 0 || (letters.at(wanted).isRegistered && !stays)))
        wanted = open;
    if (wanted < 0 && !letters.isEmpty())
        wanted = 0;
    m_box->setCurrentIndex(wanted);
    if (!letter().isSame(m_shown))
        choose(wanted);
}

void LetterForm::choose(int index)
{
    m_shown = m_letters.value(index);
    const QString about = m_shown.motion.isEmpty() ? m_shown.bidder : QString::fromLatin1(m_shown.motion.toHex());
    m_drafts.emplace(m_session.drafts(), u"letter/"_s + about, QStringList {u"choice"_s, u"text"_s});
    const QString kept = m_drafts->text(u"choice"_s);
    for (BigChoice* choice : {m_yes, m_no}) {
        choice->setAutoExclusive(false);
        choice->setChecked(kept == (choice == m_yes ? u"yes"_s : u"no"_s));
        choice->setAutoExclusive(true);
    }
    m_text->edit()->setText(m_drafts->text(u"text"_s));
    m_isWritten = act().has_value();
    say();
}

void LetterForm::keep()
{
    if (!m_drafts)
        return;
    m_drafts->keep(u"choice"_s, m_yes->isChecked() ? u"yes"_s : m_no->isChecked() ? u"no"_s : QString());
    m_drafts->keep(u"text"_s, m_text->edit()->text());
    tell();
}

// A desk weighs its next step anew only where there is another: whoever types waits for nothing.
void LetterForm::tell()
{
    const bool isWritten = act().has_value();
    if (isWritten != m_isWritten)
        Q_EMIT turned();
    m_isWritten = isWritten;
    Q_EMIT typed();
}

void LetterForm::clear()
{
    if (m_drafts)
        m_drafts->clear();
    m_shown = {};
    m_isPicked = false;
    refresh();
}

Letter LetterForm::letter() const
{
    return m_letters.value(m_box->currentIndex());
}

bool LetterForm::isBegun() const
{
    return m_yes->isChecked() || m_no->isChecked() || !m_text->edit()->isBlank();
}

std::optional<Letter> LetterForm::written() const
{
    return act() ? std::optional(letter()) : std::nullopt;
}

LetterWords LetterForm::words() const
{
    return letterWords(m_session.expected(), m_session.manifest(), letter());
}

const LetterWords::Choice* LetterForm::chosen(const LetterWords& words) const
{
    if (m_yes->isChecked())
        return &words.yes;
    return m_no->isChecked() ? &words.no : nullptr;
}

QString LetterForm::fault() const
{
    const LetterWords words = this->words();
    const LetterWords::Choice* choice = chosen(words);
    if (choice == nullptr)
        return words.unchosen;
    if (!m_text->edit()->isBlank())
        return {};
    return choice->isLetter ? tr("Enter what the bidder writes.")
                            : tr("Enter how and until when the bidder was asked.");
}

std::optional<Act> LetterForm::act() const
{
    if (m_letters.isEmpty() || !fault().isEmpty())
        return {};
    return registration(letter(), m_yes->isChecked(), m_text->edit()->text());
}

QString LetterForm::pendingWords() const
{
    return letter().isRegistered && !isBegun() ? tr("What is registered waits for the supervisor's testimony.")
                                               : QString();
}

QStringList LetterForm::summary() const
{
    const LetterWords words = this->words();
    const LetterWords::Choice* choice = chosen(words);
    return choice != nullptr ? registrationSummary(words, *choice, m_text->edit()->text()) : QStringList();
}

void LetterForm::say()
{
    if (m_letters.isEmpty())
        return;
    const LetterWords words = this->words();
    m_boxLabel->setText(tr("Whose letter"));
    m_box->setAccessibleName(m_boxLabel->text());
    m_boxLabel->setVisible(m_letters.size() > 1);
    m_box->setVisible(m_letters.size() > 1);
    m_about->setText(words.asked.join(u'\n'));
    sayRegistered();
    m_yes->setWords(words.yes.title, words.yes.detail);
    m_no->setWords(words.no.title, words.no.detail);
    m_text->setLabel(
        words.no.isLetter ? tr("What the bidder writes") : tr("What the bidder writes, or how it was asked"));
}

void LetterForm::sayRegistered()
{
    const QByteArray registered = registeredName(m_session.expected(), letter());
    m_registered->setText(registered.isEmpty()
            ? QString()
            : witnessSubject(m_session.expected(), m_session.manifest(), registered).words + u'\n'
                + tr("It waits for the supervisor's testimony. If it is wrong, register it anew."));
    m_registered->setVisible(!registered.isEmpty());
}

} // namespace evalroom

#include "moc_letter_form.cpp"
