// SPDX-License-Identifier: Apache-2.0
#include "golden/session_plays.h"
#include "ledger/archive.h"
#include "patience.h"
#include "test_program.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace evalroom;
using namespace evalroom::test;
using namespace Qt::StringLiterals;

namespace tst_supplement_command {

// What the frozen report cannot show in itself stands on a sheet of its own, made from the archive.
class TestSupplementCommand : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatCameAfterTheFreezeIsOnTheSheet();
    void withoutAReportThereIsNothingToAdd();
    void aDamagedArchiveMakesNoSheet();
    void anotherSessionsAnnexIsRefused();

private:
    struct Ran {
        int exitCode = -1;
        QString text;
    };
    static Ran run(const QString& program, const QStringList& arguments);
    Ran supplement(const QString& archive, const QStringList& more = {}) const;
    QString sheet() const { return m_folder.filePath(u"supplement.pdf"_s); }
    QString write(const QByteArray& bytes) const;
    static QString golden(const QString& path)
    {
        return qEnvironmentVariable("EVALROOM_SOURCE") + u"/tests/golden/"_s + path;
    }

    const QTemporaryDir m_folder;
};

TestSupplementCommand::Ran TestSupplementCommand::run(const QString& program, const QStringList& arguments)
{
    QProcess process;
    process.start(program, arguments);
    if (!process.waitForFinished(Patience))
        return {};
    return {process.exitCode(), QString::fromUtf8(process.readAllStandardOutput())};
}

TestSupplementCommand::Ran TestSupplementCommand::supplement(const QString& archive, const QStringList& more) const
{
    QFile::remove(sheet());
    return run(qEnvironmentVariable("EVALROOM_BIN") + u"/evalroomctl"_s,
        QStringList {u"supplement"_s, archive, u"--out"_s, sheet()} + more);
}

QString TestSupplementCommand::write(const QByteArray& bytes) const
{
    QFile file(m_folder.filePath(u"session.archive"_s));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("no room for an archive");
    return file.fileName();
}

void TestSupplementCommand::whatCameAfterTheFreezeIsOnTheSheet()
{
    const Ran made = supplement(golden(u"session-eng-1/session.archive"_s));
    QVERIFY2(made.exitCode == 0, qPrintable(made.text));
    const Ran text = run(u"pdftotext"_s, {u"-layout"_s, sheet(), u"-"_s});
    QCOMPARE(text.exitCode, 0);
    for (const QString& word :
        {u"评标报告附页"_s, u"9号成员"_s, u"日志（SM2）"_s, u"PDF 和日志"_s, u"对第二名的业绩认定有保留。"_s})
        QVERIFY2(text.text.contains(word), qPrintable(word + u'\n' + text.text));
    // The newcomer and member 3 sign with national keys, member 1 does not.
    QCOMPARE(text.text.count(u"（SM2）"_s), 2);
}

void TestSupplementCommand::withoutAReportThereIsNothingToAdd()
{
    SessionLog room(goodsPlan());
    room.delegate(StaffMember);
    const auto archive = writeArchive(room.head(), room.entries(), {});
    QVERIFY(archive);
    const Ran made = supplement(write(*archive));
    QCOMPARE(made.exitCode, 1);
    QVERIFY2(made.text.contains(u"notFrozen"_s), qPrintable(made.text));
    QVERIFY(!QFile::exists(sheet()));
}

void TestSupplementCommand::aDamagedArchiveMakesNoSheet()
{
    QFile file(golden(u"session-gp-1/session.archive"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QByteArray bytes = file.readAll();
    const qsizetype place = bytes.indexOf("\"payload\":\"") + 400;
    bytes[place] = bytes.at(place) == 'A' ? 'B' : 'A';
    const Ran made = supplement(write(bytes));
    QCOMPARE(made.exitCode, 1);
    QVERIFY2(made.text.contains(u"line 2"_s, Qt::CaseInsensitive), qPrintable(made.text));
    QVERIFY(!QFile::exists(sheet()));
}

void TestSupplementCommand::anotherSessionsAnnexIsRefused()
{
    const Ran made
        = supplement(golden(u"session-gp-1/session.archive"_s), {u"--annex"_s, golden(u"annex-1/annex.json"_s)});
    QCOMPARE(made.exitCode, 1);
    QVERIFY2(made.text.contains(u"another session"_s), qPrintable(made.text));
    QVERIFY(!QFile::exists(sheet()));
}

EVALROOM_TEST(TestSupplementCommand, QCoreApplication)

} // namespace tst_supplement_command

#include "tst_supplement_command.moc"
