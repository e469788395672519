// SPDX-License-Identifier: Apache-2.0
#include "ctl/scheme_command.h"

#include "base/canonical_json.h"
#include "ctl/options.h"
#include "ctl/rule_files.h"
#include "evaluation/scheme_form.h"
#include "evaluation/scheme_remarks.h"
#include "terminal/scheme_sentences.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace evalroom {

namespace {

// What is dated, and not in force on that day.
QList<SchemeFinding> findingsOn(const QDate& day, const Scheme& scheme, const RuleSet& rules)
{
    QList<SchemeFinding> findings;
    if (!rules.isInForce(day))
        findings.append({u"/regime"_s, u"notInForce"_s, rules.title});
    for (qsizetype i = 0; i < scheme.adjustments.size(); ++i) {
        const PriceAdjustment& adjustment = scheme.adjustments.at(i);
        if (!adjustment.holdsOn(day))
            findings.append({u"/adjustments/%1"_s.arg(i), u"notInForce"_s, adjustment.source});
    }
    return findings;
}

// What the law wants of the committee for a lot of this budget and sector.
QList<SchemeFinding> findingsFor(Fen budget, const QString& sector, const Scheme& scheme, const RuleSet& rules)
{
    const LargerCommittee* larger = largerCommittee(rules.committee, scheme.subject, budget, sector);
    if (larger == nullptr || scheme.committeeSize >= larger->minimum)
        return {};
    return {{u"/committee/size"_s, u"composition"_s, larger->source}};
}

// Yuan in whole fen; nothing: this is no such amount.
std::optional<Fen> budgetOf(const QString& yuan)
{
    const auto value = parseDecimal(yuan.isEmpty() ? u"0"_s : yuan);
    const Rational fen = value.value_or(-1) * FenOfYuan;
    if (fen < 0 || fen > MaxFen || denominator(fen) != 1)
        return {};
    return static_cast<Fen>(numerator(fen));
}

// What no instrument demands, the format does.
QString sourceOf(const SchemeFinding& finding, const RuleSet& rules)
{
    return finding.source.isEmpty() ? rules.basis.value(finding.rule, u"FORMAT.md §10.2"_s) : finding.source;
}

// What the scheme is checked with, as the call has it.
struct Question {
    QString rules; // empty: it is not said which
    QDate day; // on which everything dated is held to be in force; invalid: that is not judged
    Fen budget = 0;
    QString sector;
};

struct Checked {
    QList<SchemeFinding> findings;
    QList<SchemeFinding> remarks; // with them alone the scheme holds
    QDate day; // of the question
    bool isJudged = false; // else its form is wrong, and what it says was not looked at
    RuleSet rules = {}; // which it was held to, if so
};

// A pointer leads there, or else line and column.
QString placeOf(const SchemeFinding& finding)
{
    const TextPlace& place = finding.place;
    return place.line > 0 ? u"line %1, column %2"_s.arg(place.line).arg(place.column) : finding.pointer;
}

void printEach(const QList<SchemeFinding>& findings, QStringView lead, const RuleSet& rules, QTextStream& out)
{
    for (const SchemeFinding& finding : findings) {
        out << lead << placeOf(finding) << "  " << finding.rule << ": " << schemeSentenceOf(finding.rule) << u"（"_s
            << sourceOf(finding, rules) << u"）\n"_s;
    }
}

void print(const Checked& checked, QTextStream& out)
{
    printEach(checked.findings, {}, checked.rules, out);
    printEach(checked.remarks, u"remark: ", checked.rules, out);
    if (!checked.isJudged) {
        out << "What the scheme says was not judged: its form has to be right first.\n";
        return;
    }
    if (checked.findings.isEmpty())
        out << "The scheme holds under \"" << checked.rules.title << "\".\n";
    if (!checked.day.isValid())
        out << "Dates were not judged: --on DATE tells whether the rules and the adjustments are in force that day.\n";
}

QJsonArray listOf(const QList<SchemeFinding>& findings, const RuleSet& rules)
{
    QJsonArray list;
    for (const SchemeFinding& finding : findings) {
        QJsonObject json {{u"pointer"_s, finding.pointer}, {u"rule"_s, finding.rule},
            {u"sentence"_s, schemeSentenceOf(finding.rule)}, {u"source"_s, sourceOf(finding, rules)}};
        if (finding.place.line > 0) {
            json.insert(u"line"_s, finding.place.line);
            json.insert(u"column"_s, finding.place.column);
        }
        list.append(json);
    }
    return list;
}

void printJson(const Checked& checked, QTextStream& out)
{
    QJsonObject json {{u"findings"_s, listOf(checked.findings, checked.rules)},
        {u"on"_s, checked.day.toString(Qt::ISODate)}, {u"rules"_s, checked.rules.id}};
    if (!checked.remarks.isEmpty())
        json.insert(u"remarks"_s, listOf(checked.remarks, checked.rules));
    out << QString::fromUtf8(canonicalJson(json)) << '\n';
}

Result<FoundRules> rulesAsked(const Question& question, const Scheme& scheme)
{
    // A rule that has its own days holds on them only.
    const auto then = question.day.isValid() ? std::optional(question.day) : std::nullopt;
    if (question.rules.isEmpty())
        return rulesFor(scheme, then);
    auto rules = readRules(question.rules, then);
    if (!rules)
        return std::unexpected(rules.error());
    return FoundRules {.rules = *std::move(rules)};
}

// Errors: TooLarge, and those of finding the rule set.
Result<Checked> checkedAs(const Question& question, const QByteArray& text)
{
    const auto json = parseHumanJson(text);
    if (!json && json.error().code == ErrorCode::TooLarge)
        return std::unexpected(json.error());
    Checked checked {
        .findings = json ? checkSchemeForm(*json) : checkSchemeText(text), .remarks = {}, .day = question.day};
    if (!json)
        return checked;
    const auto scheme = Scheme::read(*json);
    if (!scheme)
        return checked;
    const auto found = rulesAsked(question, *scheme);
    if (!found)
        return std::unexpected(found.error());
    const RuleSet& rules = found->rules;
    // What holds as one procedure may be another one's that has been got wrong.
    if (found->isGuess)
        checked.findings.append({u"/rules"_s, u"unsaidRules"_s});
    checked.findings += checkScheme(*scheme, rules);
    checked.findings += findingsFor(question.budget, question.sector, *scheme, rules);
    if (question.day.isValid())
        checked.findings += findingsOn(question.day, *scheme, rules);
    checked.remarks = remarksOn(*scheme, rules) + remarksOnSector(question.sector, rules);
    checked.isJudged = true;
    checked.rules = rules;
    return checked;
}

} // namespace

