// SPDX-License-Identifier: Apache-2.0
#include "scheme_mutations.h"

using namespace Qt::StringLiterals;

namespace evalroom::test {

QList<Mutation> adjustmentMutations()
{
    const QString sixty = uR"({"from":"2026-01-01","id":"%1","name":"x","of":"price","percent":"60","source":"x"})"_s;
    const QString total = uR"({"from":"2026-01-01","id":"a","name":"x","of":"total","percent":"4","source":"x"})"_s;
    return {
        {u"idleAdjustment"_s, u"/adjustments"_s,
            [total](const Template& in, const QString&) {
                return in.ranksByPoints() ? QStringList() : QStringList {u'[' + total + u']'};
            }},
        {u"adjustment"_s, u"/adjustments/\\d+/percent"_s,
            [](const Template&, const QString&) { return QStringList {u"\"100\""_s}; }},
        {u"adjustmentRange"_s, u"/adjustments/\\d+/percent"_s,
            [](const Template& in, const QString&) {
                return in.rules.priceRule(in.scheme.subject)->adjustments ? QStringList {u"\"99.5\""_s} : QStringList();
            }},
        {u"adjustmentSum"_s, u"/adjustments"_s,
            [sixty](const Template&, const QString&) {
                return QStringList {u"[%1,%2]"_s.arg(sixty.arg(u"a"_s), sixty.arg(u"b"_s))};
            }},
        {u"adjustmentDates"_s, u"/adjustments"_s,
            [sixty](const Template&, const QString&) {
                const QString over = sixty.arg(u"a"_s).chopped(1) + uR"(,"until":"2001-01-01"})"_s;
                return QStringList {u'[' + over + u']'};
            }},
    };
}

} // namespace evalroom::test
