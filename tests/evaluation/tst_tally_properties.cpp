// SPDX-License-Identifier: Apache-2.0
#include "tally_fixture.h"
#include "test_program.h"

#include <QRandomGenerator>
#include <algorithm>
#include <numeric>

using namespace evalroom;
using namespace evalroom::test;
using namespace Qt::StringLiterals;

namespace tst_tally_properties {

namespace {

constexpr quint32 Rooms = 60;
const QString Design = u"design"_s;
const QString Facts = u"facts"_s;

// What happened in a room, so that the same can happen in another order.
struct Course {
    int members = 5;
    int trimFrom = 0;
    QList<Step> steps;
    QList<Tie> ties;
    bool oneBrand = false;
    QStringList bidders;
    QMap<QString, Fen> prices; // yuan
    QMap<QString, QString> brands;
    QMap<std::pair<int, Item>, Rational> scores; // in tenths
    QMap<Item, Rational> agreed;
    QSet<QString> rejected;

    TallyRoom room(const QStringList& order, const QList<int>& seats) const;
    TallyRoom room() const { return room(bidders, inOrder()); }
    QList<int> inOrder() const
    {
        QList<int> seats(members);
        std::iota(seats.begin(), seats.end(), 1);
        return seats;
    }
};

// Few different points and prices, so that there are ties of every kind.
Course drawn(quint32 seed)
{
    QRandomGenerator random(seed);
    const auto below = [&random](int end) { return random.bounded(end); };
    Course course;
    course.members = 5 + 2 * below(2);
    course.trimFrom = QList {0, 5, 7}.at(below(3));
    Step design = judgedStep(Design, StepKind::Score, {criterionOf(u"method"_s, 30), criterionOf(u"people"_s, 20)});
    design.aggregation = {course.trimFrom, 2, seed % 2 == 0 ? TrimBy::Criterion : TrimBy::Step};
    const QList<PriceFormula> formulas {lowestFormula(), roadFormula(), roadFormula(std::nullopt)};
    course.steps = {design, judgedStep(Facts, StepKind::Objective, {criterionOf(u"record"_s, 10)}),
        priceStep(40, formulas.at(below(3)), Freeze::Never)};
    course.ties = QList<QList<Tie>> {{{TieRule::Price, {}}, {TieRule::Tenderer, {}}}, {{TieRule::Step, Design}},
        {{TieRule::Tenderer,
            {}}}}.at(below(3));
    course.oneBrand = below(2) == 0;
    const int bidders = 3 + below(6);
    const bool alike = below(2) == 0; // all members judge as one
    for (int i = 0; i < bidders; ++i) {
        const QString id = u"b%1"_s.arg(i);
        course.bidders.append(id);
        course.prices.insert(id, 900 + 50 * below(alike ? 2 : 5));
        course.brands.insert(id, below(4) == 0 ? u"x"_s : QString());
        course.agreed.insert({id, u"record"_s}, alike ? 5 : 5 * below(3));
        for (int member = 1; member <= course.members; ++member) {
            const int one = alike ? 150 + 50 * (i % 2) : 150 + 50 * below(3);
            course.scores.insert({member, {id, u"method"_s}}, Rational(one, 10));
            course.scores.insert({member, {id, u"people"_s}}, Rational(alike ? 120 : 100 + below(100), 10));
        }
        if (i > 2 && below(6) == 0)
            course.rejected.insert(id);
    }
    return course;
}

// The member n of the course sits at seats[n - 1]; the bidders stand in this order in the lot.
TallyRoom Course::room(const QStringList& order, const QList<int>& seats) const
{
    TallyRoom room(members);
    room.facts.rules.brandCountsOnce = oneBrand;
    for (const Step& step : steps)
        room.addStep(step);
    room.facts.scheme.ties = ties;
    for (const QString& id : order) {
        room.addBidder(id, prices.value(id));
        room.facts.lot.bidders.last().brand = brands.value(id);
        for (const Criterion& criterion : steps.at(0).criteria) {
            for (int member = 1; member <= members; ++member) {
                const Item item {id, criterion.id};
                room.score(Design, item, formatDecimal(scores.value({member, item})), {seats.at(member - 1)});
            }
        }
        room.agree(Facts, {id, u"record"_s}, formatDecimal(agreed.value({id, u"record"_s})));
        if (rejected.contains(id))
            room.reject(id, members);
    }
    return room;
}

// All that is said of each bidder, whoever stands first in the lot; of those who share a place, who they are.
QStringList saidOf(const Tally& tally)
{
    QStringList said {u"baseline "_s + textOf(tally.baseline)};
    for (const BidderResult& bidder : tally.bidders) {
        said.append(lineOf(bidder) + (bidder.candidate ? u" candidate"_s : QString())
            + (bidder.behind.isEmpty() ? QString() : u" behind"_s));
    }
    for (QStringList tie : tally.openTies) {
        tie.sort();
        said.append(u"open "_s + tie.join(u'='));
    }
    said.sort();
    return said;
}

int rankOf(const Tally& tally, const QString& bidder)
{
    const auto found = std::ranges::find(tally.bidders, bidder, &BidderResult::bidder);
    return found->rank;
}

template <typename T>
QList<T> shuffled(QList<T> list, QRandomGenerator& random)
{
    std::ranges::shuffle(list, random);
    return list;
}

} // namespace

// What holds of every result, whatever was judged.
class TestTallyProperties : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whoStandsFirstInTheLotChangesNothing();
    void whoSitsWhereChangesNothing();
    void aHigherScoreNeverLowersARank();
    void aPlaceHasAsManyBeforeIt();
    void theRoomsAreNotAllAlike();
};

