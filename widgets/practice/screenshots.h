// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "rehearsal/colleague.h"
#include "widgets/practice/gallery.h"
#include "widgets/practice/practice_room.h"
#include "widgets/window/session_window.h"

#include <QSet>
#include <QTemporaryDir>

namespace evalroom {

// Plays practice sessions in every chair and takes pictures of each screen in each state that matters: empty, filled,
// refused, offline, waiting, done. Needs no display and nobody's hand.
class Screenshots : public QObject {
    Q_OBJECT
public:
    Screenshots(Preferences& preferences, const QString& folder, QObject* parent = nullptr);
    ~Screenshots() override;

    void start();

Q_SIGNALS:
    // How many pictures there are, and the first file that could not be written or what stopped the play; empty: none.
    void finished(int taken, const QString& failure);

private:
    // One session, seen from one chair.
    struct Scene {
        QString name;
        PracticeWish wish;
        QString cutAt = {}; // the page at which the centre goes away, and the scene ends
    };
    static QList<Scene> scenes();

    void takeStart();
    void beginScene();
    void endScene();
    void sitDown(const PracticeSeat& seat);
    void checkIn(bool rightPin);
    void lookSoon();
    void look();
    void lookAgain();
    QString pageName() const;
    bool isNew(const QString& name);
    void take(const QString& name, const std::function<void()>& then);
    void showStates();
    void fillDraft(const Step& step);
    void bringPapers();
    void cutLine();
    void act();
    void finish(const QString& failure);

    Preferences& m_preferences;
    Gallery m_gallery;
    QTimer m_quiet; // nothing has happened for a moment
    qsizetype m_scene = 0;
    QSet<QString> m_seen; // pages of this scene
    bool m_showing = false; // pictures are being taken
    bool m_still = false; // the colleagues have been held since the last look
    std::optional<PracticeSeat> m_seat;
    std::unique_ptr<PracticeJudge> m_judge;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<PracticeRoom> m_room;
    std::unique_ptr<Session> m_session;
    std::unique_ptr<Colleague> m_ghost; // acts in the person's place
    std::unique_ptr<SessionWindow> m_window;
};

} // namespace evalroom
