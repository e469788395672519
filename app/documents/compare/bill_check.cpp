// SPDX-License-Identifier: Apache-2.0
#include "documents/compare/bill_check.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace evalroom {

namespace {

constexpr int Percent = 100;
using Integer = boost::multiprecision::cpp_int;
// Sums and products of prices, of many bills.
__extension__ typedef __int128 Wide;
constexpr qint64 Ordinary = Fen(1) << 60; // a quantity's numerator, with which every price has a Wide product

Rational exact(Wide value)
{
    return Rational(Integer(value));
}

// Bills are long, and nearly all of their lines are right: these are told without a fraction.
bool isTotalRight(const BillLine& line)
{
    const Integer count = numerator(line.quantity);
    if (count < 0 || count > Ordinary)
        return roundHalfUp(line.quantity * line.price, 0) == line.total;
    const Wide parts = static_cast<qint64>(denominator(line.quantity));
    const Wide twice = 2 * static_cast<Wide>(static_cast<qint64>(count)) * line.price;
    const Wide total = 2 * static_cast<Wide>(line.total);
    return parts * (total - 1) <= twice && twice < parts * (total + 1);
}

// Fills one list of findings for each bill.
class BillChecker {
public:
    BillChecker(const AlignedBills& bills, const Rational& limit)
        : m_bills(bills)
        , m_limitCount(static_cast<qint64>(numerator(limit)))
        , m_limitParts(static_cast<qint64>(denominator(limit)))
        , m_found(bills.bills.size())
    {
    }

    QList<BillFinding> run()
    {
        for (int bill = 0; bill < m_bills.bills.size(); ++bill)
            checkArithmetic(bill);
        if (m_bills.bills.size() > 1 || m_bills.tender) {
            for (int item = 0; item < m_bills.items.size(); ++item) {
                checkPresence(item);
                checkQuantity(item);
                checkUnitPrice(item);
            }
        }
        return inOrder();
    }

private:
    void add(const BillFinding& finding) { m_found[finding.bill] << finding; }
    BillFinding at(BillFault fault, int bill, int item) const
    {
        return {.fault = fault, .bill = bill, .item = item, .line = m_bills.lines.at(bill).at(item)};
    }

    void checkArithmetic(int bill)
    {
        Wide sum = 0;
        const QList<int>& lines = m_bills.lines.at(bill);
        for (int item = 0; item < lines.size(); ++item) {
            const BillLine* line = m_bills.line(bill, item);
            if (line == nullptr)
                continue;
            sum += line->total;
            if (line->price == 0 || isTotalRight(*line))
                continue;
            BillFinding finding = at(BillFault::LineTotal, bill, item);
            finding.is = line->total;
            finding.should = roundHalfUp(line->quantity * line->price, 0);
            add(finding);
        }
        if (const auto price = m_bills.bills.at(bill).price; price && sum != *price)
            add({.fault = BillFault::Sum, .bill = bill, .is = *price, .should = exact(sum)});
    }

    void checkPresence(int item)
    {
        const int have = m_bills.count(item);
        const bool wanted = m_bills.tender ? m_bills.tenderLine(item) != nullptr : 2 * have > m_bills.bills.size();
        for (int bill = 0; bill < m_bills.bills.size(); ++bill) {
            const BillLine* line = m_bills.line(bill, item);
            if ((line == nullptr) != wanted)
                continue;
            BillFinding finding = at(wanted ? BillFault::Missing : BillFault::Extra, bill, item);
            finding.others = have;
            if (line != nullptr)
                finding.is = line->total;
            else
                finding.should = rightQuantity(item, have);
            add(finding);
        }
    }

