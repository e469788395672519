// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/canonical_json.h"
#include "crypto/hash.h"
#include "ledger/session_head.h"
#include "manifest_fixture.h"

#include <QJsonArray>

namespace evalroom::test {

// Small, and lawful for five members.
inline QJsonObject someRules()
{
    return parseHumanJson(R"({"basis":{},"chair":{"mustBeElected":"no","ownerMayChair":"yes"},
        "clarifications":[{"code":"unclear","source":"52","text":"unclear"}],
        "committee":{"larger":[{"budget":1000000000,"minimum":7,"sector":"","source":"87-47"},
          {"budget":0,"minimum":7,"sector":"water","source":"water 40"}],"minimum":5,"odd":"yes","twoThirdsExperts":"yes"},
        "corrections":[{"code":"sum","source":"87-64","text":"sum"}],"deemedAgreement":"committee",
        "effectiveFrom":"2020-01-01","fewer":"vote","format":"evalroom-rules-1",
        "grounds":[{"code":"no-answer","source":"12-23","text":"no answer"}],"id":"test-rules","minimumBidders":3,"mostCandidates":3,
        "pledge":"I judge alone.",
        "price":[{"baselines":["lowest"],"least":"0","most":"100","rankBy":["points"],"subject":"works"}],"priceLimit":"ceiling","priceTrim":"yes","qualificationScored":"yes","regime":"ENG",
        "report":[{"item":"basic","source":"12-42","title":"basic"}],"sameBrand":"each","scoreTrim":"yes","sources":["12"],
        "title":"rules"})")
        .value();
}

// One more on which bids are rejected: those of a price alone are none before it has come to that.
inline void addGround(QJsonObject& rules, const QString& code)
{
    QJsonArray grounds = rules.value(QStringLiteral("grounds")).toArray();
    grounds.append(QJsonObject {{QStringLiteral("code"), code}, {QStringLiteral("source"), QStringLiteral("12-21")},
        {QStringLiteral("text"), QStringLiteral("about its price")}});
    rules.insert(QStringLiteral("grounds"), grounds);
}

inline QJsonObject someScheme()
{
    return parseHumanJson(
        R"({"adjustments":[],"candidates":3,"chair":{"mode":"elected"},"committee":{"size":5},"denominator":"all",
        "format":"evalroom-scheme-1","outlierPercent":"30","rankBy":"points","regime":"ENG","source":"tender document, chapter 3",
        "steps":[
          {"criteria":[{"clause":"2.1.1","id":"form.name","name":"name","standard":"as on the licence"}],"id":"form",
           "kind":"review","title":"form"},
          {"aggregation":{"decimals":2,"trimFrom":7},"criteria":[{"clause":"2.2.4","id":"method","increment":"0.5",
           "name":"method","points":"40","standard":"sound"}],"id":"technical","kind":"score","title":"technical"},
          {"formula":{"baseline":{"family":"lowest"},"score":{"decimals":2,"kind":"ratio"}},"freeze":"afterPreliminary","id":"price","kind":"price",
           "points":"60","title":"price"}],
        "subject":"works","ties":["price","draw"],"title":"scheme","total":{"decimals":2,"points":"100"}})")
        .value();
}

// Whatever a test wants to change before the platform signs.
struct HeadPlan {
    explicit HeadPlan(SoftwareSigner& signer)
        : platform(signer)
        , manifest(someManifest(signer.publicKey()))
    {
    }

    Jws sign()
    {
        manifest.rules = sha256(canonicalJson(rules));
        manifest.scheme = sha256(canonicalJson(scheme));
        return Jws::sign(JwsType::Package, manifest.toPayload(), platform).value();
    }

    SoftwareSigner& platform;
    Manifest manifest;
    QJsonObject rules = someRules();
    QJsonObject scheme = someScheme();
};

} // namespace evalroom::test
