// SPDX-License-Identifier: Apache-2.0
// Rule sets and schemes as people write them.
#include "base/canonical_json.h"
#include "evaluation/scheme.h"
#include "fuzz.h"

using namespace evalroom;
using namespace evalroom::fuzz;

namespace {

// What a scheme is held against where the bytes are a scheme.
RuleSet lawful()
{
    RuleSet rules;
    rules.committee = {.minimum = 3, .odd = true, .twoThirdsExperts = true};
    for (const Subject subject : {Subject::Works, Subject::Goods, Subject::Services})
        rules.price.append({subject, {RankBy::Points, RankBy::LowestPrice}, baselineFamilyNames(), 0, 100, false, {}});
    return rules;
}

void checkScheme(const Scheme& scheme)
{
    Rational sum = 0;
    for (const Step& step : scheme.steps) {
        sum += step.points;
        for (const Criterion& criterion : step.criteria)
            sum += criterion.points;
        require(scheme.step(step.id) == &step);
    }
    require(sum == (scheme.ranksByPrice() ? Rational(0) : scheme.totalPoints));
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    const auto json = parseHumanJson(bytesOf(data, size));
    if (!json)
        return 0;
    (void)RuleSet::fromJson(*json);
    for (const Regime regime : {Regime::Engineering, Regime::GovernmentTender}) {
        RuleSet rules = lawful();
        rules.regime = regime;
        if (const auto scheme = Scheme::fromJson(*json, rules))
            checkScheme(*scheme);
    }
    return 0;
}
