// SPDX-License-Identifier: Apache-2.0
#include "widgets/practice/report_forgery.h"

#include <QDirIterator>
#include <QFile>
#include <utility>

using namespace Qt::StringLiterals;

namespace evalroom {

ReportForgery::ReportForgery(const QString& folder)
    : m_folder(folder)
{
}

void ReportForgery::forge()
{
    if (!std::exchange(m_forged, true))
        turnLastByte();
}

void ReportForgery::undo()
{
    if (std::exchange(m_forged, false))
        turnLastByte();
}

// Of every report that the hub has; twice is as before.
void ReportForgery::turnLastByte() const
{
    QDirIterator each(m_folder + u"/work/hub"_s, {u"*.pdf"_s}, QDir::Files, QDirIterator::Subdirectories);
    while (each.hasNext()) {
        QFile file(each.next());
        if (!file.open(QIODevice::ReadWrite) || file.size() == 0)
            continue;
        const qint64 last = file.size() - 1;
        char byte = 0;
        file.seek(last);
        file.getChar(&byte);
        file.seek(last);
        file.putChar(static_cast<char>(byte ^ 1));
    }
}

} // namespace evalroom
