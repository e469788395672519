// SPDX-License-Identifier: Apache-2.0
#include "report/report_case.h"

#include "crypto/hash.h"
#include "report/empty_manifest.h"

#include <QFile>
#include <QJsonDocument>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace evalroom::fixture {

namespace {

constexpr int supervisor = 7;
const QDateTime openingTime(QDate(2026, 11, 24), QTime(1, 30), Qt::UTC);

QJsonObject resource(const QString& path)
{
    QFile file(u":/evalroom/"_s + path);
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
}

} // namespace

ReportCase::ReportCase(PracticeKind kind, int bidderCount, const QString& scheme)
    : manifest(emptyManifest())
    , m_facts(std::make_shared<SessionFacts>())
{
    readHead(kind, scheme);
    addBidders(makePracticeLot({kind, 3, bidderCount, 60}));
    addPeople();
    state.facts = m_facts;
    for (const ManifestBidder& bidder : manifest.bidders) {
        if (bidder.price)
            state.prices[bidder.id] = *bidder.price;
    }
    elect();
    for (const Step& step : m_facts->scheme.steps)
        judge(step);
    stamp.session = sha256(QByteArrayView("session"));
    stamp.rules = sha256(QByteArrayView("rules"));
    stamp.scheme = sha256(QByteArrayView("scheme"));
    stamp.root = sha256(QByteArrayView("root"));
    stamp.code = u"7K3M9QPX"_s;
    stamp.time = openingTime.addSecs(6 * 3600 + 754);
    stamp.program = u"EvalRoom 0.1.0"_s;
    stamp.result = resultHash(state);
    stamp.size = m_entry;
    addOpinions();
}

ReportModel ReportCase::report() const
{
    const Tally result = tally(state);
    return makeReport({state, result, manifest, people, stamp});
}

void ReportCase::readHead(PracticeKind kind, const QString& scheme)
{
    const bool works = kind == PracticeKind::Engineering;
    m_facts->rules
        = RuleSet::fromJson(resource(works ? u"rules/engineering.json"_s : u"rules/government-tender.json"_s)).value();
    const QString usual = works ? u"engineering"_s : u"goods"_s;
    const QString file = u"schemes/%1.json"_s.arg(scheme.isEmpty() ? usual : scheme);
    m_facts->scheme = Scheme::fromJson(resource(file), m_facts->rules).value();
    manifest.regime = m_facts->rules.regime;
}

void ReportCase::addBidders(const PracticeLot& lot)
{
    manifest.title = lot.titleZh;
    manifest.dealCode = lot.unifiedDealCode;
    manifest.projectCode = lot.projectCode;
    manifest.tenderProjectCode = lot.tenderProjectCode;
    manifest.sectionCode = lot.sectionCode;
    manifest.owner = lot.owner;
    manifest.agency = lot.agency;
    manifest.place = lot.place;
    manifest.opened = openingTime;
    manifest.ceiling = lot.ceilingFen;
    manifest.budget = lot.budgetFen;
    if (!lot.opening.coefficient.isEmpty())
        manifest.coefficient = parseDecimal(lot.opening.coefficient).value();
    manifest.venues = {{u"v1"_s, u"市公共资源交易中心第三评标室"_s, {}}, {u"v2"_s, u"分中心远程评标室"_s, {}}};
    m_facts->lot.regime = manifest.regime;
    m_facts->lot.ceiling = manifest.ceiling;
    m_facts->lot.coefficient = manifest.coefficient;
    for (const PracticeBidder& bidder : lot.bidders) {
        ManifestBidder entry;
        entry.id = bidder.id;
        entry.name = bidder.name;
        entry.code = bidder.creditCode;
        entry.representative = bidder.legalRepresentative;
        entry.manager = bidder.projectManager;
        entry.consortium = bidder.consortium;
        entry.price = bidder.priceFen;
        entry.qualification = lot.spec.kind == PracticeKind::Goods ? Qualification::Passed : Qualification::Open;
        manifest.bidders << entry;
        m_facts->lot.bidders << LotBidder {bidder.id, bidder.priceFen, entry.qualification};
        ManifestDocument document;
        document.id = u"bid-"_s + bidder.id;
        document.kind = DocumentKind::Bid;
        document.name = u"投标文件.pdf"_s;
        manifest.documents << document;
    }
}

