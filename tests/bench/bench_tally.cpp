// SPDX-License-Identifier: Apache-2.0
// The result of 200 bidders, 11 members and 100 criteria, and of a committee's largest sheet (40 bidders, 60 criteria),
// with the trace of every number, beside the second verifier and beside a bare loop over doubles, which must not be
// trusted but shows what exactness costs; and with the hash that opinions name. Prints the ratios; passes and fails
// nothing, but that all three count the same.
#include "bench/large_result.h"
#include "evaluation/rules_fixture.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QTemporaryDir>
#include <QTextStream>
#include <algorithm>
#include <cmath>

using namespace evalroom;
using namespace evalroom::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int Rounds = 25;

QJsonObject caseOf(const LargeSize& size)
{
    QJsonObject scheme = shipped(u"schemes/engineering"_s);
    QJsonArray criteria;
    QJsonObject points;
    for (int c = 0; c < size.criteria; ++c) {
        criteria.append(QJsonObject {{u"id"_s, criterionId(c)}, {u"name"_s, criterionId(c)}, {u"standard"_s, u""_s},
            {u"clause"_s, u""_s}, {u"points"_s, u"0.7"_s}, {u"increment"_s, u"0.01"_s}});
        QJsonObject byBidder;
        for (int b = 0; b < size.bidders; ++b) {
            QJsonArray given;
            for (int m = 0; m < size.members; ++m)
                given.append(formatDecimal(Rational(hundredths(b, m, c), 100)));
            byBidder.insert(bidderId(b), given);
        }
        points.insert(criterionId(c), byBidder);
    }
    const QJsonObject judged {{u"id"_s, Judged}, {u"kind"_s, u"score"_s}, {u"title"_s, Judged},
        {u"criteria"_s, criteria}, {u"aggregation"_s, QJsonObject {{u"decimals"_s, 2}, {u"trimFrom"_s, 0}}}};
    const QJsonObject price {{u"id"_s, u"price"_s}, {u"kind"_s, u"price"_s}, {u"title"_s, u"price"_s},
        {u"points"_s, QString::number(size.pricePoints())}, {u"freeze"_s, u"never"_s},
        {u"formula"_s,
            QJsonObject {{u"baseline"_s, QJsonObject {{u"family"_s, u"lowest"_s}}},
                {u"score"_s, QJsonObject {{u"kind"_s, u"ratio"_s}, {u"decimals"_s, 2}}}}}};
    const QJsonObject review = scheme.value(u"steps"_s).toArray().first().toObject();
    scheme.insert(u"steps"_s, QJsonArray {review, judged, price});
    scheme.insert(u"chair"_s, QJsonObject {{u"mode"_s, u"none"_s}});
    scheme.insert(u"committee"_s, QJsonObject {{u"size"_s, size.members}});
    QJsonArray bidders;
    for (int b = 0; b < size.bidders; ++b)
        bidders.append(QJsonObject {{u"id"_s, bidderId(b)}, {u"price"_s, QString::number(yuan(b))}});
    QJsonArray committee;
    for (int m = 0; m < size.members; ++m)
        committee.append(u"expert"_s);
    return {{u"format"_s, u"evalroom-case-1"_s}, {u"title"_s, u"bench"_s}, {u"bidders"_s, bidders},
        {u"committee"_s, committee}, {u"rules"_s, shipped(u"rules/engineering"_s)}, {u"scheme"_s, scheme},
        {u"course"_s,
            QJsonArray {QJsonObject {{u"step"_s, review.value(u"id"_s)}},
                QJsonObject {{u"step"_s, Judged}, {u"points"_s, points}}, QJsonObject {{u"step"_s, u"price"_s}}}}};
}

double rounded(double value)
{
    return std::floor(value * 100 + 0.5 + 1e-9) / 100;
}

