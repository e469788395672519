// SPDX-License-Identifier: Apache-2.0
#include "widgets/window/stages_button.h"

#include "widgets/shell/stage_words.h"
#include "widgets/words/figures.h"

#include <QEvent>
#include <QMenu>

using namespace Qt::StringLiterals;

namespace evalroom {

StagesButton::StagesButton(Session& session, const People& people, QWidget* parent)
    : QToolButton(parent)
    , m_session(session)
    , m_people(people)
    , m_menu(new QMenu(this))
{
    setObjectName(u"stages"_s);
    m_menu->setObjectName(u"stageEntries"_s);
    connect(this, &QToolButton::clicked, this, &StagesButton::open);
    refresh();
}

void StagesButton::open()
{
    if (!m_session.isKnown())
        return;
    fill();
    m_menu->popup(isVisible() ? mapToGlobal(rect().bottomLeft()) : parentWidget()->mapToGlobal(QPoint()));
    m_menu->setActiveAction(m_menu->defaultAction());
}

void StagesButton::setNeeded(bool needed)
{
    m_needed = needed;
    refresh();
}

QList<Awaited> StagesButton::others() const
{
    if (!m_session.isKnown() || !m_session.expected().delivered.isEmpty())
        return {};
    QList<Awaited> all = awaitedNow(m_session.expected(), m_session.now());
    all.removeIf([this](const Awaited& each) { return each.member == m_session.member(); });
    return all;
}

void StagesButton::refresh()
{
    const auto count = static_cast<int>(others().size());
    setText(count > 0 ? tr("%n others still to act (F10)", nullptr, count) : tr("Stages (F10)"));
    setAccessibleName(
        count > 0 ? tr("Stages, and who is still to act: %n others", nullptr, count) : tr("Stages of the session"));
    setVisible(m_needed && m_session.isKnown());
}

// A line each: whoever reads one by the arrow keys hears it.
void StagesButton::fill()
{
    m_menu->clear();
    m_menu->setDefaultAction(nullptr);
    for (const Stage& stage : stagesOf(m_session.expected(), m_session.now())) {
        QAction* line = add(stageTitle(m_session.expected(), stage) + u"  —  "_s + stageStatusWords(stage.status));
        if (stage.status != StageStatus::Now || m_menu->defaultAction() != nullptr)
            continue;
        m_menu->setDefaultAction(line);
        addPeople();
    }
}

QAction* StagesButton::add(QString line)
{
    return m_menu->addAction(line.replace(u'&', u"&&"_s));
}

void StagesButton::addPeople()
{
    const SessionState& state = m_session.expected();
    for (const Awaited& each : others()) {
        const QString line
            = u"    "_s + personWords(state, each.member, m_people) + u"  —  "_s + dutyWords(state, each.duty);
        add(sinceWords(line, m_times.since(state, m_session.log(), each)));
    }
}

void StagesButton::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        refresh();
    QToolButton::changeEvent(event);
}

} // namespace evalroom

#include "moc_stages_button.cpp"
