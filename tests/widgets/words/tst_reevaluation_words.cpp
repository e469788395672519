// SPDX-License-Identifier: Apache-2.0
#include "ledger/manifest_fixture.h"
#include "test_program.h"
#include "widgets/words/reevaluation_words.h"

#include <QTest>

using namespace evalroom;
using namespace evalroom::test;
using namespace Qt::StringLiterals;

namespace tst_reevaluation_words {

class TestReevaluationWords : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theGroundAndTheCommitteeAreTold_data();
    void theGroundAndTheCommitteeAreTold();
    void aSessionOfItsOwnIsNone();
};

void TestReevaluationWords::theGroundAndTheCommitteeAreTold_data()
{
    QTest::addColumn<QString>("ground");
    QTest::addColumn<QStringList>("told"); // behind the first line
    QTest::newRow("none") << QString() << QStringList();
    QTest::newRow("the same members") << u"sum"_s
                                      << QStringList {u"Ground: added up wrongly (law 64)"_s,
                                             u"The evaluation committee is the one that made the old report."_s};
    QTest::newRow("others") << u"unfilled"_s
                            << QStringList {u"Ground: a place was not filled (law 49)"_s,
                                   u"Nobody who sat on the old evaluation committee sits on this one."_s};
    QTest::newRow("either") << u"void"_s << QStringList {u"Ground: conclusions were void (law 70)"_s};
}

void TestReevaluationWords::theGroundAndTheCommitteeAreTold()
{
    QFETCH(QString, ground);
    QFETCH(QStringList, told);
    Manifest manifest = someManifest();
    manifest.reevaluates->ground = ground;
    RuleSet rules;
    rules.reevaluations = {{u"sum"_s, u"law 64"_s, u"added up wrongly"_s, NextCommittee::Same},
        {u"unfilled"_s, u"law 49"_s, u"a place was not filled"_s, NextCommittee::New},
        {u"void"_s, u"law 70"_s, u"conclusions were void"_s}};
    const QStringList lines = reevaluationWords(manifest, rules).split(u'\n');
    QVERIFY(lines.constFirst().contains(manifest.reevaluates->reason));
    QCOMPARE(lines.sliced(1), told);
}

void TestReevaluationWords::aSessionOfItsOwnIsNone()
{
    Manifest manifest = someManifest();
    manifest.reevaluates.reset();
    QCOMPARE(reevaluationWords(manifest, {}), QString());
}

EVALROOM_TEST(TestReevaluationWords, QCoreApplication)

} // namespace tst_reevaluation_words

#include "tst_reevaluation_words.moc"
