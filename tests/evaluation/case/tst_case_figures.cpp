// SPDX-License-Identifier: Apache-2.0
#include "evaluation/case/case_file.h"
#include "evaluation/case/wrong_figures.h"
#include "test_program.h"

#include <QDir>
#include <QSet>
#include <QTest>

using namespace evalroom;
using namespace evalroom::test;
using namespace Qt::StringLiterals;

namespace tst_case_figures {

namespace {

QJsonObject changedCase(const WrongFigure& row)
{
    return changed(
        caseFile(QString::fromUtf8(row.example)), QString::fromUtf8(row.pointer), QString::fromUtf8(row.json));
}

QList<CaseFigure> figuresOf(const QJsonObject& json)
{
    const auto read = EvaluationCase::fromJson(json, part);
    if (read)
        return playCase(*read).figures;
    const auto refused = refusedFigure(json, read.error());
    return refused ? QList<CaseFigure> {*refused} : QList<CaseFigure>();
}

QStringList gapsOf(const QString& example)
{
    QStringList gaps;
    for (const CaseGap& gap : played(caseFile(example)).gaps)
        gaps.append(u"%1/%2 %3 %4 %5"_s.arg(gap.step, gap.criterion, gap.bidder).arg(gap.member).arg(gap.why));
    return gaps;
}

} // namespace

class TestCaseFigures : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aWrongFigureIsToldWithWhoseItIs_data();
    void aWrongFigureIsToldWithWhoseItIs();
    void everyFaultHasARow();
    void noExampleHasAWrongFigure();
    void whatIsNoFigureIsNotTakenForOne_data();
    void whatIsNoFigureIsNotTakenForOne();
    void aCorrectedReviewIsNoFigure();
    void everySilentMemberIsNamed();
    void aCriterionWithoutValueSaysWhy();
};

void TestCaseFigures::aWrongFigureIsToldWithWhoseItIs_data()
{
    QTest::addColumn<int>("row");
    for (int i = 0; i < wrongFigures().size(); ++i)
        QTest::newRow(wrongFigures().at(i).name) << i;
}

void TestCaseFigures::aWrongFigureIsToldWithWhoseItIs()
{
    QFETCH(int, row);
    const WrongFigure& wrong = wrongFigures().at(row);
    const QJsonObject json = changedCase(wrong);
    QCOMPARE(EvaluationCase::fromJson(json, part).has_value(), wrong.isPlayed);
    QCOMPARE(figuresToJson(figuresOf(json).mid(0, 1)), figuresToJson({wrong.told}));
}

// But for one that is about no figure.
void TestCaseFigures::everyFaultHasARow()
{
    QSet<QString> told {u"memberTwice"_s};
    for (const WrongFigure& each : wrongFigures())
        told.insert(each.told.fault);
    QCOMPARE(told, QSet<QString>(figureFaults().cbegin(), figureFaults().cend()));
}

void TestCaseFigures::noExampleHasAWrongFigure()
{
    for (const QString& file : QDir(caseFolder()).entryList({u"*.json"_s})) {
        const QJsonArray figures = figuresToJson(played(caseFile(file.chopped(5))).figures);
        QVERIFY2(figures.isEmpty(), qUtf8Printable(file));
    }
}

void TestCaseFigures::whatIsNoFigureIsNotTakenForOne_data()
{
    QTest::addColumn<QString>("pointer");
    QTest::addColumn<QString>("value");
    QTest::newRow("another format") << u"/format"_s << uR"("x")"_s;
    QTest::newRow("an id that is none") << u"/course/3/reject"_s << uR"("A B")"_s;
    QTest::newRow("a second price in an envelope") << u"/bidders/0/envelope"_s << uR"("100")"_s;
    QTest::newRow("a step of no scheme") << u"/course/0/step"_s << uR"("beauty")"_s;
    QTest::newRow("nobody bids") << u"/bidders"_s << u"[]"_s;
    QTest::newRow("points that are no object") << u"/course/4/points"_s << u"7"_s;
}

void TestCaseFigures::whatIsNoFigureIsNotTakenForOne()
{
    QFETCH(QString, pointer);
    QFETCH(QString, value);
    const QJsonObject json = changed(caseFile(u"engineering"_s), pointer, value);
    QVERIFY(!EvaluationCase::fromJson(json, part));
    QVERIFY(figuresOf(json).isEmpty());
}

// A review has no points that could be off their steps: the law refuses the motion.
void TestCaseFigures::aCorrectedReviewIsNoFigure()
{
    QJsonObject json = changed(caseFile(u"engineering-restart"_s), u"/course/7/of"_s, uR"("form")"_s);
    json = changed(json, u"/course/7/correct"_s, uR"("form.name")"_s);
    QVERIFY(EvaluationCase::fromJson(json, part));
    QVERIFY(figuresOf(json).isEmpty());
}

void TestCaseFigures::everySilentMemberIsNamed()
{
    const QJsonObject json = changed(caseFile(u"engineering"_s), u"/course/5/points"_s, {});
    QList<int> silent;
    for (const CaseFigure& figure : figuresOf(json)) {
        if (figure.fault == "missingSheet"_L1 && figure.step == "management"_L1)
            silent.append(figure.member);
    }
    QCOMPARE(silent, (QList<int> {1, 2, 3, 4, 5}));
}

void TestCaseFigures::aCriterionWithoutValueSaysWhy()
{
    // A bid that is rejected before anybody scores, and nobody else's.
    const QStringList rejected = gapsOf(u"engineering"_s);
    QCOMPARE(rejected.size(), 8);
    QCOMPARE(rejected.constFirst(), u"design/method d 0 rejected"_s);
    QCOMPARE(rejected.filter(u" d 0 rejected"_s).size(), rejected.size());
    // A member who has left counts no more, while the value is there.
    const QStringList left = gapsOf(u"goods-replacement"_s);
    QVERIFY2(left.contains(u"technical/technical.plan a 3 replaced"_s), qUtf8Printable(left.join(u'\n')));
    QCOMPARE(left.filter(u" 3 replaced"_s).size(), left.size());
    // Where the procedure has failed.
    const QStringList stopped = gapsOf(u"goods-stopped"_s);
    QVERIFY2(!stopped.filter(u" a 0 failed"_s).isEmpty(), qUtf8Printable(stopped.join(u'\n')));
}

EVALROOM_TEST(TestCaseFigures, QCoreApplication)

} // namespace tst_case_figures

#include "tst_case_figures.moc"
