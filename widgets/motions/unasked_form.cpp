// SPDX-License-Identifier: Apache-2.0
#include "widgets/motions/unasked_form.h"

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

namespace {

// No bidder's id: a notice is to all of them.
const QString Everybody = u"*"_s;

// Of drafts and widgets.
QString nameOf(Letter::Kind kind)
{
    return kind == Letter::Kind::Negotiation ? u"negotiation"_s : u"withdrawal"_s;
}

} // namespace

UnaskedForm::UnaskedForm(Session& session, Letter::Kind kind, QWidget* parent)
    : DeskForm(parent)
    , m_session(session)
    , m_kind(kind)
    , m_title(new TypeLabel(Type::Heading))
    , m_remark(new TypeLabel(Type::Body))
    , m_box(new QComboBox)
    , m_registered(new TypeLabel(Type::Strong))
    , m_text(new ReasonField(nameOf(kind) + u"Text"_s))
{
    setObjectName(nameOf(kind) + u"Form"_s);
    m_box->setObjectName(isOfNegotiations() ? u"negotiating"_s : u"withdrawing"_s);
    m_box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_box->setMinimumContentsLength(12);
    m_registered->setObjectName(nameOf(kind) + u"Registered"_s);
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
    connect(m_text->edit(), &ReasonEdit::typed, this, &UnaskedForm::keep);
    refresh();
}

void UnaskedForm::refresh()
{
    if (!m_session.isKnown() || m_session.drafts().isLocked())
        return;
    const bool isFirst = !m_choice;
    if (isFirst)
        m_choice.emplace(m_session.drafts(), nameOf(m_kind), QStringList {u"bidder"_s});
    m_letters = lettersPossible(m_session.expected(), m_kind);
    fill(isFirst ? m_choice->text(u"bidder"_s) : m_shown);
    if (isFirst || chosen() != m_shown)
        choose();
    say();
}

// Whoever is being written about stays, while it may be registered.
void UnaskedForm::fill(const QString& bidder)
{
    const QSignalBlocker quiet(m_box);
    m_box->clear();
    m_box->addItem(tr("Choose a bidder …"));
    for (const Letter& letter : std::as_const(m_letters))
        m_box->addItem(letterWords(m_session.expected(), m_session.manifest(), letter).entry,
            letter.kind == Letter::Kind::Notice ? Everybody : letter.bidder);
    m_box->setCurrentIndex(bidder.isEmpty() ? 0 : std::max(m_box->findData(bidder), 0));
}

// Each bidder has a draft of its own: what one writes is never registered for another.
void UnaskedForm::choose()
{
    m_shown = chosen();
    m_drafts.emplace(m_session.drafts(), nameOf(m_kind) + u'/' + m_shown, QStringList {u"text"_s});
    m_text->edit()->setText(m_shown.isEmpty() ? QString() : m_drafts->text(u"text"_s));
    m_text->edit()->endHistory();
}

void UnaskedForm::keep()
{
    if (m_drafts && !chosen().isEmpty())
        m_drafts->keep(u"text"_s, m_text->edit()->text());
    Q_EMIT typed();
}

void UnaskedForm::clear()
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

QString UnaskedForm::chosen() const
{
    return m_box->currentData().toString();
}

bool UnaskedForm::isPossible() const
{
    return !lettersPossible(m_session.expected(), m_kind).isEmpty();
}

std::optional<Letter> UnaskedForm::begun() const
{
    const int place = m_box->currentIndex() - 1;
    return place >= 0 && place < m_letters.size() ? std::optional(m_letters.at(place)) : std::nullopt;
}

QString UnaskedForm::fault() const
{
    if (!begun())
        return isOfNegotiations() ? tr("Choose the bidder with whom was negotiated.")
                                  : tr("Choose which bidder takes no further part.");
    if (!m_text->edit()->isBlank())
        return {};
    if (begun()->kind == Letter::Kind::Notice)
        return tr("Enter what all bidders were told.");
    return isOfNegotiations() ? tr("Enter what was negotiated.") : tr("Enter what the bidder writes.");
}

std::optional<Act> UnaskedForm::act() const
{
    return fault().isEmpty() ? std::optional(registration(*begun(), true, m_text->edit()->text())) : std::nullopt;
}

QStringList UnaskedForm::summary() const
{
    const auto letter = begun();
    if (!letter)
        return {};
    const LetterWords words = letterWords(m_session.expected(), m_session.manifest(), *letter);
    return registrationSummary(words, words.yes, m_text->edit()->text());
}

QString UnaskedForm::textLabel() const
{
    if (chosen() == Everybody)
        return tr("What all bidders were told");
    return isOfNegotiations() ? tr("What was negotiated") : tr("What the bidder writes");
}

void UnaskedForm::say()
{
    const auto& law = m_session.expected().facts->rules.negotiation;
    m_title->setText(
        isOfNegotiations() ? tr("What is negotiated with a bidder") : tr("A bidder takes no further part"));
    m_remark->setText(isOfNegotiations()
            ? tr("Put down each round of negotiations before the final offers are opened; likewise what changes for "
                 "all bidders, who have to be told in writing, at the same time. Source: %1")
                    .arg(law ? law->source : QString())
                + (law && law->required ? u' ' + tr("No report is made before there is a record for every bidder.")
                                        : QString())
            : tr("Until its final offer has come a bidder may withdraw in writing; nobody has to ask for it."));
    m_box->setAccessibleName(
        isOfNegotiations() ? tr("Bidder with whom was negotiated") : tr("Bidder that takes no further part"));
    const auto letter = begun();
    const QByteArray registered = letter ? registeredName(m_session.expected(), *letter) : QByteArray();
    m_registered->setText(registered.isEmpty()
            ? QString()
            : witnessSubject(m_session.expected(), m_session.manifest(), registered).words + u'\n'
                + tr("It waits for the supervisor's testimony. If it is wrong, register it anew."));
    m_registered->setVisible(!registered.isEmpty());
    m_text->setLabel(textLabel());
    m_text->setVisible(letter.has_value());
}

} // namespace evalroom

#include "moc_unasked_form.cpp"
