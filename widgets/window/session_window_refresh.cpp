// SPDX-License-Identifier: Apache-2.0
#include "widgets/window/session_window.h"

#include "evaluation/envelopes.h"
#include "evaluation/testimony.h"
#include "widgets/desk/staff_page.h"
#include "widgets/shell/action_bar.h"
#include "widgets/shell/banner.h"
#include "widgets/shell/header_bar.h"
#include "widgets/shell/others_line.h"
#include "widgets/shell/stage_rail.h"
#include "widgets/shell/why_link.h"
#include "widgets/style/news_label.h"
#include "widgets/window/kept_places.h"
#include "widgets/window/make_page.h"
#include "widgets/window/member_menu.h"
#include "widgets/window/work_area.h"
#include "widgets/words/errors.h"
#include "widgets/words/plain_text.h"

#include <QToolButton>
#include <algorithm>
#include <utility>

// What the window shows follows the session.
namespace evalroom {

namespace {

// Many records may come at once, as after a cut: one repaint is enough for all of them.
constexpr std::chrono::milliseconds Soon {30};
constexpr std::chrono::milliseconds Hour {3'600'000};

} // namespace

void SessionWindow::refreshSoon()
{
    if (!m_soon.isActive())
        m_soon.start(Soon);
}

// Waiting times end although nothing happens.
void SessionWindow::refreshLater()
{
    m_later.stop();
    if (!m_session.isKnown())
        return;
    auto next = nextDeemable(m_session.expected(), m_session.now());
    // The last moment is still in time.
    auto offers = offersUntil(m_session.expected());
    offers = offers ? std::optional(offers->addSecs(1)) : std::nullopt;
    if (offers && *offers > m_session.now() && (!next || *offers < *next))
        next = offers;
    if (next)
        m_later.start(std::min(std::chrono::milliseconds(m_session.now().msecsTo(*next) + Soon.count()), Hour));
}

// In the words of this session's law, before its pages are made. Once, and when somebody turns to this window: another
// may be open on a session under another law.
void SessionWindow::speak()
{
    if (!m_session.isKnown())
        return;
    m_spoken = true;
    m_preferences.speakFor(this, m_session.expected().facts->rules.terms);
}

// Everything that is shown stays as it is until the result of the new state is counted, on another thread; then all of
// it is made anew, and asks for the result as often as it likes.
bool SessionWindow::awaitsResult()
{
    if (page() == nullptr || m_session.isCounted())
        return false;
    if (!std::exchange(m_counting, true))
        m_session.count({this, [this](const Result<void>&) {
                             m_counting = false;
                             refresh();
                         }});
    return true;
}

void SessionWindow::refresh()
{
    if (awaitsResult())
        return;
    if (!m_spoken)
        speak();
    learnNames();
    refreshLater();
    m_header->refresh();
    m_rail->refresh();
    shareRoom();
    m_banner->refresh();
    m_work->setReadOnly(isLeft());
    if (const Place place = placeOf(m_session); !m_place || place != *m_place) {
        m_place = place;
        Page* next = makePage(place, m_session, m_plan, m_people, [this]() -> StatedBids& { return m_more->bids(); });
        next->setPreferences(m_preferences);
        if (const auto* desk = qobject_cast<StaffPage*>(next))
            connect(desk, &StaffPage::annexBrought, this, &SessionWindow::askNames);
        const bool outrun = m_opening != 0 && m_signing;
        const bool typesPin = m_action->isPinAwaited();
        m_work->setPage(next);
        // A PIN that is typed for the page before signs nothing here, and is written into no field.
        if (typesPin && !m_action->dropPin())
            m_work->setFocus();
        if (outrun)
            m_action->showError(changedSincePress());
    } else if (isLeft()) {
        // What was typed stays to be read; behind it the drafts are locked.
        showPage();
    } else {
        m_work->refresh();
        showPage();
    }
    if (const auto error = std::exchange(m_uncounted, {}))
        m_action->showError(*error, lawBehind(m_session, *error));
}

void SessionWindow::startPage()
{
    m_action->clearError();
    m_action->setBusy(false);
    m_opening = 0; // the page that it was for is gone: what opens now signs nothing
    // Another page than the one before: its words and its button come with it.
    present();
    startWork();
    m_title->announce();
}

void SessionWindow::showPage()
{
    if (!awaitsResult())
        present();
}

void SessionWindow::present()
{
    m_title->setText(breakable(page()->title()));
    // What there was to do here is done elsewhere.
    const QString guidance = isLeft() ? QString() : page()->guidance();
    m_guidance->setText(guidance);
    m_guidance->setVisible(!guidance.isEmpty());
    m_others->refresh();
    m_title->setAccessibleName(guidance.isEmpty() ? page()->title() : page()->title() + u'\n' + guidance);
    m_work->setAccessibleName(page()->title());
    const bool readable = m_session.isKnown() && sitsOnCommittee(m_session.role())
        && m_session.expected().members.value(m_session.member()).declared == Declared::Clear;
    m_documents->setText(tr("Documents (F4)"));
    m_documents->setAccessibleName(tr("Show the documents beside the work"));
    m_documents->setVisible(readable);
    if (readable && m_place && m_place->kind != Place::Kind::CheckIn && !std::exchange(m_hasReopened, true)
        && m_kept->wereOpen())
        m_documents->setChecked(true);
    m_more->refresh();
    m_action->show(next(), m_session.isUnlocked());
    m_action->setStoppable(m_opening != 0 || page()->canStop());
    keepSpot();
}
} // namespace evalroom
