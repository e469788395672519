// SPDX-License-Identifier: Apache-2.0
#include "widgets/shell/stage_words.h"

#include "widgets/words/people.h"

#include <QCoreApplication>

namespace evalroom {

namespace {

struct StageWords {
    Q_DECLARE_TR_FUNCTIONS(StageWords)
};

} // namespace

QString stageTitle(const SessionState& state, const Stage& stage)
{
    switch (stage.kind) {
    case Stage::Kind::Arrival:
        return StageWords::tr("Arrival and declarations");
    case Stage::Kind::Step:
        return stepWords(state, stage.step);
    case Stage::Kind::Result:
        return StageWords::tr("Result and opinions");
    case Stage::Kind::Report:
        return StageWords::tr("Signing the report");
    case Stage::Kind::Over:
        return StageWords::tr("End");
    }
    return {};
}

QString stageStatusWords(StageStatus status)
{
    switch (status) {
    case StageStatus::Past:
        return StageWords::tr("done");
    case StageStatus::Now:
        return StageWords::tr("now");
    case StageStatus::ToCome:
        return StageWords::tr("to come");
    }
    return {};
}

} // namespace evalroom
