// SPDX-License-Identifier: Apache-2.0
#include "widgets/window/entrance.h"

#include "widgets/shell/window_size.h"
#include "widgets/words/errors.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace evalroom {

Entrance::Entrance(StartEntry given, Preferences& preferences, const QString& keptFile, QObject* parent)
    : QObject(parent)
    , m_given(std::move(given))
    , m_preferences(preferences)
    , m_kept(keptFile)
{
}

Entrance::~Entrance()
{
    leave();
}

void Entrance::begin()
{
    const auto here = terminalOf(m_given);
    // Another package may have been chosen than the command line names.
    if (here)
        return enter(
            terminalOf(here->opensPackage() ? m_kept.begun(m_given) : withCertificate(m_given)).value_or(*here));
    Q_EMIT told(here.error().detail);
    ask(m_kept.completed(m_given));
}

// The one of the last time, where the command line names none.
StartEntry Entrance::withCertificate(const StartEntry& given) const
{
    StartEntry entry = given;
    const StartEntry kept = m_kept.of(given.value(u"session"_s));
    const bool isTheirs = kept.value(u"member"_s) == given.value(u"member"_s) && kept.contains(u"certificate"_s);
    if (isTheirs && !given.contains(u"certificate"_s))
        entry.insert(u"certificate"_s, kept.value(u"certificate"_s));
    return entry;
}

void Entrance::ask(const StartEntry& entry)
{
    auto asking = std::make_unique<StartWindow>(entry, m_kept, m_preferences);
    connect(asking.get(), &StartWindow::entered, this, &Entrance::enter);
    connect(asking.get(), &StartWindow::told, this, &Entrance::told);
    connect(
        asking.get(), &StartWindow::typed, this, [this](const StartEntry& typed) { m_kept.keepBegun(m_given, typed); });
    show(*asking);
    m_before = std::move(asking);
}

void Entrance::enter(const TerminalOptions& here)
{
    m_entry = here.start;
    if (!here.opensPackage())
        return sitDown(here);
    auto opening = std::make_unique<OpeningWindow>(here, m_preferences);
    connect(opening.get(), &OpeningWindow::deskWanted, this, &Entrance::sitDown);
    // Where none is left, it begins with the same one again.
    connect(opening.get(), &OpeningWindow::packageChanged, this, [this, entered = here.start](const QString& path) {
        StartEntry now = entered;
        if (!path.isEmpty())
            now.insert(u"package"_s, path);
        m_kept.keepBegun(m_given, now);
    });
    show(*opening);
    m_before = std::move(opening);
}

void Entrance::sitDown(TerminalOptions here)
{
    m_entry.insert(u"session"_s, QString::fromLatin1(here.config->session.toHex()));
    if (!here.seat.package.isEmpty())
        m_entry.insert(u"package"_s, here.seat.package);
    m_kept.keep(m_entry);
    // From the page itself, which ends by it.
    here.seat.changeStart = [this] { QMetaObject::invokeMethod(this, &Entrance::askAgain, Qt::QueuedConnection); };
    // Whose certificate it is is not asked for again, also where the window is closed before it has led in.
    here.seat.certificateTyped = [this](const QString& path) {
        if (path.isEmpty())
            m_entry.remove(u"certificate"_s);
        else
            m_entry.insert(u"certificate"_s, path);
        m_kept.keepSoon(m_entry);
    };
    m_terminal = std::make_unique<Terminal>(here, m_preferences);
    connect(&m_terminal->window(), &SessionWindow::turnedAway, this,
        [this](const Error& error) { Q_EMIT told(errorWords(error)); });
    show(m_terminal->window());
}

// What it still says on its way out is not listened to.
std::unique_ptr<Terminal> Entrance::leave()
{
    if (m_terminal) {
        m_terminal->session().disconnect(this);
        m_terminal->window().disconnect(this);
    }
    return std::move(m_terminal);
}

void Entrance::askAgain()
{
    if (!m_terminal)
        return;
    const std::unique_ptr<Terminal> left = leave();
    ask(m_entry);
}

// One is always there: with the last one the program ends.
void Entrance::show(QMainWindow& window)
{
    new WindowSize(window, m_preferences);
    window.show();
    window.activateWindow();
    if (QMainWindow* before = std::exchange(m_window, &window); before != nullptr)
        before->close();
    // It is still on the way out of its own signal.
    if (m_before)
        m_before.release()->deleteLater();
}

} // namespace evalroom

#include "moc_entrance.cpp"
