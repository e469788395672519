// SPDX-License-Identifier: Apache-2.0
#include "evaluation/committee.h"

#include <QTest>

using namespace evalroom;

class TestCommittee : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void faultsAreNamed_data();
    void faultsAreNamed();
    void staffAndSupervisorDoNotCount();
};

void TestCommittee::faultsAreNamed_data()
{
    QTest::addColumn<int>("minimum");
    QTest::addColumn<int>("experts");
    QTest::addColumn<int>("owners");
    QTest::addColumn<QList<CompositionFault>>("faults");
    using enum CompositionFault;
    QTest::newRow("five experts") << 5 << 5 << 0 << QList<CompositionFault> {};
    QTest::newRow("four and one owner") << 5 << 4 << 1 << QList<CompositionFault> {};
    QTest::newRow("three and two owners") << 5 << 3 << 2 << QList {TooFewExperts};
    QTest::newRow("nine with exactly two thirds") << 5 << 6 << 3 << QList<CompositionFault> {};
    QTest::newRow("six") << 5 << 6 << 0 << QList {EvenNumber};
    QTest::newRow("three where five are due") << 5 << 3 << 0 << QList {TooFew};
    QTest::newRow("three where three are due") << 3 << 2 << 1 << QList<CompositionFault> {};
    QTest::newRow("five where seven are due") << 7 << 5 << 0 << QList {TooFew};
    QTest::newRow("nobody") << 3 << 0 << 0 << QList {TooFew, EvenNumber};
}

void TestCommittee::faultsAreNamed()
{
    QFETCH(int, minimum);
    QFETCH(int, experts);
    QFETCH(int, owners);
    QFETCH(QList<CompositionFault>, faults);
    const QList<Role> roles = QList<Role>(experts, Role::Expert) + QList<Role>(owners, Role::Owner);
    QCOMPARE(compositionFaults(roles, {.minimum = minimum}), faults);
}

void TestCommittee::staffAndSupervisorDoNotCount()
{
    QList<Role> roles(5, Role::Expert);
    roles << Role::Staff << Role::Supervisor << Role::Centre;
    QCOMPARE(compositionFaults(roles, {}), QList<CompositionFault> {});
}

QTEST_GUILESS_MAIN(TestCommittee)
#include "tst_committee.moc"
