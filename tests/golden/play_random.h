// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "golden/play_parts.h"

#include <random>

namespace evalroom::test {

// A session in which people mostly do what is due next, and now and then anything at all: what two implementations of
// the law have to agree on. The choices depend on the seed only.
class RandomPlay {
public:
    RandomPlay(SessionLog& room, unsigned seed)
        : m_room(room)
        , m_random(seed)
    {
    }

    void play(int acts);
    // The delivered report; empty where it did not come to that.
    QByteArray report() const { return m_room.state().delivered.isEmpty() ? QByteArray() : m_report; }

private:
    // What is due
    bool gatherSomebody();
    bool giveTime();
    bool decideMotions();
    bool makeCorrections();
    bool answerQuestions();
    bool explainLowPrices();
    bool rejectForPrice();
    bool moveStep();
    bool judge(const QString& step);
    bool enterItems(const QString& step);
    bool openSheets(const QString& step);
    bool answerJudgements(const Step& step);
    bool putDownNegotiations();
    bool finish();
    Sheet someSheet(const Step& step);
    void close(const QString& step);
    void replace(int leaving);
    Seen seenBefore(int entries) const;
    void restart(const QString& step);
    void surprise();

    // Anything at all
    Act anyAct();
    Act anyActOfPeople(int kind);
    Act anyActOfSteps(int kind);
    Act anyActOfMotions(int kind);
    Motion anyPriceMotion();
    Motion anyQuestion();
    Act anyActOfReport(int kind);

    int upTo(int bound) { return static_cast<int>(m_random() % static_cast<unsigned>(bound)); }
    bool chance(int percent) { return upTo(100) < percent; }
    template <typename List>
    auto oneOf(const List& list)
    {
        return list.at(upTo(static_cast<int>(list.size())));
    }
    int anyMember() { return oneOf(QList {1, 2, 3, 4, 5, m_newest, StaffMember, SupervisorMember, 77}); }
    int anyAuthor();
    int suitedAuthor(const Act& act);
    QString anyBidder()
    {
        return oneOf(QStringList {QStringLiteral("b1"), QStringLiteral("b2"), QStringLiteral("b3"),
            QStringLiteral("b4"), QStringLiteral("b9")});
    }
    QString anyStep();
    QString anyCriterion(const QString& step);
    QByteArray anyName();
    QByteArray anyMotion();
    const SessionState& state() const { return m_room.state(); }

    SessionLog& m_room;
    std::mt19937 m_random;
    const QByteArray m_report = someReport(200); // whatever version is frozen, this is it
    const QByteArray m_base = m_report.first(100);
    int m_newest = 5;
    int m_replacements = 0;
    int m_restarts = 0;
};

} // namespace evalroom::test
