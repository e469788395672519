// SPDX-License-Identifier: Apache-2.0
#include "widgets/motions/withdrawal_form.h"

#include "widgets/judge/reason_field.h"
#include "widgets/style/measures.h"
#include "widgets/style/type_label.h"
#include "widgets/words/acts.h"
#include "widgets/words/testimony.h"

#include <QComboBox>
#include <QSignalBlocker>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace evalroom {

WithdrawalForm::WithdrawalForm(Session& session, QWidget* parent)
    : DeskForm(parent)
    , m_session(session)
    , m_title(new TypeLabel(Type::Heading))
    , m_remark(new TypeLabel(Type::Body))
    , m_box(new QComboBox)
    , m_registered(new TypeLabel(Type::Strong))
    , m_text(new ReasonField(u"withdrawalText"_s))
{
    setObjectName(u"withdrawalForm"_s);
    m_box->setObjectName(u"withdrawing"_s);
    m_box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_box->setMinimumContentsLength(12);
    m_registered->setObjectName(u"withdrawalRegistered"_s);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(measure::Gap);
    for (QWidget* field : std::initializer_list<QWidget*> {m_title, m_remark, m_box, m_registered, m_text})
        all->addWidget(field);
    connect(m_box, &QComboBox::currentIndexChanged, this, [this] {
        m_choice->keep(u"bidder"_s, chosen());
        choose();
        say();
        Q_EMIT typed();
        Q_EMIT turned();
    });
    connect(m_text->edit(), &ReasonEdit::typed, this, &WithdrawalForm::keep);
    refresh();
}

void WithdrawalForm::refresh()
{
    if (!m_session.isKnown() || m_session.drafts().isLocked())
        return;
    const bool isFirst = !m_choice;
    if (isFirst)
        m_choice.emplace(m_session.drafts(), u"withdrawal"_s, QStringList {u"bidder"_s});
    m_letters = withdrawalsPossible(m_session.expected());
    fill(isFirst ? m_choice->text(u"bidder"_s) : m_shown);
    if (isFirst || chosen() != m_shown)
        choose();
    say();
}

// Whoever is being written about stays, while they may withdraw.
void WithdrawalForm::fill(const QString& bidder)
{
    const QSignalBlocker quiet(m_box);
    m_box->clear();
    m_box->addItem(tr("Choose a bidder …"));
    for (const Letter& letter : std::as_const(m_letters))
        m_box->addItem(letterWords(m_session.expected(), m_session.manifest(), letter).entry, letter.bidder);
    m_box->setCurrentIndex(bidder.isEmpty() ? 0 : std::max(m_box->findData(bidder), 0));
}

// Each bidder has a draft of its own: what one writes is never registered for another.
void WithdrawalForm::choose()
{
    m_shown = chosen();
    m_drafts.emplace(m_session.drafts(), u"withdrawal/"_s + m_shown, QStringList {u"text"_s});
    m_text->edit()->setText(m_shown.isEmpty() ? QString() : m_drafts->text(u"text"_s));
}

void WithdrawalForm::keep()
{
    if (m_drafts && !chosen().isEmpty())
        m_drafts->keep(u"text"_s, m_text->edit()->text());
    Q_EMIT typed();
}

void WithdrawalForm::clear()
{
    for (std::optional<FormDrafts>* drafts : {&m_drafts, &m_choice}) {
        if (*drafts)
            (*drafts)->clear();
    }
    m_shown.clear();
    fill(m_shown);
    choose();
    say();
}

QString WithdrawalForm::chosen() const
{
    return m_box->currentData().toString();
}

std::optional<Letter> WithdrawalForm::begun() const
{
    const int place = m_box->currentIndex() - 1;
    return place >= 0 && place < m_letters.size() ? std::optional(m_letters.at(place)) : std::nullopt;
}

QString WithdrawalForm::fault() const
{
    if (!begun())
        return tr("Choose which bidder takes no further part.");
    return m_text->edit()->isBlank() ? tr("Enter what the bidder writes.") : QString();
}

std::optional<Act> WithdrawalForm::act() const
{
    return fault().isEmpty() ? std::optional(registration(*begun(), true, m_text->edit()->text())) : std::nullopt;
}

QStringList WithdrawalForm::summary() const
{
    const auto letter = begun();
    if (!letter)
        return {};
    const LetterWords words = letterWords(m_session.expected(), m_session.manifest(), *letter);
    return registrationSummary(words, words.yes, m_text->edit()->text());
}

void WithdrawalForm::say()
{
    m_title->setText(tr("A bidder takes no further part"));
    m_remark->setText(tr("Until its final offer has come a bidder may withdraw in writing; nobody has to ask for it."));
    m_box->setAccessibleName(tr("Bidder that takes no further part"));
    const auto letter = begun();
    const QByteArray registered = letter ? registeredName(m_session.expected(), *letter) : QByteArray();
    m_registered->setText(registered.isEmpty()
            ? QString()
            : witnessSubject(m_session.expected(), m_session.manifest(), registered).words + u'\n'
                + tr("It waits for the supervisor's testimony. If it is wrong, register it anew."));
    m_registered->setVisible(!registered.isEmpty());
    m_text->setLabel(tr("What the bidder writes"));
    m_text->setVisible(letter.has_value());
}

} // namespace evalroom

#include "moc_withdrawal_form.cpp"
