// SPDX-License-Identifier: Apache-2.0
#include "widgets/shell/header_bar.h"

#include "widgets/shell/stage_words.h"
#include "widgets/style/measures.h"
#include "widgets/words/failure.h"
#include "widgets/words/plain_text.h"

#include <QEvent>
#include <QHBoxLayout>

using namespace Qt::StringLiterals;

namespace evalroom {

namespace {

constexpr qsizetype LongestTitle = 200;

// The facts of the two rows, in their order.
enum TopFact { LotFact, CodeFact };
enum BelowFact { WhoFact, StepFact, ConnectionFact, SavedFact, ReceivedFact };

Icon connectionSign(Connection connection)
{
    switch (connection) {
    case Connection::Online:
        return Icon::Online;
    case Connection::Offline:
        return Icon::Offline;
    case Connection::Distrusted:
        return Icon::Refused;
    case Connection::Connecting:
        return Icon::ClockFace;
    case Connection::LoggedOut:
    case Connection::Elsewhere:
        break;
    }
    return Icon::ToCome;
}

} // namespace

HeaderBar::HeaderBar(Session& session, QWidget* corner, QWidget* parent)
    : QFrame(parent)
    , m_session(session)
    , m_top(new FactRow)
    , m_below(new FactRow(2))
{
    setObjectName(u"header"_s);
    m_top->add(Type::Heading, u"lot"_s, 2);
    m_top->add(Type::Code, u"code"_s, 1);
    m_below->add(Type::Small, u"who"_s, 4);
    // A narrow window's rail names no stage: here it is read.
    m_below->add(Type::Small, u"step"_s, 0);
    m_below->add(Type::Small, u"connection"_s, 1);
    m_below->add(Type::Small, u"savedHere"_s, 2);
    m_below->add(Type::Small, u"received"_s, 3);
    auto* rows = new QVBoxLayout;
    rows->setSpacing(measure::Tight);
    rows->addWidget(m_top);
    rows->addWidget(m_below);
    auto* all = new QHBoxLayout(this);
    all->setContentsMargins(measure::Margin, measure::Gap, measure::Space, measure::Gap);
    all->setSpacing(measure::Space);
    all->addLayout(rows, 1);
    if (corner != nullptr)
        all->addWidget(corner);
    refresh();
}

void HeaderBar::setPeople(const People& people)
{
    m_people = people;
    refresh();
}

QString HeaderBar::whoWords() const
{
    if (!m_session.isKnown())
        return tr("Member %1").arg(m_session.member());
    // As the rail beside it.
    const SessionState& state = m_session.expected();
    QStringList parts {personWords(state, m_session.member(), m_people)};
    if (const QString seat = state.members.value(m_session.member()).seat; !seat.isEmpty())
        parts << tr("Seat %1").arg(seat);
    return parts.join(u"  ·  "_s);
}

QString HeaderBar::nowWords() const
{
    if (!m_session.isKnown())
        return {};
    const SessionState& state = m_session.expected();
    if (!state.failed.isEmpty())
        return failedWords(state.facts->rules.regime);
    if (!state.delivered.isEmpty() || isUnfilled(state))
        return tr("The session is over");
    const auto stage = stageNow(state);
    if (!stage)
        return {};
    return stage->kind == Stage::Kind::Step ? tr("Step: %1").arg(stageTitle(state, *stage)) : stageTitle(state, *stage);
}

QString HeaderBar::connectionWords() const
{
    switch (m_session.connection()) {
    case Connection::Offline:
        return tr("No connection");
    case Connection::Connecting:
        return tr("Connecting …");
    case Connection::Online:
        return tr("Connected");
    case Connection::LoggedOut:
        return tr("Not checked in");
    case Connection::Elsewhere:
        return tr("At another seat");
    case Connection::Distrusted:
        return tr("The centre is not trusted");
    }
    return {};
}

void HeaderBar::refresh()
{
    const bool known = m_session.isKnown();
    m_top->say(LotFact, known ? plainLine(m_session.manifest().title, LongestTitle) : tr("Bid evaluation"));
    const QString code = known ? m_session.checkpointCode() : QString();
    m_top->say(CodeFact, code.isEmpty() ? QString() : tr("Check code %1").arg(code),
        tr("This code is the same on every screen of the session that has seen the same records."));
    m_below->say(WhoFact, whoWords());
    m_below->say(StepFact, nowWords());
    m_below->say(ConnectionFact, {connectionSign(m_session.connection()), connectionWords()});
    sayKept();
}

// Before the session is known here, nobody knows what waits.
void HeaderBar::sayKept()
{
    if (!m_session.isKnown()) {
        m_below->say(SavedFact, {});
        m_below->say(ReceivedFact, {});
        return;
    }
    const qsizetype waiting = m_session.savedHere();
    const Icon sent = waiting > 0 ? Icon::ClockFace : Icon::Tick;
    if (m_session.drafts().unkept())
        m_below->say(SavedFact, {Icon::Warning, tr("Not all saved here")});
    else
        m_below->say(
            SavedFact, {sent, waiting > 0 ? tr("Saved here, waiting: %1").arg(waiting) : tr("All saved here")});
    const qint64 received = m_session.receivedByCentre();
    m_below->say(ReceivedFact,
        {sent,
            waiting > 0 ? tr("Received by the centre: %1 of %2").arg(received).arg(received + waiting)
                        : tr("Received by the centre: %1").arg(received)});
}

void HeaderBar::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        refresh();
    QFrame::changeEvent(event);
}

} // namespace evalroom

#include "moc_header_bar.cpp"
