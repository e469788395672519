// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "evaluation/session_state.h"

namespace evalroom {

// What happened in an evaluation that is written down (evaluation_case.h), event by event.

// Votes of the members named; who is not named does not vote.
struct CaseVotes {
    QList<int> yes;
    QList<int> no;
};

// A member's sheet fails a bidder in a criterion.
struct CaseFailure {
    QList<int> members;
    QString bidder;
    QString criterion;
    QString reason;
};

// One step held from its opening to its end. Reviews pass but for the failures; points as given.
struct CaseStep {
    QString step;
    QList<CaseFailure> failures = {};
    QMap<Item, QList<Rational>> points = {}; // by those in office, in the order of their numbers; one: everybody's
    QMap<QString, Fen> offers = {}; // final offers, by bidder; they are opened together behind the closing
    QStringList withdrawn = {}; // bidders that leave instead

    // The points for an item of the member at this place, from 0; nothing where the case has none.
    std::optional<Rational> pointsOf(const Item& item, qsizetype place) const;
};
struct CaseChair {
    QList<int> ballots; // by member 1, 2, …
};
struct CaseMotion {
    Motion motion;
    CaseVotes votes;
};
// A motion for a correction, and if it passes what the member corrects to.
struct CaseCorrection {
    CorrectionMotion motion;
    Rational points;
    CaseVotes votes;
};
// A motion that asks a bidder something, to correct its price or to say what its bid means, and if it passes the
// answer.
struct CaseInquiry {
    Motion motion;
    CaseVotes votes;
    std::optional<bool> answer; // nothing: none was registered
    QList<int> asideVotes; // for setting the answer aside; none: nobody moves that
};
// What a bidder explains of its low price, and if it does the motion that this justifies it.
struct CaseExplanation {
    PriceExplanation act;
    CaseVotes votes;
};
struct CaseOpenings {
    QStringList bidders; // whose second envelopes the platform opens together
};
// How the newcomer votes on the motion of an earlier event, which is open again without the votes of who has left.
struct CaseLateVote {
    qsizetype on = 0; // its place in the course
    bool yes = false;
};
// A member is replaced, who is recused already, or else is noted as absent with the text. The newcomer judges anew what
// the others have judged (条例 art. 48), in the order given.
struct CaseReplacement {
    int leaves = 0;
    int comes = 0;
    QString text = {}; // why, where no recusal says it
    QList<CaseStep> judges;
    QList<CaseLateVote> votes;
};
// A member declares a conflict of interest, before anything is judged or whenever it is found.
struct CaseRecusal {
    int member = 0;
    Conflict conflict;
};
// A bidder applies that a member withdraw, and it is decided; if it is granted a replacement follows.
struct CaseRecusalRequest {
    RecusalRequest act;
};
struct CaseSuspension {
    Suspension act;
};
struct CaseResumption {
    QString text;
};
// Members ask for more time, and staff grant so many minutes; 0: nobody does.
struct CaseTime {
    QList<int> members;
    QString text;
    int minutes = 0;
};
// What was negotiated with a bidder, in words, or what all of them were told.
struct CaseNegotiation {
    Negotiation act;
};
struct CaseDissent {
    int member = 0;
    QString text;
};
// What members say of the result.
struct CaseOpinions {
    QList<int> agree;
    QList<CaseDissent> dissent;
};
// Members refuse, and dissent in no writing: they are asked, and then deemed to agree (条例 art. 53, 政采条例 art. 41).
struct CaseDeemed {
    QList<int> members;
    QString text;
};
struct CaseFreeze {
    QString matters; // to be settled before the contract
};
struct CaseSignatures {
    QList<int> members;
};
struct CaseDelivery { };
struct CaseTie {
    QStringList order;
};
// How a tie was drawn (抽签): a case has no sealed numbers that could draw.
struct CaseDraw {
    QStringList order;
};
struct CaseRestart {
    QString step;
};

using CaseEvent = std::variant<CaseStep, CaseChair, CaseMotion, CaseCorrection, CaseInquiry, CaseExplanation,
    CaseOpenings, CaseReplacement, CaseTie, CaseDraw, CaseRestart, CaseRecusal, CaseRecusalRequest, CaseSuspension,
    CaseResumption, CaseTime, CaseNegotiation, CaseOpinions, CaseDeemed, CaseFreeze, CaseSignatures, CaseDelivery>;

} // namespace evalroom
