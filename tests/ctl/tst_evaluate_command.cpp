// SPDX-License-Identifier: Apache-2.0
#include "evaluation/case/case_file.h"
#include "evaluation/case/wrong_figures.h"
#include "patience.h"
#include "test_program.h"

#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace evalroom;
using namespace evalroom::test;
using namespace Qt::StringLiterals;

namespace tst_evaluate_command {

namespace {

struct Evaluated {
    int exitCode = -1;
    QString text;
};

Evaluated evaluate(const QString& file, const QStringList& options = {})
{
    QProcess process;
    process.start(
        qEnvironmentVariable("EVALROOM_BIN") + u"/evalroomctl"_s, QStringList {u"evaluate"_s, file} + options);
    if (!process.waitForFinished(Patience) || process.exitStatus() != QProcess::NormalExit)
        return {};
    return {process.exitCode(), QString::fromUtf8(process.readAllStandardOutput())};
}

} // namespace

class TestEvaluateCommand : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aWrongFigureIsToldInASentenceAndInFields_data();
    void aWrongFigureIsToldInASentenceAndInFields();
    void whatIsNoCaseIsToldInFields();
    void aCriterionWithoutValueSaysWhy();
};

void TestEvaluateCommand::aWrongFigureIsToldInASentenceAndInFields_data()
{
    QTest::addColumn<int>("row");
    for (int i = 0; i < wrongFigures().size(); ++i)
        QTest::newRow(wrongFigures().at(i).name) << i;
}

void TestEvaluateCommand::aWrongFigureIsToldInASentenceAndInFields()
{
    QFETCH(int, row);
    const WrongFigure& wrong = wrongFigures().at(row);
    const QJsonObject json = changed(
        caseFile(QString::fromUtf8(wrong.example)), QString::fromUtf8(wrong.pointer), QString::fromUtf8(wrong.json));
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"case.json"_s));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(QJsonDocument(json).toJson()) > 0);
    file.close();

    const Evaluated inFields = evaluate(file.fileName(), {u"--json"_s});
    const QJsonObject told = QJsonDocument::fromJson(inFields.text.toUtf8()).object();
    const QString format = wrong.isPlayed ? u"evalroom-outcome-1"_s : u"evalroom-refusal-1"_s;
    QCOMPARE(told.value(u"format"_s).toString(), format);
    QCOMPARE(told.value(u"figures"_s).toArray().at(0).toObject(), figuresToJson({wrong.told}).at(0).toObject());

    const Evaluated inWords = evaluate(file.fileName());
    QCOMPARE(inWords.exitCode, inFields.exitCode);
    const QStringList lines = inWords.text.split(u'\n').filter(QRegularExpression(u"^figure: "_s));
    QVERIFY2(!lines.isEmpty(), qUtf8Printable(inWords.text));
    QStringList parts {wrong.told.field, wrong.told.bidder, wrong.told.criterion, wrong.told.step, wrong.told.value};
    if (wrong.told.member > 0)
        parts.append(u"member %1"_s.arg(wrong.told.member));
    for (const QString& part : parts)
        QVERIFY2(lines.constFirst().contains(part), qUtf8Printable(inWords.text));
}

// Also what is about no figure, and no JSON at all.
void TestEvaluateCommand::whatIsNoCaseIsToldInFields()
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"case.json"_s));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("[") > 0);
    file.close();
    const Evaluated told = evaluate(file.fileName(), {u"--json"_s});
    QCOMPARE(told.exitCode, 1);
    const QJsonObject json = QJsonDocument::fromJson(told.text.toUtf8()).object();
    QCOMPARE(json.value(u"format"_s).toString(), u"evalroom-refusal-1"_s);
    QVERIFY(json.value(u"figures"_s).toArray().isEmpty() && !json.value(u"sentence"_s).toString().isEmpty());
    QCOMPARE(evaluate(folder.filePath(u"none.json"_s), {u"--json"_s}).exitCode, 2);
}

void TestEvaluateCommand::aCriterionWithoutValueSaysWhy()
{
    const QString rejected = evaluate(caseFolder() + u"engineering.json"_s).text;
    QVERIFY2(rejected.contains(u"\n    design/method: -, the bid is rejected\n"_s), qUtf8Printable(rejected));
    const QString left = evaluate(caseFolder() + u"goods-replacement.json"_s).text;
    QVERIFY2(left.contains(u", none of member 3, who has left the committee\n"_s), qUtf8Printable(left));
}

EVALROOM_TEST(TestEvaluateCommand, QCoreApplication)

} // namespace tst_evaluate_command

#include "tst_evaluate_command.moc"
