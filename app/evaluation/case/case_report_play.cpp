// SPDX-License-Identifier: Apache-2.0
#include "evaluation/case/case_player.h"

#include "evaluation/law.h"

#include <QCryptographicHash>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace evalroom {

namespace {

// In place of a PDF: a case is about what is said, not how it is printed.
QByteArray pdfOf(int version)
{
    return QCryptographicHash::hash("report " + QByteArray::number(version), QCryptographicHash::Sha256);
}

// What a member has said of this result, or nothing.
const Opinion* saidOf(const SessionState& state, int member, const QByteArray& result)
{
    const auto opinions = state.opinions.constFind(member);
    if (opinions == state.opinions.cend() || opinions->isEmpty() || opinions->constLast().opinion.result != result)
        return nullptr;
    return &opinions->constLast().opinion;
}

} // namespace

void CasePlayer::happen(const CaseOpinions& opinions)
{
    electIfDue();
    const QByteArray result = resultHash(m_state);
    for (const int member : opinions.agree)
        play(member, Opinion {true, result, {}});
    for (const CaseDissent& dissent : opinions.dissent)
        play(dissent.member, Opinion {false, result, dissent.text});
}

// Staff ask; who may write the note does, and whoever has to witness it does.
void CasePlayer::deem(int member, const QString& text)
{
    if (!play(m_case.staff, SignRequest {member}))
        return;
    const QList<int> members = activeCommittee(m_state);
    int writer = m_case.staff;
    if (!m_case.facts->rules.agencyDeemsAgreement) {
        const int other = members.value(members.value(0) == member ? 1 : 0);
        writer = m_state.chair != 0 && m_state.chair != member ? m_state.chair : other;
    }
    const QByteArray note = nameOf(m_state.size);
    if (!play(writer, DeemedAgreement {member, text}))
        return;
    play(m_case.supervisor, Witness {note});
    if (writer == m_case.staff)
        return;
    play(m_case.staff, Witness {note});
    for (const int other : members) {
        if (other != writer && other != member && !isDeemedAgreed(m_state, member))
            play(other, Witness {note});
    }
}

void CasePlayer::happen(const CaseDeemed& deemed)
{
    electIfDue();
    for (const int member : deemed.members)
        deem(member, deemed.text);
}

void CasePlayer::happen(const CaseFreeze& freeze)
{
    electIfDue();
    const int version = m_state.report.version + 1;
    play(m_case.staff, ReportFrozen {1, pdfOf(version), resultHash(m_state), version, freeze.matters});
}

void CasePlayer::happen(const CaseSignatures& signatures)
{
    for (const int member : signatures.members)
        play(member, ReportSigned {{}, pdfOf(m_state.report.version)});
}

void CasePlayer::happen(const CaseDelivery&)
{
    play(m_case.staff, Delivery {1, QCryptographicHash::hash("signed", QCryptographicHash::Sha256)});
}

CaseReport caseReport(const SessionState& state)
{
    CaseReport report;
    const QByteArray result = isRanked(state) ? resultHash(state) : QByteArray();
    for (const int member : activeCommittee(state)) {
        if (const Opinion* said = saidOf(state, member, result); said != nullptr)
            (said->agrees ? report.agreed : report.dissented).append(member);
        if (isDeemedAgreed(state, member))
            report.deemed.append(member);
    }
    report.version = state.report.version;
    report.isFrozen = !state.report.pdf.isEmpty();
    report.isDelivered = !state.delivered.isEmpty();
    report.signedBy = state.report.signedBy.values();
    std::ranges::sort(report.signedBy);
    return report;
}

} // namespace evalroom
