// SPDX-License-Identifier: Apache-2.0
#include "widgets/desk/step_list.h"

#include "widgets/words/people.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QSignalBlocker>
#include <algorithm>

namespace evalroom {

namespace {

struct StepList {
    Q_DECLARE_TR_FUNCTIONS(StepList)
};

} // namespace

QStringList begunSteps(const SessionState& state)
{
    QStringList begun;
    for (const Step& step : state.facts->scheme.steps) {
        if (step.id != ChairStep && state.steps.value(step.id).phase != StepPhase::Pending)
            begun << step.id;
    }
    return begun;
}

void fillBegunSteps(QComboBox& box, const SessionState& state)
{
    const QStringList begun = begunSteps(state);
    const QSignalBlocker quiet(&box);
    const QString chosen = box.currentData().toString();
    box.clear();
    for (const QString& step : begun)
        box.addItem(stepWords(state, step), step);
    box.setCurrentIndex(begun.isEmpty() ? -1 : std::max(static_cast<int>(begun.indexOf(chosen)), 0));
}

QString noStepBegunWords()
{
    return StepList::tr("No step that could be done again has begun yet.");
}

} // namespace evalroom
