// SPDX-License-Identifier: Apache-2.0
#include "ctl/verify_command.h"

#include <QCoreApplication>
#include <algorithm>
#include <array>

namespace {

// A command answers the process's exit code.
struct Command {
    const char* name;
    const char* usage;
    int (*run)(const QStringList& arguments, QTextStream& out);
};

constexpr std::array Commands = {
    Command {"state", "state ARCHIVE", evalroom::runState},
    Command {"verify", "verify FILE [--json] [--platform PEM]", evalroom::runVerify},
};

int printUsage(QTextStream& out)
{
    out << "usage:\n";
    for (const Command& command : Commands)
        out << "  evalroomctl " << command.usage << '\n';
    return 2;
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    QTextStream out(stdout);
    QStringList arguments = QCoreApplication::arguments().mid(1);
    if (arguments.isEmpty())
        return printUsage(out);
    const QString name = arguments.takeFirst();
    const auto* command
        = std::ranges::find_if(Commands, [&](const Command& each) { return name == QLatin1String(each.name); });
    return command == Commands.end() ? printUsage(out) : command->run(arguments, out);
}
