// SPDX-License-Identifier: Apache-2.0
#include "widgets/practice/poses.h"
#include "widgets/practice/posing.h"

#include <QAbstractButton>
#include <QProgressBar>

using namespace Qt::StringLiterals;

// Before a practice session.
namespace evalroom {

namespace {

constexpr int ManyPages = 1500; // of each bid: they take their time

// The button of this name is seen, and can be pressed or not.
bool isOffered(const QWidget& window, const QString& name, bool enabled)
{
    const auto* button = seenIn<QAbstractButton>(window, name);
    return button != nullptr && button->isEnabled() == enabled;
}

} // namespace

QList<Pose> practicePoses(PracticeWindow& window)
{
    const auto isBegun = [&window] {
        const auto* progress = window.findChild<QProgressBar*>();
        return isOffered(window, u"cancel"_s, true) && progress != nullptr && progress->value() > 0;
    };
    return {{.name = u"start"_s},
        {.name = u"start-making"_s, .strike = [&window] { window.begin({.pages = ManyPages}); }, .holds = isBegun},
        {.name = u"start-cancelling"_s,
            .strike = [&window] { clickIn(window, u"cancel"_s); },
            .holds = [&window] { return isOffered(window, u"cancel"_s, false); }}};
}

QList<Pose> failedPracticePoses(const PracticeWindow& window)
{
    return {{.name = u"start-failed"_s,
        .holds = [&window] { return seenIn<QWidget>(window, u"practiceError"_s) != nullptr; }}};
}

QList<Pose> leftPracticePoses(const PracticeWindow& window)
{
    return {{.name = u"start-underway"_s, .holds = [&window] { return isOffered(window, u"resume"_s, true); }}};
}

} // namespace evalroom
