// SPDX-License-Identifier: Apache-2.0
#include "widgets/desk/session_panel.h"

#include "widgets/style/measures.h"
#include "widgets/words/people.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace evalroom {

SessionPanel::SessionPanel(Session& session, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_status(new TypeLabel(Type::Strong, {}, this))
    , m_againLabel(new TypeLabel(Type::Heading, {}, this))
    , m_steps(new QComboBox(this))
{
    m_status->setObjectName(u"sessionStatus"_s);
    m_steps->setObjectName(u"stepAgain"_s);
    m_suspend = new DeskAction(
        u"suspend"_s, session, DeskAction::Text::Needed,
        [](const QString& text) { return std::optional<Act>(Suspension {text}); }, this);
    m_resume = new DeskAction(
        u"resume"_s, session, DeskAction::Text::Needed,
        [](const QString& text) { return std::optional<Act>(Resumption {text}); }, this);
    m_again = new DeskAction(
        u"again"_s, session, DeskAction::Text::Needed,
        [this](const QString& text) -> std::optional<Act> {
            const QString step = m_steps->currentData().toString();
            if (step.isEmpty())
                return std::nullopt;
            return StepRestarted {m_session.expected().stepActs, step, text};
        },
        this);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(measure::Space, measure::Space, measure::Space, measure::Space);
    layout->setSpacing(measure::Space);
    for (QWidget* widget :
        std::initializer_list<QWidget*> {m_status, m_suspend, m_resume, m_againLabel, m_steps, m_again})
        layout->addWidget(widget);
    layout->addStretch(1);
    connect(m_steps, &QComboBox::currentIndexChanged, m_again, &DeskAction::refresh);
}

void SessionPanel::refresh()
{
    if (!m_session.isKnown())
        return;
    const bool suspended = m_session.expected().suspended;
    m_status->setText(suspended ? tr("▲ The session is suspended.") : tr("The session goes on."));
    m_suspend->setVisible(!suspended);
    m_suspend->setWords(tr("Suspend the session"), tr("The session has to rest, because:"));
    m_suspend->setHint(tr("Nobody can act until it is resumed; what members have begun stays with them."));
    m_resume->setVisible(suspended);
    m_resume->setWords(tr("Resume the session"), tr("The session can go on, because:"));
    m_resume->setHint(tr("Everybody continues where they were."));
    m_againLabel->setText(tr("Have a step done again"));
    m_steps->setAccessibleName(tr("Step that is to be done again"));
    fillSteps();
    const bool any = m_steps->count() > 0;
    m_steps->setVisible(any);
    m_again->setWords(tr("Ask for it to be done again"), tr("What went wrong:"));
    m_again->setHint(any
            ? tr("Takes effect when a supervisor has witnessed it: then this step and all later ones begin anew, and "
                 "the report shows what stood before.")
            : tr("No step that could be done again has begun yet."));
    for (DeskAction* action : {m_suspend, m_resume, m_again})
        action->refresh();
}

void SessionPanel::fillSteps()
{
    const SessionState& state = m_session.expected();
    QStringList begun;
    for (const Step& step : state.facts->scheme.steps) {
        if (step.id != ChairStep && state.steps.value(step.id).phase != StepPhase::Pending)
            begun << step.id;
    }
    const QSignalBlocker quiet(m_steps);
    const QString chosen = m_steps->currentData().toString();
    m_steps->clear();
    for (const QString& step : std::as_const(begun))
        m_steps->addItem(stepWords(state, step), step);
    m_steps->setCurrentIndex(begun.isEmpty() ? -1 : std::max(static_cast<int>(begun.indexOf(chosen)), 0));
}

} // namespace evalroom
