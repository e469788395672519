// SPDX-License-Identifier: Apache-2.0
// The longest time for which the window's thread does not look at the keyboard, in a whole practice session of each
// chair, beside the yardstick of 50 ms: on which page it was, whether documents stood beside it, and for which event.
// The expert reads: documents, the bids side by side, and of each bidder in the ranking where its numbers come from.
// The colleagues' terminals are on the same thread here, so a real window stalls less. Prints; passes and fails
// nothing.
#include "widgets/practice/chair.h"
#include "widgets/practice/stall_meter.h"

#include <QTextStream>
#include <algorithm>

using namespace evalroom;
using namespace evalroom::test;
using namespace Qt::StringLiterals;

namespace {

constexpr double Yardstick = 50; // milliseconds

bool isOver(const Chair& chair)
{
    if (chair.seat->chair == Role::Expert)
        return chair.hand->pageName() == u"overPage";
    return chair.session->isKnown() && !chair.session->state().delivered.isEmpty();
}

void tell(const QString& who, const StallMeter& meter)
{
    QTextStream out(stdout);
    double longest = 0;
    for (auto stall = meter.worst().cbegin(); stall != meter.worst().cend(); ++stall) {
        longest = std::max(longest, stall->turn);
        out << who << ", " << stall.key() << ": " << qRound(stall->turn) << " ms (" << qRound(stall->turnBusy)
            << " on the processor), most of it " << stall->event << " with " << qRound(stall->longest) << '\n';
    }
    out << who << ", longest stall: " << qRound(longest) << " ms, ratio to " << Yardstick << " ms "
        << qRound(100 * longest / Yardstick) << " %\n";
}

} // namespace

int main(int argc, char** argv)
{
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    StallMeter meter(argc, argv);
    const QList<std::pair<QString, Role>> chairs {
        {u"expert"_s, Role::Expert}, {u"staff"_s, Role::Staff}, {u"supervisor"_s, Role::Supervisor}};
    for (const auto& [who, role] : chairs) {
        PracticeWish wish = quickWish(role, PracticeKind::Engineering);
        wish.bidders = 11; // the largest practice lot
        Chair chair(wish, QLocale::Chinese);
        if (!chair.isReady())
            return 1;
        meter.forget(); // the lot is made before anybody sits down
        chair.sit();
        if (role == Role::Expert)
            chair.hand->readAlong();
        if (!chair.playUntil([&] { return isOver(chair); })) {
            QTextStream(stdout) << chair.words() << '\n';
            return 1;
        }
        tell(who, meter);
    }
    meter.forget();
    return 0;
}
