// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "patience.h"

#include <QProcess>

namespace evalroom::test {

// What a PDF says, line by line as poppler reads it; how far the words of a line stand apart is left out.
inline QStringList pdfLines(const QByteArray& pdf)
{
    QProcess reader;
    reader.start(QStringLiteral("pdftotext"),
        {QStringLiteral("-layout"), QStringLiteral("-enc"), QStringLiteral("UTF-8"), QStringLiteral("-"),
            QStringLiteral("-")});
    reader.write(pdf);
    reader.closeWriteChannel();
    if (!reader.waitForFinished(Patience) || reader.exitCode() != 0)
        return {};
    QStringList lines;
    for (const QString& line : QString::fromUtf8(reader.readAllStandardOutput()).split(u'\n')) {
        if (const QString words = line.simplified(); !words.isEmpty())
            lines << words;
    }
    return lines;
}

} // namespace evalroom::test
