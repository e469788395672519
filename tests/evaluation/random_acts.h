// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "evaluation/law_room.h"

#include <QRandomGenerator>

namespace evalroom {

// Plays whatever comes to mind, lawful or not, from one seed: the same acts on every machine.
class RandomActs {
public:
    explicit RandomActs(quint32 seed)
        : m_random(seed)
    {
    }

    // Folds one entry of any kind.
    void playOne(Room& room);
    int bounded(int end) { return m_random.bounded(end); }

private:
    int person();
    QString bidder();
    QString step();
    QByteArray name(const Room& room);
    Rational points();
    Act act(Room& room);
    Act actOfPeople(Room& room, int which);
    Act actOfSteps(Room& room, int which);
    Act actOfMotions(Room& room, int which);
    Act actOfReport(Room& room, int which);
    Sheet sheetFor(Room& room, const QString& id);
    void playNoAct(Room& room);
    void playSealed(Room& room, const Event& event);
    void playSheet(Room& room, const QString& id);
    void playOnwards(Room& room);
    bool playWhatHinders(Room& room);
    bool playAnswer(Room& room);
    void playClosed(Room& room, const QString& id);
    void playReport(Room& room);
    void playCheckIns(Room& room);
    int author(const Room& room, const Act& act);
    int memberOf(const Room& room);

    QRandomGenerator m_random;
};

} // namespace evalroom
