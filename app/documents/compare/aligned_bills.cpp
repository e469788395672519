// SPDX-License-Identifier: Apache-2.0
#include "documents/compare/aligned_bills.h"

#include "documents/compare/plain_spelling.h"

#include <QHash>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace evalroom {

namespace {

// Tells which lines are called the same. Most bidders spell as the tender does: what was spelled before is not looked
// into again.
class LineNames {
public:
    int numberOf(const BillLine& line)
    {
        // Bills have their lines in one order, as a rule.
        if (const int next = m_last + 1; next < m_first.size() && isSpelledLike(line, *m_first.at(next)))
            return m_last = next;
        return m_last = found(line);
    }

private:
    static bool isSpelledLike(const BillLine& one, const BillLine& other)
    {
        return one.code == other.code && one.name == other.name && one.unit == other.unit;
    }

    int found(const BillLine& line)
    {
        const QString spelled = line.code + u'\n' + line.name + u'\n' + line.unit;
        if (const auto known = m_spelled.constFind(spelled); known != m_spelled.cend())
            return *known;
        const QString plain
            = plainSpelling(line.code) + u'\n' + plainSpelling(line.name) + u'\n' + plainSpelling(line.unit);
        const auto next = static_cast<int>(m_plain.size());
        const int number = m_plain.value(plain, next);
        m_plain.insert(plain, number);
        m_spelled.insert(spelled, number);
        if (number == m_first.size())
            m_first << &line;
        return number;
    }

    QHash<QString, int> m_spelled;
    QHash<QString, int> m_plain;
    QList<const BillLine*> m_first; // by number: the line that had the name first; the bills outlive this
    int m_last = -1;
};

// Which item each line of the bill is.
QList<int> itemsIn(const Bill& bill, LineNames& names, QList<QList<int>>& itemsByName, QList<AlignedItem>& items)
{
    QHash<int, int> stood; // how often a name has stood in this bill
    QList<int> found;
    found.reserve(bill.items.size());
    for (const BillLine& line : bill.items) {
        const int name = names.numberOf(line);
        if (name >= itemsByName.size())
            itemsByName.resize(name + 1);
        QList<int>& same = itemsByName[name];
        const int before = stood[name]++;
        if (before == same.size()) {
            same << static_cast<int>(items.size());
            items << AlignedItem {line.code, line.name, line.unit};
        }
        found << same.at(before);
    }
    return found;
}

QList<int> linesByItem(const QList<int>& items, qsizetype all)
{
    QList<int> lines(all, AlignedBills::None);
    for (qsizetype line = 0; line < items.size(); ++line)
        lines[items.at(line)] = static_cast<int>(line);
    return lines;
}

} // namespace

const BillLine* AlignedBills::line(qsizetype bill, qsizetype item) const
{
    const int at = lines.at(bill).at(item);
    return at == None ? nullptr : &bills.at(bill).bill.items.at(at);
}

const BillLine* AlignedBills::tenderLine(qsizetype item) const
{
    const int at = tender ? tenderLines.at(item) : None;
    return at == None ? nullptr : &tender->items.at(at);
}

int AlignedBills::count(qsizetype item) const
{
    return static_cast<int>(std::ranges::count_if(lines, [item](const QList<int>& of) { return of.at(item) != None; }));
}

AlignedBills alignBills(const QList<BidderBill>& bills, const std::optional<Bill>& tender)
{
    AlignedBills aligned {.bills = bills, .items = {}, .lines = {}, .tender = tender, .tenderLines = {}};
    LineNames names;
    QList<QList<int>> itemsByName;
    QList<QList<int>> found;
    const QList<int> asked = tender ? itemsIn(*aligned.tender, names, itemsByName, aligned.items) : QList<int>();
    for (const BidderBill& each : bills)
        found << itemsIn(each.bill, names, itemsByName, aligned.items);
    for (const QList<int>& items : std::as_const(found))
        aligned.lines << linesByItem(items, aligned.items.size());
    if (tender)
        aligned.tenderLines = linesByItem(asked, aligned.items.size());
    return aligned;
}

} // namespace evalroom
