// SPDX-License-Identifier: Apache-2.0
#include "documents/sample/practice_lot.h"

#include "documents/chinese_amount.h"
#include "documents/sample/practice_bidder.h"
#include "documents/sample/practice_bill.h"
#include "documents/sample/practice_goods.h"
#include "documents/sample/practice_names.h"

#include <QTimeZone>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace evalroom {

namespace {

// Streams of random numbers: one for the lot, one for its flaws, one for each bidder.
enum Part : quint64 { LotPart = 1, DrawPart = 2, BidderPart = 100 };

constexpr QStringView engineeringFlaws[] = {u"qualification.safety", u"responsiveness.duration",
    u"responsiveness.validity", u"qualification.record", u"responsiveness.deposit", u"qualification.grade"};
constexpr QStringView goodsFlaws[] = {u"conformity.star", u"conformity.validity"};
constexpr QStringView consultationFlaws[] = {u"substantive.response"};

void setCodes(PracticeLot& lot, const PracticeCity& city, PracticeRandom& random)
{
    const QString sequence = u"0"_s + practiceDigits(random, 5);
    lot.projectCode = u"E"_s + city.region.toString() + u"9001"_s + sequence;
    lot.tenderProjectCode = lot.projectCode + u"001"_s;
    lot.sectionCode = lot.tenderProjectCode + u"001"_s;
    const QString platform = practiceCreditCode(random, city.region);
    lot.unifiedDealCode = (lot.isEngineering() ? u"A01-"_s : u"D01-"_s) + platform + u'-'
        + lot.published.toString(u"yyyyMMdd"_s) + u'-' + sequence + u'-' + practiceDigits(random, 1);
}

void setTimes(PracticeLot& lot, PracticeRandom& random)
{
    QDate opening = QDate(2026, 3, 2).addDays(random.below(260));
    while (opening.dayOfWeek() > 5)
        opening = opening.addDays(1);
    lot.opening.time = QDateTime(opening, QTime(random.between(9, 10), 30), QTimeZone(8 * 3600));
    lot.published = opening.addDays(-random.between(20, 28));
}

void describeEngineering(PracticeLot& lot, const PracticeCity& city, PracticeRandom& random)
{
    constexpr struct {
        QStringView zh;
        QStringView en;
    } plannedBuildings[] = {{u"综合楼", u"Multi-purpose Building"}, {u"教学楼", u"Teaching Building"},
        {u"学生宿舍楼", u"Student Dormitory"}, {u"实验楼", u"Laboratory Building"}};
    const auto& building = plannedBuildings[random.below(static_cast<int>(std::size(plannedBuildings)))];
    const int number = random.between(21, 39);
    lot.regime = u"ENG"_s;
    lot.owner = city.name.toString() + u"第"_s + chineseNumber(number) + u"中学（演练）"_s;
    lot.titleZh = u"（演练）"_s + city.name.toString() + u"第"_s + chineseNumber(number) + u"中学"_s
        + building.zh.toString() + u"工程施工"_s;
    lot.titleEn = u"(Practice) %1 No. %2 Middle School: Construction of the %3"_s.arg(city.english.toString())
                      .arg(number)
                      .arg(building.en.toString());
    lot.scope = u"施工图纸和工程量清单范围内的土建、装饰、给排水、电气、消防及室外配套工程"_s;
    lot.durationDays = random.between(36, 54) * 10;
    lot.validityDays = 90;
    lot.contractsDemanded = 1;
    lot.quality = u"合格"_s;
    lot.opening.coefficient = u"0.9"_s + QString::number(random.between(5, 9));
}

void describeGoods(PracticeLot& lot, const PracticeCity& city, PracticeRandom& random)
{
    const int number = random.between(21, 39);
    lot.regime = lot.hasFinalOffers() ? u"GP-NONTENDER"_s : u"GP-TENDER"_s;
    lot.owner = city.name.toString() + u"第"_s + chineseNumber(number) + u"小学（演练）"_s;
    lot.titleZh = u"（演练）"_s + city.name.toString() + u"第"_s + chineseNumber(number) + u"小学智慧教室设备采购"_s;
    lot.titleEn
        = u"(Practice) %1 No. %2 Primary School: Smart Classroom Equipment"_s.arg(city.english.toString()).arg(number);
    lot.scope = u"智慧教室交互大屏、录播系统、集控平台的供货、安装、调试、培训及售后服务"_s;
    lot.budgetFen = random.between(180, 680) * qint64 {1'000'000};
    lot.ceilingFen = lot.budgetFen / 10000 * random.between(97, 100) / 1000 * 1000 * 100;
    lot.durationDays = random.between(4, 9) * 10;
    lot.validityDays = 90;
    lot.warrantyYears = 3;
    lot.quality = u"合格"_s;
    lot.demands = practiceDemands();
}

std::span<const QStringView> flawsOf(PracticeKind kind)
{
    if (kind == PracticeKind::Consultation)
        return consultationFlaws;
    return isWorks(kind) ? std::span<const QStringView>(engineeringFlaws) : std::span<const QStringView>(goodsFlaws);
}

// Prices that differ, spread between 4 and 12 per cent under the ceiling. A bill's items scatter around the figure,
// so engineering keeps away from the edges.
QList<BidderDraw> drawBidders(const PracticeSpec& spec)
{
    PracticeRandom random = PracticeRandom::of(spec.seed, DrawPart);
    const bool works = isWorks(spec.kind);
    const int low = works ? 8920 : 8810;
    const int step = ((works ? 9480 : 9590) - low) / spec.bidders;
    const QStringList words = practiceWords(random, spec.bidders);
    QList<BidderDraw> draws;
    for (int i = 0; i < spec.bidders; ++i)
        draws << BidderDraw {0, words[i], low + i * step + random.below(step / 2 + 1), {}};
    random.shuffle(draws);
    for (int i = 0; i < spec.bidders; ++i)
        draws[i].number = i + 1;
    const std::span<const QStringView> flaws = flawsOf(spec.kind);
    if (spec.flawed != PracticeSpec::AsSeeded) {
        for (int i = 0; i < std::min(spec.flawed, spec.bidders); ++i)
            draws[i].flaw = flaws[static_cast<size_t>(i) % flaws.size()].toString();
    } else if (spec.bidders >= 5 && random.chance(75)) {
        // Three lots of four with enough bidders hold something for the preliminary review to find.
        const QString flaw = random.pick(flaws).toString();
        draws[random.below(spec.bidders)].flaw = flaw;
    }
    return draws;
}

// Something for the committee to correct (算术修正): in one bid of every works lot, the last one without a flaw.
void miscalculate(QList<PracticeBidder>& bidders)
{
    for (auto bidder = bidders.rbegin(); bidder != bidders.rend(); ++bidder) {
        if (bidder->bill.isEmpty() || !bidder->flaws.isEmpty())
            continue;
        bidder->wrongLine = static_cast<int>(bidder->bill.size() / 2);
        BillItem& item = bidder->bill[bidder->wrongLine];
        item.totalFen += item.unitPriceFen;
        bidder->priceFen = billTotal(bidder->bill);
        bidder->priceCapitals = chineseAmount(bidder->priceFen);
        return;
    }
}

// The first two without a flaw: the second has the price of the first, and what earns it points by the truth.
void makeAlike(QList<PracticeBidder>& bidders)
{
    const PracticeBidder* first = nullptr;
    for (PracticeBidder& bidder : bidders) {
        if (!bidder.flaws.isEmpty())
            continue;
        if (first == nullptr) {
            first = &bidder;
            continue;
        }
        bidder.alike = first->id;
        bidder.bill = first->bill;
        bidder.wrongLine = first->wrongLine;
        bidder.priceFen = first->priceFen;
        bidder.priceCapitals = first->priceCapitals;
        bidder.warrantyYears = first->warrantyYears;
        bidder.contracts = first->contracts;
        bidder.certificates = first->certificates;
        bidder.objectiveFacts = first->objectiveFacts;
        return;
    }
}

} // namespace

