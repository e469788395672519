// SPDX-License-Identifier: Apache-2.0
#include "ctl/rehearse_command.h"

#include "ctl/minutes.h"
#include "ctl/options.h"
#include "documents/sample/practice_package.h"
#include "documents/whole_file.h"
#include "rehearsal/rehearsal.h"

#include <QCoreApplication>
#include <QDir>

using namespace Qt::StringLiterals;

namespace evalroom {

namespace {

constexpr int DefaultPages = 150;

PracticePlan practicePlanOf(const Options& options)
{
    // parse() has checked the ranges.
    PracticePlan plan;
    plan.lot.kind = options.value(u"lot"_s, u"eng"_s) == u"gp" ? PracticeKind::Goods : PracticeKind::Engineering;
    plan.lot.seed = static_cast<quint64>(options.number(u"seed"_s, 1, 0, INT_MAX).value_or(1));
    plan.lot.bidders = static_cast<int>(options.number(u"bidders"_s, 5, 3, 11).value_or(5));
    plan.lot.pages = static_cast<int>(options.number(u"pages"_s, DefaultPages, 8, 3000).value_or(DefaultPages));
    plan.committee = static_cast<int>(options.number(u"experts"_s, 5, 5, 11).value_or(5));
    plan.now = QDateTime::currentDateTimeUtc();
    return plan;
}

Result<Options> readOptions(const QStringList& arguments)
{
    const QStringList names {
        u"out"_s, u"lot"_s, u"experts"_s, u"bidders"_s, u"pages"_s, u"seed"_s, u"package"_s, u"pause"_s};
    auto options = Options::parse(arguments, names);
    if (!options)
        return options;
    const QString lot = options->value(u"lot"_s, u"eng"_s);
    if (!options->has(u"out"_s) || !options->rest.isEmpty() || (lot != u"eng" && lot != u"gp"))
        return fail(ErrorCode::BadField, options->has(u"out"_s) ? u"--lot"_s : u"--out"_s);
    for (const auto& number : {options->number(u"experts"_s, 5, 5, 11), options->number(u"bidders"_s, 5, 3, 11),
             options->number(u"pages"_s, DefaultPages, 8, 3000), options->number(u"seed"_s, 1, 0, INT_MAX),
             options->number(u"pause"_s, 0, 0, 60'000)}) {
        if (!number)
            return std::unexpected(number.error());
    }
    return options;
}

PracticeTruth truthOf(const PracticeLot& lot)
{
    PracticeTruth truth;
    for (const PracticeBidder& bidder : lot.bidders) {
        truth.flaws.insert(bidder.id, QSet<QString>(bidder.flaws.cbegin(), bidder.flaws.cend()));
        for (const ObjectiveFact& fact : bidder.objectiveFacts)
            truth.objective[bidder.id].insert(fact.criterion, fact.points);
    }
    return truth;
}

// The practice package, made for this rehearsal or given; with what is known of its bids.
Result<RehearsalPlan> prepare(const Options& options, const QString& folder, QTextStream& out)
{
    const PracticePlan practice = practicePlanOf(options);
    QString package = options.value(u"package"_s);
    PracticeTruth truth;
    if (package.isEmpty()) {
        out << "Making a practice lot with " << practice.lot.bidders << " bids of " << practice.lot.pages
            << " pages each ...\n"
            << Qt::flush;
        const auto made = makePracticePackage(practice, folder + u"/package"_s);
        if (!made)
            return std::unexpected(made.error());
        package = made->package;
        truth = truthOf(makePracticeLot(practice.lot));
    }
    auto read = PracticeFolder::read(package);
    if (!read)
        return std::unexpected(read.error());
    return RehearsalPlan {*read, truth, practice.lot.seed, QCoreApplication::applicationDirPath() + u"/evalroom-hub"_s,
        folder + u"/work"_s, folder + u"/hub.log"_s,
        std::chrono::milliseconds(options.number(u"pause"_s, 0, 0, 60'000).value_or(0))};
}

void follow(Rehearsal& rehearsal, const QList<PracticeChair>& chairs, QTextStream& out)
{
    QObject::connect(&rehearsal, &Rehearsal::hubStarted, [&out](const QUrl& url) {
        out << "The hub runs at " << url.toString() << ".\n" << Qt::flush;
    });
    QObject::connect(&rehearsal, &Rehearsal::documentsBrought, [&out](int count) {
        out << count << " encrypted documents are at the hub.\n" << Qt::flush;
    });
    QObject::connect(&rehearsal, &Rehearsal::acted, [&out, chairs](const RehearsedAct& act) {
        out << minute(act, chairs) << '\n' << Qt::flush;
    });
}

Result<void> leave(const RehearsalOutcome& outcome, const QString& folder)
{
    for (const auto& written : {writeWholeFile(folder + u"/report.pdf"_s, outcome.report, FileAccess::Everybody),
             writeWholeFile(folder + u"/archive.evalroom"_s, outcome.archive, FileAccess::Everybody),
             writeWholeFile(folder + u"/result.json"_s, outcome.result + '\n', FileAccess::Everybody)}) {
        if (!written)
            return written;
    }
    return {};
}

void sayWhereItLies(const QString& folder, QTextStream& out)
{
    const QString program = QDir().relativeFilePath(QCoreApplication::applicationFilePath());
    out << "\nThe session is over.\n  report:  " << folder << "/report.pdf\n  archive: " << folder
        << "/archive.evalroom\n  result:  " << folder << "/result.json\n  hub:     " << folder
        << "/hub.log\n\nCheck them:\n  " << program << " verify " << folder
        << "/archive.evalroom\n  python3 tests/verify/verify_archive.py " << folder << "/archive.evalroom\n  pdfsig "
        << folder << "/report.pdf\n";
}

} // namespace

int runRehearse(const QStringList& arguments, QTextStream& out)
{
    const auto options = readOptions(arguments);
    if (!options) {
        out << "usage: evalroomctl " << RehearseUsage << '\n';
        return ExitUnusable;
    }
    const QString folder = options->value(u"out"_s);
    if (!QDir().mkpath(folder))
        return failWith({ErrorCode::CannotWrite, folder}, out);
    if (!QDir(folder).isEmpty())
        return failWith({ErrorCode::CannotWrite, folder + u": not empty"_s}, out);
    auto plan = prepare(*options, folder, out);
    if (!plan)
        return failWith(plan.error(), out);
    Result<RehearsalOutcome> outcome = fail(ErrorCode::Cancelled);
    {
        const QList<PracticeChair> chairs = plan->practice.chairs;
        Rehearsal rehearsal(std::move(*plan));
        follow(rehearsal, chairs, out);
        rehearsal.start({&rehearsal, [&outcome](const Result<RehearsalOutcome>& result) {
                             outcome = result;
                             QCoreApplication::quit();
                         }});
        QCoreApplication::exec();
    }
    QDir(folder + u"/work"_s).removeRecursively();
    if (!outcome)
        return failWith(outcome.error(), out);
    if (const auto left = leave(*outcome, folder); !left)
        return failWith(left.error(), out);
    sayWhereItLies(folder, out);
    return ExitDone;
}

} // namespace evalroom
