// SPDX-License-Identifier: Apache-2.0
#include "widgets/motions/correct_page.h"

#include "widgets/judge/points_editor.h"
#include "widgets/judge/reason_field.h"
#include "widgets/judge/sheet_notice.h"
#include "widgets/motions/motion_card.h"
#include "widgets/motions/points_field.h"
#include "widgets/shell/column.h"
#include "widgets/style/type_label.h"
#include "widgets/words/acts.h"
#include "widgets/words/figures.h"

using namespace Qt::StringLiterals;

namespace evalroom {

CorrectPage::CorrectPage(Session& session, const QByteArray& motion, const People& people, QWidget* parent)
    : CheckedPage(session, parent)
    , m_motion(motion)
    , m_people(people)
    , m_drafts(session.drafts(), u"correct/"_s + QString::fromLatin1(motion.toHex()), {u"points"_s, u"text"_s})
    , m_notice(new SheetNotice)
    , m_card(new MotionCard)
    , m_what(new TypeLabel(Type::Heading))
    , m_before(new TypeLabel(Type::Body))
    , m_points(new PointsField)
    , m_reason(new ReasonField(u"text"_s))
{
    setObjectName(u"correctPage"_s);
    m_notice->setObjectName(u"motionNotice"_s);
    m_what->setObjectName(u"what"_s);
    m_before->setObjectName(u"before"_s);
    layOut();
    m_points->setText(m_drafts.text(u"points"_s));
    m_reason->edit()->setText(m_drafts.text(u"text"_s));
    connect(m_points, &PointsField::typed, this, [this] {
        m_drafts.keep(u"points"_s, m_points->text());
        Q_EMIT changed();
    });
    connect(m_reason->edit(), &ReasonEdit::typed, this, [this] {
        m_drafts.keep(u"text"_s, m_reason->edit()->text());
        Q_EMIT changed();
    });
    connect(m_card, &MotionCard::placeWanted, this, &Page::documentWanted);
    refresh();
}

void CorrectPage::layOut()
{
    auto* column = new Column;
    column->add(m_notice);
    column->add(m_what);
    column->add(m_card);
    column->add(m_before);
    column->add(m_points);
    column->add(m_reason);
    setForm(column);
}

const CorrectionMotion* CorrectPage::subject() const
{
    const MotionState* at = motion();
    return at != nullptr ? std::get_if<CorrectionMotion>(&at->motion.subject) : nullptr;
}

QString CorrectPage::ownPoints() const
{
    const CorrectionMotion* at = subject();
    const auto points = at != nullptr
        ? pointsOf(state().steps.value(at->step), session().member(), {at->bidder, at->criterion})
        : std::nullopt;
    return points ? pointsFigures(*points) : QString();
}

QString CorrectPage::itemWords() const
{
    const CorrectionMotion* at = subject();
    const Step* step = at != nullptr ? state().facts->scheme.step(at->step) : nullptr;
    const Criterion* criterion = step != nullptr ? step->criterion(at->criterion) : nullptr;
    //: A criterion and a bidder
    return criterion != nullptr ? tr("%1, %2").arg(criterion->name, bidderWords(session().manifest(), at->bidder))
                                : QString();
}

Correction CorrectPage::correction() const
{
    return {
        .motion = m_motion, .points = m_points->points().value_or(Rational(-1)), .reason = m_reason->edit()->text()};
}

QString CorrectPage::title() const
{
    return dutyTitle(state(),
        {.kind = DutyKind::Correct, .step = subject() != nullptr ? subject()->step : QString(), .motion = m_motion});
}

QString CorrectPage::formGuidance() const
{
    return tr("The committee has decided that you enter these points anew. The old ones stay visible in the minutes.");
}

CheckedPage::Filled CorrectPage::filled() const
{
    const MotionState* at = motion();
    if (at == nullptr || at->corrected)
        return {.over = tr("The points are corrected.")};
    const Correction act = correction();
    QString missing = m_points->fault();
    if (missing.isEmpty() && m_reason->edit()->isBlank())
        missing = tr("Say why the points change.");
    return {.missing = missing,
        .act = act,
        .check = tr("Check the correction"),
        .sign = tr("Sign and correct"),
        .remark = tr("This can be done once only."),
        .what = tr("%1: %2 points in place of %3.").arg(itemWords(), pointsFigures(act.points), ownPoints()),
        .details = {tr("Reason given: %1").arg(act.reason.trimmed())},
        .then = tr("The new points count from then on. The old ones stay in the minutes, with the reason.")};
}

void CorrectPage::signedNow()
{
    m_drafts.clear();
}

void CorrectPage::refresh()
{
    const MotionState* at = motion();
    const CorrectionMotion* about = subject();
    if (at == nullptr || about == nullptr)
        return;
    m_what->setText(itemWords());
    m_card->show(session(), *at, m_people);
    const Step* step = state().facts->scheme.step(about->step);
    const Criterion* criterion = step != nullptr ? step->criterion(about->criterion) : nullptr;
    if (criterion != nullptr)
        m_points->setCriterion(*criterion);
    m_points->setLabel(tr("New points"));
    m_reason->setLabel(tr("Why the points change"));
    m_before->setText(at->corrected ? tr("Your points are now %1.").arg(ownPoints())
                                    : tr("Until now you gave %1 points.").arg(ownPoints()));
    m_points->setVisible(!at->corrected);
    m_reason->setVisible(!at->corrected);
    m_notice->say(SheetNotice::Kind::Good, at->corrected ? tr("The points are corrected.") : QString());
    recheck();
}

QWidget* CorrectPage::firstField()
{
    return m_points->editor();
}

} // namespace evalroom

#include "moc_correct_page.cpp"
