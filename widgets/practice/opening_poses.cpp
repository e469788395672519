// SPDX-License-Identifier: Apache-2.0
#include "widgets/practice/poses.h"
#include "widgets/practice/posing.h"

#include <QAbstractButton>
#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace evalroom {

QList<Pose> openingPoses(OpeningWindow& window, const PracticeSeat& seat)
{
    const auto isRead = [&window] {
        const auto* primary = seenIn<QAbstractButton>(window, u"primary"_s);
        return primary != nullptr && primary->isEnabled();
    };
    return {{.name = u"openingWindow"_s, .holds = isRead},
        {.name = u"openingWindow-stood"_s,
            .strike = [&window] { clickIn(window, u"primary"_s); },
            .holds = [&window] { return window.isOpened(); }},
        {.name = u"openingWindow-refused"_s,
            .strike = [&window, other = seat.annex] { window.findChild<QLineEdit*>(u"packagePath"_s)->setText(other); },
            .holds = [&window] { return seenIn<QWidget>(window, u"packageError"_s) != nullptr; }}};
}

} // namespace evalroom
