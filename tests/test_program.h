// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QTest>

namespace evalroom::test {

using TestMain = int (*)(int argc, char** argv);

// The test of this source can be run from now on, under the source's name without its ending. Returns true.
bool addTest(const char* source, TestMain run);

template <typename Test, typename Application>
int runTest(int argc, char** argv)
{
    [[maybe_unused]] const Application application(argc, argv);
    Test test;
    return QTest::qExec(&test, argc, argv);
}

// For a test that has to see how things are without an application.
struct NoApplication {
    NoApplication(int, char**) { }
};

} // namespace evalroom::test

// The tests of a folder are one program, which reads what they include once; its first argument says which test to
// run: `tests_session tst_drafts [slot …]`. So each test lies in a namespace of its own name, and ends with one of
// these.
#define EVALROOM_TEST_MAIN(run) const bool Added = evalroom::test::addTest(__FILE__, run);
#define EVALROOM_TEST(Test, Application) EVALROOM_TEST_MAIN((evalroom::test::runTest<Test, Application>))
