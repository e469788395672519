// SPDX-License-Identifier: Apache-2.0
#include "golden/play_parts.h"

namespace evalroom::test {

namespace {

const QString Conformity = QStringLiteral("conformity");
const QString Commercial = QStringLiteral("commercial");
const QString Technical = QStringLiteral("technical");
const QString Price = QStringLiteral("price");

QString bidder(int number)
{
    return QStringLiteral("b%1").arg(number);
}

QJsonObject scheme()
{
    return parseHumanJson(
        R"({"adjustments":[],"candidates":2,"chair":{"mode":"elected"},"committee":{"size":5},"denominator":"voting",
        "format":"evalroom-scheme-1","outlierPercent":"40","rankBy":"points","regime":"GP-TENDER","source":"招标文件第四章",
        "steps":[
          {"criteria":[{"clause":"第四章1.1","id":"star","name":"实质性条款","standard":"全部响应"}],
           "id":"conformity","kind":"review","title":"符合性审查"},
          {"criteria":[{"clause":"第四章2.1","id":"record","increment":"1","name":"业绩","points":"5","standard":"每项1分"},
            {"clause":"第四章2.2","id":"warranty","increment":"1","name":"质保期","points":"5","standard":"每年1分"}],
           "id":"commercial","kind":"objective","title":"商务部分"},
          {"aggregation":{"decimals":2,"trimFrom":0},"criteria":[
            {"clause":"第四章3.1","id":"parameters","increment":"0.5","name":"技术参数","points":"40","standard":"满足"},
            {"clause":"第四章3.2","id":"plan","increment":"0.5","name":"供货方案","points":"20","standard":"合理"}],
           "id":"technical","kind":"score","title":"技术部分"},
          {"formula":{"baseline":{"family":"lowest"},"score":{"decimals":2,"kind":"ratio"}},"freeze":"never","id":"price","kind":"price","points":"30",
           "title":"价格部分"}],
        "subject":"goods","ties":["price","draw"],"title":"综合评分法","total":{"decimals":2,"points":"100"}})")
        .value();
}

// One member is near to a bidder, and is replaced before anything is opened.
void gatherAll(SessionLog& room)
{
    for (const int member : {StaffMember, SupervisorMember, CentreMember})
        room.delegate(member);
    room.gather({1, 2, 4, 5});
    room.delegate(3);
    room.act(StaffMember, Admission {3, AdmissionMethod::Card, QStringLiteral("A-3")});
    room.act(3, Consent {});
    room.act(3, Declaration {{{bidder(2), QStringLiteral("三年内曾任职")}}});
    room.openStep(ChairStep);
    room.addActor(9, Role::Expert, Algorithm::PS256);
    room.replace(3, 9);
    room.gather({9});
}

void enterItems(SessionLog& room)
{
    auto values = [&room](int less) {
        QList<ItemPoints> all;
        for (const QString& each : room.state().steps.value(Commercial).bidders) {
            const Rational record = each == bidder(3) ? 5 : 3;
            all.append({each, QStringLiteral("record"), record - less, {}});
            all.append({each, QStringLiteral("warranty"), 2, QStringLiteral("两年")});
        }
        return all;
    };
    room.openStep(Commercial);
    room.act(1, ItemsEntered {1, Commercial, {{bidder(1), QStringLiteral("record"), 9, {}}}});
    for (const int member : activeCommittee(room.state()))
        room.act(member, ItemsEntered {1, Commercial, values(member == 5 ? 1 : 0)});
    room.closeStep(Commercial);
    room.act(5, ItemsEntered {1, Commercial, values(0)});
    room.closeStep(Commercial);
}

// What is opened does not fit what was sealed, and then it does.
void score(SessionLog& room)
{
    room.openEnvelopes({bidder(3)}); // before its time
    const QMap<QString, int> halvesLess {{bidder(1), 3}, {bidder(2), 3}, {bidder(3), 8}};
    room.openStep(Technical);
    for (const int member : activeCommittee(room.state()))
        room.submit(member, Technical, scores(room.state(), Technical, halvesLess));
    room.closeStep(Technical);
    const SealedSheet sealed = room.actor(1).sheets.value(Technical);
    room.act(1, Opening {sealed.entry, QByteArray(HashBytes, '\1'), sealed.sheet});
    for (const int member : activeCommittee(room.state()))
        room.openSheet(member, Technical);
}

void openPrices(SessionLog& room)
{
    room.openStep(Price);
    room.closeStep(Price);
    // Another price than was sealed, and then the true one.
    PriceOpening other = room.openingOf(bidder(3));
    other.price -= 1;
    room.amend(openingsChange({other}));
    room.openEnvelopes({bidder(3)});
    room.closeStep(Price);
}

} // namespace

ReportMaking anyReport(qsizetype bytes)
{
    const QByteArray whole = someReport(bytes);
    return {[whole] { return whole.first(whole.size() / 2); },
        // All of the rest with the first signature.
        [whole](const QByteArray& current, int) { return whole.sliced(current.size()); }};
}

SessionPlan goodsPlan()
{
    SessionPlan plan {.rules = shippedRules(QStringLiteral("government-tender")),
        .scheme = scheme(),
        .bidders = {bidderAt(1, 5'000'000), bidderAt(2, 5'000'000), bidderAt(3, std::nullopt), bidderAt(4, 4'000'000)},
        .regime = Regime::GovernmentTender,
        .ceiling = 0,
        .algorithms = {{5, Algorithm::PS256}, {StaffMember, Algorithm::SM2SM3}}};
    for (ManifestBidder& each : plan.bidders)
        each.qualification = each.id == bidder(4) ? Qualification::Failed : Qualification::Passed;
    return plan;
}

QByteArray playGoods(SessionLog& room, const ReportMaking& making)
{
    gatherAll(room);
    room.runSheets(ChairStep, [](int member) { return ballot(member == 2 ? 1 : 2); });
    room.runSheets(Conformity, [&](int) { return review(room.state(), Conformity); });
    enterItems(room);
    score(room);
    openPrices(room);
    const QByteArray result = resultHash(room.state());
    for (const int member : {1, 2, 4})
        room.act(member, Opinion {true, result, {}});
    room.act(9, Opinion {false, result, QStringLiteral("先保留意见")});
    room.act(9, Opinion {true, result, QStringLiteral("已核对")});
    room.act(StaffMember, SignRequest {5});
    room.now = room.now.addSecs(3601);
    const qint64 deemed = room.act(StaffMember, DeemedAgreement {5, QStringLiteral("经提醒仍不签字")});
    room.act(SupervisorMember, Witness {room.nameOf(deemed)});
    const QByteArray base = making.base();
    QByteArray report = base;
    room.act(2, ReportFrozen {base.size(), sha256(base), result, 1});
    for (const int member : {1, 2, 4, 9})
        sign(room, member, report, making);
    room.act(StaffMember, Delivery {report.size(), sha256(report)});
    return report;
}

} // namespace evalroom::test
