// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "report/report_model.h"

// Looking for what a report says.
namespace evalroom::fixture {

inline const ReportSection* find(const QList<ReportSection>& sections, const QString& title)
{
    for (const ReportSection& section : sections) {
        if (section.title.endsWith(title))
            return &section;
        if (const ReportSection* part = find(section.parts, title))
            return part;
    }
    return nullptr;
}

// All text of the section that has this title, a line for each piece.
inline QString textOf(const ReportModel& report, const QString& title)
{
    const ReportSection* section = find(report.sections, title);
    return section ? textOf(*section).join(u'\n') : QStringLiteral("no such section");
}

inline QString allText(const ReportModel& report)
{
    QStringList texts;
    for (const ReportSection& section : report.sections)
        texts << textOf(section);
    return texts.join(u'\n');
}

// The row whose first cell that has the text, its cells joined.
inline QString rowOf(const ReportModel& report, const QString& title, const QString& text)
{
    const ReportSection* section = find(report.sections, title);
    if (!section)
        return QStringLiteral("no such section");
    for (const ReportBlock& block : section->blocks) {
        const auto* table = std::get_if<ReportTable>(&block);
        if (!table)
            continue;
        for (const ReportRow& row : table->rows) {
            if (row.cells.join(u'|').contains(text))
                return row.cells.join(u'|');
        }
    }
    return QStringLiteral("no such row");
}

} // namespace evalroom::fixture
