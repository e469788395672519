// SPDX-License-Identifier: Apache-2.0
#include "widgets/practice/poses.h"
#include "widgets/practice/posing.h"

#include <QAbstractButton>
#include <QFileInfo>
#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace evalroom {

namespace {

constexpr qsizetype HashDigits = 64;

// Who sits down there, and by what the centre is known.
StartEntry enteredAt(const PracticeSeat& seat)
{
    return {{u"hub"_s, seat.config.hub.url.toString()},
        {u"session"_s, QString::fromLatin1(seat.config.session.toHex())},
        {u"member"_s, QString::number(seat.config.member)}, {u"seat"_s, seat.config.seat},
        {u"platform"_s, QFileInfo(seat.package).path() + u"/keys/platform-public.pem"_s},
        {u"fingerprint"_s, QString::fromLatin1(seat.config.hub.fingerprint.toHex())}};
}

void enterAll(const StartWindow& window, const StartEntry& entry)
{
    for (const auto [option, text] : entry.asKeyValueRange())
        window.findChild<QLineEdit*>(option)->setText(text);
}

// Tries it with something else in one field.
std::function<void()> tried(const StartWindow& window, const PracticeSeat& seat, const StartEntry& others)
{
    return [&window, seat, others] {
        enterAll(window, enteredAt(seat));
        enterAll(window, others);
        clickIn(window, u"primary"_s);
    };
}

} // namespace

QList<Pose> startPoses(StartWindow& window, const PracticeSeat& seat)
{
    const auto shows = [&window](const QString& fault) {
        return [&window, fault] { return seenIn<QWidget>(window, fault) != nullptr; };
    };
    const auto isComplete = [&window] {
        const auto* primary = seenIn<QAbstractButton>(window, u"primary"_s);
        return primary != nullptr && primary->isEnabled();
    };
    return {{.name = u"startWindow"_s},
        {.name = u"startWindow-filled"_s,
            .strike = [&window, seat] { enterAll(window, enteredAt(seat)); },
            .holds = isComplete},
        {.name = u"startWindow-wrong"_s,
            .strike = tried(window, seat, {{u"session"_s, u"1"_s}, {u"member"_s, u"0"_s}, {u"platform"_s, seat.annex}}),
            .holds = shows(u"platformFault"_s)},
        {.name = u"startWindow-refused"_s,
            .strike = tried(window, seat, {{u"fingerprint"_s, u"0"_s.repeated(HashDigits)}}),
            .holds = shows(u"fingerprintFault"_s)},
        {.name = u"startWindow-offline"_s,
            .strike = tried(window, seat, {{u"hub"_s, NobodysCentre}}),
            .holds = shows(u"hubFault"_s)}};
}

QList<Pose> awayPoses(OpeningWindow& window, const PracticeSeat&)
{
    return {{.name = u"openingWindow-offline"_s, .holds = [&window] {
                 const bool told = seenIn<QWidget>(window, u"error"_s) != nullptr;
                 if (!told)
                     clickIn(window, u"primary"_s);
                 return told;
             }}};
}

QList<Pose> openingPoses(OpeningWindow& window, const PracticeSeat&)
{
    const auto isRead = [&window] {
        const auto* primary = seenIn<QAbstractButton>(window, u"primary"_s);
        return primary != nullptr && primary->isEnabled();
    };
    return {{.name = u"openingWindow"_s, .holds = isRead},
        {.name = u"openingWindow-opened"_s,
            .strike = [&window] { clickIn(window, u"primary"_s); },
            .holds = [&window] { return window.isOpened(); }}};
}

QList<Pose> openedPoses(OpeningWindow& window, const PracticeSeat& seat)
{
    const auto stands = [&window] {
        if (!window.isOpened())
            clickIn(window, u"primary"_s);
        return window.isOpened();
    };
    return {{.name = u"openingWindow-stood"_s, .holds = stands},
        {.name = u"openingWindow-refused"_s,
            .strike = [&window, other = seat.annex] { window.findChild<QLineEdit*>(u"packagePath"_s)->setText(other); },
            .holds = [&window] { return seenIn<QWidget>(window, u"packageError"_s) != nullptr; }}};
}

} // namespace evalroom
