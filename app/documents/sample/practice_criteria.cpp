// SPDX-License-Identifier: Apache-2.0
#include "documents/sample/practice_criteria.h"

using namespace Qt::StringLiterals;

namespace evalroom {

namespace {

QList<PracticeCriteriaGroup> preliminaryEngineering(const PracticeLot& lot)
{
    return {
        {u"形式评审"_s,
            {{u"form.name"_s, u"投标人名称"_s, u"与营业执照、资质证书、安全生产许可证一致"_s},
                {u"form.sign"_s, u"投标函签字盖章"_s, u"有法定代表人或其委托代理人签字并加盖单位章"_s},
                {u"form.format"_s, u"投标文件格式"_s, u"符合第六章“投标文件格式”的要求"_s},
                {u"form.unique"_s, u"报价唯一"_s, u"只能有一个有效报价"_s}}},
        {u"资格评审"_s,
            {{u"qualification.licence"_s, u"营业执照"_s, u"具备有效的营业执照"_s},
                {u"qualification.safety"_s, u"安全生产许可证"_s, u"具备有效的安全生产许可证，投标截止日在有效期内"_s},
                {u"qualification.grade"_s, u"资质等级"_s, u"建筑工程施工总承包贰级及以上"_s},
                {u"qualification.record"_s, u"类似项目业绩"_s,
                    u"近三年完成或在建的类似房屋建筑工程不少于%1项"_s.arg(lot.contractsDemanded)},
                {u"qualification.manager"_s, u"项目经理"_s,
                    u"建筑工程专业注册建造师，具有有效的安全生产考核合格证书"_s}}},
        {u"响应性评审"_s,
            {{u"responsiveness.content"_s, u"投标内容"_s, u"与招标范围一致"_s},
                {u"responsiveness.duration"_s, u"工期"_s, u"不超过%1日历天"_s.arg(lot.durationDays)},
                {u"responsiveness.quality"_s, u"工程质量"_s, lot.quality},
                {u"responsiveness.validity"_s, u"投标有效期"_s, u"不少于%1日历天"_s.arg(lot.validityDays)},
                {u"responsiveness.deposit"_s, u"投标保证金"_s, u"按须知前附表规定的金额和形式提交"_s},
                {u"responsiveness.bill"_s, u"已标价工程量清单"_s, u"符合“工程量清单”给出的范围及数量"_s}}},
    };
}

QList<PracticeCriteriaGroup> scoredEngineering()
{
    return {
        {u"施工组织设计（25分）"_s,
            {{u"method"_s, u"施工方案与技术措施"_s, u"方案完整、针对性强、措施可行的得高分"_s, 8},
                {u"quality"_s, u"质量管理体系与措施"_s, u"体系健全、责任到人、检验计划具体的得高分"_s, 5},
                {u"safety"_s, u"安全管理体系与措施"_s, u"危险源辨识全面、专项措施具体的得高分"_s, 4},
                {u"environment"_s, u"环境保护管理体系与措施"_s, u"扬尘、噪声、污水和建筑垃圾控制具体的得高分"_s, 3},
                {u"schedule"_s, u"工程进度计划与措施"_s, u"关键线路清楚、资源配置相符的得高分"_s, 5}}},
        {u"项目管理机构（10分）"_s,
            {{u"manager"_s, u"项目经理任职资格与业绩"_s, u"职称、从业年限和类似业绩综合评分"_s, 4},
                {u"team"_s, u"其他主要人员"_s, u"岗位齐全、持证和经验综合评分"_s, 6}}},
        {u"其他因素（5分）"_s, {{u"service"_s, u"服务承诺"_s, u"保修响应时间和承诺具体可行的得高分"_s, 5}}},
        {u"投标报价（60分）"_s, {{u"price"_s, u"投标报价"_s, u"按本章“投标报价评分”计算"_s, 60}}},
    };
}

QList<PracticeCriteriaGroup> goodsCriteria(const PracticeLot& lot)
{
    return {
        {u"符合性审查"_s,
            {{u"conformity.sign"_s, u"签署盖章"_s, u"投标文件按要求签署、盖章"_s},
                {u"conformity.price"_s, u"投标报价"_s, u"报价唯一，不超过采购预算和最高限价"_s},
                {u"conformity.validity"_s, u"投标有效期"_s, u"不少于%1日历天"_s.arg(lot.validityDays)},
                {u"conformity.star"_s, u"实质性条款"_s, u"标注“★”的条款全部满足，无负偏离"_s}}},
        {u"商务部分（12分，客观分）"_s,
            {{u"commercial.record"_s, u"同类业绩"_s, u"近三年每有一项同类业绩得1分，最多5分"_s, 5},
                {u"commercial.certificate"_s, u"认证"_s, u"每有一项有效的管理体系认证得1分，最多3分"_s, 3},
                {u"commercial.warranty"_s, u"质保期"_s,
                    u"在%1年的基础上每延长一年得1分，最多4分"_s.arg(lot.warrantyYears), 4}}},
        {u"技术部分（42分）"_s,
            {{u"technical.parameters"_s, u"技术参数响应"_s, u"按技术参数的响应程度综合评分"_s, 25},
                {u"technical.plan"_s, u"实施方案"_s, u"供货、安装、调试方案完整可行的得高分"_s, 10},
                {u"technical.training"_s, u"培训方案"_s, u"对象、课时、师资和考核具体的得高分"_s, 7}}},
        {u"服务部分（16分）"_s,
            {{u"service.aftersales"_s, u"售后服务"_s, u"响应时间、网点和巡检安排具体的得高分"_s, 10},
                {u"service.spare"_s, u"备品备件"_s, u"备件清单完整、供应期限明确的得高分"_s, 6}}},
        {u"价格部分（30分）"_s, {{u"price"_s, u"投标报价"_s, u"按本章“投标报价评分”计算"_s, 30}}},
    };
}

QList<PracticeCriteriaGroup> consultationCriteria()
{
    return {
        {u"实质性审查"_s,
            {{u"substantive.qualification"_s, u"资格条件"_s, u"符合采购文件规定的资格条件"_s},
                {u"substantive.response"_s, u"实质性响应"_s, u"响应采购文件的全部实质性要求"_s}}},
        {u"技术部分（50分）"_s,
            {{u"technical.spec"_s, u"技术指标"_s, u"逐项比较"_s, 30},
                {u"technical.plan"_s, u"实施方案"_s, u"完整可行"_s, 20}}},
        {u"服务部分（20分）"_s, {{u"service.after"_s, u"售后服务"_s, u"响应时间和网点"_s, 20}}},
        {u"价格部分（30分）"_s, {{u"price"_s, u"最后报价"_s, u"按本章“投标报价评分”计算"_s, 30}}},
    };
}

QStringList consultationPriceRules()
{
    return {u"磋商结束后，通过实质性审查的供应商在三十分钟内提交最后报价；全部提交前，任何人不得知悉。"_s,
        u"磋商基准价为满足磋商文件要求且最后报价最低的供应商的价格，其价格分为满分30分。"_s,
        u"其他供应商的价格分＝（磋商基准价÷最后报价）×30，保留两位小数，第三位小数四舍五入。"_s,
        u"未在规定时间内提交最后报价的，响应无效。"_s};
}

} // namespace

QList<PracticeCriteriaGroup> practiceCriteria(const PracticeLot& lot)
{
    if (lot.hasFinalOffers())
        return consultationCriteria();
    return lot.isEngineering() ? preliminaryEngineering(lot) + scoredEngineering() : goodsCriteria(lot);
}

QString practiceMethod(PracticeKind kind)
{
    switch (kind) {
    case PracticeKind::Engineering:
        return u"综合评估法"_s;
    case PracticeKind::TwoEnvelopes:
        return u"综合评估法（双信封）"_s;
    case PracticeKind::Goods:
        return u"综合评分法"_s;
    case PracticeKind::Consultation:
        return u"竞争性磋商，综合评分法"_s;
    }
    return {};
}

QStringList practicePriceRules(PracticeKind kind)
{
    if (kind == PracticeKind::Consultation)
        return consultationPriceRules();
    if (kind == PracticeKind::Goods) {
        return {u"评标基准价为满足招标文件要求且投标价格最低的投标报价，其价格分为满分30分。"_s,
            u"其他投标人的价格分＝（评标基准价÷投标报价）×30，保留两位小数，第三位小数四舍五入。"_s,
            u"不得去掉报价中的最高报价和最低报价。"_s};
    }
    return {
        u"通过初步评审的投标报价不少于五家时，去掉一个最高价和一个最低价后计算算术平均值；少于五家时全部参加平均。"_s,
        u"评标基准价＝算术平均值×K，K在开标时随机抽取，取值为0.95、0.96、0.97、0.98、0.99之一。"_s,
        u"偏差率＝100%×（投标报价－评标基准价）÷评标基准价，按百分数保留两位小数，第三位小数四舍五入。"_s,
        u"投标报价高于评标基准价的，得分＝60－偏差率×100×E1，E1＝2；不高于评标基准价的，得分＝60＋偏差率×100×E2，E2＝1。"_s,
        u"得分保留两位小数，第三位小数四舍五入，最低为0分。"_s,
        u"评标基准价在初步评审结束后确定，除计算错误外，在整个评标期间保持不变。"_s};
}

} // namespace evalroom
