// SPDX-License-Identifier: Apache-2.0
#include "documents/compare/collusion_signs.h"

#include "documents/compare/plain_spelling.h"
#include "documents/compare/price_series.h"
#include "documents/compare/sign_table.h"

#include <QSet>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace evalroom {

namespace {

// A value as it stands with a bidder.
struct Spelled {
    int bidder = 0;
    QString text;
};
using ByValue = QMap<QString, QList<Spelled>>;

// Letters and digits: separators differ from program to program.
QString lettersOf(const QString& text)
{
    QString plain = plainSpelling(text);
    plain.removeIf([](QChar c) { return !c.isLetterOrNumber(); });
    return plain;
}

bool isSerial(SignKind kind)
{
    return kind == SignKind::Mac || kind == SignKind::Cpu || kind == SignKind::Disk || kind == SignKind::Account;
}

// What programs put where a machine has no number.
bool tellsNothing(const QString& letters)
{
    static const QSet<QString> placeholders {
        u"none"_s, u"null"_s, u"unknown"_s, u"na"_s, u"default"_s, u"defaultstring"_s, u"tobefilledbyoem"_s};
    const bool oneCharacter
        = std::ranges::all_of(letters, [&](QChar c) { return c == letters.at(0) && (c == u'0' || c == u'f'); });
    return letters.isEmpty() || oneCharacter || placeholders.contains(letters);
}

void addAlike(SignKind kind, const ByValue& values, SignTable& table)
{
    for (const QList<Spelled>& have : values) {
        for (qsizetype i = 0; i < have.size(); ++i) {
            for (qsizetype j = i + 1; j < have.size(); ++j)
                table.add(have.at(i).bidder, have.at(j).bidder,
                    {.kind = kind,
                        .first = have.at(i).text,
                        .second = have.at(j).text,
                        .bidders = static_cast<int>(have.size())});
        }
    }
}

// Each bidder once for each value, in the manifest's order.
void collect(ByValue& values, SignKind kind, int bidder, const QString& text)
{
    const QString letters = lettersOf(text);
    if (letters.isEmpty() || (isSerial(kind) && tellsNothing(letters)))
        return;
    QList<Spelled>& have = values[letters];
    if (have.isEmpty() || have.constLast().bidder != bidder)
        have << Spelled {bidder, text};
}

// Those of one price, lowest first.
QMap<Fen, QList<int>> byPrice(const CollusionInput& input)
{
    QMap<Fen, QList<int>> all;
    for (int i = 0; i < input.bidders.size(); ++i) {
        if (const auto price = input.prices.constFind(input.bidders.at(i).id); price != input.prices.cend())
            all[*price] << i;
    }
    return all;
}

template <typename Take>
void eachPair(const QList<int>& bidders, Take take)
{
    for (qsizetype i = 0; i < bidders.size(); ++i) {
        for (qsizetype j = i + 1; j < bidders.size(); ++j)
            take(bidders.at(i), bidders.at(j));
    }
}

} // namespace

void addTraceSigns(const QList<ManifestBidder>& bidders, SignTable& table)
{
    for (qsizetype i = 0; i < bidTraceNames().size(); ++i) {
        const auto kind = static_cast<SignKind>(i);
        ByValue values;
        for (int bidder = 0; bidder < bidders.size(); ++bidder) {
            for (const QString& text : bidders.at(bidder).traces.value(static_cast<BidTrace>(i)))
                collect(values, kind, bidder, text);
        }
        addAlike(kind, values, table);
    }
    ByValue managers;
    for (int bidder = 0; bidder < bidders.size(); ++bidder)
        collect(managers, SignKind::Manager, bidder, bidders.at(bidder).manager);
    addAlike(SignKind::Manager, managers, table);
}

void addPriceSigns(const CollusionInput& input, SignTable& table)
{
    const QMap<Fen, QList<int>> prices = byPrice(input);
    for (const QList<int>& same : prices)
        eachPair(same, [&](int one, int other) {
            table.add(one, other, {.kind = SignKind::SamePrice, .bidders = static_cast<int>(same.size())});
        });
    const QList<Fen> ascending = prices.keys();
    for (const PriceSeries& series : priceSeries(ascending)) {
        const SignKind kind = series.geometric ? SignKind::GeometricPrices : SignKind::ArithmeticPrices;
        CollusionSign sign {.kind = kind, .step = series.step};
        QList<int> bidders;
        for (const int place : series.places)
            bidders << prices.value(ascending.at(place));
        for (const int bidder : std::as_const(bidders))
            sign.series << input.bidders.at(bidder).id;
        // The longest comes first: a pair is told of that one.
        eachPair(bidders, [&](int one, int other) {
            if (!table.has(one, other, kind) && !table.has(one, other, SignKind::SamePrice))
                table.add(one, other, sign);
        });
    }
}

const QStringList& signKindNames()
{
    static const QStringList names = bidTraceNames()
        + QStringList {u"manager"_s, u"samePrice"_s, u"arithmeticPrices"_s, u"geometricPrices"_s, u"unitPrices"_s,
            u"billFaults"_s};
    return names;
}

QList<PairSigns> collusionSigns(const CollusionInput& input)
{
    SignTable table;
    addTraceSigns(input.bidders, table);
    if (!input.isPriceFixed)
        addPriceSigns(input, table);
    addBillSigns(input, table);
    QList<PairSigns> pairs;
    for (const auto& [places, signs] : table.all())
        pairs << PairSigns {input.bidders.at(places.first).id, input.bidders.at(places.second).id, signs};
    return pairs;
}

} // namespace evalroom
