// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "rehearsal/colleague.h"
#include "widgets/practice/picture_scenes.h"
#include "widgets/practice/poses.h"

#include <QSet>
#include <QTemporaryDir>

namespace evalroom {

// Plays practice sessions in every chair and takes pictures of each screen in each state that matters: empty, filled,
// refused, offline, waiting, done. Needs no display and nobody's hand.
class Screenshots : public QObject {
    Q_OBJECT
public:
    Screenshots(Preferences& preferences, const QString& folder, const QList<Look>& looks, QObject* parent = nullptr);
    ~Screenshots() override;

    void start();

Q_SIGNALS:
    // How many pictures there are, and what is the matter: what stopped the play, a file that could not be written,
    // what does not fit. Empty: nothing.
    void finished(int taken, const QStringList& faults);

private:
    const PictureScene& scene() const { return m_scenes.at(m_scene); }

    void takeFailedStart();
    void takeStart();
    void takeLeftStart();
    void beginScene();
    void takeWayIn(const PracticeSeat& seat);
    void takeAsked(const PracticeSeat& seat);
    void takeOpening(const PracticeSeat& seat);
    void openAt(const PracticeSeat& seat, QList<Pose> (*posesOf)(OpeningWindow& window, const PracticeSeat& seat),
        const std::function<void()>& then);
    // Pictures of this window, whose names begin with what they are of.
    void takeAll(QWidget* window, const QString& of, QList<Pose> poses, const std::function<void()>& then);
    void endScene();
    void sitDown(const PracticeSeat& seat);
    void standUp();
    Sitting sitting() const;
    QString pageName() const;

    void lookSoon();
    void holdAtOwnTurn();
    std::optional<Duty> ownDuty() const;
    std::optional<Twist> ownTwist() const;
    bool isNewMoment();
    bool isTrouble(const QString& name);
    void befall(Trouble trouble);
    void look();
    void pose(const QList<Pose>& poses, const std::function<void()>& then);
    void poseNext();
    void cutLine();
    void mendLine();
    void changeSeats();
    void rest(const std::function<void()>& then);
    void endLateRest();
    void betray();
    void endUnfilled();
    void replace();

    void act();
    void checkIn();
    void bringPapers();
    void letOwnAct();
    void letOthersAct();
    void actedHere();
    void finish(const QString& fault);

    Preferences& m_preferences;
    Gallery m_gallery;
    QList<PictureScene> m_scenes = pictureScenes();
    const KeptStarts m_noStarts {QString()}; // nobody has been here before
    QTimer m_quiet; // nothing has happened for a moment
    QTimer m_stuck; // nothing has happened for far too long
    qsizetype m_scene = 0;
    QSet<QString> m_seen; // of this scene
    QList<Pose> m_poses;
    std::function<void()> m_then; // when all of them are taken
    bool m_posing = false;
    bool m_still = false; // the colleagues have been held since the last look
    bool m_ownTurn = false; // the ghost acts, and nobody else
    bool m_papersBrought = false; // by staff, in this scene
    QSet<Trouble> m_befallen; // in this scene
    QSet<QString> m_moments; // of this scene, that were looked at
    std::optional<Duty> m_leftToOthers; // though it is this person's, too
    std::optional<PracticeSeat> m_seat;
    std::unique_ptr<PracticeJudge> m_judge;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<PracticeRoom> m_room;
    std::unique_ptr<Session> m_session;
    std::unique_ptr<Session> m_elsewhere; // the same person's at another seat
    std::unique_ptr<Colleague> m_ghost; // acts in the person's place
    std::unique_ptr<SessionWindow> m_window;
};

} // namespace evalroom
