// SPDX-License-Identifier: Apache-2.0
#include "base/worker.h"
#include "documents/whole_file.h"
#include "widgets/desk/file_field.h"
#include "widgets/desk/seat_slips.h"
#include "widgets/shell/file_question.h"

#include <QBuffer>
#include <QFileInfo>
#include <QPdfWriter>

using namespace Qt::StringLiterals;

// The slips as a file. It may lie on a stick that does not answer, and a large committee takes its time to be drawn:
// both on another thread, as the printer is.
namespace evalroom {

namespace {

Result<void> saveSlipsAsPdf(const SlipSheet& sheet, const QString& path, const QString& title)
{
    QBuffer pdf;
    pdf.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&pdf);
        writer.setTitle(title);
        writer.setPageSize(QPageSize(QPageSize::A4));
        writer.setPageMargins(QMarginsF());
        if (const auto painted = sheet.printOn(writer); !painted)
            return painted;
    }
    return writeWholeFile(path, pdf.data(), FileAccess::Owner);
}

} // namespace

void SeatSlips::save()
{
    m_replace->hide();
    stopLooking();
    askForFile(*this,
        {.title = tr("Save the seat slips"), .filter = tr("PDF (*.pdf)"), .isNew = true, .suffix = u"pdf"_s},
        [this](const QString& path) { confirmSave(path); });
}

void SeatSlips::confirmSave(const QString& path)
{
    m_chosen = path;
    beginWaiting(Service::Finding);
    onWorker<bool>(this, [path] { return Result<bool>(QFileInfo::exists(path)); },
        {this, [this, path, asked = m_asked](const Result<bool>& exists) {
             if (asked != m_asked)
                 return;
             endWaiting();
             if (*exists)
                 askToReplace(*m_replace, path);
             else
                 saveTo(path);
         }});
}

void SeatSlips::saveTo(const QString& path)
{
    beginWaiting(Service::Saving);
    onWorker<void>(this,
        [slips = sheet(), path, title = tr("Seat slips")] { return saveSlipsAsPdf(slips, path, title); },
        {this, [this, path, asked = m_asked](const Result<void>& saved) {
             if (asked != m_asked)
                 return;
             endWaiting();
             if (saved)
                 say({Icon::Tick, tr("Saved: %1. The file holds the codes: print it, then delete it.").arg(path)});
             else
                 tell(saved.error());
         }});
}

} // namespace evalroom
