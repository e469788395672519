// SPDX-License-Identifier: Apache-2.0
#include "documents/compare/sign_table.h"

#include <algorithm>

namespace evalroom {

namespace {

constexpr int FewestGiven = 3; // where so many bills, and all, are alike in a line, the tender has given it

// Pairs of bills count one beside the other.
class PairCounts {
public:
    explicit PairCounts(qsizetype bills)
        : m_bills(bills)
        , m_counts(bills * bills)
    {
    }
    int& at(qsizetype one, qsizetype other) { return m_counts[one * m_bills + other]; }

private:
    qsizetype m_bills;
    QList<int> m_counts;
};

// The unit prices of an item by bill; 0: none.
QList<Fen> pricesOf(const AlignedBills& bills, int item)
{
    QList<Fen> prices;
    for (int bill = 0; bill < bills.bills.size(); ++bill) {
        const BillLine* line = bills.line(bill, item);
        prices << (line == nullptr ? 0 : line->price);
    }
    return prices;
}

bool isGiven(const QList<Fen>& prices)
{
    Fen price = 0;
    int count = 0;
    for (const Fen each : prices) {
        if (each > 0 && count++ == 0)
            price = each;
        if (each > 0 && each != price)
            return false;
    }
    return count >= FewestGiven;
}

// Which bidder of the manifest each bill is of.
QList<int> ownersOf(const CollusionInput& input)
{
    QList<int> owners;
    for (const BidderBill& bill : input.bills.bills) {
        const auto found = std::ranges::find(input.bidders, bill.bidder, &ManifestBidder::id);
        owners << static_cast<int>(found - input.bidders.cbegin());
    }
    return owners;
}

// Lines of a pair in the order of the pair: the bidder that stands first in the manifest comes first.
LikeLine likeLine(const AlignedBills& bills, int item, int one, int other)
{
    if (item == AlignedBills::None)
        return {};
    return {.item = item, .first = bills.lines.at(one).at(item), .second = bills.lines.at(other).at(item)};
}

// Equal unit prices, counted for all pairs in one way through the items.
class UnitPriceSigns {
public:
    UnitPriceSigns(const CollusionInput& input, const QList<int>& owners)
        : m_input(input)
        , m_owners(owners)
        , m_same(owners.size())
        , m_of(owners.size())
    {
    }

    void addTo(SignTable& table)
    {
        for (int item = 0; item < m_input.bills.items.size(); ++item)
            count(item);
        const auto bills = static_cast<int>(m_owners.size());
        for (int one = 0; one < bills; ++one) {
            for (int other = one + 1; other < bills; ++other) {
                const int same = m_same.at(one, other);
                if (same > 0 && Rational(same) * 100 >= m_input.samePricesPercent * m_of.at(one, other))
                    table.add(m_owners.at(one), m_owners.at(other), signOf(one, other));
            }
        }
    }

private:
    void count(int item)
    {
        const QList<Fen> prices = pricesOf(m_input.bills, item);
        if (isGiven(prices))
            return;
        for (qsizetype one = 0; one < prices.size(); ++one) {
            if (prices.at(one) == 0)
                continue;
            for (qsizetype other = one + 1; other < prices.size(); ++other) {
                m_of.at(one, other) += prices.at(other) > 0 ? 1 : 0;
                m_same.at(one, other) += prices.at(other) == prices.at(one) ? 1 : 0;
            }
        }
    }

    CollusionSign signOf(int one, int other)
    {
        CollusionSign sign {.kind = SignKind::UnitPrices, .same = m_same.at(one, other), .of = m_of.at(one, other)};
        const bool turned = m_owners.at(one) > m_owners.at(other);
        for (int item = 0; item < m_input.bills.items.size() && sign.lines.size() < MostLikeLines; ++item) {
            const QList<Fen> prices = pricesOf(m_input.bills, item);
            if (prices.at(one) > 0 && prices.at(one) == prices.at(other) && !isGiven(prices))
                sign.lines << likeLine(m_input.bills, item, turned ? other : one, turned ? one : other);
        }
        return sign;
    }

    const CollusionInput& m_input;
    const QList<int>& m_owners;
    PairCounts m_same;
    PairCounts m_of;
};

// A mistake as it may stand in another bill, too.
struct Mistake {
    int item = AlignedBills::None;
    BillFault fault = BillFault::Sum;
    Rational what; // by which it is off; a quantity itself; nothing where something is there, or is not
    int bill = 0;

    bool isLike(const Mistake& other) const { return item == other.item && fault == other.fault && what == other.what; }
    bool operator<(const Mistake& other) const
    {
        return std::tie(item, fault, what, bill) < std::tie(other.item, other.fault, other.what, other.bill);
    }
};

// Nothing: it says nothing of where it comes from.
std::optional<Mistake> mistakeIn(const BillFinding& finding)
{
    Mistake mistake {.item = finding.item, .fault = finding.fault, .what = 0, .bill = finding.bill};
    switch (finding.fault) {
    case BillFault::LineTotal:
    case BillFault::Sum:
        mistake.what = finding.is - finding.should.value_or(0);
        // Programs round differently.
        if (abs(mistake.what) <= 1)
            return {};
        break;
    case BillFault::Quantity:
        if (!finding.should)
            return {};
        mistake.what = finding.is;
        break;
    case BillFault::Missing:
    case BillFault::Extra:
        break;
    case BillFault::UnitPrice:
        return {};
    }
    return mistake;
}

using MistakeRun = QList<Mistake>::const_iterator;

void addMistakes(const CollusionInput& input, const QList<int>& owners, SignTable& table)
{
    QList<Mistake> mistakes;
    for (const BillFinding& finding : input.findings) {
        if (const auto mistake = mistakeIn(finding))
            mistakes << *mistake;
    }
    std::ranges::sort(mistakes, std::less());
    std::map<std::pair<int, int>, CollusionSign> found; // by bill
    const auto take = [&](MistakeRun begin, MistakeRun end) {
        // What all have done, somebody has told them.
        if (end - begin >= FewestGiven && end - begin == input.bills.bills.size())
            return;
        for (auto one = begin; one != end; ++one) {
            for (auto other = one + 1; other != end; ++other) {
                CollusionSign& sign = found[{one->bill, other->bill}];
                const bool turned = owners.at(one->bill) > owners.at(other->bill);
                sign.kind = SignKind::BillFaults;
                if (sign.same++ < MostLikeLines) {
                    sign.lines << likeLine(
                        input.bills, one->item, turned ? other->bill : one->bill, turned ? one->bill : other->bill);
                    sign.lines.last().fault = one->fault;
                }
            }
        }
    };
    for (auto begin = mistakes.cbegin(); begin != mistakes.cend();) {
        const auto end
            = std::find_if(begin, mistakes.cend(), [&](const Mistake& each) { return !each.isLike(*begin); });
        take(begin, end);
        begin = end;
    }
    for (const auto& [bills, sign] : found)
        table.add(owners.at(bills.first), owners.at(bills.second), sign);
}

} // namespace

void addBillSigns(const CollusionInput& input, SignTable& table)
{
    const QList<int> owners = ownersOf(input);
    UnitPriceSigns(input, owners).addTo(table);
    addMistakes(input, owners, table);
}

} // namespace evalroom
