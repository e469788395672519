// SPDX-License-Identifier: Apache-2.0
#include "widgets/shell/banner.h"

#include "widgets/style/colours.h"
#include "widgets/style/measures.h"
#include "widgets/words/errors.h"
#include "widgets/words/figures.h"
#include "widgets/words/rest_words.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace evalroom {

namespace {

constexpr qint64 NotableDrift = 60; // seconds

} // namespace

Banner::Banner(Session& session, QWidget* parent)
    : QFrame(parent)
    , m_session(session)
    , m_text(new NewsLabel(Type::Body))
{
    setObjectName(u"banner"_s);
    m_text->setObjectName(u"bannerText"_s);
    auto* all = new QHBoxLayout(this);
    all->setContentsMargins(measure::Margin, measure::Gap, measure::Margin, measure::Gap);
    all->addWidget(m_text);
    refresh();
}

std::optional<Banner::News> Banner::connectionNews()
{
    switch (m_session.connection()) {
    case Connection::Offline:
        if (!m_offlineSince.isValid())
            m_offlineSince = m_session.now();
        return News {tr("No connection to the centre since %1. Go on working: everything is kept on this machine and "
                        "is sent by itself when the connection is back.")
                .arg(timeWords(m_offlineSince))};
    case Connection::Elsewhere:
        return News {elsewhereWords()};
    case Connection::Distrusted:
        return News {tr("The centre does not show what it has shown before. Stop here and call the staff. %1")
                         .arg(m_session.alarm() ? errorWords(*m_session.alarm()) : QString()),
            Weight::Grave};
    case Connection::Online:
        m_offlineSince = {};
        break;
    case Connection::Connecting:
    case Connection::LoggedOut:
        break;
    }
    return {};
}

QString Banner::elsewhereWords() const
{
    const QString seat = m_session.state().members.value(m_session.member()).seat;
    if (seat.isEmpty())
        return tr("You have checked in at another seat and continue there. Here everything can be read, and nothing "
                  "changed. To go on here instead, close this window, open it again, and check in.");
    return tr("You have checked in at another seat, %1, and continue there. Here everything can be read, and nothing "
              "changed. To go on here instead, close this window, open it again, and check in.")
        .arg(seat);
}

std::optional<Banner::News> Banner::news()
{
    const auto connection = connectionNews();
    // Nothing but a centre that is not to be trusted is graver, and no other news would be true besides.
    if (const auto& why = m_session.drafts().unkept(); why && m_session.connection() != Connection::Distrusted)
        return News {tr("What you entered last is not saved on this machine. Leave this window open: it is saved by "
                        "itself as soon as the disk takes it. %1")
                         .arg(errorWords(*why)),
            Weight::Grave};
    if (connection)
        return connection;
    if (!m_session.isKnown())
        return {};
    const SessionState& state = m_session.state();
    if (const QString rest = restWords(state, m_session.log(), m_session.member()); !rest.isEmpty())
        return News {rest};
    if (const qint64 drift = m_session.drift(); std::abs(drift) > NotableDrift)
        return News {tr("The clock of this machine is wrong by %1; the centre's time is used. Tell the staff.")
                .arg(durationWords(std::abs(drift)))};
    return {};
}

void Banner::refresh()
{
    const auto now = news();
    setVisible(now.has_value());
    m_weight = now ? now->weight : Weight::Calm;
    const Icon sign = m_weight == Weight::Grave         ? Icon::Refused
        : m_session.connection() == Connection::Offline ? Icon::Offline
                                                        : Icon::Warning;
    m_text->say(now ? Marked(sign, now->text) : Marked());
    update();
}

void Banner::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        refresh();
    QFrame::changeEvent(event);
}

void Banner::paintEvent(QPaintEvent* event)
{
    QFrame::paintEvent(event);
    QPainter painter(this);
    painter.fillRect(rect(), m_weight == Weight::Grave ? colours().badSoft : colours().warningSoft);
}

} // namespace evalroom

#include "moc_banner.cpp"
