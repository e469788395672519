// SPDX-License-Identifier: Apache-2.0
#include "base/error.h"
#include "test_program.h"

#include <QSet>
#include <QTest>

using namespace evalroom;

namespace tst_error {

class TestError : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyCodeHasANameOfItsOwn();
    void anUnknownNameIsAnInternalError();
};

void TestError::everyCodeHasANameOfItsOwn()
{
    QSet<QString> names;
    for (int value = 0; value <= static_cast<int>(ErrorCode::Internal); ++value) {
        const auto code = static_cast<ErrorCode>(value);
        names.insert(errorName(code));
        QCOMPARE(static_cast<int>(errorFromName(errorName(code))), value);
    }
    QCOMPARE(names.size(), static_cast<int>(ErrorCode::Internal) + 1);
}

void TestError::anUnknownNameIsAnInternalError()
{
    QCOMPARE(static_cast<int>(errorFromName(QStringLiteral("noSuchCode"))), static_cast<int>(ErrorCode::Internal));
}

EVALROOM_TEST(TestError, QCoreApplication)

} // namespace tst_error

#include "tst_error.moc"
