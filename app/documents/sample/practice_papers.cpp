// SPDX-License-Identifier: Apache-2.0
#include "documents/sample/practice_papers.h"

#include "documents/sample/bid_pdf.h"
#include "documents/sample/tender_pdf.h"

#include <QDir>
#include <QSemaphore>
#include <QThreadPool>
#include <atomic>

using namespace Qt::StringLiterals;

namespace evalroom {

namespace {

// Bidder -1 is the tender document.
Result<void> writePaperOf(const PracticeLot& lot, int bidder, const QString& path)
{
    return bidder < 0 ? writeTenderPdf(lot, path) : writeBidPdf(lot, bidder, lot.spec.pages, path);
}

} // namespace

Result<QStringList> writePracticePapers(const PracticeLot& lot, const QString& folder, const Progress& progress)
{
    QStringList paths {QDir(folder).filePath(u"tender.pdf"_s)};
    for (const PracticeBidder& bidder : lot.bidders)
        paths << QDir(folder).filePath(u"bid-%1.pdf"_s.arg(bidder.id));
    QList<Result<void>> results(paths.size());
    std::atomic<bool> cancelled = false;
    QSemaphore finished;
    QThreadPool workers;
    Result<void>* const answers = results.data();
    for (int i = 0; i < paths.size(); ++i) {
        workers.start([&, i] {
            if (!cancelled)
                answers[i] = writePaperOf(lot, i - 1, paths.at(i));
            finished.release();
        });
    }
    ProgressMeter meter(progress, paths.size());
    for (qsizetype i = 0; i < paths.size(); ++i) {
        finished.acquire();
        if (!meter.advance(1))
            cancelled = true;
    }
    workers.waitForDone();
    if (cancelled)
        return fail(ErrorCode::Cancelled);
    for (const Result<void>& result : std::as_const(results)) {
        if (!result)
            return std::unexpected(result.error());
    }
    return paths;
}

} // namespace evalroom