void ReportCase::addPeople()
{
    const QList<ReportPerson> names {{u"张建国"_s, u"省建筑设计研究院"_s, u"教授级高级工程师"_s},
        {u"欧阳明慧"_s, u"市政工程咨询有限公司"_s, u"高级工程师"_s}, {u"李文"_s, u"理工大学土木工程学院"_s, u"教授"_s},
        {u"王秀英"_s, u"水利水电勘测设计院"_s, u"高级工程师"_s}, {u"陈立"_s, manifest.owner, u"高级经济师"_s},
        {u"赵敏"_s, u"市公共资源交易中心"_s, u""_s}, {u"孙伟"_s, u"市发展和改革委员会"_s, u""_s}};
    const Role roles[]
        = {Role::Expert, Role::Expert, Role::Expert, Role::Expert, Role::Owner, Role::Staff, Role::Supervisor};
    for (int member = 1; member <= names.size(); ++member) {
        people[member] = names[member - 1];
        MemberState& entry = state.members[member];
        entry.role = roles[member - 1];
        entry.seat = member <= 3 ? u"A-0%1"_s.arg(member) : u"B-0%1"_s.arg(member - 3);
        entry.admitted = entry.consented = entry.pledged = true;
        entry.declared = sitsOnCommittee(entry.role) ? Declared::Clear : Declared::No;
        m_facts->roster[member] = entry.role;
    }
}

QByteArray ReportCase::nextName()
{
    ++m_entry;
    return sha256(QByteArray::number(m_entry));
}

SheetState& ReportCase::sheetOf(StepState& step, int member, const Sheet& sheet)
{
    SheetState made;
    made.name = nextName();
    made.entry = m_entry - 1;
    made.author = member;
    made.opened = sheet;
    step.counted[member] = made.name;
    step.sheets[member] << made;
    return step.sheets[member].last();
}

void ReportCase::elect()
{
    StepState& step = state.steps[ChairStep];
    for (int member = 1; member <= 5; ++member)
        sheetOf(step, member, Sheet {ChairBallot {member == 2 ? 3 : 2}, QByteArray(32, 'n')});
    state.chair = 2;
}

void ReportCase::judge(const Step& step)
{
    StepState& into = state.steps[step.id];
    into.phase = StepPhase::Settled;
    for (const ManifestBidder& bidder : manifest.bidders)
        into.bidders << bidder.id;
    if (step.kind == StepKind::Review)
        review(step, into);
    else if (step.kind == StepKind::Score)
        score(step, into);
    else if (step.kind == StepKind::Objective)
        agree(step, into);
    Closing closing;
    closing.name = nextName();
    closing.entry = m_entry - 1;
    closing.seen = m_entry - 1;
    closing.time = openingTime.addSecs(1800 + 60 * m_entry);
    closing.cosigned = true;
    into.closing = closing;
}

void ReportCase::review(const Step& step, StepState& into)
{
    for (int member = 1; member <= 5; ++member) {
        ReviewSheet sheet;
        for (const QString& bidder : into.bidders) {
            for (const Criterion& criterion : step.criteria)
                sheet.items[{bidder, criterion.id}] = {};
        }
        sheetOf(into, member, Sheet {sheet, QByteArray(32, 'n')});
    }
}

void ReportCase::score(const Step& step, StepState& into)
{
    for (int member = 1; member <= 5; ++member) {
        ScoreSheet sheet;
        for (qsizetype i = 0; i < into.bidders.size(); ++i) {
            for (qsizetype j = 0; j < step.criteria.size(); ++j) {
                const Criterion& criterion = step.criteria[j];
                // Between 70 and 95 in the hundred, different for each, on the criterion's grid.
                const auto percent = 70 + (member * 7 + i * 11 + j * 5) % 26;
                const Rational steps = roundHalfUp(criterion.points * percent / 100 / criterion.increment, 0);
                const QString reason = percent < 74 ? u"措施与本工程特点结合不够，未说明雨季施工的组织。"_s : QString();
                sheet.scores[{into.bidders[i], criterion.id}] = {steps * criterion.increment, reason};
            }
        }
        sheetOf(into, member, Sheet {sheet, QByteArray(32, 'n')});
    }
}

