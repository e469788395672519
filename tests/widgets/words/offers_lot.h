// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "golden/play_parts.h"
#include "ledger/head_fixture.h"

namespace evalroom::test {

// A lot of three bidders: one review, half an hour for final offers where such are made, and the price.
inline QJsonObject sealedScheme(bool finalOffers)
{
    const QByteArray offers = finalOffers ? R"({"id":"offers","kind":"offers","minutes":30,"title":"最后报价"},)" : "";
    return parseHumanJson(
        R"({"adjustments":[],"candidates":3,"chair":{"mode":"none"},"committee":{"size":5},"denominator":"all",
        "format":"evalroom-scheme-1","outlierPercent":"30","rankBy":"points","regime":"ENG","source":"招标文件第三章",
        "steps":[
          {"criteria":[{"clause":"2.1.1","id":"form.name","name":"名称","standard":"一致"}],"id":"form",
           "kind":"review","title":"形式评审"},)"
        + offers + R"({"formula":{"baseline":{"family":"lowest"},"score":{"decimals":2,"kind":"ratio"}},
           "freeze":"afterPreliminary","id":"price","kind":"price","points":"100","title":"投标报价"}],
        "subject":"works","ties":["price","tenderer"],"title":"综合评估法","total":{"decimals":2,"points":"100"}})")
        .value();
}

// `missing`: what becomes of who makes none, "reject" or "first". No offer may be above the first price.
inline QJsonObject offersRules(const QString& missing = QStringLiteral("reject"))
{
    QJsonObject rules = someRules();
    rules.insert(QStringLiteral("minimumBidders"), 1);
    addGround(rules, QStringLiteral("no-offer"));
    rules.insert(QStringLiteral("finalOffer"),
        QJsonObject {{QStringLiteral("ground"), QStringLiteral("no-offer")},
            {QStringLiteral("mayRise"), QStringLiteral("no")}, {QStringLiteral("missing"), missing},
            {QStringLiteral("source"), QStringLiteral("74-33")}});
    return rules;
}

inline SessionPlan offersPlan(const QString& missing = QStringLiteral("reject"))
{
    return {.rules = offersRules(missing),
        .scheme = sealedScheme(true),
        .bidders = {bidderAt(1, 1'000'000), bidderAt(2, 1'100'000), bidderAt(3, 1'200'000)}};
}

inline SessionPlan secondEnvelopesPlan()
{
    QJsonObject rules = someRules();
    rules.insert(QStringLiteral("minimumBidders"), 1);
    return {
        .rules = rules, .scheme = sealedScheme(false), .bidders = {bidderAt(1, {}), bidderAt(2, {}), bidderAt(3, {})}};
}

// From the door to the end of the review, which everybody passes.
inline void judgeForm(SessionLog& room)
{
    for (const int member : {StaffMember, SupervisorMember})
        room.delegate(member);
    room.gather({1, 2, 3, 4, 5});
    const QString form = QStringLiteral("form");
    room.runSheets(form, [&](int) { return review(room.state(), form); });
}

inline void beginOffers(SessionLog& room)
{
    judgeForm(room);
    room.openStep(QStringLiteral("offers"));
}

// Staff register it, and the supervisor witnesses it.
inline void withdraw(SessionLog& room, const QString& bidder)
{
    const qint64 told = room.act(StaffMember, Withdrawal {bidder, QStringLiteral("来函退出。")});
    room.act(SupervisorMember, Witness {room.nameOf(told)});
}

inline void reject(SessionLog& room, const QString& bidder)
{
    const qint64 moved = room.act(1,
        Motion {RejectMotion {bidder, QStringLiteral("no-answer"), QStringLiteral("2.1"), QStringLiteral("tender"), 1},
            QStringLiteral("未响应")});
    for (const int member : {1, 2, 3})
        room.act(member, Vote {room.nameOf(moved), true, QStringLiteral("同意")});
}

// Past the time that the offers have.
inline void waitForOffersEnd(SessionLog& room)
{
    room.now = room.now.addSecs(31 * 60);
}

} // namespace evalroom::test
