// SPDX-License-Identifier: Apache-2.0
#include "rules_fixture.h"

#include <QTest>

using namespace evalroom;
using namespace evalroom::test;
using namespace Qt::StringLiterals;

class TestShippedRules : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void groupsOfOtherProcurementAreThreeOrFive_data();
    void groupsOfOtherProcurementAreThreeOrFive();
};

void TestShippedRules::groupsOfOtherProcurementAreThreeOrFive_data()
{
    QTest::addColumn<QString>("name");
    for (const QString& name : {u"consultation"_s, u"negotiation"_s, u"inquiry"_s})
        QTest::newRow(qPrintable(name)) << u"rules/government-"_s + name;
}

// 74号令 art. 7; the threshold of public tendering is local. No owner's representative chairs.
void TestShippedRules::groupsOfOtherProcurementAreThreeOrFive()
{
    QFETCH(QString, name);
    const RuleSet rules = RuleSet::fromJson(shipped(name)).value();
    QCOMPARE(rules.committee.minimum, 3);
    QVERIFY(rules.committee.odd && rules.committee.twoThirdsExperts);
    const Fen threshold = 2'000'000 * Fen(100);
    QVERIFY(!largerCommittee(rules.committee, threshold - 1, {}));
    const LargerCommittee* larger = largerCommittee(rules.committee, threshold, {});
    QVERIFY(larger && larger->minimum == 5);
    QVERIFY(larger->source.contains(u"第七条"_s) && larger->source.contains(u"unverified"_s));
    QVERIFY(rules.chairMustBeElected && !rules.ownerMayChair);
    QVERIFY(rules.basis.value(u"notElected"_s).contains(u"第四十五条第（四）项"_s));
}

QTEST_GUILESS_MAIN(TestShippedRules)
#include "tst_shipped_rules.moc"
