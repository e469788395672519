// SPDX-License-Identifier: Apache-2.0
#include "base/runtime_folder.h"
#include "ctl/envelope_command.h"
#include "ctl/evaluate_command.h"
#include "ctl/package_command.h"
#include "ctl/rehearse_command.h"
#include "ctl/scheme_command.h"
#include "ctl/supplement_command.h"
#include "ctl/verify_command.h"

#include <QGuiApplication>
#include <algorithm>
#include <array>
#include <memory>

namespace {

// A command answers the process's exit code.
struct Command {
    const char* name; // one word or two
    const char* usage;
    int (*run)(const QStringList& arguments, QTextStream& out);
    bool needsFonts = false; // it writes PDFs
};

constexpr std::array Commands = {
    Command {"envelope open", evalroom::EnvelopeOpenUsage, evalroom::runEnvelopeOpen},
    Command {"envelope seal", evalroom::EnvelopeSealUsage, evalroom::runEnvelopeSeal},
    Command {"evaluate", evalroom::EvaluateUsage, evalroom::runEvaluate},
    Command {"package build", evalroom::PackageBuildUsage, evalroom::runPackageBuild},
    Command {"package compare", evalroom::PackageCompareUsage, evalroom::runPackageCompare},
    Command {"package inspect", evalroom::PackageInspectUsage, evalroom::runPackageInspect},
    Command {"package sample", evalroom::PackageSampleUsage, evalroom::runPackageSample, true},
    Command {"package verify", evalroom::PackageVerifyUsage, evalroom::runPackageVerify},
    Command {"rehearse", evalroom::RehearseUsage, evalroom::runRehearse, true},
    Command {"scheme check", evalroom::SchemeCheckUsage, evalroom::runSchemeCheck},
    Command {"state", evalroom::StateUsage, evalroom::runState},
    Command {"supplement", evalroom::SupplementUsage, evalroom::runSupplement, true},
    Command {"verify", evalroom::VerifyUsage, evalroom::runVerify},
};

int printUsage(QTextStream& out)
{
    out << "usage:\n";
    for (const Command& command : Commands)
        out << "  evalroomctl " << command.usage << '\n';
    return 2;
}

const Command* commandIn(const QStringList& arguments)
{
    const auto* found = std::ranges::find_if(Commands, [&](const Command& each) {
        const QStringList words = QString::fromLatin1(each.name).split(u' ');
        return arguments.first(std::min(words.size(), arguments.size())) == words;
    });
    return found == Commands.end() ? nullptr : found;
}

// Only what writes PDFs needs fonts, and so a platform plugin; no command needs a screen.
std::unique_ptr<QCoreApplication> makeApplication(int& argc, char** argv, const Command* command)
{
    if (!command || !command->needsFonts)
        return std::make_unique<QCoreApplication>(argc, argv);
    evalroom::provideRuntimeFolder();
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    return std::make_unique<QGuiApplication>(argc, argv);
}

} // namespace

int main(int argc, char** argv)
{
    QStringList arguments;
    for (int i = 1; i < argc; ++i)
        arguments << QString::fromLocal8Bit(argv[i]);
    const Command* command = commandIn(arguments);
    const auto application = makeApplication(argc, argv, command);
    QTextStream out(stdout);
    const bool help = arguments.contains(QLatin1String("--help"));
    const int exit = command ? command->run(arguments.mid(QString::fromLatin1(command->name).count(u' ') + 1), out)
                             : printUsage(out);
    return help ? 0 : exit;
}
