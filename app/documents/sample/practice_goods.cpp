// SPDX-License-Identifier: Apache-2.0
#include "documents/sample/practice_goods.h"

using namespace Qt::StringLiterals;

namespace evalroom {

namespace {

// `text` holds %1 where the figure stands; a bid offers `demanded`, or one of the better figures, or the worse one.
struct Demand {
    QStringView name;
    QStringView text;
    int demanded;
    int step; // towards better; negative where less is better
    bool starred;
};

constexpr Demand demands[] = {
    {u"显示屏尺寸", u"显示尺寸不小于%1英寸，物理分辨率不低于3840×2160", 86, 12, true},
    {u"屏幕亮度", u"屏幕亮度不低于%1cd/m²，对比度不低于4000:1", 350, 50, false},
    {u"触控点数", u"支持%1点及以上同时触控，触控精度不大于1mm", 20, 10, false},
    {u"触控响应时间", u"触控响应时间不大于%1ms", 8, -2, false},
    {u"表面玻璃", u"防眩光钢化玻璃，表面硬度不低于莫氏%1级", 7, 1, true},
    {u"内置电脑处理器", u"处理器不少于%1核心，主频不低于2.5GHz", 6, 2, false},
    {u"内存", u"内存不低于%1GB，支持扩展", 8, 8, false},
    {u"固态硬盘", u"固态硬盘不低于%1GB", 256, 256, false},
    {u"无线网络", u"双频无线，同时在线终端不少于%1台", 32, 16, false},
    {u"功放与音箱", u"内置功放，额定功率不低于%1W，前置出音", 30, 10, false},
    {u"摄像头像素", u"内置摄像头有效像素不低于%1万", 800, 400, false},
    {u"阵列麦克风", u"阵列麦克风不少于%1单元，拾音距离不小于8m", 6, 2, false},
    {u"录播主机码流", u"支持不少于%1路1080P信号同时录制", 4, 2, true},
    {u"录播存储", u"录播存储容量不低于%1TB", 2, 2, false},
    {u"实物展台像素", u"展台摄像头有效像素不低于%1万，A4幅面", 800, 500, false},
    {u"中控响应时间", u"中控面板一键上课响应时间不大于%1s", 3, -1, false},
    {u"集控平台终端数", u"集中控制平台接入终端不少于%1台", 500, 500, false},
    {u"平台并发数", u"教学资源平台并发用户不少于%1人", 1000, 500, true},
    {u"整机功耗", u"整机额定功耗不大于%1W", 400, -50, false},
    {u"平均无故障时间", u"平均无故障工作时间不低于%1h", 50000, 10000, false},
    {u"能效等级", u"能效等级不低于%1级", 2, -1, true},
    {u"接口", u"前置USB接口不少于%1个，HDMI输入不少于2个", 3, 1, false},
    {u"工作温度", u"工作温度上限不低于%1℃，下限不高于0℃", 40, 5, false},
    {u"备用电源", u"录播主机断电续航不少于%1min", 15, 15, false},
};

constexpr QStringView certificateNames[] = {
    u"质量管理体系认证证书（GB/T 19001）",
    u"环境管理体系认证证书（GB/T 24001）",
    u"职业健康安全管理体系认证证书（GB/T 45001）",
    u"信息安全管理体系认证证书（GB/T 22080）",
};

} // namespace

QList<TechnicalDemand> practiceDemands()
{
    QList<TechnicalDemand> list;
    for (const Demand& demand : demands)
        list << TechnicalDemand {demand.name.toString(), demand.text.toString().arg(demand.demanded), demand.starred};
    return list;
}

QList<TechnicalResponse> practiceResponses(PracticeRandom& random, bool fails)
{
    QList<qsizetype> starred;
    for (qsizetype i = 0; i < std::ssize(demands); ++i) {
        if (demands[i].starred)
            starred << i;
    }
    const qsizetype failing = fails ? starred[random.below(static_cast<int>(starred.size()))] : -1;
    QList<TechnicalResponse> list;
    for (qsizetype i = 0; i < std::ssize(demands); ++i) {
        const Demand& demand = demands[i];
        int steps = random.chance(35) ? 1 : 0;
        if (i == failing)
            steps = -1;
        else if (!demand.starred && random.chance(6))
            steps = -1;
        int offered = demand.demanded + steps * demand.step;
        if (offered <= 0)
            offered = steps < 0 ? demand.demanded + 1 : demand.demanded;
        const auto deviation = offered == demand.demanded ? u"无偏离"_s : steps > 0 ? u"正偏离"_s : u"负偏离"_s;
        QString text = demand.text.toString().arg(offered);
        text.replace(u"不低于"_s, QString()).replace(u"不小于"_s, QString()).replace(u"不大于"_s, QString());
        text.replace(u"不少于"_s, QString()).replace(u"及以上"_s, QString());
        list << TechnicalResponse {text, deviation};
    }
    return list;
}

QStringList practiceCertificateNames()
{
    QStringList names;
    for (const QStringView name : certificateNames)
        names << name.toString();
    return names;
}

} // namespace evalroom
