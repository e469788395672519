// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "session_fixture.h"

#include "crypto/random.h"

namespace evalroom::test {

// Everybody of a session at their terminals.
class Room {
public:
    explicit Room(SessionFixture& fixture)
        : m_fixture(fixture)
    {
    }

    static QList<int> committee() { return {1, 2, 3, 4, 5}; }

    Session& at(int member)
    {
        std::unique_ptr<Session>& seat = m_seats[member];
        if (!seat)
            seat = std::make_unique<Session>(m_fixture.config(member));
        return *seat;
    }
    void leave(int member) { m_seats.erase(member); }

    // Success, or the first error in words.
    QString checkIn(const QList<int>& members)
    {
        for (const int member : members) {
            const auto in = m_fixture.checkIn(at(member));
            if (!in)
                return u"%1: %2"_s.arg(member).arg(wordOf(in));
        }
        return settle();
    }

    // Waits until everybody has everything.
    QString settle()
    {
        const auto same = [this] {
            QSet<QString> codes;
            for (const auto& [member, seat] : m_seats) {
                // Whoever has left reads the log up to there only (FORMAT.md §9.5).
                if (seat->state().members.value(member).status != MemberStatus::Active)
                    continue;
                if (seat->connection() != Connection::Online || seat->savedHere() > 0)
                    return false;
                codes.insert(seat->checkpointCode() + QString::number(seat->log().tree().size()));
            }
            return codes.size() <= 1;
        };
        return waitFor(same) ? u"success"_s : u"not settled"_s;
    }

    // The certificate puts itself away: whoever signs by it brings it out again.
    QString unlock(int member) { return at(member).isUnlocked() ? u"success"_s : wordOf(m_fixture.unlock(at(member))); }

    QString act(int member, const Act& act)
    {
        if (const QString word = needsRosterKey(act) ? unlock(member) : u"success"_s; word != u"success")
            return word;
        return wordOf(awaited<QByteArray>([&](const Session::Saved& saved) { at(member).act(act, saved); }));
    }

    // Consent to pledge for the whole committee.
    QString prepare()
    {
        for (const int member : committee()) {
            const QString admitted
                = act(6, Admission {.member = member, .method = AdmissionMethod::Card, .seat = u"A-01"_s});
            if (admitted != u"success")
                return admitted;
        }
        if (const QString word = settle(); word != u"success")
            return word;
        for (const int member : committee()) {
            for (const QString& word : {act(member, Consent {}), act(member, Declaration {}), pledge(member)}) {
                if (word != u"success")
                    return u"%1: %2"_s.arg(member).arg(word);
            }
        }
        return settle();
    }

    QString pledge(int member)
    {
        if (const QString word = unlock(member); word != u"success")
            return word;
        return wordOf(awaited<QByteArray>([&](const Session::Saved& saved) { at(member).pledge(saved); }));
    }
    QString openStep(const QString& step)
    {
        const auto word
            = wordOf(awaited<QByteArray>([&](const Session::Saved& saved) { at(6).openStep(step, saved); }));
        return word == u"success" ? settle() : word;
    }
    // Closes it, waits until every sheet has opened itself, and cosigns.
    QString closeStep(const QString& step)
    {
        QString word = wordOf(awaited<QByteArray>([&](const Session::Saved& saved) { at(6).closeStep(step, saved); }));
        if (word == u"success")
            word = settle();
        const auto settled = [&] { return at(7).state().steps.value(step).phase == StepPhase::Settled; };
        if (word == u"success" && !waitFor(settled))
            return u"not opened"_s;
        if (word == u"success")
            word = wordOf(awaited<QByteArray>([&](const Session::Saved& saved) { at(7).cosign(step, saved); }));
        return word == u"success" ? settle() : word;
    }
    QString submit(int member, const QString& step) { return submit(member, step, sheetFor(member, step)); }
    QString submit(int member, const QString& step, const Sheet& sheet)
    {
        if (const QString word = unlock(member); word != u"success")
            return word;
        return wordOf(awaited<QByteArray>([&](const Session::Saved& saved) { at(member).submit(step, sheet, saved); }));
    }

    // Everybody for member 1; everything passes; bidder 3 is best.
    Sheet sheetFor(int member, const QString& step)
    {
        const Step& plan = *at(member).head().facts()->scheme.step(step);
        Sheet sheet {.content = ChairBallot {1}, .nonce = randomBytes(HashBytes)};
        ReviewSheet review;
        ScoreSheet scores;
        const QStringList bidders = at(member).expected().steps.value(step).bidders;
        for (qsizetype i = 0; i < bidders.size(); ++i) {
            for (const Criterion& criterion : plan.criteria) {
                review.items.insert({bidders[i], criterion.id}, {});
                scores.scores.insert({bidders[i], criterion.id}, {.points = 30 + i * 3, .reason = {}});
            }
        }
        if (plan.kind == StepKind::Review)
            sheet.content = review;
        else if (plan.kind == StepKind::Score)
            sheet.content = scores;
        return sheet;
    }

    // One whole step of sheets.
    QString judge(const QString& step)
    {
        QString word = openStep(step);
        for (const int member : committee())
            word = word == u"success" ? submit(member, step) : word;
        word = word == u"success" ? settle() : word;
        return word == u"success" ? closeStep(step) : word;
    }

private:
    SessionFixture& m_fixture;
    std::map<int, std::unique_ptr<Session>> m_seats;
};

} // namespace evalroom::test