void ReportCase::agree(const Step& step, StepState& into)
{
    ItemsEntry entry;
    entry.author = 1;
    for (qsizetype i = 0; i < into.bidders.size(); ++i) {
        for (const Criterion& criterion : step.criteria) {
            const Rational points = std::min<Rational>(criterion.points, 1 + i % 4);
            into.agreed[{into.bidders[i], criterion.id}] = points;
            entry.values << ItemPoints {
                into.bidders[i], criterion.id, points, i == 0 ? u"证书见第 12 页"_s : QString()};
        }
    }
    into.items << entry;
}

const Step* ReportCase::firstScored() const
{
    for (const Step& step : m_facts->scheme.steps) {
        if (step.kind == StepKind::Score)
            return &step;
    }
    return nullptr;
}

QString ReportCase::dissent()
{
    return u"本人不同意将第一名推荐为第一中标候选人。其施工组织设计中的深基坑支护方案没有说明降水对相邻建筑的影响，"
           "专项方案的论证程序也不符合招标文件第三章4."
           "3的要求。\n本人认为该项应当要求澄清后再评分。评标委员会没有采纳，本人保留意见，"
           "并要求将本意见全文写入评标报告。"_s;
}

void ReportCase::addOpinions()
{
    for (int member = 1; member <= 5; ++member) {
        nextName();
        state.opinions[member] << OpinionState {m_entry - 1, {true, stamp.result, QString()}};
    }
}

void ReportCase::addRejection(const QString& bidder, bool passed)
{
    const LegalGround& ground = m_facts->rules.grounds[passed ? 4 : 2];
    MotionState motion;
    motion.name = nextName();
    motion.entry = m_entry - 1;
    motion.author = 3;
    motion.motion.subject
        = RejectMotion {bidder, ground.code, u"第二章投标人须知前附表 10.2"_s, u"bid-"_s + bidder, 17};
    motion.motion.text
        = u"投标函所载工期与投标函附录不一致，按招标文件的规定以投标函为准，超过招标文件规定的最长工期。"_s;
    for (int member = 1; member <= 5; ++member)
        motion.votes[member] = passed ? member != 4 : member == 3;
    motion.reasons[4] = passed ? u"附录为笔误，可以要求澄清。"_s : u"不属于重大偏差。"_s;
    motion.validBidders = static_cast<int>(manifest.bidders.size());
    state.motions << motion;
    if (!passed)
        return;
    for (const Step& step : m_facts->scheme.steps) {
        if (step.kind != StepKind::Review)
            continue;
        for (const int member : {1, 2, 3}) {
            auto& sheet = std::get<ReviewSheet>(state.steps[step.id].sheets[member].last().opened->content);
            sheet.items[{bidder, step.criteria.last().id}] = {false, u"投标函附录第 2 项与投标函不一致。"_s};
        }
        return;
    }
}

void ReportCase::addCorrection()
{
    const Step& step = *firstScored();
    const Item item {manifest.bidders[1].id, step.criteria.first().id};
    MotionState motion;
    motion.name = nextName();
    motion.entry = m_entry - 1;
    motion.author = 2;
    motion.motion.subject
        = CorrectionMotion {item.bidder, item.criterion, m_facts->rules.corrections.last().code, 5, step.id};
    motion.motion.text = u"该项评分明显低于其他成员，经核对为录入错误。"_s;
    for (int member = 1; member <= 5; ++member)
        motion.votes[member] = true;
    StepState& scored = state.steps[step.id];
    const Rational points = step.criteria.first().points - step.criteria.first().increment;
    motion.corrected = MadeCorrection {pointsOf(scored, 5, item), points, {}};
    state.motions << motion;
    scored.corrections[{5, item}] = points;
}

void ReportCase::addOutlier()
{
    const Step& step = *firstScored();
    const Item item {manifest.bidders.first().id, step.criteria.last().id};
    auto& sheet = std::get<ScoreSheet>(state.steps[step.id].sheets[3].last().opened->content);
    sheet.scores[item].points = step.criteria.last().increment;
    state.steps[step.id].explanations[{3, item}]
        = u"该投标人的进度计划没有关键线路，资源配置与工期明显不符，按评分标准只能给最低档。"_s;
}

