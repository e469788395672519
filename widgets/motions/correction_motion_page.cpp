// SPDX-License-Identifier: Apache-2.0
#include "widgets/motions/correction_motion_page.h"

#include "widgets/judge/reason_field.h"
#include "widgets/judge/sheet_notice.h"
#include "widgets/motions/ground_list.h"
#include "widgets/shell/column.h"
#include "widgets/style/measures.h"
#include "widgets/style/type_label.h"
#include "widgets/words/acts.h"
#include "widgets/words/figures.h"

#include <QComboBox>
#include <QGridLayout>
#include <QScopedValueRollback>

using namespace Qt::StringLiterals;

namespace evalroom {

CorrectionMotionPage::CorrectionMotionPage(Session& session, const People& people, QWidget* parent)
    : CheckedPage(session, parent)
    , m_people(people)
    , m_drafts(session.drafts(), u"correction"_s,
          {u"step"_s, u"member"_s, u"bidder"_s, u"criterion"_s, u"ground"_s, u"text"_s})
    , m_notice(new SheetNotice)
    , m_points(new TypeLabel(Type::Body))
    , m_groundLabel(new TypeLabel(Type::Strong))
    , m_ground(new GroundList)
    , m_otherwise(new TypeLabel(Type::Body))
    , m_text(new ReasonField(u"text"_s))
{
    setObjectName(u"correctionMotionPage"_s);
    m_notice->setObjectName(u"motionNotice"_s);
    m_points->setObjectName(u"pointsNow"_s);
    m_otherwise->setObjectName(u"correctedOtherwise"_s);
    layOut();
    m_ground->setGrounds(state().facts->rules.corrections);
    m_ground->setCode(m_drafts.text(u"ground"_s));
    m_text->edit()->setText(m_drafts.text(u"text"_s));
    connect(m_ground, &GroundList::chosen, this, [this] {
        m_drafts.keep(u"ground"_s, m_ground->code());
        Q_EMIT changed();
    });
    connect(m_text->edit(), &ReasonEdit::typed, this, [this] {
        m_drafts.keep(u"text"_s, m_text->edit()->text());
        Q_EMIT changed();
    });
    refresh();
}

void CorrectionMotionPage::layOut()
{
    auto* column = new Column;
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(measure::Space);
    grid->setVerticalSpacing(measure::Gap);
    grid->setColumnStretch(1, 1);
    m_step = addChoice(grid, 0, u"step"_s);
    m_member = addChoice(grid, 1, u"member"_s);
    m_bidder = addChoice(grid, 2, u"bidder"_s);
    m_criterion = addChoice(grid, 3, u"criterion"_s);
    m_groundLabel->setBuddy(m_ground);
    column->add(m_notice);
    column->add(grid);
    column->add(m_points);
    column->add(m_groundLabel, m_ground);
    column->add(m_otherwise);
    column->add(m_text);
    setForm(column);
}

CorrectionMotionPage::Choice CorrectionMotionPage::addChoice(QGridLayout* grid, int row, const QString& name)
{
    const Choice choice {new TypeLabel(Type::Strong), new QComboBox};
    choice.box->setObjectName(name);
    choice.box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    choice.box->setMinimumContentsLength(16);
    choice.label->setBuddy(choice.box);
    grid->addWidget(choice.label, row, 0);
    grid->addWidget(choice.box, row, 1);
    connect(choice.box, &QComboBox::currentIndexChanged, this, [this, name, box = choice.box] { choose(name, box); });
    return choice;
}

void CorrectionMotionPage::choose(const QString& field, QComboBox* box)
{
    if (m_filling)
        return;
    m_done = false;
    m_drafts.keep(field, box->currentData().toString());
    fillChoices();
    refreshPoints();
    Q_EMIT changed();
}

// What is chosen stays so, where it is still there.
void CorrectionMotionPage::fill(QComboBox* box, const QStringList& texts, const QVariantList& values)
{
    const QString kept = m_drafts.text(box->objectName());
    box->clear();
    for (qsizetype i = 0; i < texts.size(); ++i)
        box->addItem(texts.at(i), values.at(i));
    box->setCurrentIndex(-1);
    for (int i = 0; i < box->count(); ++i) {
        if (box->itemData(i).toString() == kept)
            box->setCurrentIndex(i);
    }
}

const Step* CorrectionMotionPage::step() const
{
    return state().facts->scheme.step(m_step.box->currentData().toString());
}

void CorrectionMotionPage::fillChoices()
{
    const QScopedValueRollback filling(m_filling, true);
    QStringList texts;
    QVariantList values;
    const auto fillWith = [&](const Choice& choice) {
        fill(choice.box, texts, values);
        texts.clear();
        values.clear();
    };
    const auto add = [&](const QString& text, const QVariant& value) {
        texts << text;
        values << value;
    };
    for (const Step& each : state().facts->scheme.steps) {
        if (each.kind == StepKind::Score && allOpened(state(), each.id))
            add(stepWords(state(), each.id), each.id);
    }
    fillWith(m_step);
    for (const int member : activeCommittee(state()))
        add(personWords(state(), member, m_people), member);
    fillWith(m_member);
    const Step* chosen = step();
    for (const QString& bidder : state().steps.value(chosen != nullptr ? chosen->id : QString()).bidders)
        add(bidderWords(session().manifest(), bidder), bidder);
    fillWith(m_bidder);
    for (const Criterion& criterion : chosen != nullptr ? chosen->criteria : QList<Criterion>())
        add(criterion.name, criterion.id);
    fillWith(m_criterion);
}

QString CorrectionMotionPage::title() const
{
    return tr("Move a correction of points");
}

QString CorrectionMotionPage::formGuidance() const
{
    return tr(
        "Scores that are open change only where the law names a ground, item by item, by the member who gave them, "
        "and after a vote.");
}

Motion CorrectionMotionPage::motion() const
{
    return {.subject = CorrectionMotion {.bidder = m_bidder.box->currentData().toString(),
                .criterion = m_criterion.box->currentData().toString(),
                .ground = m_ground->code(),
                .member = m_member.box->currentData().toInt(),
                .step = m_step.box->currentData().toString()},
        .text = m_text->edit()->text()};
}

QString CorrectionMotionPage::faultWords() const
{
    if (m_step.box->count() == 0)
        return tr("No scores are open yet. They open when a step is closed.");
    const QString fault = formFault(actToJson(motion()));
    if (fault == u"ground")
        return tr("Choose the ground for the correction.");
    if (fault == u"text")
        return tr("Say what is to be corrected, and why.");
    return fault.isEmpty() ? QString() : tr("Choose step, member, bidder and criterion.");
}

CheckedPage::Filled CorrectionMotionPage::filled() const
{
    const Motion move = motion();
    Filled filled = putToVote(move);
    filled.missing = faultWords();
    filled.details = {tr("Of %1. %2").arg(m_member.box->currentText(), pointsWords()),
        tr("Ground: %1").arg(groundWords(state().facts->rules.corrections, m_ground->code())),
        tr("Reason given: %1").arg(move.text.trimmed())};
    filled.then
        = tr("All members vote on it openly, at once. If it passes, that member enters these points anew; nothing "
             "else changes.");
    return filled;
}

void CorrectionMotionPage::signedNow()
{
    m_drafts.clear();
    m_text->edit()->setText({});
    m_done = true;
}

void CorrectionMotionPage::refresh()
{
    m_step.label->setText(tr("Step"));
    m_member.label->setText(tr("Member"));
    m_bidder.label->setText(tr("Bidder"));
    m_criterion.label->setText(tr("Criterion"));
    for (const Choice& choice : {m_step, m_member, m_bidder, m_criterion})
        choice.box->setAccessibleName(choice.label->text());
    m_groundLabel->setText(tr("Ground for the correction"));
    m_ground->setAccessibleName(m_groundLabel->text());
    const QString source = state().facts->rules.basis.value(u"stepRestarted"_s);
    m_otherwise->setText(tr("No points mend this; the chair or the staff have the step done again: %1").arg(source));
    m_otherwise->setVisible(!source.isEmpty());
    m_text->setLabel(tr("What is to be corrected, and why"));
    fillChoices();
    refreshPoints();
    m_notice->say(SheetNotice::Kind::Good, m_done ? tr("The motion is put to the vote.") : QString());
    recheck();
}

QString CorrectionMotionPage::pointsWords() const
{
    const auto points
        = pointsOf(state().steps.value(m_step.box->currentData().toString()), m_member.box->currentData().toInt(),
            {m_bidder.box->currentData().toString(), m_criterion.box->currentData().toString()});
    return points ? tr("Points now: %1").arg(pointsFigures(*points)) : QString();
}

void CorrectionMotionPage::refreshPoints()
{
    m_points->setText(pointsWords());
    m_points->setVisible(!m_points->text().isEmpty());
}

QWidget* CorrectionMotionPage::firstField()
{
    return m_step.box;
}

} // namespace evalroom

#include "moc_correction_motion_page.cpp"
