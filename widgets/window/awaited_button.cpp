// SPDX-License-Identifier: Apache-2.0
#include "widgets/window/awaited_button.h"

#include "widgets/words/figures.h"

#include <QEvent>
#include <QMenu>

using namespace Qt::StringLiterals;

namespace evalroom {

AwaitedButton::AwaitedButton(Session& session, const People& people, QWidget* parent)
    : QToolButton(parent)
    , m_session(session)
    , m_people(people)
    , m_menu(new QMenu(this))
{
    setObjectName(u"awaited"_s);
    m_menu->setObjectName(u"awaitedPeople"_s);
    connect(this, &QToolButton::clicked, this, &AwaitedButton::open);
    refresh();
}

void AwaitedButton::open()
{
    fill();
    m_menu->popup(mapToGlobal(rect().bottomLeft()));
    m_menu->setActiveAction(m_menu->actions().value(0));
}

void AwaitedButton::setNeeded(bool needed)
{
    m_needed = needed;
    refresh();
}

QList<Awaited> AwaitedButton::others() const
{
    if (!m_session.isKnown() || !m_session.expected().delivered.isEmpty())
        return {};
    QList<Awaited> all = awaitedNow(m_session.expected(), m_session.now());
    all.removeIf([this](const Awaited& each) { return each.member == m_session.member(); });
    return all;
}

void AwaitedButton::refresh()
{
    const auto count = static_cast<int>(others().size());
    setText(tr("%n others still to act (F10)", nullptr, count));
    setAccessibleName(tr("Who is still to act: %n others", nullptr, count));
    setVisible(m_needed && count > 0);
}

// A line each: whoever reads one by the arrow keys hears it.
void AwaitedButton::fill()
{
    m_menu->clear();
    const SessionState& state = m_session.expected();
    const QList<Awaited> waiting = others();
    for (const Awaited& each : waiting) {
        QString line = personWords(state, each.member, m_people) + u"  —  "_s + dutyWords(state, each.duty);
        if (const QDateTime since = m_times.since(state, m_session.log(), each); since.isValid())
            line = tr("%1, since %2").arg(line, timeWords(since));
        m_menu->addAction(line.replace(u'&', u"&&"_s));
    }
}

void AwaitedButton::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        refresh();
    QToolButton::changeEvent(event);
}

} // namespace evalroom

#include "moc_awaited_button.cpp"