void ReportCase::addIncidents()
{
    addRejection(manifest.bidders.last().id, true);
    addRejection(manifest.bidders[2].id, false);
    addCorrection();
    addOutlier();
    nextName();
    stamp.result = resultHash(state);
    for (int member = 1; member <= 5; ++member)
        state.opinions[member].last().opinion.result = stamp.result;
    state.opinions[4] << OpinionState {m_entry - 1, {false, stamp.result, dissent()}};
    state.opinions.remove(5);
    state.deemed << DeemedState {m_entry, nextName(), 2, 5,
        u"11月24日15时10分场内工作人员请其签字，至15时45分仍未签字，也没有提出书面意见。"_s, {1, 3, 6, supervisor}};
    if (m_facts->rules.agencyDeemsAgreement)
        state.deemed.last().author = 6;
    state.timeRequests = {3, 4};
    state.suspensions << RestState {
        m_entry, supervisor, u"三号评标室停电，暂停评标。"_s, SuspensionKind::Sealed, u"投标文件和开标、评标资料"_s};
    state.suspensions << RestState {m_entry + 9, supervisor, u"供电恢复，继续评标。"_s};
    state.absences << NoteState {m_entry + 12, 6, 4, u"离席 12 分钟，就医取药。"_s};
    state.alarms << AlarmState {m_entry + 13, 4, u"splitView"_s};
    state.effects = {{}, u"late"_s, {}, u"alreadyVoted"_s, u"late"_s, {}};
    StepState& step = state.steps[firstScored()->id];
    SheetState late = step.sheets[1].last();
    late.name = nextName();
    late.entry = step.closing->entry + 2;
    step.sheets[1] << late;
    MemberState& recused = state.members[9];
    recused.status = MemberStatus::Recused;
    recused.declared = Declared::Conflict;
    recused.conflicts << Conflict {manifest.bidders.first().id, u"三年内曾任该公司技术顾问。"_s, u"interest"_s};
    m_facts->roster[9] = Role::Expert;
    people[9] = {u"周方"_s, u"建设工程质量监督站"_s, u"高级工程师"_s};
    stamp.size = m_entry + 20;
}

// By three of five.
MotionState ReportCase::carried(const Motion& motion)
{
    MotionState voted;
    voted.name = nextName();
    voted.entry = m_entry - 1;
    voted.author = 2;
    voted.motion = motion;
    for (int member = 1; member <= 5; ++member)
        voted.votes[member] = member <= 3;
    return voted;
}

void ReportCase::addQuestion(const QString& bidder, std::optional<bool> answer)
{
    const ClarifyMotion subject {
        bidder, state.facts->rules.clarifications.first().code, u"4.1 工期"_s, u"bid-"_s + bidder, 12};
    const MotionState motion = carried({subject, u"工期自何日起算？"_s});
    state.motions << motion;
    if (!answer)
        return;
    const QByteArray name = nextName();
    const QString text = *answer ? u"自开工令之日起算。"_s : u"截至规定的时间没有收到答复。"_s;
    state.answers << AnswerState {m_entry - 1, name, 6, {motion.name, *answer, text}, {supervisor}};
}

void ReportCase::addLowPrice(const QString& bidder, const QDateTime& until)
{
    state.motions << carried({LowPriceMotion {bidder, until}, u"报价明显低于其他投标报价。"_s});
}

void ReportCase::setAnswerAside()
{
    state.motions << carried({SetAsideMotion {state.answers.last().answer.motion}, u"答复承诺缩短工期。"_s});
}

void ReportCase::addPriceCorrection(const QString& bidder, Fen price, std::optional<bool> confirmed)
{
    const Fen bid = state.prices.value(bidder);
    const PriceMotion subject {bidder, CorrectionRule::UnitPrice, price,
        {{CorrectionRule::UnitPrice, AmountPlace::Line, u"12 010501004001 满堂基础"_s, 1'234'500, 1'234'560},
            {CorrectionRule::UnitPrice, AmountPlace::Price, {}, bid, price}}};
    const MotionState motion = carried({subject, u"第十二项合价不等于工程量乘以综合单价。"_s});
    state.motions << motion;
    if (!confirmed)
        return;
    const QByteArray name = nextName();
    state.answers << AnswerState {
        m_entry - 1, name, 6, {motion.name, *confirmed, u"我方已收到修正通知，答复见所附书面文件。"_s}, {supervisor}};
}

void ReportCase::fail(const QString& why)
{
    state.failed = why;
}

} // namespace evalroom::fixture
