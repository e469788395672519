// SPDX-License-Identifier: Apache-2.0
#include "ctl/practice_options.h"

#include "base/clock.h"

#include <limits>

using namespace Qt::StringLiterals;

namespace evalroom {

namespace {

constexpr int DefaultPages = 150;
constexpr int DefaultBidders = 5;
constexpr int DefaultCommittee = 5;

} // namespace

QStringList practiceOptionNames()
{
    return {u"lot"_s, u"seed"_s, u"bidders"_s, u"pages"_s, u"experts"_s};
}

Result<PracticePlan> practicePlan(const Options& options)
{
    const QString lot = options.value(u"lot"_s, u"eng"_s);
    if (lot != u"eng" && lot != u"gp")
        return fail(ErrorCode::BadField, u"--lot takes eng or gp"_s);
    const auto seed = options.number(u"seed"_s, 1, 0, std::numeric_limits<qint64>::max());
    const auto bidders = options.number(u"bidders"_s, DefaultBidders, 3, 11);
    const auto pages = options.number(u"pages"_s, DefaultPages, 8, 3000);
    const auto committee = options.number(u"experts"_s, DefaultCommittee, 5, 11);
    for (const auto* number : {&seed, &bidders, &pages, &committee}) {
        if (!*number)
            return std::unexpected(number->error());
    }
    if (*committee % 2 == 0)
        return fail(ErrorCode::BadField, u"--experts takes 5, 7, 9 or 11"_s);
    PracticePlan plan;
    plan.lot = {.kind = lot == u"eng" ? PracticeKind::Engineering : PracticeKind::Goods,
        .seed = static_cast<quint64>(*seed),
        .bidders = static_cast<int>(*bidders),
        .pages = static_cast<int>(*pages)};
    plan.committee = static_cast<int>(*committee);
    plan.now = systemClock()();
    return plan;
}

} // namespace evalroom
