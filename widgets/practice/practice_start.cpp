// SPDX-License-Identifier: Apache-2.0
#include "widgets/practice/practice_start.h"

#include "widgets/shell/column.h"
#include "widgets/style/measures.h"
#include "widgets/style/quiet_style.h"
#include "widgets/words/errors.h"

#include <QButtonGroup>
#include <QEvent>
#include <QProgressBar>
#include <QPushButton>
#include <QRadioButton>

using namespace Qt::StringLiterals;

namespace evalroom {

namespace {

constexpr int MostChoices = 4;

// In the order in which they stand.
const QList<PracticeKind> Lots {
    PracticeKind::Engineering, PracticeKind::Goods, PracticeKind::TwoEnvelopes, PracticeKind::Consultation};

void name(QButtonGroup* group, int id, const QString& text)
{
    QAbstractButton* button = group->button(id);
    button->setText(text);
    button->setAccessibleName(text);
}

} // namespace

PracticeStart::PracticeStart(QWidget* corner, QWidget* parent)
    : QWidget(parent)
    , m_title(new TypeLabel(Type::Title))
    , m_words(new TypeLabel(Type::Body))
    , m_leftCard(makeCard())
    , m_leftWords(new TypeLabel(Type::Body))
    , m_resume(new QPushButton)
    , m_error(new NewsLabel(Type::Strong))
    , m_state(new TypeLabel(Type::Body))
    , m_progress(new QProgressBar)
    , m_cancel(new QPushButton)
    , m_begin(new QPushButton)
{
    m_error->setObjectName(u"practiceError"_s);
    m_leftWords->setObjectName(u"leftWords"_s);
    m_resume->setObjectName(u"resume"_s);
    m_cancel->setObjectName(u"cancel"_s);
    m_begin->setObjectName(u"begin"_s);
    m_begin->setDefault(true);
    m_progress->setRange(0, 100);
    layOut(corner);
    m_speed->button(1)->setChecked(true);
    connect(m_begin, &QPushButton::clicked, this, [this] { Q_EMIT begun(wish()); });
    connect(m_resume, &QPushButton::clicked, this, &PracticeStart::resumed);
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        m_cancelling = true;
        refresh();
        Q_EMIT cancelled();
    });
    refresh();
}

void PracticeStart::layOut(QWidget* corner)
{
    auto* left = qobject_cast<QVBoxLayout*>(m_leftCard->layout());
    left->addWidget(m_leftWords);
    left->addWidget(m_resume, 0, Qt::AlignLeft);
    auto* column = new Column;
    auto* first = new QHBoxLayout;
    first->addWidget(m_title, 1);
    if (corner != nullptr)
        first->addWidget(corner);
    column->add(first);
    column->add(m_words);
    column->add(m_leftCard);
    auto* choices = new QHBoxLayout;
    choices->setSpacing(measure::Space);
    choices->setAlignment(Qt::AlignTop);
    m_chair = addChoices(choices, u"chair"_s, 3, m_chairHeading);
    m_lot = addChoices(choices, u"lot"_s, static_cast<int>(Lots.size()), m_lotHeading);
    m_speed = addChoices(choices, u"speed"_s, 3, m_speedHeading);
    column->add(choices);
    column->add(m_error);
    column->add(m_state);
    auto* progress = new QHBoxLayout;
    progress->setSpacing(measure::Space);
    progress->addWidget(m_progress, 1);
    progress->addWidget(m_cancel);
    column->add(progress);
    auto* last = new QHBoxLayout;
    last->addStretch();
    last->addWidget(m_begin);
    column->add(last);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(measure::Margin, measure::Margin, measure::Margin, measure::Margin);
    all->addWidget(column);
}

QButtonGroup* PracticeStart::addChoices(QBoxLayout* into, const QString& name, int count, TypeLabel*& heading)
{
    auto* group = new QButtonGroup(this);
    QFrame* card = makeCard();
    auto* rows = qobject_cast<QVBoxLayout*>(card->layout());
    heading = new TypeLabel(Type::Heading);
    rows->addWidget(heading);
    // By itself Tab comes to the first of them until one has had the keyboard, whichever is chosen.
    connect(group, &QButtonGroup::idToggled, this, [group](int id, bool isChosen) {
        group->button(id)->setFocusPolicy(isChosen ? Qt::StrongFocus : Qt::ClickFocus);
    });
    for (int i = 0; i < count; ++i) {
        auto* button = new QRadioButton;
        button->setObjectName(name + QString::number(i));
        button->setFocusPolicy(Qt::ClickFocus);
        group->addButton(button, i);
        button->setChecked(i == 0);
        rows->addWidget(button);
    }
    // Cards of one height look like one question.
    for (int i = count; i < MostChoices; ++i)
        rows->addSpacing(group->button(0)->sizeHint().height() + rows->spacing());
    card->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    into->addWidget(card, 1);
    return group;
}

