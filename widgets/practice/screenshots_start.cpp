// SPDX-License-Identifier: Apache-2.0
#include "widgets/practice/screenshots.h"

#include <QTemporaryFile>

using namespace Qt::StringLiterals;

// What stands before a session that is played for pictures.
namespace evalroom {

namespace {

const QString Practice = u"practice"_s;

} // namespace

// Where this program may write nothing, for a file is in the way; the others come while something is written.
void Screenshots::takeFailedStart()
{
    QTemporaryFile inTheWay;
    if (!inTheWay.open())
        return finish(inTheWay.errorString());
    const QByteArray before = qgetenv("TMPDIR");
    qputenv("TMPDIR", QFile::encodeName(inTheWay.fileName()));
    auto* window = new PracticeWindow(m_preferences);
    window->begin({});
    before.isNull() ? qunsetenv("TMPDIR") : qputenv("TMPDIR", before);
    window->show();
    takeAll(window, Practice, failedPracticePoses(*window), [this, window] {
        window->deleteLater();
        takeStart();
    });
}

void Screenshots::takeStart()
{
    auto* window = new PracticeWindow(m_preferences);
    window->show();
    takeAll(window, Practice, practicePoses(*window), [this, window] {
        window->deleteLater();
        takeLeftStart();
    });
}

// Somebody has closed the window of the session.
void Screenshots::takeLeftStart()
{
    m_stuck.start();
    auto* window = new PracticeWindow(m_preferences);
    connect(window, &PracticeWindow::seated, window, [window] { window->sessionWindow()->close(); });
    connect(window, &PracticeWindow::left, this, [this, window] {
        takeAll(window, Practice, leftPracticePoses(*window), [this, window] {
            window->deleteLater();
            beginScene();
        });
    });
    window->show();
    window->begin(scene().wish);
}

void Screenshots::takeWayIn(const PracticeSeat& seat)
{
    if (scene().around)
        takeAsked(seat);
    else if (scene().wish.opensSession)
        takeOpening(seat);
    else
        sitDown(seat);
}

// Where the command line names no more than the centre and the session. Nobody goes on meanwhile.
void Screenshots::takeAsked(const PracticeSeat& seat)
{
    m_room->setHeld(true);
    const StartEntry given {
        {u"hub"_s, seat.config.hub.url.toString()}, {u"session"_s, QString::fromLatin1(seat.config.session.toHex())}};
    auto* window = new StartWindow(given, m_noStarts, m_preferences);
    window->show();
    takeAll(window, scene().name, startPoses(*window, seat), [this, window, seat] {
        window->deleteLater();
        m_room->setHeld(false);
        sitDown(seat);
    });
}

// As staff come to it: in vain while the centre is away, for the first time, and when it has been done.
void Screenshots::takeOpening(const PracticeSeat& seat)
{
    PracticeSeat away = seat;
    away.config.hub.url = NobodysCentre;
    const auto sit = [this, seat] {
        m_room->letIn();
        sitDown(seat);
    };
    const auto again = [this, seat, sit] { openAt(seat, openedPoses, sit); };
    openAt(away, awayPoses, [this, seat, again] { openAt(seat, openingPoses, again); });
}

void Screenshots::openAt(const PracticeSeat& seat,
    QList<Pose> (*posesOf)(OpeningWindow& window, const PracticeSeat& seat), const std::function<void()>& then)
{
    TerminalOptions options;
    options.config = seat.config;
    options.config->session.clear();
    options.seat = {.papers = std::make_shared<Papers>(seat.papers), .package = seat.package};
    auto* window = new OpeningWindow(options, m_preferences);
    window->show();
    takeAll(window, scene().name, posesOf(*window, seat), [window, then] {
        window->deleteLater();
        then();
    });
}

void Screenshots::takeAll(QWidget* window, const QString& of, QList<Pose> poses, const std::function<void()>& then)
{
    m_stuck.start();
    if (poses.isEmpty())
        return then();
    Pose pose = poses.takeFirst();
    pose.name = of + u'-' + pose.name;
    m_gallery.take(window, pose, [this, window, of, poses, then] { takeAll(window, of, poses, then); });
}

} // namespace evalroom
