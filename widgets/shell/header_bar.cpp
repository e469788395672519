// SPDX-License-Identifier: Apache-2.0
#include "widgets/shell/header_bar.h"

#include "widgets/style/measures.h"
#include "widgets/words/failure.h"

#include <QEvent>
#include <QHBoxLayout>

using namespace Qt::StringLiterals;

namespace evalroom {

namespace {

TypeLabel* labelIn(QBoxLayout* layout, Type type, const QString& name, int stretch = 0)
{
    auto* label = new TypeLabel(type);
    label->setObjectName(name);
    label->setWordWrap(false);
    layout->addWidget(label, stretch);
    return label;
}

// The place of a label with a sign before it.
QBoxLayout* signedIn(QBoxLayout* layout, Sign*& sign)
{
    auto* pair = new QHBoxLayout;
    pair->setSpacing(measure::Tight);
    sign = new Sign(Type::Small);
    pair->addWidget(sign);
    layout->addLayout(pair);
    return pair;
}

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
{
    setObjectName(u"header"_s);
    auto* rows = new QVBoxLayout;
    rows->setSpacing(measure::Tight);
    auto* top = new QHBoxLayout;
    m_lot = labelIn(top, Type::Heading, u"lot"_s, 1);
    // A long title gives way to what follows it; the whole stands in its tool tip.
    m_lot->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_code = labelIn(top, Type::Code, u"code"_s);
    auto* below = new QHBoxLayout;
    below->setSpacing(measure::Space);
    m_who = labelIn(below, Type::Small, u"who"_s, 1);
    m_who->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_connection = labelIn(signedIn(below, m_connectionSign), Type::Small, u"connection"_s);
    m_saved = labelIn(signedIn(below, m_savedSign), Type::Small, u"savedHere"_s);
    m_received = labelIn(signedIn(below, m_receivedSign), Type::Small, u"received"_s);
    rows->addLayout(top);
    rows->addLayout(below);
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
    const SessionState& state = m_session.state();
    QStringList parts {personWords(state, m_session.member(), m_people)};
    if (const QString seat = state.members.value(m_session.member()).seat; !seat.isEmpty())
        parts << tr("Seat %1").arg(seat);
    const QString step = currentStep(state);
    if (!state.failed.isEmpty())
        parts << failedWords(state.facts->rules.regime);
    else if (!state.delivered.isEmpty())
        parts << tr("The session is over");
    else if (isRanked(state))
        parts << tr("Result and report");
    else if (!step.isEmpty())
        parts << tr("Step: %1").arg(stepWords(state, step));
    return parts.join(u"  ·  "_s);
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
    const QString lot = m_session.isKnown() ? m_session.manifest().title : tr("Bid evaluation");
    m_lot->setText(lot);
    m_lot->setToolTip(lot);
    m_who->setText(whoWords());
    m_connectionSign->show(connectionSign(m_session.connection()));
    m_connection->setText(connectionWords());
    const qsizetype waiting = m_session.isKnown() ? m_session.savedHere() : 0;
    const qint64 received = m_session.isKnown() ? m_session.receivedByCentre() : 0;
    m_savedSign->show(waiting > 0 ? Icon::ClockFace : Icon::Tick);
    m_saved->setText(waiting > 0 ? tr("Saved here, waiting: %1").arg(waiting) : tr("All saved here"));
    m_receivedSign->show(Icon::Tick);
    m_received->setText(tr("Received by the centre: %1").arg(received));
    const QString code = m_session.isKnown() ? m_session.checkpointCode() : QString();
    m_code->setText(code.isEmpty() ? QString() : tr("Check code %1").arg(code));
    m_code->setToolTip(tr("This code is the same on every screen of the session that has seen the same records."));
    m_code->setVisible(!code.isEmpty());
}

void HeaderBar::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        refresh();
    QFrame::changeEvent(event);
}

} // namespace evalroom

#include "moc_header_bar.cpp"
