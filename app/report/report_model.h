// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QString>
#include <QStringList>
#include <variant>

namespace evalroom {

// What an evaluation report says, before anybody thinks of pages: text in sections, tables and paragraphs.

enum class ParagraphStyle {
    Body,
    Note, // small, about the text before it
    Quote, // somebody's own words, in full
    Emphasis, // what a reader must not miss
};

struct ReportParagraph {
    QString text;
    ParagraphStyle style = ParagraphStyle::Body;
    QString lead = {}; // whose words, or what it is about

    bool operator==(const ReportParagraph&) const = default;
};

// Name and value side by side.
struct ReportFact {
    QString name;
    QString value;
    bool code = false; // hashes and the like

    bool operator==(const ReportFact&) const = default;
};
struct ReportFacts {
    QList<ReportFact> rows;

    bool operator==(const ReportFacts&) const = default;
};

enum class ColumnKind { Text, Centred, Figure };

struct ReportColumn {
    QString title;
    int share = 1; // of the width
    ColumnKind kind = ColumnKind::Text;

    bool operator==(const ReportColumn&) const = default;
};
struct ReportRow {
    QStringList cells;
    bool strong = false; // sums, the winner

    bool operator==(const ReportRow&) const = default;
};
struct ReportTable {
    QString title;
    QList<ReportColumn> columns;
    QList<ReportRow> rows;

    bool operator==(const ReportTable&) const = default;
};

using ReportBlock = std::variant<ReportParagraph, ReportFacts, ReportTable>;

struct ReportSection {
    QString item; // of the rule set's list; empty for what this program adds
    QString title;
    QString source; // the law that asks for it
    QList<ReportBlock> blocks;
    QList<ReportSection> parts;

    bool operator==(const ReportSection& other) const;
};

// Somebody who signs the report.
struct ReportSigner {
    int member = 0;
    QString name;
    QString role;
    QString opinion;

    bool operator==(const ReportSigner&) const = default;
};

struct ReportModel {
    QString title;
    QString project;
    QString sectionCode;
    QString committee; // what the law calls those who sign
    QList<ReportFact> cover;
    QList<ReportSection> sections;
    QList<ReportSigner> signers; // the active committee
    QList<ReportSigner> witnesses; // staff and supervisors: a line on paper, no electronic field
    QString code; // of the checkpoint
    int version = 1;

    bool operator==(const ReportModel&) const = default;
};

// All text of a section and its parts, block by block; for searching.
QStringList textOf(const ReportSection& section);

} // namespace evalroom