void TestTallyProperties::whoStandsFirstInTheLotChangesNothing()
{
    for (quint32 seed = 0; seed < Rooms; ++seed) {
        const Course course = drawn(seed);
        QRandomGenerator random(seed);
        const Tally other = course.room(shuffled(course.bidders, random), course.inOrder()).result();
        QCOMPARE(saidOf(other), saidOf(course.room().result()));
    }
}

void TestTallyProperties::whoSitsWhereChangesNothing()
{
    for (quint32 seed = 0; seed < Rooms; ++seed) {
        const Course course = drawn(seed);
        QRandomGenerator random(seed);
        const Tally other = course.room(course.bidders, shuffled(course.inOrder(), random)).result();
        QCOMPARE(saidOf(other), saidOf(course.room().result()));
    }
}

void TestTallyProperties::aHigherScoreNeverLowersARank()
{
    int risen = 0;
    for (quint32 seed = 0; seed < Rooms; ++seed) {
        const Course course = drawn(seed);
        const Tally before = course.room().result();
        QRandomGenerator random(seed);
        const auto keys = shuffled(course.scores.keys(), random);
        for (const auto& key : keys.first(6)) {
            const Item& item = key.second;
            Course better = course;
            better.scores[key] = course.steps.at(0).criterion(item.criterion)->points;
            const int was = rankOf(before, item.bidder);
            const int is = rankOf(better.room().result(), item.bidder);
            // Without a place: rejected, or behind a bidder of the same brand, which it may overtake.
            QVERIFY2(was == 0 || (is > 0 && is <= was), qPrintable(u"seed %1, %2"_s.arg(seed).arg(item.bidder)));
            risen += is < was ? 1 : 0;
        }
    }
    QVERIFY(risen > 10);
}

void TestTallyProperties::aPlaceHasAsManyBeforeIt()
{
    for (quint32 seed = 0; seed < Rooms; ++seed) {
        const Tally result = drawn(seed).room().result();
        for (const BidderResult& bidder : result.bidders) {
            const auto before = std::ranges::count_if(result.bidders,
                [&bidder](const BidderResult& other) { return other.rank > 0 && other.rank < bidder.rank; });
            QVERIFY(bidder.rank == 0 || bidder.rank == before + 1);
            QVERIFY(bidder.rank > 0 || !bidder.valid || !bidder.behind.isEmpty());
        }
    }
}

void TestTallyProperties::theRoomsAreNotAllAlike()
{
    QMap<QString, int> seen;
    for (quint32 seed = 0; seed < Rooms; ++seed) {
        const Course course = drawn(seed);
        const Tally result = course.room().result();
        seen[u"open ties"_s] += result.openTies.isEmpty() ? 0 : 1;
        seen[u"rejected"_s] += course.rejected.isEmpty() ? 0 : 1;
        seen[u"trimmed"_s] += course.trimFrom > 0 && course.members >= course.trimFrom ? 1 : 0;
        for (const BidderResult& bidder : result.bidders) {
            seen[u"behind"_s] += bidder.behind.isEmpty() ? 0 : 1;
            seen[u"deviation"_s] += bidder.deviationPercent ? 1 : 0;
        }
    }
    for (auto it = seen.cbegin(); it != seen.cend(); ++it)
        QVERIFY2(*it > 5, qPrintable(it.key()));
    QCOMPARE(seen.size(), 5);
}

EVALROOM_TEST(TestTallyProperties, QCoreApplication)

} // namespace tst_tally_properties

#include "tst_tally_properties.moc"
