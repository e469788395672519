// SPDX-License-Identifier: Apache-2.0
#include "widgets/motions/justification_page.h"

#include "widgets/judge/reason_field.h"
#include "widgets/judge/sheet_notice.h"
#include "widgets/shell/column.h"
#include "widgets/style/measures.h"
#include "widgets/style/type_label.h"
#include "widgets/words/acts.h"
#include "widgets/words/price_words.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace evalroom {

JustificationPage::JustificationPage(Session& session, const QString& bidder, QWidget* parent)
    : CheckedPage(session, parent)
    , m_bidder(bidder)
    , m_drafts(session.drafts(), u"justified/"_s + bidder, {u"text"_s})
    , m_notice(new SheetNotice)
    , m_signs(new TypeLabel(Type::Body))
    , m_explanation(new TypeLabel(Type::Strong))
    , m_text(new ReasonField(u"text"_s))
    , m_otherwise(new TypeLabel(Type::Body))
{
    setObjectName(u"justificationPage"_s);
    layOut();
    m_text->edit()->setText(m_drafts.text(u"text"_s));
    connect(m_text->edit(), &ReasonEdit::typed, this, [this] {
        m_drafts.keep(u"text"_s, m_text->edit()->text());
        Q_EMIT changed();
    });
    refresh();
}

void JustificationPage::layOut()
{
    m_notice->setObjectName(u"motionNotice"_s);
    m_signs->setObjectName(u"signs"_s);
    m_explanation->setObjectName(u"explanation"_s);
    m_otherwise->setObjectName(u"otherwise"_s);
    QFrame* card = makeCard();
    card->layout()->addWidget(m_signs);
    card->layout()->addWidget(m_explanation);
    auto* column = new Column;
    column->add(m_notice);
    column->add(card);
    column->add(m_text);
    column->add(m_otherwise);
    setForm(column);
}

QString JustificationPage::title() const
{
    return tr("Is the low price of %1 justified?").arg(bidderWords(session().manifest(), m_bidder));
}

QString JustificationPage::formGuidance() const
{
    return tr("The committee finds by a vote whether what the bidder has explained in writing justifies its price.");
}

bool JustificationPage::isPending() const
{
    return std::ranges::any_of(state().motions, [this](const MotionState& motion) {
        const auto* justified = std::get_if<JustifiedMotion>(&motion.motion.subject);
        return justified != nullptr && justified->bidder == m_bidder && outcomeOf(state(), motion) == Outcome::Open;
    });
}

Motion JustificationPage::motion() const
{
    return {.subject = JustifiedMotion {m_bidder}, .text = m_text->edit()->text()};
}

CheckedPage::Filled JustificationPage::filled() const
{
    const Motion move = motion();
    Filled filled = putToVote(move);
    if (isPending())
        filled.over = tr("The motion is put to the vote. Every member votes on it now.");
    if (formFault(actToJson(move)) == u"text")
        filled.missing = tr("Say why the explanation justifies the price, or does not.");
    filled.details = lowPriceLines(state(), m_bidder)
        << lowPriceExplanation(state(), m_bidder) << tr("Reason given: %1").arg(move.text.trimmed());
    filled.then = tr("All members vote on it openly, at once. If it passes, the bid stays in the evaluation at its "
                     "price; if it does not, the bid has to be rejected.");
    return filled;
}

void JustificationPage::signedNow()
{
    m_drafts.clear();
    m_text->edit()->setText({});
}

void JustificationPage::refresh()
{
    QStringList signs = priceComparisonLines(state(), m_bidder).mid(0, 1) + lowPriceLines(state(), m_bidder);
    m_signs->setText(signs.join(u'\n'));
    m_explanation->setText(lowPriceExplanation(state(), m_bidder));
    m_text->setLabel(tr("Why the explanation justifies the price, or does not"));
    m_text->setEnabled(!isPending());
    m_otherwise->setText(tr("If you find that it does not justify the price, put it to the vote all the same, and vote "
                            "against it. For its price the bid is rejected only after that."));
    m_notice->say(SheetNotice::Kind::Good, isPending() ? tr("The motion is put to the vote.") : QString());
    recheck();
}

QWidget* JustificationPage::firstField()
{
    return m_text->edit();
}

} // namespace evalroom

#include "moc_justification_page.cpp"
