// SPDX-License-Identifier: Apache-2.0
#include "documents/whole_file.h"
#include "widgets/practice/centre_rollback.h"
#include "widgets/practice/posing.h"
#include "widgets/practice/screenshots.h"

#include <QTabWidget>

using namespace Qt::StringLiterals;

// What befalls a session that is played for pictures.
namespace evalroom {

namespace {

constexpr qint64 LargestPaper = 64 * 1024;

const Act Rest = Suspension {u"评标室临时停电，暂停评标。"_s};
const Act End = Suspension {
    u"抽取不到符合条件的评审专家，评标委员会无法补足。"_s, SuspensionKind::Unfilled, u"全部投标文件和评审记录。"_s};
const Act GoingOn = Resumption {u"供电已恢复，继续评标。"_s};

} // namespace

// What is to happen at this page; false: nothing, or it has already.
bool Screenshots::isTrouble(const QString& name)
{
    for (const auto& [page, trouble] : scene().troubles.asKeyValueRange()) {
        if (name.startsWith(page) && !m_befallen.contains(trouble)) {
            m_befallen.insert(trouble);
            befall(trouble);
            return true;
        }
    }
    return false;
}

void Screenshots::befall(Trouble trouble)
{
    switch (trouble) {
    case Trouble::Cut:
        return cutLine();
    case Trouble::Rest:
        return rest([this] { look(); });
    case Trouble::Betrayal:
        return betray();
    case Trouble::Unfilled:
        return endUnfilled();
    case Trouble::Replaced:
        return replace();
    }
}

// The centre is gone for a while; what can be done without it is shown.
void Screenshots::cutLine()
{
    const Sitting at = sitting();
    const Pose cut {.name = u"offline-"_s + at.page,
        .strike =
            [this, at] {
                if (const Step* step = stepAt(at))
                    fillDraft(at, *step);
                m_room->stopCentre();
            },
        .holds = [this] { return m_session->connection() == Connection::Offline; }};
    pose({cut}, [this] { pose(offlinePoses(sitting()), [this] { mendLine(); }); });
}

void Screenshots::mendLine()
{
    const auto isBack = [this] { return m_session->connection() == Connection::Online && m_session->savedHere() == 0; };
    const auto goOn = [this] { m_session->role() == Role::Supervisor ? look() : changeSeats(); };
    pose({{.name = {}, .strike = [this] { m_room->restartCentre(); }, .holds = isBack}}, goOn);
}

// What is left behind at the seat where the person was; then that goes on at the other.
void Screenshots::changeSeats()
{
    PracticeSeat other = *m_seat;
    other.config.seat = m_session->manifest().venues.constFirst().seats.constLast();
    other.config.storeDir = m_folder->path() + u"/other-seat"_s;
    const auto sitElsewhere = [this, other] {
        m_elsewhere = std::make_unique<Session>(other.config);
        m_elsewhere->checkIn({.pkcs12 = readWholeFile(other.papers.credentialFile, LargestPaper).value_or(QByteArray()),
                                 .pin = Secret::copyOf(other.pin.toUtf8()),
                                 .slipCode = Secret::copyOf(other.papers.slipCode.toUtf8())},
            {});
    };
    const auto isLeft = [this] { return m_session->connection() == Connection::Elsewhere; };
    pose({{.name = u"leftSeat"_s, .strike = sitElsewhere, .holds = isLeft}}, [this, other] {
        standUp();
        sitDown(other);
    });
}

// With the desk's forms for it in front.
void Screenshots::rest(const std::function<void()>& then)
{
    const auto turnToForms = [this] {
        if (auto* tabs = seenIn<QTabWidget>(*m_window, u"deskTabs"_s))
            tabs->setCurrentIndex(FormsTab);
    };
    // Whoever lets it rest may still be on the way back to the centre: twice is as once.
    const auto isSo = [this](bool resting) {
        const bool so = m_session->state().suspended == resting;
        if (!so)
            m_room->interpose(resting ? Rest : GoingOn);
        return so;
    };
    pose({{.name = u"suspended-"_s + pageName(), .strike = turnToForms, .holds = [isSo] { return isSo(true); }},
             {.name = {}, .holds = [isSo] { return isSo(false); }}},
        then);
}

// One that came too late for its picture would never end.
void Screenshots::endLateRest()
{
    if (m_befallen.contains(Trouble::Rest) && m_session->isKnown() && m_session->state().suspended)
        m_room->interpose(GoingOn);
}

// What has come into the log meanwhile is denied. Nobody in the room goes on after that.
void Screenshots::betray()
{
    disconnect(m_room.get(), &PracticeRoom::failed, this, nullptr);
    const auto stop = [this] { m_room->stopCentre(); };
    const auto isGone = [this] { return m_session->connection() == Connection::Offline; };
    const auto isBack = [this] { return m_session->connection() == Connection::Online; };
    const CentreRollback rollback(m_folder->path());
    const auto keep = [this, rollback] {
        rollback.keep();
        m_room->restartCentre();
    };
    const auto goBack = [this, rollback] {
        rollback.goBack();
        m_room->restartCentre();
    };
    const Pose distrusted {.name = u"distrusted-"_s + pageName(), .strike = goBack, .holds = [this] {
                               return m_session->connection() == Connection::Distrusted;
                           }};
    const Pose gone {.name = {}, .strike = stop, .holds = isGone};
    pose({gone, {.name = {}, .strike = keep, .holds = isBack}}, [this, gone, distrusted] {
        rest([this, gone, distrusted] { pose({gone, distrusted}, [this] { endScene(); }); });
    });
}

// What everybody waits for is seen before. Whoever has been asked already is asked once more: twice is as once.
void Screenshots::endUnfilled()
{
    const auto isOver = [this] {
        const bool over = m_window->page()->objectName() == u"overPage"_s;
        if (!over)
            m_room->interpose(End);
        return over;
    };
    pose({{.name = pageName()}, {.name = {}, .holds = isOver}}, [this] { look(); });
}

// The platform goes on while the others do; whoever it puts out hears why once they check in again.
void Screenshots::replace()
{
    const auto putOther = [this] {
        m_room->replace(m_session->member());
        m_room->setHeld(false);
    };
    const auto isOut = [this] { return m_session->connection() == Connection::LoggedOut; };
    pose({{.name = {}, .strike = putOther, .holds = isOut}}, [this] {
        m_still = false;
        look();
    });
}

} // namespace evalroom
