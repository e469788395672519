// SPDX-License-Identifier: Apache-2.0
#include "evaluation/law_rules.h"

#include <algorithm>

// FORMAT.md §9.4 and §9.5.
namespace evalroom::law {

namespace {

SheetState* countedSheet(SessionState& state, const SheetPlace& place)
{
    QList<SheetState>& sheets = state.steps[place.step].sheets[place.author];
    const auto found = std::find_if(
        sheets.begin(), sheets.end(), [&](const SheetState& sheet) { return sheet.name == place.sheet->name; });
    return found == sheets.end() ? nullptr : &*found;
}

// The sheet if it is a lawful one for its step.
std::optional<Sheet> lawfulSheet(const SessionState& state, const SheetPlace& place, const QJsonObject& json)
{
    const Step* step = state.facts->scheme.step(place.step);
    if (step == nullptr)
        return {};
    const auto sheet = sheetFromJson(json, *step, state.steps.value(place.step).bidders);
    if (!sheet)
        return {};
    const auto* ballot = std::get_if<ChairBallot>(&sheet->content);
    if (ballot != nullptr && !mayChair(state, ballot->candidate))
        return {};
    return *sheet;
}

Refusal contentRefusal(const SessionState& state, const Event& event, const SheetPlace& place, const QJsonObject& sheet,
    std::optional<Sheet>& opened)
{
    if (event.commitment != place.sheet->commitment)
        return Rule::Commitment;
    opened = lawfulSheet(state, place, sheet);
    if (!opened)
        return Rule::Content;
    return {};
}

QString openSheet(SessionState& state, const QByteArray& entry, const std::optional<Sheet>& opened)
{
    const auto place = findCounted(state, entry);
    if (!place)
        return {};
    if (SheetState* counted = countedSheet(state, *place); counted != nullptr)
        counted->opened = opened;
    return {};
}

// Since the closing, or since a newcomer's sheet that came after it.
QDateTime limitSince(const Closing& closing, const SheetState& sheet)
{
    return std::max(closing.time, sheet.time);
}

// The keys of the roles may open only what its author has left sealed over the limit.
bool isTooEarly(const SessionState& state, const Event& event, const SheetPlace& place)
{
    const auto& closing = state.steps.value(place.step).closing;
    return !closing || limitSince(*closing, *place.sheet).secsTo(event.time) < state.facts->policy.openingLimit;
}

// May a sheet still be counted though the step is closed? Once, for who came after the closing.
bool countsAfterClosing(const SessionState& state, const QString& step, int author)
{
    return !state.steps.value(step).counted.contains(author) && !isElected(state, step);
}

} // namespace

std::optional<SheetPlace> findCounted(const SessionState& state, const QByteArray& name)
{
    for (auto step = state.steps.cbegin(); step != state.steps.cend(); ++step) {
        for (auto counted = step->counted.cbegin(); counted != step->counted.cend(); ++counted) {
            if (*counted != name || !isActiveOnCommittee(state, counted.key()))
                continue;
            if (const SheetState* sheet = evalroom::countedSheet(*step, counted.key()); sheet != nullptr)
                return SheetPlace {step.key(), counted.key(), sheet};
        }
    }
    return {};
}

Refusal refusal(const SessionState& state, const Event& event, const SheetSubmitted& act)
{
    if (!isReady(state, event.author))
        return Rule::NotReady;
    const Step* step = state.facts->scheme.step(act.step);
    if (step == nullptr)
        return Rule::UnknownStep;
    if (!step->hasSheets())
        return Rule::NoSheets;
    const StepState now = state.steps.value(act.step);
    if (act.round != now.round)
        return Rule::Round;
    if (now.phase == StepPhase::Pending)
        return Rule::NotOpen;
    if (!event.envelopesHold)
        return Rule::Envelope;
    return {};
}

QString take(SessionState& state, const Event& event, const SheetSubmitted& act)
{
    const bool open = state.steps.value(act.step).phase == StepPhase::Open;
    if (!open && !countsAfterClosing(state, act.step, event.author))
        return Late;
    SheetState sheet;
    sheet.entry = event.index;
    sheet.name = event.name;
    sheet.author = event.author;
    sheet.commitment = act.commitment;
    sheet.time = event.time;
    StepState& step = state.steps[act.step];
    step.sheets[event.author].append(sheet);
    if (!open)
        step.counted.insert(event.author, event.name);
    return {};
}

Refusal refusal(const SessionState& state, const Event& event, const Opening& act, std::optional<Sheet>& opened)
{
    const auto place = findCounted(state, act.entry);
    if (!place || place->author != event.author)
        return Rule::UnknownSheet;
    if (place->sheet->opened)
        return Rule::AlreadyOpened;
    return contentRefusal(state, event, *place, act.sheet, opened);
}

QString take(SessionState& state, const Opening& act, const std::optional<Sheet>& opened)
{
    return openSheet(state, act.entry, opened);
}

Refusal refusal(const SessionState& state, const Event& event, const EscrowReleased& act)
{
    const auto place = findCounted(state, act.entry);
    if (!place)
        return Rule::UnknownSheet;
    if (place->sheet->opened)
        return Rule::AlreadyOpened;
    if (isTooEarly(state, event, *place))
        return Rule::TooEarly;
    if (!event.envelopesHold)
        return Rule::Envelope;
    return {};
}

QString take(SessionState& state, const Event&, const EscrowReleased& act)
{
    if (const auto place = findCounted(state, act.entry); place) {
        if (SheetState* sheet = countedSheet(state, *place); sheet != nullptr)
            sheet->released = true;
    }
    return {};
}

Refusal refusal(const SessionState& state, const Event& event, const EscrowOpened& act, std::optional<Sheet>& opened)
{
    const auto place = findCounted(state, act.entry);
    if (!place)
        return Rule::UnknownSheet;
    if (place->sheet->opened)
        return Rule::AlreadyOpened;
    if (isTooEarly(state, event, *place))
        return Rule::TooEarly;
    if (!place->sheet->released)
        return Rule::NotReleased;
    return contentRefusal(state, event, *place, act.sheet, opened);
}

QString take(SessionState& state, const EscrowOpened& act, const std::optional<Sheet>& opened)
{
    return openSheet(state, act.entry, opened);
}

} // namespace evalroom::law

namespace evalroom {

bool maySeeSheets(const SessionState& state, int member, const QString& step, int round)
{
    const auto found = state.steps.constFind(step);
    const auto reader = state.members.constFind(member);
    if (found == state.steps.cend() || reader == state.members.cend() || !sitsOnCommittee(reader->role))
        return true;
    // Nobody judges any more in a round or an election that is over.
    if (round < found->round || isElected(state, step))
        return true;
    return !found->sheets.value(member).isEmpty();
}

QList<SealedYet> sealedYet(const SessionState& state)
{
    QList<SealedYet> sealed;
    for (const Step& step : state.facts->scheme.steps) {
        const StepState at = state.steps.value(step.id);
        for (auto counted = at.counted.cbegin(); at.closing && counted != at.counted.cend(); ++counted) {
            const auto place = law::findCounted(state, *counted);
            if (place && !place->sheet->opened)
                sealed << SealedYet {step.id, place->author, *counted,
                    law::limitSince(*at.closing, *place->sheet).addSecs(state.facts->policy.openingLimit),
                    place->sheet->released};
        }
    }
    return sealed;
}

} // namespace evalroom
