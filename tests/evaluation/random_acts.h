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
    void playOne(LawRoom& room);
    int bounded(int end) { return m_random.bounded(end); }

private:
    int person();
    QString bidder();
    QString step();
    QByteArray name(const LawRoom& room);
    Rational points();
    Act act(LawRoom& room);
    Act actOfPeople(LawRoom& room, int which);
    Act actOfSteps(LawRoom& room, int which);
    Act actOfMotions(LawRoom& room, int which);
    Act actOfReport(LawRoom& room, int which);
    Sheet sheetFor(LawRoom& room, const QString& id);
    void playNoAct(LawRoom& room);
    void playSealed(LawRoom& room, const Event& event);
    void playSheet(LawRoom& room, const QString& id);
    void playOnwards(LawRoom& room);
    bool playWhatHinders(LawRoom& room);
    bool playAnswer(LawRoom& room);
    void playClosed(LawRoom& room, const QString& id);
    void playReport(LawRoom& room);
    void playCheckIns(LawRoom& room);
    int author(const LawRoom& room, const Act& act);
    int memberOf(const LawRoom& room);

    QRandomGenerator m_random;
};

} // namespace evalroom
