// SPDX-License-Identifier: Apache-2.0
#include "widgets/desk/rest_panel.h"

#include "widgets/style/measures.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace evalroom {

RestPanel::RestPanel(Session& session, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_status(new TypeLabel(Type::Strong, {}, this))
{
    m_status->setObjectName(u"sessionStatus"_s);
    m_suspend = new DeskAction(
        u"suspend"_s, session, DeskAction::Text::Needed,
        [](const QString& text) { return std::optional<Act>(Suspension {text}); }, this);
    m_resume = new DeskAction(
        u"resume"_s, session, DeskAction::Text::Needed,
        [](const QString& text) { return std::optional<Act>(Resumption {text}); }, this);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(measure::Space);
    layout->addWidget(m_status);
    layout->addWidget(m_suspend);
    layout->addWidget(m_resume);
}

void RestPanel::refresh()
{
    if (!m_session.isKnown())
        return;
    setVisible(m_session.expected().delivered.isEmpty());
    const bool suspended = m_session.expected().suspended;
    m_status->setText(suspended ? tr("▲ The session is suspended.") : tr("The session goes on."));
    m_suspend->setVisible(!suspended);
    m_suspend->setWords(tr("Suspend the session"), tr("The session has to rest, because:"));
    m_suspend->setHint(tr("Nobody can act until it is resumed; what members have begun stays with them."));
    m_resume->setVisible(suspended);
    m_resume->setWords(tr("Resume the session"), tr("The session can go on, because:"));
    m_resume->setHint(tr("Everybody continues where they were."));
    for (DeskAction* action : {m_suspend, m_resume})
        action->refresh();
}

} // namespace evalroom

#include "moc_rest_panel.cpp"
