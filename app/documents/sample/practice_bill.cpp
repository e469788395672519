// SPDX-License-Identifier: Apache-2.0
#include "documents/sample/practice_bill.h"

#include <algorithm>
#include <numeric>

namespace evalroom {

namespace {

struct Planned {
    QStringView code; // nine digits
    QStringView name;
    QStringView unit;
    int quantity;
    int unitPriceFen;
};

constexpr Planned pool[] = {
    {u"010101001", u"平整场地", u"m²", 6200, 412},
    {u"010101002", u"挖一般土方", u"m³", 18400, 1865},
    {u"010101003", u"挖沟槽土方", u"m³", 3260, 3240},
    {u"010101004", u"挖基坑土方", u"m³", 2880, 3415},
    {u"010103001", u"回填方", u"m³", 9750, 2280},
    {u"010103002", u"余方弃置", u"m³", 11300, 4630},
    {u"010202008", u"土钉", u"m", 2400, 9870},
    {u"010202009", u"喷射混凝土护坡", u"m²", 1650, 11860},
    {u"010301002", u"预制钢筋混凝土管桩", u"m", 12600, 23650},
    {u"010301004", u"截（凿）桩头", u"根", 420, 14500},
    {u"010401003", u"实心砖墙", u"m³", 460, 58200},
    {u"010402001", u"砌块墙（蒸压加气混凝土）", u"m³", 3850, 51400},
    {u"010404001", u"碎石垫层", u"m³", 980, 24600},
    {u"010501001", u"混凝土垫层 C15", u"m³", 640, 52800},
    {u"010501003", u"独立基础 C35", u"m³", 1120, 60450},
    {u"010501004", u"满堂基础 C35 P6", u"m³", 2960, 63900},
    {u"010501005", u"桩承台基础 C35", u"m³", 870, 62100},
    {u"010502001", u"矩形柱 C40", u"m³", 1580, 71200},
    {u"010502002", u"构造柱 C25", u"m³", 430, 68300},
    {u"010503002", u"矩形梁 C30", u"m³", 760, 66900},
    {u"010503004", u"圈梁 C25", u"m³", 260, 65400},
    {u"010503005", u"过梁 C25", u"m³", 145, 67200},
    {u"010504001", u"直形墙 C40", u"m³", 1240, 69800},
    {u"010505001", u"有梁板 C30", u"m³", 6480, 64300},
    {u"010505003", u"平板 C30", u"m³", 920, 63700},
    {u"010506001", u"直形楼梯 C30", u"m²", 1180, 16850},
    {u"010507001", u"散水、坡道", u"m²", 1360, 9640},
    {u"010508001", u"后浇带 C35", u"m³", 210, 76500},
    {u"010515001", u"现浇构件钢筋 HRB400 φ10以内", u"t", 586, 572000},
    {u"010515001", u"现浇构件钢筋 HRB400 φ12~φ25", u"t", 1430, 548000},
    {u"010515003", u"钢筋网片", u"t", 42, 611000},
    {u"010516002", u"预埋铁件", u"t", 18, 982000},
    {u"010516003", u"机械连接", u"个", 26800, 1460},
    {u"010603001", u"实腹钢柱", u"t", 64, 986000},
    {u"010604001", u"钢梁", u"t", 118, 962000},
    {u"010606013", u"零星钢构件", u"t", 22, 1045000},
    {u"010801001", u"木质门", u"m²", 1260, 48600},
    {u"010802003", u"钢质防火门", u"m²", 680, 62400},
    {u"010807001", u"断桥铝合金窗", u"m²", 4350, 71800},
    {u"010902001", u"屋面卷材防水（SBS 4mm）", u"m²", 5260, 6280},
    {u"010902003", u"屋面刚性层", u"m²", 4980, 5640},
    {u"010903001", u"墙面卷材防水", u"m²", 2120, 5930},
    {u"010904002", u"楼（地）面涂膜防水", u"m²", 3640, 4760},
    {u"011001001", u"保温隔热屋面（挤塑板）", u"m²", 4980, 7840},
    {u"011001003", u"保温隔热墙面（岩棉板）", u"m²", 12400, 11260},
    {u"011101001", u"水泥砂浆楼地面", u"m²", 3850, 3280},
    {u"011101003", u"细石混凝土楼地面", u"m²", 2960, 4160},
    {u"011102003", u"块料楼地面（防滑砖）", u"m²", 16800, 13640},
    {u"011105003", u"块料踢脚线", u"m²", 1460, 11240},
    {u"011106002", u"块料楼梯面层", u"m²", 1180, 18650},
    {u"011201001", u"墙面一般抹灰", u"m²", 38600, 2980},
    {u"011204003", u"块料墙面（釉面砖）", u"m²", 6420, 12870},
    {u"011204004", u"干挂石材墙面", u"m²", 1320, 46800},
    {u"011209002", u"全玻（无框玻璃）幕墙", u"m²", 860, 92500},
    {u"011301001", u"天棚抹灰", u"m²", 9840, 2640},
    {u"011302001", u"吊顶天棚（铝扣板）", u"m²", 7650, 14920},
    {u"011406001", u"抹灰面油漆（无机涂料）", u"m²", 52600, 2480},
    {u"011407001", u"外墙真石漆", u"m²", 11800, 8640},
    {u"011503001", u"不锈钢栏杆扶手", u"m", 2260, 38400},
    {u"030402017", u"低压开关柜", u"台", 24, 2860000},
    {u"030404017", u"配电箱", u"台", 186, 312000},
    {u"030408001", u"电力电缆 YJV-4×95+1×50", u"m", 3260, 28640},
    {u"030408003", u"电缆保护管", u"m", 5480, 4260},
    {u"030411001", u"电气配管 JDG20", u"m", 48600, 1480},
    {u"030411003", u"桥架 300×150", u"m", 2860, 16840},
    {u"030411004", u"电气配线 BV-4", u"m", 128000, 412},
    {u"030412005", u"荧光灯（LED 2×18W）", u"套", 3860, 21600},
    {u"030502005", u"双绞线缆 六类", u"m", 86400, 486},
    {u"030701003", u"空调器（多联机室外机）", u"台", 46, 4680000},
    {u"030702001", u"碳钢通风管道", u"m²", 4260, 14860},
    {u"030901001", u"水喷淋钢管 DN100", u"m", 2980, 12460},
    {u"030901003", u"水喷淋（雾）喷头", u"个", 4680, 6840},
    {u"030901010", u"室内消火栓", u"套", 168, 142000},
    {u"030904001", u"点型探测器", u"个", 1860, 24600},
    {u"031001006", u"塑料管 PPR DN50", u"m", 3680, 6240},
    {u"031001007", u"复合管 DN100", u"m", 1460, 15680},
    {u"031003001", u"螺纹阀门 DN50", u"个", 326, 18600},
    {u"031004006", u"大便器", u"组", 268, 86400},
    {u"040203007", u"水泥混凝土路面 220mm", u"m²", 5860, 16480},
    {u"050102001", u"栽植乔木（香樟 φ12）", u"株", 186, 128000},
};

qint64 aroundPermyriad(qint64 value, int permyriad)
{
    return (value * permyriad + 5000) / 10000;
}

} // namespace

qint64 itemTotal(qint64 quantityThousandths, qint64 unitPriceFen)
{
    return (quantityThousandths * unitPriceFen + 500) / 1000;
}

qint64 billTotal(const QList<BillItem>& bill)
{
    return std::accumulate(
        bill.cbegin(), bill.cend(), qint64 {0}, [](qint64 sum, const BillItem& item) { return sum + item.totalFen; });
}

QList<BillItem> practiceBill(PracticeRandom& random)
{
    QList<int> rows(std::size(pool));
    std::iota(rows.begin(), rows.end(), 0);
    random.shuffle(rows);
    rows.resize(random.between(40, static_cast<int>(rows.size())));
    std::sort(rows.begin(), rows.end());
    QList<BillItem> bill;
    for (const int row : std::as_const(rows)) {
        const Planned& planned = pool[row];
        BillItem item;
        item.code = planned.code.toString() + QStringLiteral("%1").arg(row % 3 + 1, 3, 10, QLatin1Char('0'));
        item.name = planned.name.toString();
        item.unit = planned.unit.toString();
        item.quantityThousandths = aroundPermyriad(planned.quantity * qint64 {1000}, random.between(8200, 11800));
        const bool counted = planned.quantity < 500 || QStringView(u"根个台套组株").contains(planned.unit);
        if (counted)
            item.quantityThousandths = (item.quantityThousandths + 500) / 1000 * 1000;
        else
            item.quantityThousandths = item.quantityThousandths / 10 * 10;
        item.unitPriceFen = planned.unitPriceFen;
        item.totalFen = itemTotal(item.quantityThousandths, item.unitPriceFen);
        bill << item;
    }
    return bill;
}

QList<BillItem> pricedBill(const QList<BillItem>& planned, int permyriad, PracticeRandom& random)
{
    QList<BillItem> bill = planned;
    for (BillItem& item : bill) {
        item.unitPriceFen = aroundPermyriad(item.unitPriceFen, permyriad + random.between(-150, 150));
        item.totalFen = itemTotal(item.quantityThousandths, item.unitPriceFen);
    }
    return bill;
}

QString quantityText(qint64 thousandths)
{
    QString text = QString::number(thousandths / 1000);
    const qint64 rest = thousandths % 1000;
    if (rest == 0)
        return text;
    text += u'.' + QStringLiteral("%1").arg(rest, 3, 10, QLatin1Char('0'));
    while (text.endsWith(u'0'))
        text.chop(1);
    return text;
}

} // namespace evalroom
