// SPDX-License-Identifier: Apache-2.0
#include "ctl/rule_files.h"

#include "base/canonical_json.h"
#include "evaluation/scheme_check.h"

#include <QDir>
#include <QFile>

using namespace Qt::StringLiterals;

namespace evalroom {

namespace {

const QString Shipped = u":/evalroom/"_s;

Result<RuleSet> rulesOf(const Result<QJsonObject>& json, const std::optional<QDate>& day)
{
    return json ? RuleSet::fromJson(*json, day) : std::unexpected(json.error());
}

} // namespace

Result<QByteArray> bytesOfFile(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::CannotRead, path);
    return file.readAll();
}

Result<QJsonObject> readHumanFile(const QString& path)
{
    const auto bytes = bytesOfFile(path);
    return bytes ? parseHumanJson(*bytes) : std::unexpected(bytes.error());
}

std::optional<QJsonObject> shippedPart(const QString& name)
{
    const QString path = Shipped + name + u".json"_s;
    if (!QFile::exists(path))
        return {};
    const auto json = readHumanFile(path);
    return json ? std::optional(*json) : std::nullopt;
}

Result<RuleSet> readRules(const QString& nameOrPath, const std::optional<QDate>& day)
{
    const auto shipped = shippedPart(u"rules/"_s + nameOrPath);
    return rulesOf(shipped ? Result<QJsonObject>(*shipped) : readHumanFile(nameOrPath), day);
}

Result<FoundRules> rulesFor(const Scheme& scheme, const std::optional<QDate>& day)
{
    std::optional<RuleSet> best;
    qsizetype least = 0;
    int fitting = 0;
    for (const QString& name : QDir(Shipped + u"rules"_s).entryList({u"*.json"_s})) {
        const auto rules = rulesOf(readHumanFile(Shipped + u"rules/"_s + name), day);
        if (rules && rules->id == scheme.rulesId)
            return FoundRules {.rules = *rules};
        if (!rules || rules->regime != scheme.regime)
            continue;
        if (rules->priceRule(scheme.subject) != nullptr)
            ++fitting;
        const qsizetype findings = checkScheme(scheme, *rules).size();
        if (!best || findings < least) {
            best = *rules;
            least = findings;
        }
    }
    if (!best)
        return fail(ErrorCode::NotFound, regimeName(scheme.regime));
    return FoundRules {.rules = *best, .isGuess = scheme.rulesId.isEmpty() && fitting > 1};
}

} // namespace evalroom
