// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "hub_fixture.h"

#include "crypto/commitment.h"
#include "evaluation/tally.h"
#include "ledger/session_fold.h"

namespace evalroom::test {

// A scheme without a chair: one review with sealed sheets, and the price. Enough to come to a report.
inline QJsonObject briefScheme()
{
    return parseHumanJson(
        R"({"adjustments":[],"candidates":3,"chair":{"mode":"none"},"committee":{"size":5},"denominator":"all",
        "format":"evalroom-scheme-1","outlierPercent":"30","rankBy":"points","regime":"ENG","source":"tender document, chapter 3",
        "steps":[
          {"criteria":[{"clause":"2.1.1","id":"form.name","name":"name","standard":"as on the licence"}],"id":"form",
           "kind":"review","title":"form"},
          {"formula":{"baseline":{"family":"lowest"},"score":{"decimals":2,"kind":"ratio"}},"freeze":"afterPreliminary","id":"price","kind":"price",
           "points":"100","title":"price"}],
        "subject":"works","ties":["price","tenderer"],"title":"scheme","total":{"decimals":2,"points":"100"}})")
        .value();
}

// A session played by way of the hub, and mirrored here: what the hub says of an entry must be what the fold says.
class HubRoom {
public:
    explicit HubRoom(HubFixture& fixture)
        : it(fixture)
        , token(fixture.logIn(6))
        , log(fixture.head().trust())
        , fold(fixture.head().facts())
    {
    }

    const SessionState& state() const { return fold.state(); }
    Seen seen() const { return {log.tree().size(), log.tree().root()}; }

    // Index of the entry; -1 where the hub does not take it, or sees another effect than we do.
    qint64 add(const Jws& jws, const HttpAnswer& answer)
    {
        const QJsonObject body = answer.json();
        const auto checkpoint = Jws::parse(body.value(u"checkpoint"_s).toObject());
        if (answer.status != 200 || !checkpoint || !log.append(jws))
            return -1;
        const auto time = log.checkCheckpoint(*checkpoint);
        if (!time)
            return -1;
        fold.add(log, time->at);
        const qint64 index = body.value(u"index"_s).toInteger();
        return index == state().size - 1 && body.value(u"effect"_s).toString() == fold.effect(index) ? index : -1;
    }
    qint64 add(const Jws& jws) { return add(jws, it.append(jws, token)); }
    // -1 also for an act without effect.
    qint64 act(int member, const Act& act)
    {
        const qint64 index = add(it.person(member).act(act, seen()));
        return index >= 0 && fold.effect(index).isEmpty() ? index : -1;
    }
    qint64 delegate(int member) { return add(it.person(member).delegate(it.session, seen())); }

    // From the door to the pledge.
    bool gather(int member)
    {
        const QByteArray pledge = sha256(state().facts->rules.pledge.toUtf8());
        return delegate(member) >= 0 && act(6, Admission {member, AdmissionMethod::Practice, u"A-01"_s}) >= 0
            && act(member, Consent {}) >= 0 && act(member, Declaration {}) >= 0 && act(member, Pledge {pledge}) >= 0;
    }
    bool gatherAll()
    {
        bool good = delegate(6) >= 0 && delegate(7) >= 0;
        for (int member = 1; member <= 5; ++member)
            good = good && gather(member);
        return good;
    }

    bool openStep(const QString& step) { return act(6, StepOpened {state().stepActs, 1, step}) >= 0; }
    bool closeStep(const QString& step)
    {
        const qint64 closing = act(6, StepClosed {state().stepActs, 1, step});
        return closing >= 0 && act(7, Cosignature {log.entries().at(closing).name}) >= 0;
    }
    bool submit(int member)
    {
        QJsonArray items;
        for (const QString& bidder : state().steps.value(u"form"_s).bidders)
            items.append(QJsonObject {{u"bidder"_s, bidder}, {u"criterion"_s, u"form.name"_s}, {u"reason"_s, QString()},
                {u"result"_s, u"pass"_s}});
        const QByteArray salt = randomBytes(HashBytes);
        const QJsonObject sheet {{u"items"_s, items}, {u"nonce"_s, toHex(randomBytes(HashBytes))}};
        const QByteArray commitment = commitmentOf({{u"author"_s, member}, {u"round"_s, 1}, {u"salt"_s, toHex(salt)},
            {u"session"_s, toHex(it.session)}, {u"sheet"_s, sheet}, {u"step"_s, u"form"_s}});
        const QJsonObject sealed
            = seal(canonicalJson({{u"salt"_s, toHex(salt)}, {u"sheet"_s, sheet}}), it.plan.manifest.centreEscrow)
                  .value();
        const qint64 index = act(member, SheetSubmitted {commitment, sealed, sealed, 1, u"form"_s});
        if (index >= 0)
            m_sheets[member] = Opening {log.entries().at(index).name, salt, sheet};
        return index >= 0;
    }
    qint64 openSheet(int member) { return act(member, m_sheets.at(member)); }

    // All sheets of the review are in, closed and opened.
    bool runReview()
    {
        bool good = openStep(u"form"_s);
        for (int member = 1; member <= 5; ++member)
            good = good && submit(member);
        good = good && closeStep(u"form"_s);
        for (int member = 1; member <= 5; ++member)
            good = good && openSheet(member) >= 0;
        return good;
    }
    // To the freezing of a report with these bytes as its base.
    bool freeze(const QByteArray& report, int by = 6)
    {
        bool good = openStep(u"price"_s) && closeStep(u"price"_s);
        const QByteArray result = good ? resultHash(state()) : QByteArray();
        for (int member = 1; member <= 5; ++member)
            good = good && act(member, Opinion {true, result, {}}) >= 0;
        return good && act(by, ReportFrozen {report.size(), sha256(report), result, state().report.version + 1}) >= 0;
    }

    HubFixture& it;
    QByteArray token; // of staff
    Log log;
    SessionFold fold;

private:
    std::map<int, Opening> m_sheets;
};

} // namespace evalroom::test
