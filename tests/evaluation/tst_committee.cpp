// SPDX-License-Identifier: Apache-2.0
#include "evaluation/committee.h"
#include "test_program.h"

#include <QTest>

using namespace evalroom;

namespace tst_committee {

class TestCommittee : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void faultsAreNamed_data();
    void faultsAreNamed();
    void staffAndSupervisorDoNotCount();
    void someLotsWantMoreMembers_data();
    void someLotsWantMoreMembers();
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

void TestCommittee::someLotsWantMoreMembers_data()
{
    QTest::addColumn<Subject>("subject");
    QTest::addColumn<Fen>("budget");
    QTest::addColumn<QString>("sector");
    QTest::addColumn<QString>("source"); // empty: nothing
    const QString water = QStringLiteral("water");
    const QString rail = QStringLiteral("rail");
    const Subject works = Subject::Works;
    QTest::newRow("any lot") << works << Fen(0) << QString() << QString();
    QTest::newRow("nearly the budget") << works << Fen(999) << QString() << QString();
    QTest::newRow("the budget") << works << Fen(1000) << QString() << QStringLiteral("budget");
    QTest::newRow("the sector") << works << Fen(0) << water << water;
    QTest::newRow("the sector, and the budget that wants less") << works << Fen(1000) << water << water;
    QTest::newRow("a sector from a budget on, below it") << works << Fen(1999) << rail << QStringLiteral("budget");
    QTest::newRow("a sector from a budget on") << works << Fen(2000) << rail << rail;
    QTest::newRow("the budget, of another sector")
        << works << Fen(2000) << QStringLiteral("road") << QStringLiteral("budget");
    QTest::newRow("the subject, below its budget") << Subject::Goods << Fen(499) << QString() << QString();
    QTest::newRow("the subject") << Subject::Goods << Fen(500) << QString() << QStringLiteral("bought");
    QTest::newRow("another one of the row's") << Subject::Services << Fen(500) << QString() << QStringLiteral("bought");
    QTest::newRow("none of the row's") << works << Fen(500) << QString() << QString();
}

void TestCommittee::someLotsWantMoreMembers()
{
    QFETCH(Subject, subject);
    QFETCH(Fen, budget);
    QFETCH(QString, sector);
    QFETCH(QString, source);
    const CommitteeRule rule {
        .larger = {{1000, {}, 7, QStringLiteral("budget")}, {0, QStringLiteral("water"), 9, QStringLiteral("water")},
            {2000, QStringLiteral("rail"), 9, QStringLiteral("rail")},
            {500, {}, 6, QStringLiteral("bought"), {Subject::Goods, Subject::Services}}}};
    const LargerCommittee* larger = largerCommittee(rule, subject, budget, sector);
    QCOMPARE(larger != nullptr ? larger->source : QString(), source);
}

EVALROOM_TEST(TestCommittee, QCoreApplication)

} // namespace tst_committee

#include "tst_committee.moc"
