// SPDX-License-Identifier: Apache-2.0
#include "documents/sample/practice_bidder.h"

#include "documents/chinese_amount.h"
#include "documents/sample/practice_bill.h"
#include "documents/sample/practice_goods.h"
#include "documents/sample/practice_names.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace evalroom {

namespace {

constexpr QStringView buildings[] = {u"综合楼", u"教学楼", u"学生宿舍", u"实验楼", u"图书馆", u"社区服务中心",
    u"体育馆", u"门诊楼", u"文化馆", u"行政办公楼"};
constexpr QStringView projects[] = {u"智慧教室设备采购", u"多媒体教学设备采购", u"录播系统建设", u"会议系统设备采购",
    u"信息化设备更新", u"远程教研系统采购"};
constexpr QStringView owners[] = {u"第一中学", u"实验小学", u"职业技术学院", u"教育局", u"城市建设投资公司",
    u"人民医院", u"文化和旅游局", u"机关事务服务中心"};
constexpr QStringView posts[] = {u"技术负责人", u"施工员", u"质量员", u"安全员", u"材料员", u"资料员", u"造价工程师",
    u"劳务员", u"机械员", u"测量员"};
constexpr QStringView goodsPosts[] = {u"技术负责人", u"安装工程师", u"调试工程师", u"软件工程师", u"培训讲师",
    u"售后工程师", u"质量检验员", u"仓储物流主管"};
constexpr QStringView deposits[] = {u"电子投标保函", u"银行保函", u"银行转账"};

void nameBidder(PracticeBidder& bidder, const PracticeLot& lot, const BidderDraw& draw, PracticeRandom& random)
{
    constexpr QStringView builders[] = {u"建设工程有限公司", u"建筑集团有限公司", u"建工有限公司", u"工程建设有限公司"};
    constexpr QStringView sellers[] = {u"信息技术有限公司", u"教育科技有限公司", u"智能系统有限公司", u"电子有限公司"};
    const PracticeCity& city = practiceCity(random);
    const QStringView line = lot.isEngineering() ? random.pick(std::span(builders)) : random.pick(std::span(sellers));
    bidder.id = u"b"_s + QString::number(draw.number);
    bidder.name = city.name.chopped(1).toString() + draw.word + line.toString() + u"（演练）"_s;
    bidder.shortName = draw.word + line.first(2).toString();
    bidder.creditCode = practiceCreditCode(random, city.region);
    bidder.address = city.name.toString() + draw.word + u"路"_s + QString::number(random.between(3, 288)) + u"号"_s;
    bidder.legalRepresentative = practicePerson(random);
    bidder.agent = practicePerson(random);
    bidder.projectManager = practicePerson(random);
}

void addLicences(PracticeBidder& bidder, const PracticeLot& lot, const QString& flaw, PracticeRandom& random)
{
    const QDate deadline = lot.opening.time.date();
    const auto later = [&] { return deadline.addDays(random.between(120, 900)); };
    bidder.licences << PracticeLicence {
        u"营业执照"_s, bidder.creditCode, bidder.address.left(3) + u"市场监督管理局"_s, {}};
    if (lot.isEngineering()) {
        const QDate safety = flaw == u"qualification.safety" ? deadline.addDays(-random.between(20, 90)) : later();
        bidder.licences << PracticeLicence {u"安全生产许可证"_s,
            u"（演练）JZ安许证字〔2024〕"_s + practiceDigits(random, 6), u"省住房和城乡建设厅"_s, safety};
        const bool low = flaw == u"qualification.grade";
        bidder.licences << PracticeLicence {low ? u"建筑工程施工总承包叁级资质证书"_s
                : random.chance(40)             ? u"建筑工程施工总承包壹级资质证书"_s
                                                : u"建筑工程施工总承包贰级资质证书"_s,
            u"D2420"_s + practiceDigits(random, 5), u"省住房和城乡建设厅"_s, later()};
    }
}

void addContracts(PracticeBidder& bidder, const PracticeLot& lot, int count, PracticeRandom& random)
{
    const QDate deadline = lot.opening.time.date();
    for (int i = 0; i < count; ++i) {
        const PracticeCity& city = practiceCity(random);
        const QString owner = city.name.toString() + random.pick(std::span(owners)).toString();
        const QString name = lot.isEngineering() ? owner + random.pick(std::span(buildings)).toString() + u"工程施工"_s
                                                 : owner + random.pick(std::span(projects)).toString() + u"项目"_s;
        const qint64 amount = lot.ceilingFen / 100 * random.between(55, 140) / 100 * 100;
        bidder.contracts << PracticeContract {name, owner, amount, deadline.addDays(-random.between(60, 1000))};
    }
}

void addPeople(PracticeBidder& bidder, const PracticeLot& lot, PracticeRandom& random)
{
    constexpr QStringView titles[] = {u"工程师", u"高级工程师", u"助理工程师"};
    const bool works = lot.isEngineering();
    const QString certificate = works ? u"鄂1422"_s + practiceDigits(random, 8) : u"PM"_s + practiceDigits(random, 6);
    bidder.people << PracticePerson {bidder.projectManager, works ? u"项目经理"_s : u"项目负责人"_s,
        random.chance(60) ? u"高级工程师"_s : u"工程师"_s, certificate, random.between(8, 25)};
    const std::span<const QStringView> offered
        = works ? std::span<const QStringView>(posts) : std::span<const QStringView>(goodsPosts);
    for (const QStringView post : offered) {
        bidder.people << PracticePerson {practicePerson(random), post.toString(),
            random.pick(std::span(titles)).toString(), u"鄂"_s + practiceDigits(random, 10), random.between(3, 22)};
    }
}

void addGoodsFacts(PracticeBidder& bidder, const PracticeLot& lot, const QString& flaw, PracticeRandom& random)
{
    const QStringList names = practiceCertificateNames();
    const int certificates = random.between(0, static_cast<int>(names.size()));
    for (int i = 0; i < certificates; ++i) {
        bidder.certificates << PracticeLicence {names[i],
            practiceDigits(random, 5) + u"Q"_s + practiceDigits(random, 6), u"演练认证中心"_s,
            lot.opening.time.date().addDays(random.between(60, 900))};
    }
    bidder.warrantyYears = lot.warrantyYears + random.between(0, 5);
    bidder.responses = practiceResponses(random, flaw == u"conformity.star" || flaw == u"substantive.response");
    bidder.model = bidder.shortName.left(2) + u"牌 ZH-"_s + practiceDigits(random, 3) + u"E"_s;
    const int contracts = static_cast<int>(bidder.contracts.size());
    bidder.objectiveFacts << ObjectiveFact {u"commercial.record"_s, contracts, std::min(contracts, 5)}
                          << ObjectiveFact {u"commercial.certificate"_s, certificates, std::min(certificates, 3)}
                          << ObjectiveFact {u"commercial.warranty"_s, bidder.warrantyYears,
                                 std::min(bidder.warrantyYears - lot.warrantyYears, 4)};
}

void priceGoods(PracticeBidder& bidder, const PracticeLot& lot, const BidderDraw& draw, PracticeRandom& random)
{
    const qint64 yuan = lot.ceilingFen / 100 * draw.permyriad / 10000;
    // Sellers like round prices, seldom quite round.
    const qint64 grain = random.chance(60) ? 100 : 10;
    bidder.priceFen = yuan / grain * grain * 100;
}

} // namespace

