// SPDX-License-Identifier: Apache-2.0
#include "hub/annex_store.h"
#include "hub/routes.h"

namespace evalroom {

namespace {

AnnexStore annexStoreOf(const Call& call)
{
    return AnnexStore(call.session->folder());
}

bool isOver(const Call& call)
{
    return !call.session->state().delivered.isEmpty();
}

// The commitments in the roster say whose names these are; staff carry them and cannot exchange them.
Result<Annex> checkedAnnex(const Call& call)
{
    const auto json = call.json();
    if (!json)
        return std::unexpected(json.error());
    auto annex = Annex::fromJson(*json);
    if (!annex)
        return annex;
    const auto checked = checkAnnex(*annex, call.ticket.session, call.session->memory().log().roster());
    if (!checked && checked.error().code == ErrorCode::NotFound)
        return fail(ErrorCode::BadField, QStringLiteral("/people"));
    return checked ? annex : std::unexpected(checked.error());
}

QHttpServerResponse putAnnex(const Call& call)
{
    const auto annex = checkedAnnex(call);
    if (!annex)
        return answerError(annex.error());
    const auto stored = annexStoreOf(call).put(*annex, isOver(call));
    return stored ? answerJson({}) : answerError(stored.error());
}

bool watches(const Call& call)
{
    return call.caller == Caller::Staff || call.caller == Caller::Supervisor;
}

QHttpServerResponse getAll(const Call& call)
{
    if (!watches(call) && !isRanked(call.session->state()))
        return answerError({ErrorCode::NotAllowed, ruleName(Rule::NotRanked)});
    const auto annex = annexStoreOf(call).get(isOver(call));
    if (!annex)
        return answerError(annex.error());
    return answerJson((watches(call) ? *annex : withoutPersonalData(*annex)).toJson());
}

QHttpServerResponse getPart(const Call& call)
{
    int member = call.part.toInt();
    if (QString::number(member) != call.part)
        member = 0; // nobody's
    if (member != call.ticket.member && !watches(call))
        return answerError({ErrorCode::NoPermission});
    const auto annex = annexStoreOf(call).get(isOver(call));
    if (!annex)
        return answerError(annex.error());
    const AnnexPerson* person = annex->person(member);
    return person ? answerJson(annexPersonToJson(*person)) : answerError({ErrorCode::NotFound});
}

} // namespace

void addAnnexRoutes(Router& router)
{
    router.add(HubRoute::PutAnnex, putAnnex);
    router.add(HubRoute::GetAnnex, getAll);
    router.add(HubRoute::GetAnnexPart, getPart);
}

} // namespace evalroom
