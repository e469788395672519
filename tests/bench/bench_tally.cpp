// SPDX-License-Identifier: Apache-2.0
// The result of 200 bidders, 11 members and 100 criteria with the trace of every number, beside the second verifier and
// beside a bare loop over doubles, which must not be trusted but shows what exactness costs. Prints both ratios; passes
// and fails nothing, but that all three count the same.
#include "evaluation/rules_fixture.h"
#include "evaluation/tally_fixture.h"

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

constexpr int Bidders = 200;
constexpr int Members = 11;
constexpr int Criteria = 100;
constexpr int PricePoints = 30;
constexpr int Rounds = 25;
const QString Judged = u"judged"_s;

QString bidderId(int bidder)
{
    return u"b%1"_s.arg(bidder);
}

QString criterionId(int criterion)
{
    return u"c%1"_s.arg(criterion);
}

// Of 0.7 points, in hundredths.
int hundredths(int bidder, int member, int criterion)
{
    return (bidder * 7 + member * 13 + criterion * 5 + bidder * criterion) % 71;
}

Fen yuan(int bidder)
{
    return 9'000'000 + (bidder * 7919) % 1'000'003;
}

SessionState stateOf()
{
    TallyRoom room(Members);
    Step judged = judgedStep(Judged, StepKind::Score, {});
    for (int c = 0; c < Criteria; ++c)
        judged.criteria.append(criterionOf(criterionId(c), 1));
    room.addStep(judged);
    room.addStep(priceStep(PricePoints, lowestFormula(), Freeze::Never));
    room.tieBy(TieRule::Price);
    room.tieBy(TieRule::Tenderer);
    for (int b = 0; b < Bidders; ++b)
        room.addBidder(bidderId(b), yuan(b));
    for (int m = 0; m < Members; ++m) { // sheet by sheet, as they are opened
        for (int b = 0; b < Bidders; ++b) {
            for (int c = 0; c < Criteria; ++c)
                room.score(
                    Judged, {bidderId(b), criterionId(c)}, formatDecimal(Rational(hundredths(b, m, c), 100)), {m + 1});
        }
    }
    return room.fold();
}

QJsonObject caseOf()
{
    QJsonObject scheme = shipped(u"schemes/engineering"_s);
    QJsonArray criteria;
    QJsonObject points;
    for (int c = 0; c < Criteria; ++c) {
        criteria.append(QJsonObject {{u"id"_s, criterionId(c)}, {u"name"_s, criterionId(c)}, {u"standard"_s, u""_s},
            {u"clause"_s, u""_s}, {u"points"_s, u"0.7"_s}, {u"increment"_s, u"0.01"_s}});
        QJsonObject byBidder;
        for (int b = 0; b < Bidders; ++b) {
            QJsonArray given;
            for (int m = 0; m < Members; ++m)
                given.append(formatDecimal(Rational(hundredths(b, m, c), 100)));
            byBidder.insert(bidderId(b), given);
        }
        points.insert(criterionId(c), byBidder);
    }
    const QJsonObject judged {{u"id"_s, Judged}, {u"kind"_s, u"score"_s}, {u"title"_s, Judged},
        {u"criteria"_s, criteria}, {u"aggregation"_s, QJsonObject {{u"decimals"_s, 2}, {u"trimFrom"_s, 0}}}};
    const QJsonObject price {{u"id"_s, u"price"_s}, {u"kind"_s, u"price"_s}, {u"title"_s, u"price"_s},
        {u"points"_s, QString::number(PricePoints)}, {u"freeze"_s, u"never"_s},
        {u"formula"_s,
            QJsonObject {{u"baseline"_s, QJsonObject {{u"family"_s, u"lowest"_s}}},
                {u"score"_s, QJsonObject {{u"kind"_s, u"ratio"_s}, {u"decimals"_s, 2}}}}}};
    scheme.insert(u"steps"_s, QJsonArray {judged, price});
    scheme.insert(u"chair"_s, QJsonObject {{u"mode"_s, u"none"_s}});
    scheme.insert(u"committee"_s, QJsonObject {{u"size"_s, Members}});
    QJsonArray bidders;
    for (int b = 0; b < Bidders; ++b)
        bidders.append(QJsonObject {{u"id"_s, bidderId(b)}, {u"price"_s, QString::number(yuan(b))}});
    QJsonArray committee;
    for (int m = 0; m < Members; ++m)
        committee.append(u"expert"_s);
    return {{u"format"_s, u"evalroom-case-1"_s}, {u"title"_s, u"bench"_s}, {u"bidders"_s, bidders},
        {u"committee"_s, committee}, {u"rules"_s, shipped(u"rules/engineering"_s)}, {u"scheme"_s, scheme},
        {u"course"_s,
            QJsonArray {
                QJsonObject {{u"step"_s, Judged}, {u"points"_s, points}}, QJsonObject {{u"step"_s, u"price"_s}}}}};
}

double rounded(double value)
{
    return std::floor(value * 100 + 0.5 + 1e-9) / 100;
}

// The same sums, and their order, without a trace.
std::vector<double> bareTotals(const std::vector<double>& scores, const std::vector<double>& prices)
{
    std::vector<double> totals;
    totals.reserve(prices.size());
    const double lowest = *std::ranges::min_element(prices);
    const double* score = scores.data();
    for (const double price : prices) {
        double total = rounded(lowest / price * PricePoints);
        for (int c = 0; c < Criteria; ++c) {
            double sum = 0;
            for (int m = 0; m < Members; ++m)
                sum += *score++;
            total += rounded(sum / Members);
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

} // namespace

int main()
{
    const SessionState state = stateOf();
    QString totals;
    const double exact = milliseconds([&] {
        const Tally result = tally(state);
        QStringList list;
        for (const BidderResult& bidder : result.bidders)
            list.append(textOf(bidder.total));
        totals = list.join(u' ');
    });

    std::vector<double> scores;
    std::vector<double> prices;
    for (int b = 0; b < Bidders; ++b) {
        prices.push_back(static_cast<double>(yuan(b)));
        for (int c = 0; c < Criteria; ++c) {
            for (int m = 0; m < Members; ++m)
                scores.push_back(hundredths(b, m, c) / 100.0);
        }
    }
    QStringList bare;
    const double doubles = milliseconds([&] {
        bare.clear();
        for (const double total : bareTotals(scores, prices))
            bare.append(formatDecimal(Rational(std::llround(total * 100), 100)));
    });

    const QStringList second = verifierLines(caseOf());
    const double verifier = second.at(0).toDouble() / 1e6;
    if (second.at(1) != totals || bare.join(u' ') != totals)
        qFatal("they do not count the same");
    QTextStream(stdout) << Bidders << " bidders, " << Members << " members, " << Criteria << " criteria\n"
                        << "result with its trace   " << exact << " ms\n"
                        << "loop over doubles       " << doubles << " ms, ratio " << exact / doubles << '\n'
                        << "second verifier         " << verifier << " ms, ratio " << verifier / exact << '\n';
    return 0;
}
