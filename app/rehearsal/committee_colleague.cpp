// SPDX-License-Identifier: Apache-2.0
#include "rehearsal/committee_colleague.h"

#include "evaluation/corrected_price.h"
#include "evaluation/envelopes.h"
#include "evaluation/low_price.h"
#include "evaluation/tally.h"
#include "evaluation/testimony.h"

using namespace Qt::StringLiterals;

namespace evalroom {

namespace {

const QByteArray PdfStart = QByteArrayLiteral("%PDF-");

// The ground that fits what was failed: the qualification, what both name, a substantive demand of the tender document,
// or whatever else the rule set knows.
QString groundFor(const RuleSet& rules, const Criterion& criterion)
{
    QStringList words;
    if (criterion.id.startsWith(u"qualification"_s))
        words << u"资格"_s;
    for (const QString& word : {u"盖章"_s, u"报价"_s, u"保证金"_s, u"实质性响应"_s}) {
        if (criterion.name.contains(word))
            words << word;
    }
    words << u"实质性要求"_s << u"其他"_s;
    for (const QString& word : words) {
        const auto ground
            = std::ranges::find_if(rules.grounds, [&](const LegalGround& each) { return each.text.contains(word); });
        if (ground != rules.grounds.end())
            return ground->code;
    }
    return rules.grounds.constFirst().code;
}

bool needsCertificate(DutyKind kind)
{
    switch (kind) {
    case DutyKind::Declare:
    case DutyKind::Pledge:
    case DutyKind::Ballot:
    case DutyKind::Review:
    case DutyKind::Score:
    case DutyKind::Correct:
    case DutyKind::GiveOpinion:
        return true;
    default:
        return false;
    }
}

} // namespace

CommitteeColleague::CommitteeColleague(Session& session, const PracticeJudge& judge, PracticePapers papers,
    std::chrono::milliseconds pause, QObject* parent)
    : Colleague(session, judge.plot(), pause, parent)
    , m_judge(judge)
    , m_papers(std::move(papers))
{
}

bool CommitteeColleague::doNext()
{
    if (state().members.value(member()).ready() && readNext())
        return true;
    const QList<Duty> duties = dutiesOf(state(), member(), session().now());
    return std::ranges::any_of(duties, [this](const Duty& duty) { return attendTo(duty); }) || sign();
}

bool CommitteeColleague::attendTo(const Duty& duty)
{
    if (duty.kind == DutyKind::GiveOpinion && isSilent())
        return false;
    if (needsCertificate(duty.kind) && !session().isUnlocked())
        return unlock();
    switch (duty.kind) {
    case DutyKind::Consent:
        return act(Consent {});
    case DutyKind::Declare:
        return act(declaration());
    case DutyKind::Pledge:
        session().pledge(saved());
        return true;
    case DutyKind::Vote:
        return vote(duty.motion);
    case DutyKind::Correct:
        return correct(duty.motion);
    case DutyKind::Ballot:
    case DutyKind::Review:
    case DutyKind::Score:
        return judge(*scheme().step(duty.step));
    case DutyKind::EnterItems:
        return enterItems(*scheme().step(duty.step));
    case DutyKind::MoveRejection:
        return moveRejection(scheme().step(duty.step), duty.bidder);
    case DutyKind::MoveJustification:
        return activeCommittee(state()).constFirst() == member()
            && act(Motion {JustifiedMotion {duty.bidder}, u"投标人的书面说明和证明材料能够证明其报价合理"_s});
    case DutyKind::Explain:
        return explain(*scheme().step(duty.step));
    case DutyKind::GiveOpinion:
        session().agree(saved());
        return true;
    case DutyKind::DecideTie:
        return act(TieDecision {undecidedTies(state()).constFirst(), u"按招标文件规定确定。"_s});
    case DutyKind::Witness:
        return witness(duty.subject);
    // Signing looks at more than the duty: see sign(). Nobody is held to silence but by a plot. Everything else is for
    // others, or done on the way in.
    default:
        return false;
    }
}

// Before an act that the certificate signs; what it is for is looked at anew when this is done.
bool CommitteeColleague::unlock()
{
    session().unlock(m_papers.pkcs12, Secret::copyOf(m_papers.pin.toUtf8()), done());
    return true;
}

Declaration CommitteeColleague::declaration() const
{
    if (plot().withdraws != member())
        return {};
    const QList<LegalGround>& grounds = state().facts->rules.recusals;
    const auto ground = std::ranges::find(grounds, false, &LegalGround::ofPerson);
    const QString code = ground == grounds.cend() ? QString() : ground->code;
    return {{{session().manifest().bidders.constFirst().id, u"近三年内曾在该公司任职。"_s, code}}};
}

// Nobody judges what they have not had before them.
bool CommitteeColleague::readNext()
{
    const auto& documents = session().manifest().documents;
    const auto next = std::ranges::find_if(documents, [this](const ManifestDocument& document) {
        return (document.kind == DocumentKind::Tender || document.kind == DocumentKind::Bid)
            && !m_read.contains(document.id);
    });
    if (next == documents.end())
        return false;
    session().documents().open(
        next->id, {this, [this, id = next->id](const Result<std::shared_ptr<QIODevice>>& opened) {
                       if (!opened)
                           return finished(std::unexpected(opened.error()));
                       const bool isPdf = (*opened)->read(PdfStart.size()) == PdfStart;
                       m_read.insert(id);
                       finished(isPdf ? Result<void>() : fail(ErrorCode::NotAPdf, id));
                   }});
    return true;
}

bool CommitteeColleague::judge(const Step& step)
{
    const StepState at = state().steps.value(step.id);
    session().submit(step.id, m_judge.sheet(member(), step, at.round, at.bidders, chairCandidates(state())), saved());
    return true;
}

// Once: where others differ, whoever is wrong has to find out.
bool CommitteeColleague::enterItems(const Step& step)
{
    const StepState at = state().steps.value(step.id);
    if (std::ranges::any_of(at.items, [this](const ItemsEntry& entry) { return entry.author == member(); }))
        return false;
    session().enterItems(step.id, m_judge.items(step, at.bidders), saved());
    return true;
}

// Out for its price: the first of the committee by number speaks.
bool CommitteeColleague::moveOverPrice(const QString& bidder)
{
    const RuleSet& rules = state().facts->rules;
    if (activeCommittee(state()).constFirst() != member() || rules.grounds.isEmpty())
        return false;
    const bool refused = rules.priceCorrection && isCorrectionRefused(state(), bidder);
    const bool low = rules.lowPrice && lowPriceStage(state(), bidder) == LowPriceStage::Unjustified;
    const auto limit
        = std::ranges::find_if(rules.grounds, [](const LegalGround& each) { return each.text.contains(u"限价"_s); });
    QString ground = limit != rules.grounds.end() ? limit->code : rules.grounds.constFirst().code;
    QString text = u"报价高于招标文件规定的限价"_s;
    if (refused) {
        ground = rules.priceCorrection->ground;
        text = u"投标人书面答复不接受修正后的报价"_s;
    } else if (rules.finalOffer && biddersWithoutOffer(state()).contains(bidder)) {
        ground = rules.finalOffer->ground;
        text = u"供应商没有在规定时间内提交有效的最后报价"_s;
    } else if (low) {
        ground = rules.lowPrice->ground;
        text = u"投标人不能证明其报价合理"_s;
    }
    const auto& documents = session().manifest().documents;
    const auto bid = std::ranges::find(documents, bidder, &ManifestDocument::bidder);
    return act(Motion {
        RejectMotion {bidder, ground, ground, bid == documents.end() ? documents.constFirst().id : bid->id, 1}, text});
}

// Whoever failed the bid first by number speaks for all of them.
bool CommitteeColleague::moveRejection(const Step* failedIn, const QString& bidder)
{
    if (failedIn == nullptr || failedIn->kind != StepKind::Review)
        return moveOverPrice(bidder);
    const Step& step = *failedIn;
    if (failedBy(state(), step.id, bidder).constFirst() != member())
        return false;
    const auto failed = std::ranges::find_if(
        step.criteria, [&](const Criterion& criterion) { return !m_judge.passes({bidder, criterion.id}); });
    const Criterion& criterion = failed == step.criteria.end() ? step.criteria.constFirst() : *failed;
    const auto& documents = session().manifest().documents;
    const auto bid = std::ranges::find_if(documents, [&](const ManifestDocument& document) {
        return document.kind == DocumentKind::Bid && document.bidder == bidder;
    });
    const QString text = u"未通过“%1”：%2"_s.arg(criterion.name, criterion.standard);
    return act(Motion {RejectMotion {bidder, groundFor(state().facts->rules, criterion),
                           criterion.clause.isEmpty() ? criterion.id : criterion.clause,
                           bid == documents.end() ? documents.constFirst().id : bid->id, 1},
        text});
}

bool CommitteeColleague::vote(const QByteArray& name)
{
    const Motion& motion = findMotion(state(), name)->motion;
    const bool yes = agreesTo(motion);
    QString text;
    if (std::holds_alternative<CompetitionMotion>(motion.subject))
        text = yes ? u"有效投标过少，明显缺乏竞争。"_s : u"有效投标仍具有竞争性。"_s;
    session().vote(name, yes, text, saved());
    return true;
}

// A bid that fails an item is rejected; the rest is as the plot has it.
bool CommitteeColleague::agreesTo(const Motion& motion) const
{
    if (const auto* correction = std::get_if<CorrectionMotion>(&motion.subject))
        return correction->member == plot().odd;
    const auto* low = std::get_if<LowPriceMotion>(&motion.subject);
    const bool isPlotted = low != nullptr && std::ranges::any_of(plot().lowPrices, [&](const LowPriceMotion& each) {
        return each.bidder == low->bidder;
    });
    return plot().noCompetition || isPlotted || std::holds_alternative<RejectMotion>(motion.subject)
        || std::holds_alternative<PriceMotion>(motion.subject) || std::holds_alternative<ClarifyMotion>(motion.subject)
        || std::holds_alternative<JustifiedMotion>(motion.subject);
}

bool CommitteeColleague::correct(const QByteArray& name)
{
    const auto subject = std::get<CorrectionMotion>(findMotion(state(), name)->motion.subject);
    const Criterion* criterion = scheme().step(subject.step)->criterion(subject.criterion);
    return act(Correction {name, m_judge.points(member(), {subject.bidder, subject.criterion}, *criterion),
        u"重新核对投标文件后按评审标准评分。"_s});
}

bool CommitteeColleague::explain(const Step& step)
{
    const StepState at = state().steps.value(step.id);
    for (const QString& bidder : at.bidders) {
        for (const Criterion& criterion : step.criteria) {
            const Item item {bidder, criterion.id};
            if (!at.explanations.contains({member(), item}) && isOutlier(state(), step.id, member(), item))
                return act(Explanation {bidder, criterion.id, step.id, u"按评审标准独立评分，理由充分。"_s});
        }
    }
    return false;
}

// One after the other, the last of the committee first: else some would not be asked, as a majority is enough.
bool CommitteeColleague::witness(const QByteArray& subject)
{
    const QByteArray result = resultHash(state());
    const auto comesFirst = [&](int other) {
        return other > member() && wantedTestimony(state(), other, result, session().now()).contains(subject);
    };
    if (plot().silentChair && std::ranges::any_of(activeCommittee(state()), comesFirst))
        return false;
    return act(Witness {subject});
}

bool CommitteeColleague::isSilent() const
{
    return plot().silentChair && state().chair == member();
}

// Also where the record stands already: between it and the PDF the hub or this program may have ended.
bool CommitteeColleague::sign()
{
    const MemberState me = state().members.value(member());
    if (m_signed || isSilent() || !me.ready() || state().report.pdf.isEmpty() || !state().delivered.isEmpty())
        return false;
    if (!session().isUnlocked())
        return unlock();
    session().report().sign({this, [this](const Result<void>& result) {
                                 m_signed = result.has_value();
                                 finished(result);
                             }});
    return true;
}

} // namespace evalroom

#include "moc_committee_colleague.cpp"