QList<std::chrono::milliseconds> PracticeStart::pauses()
{
    using namespace std::chrono_literals;
    return {4000ms, 1500ms, 300ms};
}

PracticeWish PracticeStart::wish() const
{
    const QList<Role> chairs {Role::Expert, Role::Staff, Role::Supervisor};
    return {.chair = chairs.at(m_chair->checkedId()),
        .kind = Lots.at(m_lot->checkedId()),
        .pause = pauses().at(m_speed->checkedId())};
}

void PracticeStart::showProgress(std::optional<int> percent)
{
    m_percent = percent;
    m_cancelling = m_cancelling && percent;
    m_failure.reset();
    refresh();
}

void PracticeStart::showError(const Error& error)
{
    m_percent.reset();
    m_cancelling = false;
    m_failure = error;
    refresh();
}

void PracticeStart::showLeft(Left left)
{
    m_left = left;
    refresh();
}

void PracticeStart::takeKeyboard()
{
    primary()->setFocus();
}

void PracticeStart::press()
{
    primary()->click();
}

// What cannot be written here is nothing that the person has chosen.
QString PracticeStart::failureWords() const
{
    if (m_failure->code == ErrorCode::CannotWrite)
        return tr("A practice session is kept in the folder for temporary files of this computer, and nothing can be "
                  "written there: %1")
            .arg(m_failure->detail);
    return errorWords(*m_failure);
}

// One of the two buttons is the next step.
void PracticeStart::refreshLeft()
{
    const bool isOver = m_left == Left::Over;
    const bool isOpen = m_left == Left::Open;
    m_leftCard->setVisible(m_left != Left::Nothing && !m_percent);
    m_leftWords->setText(isOver
            ? tr("The practice session that you have left is over: its report is delivered. You can look at it again: "
                 "check in with the same slip. Beginning another one removes it.")
            : tr("You have left a practice session that is still open. Go on where you were: check in again with the "
                 "same slip. Beginning another one ends it."));
    m_resume->setText(isOver ? tr("Look at it again") : tr("Go on with it"));
    m_resume->setAccessibleName(
        isOver ? tr("Look at the practice session again") : tr("Go on with the practice session"));
    for (QPushButton* button : {m_resume, m_begin}) {
        button->setProperty(PrimaryProperty, button == primary());
        button->setToolTip(button == primary() ? tr("Ctrl+Enter") : QString());
    }
    m_begin->setText(m_left == Left::Nothing ? tr("Begin") : tr("Begin another"));
    m_begin->setAccessibleName(isOver ? tr("Remove the practice session, and begin another")
            : isOpen                  ? tr("End the practice session, and begin another")
                                      : tr("Begin the practice session"));
}

void PracticeStart::refresh()
{
    m_title->setText(tr("Practise an evaluation session"));
    m_words->setText(tr("Everything here is real but the lot and the people: a centre on this machine, an invented lot "
                        "with bids, and colleagues who take the other chairs. Nothing of it leaves this machine."));
    m_chairHeading->setText(tr("Your chair"));
    name(m_chair, 0, tr("Expert"));
    name(m_chair, 1, tr("On-site staff"));
    name(m_chair, 2, tr("Supervisor"));
    m_lotHeading->setText(tr("The lot"));
    name(m_lot, 0, tr("Construction works"));
    name(m_lot, 1, tr("Government goods"));
    name(m_lot, 2, tr("Works in two envelopes"));
    name(m_lot, 3, tr("Consultation with final offers"));
    m_speedHeading->setText(tr("Your colleagues"));
    name(m_speed, 0, tr("Take their time"));
    name(m_speed, 1, tr("Normal"));
    name(m_speed, 2, tr("Quick"));
    m_error->say(m_failure ? Marked(Icon::Refused, failureWords()) : Marked());
    refreshLeft();
    m_state->setVisible(m_percent.has_value());
    if (m_cancelling)
        m_state->setText(tr("Being cancelled …"));
    else
        m_state->setText(m_percent.value_or(0) < 100 ? tr("Writing the tender document and the bids …")
                                                     : tr("The centre starts, and everybody takes their seats …"));
    m_progress->setVisible(m_percent.has_value());
    m_progress->setValue(m_percent.value_or(0));
    m_progress->setAccessibleName(m_state->text());
    m_cancel->setVisible(m_percent.has_value());
    m_cancel->setEnabled(!m_cancelling);
    m_cancel->setText(tr("Cancel"));
    m_cancel->setAccessibleName(tr("Cancel what was begun"));
    m_begin->setEnabled(!m_percent);
    for (const QButtonGroup* group : {m_chair, m_lot, m_speed}) {
        for (QAbstractButton* button : group->buttons())
            button->setEnabled(!m_percent);
    }
}

void PracticeStart::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        refresh();
    QWidget::changeEvent(event);
}

} // namespace evalroom

#include "moc_practice_start.cpp"
