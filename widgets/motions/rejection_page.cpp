// SPDX-License-Identifier: Apache-2.0
#include "widgets/motions/rejection_page.h"

#include "evaluation/corrected_price.h"
#include "evaluation/envelopes.h"
#include "evaluation/low_price.h"
#include "widgets/judge/reason_field.h"
#include "widgets/judge/sheet_notice.h"
#include "widgets/motions/ground_list.h"
#include "widgets/motions/place_field.h"
#include "widgets/shell/column.h"
#include "widgets/style/measures.h"
#include "widgets/style/type_label.h"
#include "widgets/words/acts.h"
#include "widgets/words/figures.h"
#include "widgets/words/price_words.h"

#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace evalroom {

RejectionPage::RejectionPage(Session& session, const QString& bidder, const People& people, QWidget* parent)
    : CheckedPage(session, parent)
    , m_bidder(bidder)
    , m_people(people)
    , m_drafts(session.drafts(), u"reject/"_s + bidder, {u"ground"_s, u"clause"_s, u"document"_s, u"page"_s, u"text"_s})
    , m_notice(new SheetNotice)
    , m_failuresHeading(new TypeLabel(Type::Strong))
    , m_failures(new TypeLabel(Type::Body))
    , m_groundLabel(new TypeLabel(Type::Strong))
    , m_ground(new GroundList)
    , m_clauseLabel(new TypeLabel(Type::Strong))
    , m_clause(new QLineEdit)
    , m_place(new PlaceField)
    , m_text(new ReasonField(u"text"_s))
{
    setObjectName(u"rejectionPage"_s);
    layOut();
    m_ground->setGrounds(state().facts->rules.grounds);
    m_place->setDocuments(session.manifest(), m_bidder);
    readDrafts();
    connectFields();
    refresh();
}

void RejectionPage::layOut()
{
    m_notice->setObjectName(u"motionNotice"_s);
    m_failures->setObjectName(u"failures"_s);
    m_clause->setObjectName(u"clause"_s);
    m_clause->setMaxLength(LongestClause);
    m_groundLabel->setBuddy(m_ground);
    m_clauseLabel->setBuddy(m_clause);
    auto* column = new Column;
    column->add(m_notice);
    QFrame* card = makeCard();
    card->layout()->addWidget(m_failuresHeading);
    card->layout()->addWidget(m_failures);
    column->add(card);
    const auto pair = [&](QWidget* label, QWidget* field) {
        auto* rows = new QVBoxLayout;
        rows->setSpacing(measure::Tight);
        rows->addWidget(label);
        rows->addWidget(field);
        column->add(rows);
    };
    pair(m_groundLabel, m_ground);
    pair(m_clauseLabel, m_clause);
    column->add(m_place);
    column->add(m_text);
    setForm(column);
}

void RejectionPage::connectFields()
{
    const auto keeps = [this](const QString& field, const QString& text) {
        m_drafts.keep(field, text);
        refreshNotice();
        Q_EMIT changed();
    };
    connect(m_ground, &GroundList::chosen, this, [=, this] { keeps(u"ground"_s, m_ground->code()); });
    connect(m_clause, &QLineEdit::textEdited, this, [=](const QString& text) { keeps(u"clause"_s, text); });
    connect(m_place, &PlaceField::changed, this, [=, this] {
        m_drafts.keep(u"document"_s, m_place->document());
        keeps(u"page"_s, QString::number(m_place->page()));
    });
    connect(m_place, &PlaceField::shown, this, &Page::documentWanted);
    connect(m_text->edit(), &ReasonEdit::typed, this, [=, this] { keeps(u"text"_s, m_text->edit()->text()); });
}

void RejectionPage::readDrafts()
{
    m_ground->setCode(m_drafts.text(u"ground"_s));
    m_clause->setText(m_drafts.text(u"clause"_s));
    m_place->setPlace(m_drafts.text(u"document"_s), std::max(1, m_drafts.text(u"page"_s).toInt()));
    m_text->edit()->setText(m_drafts.text(u"text"_s));
}

void RejectionPage::proposeForPrice()
{
    const RuleSet& rules = state().facts->rules;
    if (isCorrectionRefused(state(), m_bidder) && rules.priceCorrection)
        propose(rules.priceCorrection->ground);
    else if (lowPriceStage(state(), m_bidder) == LowPriceStage::Unjustified && rules.lowPrice)
        propose(rules.lowPrice->ground);
    else if (biddersWithoutOffer(state()).contains(m_bidder) && rules.finalOffer)
        propose(rules.finalOffer->ground);
}

void RejectionPage::propose(const QString& ground)
{
    if (!m_ground->code().isEmpty() || pending() != nullptr)
        return;
    m_ground->setCode(ground);
    m_drafts.keep(u"ground"_s, m_ground->code());
    refresh();
    Q_EMIT changed();
}

QString RejectionPage::title() const
{
    return tr("Move to reject the bid of %1").arg(bidderWords(session().manifest(), m_bidder));
}

QString RejectionPage::formGuidance() const
{
    return tr("A bid is rejected only by a vote of the committee, on a ground that the law names.");
}

Motion RejectionPage::motion() const
{
    return {.subject = RejectMotion {.bidder = m_bidder,
                .ground = m_ground->code(),
                .clause = m_clause->text(),
                .document = m_place->document(),
                .page = m_place->page()},
        .text = m_text->edit()->text()};
}

