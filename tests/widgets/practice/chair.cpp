// SPDX-License-Identifier: Apache-2.0
#include "chair.h"

using namespace Qt::StringLiterals;

namespace evalroom::test {

PracticeWish quickWish(Role chair, PracticeKind kind)
{
    return {.chair = chair, .kind = kind, .bidders = 5, .pages = 8, .pause = {}};
}

Chair::Chair(const PracticeWish& wish, QLocale::Language language, WindowHand::By by)
    : m_judge(wish.seed, truthOf(makePracticeLot(lotOf(wish))), wish.plot)
    , m_by(by)
{
    preferences.setLanguage(language);
    m_room = std::make_unique<PracticeRoom>(wish, m_folder.path());
    QObject::connect(
        m_room.get(), &PracticeRoom::seatReady, &m_context, [this](const PracticeSeat& given) { seat = given; });
    QObject::connect(m_room.get(), &PracticeRoom::failed, &m_context,
        [this](const Error& error) { failure = wordOf(Result<void>(std::unexpected(error))); });
    m_room->start();
}

bool Chair::isReady()
{
    return waitFor([this] { return seat.has_value() || !failure.isEmpty(); }) && seat;
}

void Chair::sit()
{
    hand.reset();
    window.reset();
    session.reset();
    session = std::make_unique<Session>(seat->config);
    if (seat->chair == Role::Staff)
        m_room->takeSlipsFrom(*session);
    window = std::make_unique<SessionWindow>(*session,
        SeatPlan {.papers = std::make_shared<Papers>(seat->papers), .package = seat->package, .annex = seat->annex},
        preferences);
    window->show();
    window->activateWindow();
    hand = std::make_unique<WindowHand>(*window, *session, m_judge, seat->pin, m_by);
}

QString Chair::words() const
{
    if (!hand)
        return failure;
    if (qEnvironmentVariableIsSet("EVALROOM_PICTURES"))
        window->grab().save(qEnvironmentVariable("EVALROOM_PICTURES") + u"/stuck.png"_s);
    return failure + u'\n' + hand->words();
}

} // namespace evalroom::test
