// SPDX-License-Identifier: Apache-2.0
#include "documents/sample/practice_traces.h"

#include "documents/sample/practice_names.h"

using namespace Qt::StringLiterals;

namespace evalroom {

namespace {

constexpr quint64 TracePart = 300; // a stream of random numbers for each bidder, apart from those of its bid
constexpr int Locally = 2; // administered: no maker has such addresses

QString practiceAddress(PracticeRandom& random)
{
    QStringList bytes {QStringLiteral("%1").arg(Locally, 2, 16, QLatin1Char('0'))};
    for (int i = 0; i < 5; ++i)
        bytes << QStringLiteral("%1").arg(random.below(256), 2, 16, QLatin1Char('0')).toUpper();
    return bytes.join(u'-');
}

BidTraces tracesOf(const PracticeBidder& bidder, PracticeRandom random)
{
    BidTraces traces {{BidTrace::Mac, {practiceAddress(random)}},
        {BidTrace::Cpu, {u"BFEBFBFF"_s + practiceDigits(random, 8)}},
        {BidTrace::Disk, {u"PRACTICE-"_s + practiceDigits(random, 10)}}, {BidTrace::Author, {practicePerson(random)}},
        {BidTrace::Producer, {u"投标文件制作工具（演练） 授权号 "_s + practiceDigits(random, 6)}},
        {BidTrace::Account, {practiceDigits(random, 19)}}};
    if (!bidder.agent.isEmpty())
        traces.insert(BidTrace::Agent, {bidder.agent});
    return traces;
}

} // namespace

QList<BidTraces> practiceTraces(const PracticeLot& lot)
{
    QList<BidTraces> all;
    for (int i = 0; i < lot.bidders.size(); ++i)
        all << tracesOf(lot.bidders.at(i), PracticeRandom::of(lot.spec.seed, TracePart + static_cast<quint64>(i)));
    if (lot.isEngineering() && all.size() > 2) {
        for (const BidTrace trace : {BidTrace::Mac, BidTrace::Account})
            all.last().insert(trace, all.at(1).value(trace));
    }
    return all;
}

} // namespace evalroom
