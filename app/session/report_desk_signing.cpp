// SPDX-License-Identifier: Apache-2.0
#include "session/report_desk.h"

#include "base/worker.h"
#include "crypto/hash.h"
#include "report/report_signature.h"
#include "session/session_core.h"

// The member's signature: the record first, since it is what counts; then the same in the PDF for everybody to see.
namespace evalroom {

namespace {

constexpr int MaxTries = 50; // a committee has eleven members at most

} // namespace

struct ReportDesk::Signing : Waiting {
    std::shared_ptr<UnlockedCredential> credential;
    QByteArray pdf; // of the report that was to be signed
    int tries = 0;
};

void ReportDesk::sign(const Done& done)
{
    if (!m_core.credential)
        return done(fail(ErrorCode::PinNeeded));
    const QByteArray pdf = m_core.sync ? m_core.sync->expectedState().report.pdf : QByteArray();
    const auto signing = std::make_shared<Signing>(Signing {{done}, m_core.credential, pdf});
    begin(signing);
    fetchBytes(signing, {this, [this, signing](const Result<QByteArray>& report) {
                             if (signing->stopped)
                                 return;
                             if (report)
                                 addRecord(signing, *report);
                             else
                                 endSigning(signing, std::unexpected(report.error()));
                         }});
}

void ReportDesk::endSigning(const std::shared_ptr<Signing>& signing, const Result<void>& result)
{
    // Also where the PDF has not got its increment: whoever tries again gives the PIN again.
    if (signing->recorded)
        m_core.putCertificateAway();
    signing->done(result);
}

void ReportDesk::addRecord(const std::shared_ptr<Signing>& signing, const QByteArray& report)
{
    const ReportState& frozen = m_core.sync->expectedState().report;
    // Made anew while it was fetched: nobody has read this one.
    if (frozen.pdf != signing->pdf)
        return endSigning(signing, fail(ErrorCode::NotAllowed, ruleName(Rule::Stale)));
    if (isDifferent())
        return endSigning(signing, fail(ErrorCode::NotAllowed, ruleName(Rule::OtherReport)));
    // A try before has ended between record and increment.
    if (frozen.signedBy.contains(m_core.config.member))
        return awaitRecord(signing, report);
    const ReportSigned act {.chains = m_core.sync->expectedChainHeads(m_core.config.member), .pdf = frozen.pdf};
    m_core.act(act, {this, [this, signing, report](const Result<QByteArray>& saved) {
                         if (saved)
                             awaitRecord(signing, report);
                         else
                             endSigning(signing, std::unexpected(saved.error()));
                     }});
}

// The hub shows in the PDF what the log has, and nothing else.
void ReportDesk::awaitRecord(const std::shared_ptr<Signing>& signing, const QByteArray& report)
{
    const int member = m_core.config.member;
    signing->recorded = true;
    if (!m_core.sync)
        return endSigning(signing, fail(ErrorCode::NotLoggedIn));
    if (m_core.sync->state().report.signedBy.contains(member))
        return addIncrement(signing, report);
    // The report became void, or something of one's own came between: to be signed anew.
    const ReportState& expected = m_core.sync->expectedState().report;
    if (!expected.signedBy.contains(member)) {
        const Rule rule = expected.pdf.isEmpty() ? Rule::NotFrozen : Rule::Heads;
        return endSigning(signing, fail(ErrorCode::NotAllowed, ruleName(rule)));
    }
    if (m_core.connection() != Connection::Online)
        return endSigning(signing, fail(ErrorCode::HubUnreachable));
    auto* waiting = new QObject(this);
    const auto again = [this, signing, report, waiting] {
        disconnect(&m_core, nullptr, waiting, nullptr);
        waiting->deleteLater();
        awaitRecord(signing, report);
    };
    connect(&m_core, &SessionCore::stateChanged, waiting, again);
    connect(&m_core, &SessionCore::connectionChanged, waiting, again);
}

void ReportDesk::addIncrement(const std::shared_ptr<Signing>& signing, const QByteArray& report)
{
    // PDF readers know no SM2; such a signature stands in the record alone.
    if (signing->credential->certificate().publicKey().algorithm() == Algorithm::SM2SM3)
        return endSigning(signing, {});
    onWorker<QByteArray>(this,
        [report, credential = signing->credential, member = m_core.config.member, at = m_core.clock.now()] {
            return signReport(
                report, member, QList {credential->certificate()} + credential->chain(), credential->signer(), at);
        },
        {this, [this, signing, report](const Result<QByteArray>& increment) {
             // The field is filled: a try before has come through.
             if (!increment && increment.error().code == ErrorCode::NotAllowed)
                 return endSigning(signing, {});
             if (!increment)
                 return endSigning(signing, std::unexpected(increment.error()));
             appendIncrement(signing, report, *increment);
         }});
}

void ReportDesk::appendIncrement(
    const std::shared_ptr<Signing>& signing, const QByteArray& report, const QByteArray& increment)
{
    m_core.hub.appendToReport(sha256(report), increment,
        {this, [this, signing](const Result<ReportInfo>& info) {
             if (info)
                 return endSigning(signing, {});
             const bool otherCame = info.error() == Error {ErrorCode::NotAllowed, QStringLiteral("otherReport")};
             if (!otherCame || ++signing->tries == MaxTries)
                 return endSigning(signing, std::unexpected(info.error()));
             // Somebody else was faster: on top of theirs, after it was checked.
             fetchBytes(signing, {this, [this, signing](const Result<QByteArray>& newer) {
                                      if (newer)
                                          addIncrement(signing, *newer);
                                      else
                                          endSigning(signing, std::unexpected(newer.error()));
                                  }});
         }});
}

} // namespace evalroom
