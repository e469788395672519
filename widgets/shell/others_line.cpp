// SPDX-License-Identifier: Apache-2.0
#include "widgets/shell/others_line.h"

#include "widgets/words/figures.h"

namespace evalroom {

namespace {

constexpr qsizetype NamedOthers = 3; // the menu of the stages has all of them

bool isDoneForNow(const Session& session)
{
    const SessionState& state = session.expected();
    return dutiesOf(state, session.member(), session.now()).isEmpty()
        && repeatableDuty(state, session.member(), session.now());
}

} // namespace

OthersLine::OthersLine(Session& session, const People& people, QWidget* parent)
    : TypeLabel(Type::Small, {}, parent)
    , m_session(session)
    , m_people(people)
{
    setObjectName(QStringLiteral("stillToAct"));
    hide();
}

QStringList OthersLine::awaitedOthers()
{
    QStringList others;
    if (!m_session.isKnown() || !isDoneForNow(m_session))
        return others;
    const SessionState& state = m_session.expected();
    for (const Awaited& each : awaitedNow(state, m_session.now())) {
        if (each.member != m_session.member())
            others << sinceWords(
                personWords(state, each.member, m_people), m_times.since(state, m_session.log(), each));
    }
    return others;
}

void OthersLine::refresh()
{
    const QStringList others = awaitedOthers();
    //: Between people of a list, each with the time since when they are waited for
    const QString named = others.first(std::min(others.size(), NamedOthers)).join(tr("; ", "between people"));
    const int more = static_cast<int>(others.size() - NamedOthers);
    if (others.isEmpty())
        setText({});
    else if (more > 0)
        setText(tr("Still to act: %1; and %n more", nullptr, more).arg(named));
    else
        setText(tr("Still to act: %1").arg(named));
    setVisible(!others.isEmpty());
}

} // namespace evalroom

#include "moc_others_line.cpp"
