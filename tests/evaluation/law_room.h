// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "evaluation/law.h"
#include "evaluation/tally.h"

#include <functional>

namespace evalroom {

// Who is in the small sessions of these tests: members 1 to 4 are experts, 5 is the owner's representative.
inline constexpr int Owner = 5;
inline constexpr int Staff = 21;
inline constexpr int Supervisor = 22;
inline constexpr int Centre = 23;
inline const QList<int> Committee {1, 2, 3, 4, 5};

// Three bidders, five members; chair, form, record (objective), technical, price.
SessionFacts engineeringFacts();
// As the goods of 87号令: the same steps, lowest price, and fewer than three bidders stop the procedure.
SessionFacts goodsFacts();
// Nothing is scored: chair, form, price.
SessionFacts priceRankedFacts(RankBy rankBy);

// A session in which acts are played one by one, as a ledger would hand them to the law.
class LawRoom {
public:
    explicit LawRoom(const SessionFacts& facts = engineeringFacts());

    SessionState state;
    QDateTime now;

    // What the ledger would know of the next entry, were it in order.
    Event event(int author) const;
    // Plays an act and gives its effect.
    QString play(int author, const Act& act);
    QString play(const Event& event, const Act& act);
    // Plays an act that should be refused: its effect, or "changed" if the state is not what it was.
    QString refused(int author, const Act& act);
    QString refused(const Event& event, const Act& act);
    // What all machines have to agree on.
    QJsonObject json() const;
    QByteArray lastName() const { return nameOf(state.size - 1); }
    static QByteArray nameOf(qint64 index);

    void checkIn(int member);
    void checkInAll();
    void replace(int leaving, int newcomer); // whom nothing recuses is noted as absent before

    StepOpened opens(const QString& step) const;
    StepClosed closes(const QString& step) const;
    QString open(const QString& step);
    // Closes and is cosigned.
    QString close(const QString& step);
    const StepState& step(const QString& id) const;

    // Makes a sheet's record and opening true to each other.
    SheetSubmitted sheet(int member, const QString& step, const Sheet& content);
    QString submit(int member, const QString& step, const Sheet& content);
    QString reveal(int member, const QString& step);
    Opening opening(const QByteArray& entry, const QJsonObject& sheet) const;
    Event openingEvent(int author, const QByteArray& entry, const QJsonObject& sheet) const;

    // Sheets for what the step is about now.
    Sheet ballot(int candidate) const;
    Sheet review(const QString& step, const QStringList& failed = {}) const;
    // Every item gets these points; a bidder that is named gets its own.
    Sheet scores(const QString& step, const QString& points, const QMap<QString, QString>& bidders = {}) const;
    ItemsEntered items(const QString& step, const QString& points) const;

    // A whole step, without surprises.
    void playStep(const QString& step);
    // All steps before this one; with an empty id all steps.
    void playUntil(const QString& step);
    // Everybody votes; the motion's name.
    QByteArray decide(const Motion& motion, const QList<int>& yes);
    void agreeAll();
    QString freeze(const QByteArray& pdf);
    QString sign(int member);

    static QByteArray hash(const QByteArray& text);

private:
    QByteArray commitmentOf(int author, const QString& step, int round, const QJsonObject& sheet) const;

    QMap<QByteArray, QJsonObject> m_sheets; // by entry
};

// The bidder's price lies in a second envelope.
void putInEnvelope(SessionFacts& facts, const QString& bidder);
// What the ledger would know of these envelopes, were they opened.
QList<OpenedPrice> openingsOf(const QMap<QString, Fen>& prices);
Motion rejectMotion(const QString& bidder);
// About a passage of the bid of a or b.
Motion clarifyMotion(const QString& bidder);
Motion correctionMotion(int member, const QString& bidder);

// Effects of acts one after the other (a sum would leave their order to the compiler); empty if all count.
inline QString inTurn(std::initializer_list<QString> effects)
{
    return QStringList(effects).join(QString());
}

// One rule: what goes before, an act that it refuses, and what is not refused.
struct RuleCase {
    std::function<void(LawRoom&)> before;
    std::function<QString(LawRoom&)> refused;
    QString rule;
    std::function<QString(LawRoom&)> accepted;
};

} // namespace evalroom

Q_DECLARE_METATYPE(evalroom::RuleCase)
