// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDateTime>
#include <QList>
#include <QString>
#include <QStringList>

namespace evalroom {

enum class PracticeKind {
    Engineering, // 工程施工招标, regime ENG
    Goods, // 政府采购货物公开招标, regime GP-TENDER
    TwoEnvelopes, // as Engineering, its prices in second envelopes (双信封)
    Consultation, // 政府采购货物竞争性磋商 with final offers (最后报价), regime GP-NONTENDER
};

// Works of an engineering tender; else goods of a purchase.
constexpr bool isWorks(PracticeKind kind)
{
    return kind == PracticeKind::Engineering || kind == PracticeKind::TwoEnvelopes;
}

struct PracticeSpec {
    static constexpr int AsSeeded = -1;

    PracticeKind kind = PracticeKind::Engineering;
    quint64 seed = 1;
    int bidders = 5; // 3..11
    int pages = 60; // of each bid, 8..3000
    int flawed = AsSeeded; // bids that fail the preliminary review; as seeded, one or none
    bool tied = false; // two of those without a flaw are alike in price and merit
};

// One line of a bill of quantities. totalFen is quantity times unit price, rounded half up to a fen; but for one line
// of one bid, which miscalculates (PracticeBidder::wrongLine).
struct BillItem {
    QString code; // GB 50500 item code, 12 digits
    QString name;
    QString unit;
    qint64 quantityThousandths = 0;
    qint64 unitPriceFen = 0; // 0 in the tender document
    qint64 totalFen = 0;
};

// A technical demand of a goods tender. A starred one is substantive: a negative deviation is a rejection.
struct TechnicalDemand {
    QString name;
    QString demand;
    bool starred = false;
};

struct TechnicalResponse {
    QString response;
    QString deviation; // 正偏离, 无偏离, 负偏离
};

// A licence or certificate as the bid shows it.
struct PracticeLicence {
    QString name;
    QString number;
    QString issuer;
    QDate validUntil; // null: no end
};

struct PracticeContract {
    QString name;
    QString owner;
    qint64 amountFen = 0;
    QDate signedOn;
};

struct PracticePerson {
    QString name;
    QString post;
    QString title; // professional title
    QString certificate;
    int years = 0; // of practice
};

// What an objective criterion is truly worth for a bid, and the count that the bid shows for it.
struct ObjectiveFact {
    QString criterion; // commercial.record, commercial.certificate, commercial.warranty
    int count = 0;
    int points = 0;
};

struct PracticeBidder {
    QString id; // b1..b11
    QString name; // invented, marked （演练）
    QString shortName;
    QString creditCode;
    QString address;
    QString legalRepresentative;
    QString agent; // who signs by power of attorney
    QString projectManager; // goods: the project's responsible person
    qint64 priceFen = 0; // engineering: the sum of the bill
    QString priceCapitals;
    int durationDays = 0; // construction time, or delivery time
    int validityDays = 0;
    int warrantyYears = 0;
    QString quality;
    QString depositForm; // 银行保函, 电子保函, …; empty: none handed in
    QStringList consortium; // other members, empty for a single bidder
    QList<BillItem> bill; // engineering
    int wrongLine = -1; // of the bill: its total is one unit too high, and the price with it; -1: none
    QList<TechnicalResponse> responses; // goods, one for each demand of the lot
    QString model; // goods: brand and model offered
    QList<PracticeLicence> licences; // qualification
    QList<PracticeLicence> certificates; // goods: those that commercial.certificate counts
    QList<PracticeContract> contracts;
    QList<PracticePerson> people; // the first is the project manager
    QList<ObjectiveFact> objectiveFacts; // goods
    QStringList flaws; // ids of the criteria that this bid truly fails
    QString alike; // id of the bidder whose bid is as good, at the same price; empty: none
};

struct ReadOutPrice {
    QString bidder; // id
    qint64 priceFen = 0;
};

struct OpeningRecord {
    QDateTime time; // +08:00
    QString coefficient; // K as a decimal string, engineering only
    QList<ReadOutPrice> prices; // none where they lie in second envelopes
};

struct PracticeLot {
    PracticeSpec spec;
    QString regime; // ENG, GP-TENDER, GP-NONTENDER
    QString titleZh;
    QString titleEn;
    QString projectCode; // 17
    QString tenderProjectCode; // 20
    QString sectionCode; // 23
    QString unifiedDealCode; // 40, its last character is opaque
    QString owner;
    QString agency;
    QString place;
    QString scope;
    qint64 ceilingFen = 0;
    qint64 budgetFen = 0; // goods
    qint64 depositFen = 0;
    int durationDays = 0; // the longest allowed
    int validityDays = 0; // the shortest allowed
    int warrantyYears = 0; // goods: the shortest allowed
    int contractsDemanded = 0; // engineering
    QString quality;
    QDate published;
    OpeningRecord opening;
    QList<BillItem> bill; // engineering, without prices
    QList<TechnicalDemand> demands; // goods
    QList<PracticeBidder> bidders;

    bool isEngineering() const { return isWorks(spec.kind); }
    bool hasSecondEnvelopes() const { return spec.kind == PracticeKind::TwoEnvelopes; }
    bool hasFinalOffers() const { return spec.kind == PracticeKind::Consultation; }
};

// An invented lot. Pure: the same spec gives the same value on every machine. Counts outside the range are clamped.
PracticeLot makePracticeLot(const PracticeSpec& spec);

} // namespace evalroom
