// SPDX-License-Identifier: Apache-2.0
#include "widgets/motions/letter_form.h"

#include "widgets/judge/reason_field.h"
#include "widgets/motions/kept_choice.h"
#include "widgets/motions/letter_file.h"
#include "widgets/motions/letter_time.h"
#include "widgets/shell/column.h"
#include "widgets/style/measures.h"
#include "widgets/style/news_label.h"
#include "widgets/words/figures.h"
#include "widgets/words/testimony.h"

#include <QComboBox>
#include <QSignalBlocker>
#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace evalroom {

namespace {

// What the letter answers, for its drafts.
QString letterSubject(const Letter& letter)
{
    return letter.motion.isEmpty() ? letter.bidder : QString::fromLatin1(letter.motion.toHex());
}

} // namespace

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
    , m_file(new LetterFile)
    , m_time(new LetterTime)
    , m_timeError(new NewsLabel(Type::Small))
{
    setObjectName(u"letterForm"_s);
    layOut();
    connect(m_box, &QComboBox::currentIndexChanged, this, [this](int index) {
        m_isPicked = true;
        choose(index);
        if (m_choice)
            m_choice->keep(u"letter"_s, letterSubject(m_shown));
        Q_EMIT turned();
        Q_EMIT typed();
    });
    for (BigChoice* choice : {m_yes, m_no})
        connect(choice, &BigChoice::clicked, this, &LetterForm::keep);
    connect(m_text->edit(), &ReasonEdit::typed, this, &LetterForm::keep);
    connect(m_file, &LetterFile::changed, this, &LetterForm::keep);
    connect(m_time, &LetterTime::changed, this, &LetterForm::keep);
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
    m_timeError->setObjectName(u"letterTimeError"_s);
    m_timeError->hide();
    QFrame* card = makeCard();
    card->layout()->addWidget(m_about);
    card->layout()->addWidget(m_registered);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(measure::Gap);
    for (QWidget* field :
        std::initializer_list<QWidget*> {m_boxLabel, m_box, card, m_yes, m_no, m_text, m_file, m_time, m_timeError})
        all->addWidget(field);
}

void LetterForm::refresh()
{
    if (!m_session.isKnown() || m_session.drafts().isLocked())
        return;
    follow(lettersWanted(m_session.expected()));
    if (!m_choice)
        bringBackChoice();
    say();
}

// The letter at which staff were when the window was closed.
void LetterForm::bringBackChoice()
{
    m_choice.emplace(m_session.drafts(), u"letter"_s, QStringList {u"letter"_s});
    const QString kept = m_choice->text(u"letter"_s);
    const auto found = std::ranges::find(std::as_const(m_letters), kept, &letterSubject);
    if (kept.isEmpty() || found == m_letters.cend())
        return;
    m_isPicked = true;
    const QSignalBlocker quiet(m_box);
    m_box->setCurrentIndex(static_cast<int>(found - m_letters.cbegin()));
    choose(m_box->currentIndex());
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
    m_drafts.emplace(m_session.drafts(), u"letter/"_s + letterSubject(m_shown),
        QStringList {u"choice"_s, u"text"_s, u"file"_s, u"received"_s});
    restoreChoice(*m_yes, *m_no, m_drafts->text(u"choice"_s));
    m_text->edit()->setText(m_drafts->text(u"text"_s));
    m_text->edit()->endHistory();
    m_file->setHash(QByteArray::fromHex(m_drafts->text(u"file"_s).toLatin1()));
    m_time->setTime(QDateTime::fromString(m_drafts->text(u"received"_s), Qt::ISODate));
    m_isWritten = act().has_value();
    say();
}

void LetterForm::keep()
{
    if (!m_drafts)
        return;
    m_drafts->keep(u"choice"_s, keptChoice(*m_yes, *m_no));
    m_drafts->keep(u"text"_s, m_text->edit()->text());
    m_drafts->keep(u"file"_s, QString::fromLatin1(m_file->hash().toHex()));
    m_drafts->keep(u"received"_s, m_time->time().toString(Qt::ISODate));
    showWhatCame();
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
    for (std::optional<FormDrafts>* drafts : {&m_drafts, &m_choice}) {
        if (*drafts)
            (*drafts)->clear();
    }
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
    if (const QString fault = timeFault(); !fault.isEmpty())
        return fault;
    if (const QString fault = silenceFault(); !fault.isEmpty())
        return fault;
    if (mayHaveFile() && m_file->isReading())
        return tr("The file of the letter is still being read. Wait for it, or leave it out.");
    if (!m_text->edit()->isBlank())
        return {};
    return choice->isLetter ? tr("Enter what the bidder writes.")
                            : tr("Enter how and until when the bidder was asked.");
}

// What the law says of the time at which the letter came in.
QString LetterForm::timeFault() const
{
    if (!mayHaveFile() || !m_time->time().isValid())
        return {};
    const auto refused = m_session.refusal(registration(letter(), m_yes->isChecked(), u"-"_s, {}, m_time->time()));
    if (refused && refused->detail == ruleName(Rule::TooEarly))
        return tr("The letter cannot come in later than it is registered.");
    if (refused && refused->detail == ruleName(Rule::Unasked))
        return tr("The letter came in before the bidder was asked. What a bidder offers by itself is not accepted.");
    return {};
}

// What the law says of a low price that nobody has explained.
QString LetterForm::silenceFault() const
{
    if (letter().kind != Letter::Kind::Explanation || !m_no->isChecked())
        return {};
    const auto refused = m_session.refusal(registration(letter(), false, u"-"_s));
    return refused && refused->detail == ruleName(Rule::NoOccasion)
        ? tr("The committee has set no time for the explanation. It can do so by one more motion that the price is "
             "low; that nothing came is registered when that time is over.")
        : QString();
}

std::optional<Act> LetterForm::act() const
{
    if (m_letters.isEmpty() || !fault().isEmpty())
        return {};
    if (!mayHaveFile())
        return registration(letter(), m_yes->isChecked(), m_text->edit()->text());
    return registration(letter(), m_yes->isChecked(), m_text->edit()->text(), m_file->hash(), m_time->time());
}

void LetterForm::showWhatCame()
{
    m_time->setNow(m_session.now());
    m_file->setVisible(mayHaveFile());
    m_time->setVisible(mayHaveFile());
    const QString fault = timeFault() + silenceFault(); // of a letter, or of none
    m_timeError->say(fault.isEmpty() ? Marked() : Marked(Icon::Warning, fault));
}

bool LetterForm::mayHaveFile() const
{
    const LetterWords words = this->words();
    const LetterWords::Choice* choice = chosen(words);
    return choice != nullptr && choice->isLetter;
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
    if (choice == nullptr)
        return {};
    QStringList lines = registrationSummary(words, *choice, m_text->edit()->text());
    if (mayHaveFile() && !m_file->hash().isEmpty())
        lines.insert(1, tr("SHA-256 of the letter: %1").arg(QString::fromLatin1(m_file->hash().toHex())));
    if (mayHaveFile() && m_time->time().isValid())
        lines.insert(1, tr("The letter came in: %1").arg(timeWords(m_time->time())));
    return lines;
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
    m_file->refresh();
    m_time->refresh();
    showWhatCame();
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
