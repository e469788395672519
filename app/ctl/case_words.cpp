// SPDX-License-Identifier: Apache-2.0
#include "ctl/case_words.h"

#include "base/canonical_json.h"
#include "ctl/options.h"
#include "terminal/case_sentences.h"
#include "terminal/sentences.h"

using namespace Qt::StringLiterals;

namespace evalroom {

namespace {

QString placeWords(const CaseFigure& figure)
{
    QString words = figure.field;
    if (figure.member > 0)
        words += u" of member %1"_s.arg(figure.member);
    if (!figure.bidder.isEmpty())
        words += u" for "_s + figure.bidder;
    if (!figure.criterion.isEmpty())
        words += u" in %1/%2"_s.arg(figure.step, figure.criterion);
    else if (!figure.step.isEmpty())
        words += u" in "_s + figure.step;
    if (figure.event >= 0)
        words += u", event %1"_s.arg(figure.event);
    return figure.value.isEmpty() ? words : words + u", \"%1\""_s.arg(figure.value);
}

// Of a course that no session could have; empty: it is another fault.
QString courseSentence(const Error& error)
{
    const bool isCourse = error.code == ErrorCode::SchemeInvalid && error.detail.startsWith(u"/course/"_s);
    return isCourse ? caseSentenceOf(error.detail.mid(error.detail.lastIndexOf(u' ') + 1)) : QString();
}

int exitFor(const Error& error)
{
    return error.code == ErrorCode::CannotRead ? ExitUnusable : ExitRefused;
}

} // namespace

QString figureWords(const CaseFigure& figure)
{
    const QString words = placeWords(figure) + u": "_s + figureSentenceOf(figure.fault);
    return figure.nearest.isEmpty() ? words : words + u"; the nearest is "_s + figure.nearest;
}

int refuseCase(const QJsonObject& json, const Error& error, QTextStream& out)
{
    if (const QString sentence = courseSentence(error); !sentence.isEmpty())
        out << "No session could go like this: " << sentence << ". (" << error.detail << ")\n";
    else
        out << sentenceOf(error) << '\n';
    if (const auto figure = refusedFigure(json, error); figure)
        out << "figure: " << figureWords(*figure) << '\n';
    return exitFor(error);
}

int refuseAsJson(const QJsonObject& json, const Error& error, QTextStream& out)
{
    const QString course = courseSentence(error);
    QList<CaseFigure> figures;
    if (const auto figure = refusedFigure(json, error); figure)
        figures.append(*figure);
    const QJsonObject told {{u"detail"_s, error.detail}, {u"error"_s, errorName(error.code)},
        {u"figures"_s, figuresToJson(figures)}, {u"format"_s, u"evalroom-refusal-1"_s},
        {u"sentence"_s, course.isEmpty() ? sentenceOf(error.code) : course}};
    out << QString::fromUtf8(canonicalJson(told)) << '\n';
    return exitFor(error);
}

void printSilent(const CriterionResult& criterion, const QString& bidder, const QList<CaseGap>& gaps, QTextStream& out)
{
    for (const CaseGap& gap : gaps) {
        if (gap.member > 0 && gap.bidder == bidder && gap.step == criterion.step
            && gap.criterion == criterion.criterion)
            out << ", none of member " << gap.member << ", who " << gapSentenceOf(gap.why);
    }
}

void printUnvalued(const QString& bidder, const QList<CaseGap>& gaps, QTextStream& out)
{
    for (const CaseGap& gap : gaps) {
        if (gap.member == 0 && gap.bidder == bidder)
            out << "    " << gap.step << '/' << gap.criterion << ": -, " << gapSentenceOf(gap.why) << '\n';
    }
}

} // namespace evalroom
