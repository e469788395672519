// SPDX-License-Identifier: Apache-2.0
#include "golden/play_parts.h"

namespace evalroom::test {

namespace {

const QString Form = QStringLiteral("form");
const QString Qualifying = QStringLiteral("qualification");
const QString Design = QStringLiteral("design");
const QString Price = QStringLiteral("price");

QString bidder(int number)
{
    return QStringLiteral("b%1").arg(number);
}

QJsonObject scheme()
{
    return parseHumanJson(
        R"({"adjustments":[],"candidates":3,"chair":{"mode":"elected"},"committee":{"size":5},"denominator":"all",
        "format":"evalroom-scheme-1","outlierPercent":"30","rankBy":"points","regime":"ENG","source":"招标文件第三章",
        "steps":[
          {"criteria":[{"clause":"第三章1.1","id":"form.name","name":"投标人名称","standard":"与营业执照一致"},
            {"clause":"第三章1.2","id":"form.sign","name":"投标函签字盖章","standard":"加盖单位章"}],
           "id":"form","kind":"review","title":"形式评审"},
          {"criteria":[{"clause":"第三章2.3","id":"grade","name":"资质等级","standard":"贰级及以上"}],
           "id":"qualification","kind":"review","title":"资格评审"},
          {"aggregation":{"decimals":2,"trimFrom":5},"criteria":[
            {"clause":"第三章4.1","id":"method","increment":"0.5","name":"施工方案","points":"25","standard":"可行"},
            {"clause":"第三章4.2","id":"safety","increment":"0.5","name":"安全措施","points":"15","standard":"完整"}],
           "id":"design","kind":"score","title":"施工组织设计"},
          {"formula":{"baseline":{"drawn":"yes","family":"mean","trim":[{"dropHigh":1,"dropLow":1,"from":5}]},
            "score":{"above":"2","below":"1","decimals":2,"deviationDecimals":2,"kind":"deviation"}},"freeze":"afterPreliminary","id":"price","kind":"price",
           "points":"60","title":"投标报价"}],
        "subject":"works","ties":["price","tenderer"],"title":"综合评估法","total":{"decimals":2,"points":"100"}})")
        .value();
}

// Check-in, with acts that are refused, a fork, and a claim about another history.
void gatherAll(SessionLog& room)
{
    for (const int member : {StaffMember, SupervisorMember, CentreMember, 1})
        room.delegate(member);
    room.act(1, Declaration {});
    room.act(StaffMember, Admission {77, AdmissionMethod::Card, QStringLiteral("A-01")});
    room.act(StaffMember, Consent {});
    room.gather({1, 2, 3, 4, 5});
    room.act(3, Consent {});
    const Jws fork = room.signedBy(2, TimeRequest {QStringLiteral("另一份")}, room.seen(), false);
    room.act(2, TimeRequest {QStringLiteral("标书较多")});
    room.append(fork);
    room.act(4, TimeRequest {QStringLiteral("图纸较多")}, {3, QByteArray(HashBytes, '\0')});
    room.act(4, TimeRequest {QStringLiteral("图纸较多")});
    room.act(StaffMember, TimeExtended {room.now.addSecs(86400), QStringLiteral("应成员要求延长")});
}

// Two rounds: the first one is tied.
void electChair(SessionLog& room)
{
    const QMap<int, int> first {{1, 1}, {2, 1}, {3, 2}, {4, 2}, {5, 3}};
    const QMap<int, int> second {{1, 1}, {2, 1}, {3, 2}, {4, 2}, {5, 1}};
    room.openStep(Form);
    room.runSheets(ChairStep, [&](int member) { return ballot(first.value(member)); });
    room.runSheets(ChairStep, [&](int member) { return ballot(second.value(member)); });
}

// A bidder is rejected; one sheet comes behind what the closing had seen, one behind the closing.
void reviewForm(SessionLog& room)
{
    room.openStep(Form);
    for (const int member : {1, 2, 4, 5})
        room.submit(member, Form, review(room.state(), Form));
    room.closeStep(Form);
    const Item failing {bidder(3), QStringLiteral("form.sign")};
    room.submit(3, Form, review(room.state(), Form, failing));
    const Seen upon = room.seen();
    const SealedSheet counted = room.actor(4).sheets.value(Form);
    room.submit(4, Form, review(room.state(), Form, failing));
    room.actor(4).sheets.insert(Form, counted);
    const qint64 closing = room.act(1, StepClosed {room.state().stepActs, 1, Form}, upon);
    room.act(SupervisorMember, Cosignature {room.nameOf(closing)});
    const SealedSheet own = room.actor(5).sheets.value(Form);
    room.submit(5, Form, review(room.state(), Form));
    room.actor(5).sheets.insert(Form, own);
    room.act(2, Motion {CompetitionMotion {}, QStringLiteral("竞争性")});
    for (const int member : {1, 2, 3, 4, 5})
        room.openSheet(member, Form);
    const RejectMotion reject {
        bidder(3), QStringLiteral("order12-23"), QStringLiteral("第三章1.2"), QStringLiteral("bid-b3"), 12};
    const qint64 motion = room.act(3, Motion {reject, QStringLiteral("投标函未加盖单位章")});
    room.act(StaffMember, Vote {room.nameOf(motion), true, {}});
    vote(room, motion, {{1, true}, {2, false}, {3, true}, {4, true}, {5, true}});
}

// One member does not open; the two keys do it, not before the limit.
void reviewQualification(SessionLog& room)
{
    room.openStep(Qualifying);
    for (const int member : {1, 2, 3, 4, 5})
        room.submit(member, Qualifying, review(room.state(), Qualifying));
    room.closeStep(Qualifying);
    for (const int member : {1, 3, 4, 5})
        room.openSheet(member, Qualifying);
    room.openByEscrow(2, Qualifying);
    room.now = room.now.addSecs(1801);
    room.openByEscrow(2, Qualifying);
    room.openSheet(2, Qualifying);
}

void interrupt(SessionLog& room)
{
    room.act(StaffMember, Suspension {QStringLiteral("停电")});
    room.act(3, TimeRequest {QStringLiteral("等待恢复")});
    room.act(SupervisorMember, Alarm {QStringLiteral("power"), QStringLiteral("停电")});
    room.act(StaffMember, Absence {4, QStringLiteral("因病离场")});
    room.act(SupervisorMember, Resumption {QStringLiteral("已恢复")});
}

// A newcomer judges the earlier steps before anything else; the hub and one member take new keys.
void changePeople(SessionLog& room)
{
    room.addActor(9, Role::Expert, Algorithm::SM2SM3);
    room.replace(4, 9);
    room.act(4, TimeRequest {QStringLiteral("已离场")});
    room.gather({9});
    for (const QString& step : {Form, Qualifying}) {
        room.submit(9, step, review(room.state(), step));
        room.openSheet(9, step);
    }
    // With the vote of the member who left, the rejection is undecided again.
    const MotionState& motion = room.state().motions.constFirst();
    room.act(9, Vote {motion.name, true, QStringLiteral("已查阅原件")});
    room.changeHubKey();
    room.renew(5, Algorithm::PS256);
    room.act(5, TimeRequest {QStringLiteral("旧钥匙")});
    room.delegate(5);
}

// An outlier with its explanation, and a correction.
void score(SessionLog& room)
{
    const QMap<QString, int> halvesLess {{bidder(1), 4}, {bidder(2), 4}, {bidder(4), 7}, {bidder(5), 9}};
    room.runSheets(Design, [&](int member) {
        Sheet sheet = scores(room.state(), Design, halvesLess);
        auto& points = std::get<ScoreSheet>(sheet.content).scores;
        if (member == 3)
            points[{bidder(4), QStringLiteral("safety")}].points = Rational(11, 2);
        if (member == 2)
            points[{bidder(5), QStringLiteral("method")}].points = 2;
        return sheet;
    });
    room.act(1, Explanation {bidder(4), QStringLiteral("safety"), Design, QStringLiteral("无须说明")});
    room.act(3, Explanation {bidder(4), QStringLiteral("safety"), Design, QStringLiteral("缺少专项方案")});
    const CorrectionMotion wrong {bidder(5), QStringLiteral("method"), QStringLiteral("range"), 2, Design};
    const qint64 motion = room.act(1, Motion {wrong, QStringLiteral("误填")});
    vote(room, motion, {{1, true}, {2, true}, {3, true}});
    room.act(3, Correction {room.nameOf(motion), 20, QStringLiteral("代改")});
    room.act(2, Correction {room.nameOf(motion), Rational(41, 2), QStringLiteral("本人误填")});
}

void decideTie(SessionLog& room)
{
    room.openStep(Price);
    room.closeStep(Price);
    room.act(3, Opinion {true, resultHash(room.state()), {}});
    const qint64 decision
        = room.act(5, TieDecision {{bidder(2), bidder(1)}, QStringLiteral("招标人代表按招标文件确定")});
    room.act(SupervisorMember, Witness {room.nameOf(decision)});
}

// A dissent, and one who does neither sign nor object.
void agree(SessionLog& room)
{
    const QByteArray result = resultHash(room.state());
    room.act(2, Opinion {false, result, QStringLiteral("不同意对第三投标人的否决")});
    for (const int member : {1, 3, 9})
        room.act(member, Opinion {true, result, {}});
    room.act(StaffMember, SignRequest {5});
    room.act(1, DeemedAgreement {5, QStringLiteral("拒绝签字且不说明理由")});
    room.now = room.now.addSecs(3601);
    const qint64 deemed = room.act(1, DeemedAgreement {5, QStringLiteral("拒绝签字且不说明理由")});
    for (const int witness : {SupervisorMember, StaffMember, 3, 9})
        room.act(witness, Witness {room.nameOf(deemed)});
}

} // namespace

