// SPDX-License-Identifier: Apache-2.0
#include "ctl/verify_command.h"

#include <QCoreApplication>

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    QTextStream out(stdout);
    QStringList arguments = QCoreApplication::arguments().mid(1);
    if (arguments.isEmpty() || arguments.takeFirst() != QLatin1String("verify")) {
        out << "usage: evalroomctl verify FILE [--json]\n";
        return 2;
    }
    return evalroom::runVerify(arguments, out);
}
