// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "evaluation/case/case_play.h"
#include "evaluation/rules_fixture.h"

namespace evalroom::test {

// The worked examples, and what comes of them.
inline QString caseFolder()
{
    return qEnvironmentVariable("EVALROOM_SOURCE") + QStringLiteral("/resources/cases/");
}

inline QJsonObject caseFile(const QString& name)
{
    QFile file(caseFolder() + name + QStringLiteral(".json"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no case %s", qUtf8Printable(name));
    return parseHumanJson(file.readAll()).value();
}

inline std::optional<QJsonObject> part(const QString& name)
{
    QFile file(QStringLiteral(":/evalroom/%1.json").arg(name));
    return file.open(QIODevice::ReadOnly) ? std::optional(parseHumanJson(file.readAll()).value()) : std::nullopt;
}

inline CaseOutcome played(const QJsonObject& json)
{
    const auto read = EvaluationCase::fromJson(json, part);
    if (!read)
        qFatal("no case: %s", qUtf8Printable(faultText(read.error())));
    return playCase(*read);
}

inline QStringList wordsOf(const CaseOutcome& outcome)
{
    QStringList words;
    for (const CaseBlock& block : outcome.blocked)
        words << QStringLiteral("%1 %2 %3").arg(block.event).arg(block.act, block.rule);
    for (const CaseDifference& each : outcome.differences)
        words << QStringLiteral("%1 of %2: %3, not %4").arg(each.what, each.bidder, each.found, each.expected);
    return words;
}

} // namespace evalroom::test
