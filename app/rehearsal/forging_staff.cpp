// SPDX-License-Identifier: Apache-2.0
#include "rehearsal/forging_staff.h"

#include "crypto/hash.h"
#include "documents/whole_file.h"
#include "evaluation/tally.h"
#include "report/report_input.h"
#include "report/report_pdf.h"

#include <QDir>
#include <QDirIterator>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace evalroom {

ForgingStaff::ForgingStaff(
    Session& session, PracticePlot plot, QString hubData, std::chrono::milliseconds pause, QObject* parent)
    : StaffColleague(session, std::move(plot), pause, parent)
    , m_hubData(std::move(hubData))
{
}

bool ForgingStaff::freeze()
{
    const int version = state().report.version + 1;
    const auto pdf = forgedReport();
    const auto brought = pdf ? bring(*pdf, version) : std::unexpected(pdf.error());
    if (brought)
        return act(ReportFrozen {
            .bytes = pdf->size(), .pdf = sha256(*pdf), .result = resultHash(state()), .version = version});
    Q_EMIT stuck(brought.error());
    return true;
}

// The first two who are recommended change places.
Result<QByteArray> ForgingStaff::forgedReport()
{
    const Tally result = tally(state());
    Manifest manifest = session().manifest();
    const auto place = [&](qsizetype number) {
        return std::ranges::find(manifest.bidders, result.candidates.value(number), &ManifestBidder::id);
    };
    const auto first = place(0);
    const auto second = place(1);
    if (first == manifest.bidders.end() || second == manifest.bidders.end())
        return fail(ErrorCode::NotFound, u"candidates"_s);
    std::swap(first->name, second->name);
    ReportStamp stamp;
    stamp.code = session().checkpointCode();
    stamp.time = session().now();
    stamp.program = m_program;
    const ReportPeople nobody;
    return reportPdf(makeReport({state(), result, manifest, nobody, stamp}), stamp.time);
}

// As the centre keeps what it is given before a report is made final.
Result<void> ForgingStaff::bring(const QByteArray& pdf, int version)
{
    QDirIterator folders(m_hubData, {toHex(session().head().session())}, QDir::Dirs, QDirIterator::Subdirectories);
    if (!folders.hasNext())
        return fail(ErrorCode::NotFound, m_hubData);
    const QString folder = folders.next() + u"/report"_s;
    if (!QDir().mkpath(folder))
        return fail(ErrorCode::CannotWrite, folder);
    return writeWholeFile(u"%1/%2-%3.draft"_s.arg(folder).arg(version).arg(member()), pdf, FileAccess::Owner);
}

} // namespace evalroom
