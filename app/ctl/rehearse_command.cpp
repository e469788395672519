// SPDX-License-Identifier: Apache-2.0
#include "ctl/rehearse_command.h"

#include "ctl/minutes.h"
#include "ctl/practice_options.h"
#include "documents/sample/practice_manifest.h"
#include "documents/whole_file.h"
#include "rehearsal/rehearsal.h"

#include <QCoreApplication>
#include <QDir>

using namespace Qt::StringLiterals;

namespace evalroom {

namespace {

constexpr char RehearseHelp[] = R"(
Plays a whole session against a real hub process on this machine, and leaves report, archive and result in DIR,
which must be empty or not there yet.
  --lot eng|gp    works by engineering law, or goods by government procurement (eng)
  --experts N     size of the committee with one representative of the owner: 5, 7, 9 or 11 (5)
  --bidders N     3 to 11 (5)
  --pages N       of each bid, 8 to 3000 (150)
  --seed S        the same seed gives the same lot and the same ranking (1)
  --pause MS      of a simulated person before each act, milliseconds (0)
  --package FILE  a package of your own, with its keys and credentials.json beside it, in place of an invented lot
)";

constexpr qint64 LongestPause = 60'000; // milliseconds

struct RehearseCall {
    Options options;
    PracticePlan practice;
    std::chrono::milliseconds pause {0};
};

Result<RehearseCall> readCall(const QStringList& arguments)
{
    const QStringList names = practiceOptionNames() + QStringList {u"out"_s, u"package"_s, u"pause"_s};
    const auto options = Options::parse(arguments, names, {u"out"_s});
    if (!options)
        return std::unexpected(options.error());
    const auto practice = practicePlan(*options);
    if (!practice)
        return std::unexpected(practice.error());
    const auto pause = options->number(u"pause"_s, 0, 0, LongestPause);
    if (!pause)
        return std::unexpected(pause.error());
    return RehearseCall {*options, *practice, std::chrono::milliseconds(*pause)};
}

// The practice package, made for this rehearsal or given; with what is known of its bids.
Result<RehearsalPlan> prepare(const RehearseCall& call, const QString& folder, QTextStream& out)
{
    const PracticePlan& practice = call.practice;
    QString package = call.options.value(u"package"_s);
    PracticeTruth truth;
    PracticePlot plot;
    if (package.isEmpty()) {
        out << "Making a practice lot with " << practice.lot.bidders << " bids of " << practice.lot.pages
            << " pages each ...\n"
            << Qt::flush;
        const auto made = makePracticePackage(practice, folder + u"/package"_s);
        if (!made)
            return std::unexpected(made.error());
        package = made->package;
        const PracticeLot lot = makePracticeLot(practice.lot);
        truth = truthOf(lot);
        // What a bid has miscalculated is corrected, so that the minutes show how.
        plot.corrections = practiceCorrections(lot);
    }
    auto read = PracticeFolder::read(package);
    if (!read)
        return std::unexpected(read.error());
    return RehearsalPlan {.practice = *read,
        .truth = truth,
        .plot = plot,
        .seed = practice.lot.seed,
        .hubProgram = QCoreApplication::applicationDirPath() + u"/evalroom-hub"_s,
        .workDir = folder + u"/work"_s,
        .hubLog = folder + u"/hub.log"_s,
        .pause = call.pause};
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
    // Where the sources are beside the programs.
    const QString second = QCoreApplication::applicationDirPath() + u"/../../../tests/verify/verify_archive.py"_s;
    const QString program = QDir().relativeFilePath(QCoreApplication::applicationFilePath());
    out << "\nThe session is over.\n  report:  " << folder << "/report.pdf\n  archive: " << folder
        << "/archive.evalroom\n  result:  " << folder << "/result.json\n  hub:     " << folder
        << "/hub.log\n\nCheck them:\n  " << program << " verify " << folder << "/archive.evalroom\n";
    if (QFile::exists(second))
        out << "  python3 " << QDir().relativeFilePath(QFileInfo(second).canonicalFilePath()) << ' ' << folder
            << "/archive.evalroom\n";
    out << "  pdfsig " << folder << "/report.pdf\n";
}

} // namespace

int runRehearse(const QStringList& arguments, QTextStream& out)
{
    const auto call = readCall(arguments);
    if (!call) {
        wrongCall(call.error(), RehearseUsage, out);
        out << RehearseHelp;
        return ExitUnusable;
    }
    const QString folder = call->options.value(u"out"_s);
    if (!QDir().mkpath(folder))
        return failWith({ErrorCode::CannotWrite, folder}, out);
    if (!QDir(folder).isEmpty())
        return failWith({ErrorCode::CannotWrite, folder + u": not empty"_s}, out);
    auto plan = prepare(*call, folder, out);
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
