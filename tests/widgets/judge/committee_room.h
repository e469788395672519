// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "evaluation/rules_fixture.h"
#include "widgets/judge/page_frame.h"

namespace evalroom::test {

inline QJsonObject committeeScheme()
{
    return parseHumanJson(
        R"({"adjustments":[],"candidates":3,"chair":{"mode":"elected"},"committee":{"size":5},"denominator":"all",
        "format":"evalroom-scheme-1","outlierPercent":"30","rankBy":"points","regime":"ENG","source":"招标文件第三章",
        "steps":[
          {"criteria":[
            {"clause":"第三章1.1","id":"form.name","name":"投标人名称","standard":"与营业执照、资质证书、安全生产许可证一致"},
            {"clause":"第三章1.2","id":"form.sign","name":"投标函签字盖章","standard":"有法定代表人或其委托代理人签字并加盖单位章"},
            {"clause":"第三章1.3","id":"form.format","name":"投标文件格式","standard":"符合第六章“投标文件格式”的要求"},
            {"clause":"第三章1.4","id":"form.unique","name":"报价唯一","standard":"只能有一个有效报价"}],
           "id":"form","kind":"review","title":"形式评审"},
          {"criteria":[
            {"clause":"第三章2.1","id":"record","increment":"1","name":"同类业绩","points":"5",
             "standard":"近三年每有一项同类业绩得1分，最多5分"},
            {"clause":"第三章2.2","id":"certificate","increment":"1","name":"管理体系认证","points":"3",
             "standard":"每有一项有效的管理体系认证得1分，最多3分"}],
           "id":"record","kind":"objective","title":"商务部分（客观分）"},
          {"aggregation":{"decimals":2,"trimFrom":0},"criteria":[
            {"clause":"第三章4.1","id":"method","increment":"0.5","name":"施工方案与技术措施","points":"12",
             "standard":"方案完整、针对性强、措施可行的得高分"},
            {"clause":"第三章4.2","id":"quality","increment":"0.5","name":"质量管理体系与措施","points":"10",
             "standard":"体系健全、责任到人、检验计划具体的得高分"},
            {"clause":"第三章4.3","id":"safety","increment":"0.5","name":"安全管理体系与措施","points":"10",
             "standard":"危险源辨识全面、专项措施具体的得高分"},
            {"clause":"第三章4.5","id":"schedule","increment":"0.5","name":"工程进度计划与措施","points":"10",
             "standard":"关键线路清楚、资源配置相符的得高分"}],
           "id":"design","kind":"score","title":"施工组织设计"},
          {"formula":{"baseline":{"family":"lowest"},"score":{"decimals":2,"kind":"ratio"}},"freeze":"afterPreliminary","id":"price","kind":"price",
           "points":"50","title":"投标报价"}],
        "subject":"works","ties":["price","draw"],"title":"综合评估法","total":{"decimals":2,"points":"100"}})")
        .value();
}

// A committee that judges five bidders: form (review), record (objective), design (score), price.
class CommitteeRoom {
public:
    // `prepare` may change the lot before it is signed.
    bool begin(const std::function<void(SessionFixture& fixture)>& prepare = {})
    {
        fixture.plan.rules = shipped(QStringLiteral("rules/engineering"));
        fixture.plan.scheme = committeeScheme();
        Manifest& manifest = fixture.plan.manifest;
        manifest.reevaluates->ground = QStringLiteral("unlawful-member"); // of the shipped rules
        const QStringList names {QStringLiteral("湖北江城建设集团有限公司"),
            QStringLiteral("武汉市第三建筑工程有限责任公司"),
            QStringLiteral("中南路桥与房屋建筑工程总承包（集团）股份有限公司"), QStringLiteral("长江建工有限公司"),
            QStringLiteral("Yangtze Construction & Engineering Joint Stock Company")};
        manifest.bidders.clear();
        for (int i = 0; i < names.size(); ++i) {
            manifest.bidders.append(someBidder(i + 1));
            manifest.bidders[i].name = names.at(i);
        }
        if (prepare)
            prepare(fixture);
        if (!fixture.begin())
            return false;
        room = std::make_unique<Room>(fixture);
        return room->checkIn({1, 2, 3, 4, 5, 6, 7}) == QStringLiteral("success")
            && room->prepare() == QStringLiteral("success");
    }

    Session& at(int member) { return room->at(member); }
    QStringList bidders(const QString& step) { return at(1).expected().steps.value(step).bidders; }

    // Everything passes but what is named, with this reason.
    Sheet review(const QString& step, const QMap<Item, QString>& failed = {})
    {
        ReviewSheet sheet;
        for (const QString& bidder : bidders(step)) {
            for (const Criterion& criterion : at(1).head().facts()->scheme.step(step)->criteria) {
                const Item item {bidder, criterion.id};
                sheet.items.insert(item, {!failed.contains(item), failed.value(item)});
            }
        }
        return {sheet, randomBytes(HashBytes)};
    }
    // The same points everywhere but for what is named.
    Sheet scores(const QString& step, const Rational& points, const QMap<Item, Rational>& others = {})
    {
        ScoreSheet sheet;
        for (const QString& bidder : bidders(step)) {
            for (const Criterion& criterion : at(1).head().facts()->scheme.step(step)->criteria) {
                const Item item {bidder, criterion.id};
                sheet.scores.insert(item, {others.value(item, points), {}});
            }
        }
        return {sheet, randomBytes(HashBytes)};
    }
    ItemsEntered items(const QString& step, const Rational& points, const QMap<Item, Rational>& others = {})
    {
        ItemsEntered act {1, step, {}};
        for (const QString& bidder : bidders(step)) {
            for (const Criterion& criterion : at(1).head().facts()->scheme.step(step)->criteria)
                act.values.append({bidder, criterion.id, others.value({bidder, criterion.id}, points), {}});
        }
        return act;
    }
    // The members' sheets, one after the other; the first error, or success.
    QString submitAll(const QList<int>& members, const QString& step, const Sheet& sheet)
    {
        for (const int member : members) {
            if (const QString word = room->submit(member, step, sheet); word != QStringLiteral("success"))
                return word;
        }
        return room->settle();
    }

    // Closes a step that is not settled by that: there are failures to move about, or outliers to explain.
    QString close(const QString& step)
    {
        const auto over = [&](int member, auto call) {
            return wordOf(awaited<QByteArray>([&](const Session::Saved& saved) { call(at(member), saved); }));
        };
        QString word = over(6, [&](Session& staff, const auto& saved) { staff.closeStep(step, saved); });
        const auto opened = [&] {
            for (int member = 1; member <= 7; ++member) {
                if (!allOpened(at(member).state(), step))
                    return false;
            }
            return true;
        };
        if (word == QStringLiteral("success") && !waitFor(opened))
            return QStringLiteral("not opened");
        word = over(7, [&](Session& supervisor, const auto& saved) { supervisor.cosign(step, saved); });
        return word == QStringLiteral("success") ? room->settle() : word;
    }

    SessionFixture fixture;
    std::unique_ptr<Room> room;
};

} // namespace evalroom::test
