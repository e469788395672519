// SPDX-License-Identifier: Apache-2.0
#include "evaluation/case/case_check.h"

#include "evaluation/case/case_sheets.h"

#include <QSet>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace evalroom {

namespace {

bool bids(const SessionState& state, const QString& bidder)
{
    return std::ranges::any_of(state.facts->lot.bidders, [&](const LotBidder& each) { return each.id == bidder; });
}

// Why nothing can be said of this bidder, where only these are judged.
QString bidderFault(const QString& bidder, const QStringList& judged, const SessionState& state)
{
    if (judged.contains(bidder))
        return {};
    return bids(state, bidder) ? u"notValid"_s : u"unknownBidder"_s;
}

QString pointsFault(const Rational& points, const Criterion& criterion)
{
    if (pointsFit(points, criterion))
        return {};
    const bool isOutside
        = points < nearestFit(Rational(-MaxFen), criterion) || points > nearestFit(Rational(MaxFen), criterion);
    return isOutside ? u"outOfRange"_s : u"offStep"_s;
}

void judgePoints(CaseFigure& figure, const Rational& points, const Criterion& criterion)
{
    figure.value = formatDecimal(points);
    figure.fault = pointsFault(points, criterion);
    if (!figure.fault.isEmpty())
        figure.nearest = formatDecimal(nearestFit(points, criterion));
}

class StepCheck {
public:
    StepCheck(const CaseStep& held, const Step& step, const SessionState& state, const QList<int>& members);

    QList<CaseFigure> figures();

private:
    CaseFigure figureOf(const Item& item, const QList<Rational>& given, qsizetype place) const;
    void idle();
    void failures();
    void offers();
    void given(const Item& item, const Criterion& criterion);
    bool isSilent(qsizetype place) const;
    void missing(const Item& item, const QSet<qsizetype>& silent);
    void judged();

