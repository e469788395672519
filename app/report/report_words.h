// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "report/report_input.h"

namespace evalroom::report {

// Numbers and names as the report spells them.

// Exactly so many decimals, 四舍五入: 46.8 with two is "46.80".
QString fixed(const Rational& value, int decimals);
// As many decimals as the number itself has, at most six.
int decimalsOf(const Rational& value);
// "1,286,000.00"
QString yuan(Fen price);
// An amount in fen that need not be whole: "92,419,781.25"; with 约 before it where six decimals of a yuan do not do.
QString yuanExact(const Rational& fen);
// "1,286,000.00 元（大写：壹佰贰拾捌万陆仟元整）"
QString yuanInFull(Fen price);
// "2026年11月24日 17:30:15": China has one time.
QString localTime(const QDateTime& time);
// "第一"
QString ordinal(int number);

QString roleWord(Role role, Regime regime);
QString regimeWord(Regime regime);
QString stepKindWord(StepKind kind);
// What a failed procedure is called: the laws have a name each.
QString failureName(Regime regime);
// That it has failed, and why.
QString failedWord(const QString& failed, Regime regime);
// Why a record has no effect, or what an alarm is about; the code itself where it is no rule's.
QString effectWord(const QString& effect);
// A text of the program's in the words of the session's law: see inTerms().
QString said(const ReportInput& input, const QString& text);
// An empty cell could be an omission.
QString orDash(const QString& text);
// That a motion is not carried, or not yet; `lost`: how it is said where the committee is against it. Nothing: it is.
std::optional<QString> notCarried(const ReportInput& input, const MotionState& motion, const QString& lost);

// "张三（1号）", or "1号成员" where the annex says no name.
QString memberName(const ReportInput& input, int member);
QString memberNames(const ReportInput& input, const QList<int>& members);
QString bidderName(const ReportInput& input, const QString& bidder);
QString documentName(const ReportInput& input, const QString& id);
// What the ground says, and below it its source; the code itself where there is no such ground.
QString groundWords(const QList<LegalGround>& grounds, const QString& code);
// Who has registered something that a bidder wrote, and who has seen it: "登记：…；见证：…".
QString registration(const ReportInput& input, int author, const QSet<int>& witnesses);
// By what bidders that are equal are put in order: "报价低的优先".
QString tieRuleWord(const ReportInput& input, const Tie& tie);
std::optional<Fen> priceOf(const ReportInput& input, const QString& bidder); // in force
std::optional<Fen> bidPriceOf(const ReportInput& input, const QString& bidder); // before any correction
const StepState* stepState(const ReportInput& input, const QString& step);
const BidderResult* resultOf(const ReportInput& input, const QString& bidder);
// Points as the scheme writes them for this criterion on a sheet.
QString sheetPoints(const Rational& points, const Criterion& criterion);

ReportParagraph none();
ReportParagraph note(const QString& text);
ReportParagraph body(const QString& text);
// A section without anything says 无.
ReportSection section(const QString& title, QList<ReportBlock> blocks);
ReportSection sectionWithParts(const QString& title, QList<ReportSection> parts);

// A table whose columns are bidders (or steps) may be too wide for a page: parts of at most six, the head columns
// repeated.
QList<ReportBlock> wideTable(const QString& title, const QList<ReportColumn>& heads, const QList<ReportColumn>& columns,
    const QList<ReportRow>& rows);

} // namespace evalroom::report
