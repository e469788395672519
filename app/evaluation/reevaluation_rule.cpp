// SPDX-License-Identifier: Apache-2.0
#include "evaluation/reevaluation_rule.h"

#include "evaluation/rule_fields.h"

using namespace Qt::StringLiterals;

namespace evalroom {

namespace {

constexpr qsizetype MostReevaluations = 200;
const QString Reevaluations = u"reevaluations"_s;

Result<ReevaluationGround> readReevaluation(const QJsonObject& json, const QString& pointer)
{
    JsonReader reader(json, pointer);
    ReevaluationGround ground {
        idField(reader, u"code"_s), spokenText(reader, u"source"_s), spokenText(reader, u"text"_s)};
    if (reader.has(u"committee"_s))
        ground.committee
            = reader.word(u"committee"_s, {u"same"_s, u"new"_s}) == 0 ? NextCommittee::Same : NextCommittee::New;
    if (const auto done = reader.finish(); !done)
        return std::unexpected(done.error());
    return ground;
}

} // namespace

QList<ReevaluationGround> reevaluationsField(JsonReader& reader)
{
    if (!reader.has(Reevaluations))
        return {};
    return listField<ReevaluationGround>(reader, Reevaluations, MostReevaluations, readReevaluation);
}

} // namespace evalroom