    const CaseStep& m_held;
    const Step& m_step;
    const SessionState& m_state;
    const QList<int>& m_members;
    const QStringList m_bidders;
    QList<CaseFigure> m_figures;
};

StepCheck::StepCheck(const CaseStep& held, const Step& step, const SessionState& state, const QList<int>& members)
    : m_held(held)
    , m_step(step)
    , m_state(state)
    , m_members(members)
    , m_bidders(state.steps.value(step.id).bidders)
{
}

// One value is everybody's.
CaseFigure StepCheck::figureOf(const Item& item, const QList<Rational>& given, qsizetype place) const
{
    const int member = given.size() == 1 ? 0 : m_members.value(place);
    return {
        .field = u"points"_s, .member = member, .bidder = item.bidder, .step = m_step.id, .criterion = item.criterion};
}

// What nobody can give, as CasePlayer tells it.
void StepCheck::idle()
{
    for (const Item& item : idlePoints(m_held, m_step, m_bidders)) {
        const QString fault = bidderFault(item.bidder, m_bidders, m_state);
        const QList<Rational> given = m_held.points.value(item);
        for (qsizetype place = 0; place < given.size(); ++place) {
            CaseFigure figure = figureOf(item, given, place);
            figure.value = formatDecimal(given.at(place));
            figure.fault = fault.isEmpty() ? u"unknownCriterion"_s : fault;
            m_figures.append(figure);
        }
    }
}

void StepCheck::failures()
{
    for (const CaseFailure& failure : m_held.failures) {
        const QString fault = bidderFault(failure.bidder, m_bidders, m_state);
        if (fault.isEmpty() && m_step.criterion(failure.criterion) != nullptr)
            continue;
        for (const int member : failure.members)
            m_figures.append({.fault = fault.isEmpty() ? u"unknownCriterion"_s : fault,
                .field = u"fails"_s,
                .member = member,
                .bidder = failure.bidder,
                .step = m_step.id,
                .criterion = failure.criterion});
    }
}

void StepCheck::offers()
{
    for (const auto& [bidder, price] : m_held.offers.asKeyValueRange()) {
        if (const QString fault = bidderFault(bidder, m_bidders, m_state); !fault.isEmpty())
            m_figures.append({.fault = fault,
                .field = u"offers"_s,
                .value = formatDecimal(Rational(price) / FenOfYuan),
                .bidder = bidder,
                .step = m_step.id});
    }
}

void StepCheck::given(const Item& item, const Criterion& criterion)
{
    const QList<Rational> points = m_held.points.value(item);
    for (qsizetype place = 0; place < points.size(); ++place) {
        CaseFigure figure = figureOf(item, points, place);
        judgePoints(figure, points.at(place), criterion);
        if (points.size() > 1 && place >= m_members.size())
            figure.fault = u"unknownMember"_s;
        if (!figure.fault.isEmpty())
            m_figures.append(figure);
    }
}

// Has the member at this place given nothing at all?
bool StepCheck::isSilent(qsizetype place) const
{
    const QList<Item> items = m_held.points.keys();
    return std::ranges::none_of(items, [&](const Item& item) { return m_held.pointsOf(item, place).has_value(); });
}

// Of whoever is not silent; what nobody has given is told once.
void StepCheck::missing(const Item& item, const QSet<qsizetype>& silent)
{
    const QList<Rational> points = m_held.points.value(item);
    const qsizetype end = points.isEmpty() ? 1 : points.size() == 1 ? 0 : m_members.size();
    for (qsizetype place = points.size(); place < end; ++place) {
        if (silent.contains(place))
            continue;
        CaseFigure figure = figureOf(item, points, place);
        figure.fault = u"missing"_s;
        figure.member = points.isEmpty() ? 0 : figure.member;
        m_figures.append(figure);
    }
}

void StepCheck::judged()
{
    if (m_bidders.isEmpty())
        return;
    QSet<qsizetype> silent; // places
    for (qsizetype place = 0; place < m_members.size(); ++place) {
        if (!isSilent(place))
            continue;
        silent.insert(place);
        m_figures.append(
            {.fault = u"missingSheet"_s, .field = u"points"_s, .member = m_members.at(place), .step = m_step.id});
    }
    for (const QString& bidder : m_bidders) {
        for (const Criterion& criterion : m_step.criteria) {
            given({bidder, criterion.id}, criterion);
            missing({bidder, criterion.id}, silent);
        }
    }
}

QList<CaseFigure> StepCheck::figures()
{
    idle();
    if (m_step.kind == StepKind::Review)
        failures();
    if (m_step.kind == StepKind::Offers)
        offers();
    if (m_step.kind == StepKind::Objective || m_step.kind == StepKind::Score)
        judged();
    return m_figures;
}

// The correction's points, where what is corrected is there. A review has none: the law refuses that itself.
QList<CaseFigure> correctionFigures(const CaseCorrection& correction, const SessionState& state)
{
    const CorrectionMotion& motion = correction.motion;
    const Step* step = state.facts->scheme.step(motion.step);
    if (step == nullptr || step->kind == StepKind::Review)
        return {};
    CaseFigure figure {.field = u"points"_s,
        .value = formatDecimal(correction.points),
        .member = motion.member,
        .bidder = motion.bidder,
        .step = motion.step,
        .criterion = motion.criterion};
    const Criterion* criterion = step->criterion(motion.criterion);
    figure.fault = bidderFault(motion.bidder, state.steps.value(motion.step).bidders, state);
    if (figure.fault.isEmpty() && criterion == nullptr)
        figure.fault = u"unknownCriterion"_s;
    else if (figure.fault.isEmpty())
        judgePoints(figure, correction.points, *criterion);
    return figure.fault.isEmpty() ? QList<CaseFigure>() : QList<CaseFigure> {figure};
}

template <typename Kind>
QStringList namedIn(const Kind& event)
{
    if constexpr (requires { event.bidder; })
        return {event.bidder};
    else if constexpr (requires { event.bidders; })
        return event.bidders;
    else if constexpr (requires { event.order; })
        return event.order;
    else if constexpr (requires { event.subject; })
        return std::visit([](const auto& subject) { return namedIn(subject); }, event.subject);
    else if constexpr (requires { event.motion; })
        return namedIn(event.motion);
    else if constexpr (requires { event.act; })
        return namedIn(event.act);
    else if constexpr (requires { event.conflict; })
        return namedIn(event.conflict);
    else
        return {};
}

} // namespace

QList<CaseFigure> stepFigures(
    const CaseStep& held, const Step& step, const SessionState& state, const QList<int>& members)
{
    return StepCheck(held, step, state, members).figures();
}

QList<CaseFigure> eventFigures(const CaseEvent& event, const SessionState& state)
{
    if (const auto* correction = std::get_if<CaseCorrection>(&event))
        return correctionFigures(*correction, state);
    QList<CaseFigure> figures;
    for (const QString& bidder : std::visit([](const auto& each) { return namedIn(each); }, event)) {
        // Of a conflict in the own person, or a record of what all were told, there is none.
        if (!bidder.isEmpty() && !bids(state, bidder))
            figures.append({.fault = u"unknownBidder"_s, .field = u"bidder"_s, .value = bidder, .bidder = bidder});
    }
    return figures;
}

} // namespace evalroom
