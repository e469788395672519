// SPDX-License-Identifier: Apache-2.0
#include "evaluation/case/case_order.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace evalroom {

namespace {

// Goes through the course and keeps what everybody in the room would know.
class CourseWalk {
public:
    explicit CourseWalk(const EvaluationCase& read);

    Result<void> walk();

private:
    void refuse(const QString& field, const QString& word);
    void member(const QString& field, int named);
    void members(const QString& field, const QList<int>& named);
    void votes(const CaseVotes& votes);
    void step(const QString& field, const CaseStep& held);

    void meet(const CaseStep& held);
    void meet(const CaseChair& chair);
    void meet(const CaseMotion& motion);
    void meet(const CaseCorrection& correction);
    void meet(const CaseInquiry& inquiry);
    void meet(const CaseExplanation& explanation);
    void meet(const CaseReplacement& replacement);
    void meet(const CaseRecusal& recusal);
    void meet(const CaseRecusalRequest& request);
    void meet(const CaseSuspension& suspension);
    void meet(const CaseResumption& resumption);
    void meet(const CaseTime& time);
    void meet(const CaseOpinions& opinions);
    void meet(const CaseDeemed& deemed);
    void meet(const CaseFreeze& freeze);
    void meet(const CaseSignatures& signatures);
    void meet(const CaseDelivery& delivery);
    void meet(const CaseOpenings&) { }
    void meet(const CaseTie&) { }
    void meet(const CaseDraw&) { }
    void meet(const CaseRestart&) { }
    void meet(const CaseNegotiation&) { }

    const EvaluationCase& m_case;
    qsizetype m_event = 0;
    QSet<int> m_seated; // replaced ones have left
    QSet<int> m_known; // whoever has ever sat
    QSet<qsizetype> m_motions; // the events that put something to the vote
    std::optional<SuspensionKind> m_suspended;
    bool m_frozen = false;
    bool m_delivered = false;
    std::optional<Error> m_error; // the first
};

CourseWalk::CourseWalk(const EvaluationCase& read)
    : m_case(read)
{
    for (int member = 1; member < read.staff; ++member)
        m_seated.insert(member);
    m_known = m_seated;
}

void CourseWalk::refuse(const QString& field, const QString& word)
{
    if (!m_error)
        m_error = Error {ErrorCode::SchemeInvalid, u"/course/%1%2 %3"_s.arg(m_event).arg(field, word)};
}

void CourseWalk::member(const QString& field, int named)
{
    if (!m_seated.contains(named))
        refuse(field, u"unknownMember"_s);
}

void CourseWalk::members(const QString& field, const QList<int>& named)
{
    for (qsizetype i = 0; i < named.size(); ++i)
        member(u"%1/%2"_s.arg(field).arg(i), named.at(i));
}

void CourseWalk::votes(const CaseVotes& votes)
{
    members(u"/yes"_s, votes.yes);
    members(u"/no"_s, votes.no);
}

void CourseWalk::step(const QString& field, const CaseStep& held)
{
    // The election is an event of its own.
    if (held.step == ChairStep || m_case.facts->scheme.step(held.step) == nullptr)
        refuse(field + u"/step"_s, u"unknownStep"_s);
    for (qsizetype i = 0; i < held.failures.size(); ++i)
        members(field + u"/fails/%1/members"_s.arg(i), held.failures.at(i).members);
}

void CourseWalk::meet(const CaseStep& held)
{
    step({}, held);
}

void CourseWalk::meet(const CaseChair& chair)
{
    members(u"/chair"_s, chair.ballots);
}

void CourseWalk::meet(const CaseMotion& motion)
{
    votes(motion.votes);
    m_motions.insert(m_event);
}

void CourseWalk::meet(const CaseCorrection& correction)
{
    member(u"/member"_s, correction.motion.member);
    votes(correction.votes);
    m_motions.insert(m_event);
}

void CourseWalk::meet(const CaseInquiry& inquiry)
{
    votes(inquiry.votes);
    members(u"/setAside"_s, inquiry.asideVotes);
    m_motions.insert(m_event);
}

void CourseWalk::meet(const CaseExplanation& explanation)
{
    votes(explanation.votes);
    m_motions.insert(m_event);
}

void CourseWalk::meet(const CaseReplacement& replacement)
{
    member(u"/leaves"_s, replacement.leaves);
    const bool isStaff = replacement.comes == m_case.staff || replacement.comes == m_case.supervisor;
    if (m_known.contains(replacement.comes) || isStaff)
        refuse(u"/comes"_s, u"memberTwice"_s);
    m_seated.remove(replacement.leaves);
    m_seated.insert(replacement.comes);
    m_known.insert(replacement.comes);
    for (qsizetype i = 0; i < replacement.judges.size(); ++i)
        step(u"/judges/%1"_s.arg(i), replacement.judges.at(i));
    for (qsizetype i = 0; i < replacement.votes.size(); ++i) {
        if (!m_motions.contains(replacement.votes.at(i).on))
            refuse(u"/votes/%1/on"_s.arg(i), u"unknownMotion"_s);
    }
}

void CourseWalk::meet(const CaseRecusal& recusal)
{
    member(u"/recuse"_s, recusal.member);
}

void CourseWalk::meet(const CaseRecusalRequest& request)
{
    member(u"/recusalRequest"_s, request.act.member);
}

void CourseWalk::meet(const CaseSuspension& suspension)
{
    m_suspended = suspension.act.kind;
}

void CourseWalk::meet(const CaseResumption&)
{
    if (!m_suspended)
        refuse(u"/resume"_s, u"notSuspended"_s);
    else if (*m_suspended == SuspensionKind::Unfilled)
        refuse(u"/resume"_s, u"unfilled"_s);
    m_suspended.reset();
}

void CourseWalk::meet(const CaseTime& time)
{
    members(u"/moreTime"_s, time.members);
}

void CourseWalk::meet(const CaseOpinions& opinions)
{
    members(u"/agree"_s, opinions.agree);
    for (qsizetype i = 0; i < opinions.dissent.size(); ++i)
        member(u"/dissent/%1/member"_s.arg(i), opinions.dissent.at(i).member);
}

void CourseWalk::meet(const CaseDeemed& deemed)
{
    members(u"/deemed"_s, deemed.members);
}

void CourseWalk::meet(const CaseFreeze&)
{
    m_frozen = true;
}

void CourseWalk::meet(const CaseSignatures& signatures)
{
    if (!m_frozen)
        refuse(u"/sign"_s, u"notFrozen"_s);
    members(u"/sign"_s, signatures.members);
}

void CourseWalk::meet(const CaseDelivery&)
{
    if (!m_frozen)
        refuse(u"/deliver"_s, u"notFrozen"_s);
    m_delivered = true;
}

Result<void> CourseWalk::walk()
{
    for (m_event = 0; m_event < m_case.course.size(); ++m_event) {
        const CaseEvent& event = m_case.course.at(m_event);
        // The platform may send somebody meanwhile.
        const bool mayMeanwhile
            = std::holds_alternative<CaseResumption>(event) || std::holds_alternative<CaseReplacement>(event);
        if (m_delivered)
            refuse({}, u"closed"_s);
        else if (m_suspended && !mayMeanwhile)
            refuse({}, u"suspended"_s);
        std::visit([this](const auto& each) { meet(each); }, event);
    }
    return m_error ? Result<void>(std::unexpected(*m_error)) : Result<void>();
}

} // namespace

Result<void> caseOrder(const EvaluationCase& read)
{
    return CourseWalk(read).walk();
}

} // namespace evalroom