PracticeBidder makePracticeBidder(
    const PracticeLot& lot, const QList<BillItem>& planned, const BidderDraw& draw, PracticeRandom random)
{
    PracticeBidder bidder;
    nameBidder(bidder, lot, draw, random);
    addLicences(bidder, lot, draw.flaw, random);
    const bool works = lot.isEngineering();
    const int enough = works ? lot.contractsDemanded + random.between(0, 4) : random.between(0, 7);
    addContracts(bidder, lot, draw.flaw == u"qualification.record" ? 0 : enough, random);
    addPeople(bidder, lot, random);
    bidder.durationDays = draw.flaw == u"responsiveness.duration" ? lot.durationDays + random.between(15, 60)
                                                                  : lot.durationDays - random.below(works ? 31 : 11);
    bidder.validityDays = draw.flaw.endsWith(u".validity") ? lot.validityDays - 30 : lot.validityDays;
    bidder.quality = lot.quality;
    if (draw.flaw != u"responsiveness.deposit")
        bidder.depositForm = random.pick(std::span(deposits)).toString();
    if (works) {
        bidder.warrantyYears = 2;
        bidder.bill = pricedBill(planned, draw.permyriad, random);
        bidder.priceFen = billTotal(bidder.bill);
    } else {
        addGoodsFacts(bidder, lot, draw.flaw, random);
        priceGoods(bidder, lot, draw, random);
    }
    bidder.priceCapitals = chineseAmount(bidder.priceFen);
    if (!draw.flaw.isEmpty())
        bidder.flaws << draw.flaw;
    return bidder;
}

} // namespace evalroom
