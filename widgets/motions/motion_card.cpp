// SPDX-License-Identifier: Apache-2.0
#include "widgets/motions/motion_card.h"

#include "widgets/motions/ground_list.h"
#include "widgets/motions/place_field.h"
#include "widgets/motions/stated_bids.h"
#include "widgets/shell/read_only.h"
#include "widgets/style/measures.h"
#include "widgets/style/quiet_style.h"
#include "widgets/style/type_label.h"
#include "widgets/words/plain_text.h"
#include "widgets/words/price_words.h"
#include "widgets/words/question_words.h"

#include <QBoxLayout>
#include <QPushButton>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace evalroom {

namespace {

// What the bid says, and what the motion makes of it.
QStringList priceDetails(const Session& session, const PriceMotion& price, const StatedBid* stated)
{
    const auto& bidders = session.manifest().bidders;
    const auto bidder = std::ranges::find(bidders, price.bidder, &ManifestBidder::id);
    const QStringList lines
        = bidder != bidders.cend() ? statedPriceLines(bidderWithStated(*bidder, stated), std::nullopt) : QStringList();
    return lines + priceMotionLines(session.expected(), price);
}

QStringList subjectDetails(const Session& session, const MotionState& motion, const StatedBid* stated)
{
    const SessionState& state = session.expected();
    if (const auto* price = std::get_if<PriceMotion>(&motion.motion.subject))
        return priceDetails(session, *price, stated);
    if (const auto* low = std::get_if<LowPriceMotion>(&motion.motion.subject))
        return priceComparisonLines(state, low->bidder) + lowPriceLines(state, low->bidder)
            + explanationDeadlineLines(low->until);
    if (const auto* justified = std::get_if<JustifiedMotion>(&motion.motion.subject))
        return priceComparisonLines(state, justified->bidder).mid(0, 1) + lowPriceLines(state, justified->bidder)
            << lowPriceExplanation(state, justified->bidder);
    if (const auto* clarify = std::get_if<ClarifyMotion>(&motion.motion.subject); clarify && clarify->until.isValid())
        return {deadlineWords(clarify->until)};
    if (const auto* aside = std::get_if<SetAsideMotion>(&motion.motion.subject))
        return answeredLines(state, aside->motion);
    return {};
}

// What the motion rests on: a ground of the rules, and where it can be seen.
struct Evidence {
    QString ground = {};
    QString place = {};
    QString document = {};
    int page = 1;
};

Evidence evidenceOf(const Session& session, const Motion& motion)
{
    const RuleSet& rules = session.expected().facts->rules;
    if (const auto* reject = std::get_if<RejectMotion>(&motion.subject))
        return {groundWords(rules.grounds, reject->ground),
            //: Where a ground for rejection stands: clause of the tender document, place in a document
            MotionCard::tr("Clause %1 of the tender document; %2")
                .arg(plainLine(reject->clause, LongestPlainText),
                    placeWords(session.manifest(), reject->document, reject->page)),
            reject->document, reject->page};
    if (const auto* correction = std::get_if<CorrectionMotion>(&motion.subject))
        return {.ground = groundWords(rules.corrections, correction->ground)};
    if (const auto* price = std::get_if<PriceMotion>(&motion.subject))
        return {.ground = correctionRuleWords(rules, price->basis)};
    if (const auto* clarify = std::get_if<ClarifyMotion>(&motion.subject))
        return {groundWords(rules.clarifications, clarify->ground), passageWords(session.manifest(), *clarify),
            clarify->document, clarify->page};
    if (const auto* stop = std::get_if<StopMotion>(&motion.subject))
        return {groundWords(rules.stops, stop->ground),
            MotionCard::tr("Clause %1 of the tender document; %2")
                .arg(plainLine(stop->clause, LongestPlainText),
                    placeWords(session.manifest(), stop->document, stop->page)),
            stop->document, stop->page};
    if (const auto* aside = std::get_if<SetAsideMotion>(&motion.subject)) {
        const MotionState* asked = findMotion(session.expected(), aside->motion);
        Evidence passage = asked != nullptr ? evidenceOf(session, asked->motion) : Evidence();
        passage.ground.clear();
        return passage;
    }
    return {};
}

} // namespace

MotionCard::MotionCard(QWidget* parent)
    : QFrame(parent)
    , m_mover(new TypeLabel(Type::Strong))
    , m_ground(new TypeLabel(Type::Body))
    , m_details(new TypeLabel(Type::Body))
    , m_place(new TypeLabel(Type::Body))
    , m_show(new QPushButton)
    , m_text(new TypeLabel(Type::Body))
{
    setObjectName(u"motion"_s);
    setProperty(CardProperty, true);
    m_ground->setObjectName(u"motionGround"_s);
    m_details->setObjectName(u"motionDetails"_s);
    m_text->setObjectName(u"motionText"_s);
    m_show->setObjectName(u"showPlace"_s);
    m_show->setProperty(ReadingProperty, true);
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(measure::Space, measure::Space, measure::Space, measure::Space);
    rows->setSpacing(measure::Gap);
    auto* place = new QHBoxLayout;
    place->setSpacing(measure::Gap);
    place->addWidget(m_place, 1);
    place->addWidget(m_show);
    rows->addWidget(m_mover);
    rows->addWidget(m_ground);
    rows->addWidget(m_details);
    rows->addLayout(place);
    rows->addWidget(m_text);
    connect(m_show, &QPushButton::clicked, this, [this] { Q_EMIT placeWanted(m_document, m_page); });
}

void MotionCard::showSubject(const Session& session, const MotionState& motion, const StatedBid* stated)
{
    const Evidence evidence = evidenceOf(session, motion.motion);
    m_document = evidence.document;
    m_page = evidence.page;
    const QStringList details = subjectDetails(session, motion, stated);
    m_details->setText(details.join(u'\n'));
    m_details->setVisible(!details.isEmpty());
    m_ground->setText(evidence.ground);
    m_ground->setVisible(!evidence.ground.isEmpty());
    m_place->setText(evidence.place);
    m_place->setVisible(!evidence.place.isEmpty());
    m_show->setVisible(!evidence.place.isEmpty());
}

void MotionCard::show(const Session& session, const MotionState& motion, const People& people, const StatedBid* stated)
{
    m_mover->setText(tr("Moved by %1").arg(personWords(session.expected(), motion.author, people)));
    showSubject(session, motion, stated);
    m_show->setText(tr("Show the page"));
    m_show->setAccessibleName(tr("Show this page of the document"));
    const bool asks = std::holds_alternative<ClarifyMotion>(motion.motion.subject);
    m_text->setText(
        asks ? questionWords(motion.motion.text) : tr("Reason given: %1").arg(plainLines(motion.motion.text)));
}

} // namespace evalroom

#include "moc_motion_card.cpp"