int runSchemeCheck(const QStringList& arguments, QTextStream& out)
{
    QStringList words = arguments;
    const bool asJson = words.removeAll(u"--json"_s) > 0;
    const auto options = Options::parse(words, {u"rules"_s, u"on"_s, u"budget"_s, u"sector"_s}, {}, u"FILE"_s);
    if (!options)
        return wrongCall(options.error(), SchemeCheckUsage, out);
    const QString on = options->value(u"on"_s);
    const QDate day = QDate::fromString(on, Qt::ISODate);
    if (!on.isEmpty() && !day.isValid())
        return wrongCall(Error {ErrorCode::BadField, u"--on"_s}, SchemeCheckUsage, out);
    const auto budget = budgetOf(options->value(u"budget"_s));
    if (!budget)
        return wrongCall(Error {ErrorCode::BadField, u"--budget"_s}, SchemeCheckUsage, out);
    const auto text = bytesOfFile(options->rest.constFirst());
    if (!text)
        return failWith(text.error(), out);
    const auto checked = checkedAs({options->value(u"rules"_s), day, *budget, options->value(u"sector"_s)}, *text);
    if (!checked)
        return failWith(checked.error(), out);
    if (asJson)
        printJson(*checked, out);
    else
        print(*checked, out);
    return checked->findings.isEmpty() ? ExitDone : ExitRefused;
}

} // namespace evalroom
