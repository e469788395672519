// SPDX-License-Identifier: Apache-2.0
#include "report/report_reading.h"

#include "report/report_sections.h"

#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;

namespace evalroom {

namespace {

// Longer rows may be broken by the end of a page, with its foot and head in between.
constexpr qsizetype LongestRow = 160;

bool isHan(QChar letter)
{
    return letter >= u'\u4e00' && letter <= u'\u9fff';
}

bool isLatin(QChar letter)
{
    return letter.unicode() < 128 && (letter.isLetterOrNumber() || letter == u'.');
}

// Letters and figures alone: fonts differ in ligatures, dashes, and the width of brackets.
QString lettersOf(const QString& text)
{
    QString letters;
    for (const QChar letter : text.normalized(QString::NormalizationForm_KC)) {
        if (isHan(letter) || isLatin(letter))
            letters += letter;
    }
    return letters;
}

// Other scripts may come out of a PDF in another order, or not at all.
bool isPlain(const QString& text)
{
    const QString folded = text.normalized(QString::NormalizationForm_KC);
    return std::ranges::all_of(folded, [](QChar letter) {
        const bool counts = letter.isLetterOrNumber() || letter.isMark() || letter.isSurrogate()
            || letter.category() == QChar::Other_Format;
        return !counts || isHan(letter) || isLatin(letter);
    });
}

bool tellsOfTheResult(const ReportBlock& block)
{
    if (const auto* words = std::get_if<ReportParagraph>(&block))
        return words->style == ParagraphStyle::Emphasis;
    return std::get_if<ReportTable>(&block) != nullptr;
}

// The tables of ranking and candidates, and that there are none.
QList<ReportBlock> resultBlocks(const ReportInput& own)
{
    QList<ReportBlock> blocks;
    for (const ReportSection& section : {report::ranking(own), report::candidates(own)}) {
        std::ranges::copy_if(section.blocks, std::back_inserter(blocks), tellsOfTheResult);
    }
    return blocks;
}

// As often as the report has them.
void collect(const QList<ReportSection>& sections, const QList<ReportBlock>& result, QList<QStringList>& rows)
{
    for (const ReportSection& section : sections) {
        for (const ReportBlock& block : section.blocks) {
            if (!result.contains(block))
                continue;
            if (const auto* table = std::get_if<ReportTable>(&block)) {
                for (const ReportRow& row : table->rows)
                    rows << row.cells;
            } else {
                const auto& words = std::get<ReportParagraph>(block);
                rows << QStringList {words.lead, words.text};
            }
        }
        collect(section.parts, result, rows);
    }
}

// Whether figures and Chinese come out of it at all, and the same program has made it.
bool isLegible(const QString& letters, const ReportModel& report, const QString& program)
{
    return letters.contains(lettersOf(program))
        && std::ranges::all_of(
            report.sections, [&](const ReportSection& section) { return letters.contains(lettersOf(section.title)); });
}

} // namespace

ReportReading readReport(const QString& text, const ReportInput& own)
{
    using enum ReportReading::Verdict;
    const QString letters = lettersOf(text);
    const ReportModel report = makeReport(own);
    QList<QStringList> rows;
    collect(report.sections, resultBlocks(own), rows);
    if (rows.isEmpty() || !isLegible(letters, report, own.stamp.program))
        return {};
    QStringList wanted;
    for (const QStringList& row : rows)
        wanted << lettersOf(row.join(QString()));
    bool certain = true;
    for (qsizetype i = 0; i < rows.size(); ++i) {
        if (letters.count(wanted[i]) >= wanted.count(wanted[i]))
            continue;
        if (isPlain(rows[i].join(QString())) && wanted[i].size() <= LongestRow)
            return {Differs, rows[i].join(u"  "_s).simplified()};
        certain = false;
    }
    return {certain ? Agrees : Unknown, {}};
}

} // namespace evalroom
