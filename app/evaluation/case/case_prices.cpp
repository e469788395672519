// SPDX-License-Identifier: Apache-2.0
#include "evaluation/case/case_prices.h"

#include <QCryptographicHash>

using namespace Qt::StringLiterals;

namespace evalroom {

namespace {

constexpr int YuanDecimals = 2;
constexpr qsizetype MostCaseLines = 50'000;
constexpr qsizetype LineFields = 3; // quantity, unit price, total

std::optional<Fen> fenOfYuan(const QString& text, Fen least)
{
    const auto yuan = parseDecimal(text);
    const Rational fen = yuan.value_or(Rational(-1)) * FenOfYuan;
    if (!yuan || roundHalfUp(*yuan, YuanDecimals) != *yuan || fen < least || fen > MaxFen)
        return {};
    return static_cast<Fen>(numerator(fen));
}

std::optional<StatedLine> lineOf(const QJsonValue& value, qsizetype number)
{
    const QJsonArray fields = value.toArray();
    if (fields.size() != LineFields)
        return {};
    const auto quantity = parseDecimal(fields.at(0).toString());
    const auto unitPrice = fenOfYuan(fields.at(1).toString(), 0);
    const auto total = fenOfYuan(fields.at(2).toString(), 0);
    if (!quantity || !unitPrice || !total)
        return {};
    return StatedLine {QString::number(number), *quantity, *unitPrice, *total};
}

QList<StatedLine> linesField(JsonReader& reader, const QString& key)
{
    QList<StatedLine> lines;
    for (const QJsonValue& value : reader.array(key, MostCaseLines)) {
        if (const auto line = lineOf(value, lines.size() + 1); line)
            lines.append(*line);
        else
            reader.refuse(key);
    }
    if (lines.isEmpty())
        reader.refuse(key);
    return lines;
}

void readStated(JsonReader& outer, PriceStatement& statement)
{
    JsonReader reader(outer.object(u"stated"_s), outer.pathOf(u"stated"_s));
    statement.form.capitals = optionalYuan(reader, u"capitals"_s);
    statement.body.figures = optionalYuan(reader, u"bodyPrice"_s);
    statement.body.capitals = optionalYuan(reader, u"bodyCapitals"_s);
    if (const auto done = reader.finish(); !done)
        outer.refuse(u"stated"_s, done.error());
}

QJsonObject optionToJson(const CorrectedPrice& option)
{
    QJsonArray steps;
    for (const CorrectionStep& step : option.steps)
        steps.append(QJsonObject {{u"from"_s, step.from}, {u"line"_s, step.line},
            {u"place"_s, amountPlaceNames().at(static_cast<qsizetype>(step.place))},
            {u"rule"_s, correctionRuleNames().at(static_cast<qsizetype>(step.rule))}, {u"to"_s, step.to}});
    const QString basis = option.basis ? correctionRuleNames().at(static_cast<qsizetype>(*option.basis)) : QString();
    return {{u"basis"_s, basis}, {u"price"_s, option.price}, {u"steps"_s, steps}};
}

} // namespace

Fen yuanField(JsonReader& reader, const QString& key)
{
    const auto fen = fenOfYuan(reader.string(key), 1);
    if (!fen)
        reader.refuse(key);
    return fen.value_or(0);
}

std::optional<Fen> optionalYuan(JsonReader& reader, const QString& key)
{
    return reader.has(key) ? std::optional(yuanField(reader, key)) : std::nullopt;
}

QByteArray caseCommitment(const QString& bidder, Fen price, int round)
{
    const QByteArray content = bidder.toUtf8() + ' ' + QByteArray::number(price) + ' ' + QByteArray::number(round);
    return QCryptographicHash::hash(content, QCryptographicHash::Sha256);
}

PriceStatement statementField(JsonReader& reader, const std::optional<Fen>& price)
{
    PriceStatement statement;
    statement.form.figures = price;
    if (reader.has(u"stated"_s))
        readStated(reader, statement);
    if (reader.has(u"bill"_s))
        statement.lines = linesField(reader, u"bill"_s);
    // Of a bid that was not decrypted nobody knows what it says.
    for (const QString& key : {u"stated"_s, u"bill"_s}) {
        if (!price && reader.has(key))
            reader.refuse(key);
    }
    return statement;
}

const QStringList& priceDoubtNames()
{
    static const QStringList names {u"unreadable"_s, u"decimalPoint"_s, u"rulesDiffer"_s, u"noRule"_s, u"outOfRange"_s};
    return names;
}

QJsonArray proposalsToJson(const QList<CaseProposal>& proposals)
{
    QJsonArray json;
    for (const CaseProposal& each : proposals) {
        QJsonArray doubts;
        for (const PriceDoubt doubt : each.proposal.doubts)
            doubts.append(priceDoubtNames().at(static_cast<qsizetype>(doubt)));
        QJsonArray options;
        for (const CorrectedPrice& option : each.proposal.options)
            options.append(optionToJson(option));
        json.append(QJsonObject {{u"bidder"_s, each.bidder}, {u"doubts"_s, doubts}, {u"options"_s, options}});
    }
    return json;
}

} // namespace evalroom
