// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ledger/canonical_state.h"
#include "story/acknowledged.h"
#include "story/outside_terminal.h"
#include "story/practice_truth.h"

#include "base/eventually.h"
#include "patience.h"
#include "rehearsal/rehearsal.h"

#include <map>

namespace evalroom::test {

using namespace Qt::StringLiterals;

// An entry as the rehearsal has just seen it.
struct SeenEntry {
    int author = 0;
    QString act;
    QString subject;
};

// A rehearsal with the hub and some members' terminals in processes that die when the test says so, and a book of what
// was acknowledged before.
class PlayedSession : public QObject {
    Q_OBJECT
public:
    static constexpr int Hub = 0; // as a victim; otherwise the member whose terminal dies

    struct Plan {
        PracticeFolder practice;
        quint64 seed = 1;
        QString flaw;
        QString workDir;
        QSet<int> outside;
        // Who dies now, behind this entry, or while the staff's terminal outside brings a piece of a document
        // ("upload").
        std::function<QList<int>(const SeenEntry&)> victims;
    };

    explicit PlayedSession(Plan plan)
        : m_plan(std::move(plan))
        , m_rehearsal({.practice = m_plan.practice,
              .truth = truthFrom(m_plan.flaw),
              .seed = m_plan.seed,
              .hubProgram = qEnvironmentVariable("EVALROOM_BIN") + u"/evalroom-hub"_s,
              .workDir = m_plan.workDir,
              .hubLog = m_plan.workDir + u".hub.log"_s,
              .elsewhere = m_plan.outside})
    {
        connect(&m_rehearsal, &Rehearsal::sessionOpened, this, &PlayedSession::startTerminals);
        connect(&m_rehearsal, &Rehearsal::acted, this,
            [this](const RehearsedAct& act) { follow({act.author, act.act, act.subject}); });
    }

    // To the delivered report, or to the first error.
    Result<RehearsalOutcome> play(int milliseconds)
    {
        std::optional<Result<RehearsalOutcome>> outcome;
        m_rehearsal.start({this, [&outcome](const Result<RehearsalOutcome>& result) { outcome = result; }});
        const auto over = [&] { return outcome || !m_fault.isEmpty(); };
        if (!QTest::qWaitFor(over, milliseconds))
            return fail(ErrorCode::Cancelled, u"stands still after "_s + m_last);
        return outcome ? *outcome : fail(ErrorCode::Internal, m_fault);
    }

    // Every terminal has all of the log, and makes the same of it.
    QString differences()
    {
        if (QTest::qWaitFor([this] { return states().size() == 1; }, Patience))
            return {};
        return QStringList(states().values()).join(u", "_s);
    }

    // What was acknowledged and is not there, or is not what it was.
    QStringList missing()
    {
        const Log& log = inside().constFirst()->log();
        QStringList missing = m_acknowledged.faultsIn(log);
        for (const auto& [member, terminal] : m_terminals) {
            for (const QByteArray& name : terminal->kept()) {
                if (!log.indexOf(name))
                    missing.append(u"%1: %2"_s.arg(member).arg(toHex(name)));
            }
        }
        return missing;
    }

    bool stop()
    {
        return std::ranges::all_of(m_terminals, [](const auto& each) { return each.second->stop(); });
    }

    int kills(int victim) const { return m_kills.value(victim); }
    qsizetype restarts() const { return m_restarts; } // of the hub, that it has answered

private:
    void startTerminals(const QByteArray& session)
    {
        for (const int member : m_plan.outside) {
            const HubAddress& hub = m_rehearsal.address();
            auto terminal = std::make_unique<OutsideTerminal>(QStringList {m_plan.practice.package, hub.url.toString(),
                toHex(hub.fingerprint), toHex(session), QString::number(member),
                m_plan.workDir + u"/outside-%1"_s.arg(member), QString::number(m_plan.seed), m_plan.flaw});
            connect(terminal.get(), &OutsideTerminal::ended, this, [this](const QString& words) { m_fault = words; });
            // Not out of the terminal's own words: it must not die while it is heard.
            connect(
                terminal.get(), &OutsideTerminal::uploading, this,
                [this, member] { follow({member, u"upload"_s, {}}); }, Qt::QueuedConnection);
            terminal->start();
            m_terminals.emplace(member, std::move(terminal));
        }
    }

    void follow(const SeenEntry& entry)
    {
        m_last = u"%1 %2 %3"_s.arg(entry.author).arg(entry.act, entry.subject);
        const QList<int> victims = m_plan.victims(entry);
        if (victims.isEmpty())
            return;
        for (const Session* session : inside())
            m_acknowledged.note(session->log());
        for (const int victim : victims) {
            ++m_kills[victim];
            if (victim == Hub)
                restartHub();
            else
                m_terminals.at(victim)->restart();
        }
    }

    void restartHub()
    {
        m_rehearsal.hub()->restart({this, [this](const Result<QUrl>& url) {
                                        ++m_restarts;
                                        if (!url)
                                            m_fault = url.error().detail;
                                        else if (*url != m_rehearsal.address().url)
                                            m_fault = url->toString();
                                    }});
    }

    QList<Session*> inside() const
    {
        QList<Session*> sessions;
        for (const PracticeChair& chair : m_plan.practice.chairs) {
            Session* session = m_rehearsal.terminal(chair.member);
            if (session && session->isKnown())
                sessions.append(session);
        }
        return sessions;
    }

    QSet<QString> states() const
    {
        QSet<QString> states;
        for (const Session* session : inside())
            states.insert(u"%1 %2"_s.arg(session->log().tree().size()).arg(toHex(stateHash(session->state()))));
        for (const auto& [member, terminal] : m_terminals)
            states.insert(terminal->state());
        return states;
    }

    Plan m_plan;
    Rehearsal m_rehearsal;
    std::map<int, std::unique_ptr<OutsideTerminal>> m_terminals;
    Acknowledged m_acknowledged;
    QMap<int, int> m_kills; // by victim
    qsizetype m_restarts = 0;
    QString m_fault;
    QString m_last;
};

} // namespace evalroom::test
