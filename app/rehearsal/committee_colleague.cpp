// SPDX-License-Identifier: Apache-2.0
#include "rehearsal/committee_colleague.h"

using namespace Qt::StringLiterals;

namespace evalroom {

namespace {

const QByteArray PdfStart = QByteArrayLiteral("%PDF-");

QList<int> eligible(const SessionState& state, const StepState& step)
{
    if (!step.candidates.isEmpty())
        return step.candidates;
    QList<int> members;
    for (const int member : activeCommittee(state)) {
        if (state.facts->rules.ownerMayChair || state.members.value(member).role != Role::Owner)
            members.append(member);
    }
    return members;
}

// Whoever failed the bid first by number speaks for all of them.
int speakerFor(const SessionState& state, const Step& step, const StepState& at, const QString& bidder)
{
    for (const int member : activeCommittee(state)) {
        const SheetState* sheet = countedSheet(at, member);
        const auto* review = sheet && sheet->opened ? std::get_if<ReviewSheet>(&sheet->opened->content) : nullptr;
        for (const Criterion& criterion : step.criteria) {
            if (review && !review->items.value({bidder, criterion.id}).passed)
                return member;
        }
    }
    return 0;
}

// The ground that fits what was failed: the qualification, what both name, a substantive demand of the tender document,
// or whatever else the rule set knows.
QString groundFor(const RuleSet& rules, const Criterion& criterion)
{
    QStringList words;
    if (criterion.id.startsWith(u"qualification"_s))
        words << u"资格"_s;
    for (const QString& word : {u"盖章"_s, u"报价"_s, u"保证金"_s}) {
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

bool isMoved(const SessionState& state, const QString& bidder, qint64 after)
{
    return std::ranges::any_of(state.motions, [&](const MotionState& motion) {
        const auto* reject = std::get_if<RejectMotion>(&motion.motion.subject);
        return reject && reject->bidder == bidder && motion.entry > after;
    });
}

} // namespace

CommitteeColleague::CommitteeColleague(Session& session, const PracticeJudge& judge, PracticePapers papers,
    std::chrono::milliseconds pause, QObject* parent)
    : Colleague(session, pause, parent)
    , m_judge(judge)
    , m_papers(std::move(papers))
{
}

bool CommitteeColleague::doNext()
{
    const MemberState me = state().members.value(member());
    if (me.status != MemberStatus::Active || !me.admitted)
        return false;
    if (!me.ready())
        return arrive(me);
    if (readNext() || voteOnMotions())
        return true;
    for (const Step& step : scheme().steps) {
        if (judge(step) || moveRejection(step) || explain(step))
            return true;
    }
    return conclude();
}

// Before an act that the certificate signs; what it is for is looked at anew when this is done.
bool CommitteeColleague::unlock()
{
    session().unlock(m_papers.pkcs12, Secret::copyOf(m_papers.pin.toUtf8()), done());
    return true;
}

bool CommitteeColleague::arrive(const MemberState& me)
{
    if (!me.consented)
        return act(Consent {});
    if (!session().isUnlocked())
        return unlock();
    if (me.declared == Declared::No)
        return act(Declaration {});
    session().pledge(saved());
    return true;
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
    if (step.kind == StepKind::Objective) {
        const bool entered
            = std::ranges::any_of(at.items, [&](const ItemsEntry& entry) { return entry.author == member(); });
        if (at.phase != StepPhase::Open || entered)
            return false;
        session().enterItems(step.id, m_judge.items(step, at.bidders), saved());
        return true;
    }
    // A newcomer judges what the others have closed already.
    const bool due = at.phase == StepPhase::Open || (at.phase == StepPhase::Closed && !at.counted.contains(member()));
    if (!step.hasSheets() || !due || !at.sheets.value(member()).isEmpty())
        return false;
    if (!session().isUnlocked())
        return unlock();
    session().submit(step.id, m_judge.sheet(member(), step, at.round, at.bidders, eligible(state(), at)), saved());
    return true;
}

bool CommitteeColleague::moveRejection(const Step& step)
{
    const StepState at = state().steps.value(step.id);
    if (step.kind != StepKind::Review || at.phase != StepPhase::Closed || !allOpened(state(), step.id))
        return false;
    for (const QString& bidder : at.bidders) {
        if (!isValidBidder(state(), bidder) || isMoved(state(), bidder, at.closing->entry)
            || speakerFor(state(), step, at, bidder) != member())
            continue;
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
    return false;
}

bool CommitteeColleague::voteOnMotions()
{
    for (const MotionState& motion : state().motions) {
        if (motion.votes.contains(member()) || outcomeOf(state(), motion) != Outcome::Open)
            continue;
        // A bid that fails an item is rejected; a lack of competition is not seen.
        const bool rejects = std::holds_alternative<RejectMotion>(motion.motion.subject);
        session().vote(motion.name, rejects, rejects ? QString() : u"有效投标仍具有竞争性"_s, saved());
        return true;
    }
    return false;
}

bool CommitteeColleague::explain(const Step& step)
{
    const StepState at = state().steps.value(step.id);
    if (step.kind != StepKind::Score || at.phase != StepPhase::Closed || !allOpened(state(), step.id))
        return false;
    for (const QString& bidder : at.bidders) {
        for (const Criterion& criterion : step.criteria) {
            const Item item {bidder, criterion.id};
            if (!at.explanations.contains({member(), item}) && isOutlier(state(), step.id, member(), item))
                return act(Explanation {bidder, criterion.id, step.id, u"按评审标准独立评分，理由充分"_s});
        }
    }
    return false;
}

bool CommitteeColleague::conclude()
{
    if (!isRanked(state()))
        return false;
    if (!state().report.pdf.isEmpty())
        return sign();
    const auto opinions = state().opinions.value(member());
    if (!opinions.isEmpty() && opinions.constLast().opinion.result == resultHash(state()))
        return false;
    if (!session().isUnlocked())
        return unlock();
    session().agree(saved());
    return true;
}

// Also where the record stands already: between it and the PDF the hub or this program may have ended.
bool CommitteeColleague::sign()
{
    if (m_signed || !state().delivered.isEmpty())
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
