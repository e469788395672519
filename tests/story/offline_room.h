// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "random_deeds.h"
#include "relay.h"
#include "session/room.h"
#include "sync/log_replica.h"

namespace evalroom::test {

// How far a session has come when two of its experts lose the centre.
enum class Stage { Arrival, Election, Review, Items, Scores, Opinions };

// Everybody at their terminals on a real hub, two experts on lines that can be cut, and a list of all that was signed.
class OfflineRoom {
public:
    // What a terminal said that it had kept, and what it said later has become of it.
    struct Kept {
        int author = 0;
        bool offline = false;
        QStringList fates = {}; // "received EFFECT" or "refused CODE"
    };

    OfflineRoom(unsigned seed, Stage stage);

    // Each of these answers "success", or what went wrong.
    QString begin();
    // Two lines are cut; all act; the lines come back one after the other, while everybody goes on.
    QString episode();
    // Every terminal and the hub's own log, read anew, agree; nothing that was kept has vanished. The hub ends.
    QString check();

    const QMap<QByteArray, Kept>& kept() const { return m_kept; }

private:
    using Words = std::initializer_list<std::function<QString()>>;

    static QString each(const Words& steps);
    void follow(int member);
    QString reachStage();
    QString admitAll();
    QString judgeAll();
    QString enterAllItems();
    QString lookBackLate();
    QString loseLine(int member);
    QString turns(const QList<int>& members, int count);
    bool tryDeed(int member, const Deed& deed);
    void type(int member);
    void useEscrow();
    // These have all that there is; the others are not asked.
    bool hasLeft(int member);
    QString together(const QList<int>& members);
    QList<int> online() const;
    QString checkFates(const LogReplica& hub) const;
    QString checkDrafts();

    Stage m_stage;
    RandomDeeds m_deeds;
    SessionFixture m_fixture;
    std::map<int, std::unique_ptr<Relay>> m_relays;
    QMap<QByteArray, Kept> m_kept;
    QMap<std::pair<int, QString>, QString> m_typed; // by member and bidder, what was typed last
    QString m_wrong; // what no terminal may answer
    QList<int> m_away; // the two, in the order in which they come back
    QObject m_context;
    Room m_room {m_fixture};
};

} // namespace evalroom::test