const MotionState* RejectionPage::pending() const
{
    for (const MotionState& each : state().motions) {
        const auto* reject = std::get_if<RejectMotion>(&each.motion.subject);
        if (reject != nullptr && reject->bidder == m_bidder && outcomeOf(state(), each) == Outcome::Open)
            return &each;
    }
    return nullptr;
}

QString RejectionPage::faultWords() const
{
    const QString fault = formFault(actToJson(motion()));
    if (fault == u"ground")
        return tr("Choose the ground on which the bid is to be rejected.");
    if (fault == u"clause")
        return tr("Name the clause of the tender document.");
    if (fault == u"document")
        return tr("Choose the document in which it can be seen.");
    if (fault == u"text")
        return tr("Say in your own words why the bid is to be rejected.");
    return fault.isEmpty() ? QString() : tr("Something in the form is not filled in.");
}

CheckedPage::Filled RejectionPage::filled() const
{
    const Motion move = motion();
    const auto& reject = std::get<RejectMotion>(move.subject);
    Filled filled = putToVote(move);
    if (pending() != nullptr)
        filled.over = tr("The motion is put to the vote. Every member votes on it now.");
    filled.missing = faultWords();
    filled.details = {tr("Ground: %1").arg(groundWords(state().facts->rules.grounds, reject.ground)),
        //: Where a ground for rejection stands: clause of the tender document, place in a document
        tr("Clause %1 of the tender document; %2")
            .arg(reject.clause, placeWords(session().manifest(), reject.document, reject.page)),
        tr("Reason given: %1").arg(move.text.trimmed())};
    filled.then = tr("All members vote on it openly, at once. If it passes, the bid is out of the evaluation.");
    return filled;
}

void RejectionPage::signedNow()
{
    m_drafts.clear();
}

// Who has failed the bid, in what, and why; from sheets that are open to this member.
QString RejectionPage::failures() const
{
    QStringList lines;
    for (const Step& step : state().facts->scheme.steps) {
        if (step.kind != StepKind::Review)
            continue;
        const StepState at = state().steps.value(step.id);
        for (const int member : failedBy(state(), step.id, m_bidder)) {
            const SheetState* sheet = countedSheet(at, member);
            const auto* review
                = sheet != nullptr && sheet->opened ? std::get_if<ReviewSheet>(&sheet->opened->content) : nullptr;
            for (const Criterion& criterion : step.criteria) {
                const Item item {m_bidder, criterion.id};
                if (review != nullptr && review->items.contains(item) && !review->items.value(item).passed)
                    //: A member, the criterion that they have failed, their reason
                    lines << u"✕  "_s
                            + tr("%1, “%2”: %3")
                                  .arg(personWords(state(), member, m_people), criterion.name,
                                      review->items.value(item).reason.simplified());
            }
        }
    }
    return lines.join(u'\n');
}

// Why the committee has to reject it for its price; empty: it has not.
QString RejectionPage::priceWords() const
{
    QStringList lines;
    if (isCorrectionRefused(state(), m_bidder))
        lines << tr("The bidder does not accept the corrected price.");
    if (isBelowReserve(state(), m_bidder))
        lines << tr("The price of this bid is below the reserve, %1.").arg(moneyWords(state().facts->lot.reserve));
    if (lowPriceStage(state(), m_bidder) == LowPriceStage::Unjustified)
        lines << tr("The low price of this bid is not justified.") << lowPriceLines(state(), m_bidder)
              << lowPriceExplanation(state(), m_bidder);
    if (biddersWithoutOffer(state()).contains(m_bidder)) {
        const OfferState* offer = offerOf(state(), m_bidder);
        lines << (offer == nullptr ? tr("No final offer of this bidder came in time.")
                                   : tr("The final offer, %1, is above the first price and does not count.")
                                         .arg(moneyWords(offer->price)));
    }
    return lines.join(u'\n');
}

void RejectionPage::refresh()
{
    const QString price = priceWords();
    const QString failed = price.isEmpty() ? failures() : price;
    m_failuresHeading->setText(!price.isEmpty() ? tr("The bid has to be rejected for its price")
            : failed.isEmpty()                  ? tr("Nobody has failed this bid in a review.")
                                                : tr("Who has failed this bid"));
    m_failures->setText(failed);
    m_failures->setVisible(!failed.isEmpty());
    m_groundLabel->setText(tr("Ground for the rejection"));
    m_ground->setAccessibleName(m_groundLabel->text());
    m_clauseLabel->setText(tr("Clause of the tender document"));
    m_clause->setAccessibleName(m_clauseLabel->text());
    m_place->refresh();
    m_text->setLabel(tr("Why the bid is to be rejected"));
    const bool open = pending() == nullptr;
    for (QWidget* field : {static_cast<QWidget*>(m_ground), static_cast<QWidget*>(m_clause),
             static_cast<QWidget*>(m_place), static_cast<QWidget*>(m_text)})
        field->setEnabled(open);
    refreshNotice();
    recheck();
}

void RejectionPage::refreshNotice()
{
    m_notice->say(SheetNotice::Kind::Good, pending() != nullptr ? tr("The motion is put to the vote.") : QString());
}

QWidget* RejectionPage::firstField()
{
    return m_ground;
}

} // namespace evalroom

#include "moc_rejection_page.cpp"
