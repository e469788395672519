// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "session_plays.h"

#include <QFile>

// What both plays use.
namespace evalroom::test {

inline QJsonObject shippedRules(const QString& name)
{
    QFile file(QStringLiteral(":/evalroom/rules/%1.json").arg(name));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no rules %s", qUtf8Printable(name));
    return parseHumanJson(file.readAll()).value();
}

inline ManifestBidder bidderAt(int number, std::optional<Fen> price)
{
    ManifestBidder bidder = someBidder(number);
    bidder.price = price;
    return bidder;
}

inline Sheet ballot(int candidate)
{
    return {ChairBallot {candidate}, randomBytes(HashBytes)};
}

// Everything passes but the one item.
inline Sheet review(const SessionState& state, const QString& step, const std::optional<Item>& failing = {})
{
    ReviewSheet sheet;
    for (const QString& bidder : state.steps.value(step).bidders) {
        for (const Criterion& criterion : state.facts->scheme.step(step)->criteria)
            sheet.items.insert({bidder, criterion.id}, {true, {}});
    }
    if (failing)
        sheet.items.insert(*failing, {false, QStringLiteral("投标函未加盖单位章")});
    return {sheet, randomBytes(HashBytes)};
}

// By everybody alike: so many halves of a point less than the criterion gives.
inline Sheet scores(const SessionState& state, const QString& step, const QMap<QString, int>& halvesLess)
{
    ScoreSheet sheet;
    for (const QString& bidder : state.steps.value(step).bidders) {
        for (const Criterion& criterion : state.facts->scheme.step(step)->criteria) {
            const Rational points = criterion.points - Rational(halvesLess.value(bidder), 2);
            sheet.scores.insert({bidder, criterion.id}, {points, QStringLiteral("详见技术方案")});
        }
    }
    return {sheet, randomBytes(HashBytes)};
}

// Bytes that stand for a PDF: the ledger looks at their size and hash only.
inline QByteArray someReport(qsizetype bytes)
{
    return (QByteArray("%PDF-1.7\n") + randomBytes(32).toHex().repeated(bytes / 64)).leftJustified(bytes, '\n', true);
}

// Signs in the log and in the report.
inline void sign(SessionLog& room, int member, QByteArray& report, const ReportMaking& making)
{
    room.sign(member);
    report += making.sign(report, member);
}

inline void vote(SessionLog& room, qint64 motion, const QMap<int, bool>& votes)
{
    for (auto it = votes.cbegin(); it != votes.cend(); ++it)
        room.act(it.key(), Vote {room.nameOf(motion), *it, QStringLiteral("同评审记录")});
}

} // namespace evalroom::test
