// SPDX-License-Identifier: Apache-2.0
#include "widgets/desk/session_panel.h"

#include "widgets/desk/step_list.h"
#include "widgets/shell/read_only.h"
#include "widgets/style/measures.h"
#include "widgets/words/reevaluation_words.h"
#include "widgets/words/restart_words.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace evalroom {

SessionPanel::SessionPanel(Session& session, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_reevaluation(new TypeLabel(Type::Body, {}, this))
    , m_rest(new RestPanel(session, this))
    , m_againLabel(new TypeLabel(Type::Heading, {}, this))
    , m_steps(new QComboBox(this))
{
    m_reevaluation->setObjectName(u"reevaluation"_s);
    m_steps->setObjectName(u"stepAgain"_s);
    m_steps->setProperty(ReadingProperty, true);
    // A long title is cut there and whole in its list, and never makes the desk wider.
    m_steps->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_steps->setMinimumContentsLength(12);
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
    for (QWidget* widget : std::initializer_list<QWidget*> {m_reevaluation, m_rest, m_againLabel, m_steps, m_again})
        layout->addWidget(widget);
    layout->addStretch(1);
    connect(m_steps, &QComboBox::currentIndexChanged, this, &SessionPanel::refresh);
    connect(m_again, &DeskAction::acted, this, [this] { m_steps->setCurrentIndex(0); });
    m_kept = new KeptFields(u"desk/again"_s, this);
    m_kept->add(u"step"_s, m_steps);
}

void SessionPanel::refresh()
{
    if (!m_session.isKnown())
        return;
    m_reevaluation->setText(reevaluationWords(m_session.manifest(), m_session.state().facts->rules));
    m_reevaluation->setVisible(!m_reevaluation->text().isEmpty());
    m_rest->refresh();
    m_againLabel->setText(tr("Have a step done again"));
    m_steps->setAccessibleName(tr("Step that is to be done again"));
    fillBegunSteps(*m_steps, m_session.expected());
    const bool any = m_steps->count() > 0;
    if (any)
        m_kept->keepIn(m_session.drafts());
    m_steps->setVisible(any);
    m_again->setWords(tr("Ask for it to be done again"), tr("What went wrong:"));
    m_again->setHint(any
            ? tr("Takes effect when a supervisor has witnessed it: then this step and all later ones begin anew, and "
                 "the report shows what stood before.")
            : noStepBegunWords());
    const QString anew = restartWords(m_session.expected(), m_session.manifest(), m_steps->currentData().toString());
    m_again->setSummary(QStringList {m_steps->currentText() + u": "_s + m_again->hint(), anew}.join(u' '));
    m_again->refresh();
}

} // namespace evalroom

#include "moc_session_panel.cpp"
