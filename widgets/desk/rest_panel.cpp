// SPDX-License-Identifier: Apache-2.0
#include "widgets/desk/rest_panel.h"

#include "widgets/style/measures.h"

#include <QSpinBox>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace evalroom {

namespace {

constexpr int LeastMinutes = 5;
constexpr int MostMinutes = 24 * 60;
constexpr int UsualMinutes = 60;

} // namespace

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
    m_minutesLabel = new TypeLabel(Type::Body, {}, this);
    m_minutes = new QSpinBox(this);
    m_minutes->setObjectName(u"extendMinutes"_s);
    m_minutes->setRange(LeastMinutes, MostMinutes);
    m_minutes->setValue(UsualMinutes);
    m_extend = new DeskAction(
        u"extend"_s, session, DeskAction::Text::Needed,
        [this](const QString& text) { return std::optional<Act>(TimeExtended {newEnd(), text}); }, this);
    connect(m_minutes, &QSpinBox::valueChanged, this, &RestPanel::refreshExtension);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(measure::Space);
    layout->addWidget(m_status);
    layout->addWidget(m_suspend);
    layout->addWidget(m_resume);
    layout->addWidget(m_minutesLabel);
    layout->addWidget(m_minutes, 0, Qt::AlignLeft);
    layout->addWidget(m_extend);
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
    refreshExtension();
}

// An extension begins where the one before ends.
QDateTime RestPanel::newEnd() const
{
    const QList<ExtensionState>& before = m_session.expected().extensions;
    const QDateTime now = m_session.now();
    const QDateTime from = before.isEmpty() ? now : std::max(now, before.last().until);
    return from.addSecs(60 * qint64(m_minutes->value()));
}

// The tenderer's people extend it, and only when enough members have asked (条例 art. 48).
void RestPanel::refreshExtension()
{
    const SessionState& state = m_session.expected();
    const bool isWanted
        = wantsMoreTime(state) && state.members.value(m_session.member()).role == Role::Staff && !state.suspended;
    for (QWidget* widget : std::initializer_list<QWidget*> {m_minutesLabel, m_minutes, m_extend})
        widget->setVisible(isWanted);
    if (!isWanted)
        return;
    m_minutesLabel->setText(tr("More than a third of the members ask for more time. Minutes to add:"));
    m_minutes->setAccessibleName(tr("Minutes to add"));
    m_extend->setWords(tr("Extend the time"), tr("The time is extended, because:"));
    m_extend->setHint(tr("Everybody sees the new end, and it stands in the report."));
    m_extend->setSummary(tr("%n minutes are added.", nullptr, m_minutes->value()) + u' ' + m_extend->hint());
    m_extend->refresh();
}

} // namespace evalroom

#include "moc_rest_panel.cpp"
