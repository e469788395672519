// SPDX-License-Identifier: Apache-2.0
#include "report/pdf_lines.h"
#include "report/report_case.h"
#include "report/report_pdf.h"
#include "test_program.h"

#include <QFile>
#include <QGuiApplication>
#include <QTest>

using namespace evalroom;
using namespace evalroom::fixture;
using namespace evalroom::test;
using namespace Qt::StringLiterals;

namespace tst_report_text {

namespace {

QString goldenPath(const QString& name)
{
    return u"%1/tests/report/golden/%2.txt"_s.arg(qEnvironmentVariable("EVALROOM_SOURCE"), name);
}

QStringList golden(const QString& name)
{
    QFile file(goldenPath(name));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts)
                                          : QStringList();
}

// By hand only, after a change that was meant: the target golden_reports.
bool writeGolden(const QString& name, const QStringList& lines)
{
    QFile file(goldenPath(name));
    const QByteArray text = (lines.join(u'\n') + u'\n').toUtf8();
    return file.open(QIODevice::WriteOnly) && file.write(text) == text.size();
}

QStringList linesOf(const ReportCase& session)
{
    const auto pdf = reportPdf(session.report(), QDateTime(QDate(2026, 11, 24), QTime(8, 0), Qt::UTC));
    return pdf ? pdfLines(*pdf) : QStringList();
}

} // namespace

// Every sentence of a report is kept beside the test: whoever changes one sees it, and so does whoever reads the
// change.
class TestReportText : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everySentenceIsAsItWas_data();
    void everySentenceIsAsItWas();
};

void TestReportText::everySentenceIsAsItWas_data()
{
    QTest::addColumn<PracticeKind>("kind");
    QTest::addColumn<int>("bidders");
    QTest::addColumn<QString>("failed"); // why; empty: it has not
    QTest::newRow("engineering") << PracticeKind::Engineering << 4 << QString();
    QTest::newRow("goods") << PracticeKind::Goods << 4 << QString();
    QTest::newRow("failed") << PracticeKind::Goods << 3 << u"fewerThanThree"_s;
}

void TestReportText::everySentenceIsAsItWas()
{
    QFETCH(PracticeKind, kind);
    QFETCH(int, bidders);
    QFETCH(QString, failed);
    ReportCase session(kind, bidders);
    if (failed.isEmpty())
        session.addIncidents();
    else
        session.fail(failed);
    const QString name = QString::fromLatin1(QTest::currentDataTag());
    const QStringList lines = linesOf(session);
    QVERIFY(lines.size() > 100);
    if (qEnvironmentVariableIsSet("EVALROOM_WRITE_GOLDEN"))
        QVERIFY(writeGolden(name, lines));
    QCOMPARE(lines, golden(name));
}

EVALROOM_TEST(TestReportText, QGuiApplication)

} // namespace tst_report_text

#include "tst_report_text.moc"
