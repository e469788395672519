// SPDX-License-Identifier: Apache-2.0
#include "widgets/window/session_window.h"

#include "widgets/shell/action_bar.h"
#include "widgets/shell/why_link.h"
#include "widgets/words/errors.h"

#include <QPointer>
#include <utility>

// From the press of the one button to its answer.
namespace evalroom {

void SessionWindow::press()
{
    // What stands on the button is of the state before.
    if (m_counting || awaitsResult())
        return;
    Page* pressed = page();
    const NextStep step = next();
    if (!step.possible)
        return;
    m_action->setBusy(true);
    if (pressed->takesPin()) {
        pressed->performWith(m_action->takePin());
        return;
    }
    if (!step.needsPin || m_session.isUnlocked()) {
        performAsShown(pressed, step);
        return;
    }
    m_opening = ++m_presses;
    m_signing = true;
    m_action->setStoppable(true);
    m_session.unlock(m_plan.papers->pkcs12, m_action->takePin(),
        {this, [this, pressed = QPointer(pressed), step, opening = m_opening](const Result<void>& unlocked) {
             if (isGivenUp(opening))
                 return;
             if (unlocked)
                 performAsShown(pressed, step);
             else
                 endBusy(unlocked.error());
         }});
}

// Asked when what was waited for is there: if nobody waits any more, the certificate is put away again.
bool SessionWindow::isGivenUp(int opening)
{
    if (m_opening == opening) {
        m_opening = 0;
        return false;
    }
    if (!isBusy())
        m_session.lock();
    return true;
}

// The certificate takes its time to open, and the session goes on meanwhile: nobody signs what they have not seen.
void SessionWindow::performAsShown(Page* pressed, const NextStep& shown)
{
    if (!m_session.isCounted()) {
        m_opening = ++m_presses;
        m_signing = shown.signs();
        m_session.count({this, [this, pressed = QPointer(pressed), shown, opening = m_opening](const Result<void>&) {
                             if (!isGivenUp(opening))
                                 performAsShown(pressed, shown);
                         }});
        return;
    }
    // What has come is looked at before it is signed, also where it does not stand on the screen yet.
    if (m_soon.isActive() || m_counting) {
        m_soon.stop();
        refresh();
    }
    if (page() == pressed && next().isStill(shown))
        return pressed->perform();
    // The PIN was given for something else.
    if (shown.needsPin)
        m_session.lock();
    // Who has signed nothing by it misses nothing: a second press of a button that is gone is no news.
    endBusy(shown.signs() ? std::optional(changedSincePress()) : std::optional<Error>());
}

// A certificate that opens all the same is put away again.
void SessionWindow::stopWaiting()
{
    if (std::exchange(m_opening, 0) == 0)
        return page()->stop();
    endBusy(Error {ErrorCode::Cancelled});
}

void SessionWindow::endBusy(const std::optional<Error>& error)
{
    m_action->setBusy(false);
    if (error)
        m_action->showError(*error, lawBehind(m_session, *error));
    if (error && m_place && m_place->kind == Place::Kind::CheckIn)
        Q_EMIT turnedAway(*error);
    refreshSoon();
}

// Others may have been faster on the way to the centre. A sheet opens without its author, who has nothing to do then.
void SessionWindow::takeReceived(const QByteArray& name, const QString& effect)
{
    refreshSoon();
    if (effect.isEmpty())
        return;
    const auto index = m_session.log().indexOf(name);
    const auto* record = index ? std::get_if<Record>(&m_session.log().entries().at(*index).body) : nullptr;
    const auto act = record != nullptr ? actFromJson(record->act) : std::unexpected(Error {ErrorCode::NotFound});
    if (act && !std::holds_alternative<Opening>(*act))
        m_uncounted = uncounted(effect);
}

} // namespace evalroom