PracticeLot makePracticeLot(const PracticeSpec& wanted)
{
    PracticeLot lot;
    lot.spec = wanted;
    lot.spec.bidders = std::clamp(wanted.bidders, 3, 11);
    lot.spec.pages = std::clamp(wanted.pages, 8, 3000);
    PracticeRandom random = PracticeRandom::of(wanted.seed, LotPart);
    const PracticeCity& city = practiceCity(random);
    setTimes(lot, random);
    setCodes(lot, city, random);
    lot.place = city.name.toString() + u"演练区"_s;
    lot.agency = city.name.chopped(1).toString() + u"演练招标代理有限公司"_s;
    QList<BillItem> planned;
    if (lot.isEngineering()) {
        describeEngineering(lot, city, random);
        planned = practiceBill(random);
        constexpr qint64 grain = 100'000; // a thousand yuan
        lot.ceilingFen = (billTotal(planned) + grain - 1) / grain * grain;
        // At most two per cent of the estimate (条例 art. 26), in whole ten thousands of yuan.
        lot.depositFen = lot.ceilingFen / 10'000 * random.between(120, 195) / 1'000'000 * 1'000'000;
        lot.bill = planned;
        for (BillItem& item : lot.bill)
            item.unitPriceFen = item.totalFen = 0;
    } else {
        describeGoods(lot, city, random);
    }
    const QList<BidderDraw> draws = drawBidders(lot.spec);
    for (const BidderDraw& draw : draws) {
        const auto part = BidderPart + static_cast<quint64>(draw.number);
        lot.bidders << makePracticeBidder(lot, planned, draw, PracticeRandom::of(wanted.seed, part));
    }
    miscalculate(lot.bidders);
    if (lot.spec.tied)
        makeAlike(lot.bidders);
    if (lot.hasSecondEnvelopes())
        return lot;
    for (const PracticeBidder& bidder : std::as_const(lot.bidders))
        lot.opening.prices << ReadOutPrice {bidder.id, bidder.priceFen};
    return lot;
}

} // namespace evalroom
