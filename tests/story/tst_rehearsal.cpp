// SPDX-License-Identifier: Apache-2.0
#include "story/program.h"
#include "story/seeded.h"
#include "test_program.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QRegularExpression>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

using namespace evalroom::test;
using namespace Qt::StringLiterals;

namespace tst_rehearsal {

namespace {

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

// Whole sessions: a hub process, a terminal for everybody, real PDF bids, to the signed report and the archive.
class TestRehearsal : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aSessionIsPlayedToItsEnd_data();
    void aSessionIsPlayedToItsEnd();
    void bothVerifiersComputeTheSame_data() { aSessionIsPlayedToItsEnd_data(); }
    void bothVerifiersComputeTheSame();
    void everyMemberHasOpenedEveryDocument();
    void independentProgramsAcceptTheSignatures();
    void aBidThatFailsIsRejectedByMotion();
    void theSameSeedGivesTheSameResult();
    void wrongCallsAreRefused_data();
    void wrongCallsAreRefused();

private:
    QString path(const QString& lot, const QString& file) const { return m_dir.filePath(lot + u'/' + file); }
    Ran rehearse(const QString& lot, const QString& name) const;

    QTemporaryDir m_dir;
};

Ran TestRehearsal::rehearse(const QString& lot, const QString& name) const
{
    // With this seed one bid of the lot has a fault for the review to find.
    return ctl({u"rehearse"_s, u"--out"_s, m_dir.filePath(name), u"--lot"_s, lot, u"--pages"_s, u"10"_s, u"--bidders"_s,
        u"5"_s, u"--seed"_s, u"2"_s});
}

void TestRehearsal::aSessionIsPlayedToItsEnd_data()
{
    QTest::addColumn<QString>("lot");
    QTest::newRow("engineering") << u"eng"_s;
    QTest::newRow("goods") << u"gp"_s;
}

void TestRehearsal::aSessionIsPlayedToItsEnd()
{
    QFETCH(const QString, lot);
    const Ran ran = rehearse(lot, lot);
    QVERIFY2(ran.exitCode == 0, ran.out.constData());
    QVERIFY(ran.text().contains(u"delivers the signed report"_s));
    QVERIFY(contentOf(path(lot, u"report.pdf"_s)).startsWith("%PDF-"));
    QVERIFY(!contentOf(path(lot, u"archive.evalroom"_s)).isEmpty());
    QVERIFY(!QDir(path(lot, u"work"_s)).exists());
}

void TestRehearsal::bothVerifiersComputeTheSame()
{
    QFETCH(const QString, lot);
    const QString archive = path(lot, u"archive.evalroom"_s);
    const Ran ours = ctl({u"verify"_s, archive, u"--json"_s});
    const Ran second = secondVerifier(archive);
    const Ran state = ctl({u"state"_s, archive});
    QCOMPARE(ours.exitCode, 0);
    QCOMPARE(second.exitCode, 0);
    const QByteArray result = contentOf(path(lot, u"result.json"_s)).trimmed();
    const QString hash = QString::fromLatin1(QCryptographicHash::hash(result, QCryptographicHash::Sha256).toHex());
    QCOMPARE(second.json().value(u"resultHash"_s).toString(), hash);
    QVERIFY(state.text().contains(second.json().value(u"stateHash"_s).toString()));
    QVERIFY(ours.text().contains(hash));
}

void TestRehearsal::everyMemberHasOpenedEveryDocument()
{
    // The tender document and five bids, each to five members: the hub writes down whom it gives a key.
    static const QRegularExpression keyGiven(u"key of \\S+ to member \\d+"_s);
    QSet<QString> given;
    const QString hub = QString::fromUtf8(contentOf(path(u"eng"_s, u"hub.log"_s)));
    for (const auto& line : keyGiven.globalMatch(hub))
        given.insert(line.captured());
    QCOMPARE(given.size(), 30);
}

void TestRehearsal::independentProgramsAcceptTheSignatures()
{
    const Ran pdfsig = run(u"pdfsig"_s, {path(u"eng"_s, u"report.pdf"_s)});
    QCOMPARE(pdfsig.text().count(u"Signature is Valid"_s), 5);
    QCOMPARE(pdfsig.text().count(u"Total document signed"_s), 1);
    const Ran text = run(u"pdftotext"_s, {path(u"eng"_s, u"report.pdf"_s), u"-"_s});
    QVERIFY(text.text().contains(u"（演练）"_s));
}

void TestRehearsal::aBidThatFailsIsRejectedByMotion()
{
    const QJsonObject result = QJsonDocument::fromJson(contentOf(path(u"eng"_s, u"result.json"_s))).object();
    int rejected = 0;
    int ranked = 0;
    for (const QJsonValue& value : result.value(u"bidders"_s).toArray()) {
        const QJsonObject bidder = value.toObject();
        rejected += bidder.value(u"rejected"_s).toArray().isEmpty() ? 0 : 1;
        ranked += bidder.value(u"rank"_s).toInt() > 0 ? 1 : 0;
    }
    QCOMPARE(rejected, 1);
    QCOMPARE(ranked, 4);
}

void TestRehearsal::theSameSeedGivesTheSameResult()
{
    QCOMPARE(rehearse(u"gp"_s, u"again"_s).exitCode, 0);
    const auto first = QJsonDocument::fromJson(contentOf(path(u"gp"_s, u"result.json"_s))).object();
    const auto second = QJsonDocument::fromJson(contentOf(path(u"again"_s, u"result.json"_s))).object();
    QCOMPARE(seeded(first), seeded(second));
}

void TestRehearsal::wrongCallsAreRefused_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("exitCode");
    QTest::newRow("no folder") << QStringList {} << 2;
    QTest::newRow("a folder in use") << QStringList {u"--out"_s, m_dir.filePath(u"eng"_s)} << 2;
    QTest::newRow("a lot of no kind") << QStringList {u"--out"_s, m_dir.filePath(u"x1"_s), u"--lot"_s, u"land"_s} << 2;
    QTest::newRow("an even committee") << QStringList {u"--out"_s, m_dir.filePath(u"x2"_s), u"--experts"_s, u"6"_s}
                                       << 2;
    QTest::newRow("no package") << QStringList {u"--out"_s, m_dir.filePath(u"x3"_s), u"--package"_s,
        m_dir.filePath(u"nowhere/lot.package"_s)}
                                << 2;
}

void TestRehearsal::wrongCallsAreRefused()
{
    QFETCH(const QStringList, arguments);
    const Ran ran = ctl(QStringList {u"rehearse"_s} + arguments);
    QTEST(ran.exitCode, "exitCode");
    QVERIFY(!ran.out.isEmpty());
}

EVALROOM_TEST(TestRehearsal, QCoreApplication)

} // namespace tst_rehearsal

#include "tst_rehearsal.moc"