    // The quantity of more than half of those who have the item (Boyer and Moore's vote, then a count).
    std::optional<Rational> usualQuantity(int item, int have) const
    {
        const Rational* usual = nullptr;
        int lead = 0;
        const auto each = [&](auto&& take) {
            for (int bill = 0; bill < m_bills.bills.size(); ++bill) {
                if (const BillLine* line = m_bills.line(bill, item))
                    take(line->quantity);
            }
        };
        each([&](const Rational& quantity) {
            if (lead == 0)
                usual = &quantity;
            lead += quantity == *usual ? 1 : -1;
        });
        int count = 0;
        each([&](const Rational& quantity) { count += quantity == *usual ? 1 : 0; });
        return 2 * count > have ? std::optional(*usual) : std::nullopt;
    }

    // The tender's own; where it is not known, the usual one.
    std::optional<Rational> rightQuantity(int item, int have) const
    {
        if (const BillLine* line = m_bills.tenderLine(item))
            return line->quantity;
        return usualQuantity(item, have);
    }

    void checkQuantity(int item)
    {
        const int have = m_bills.count(item);
        // What nobody has asked for is said already.
        if (m_bills.tender ? m_bills.tenderLine(item) == nullptr : have < 2)
            return;
        const auto usual = rightQuantity(item, have);
        int alike = 0;
        QList<BillFinding> others;
        for (int bill = 0; bill < m_bills.bills.size(); ++bill) {
            const BillLine* line = m_bills.line(bill, item);
            if (line == nullptr)
                continue;
            if (usual && line->quantity == *usual) {
                ++alike;
                continue;
            }
            others << at(BillFault::Quantity, bill, item);
            others.last().is = line->quantity;
            others.last().should = usual;
        }
        for (BillFinding& finding : others) {
            finding.others = alike;
            add(finding);
        }
    }

    void checkUnitPrice(int item)
    {
        Wide sum = 0;
        int priced = 0;
        for (int bill = 0; bill < m_bills.bills.size(); ++bill) {
            const BillLine* line = m_bills.line(bill, item);
            if (line != nullptr && line->price > 0) {
                sum += line->price;
                ++priced;
            }
        }
        for (int bill = 0; bill < m_bills.bills.size(); ++bill) {
            const BillLine* line = m_bills.line(bill, item);
            const bool lumpSum = line != nullptr && line->price == 0 && line->total > 0;
            if (line != nullptr && !lumpSum)
                compare(bill, item, line->price, sum - line->price, priced - (line->price > 0 ? 1 : 0));
        }
    }

    void compare(int bill, int item, Fen price, Wide others, int count)
    {
        if (count == 0)
            return;
        // |price − mean| × 100 > limit × mean, without a division.
        const Wide apart = static_cast<Wide>(price) * count - others;
        if ((apart < 0 ? -apart : apart) * Percent * m_limitParts <= others * m_limitCount)
            return;
        BillFinding finding = at(BillFault::UnitPrice, bill, item);
        const Rational mean = exact(others) / count;
        finding.is = price;
        finding.should = mean;
        finding.percent = (Rational(price) - mean) / mean * Percent;
        finding.others = count;
        add(finding);
    }

    QList<BillFinding> inOrder()
    {
        // The sum is of no item, and what is missing of no line.
        const auto place = [](const BillFinding& finding) {
            const bool missing = finding.item != AlignedBills::None && finding.line == AlignedBills::None;
            return std::pair(missing, missing ? finding.item : finding.line);
        };
        QList<BillFinding> all;
        for (QList<BillFinding>& found : m_found) {
            std::ranges::stable_sort(found, {}, place);
            all << found;
            found.clear();
        }
        return all;
    }

    const AlignedBills& m_bills;
    Wide m_limitCount; // the limit as a fraction of two whole numbers
    Wide m_limitParts;
    QList<QList<BillFinding>> m_found;
};

} // namespace

const QStringList& billFaultNames()
{
    static const QStringList names {u"lineTotal"_s, u"sum"_s, u"missing"_s, u"extra"_s, u"quantity"_s, u"unitPrice"_s};
    return names;
}

QList<BillFinding> checkBills(const AlignedBills& bills, const Rational& unitPricePercent)
{
    return BillChecker(bills, unitPricePercent).run();
}

} // namespace evalroom
