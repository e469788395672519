// SPDX-License-Identifier: Apache-2.0
#include "test_program.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <cstdio>
#include <map>
#include <vector>

namespace evalroom::test {

namespace {

std::map<QString, TestMain>& tests()
{
    static std::map<QString, TestMain> all;
    return all;
}

} // namespace

bool addTest(const char* source, TestMain run)
{
    return tests().emplace(QFileInfo(QString::fromLocal8Bit(source)).completeBaseName(), run).second;
}

} // namespace evalroom::test

int main(int argc, char** argv)
{
    const auto& tests = evalroom::test::tests();
    const auto named = argc > 1 ? tests.find(QString::fromLocal8Bit(argv[1])) : tests.end();
    if (named != tests.end()) {
        // As QTEST_MAIN does it.
        QCoreApplication::setAttribute(Qt::AA_Use96Dpi);
        // What Qt Test reads begins with the program again. The sanitizers say themselves what a crash was; Qt Test's
        // handler, which forks, would wait for ever for one of their locks.
        std::vector<char*> read(argv + 1, argv + argc);
        read.front() = argv[0];
        char noHandler[] = "-nocrashhandler";
        read.push_back(noHandler);
        const int count = static_cast<int>(read.size());
        read.push_back(nullptr);
        return named->second(count, read.data());
    }
    std::fputs("Say first which test to run:\n", stderr);
    for (const auto& [name, run] : tests)
        std::fprintf(stderr, "  %s\n", qPrintable(name));
    return 2;
}
