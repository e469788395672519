// SPDX-License-Identifier: Apache-2.0
#include "rehearsal/rehearsed_act.h"

using namespace Qt::StringLiterals;

namespace evalroom {

namespace {

QString bidderIn(const QJsonObject& act, const SessionHead& head)
{
    const QString id = act.value(u"bidder"_s).toString();
    const ManifestBidder* bidder = head.manifest().bidder(id);
    return bidder ? bidder->name : id;
}

// "reject 某公司": what a motion wants.
QString wishOf(const QString& kind, const QJsonObject& act, const SessionHead& head)
{
    if (kind == u"competition")
        return u"end for want of competition"_s;
    if (kind == u"price")
        return u"correct the price of "_s + bidderIn(act, head);
    if (kind == u"lowPrice")
        return u"have the low price explained of "_s + bidderIn(act, head);
    if (kind == u"justified")
        return u"find the low price justified of "_s + bidderIn(act, head);
    if (kind == u"clarify")
        return u"ask what is meant in the bid of "_s + bidderIn(act, head);
    if (kind == u"stop")
        return u"stop the evaluation for the tender document"_s;
    if (kind == u"setAside")
        return u"set a bidder's answer aside"_s;
    return (kind == u"correction" ? u"correct points of "_s : kind + u' ') + bidderIn(act, head);
}

// The record's subject, as far as it says what the act is about.
QString subjectOf(const QJsonObject& act, const SessionHead& head)
{
    if (const QString kind = act.value(u"kind"_s).toString(); !kind.isEmpty())
        return wishOf(kind, act, head);
    if (const QString id = act.value(u"step"_s).toString(); !id.isEmpty()) {
        const Step* step = head.facts()->scheme.step(id);
        return id == ChairStep ? u"election of the chair"_s : step ? step->title : id;
    }
    const QString bidder = bidderIn(act, head);
    return bidder.isEmpty() ? act.value(u"vote"_s).toString() : bidder;
}

} // namespace

RehearsedAct rehearsedAct(const Entry& entry, const QString& effect, const SessionHead& head)
{
    RehearsedAct act {.author = entry.author, .act = {}, .subject = {}, .effect = effect};
    if (const auto* record = std::get_if<Record>(&entry.body)) {
        act.act = record->act.value(u"type"_s).toString();
        act.subject = subjectOf(record->act, head);
        act.whom = record->act.value(u"member"_s).toInt();
    } else if (entry.jws) {
        act.act = jwsTypeName(entry.jws->header().type).section(u'-', 1);
    }
    return act;
}

} // namespace evalroom