SessionPlan engineeringPlan()
{
    return {.rules = shippedRules(QStringLiteral("engineering")),
        .scheme = scheme(),
        .bidders = {bidderAt(1, 98'000'000), bidderAt(2, 98'000'000), bidderAt(3, 97'000'000), bidderAt(4, 101'500'000),
            bidderAt(5, 93'250'000)},
        .regime = Regime::Engineering,
        .ceiling = 110'000'000,
        .algorithms = {{2, Algorithm::PS256}, {3, Algorithm::SM2SM3}}};
}

QByteArray playEngineering(SessionLog& room, const ReportMaking& making)
{
    gatherAll(room);
    electChair(room);
    reviewForm(room);
    reviewQualification(room);
    interrupt(room);
    changePeople(room);
    score(room);
    decideTie(room);
    agree(room);
    const QByteArray base = making.base();
    QByteArray report = base;
    const QByteArray result = resultHash(room.state());
    room.act(StaffMember, ReportFrozen {base.size(), sha256(base), result, 2});
    room.act(
        StaffMember, ReportFrozen {base.size(), sha256(base), result, 1, QStringLiteral("签订合同前提交履约担保。")});
    room.act(3, Opinion {false, result, QStringLiteral("对第二名的业绩认定有保留。")});
    room.act(1, ReportSigned {{}, sha256(base)});
    for (const int member : {1, 3})
        sign(room, member, report, making);
    room.act(StaffMember, Delivery {report.size(), sha256(report)});
    sign(room, 9, report, making);
    room.act(StaffMember, Delivery {report.size(), sha256(report)});
    room.act(1, TimeRequest {QStringLiteral("已结束")});
    return report;
}

} // namespace evalroom::test