// The same sums, and their order, without a trace.
std::vector<double> bareTotals(
    const LargeSize& size, const std::vector<double>& scores, const std::vector<double>& prices)
{
    std::vector<double> totals;
    totals.reserve(prices.size());
    const double lowest = *std::ranges::min_element(prices);
    const double* score = scores.data();
    for (const double price : prices) {
        double total = rounded(lowest / price * size.pricePoints());
        for (int c = 0; c < size.criteria; ++c) {
            double sum = 0;
            for (int m = 0; m < size.members; ++m)
                sum += *score++;
            total += rounded(sum / size.members);
        }
        totals.push_back(rounded(total));
    }
    std::vector<std::size_t> order(totals.size());
    std::iota(order.begin(), order.end(), 0);
    std::ranges::stable_sort(
        order, [&totals](std::size_t one, std::size_t other) { return totals[one] > totals[other]; });
    return totals;
}

// The best of some rounds: what else runs on the machine only makes them longer.
template <typename Work>
double milliseconds(Work work)
{
    QList<qint64> times;
    for (int i = 0; i < Rounds; ++i) {
        QElapsedTimer watch;
        watch.start();
        work();
        times.append(watch.nsecsElapsed());
    }
    return static_cast<double>(*std::ranges::min_element(times)) / 1e6;
}

QStringList verifierLines(const QJsonObject& json)
{
    QTemporaryDir dir;
    QFile file(dir.filePath(u"case.json"_s));
    if (!file.open(QIODevice::WriteOnly))
        qFatal("no place for the case");
    file.write(QJsonDocument(json).toJson(QJsonDocument::Compact));
    file.close();
    QProcess python;
    python.start(u"python3"_s,
        {u"-B"_s, qEnvironmentVariable("EVALROOM_SOURCE", u"."_s) + u"/tests/bench/time_verifier.py"_s,
            file.fileName()});
    python.waitForFinished(-1);
    if (python.exitCode() != 0)
        qFatal("%s", python.readAllStandardError().constData());
    return QString::fromUtf8(python.readAllStandardOutput()).split(u'\n');
}

void measure(const LargeSize& size)
{
    const SessionState state = largeState(size);
    QString totals;
    const double exact = milliseconds([&] {
        const Tally result = tally(state);
        QStringList list;
        for (const BidderResult& bidder : result.bidders)
            list.append(textOf(bidder.total));
        totals = list.join(u' ');
    });

    // Nothing is remembered in this state: each round counts anew.
    const double hashed = milliseconds([&] {
        if (resultHash(state).isEmpty())
            qFatal("no hash");
    });

    std::vector<double> scores;
    std::vector<double> prices;
    for (int b = 0; b < size.bidders; ++b) {
        prices.push_back(static_cast<double>(yuan(b)));
        for (int c = 0; c < size.criteria; ++c) {
            for (int m = 0; m < size.members; ++m)
                scores.push_back(hundredths(b, m, c) / 100.0);
        }
    }
    QStringList bare;
    const double doubles = milliseconds([&] {
        bare.clear();
        for (const double total : bareTotals(size, scores, prices))
            bare.append(formatDecimal(Rational(std::llround(total * 100), 100)));
    });

    const QStringList second = verifierLines(caseOf(size));
    const double verifier = second.at(0).toDouble() / 1e6;
    if (second.at(1) != totals || bare.join(u' ') != totals)
        qFatal("they do not count the same");
    QTextStream(stdout) << size.bidders << " bidders, " << size.members << " members, " << size.criteria
                        << " criteria\n"
                        << "result with its trace   " << exact << " ms\n"
                        << "the same and its hash   " << hashed << " ms, ratio to a stall of 50 ms "
                        << qRound(2 * hashed) << " %\n"
                        << "loop over doubles       " << doubles << " ms, ratio " << exact / doubles << '\n'
                        << "second verifier         " << verifier << " ms, ratio " << verifier / exact << '\n';
}

} // namespace

int main()
{
    measure({.bidders = 200, .members = 11, .criteria = 100});
    measure({.bidders = 40, .members = 11, .criteria = 60});
    return 0;
}
