// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "evaluation/combined_baseline.h"

#include <QDate>
#include <QList>
#include <QMap>
#include <QStringList>
#include <optional>

namespace evalroom {

// Which body of law a session is under (domain: ENG, GP-TENDER, GP-NONTENDER, RES).
enum class Regime {
    Engineering, // 工程招标
    GovernmentTender, // 政府采购招标
    GovernmentOther, // 政府采购非招标: negotiation, consultation, inquiry, single source
    Resources, // 土地, 矿业权, 产权
};

const QStringList& regimeNames();
QString regimeName(Regime regime);

// What is bought; or sold, from Land on.
enum class Subject { Works, Goods, Services, Land, Mining, Property };

const QStringList& subjectNames();
inline bool isSold(Subject subject)
{
    return subject >= Subject::Land;
}

// Was the bidder found qualified before the committee met? (87号令 art. 44)
enum class Qualification { Passed, Failed, Open };

const QStringList& qualificationNames();

// Why a bid was not decrypted at the opening: for a reason of the bidder's own, or for another (20号令 art. 31).
enum class Undecrypted { Own, Other };

const QStringList& undecryptedNames();

// What the law has to know of a bidder.
struct LotBidder {
    QString id;
    std::optional<Fen> price; // nothing while it lies in a second envelope; the first, where final offers are made
    Qualification qualification = Qualification::Open;
    QString brand = {}; // of the core product; empty: none
    QStringList entitled = {}; // to these adjustments of the price
    QByteArray sealed = {}; // the commitment to what lies in its second envelope; empty: it has none
    std::optional<Undecrypted> undecrypted = {}; // its bid, which is never valid; nothing: it was decrypted
};

// What the law has to know of a lot; the manifest says more.
struct Lot {
    Regime regime = Regime::Engineering;
    Fen ceiling = 0; // 最高投标限价; 0: none
    Fen budget = 0; // 采购预算; 0: none
    Fen reserve = 0; // 底价, 起始价 of what is sold, below which nothing is; 0: none
    Fen fixedPart = 0; // 暂列金额、专业工程暂估价: the same in every price, as the tender document gives it; 0: none
    QDate opened = {}; // the day of the opening of the bids, in China
    std::optional<Rational> coefficient = {}; // K, as drawn at the opening of the bids; nothing: none was
    DrawnNumbers drawn = {}; // what else was drawn then, by the ids of the scheme
    QList<LotBidder> bidders; // in the manifest's order
    QMap<QString, QString> documents = {}; // their ids; whose it is, empty: nobody's, as the tender document
};

// Limits of the venue; when one passes, people may act, and nothing happens by itself.
struct Policy {
    qint64 openingLimit = 0; // seconds after a closing, until the escrow keys may open a sheet
    qint64 signingWait = 0; // seconds after a request to sign, until agreement may be deemed
};

// An id in schemes, lots and rule sets: 1 to 40 of a-z 0-9 . - beginning with a letter.
bool isId(QStringView text);

} // namespace evalroom
