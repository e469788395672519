// SPDX-License-Identifier: Apache-2.0
#include "widgets/motions/rejection_page.h"

#include "evaluation/corrected_price.h"
#include "evaluation/envelopes.h"
#include "evaluation/low_price.h"
#include "evaluation/rejection.h"
#include "widgets/judge/sheet_notice.h"
#include "widgets/motions/ground_and_place.h"
#include "widgets/motions/ground_list.h"
#include "widgets/motions/place_field.h"
#include "widgets/shell/column.h"
#include "widgets/style/type_label.h"
#include "widgets/words/acts.h"
#include "widgets/words/figures.h"
#include "widgets/words/plain_text.h"
#include "widgets/words/price_words.h"

using namespace Qt::StringLiterals;

namespace evalroom {

RejectionPage::RejectionPage(Session& session, const QString& bidder, const People& people, QWidget* parent)
    : CheckedPage(session, parent)
    , m_bidder(bidder)
    , m_people(people)
    , m_drafts(session.drafts(), u"reject/"_s + bidder, GroundAndPlace::draftFields())
    , m_notice(new SheetNotice)
    , m_failuresHeading(new TypeLabel(Type::Strong))
    , m_failures(new TypeLabel(Type::Body))
    , m_fields(new GroundAndPlace(this))
{
    setObjectName(u"rejectionPage"_s);
    layOut();
    offerGrounds();
    m_fields->place()->setDocuments(session.manifest(), m_bidder);
    m_fields->read(m_drafts);
    connect(m_fields, &GroundAndPlace::changed, this, &RejectionPage::keep);
    connect(m_fields, &GroundAndPlace::shown, this, &Page::documentWanted);
    refresh();
}

void RejectionPage::layOut()
{
    m_notice->setObjectName(u"motionNotice"_s);
    m_failures->setObjectName(u"failures"_s);
    auto* column = new Column;
    column->add(m_notice);
    QFrame* card = makeCard();
    card->layout()->addWidget(m_failuresHeading);
    card->layout()->addWidget(m_failures);
    column->add(card);
    m_fields->addTo(*column, GroundAndPlace::Order::ClauseFirst);
    setForm(column);
}

// Those that the law knows for this bid as it stands; a list that is made anew loses its place.
void RejectionPage::offerGrounds()
{
    const QList<LegalGround> grounds = groundsFor(state(), m_bidder);
    QStringList codes;
    for (const LegalGround& ground : grounds)
        codes << ground.code;
    if (codes == m_offered)
        return;
    m_offered = codes;
    m_fields->ground()->setGrounds(grounds);
}

void RejectionPage::keep()
{
    m_fields->keep(m_drafts);
    refreshNotice();
    Q_EMIT changed();
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
    if (!m_fields->ground()->code().isEmpty() || pending() != nullptr)
        return;
    m_fields->ground()->setCode(ground);
    m_drafts.keep(u"ground"_s, m_fields->ground()->code());
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
                .ground = m_fields->ground()->code(),
                .clause = m_fields->clause(),
                .document = m_fields->place()->document(),
                .page = m_fields->place()->page()},
        .text = m_fields->text()};
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
QList<Marked> RejectionPage::failures() const
{
    QList<Marked> lines;
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
                    lines << Marked(Icon::Refused,
                        //: A member, the criterion that they have failed, their reason
                        tr("%1, “%2”: %3")
                            .arg(personWords(state(), member, m_people), criterion.name,
                                plainLine(review->items.value(item).reason, LongestPlainText)));
            }
        }
    }
    return lines;
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
    offerGrounds();
    const QString price = priceWords();
    const QList<Marked> failed = price.isEmpty() ? failures() : QList<Marked> {price};
    m_failuresHeading->setText(!price.isEmpty() ? tr("The bid has to be rejected for its price")
            : failed.isEmpty()                  ? tr("Nobody has failed this bid in a review.")
                                                : tr("Who has failed this bid"));
    m_failures->setLines(failed);
    m_failures->setVisible(!failed.isEmpty());
    m_fields->setLabels(
        tr("Ground for the rejection"), tr("Clause of the tender document"), tr("Why the bid is to be rejected"));
    m_fields->setEnabled(pending() == nullptr);
    refreshNotice();
    recheck();
}

void RejectionPage::refreshNotice()
{
    m_notice->say(SheetNotice::Kind::Good, pending() != nullptr ? tr("The motion is put to the vote.") : QString());
}

QWidget* RejectionPage::firstField()
{
    return m_fields->ground();
}

} // namespace evalroom

#include "moc_rejection_page.cpp"
