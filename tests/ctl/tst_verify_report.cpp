// SPDX-License-Identifier: Apache-2.0
#include "golden/real_report.h"
#include "golden/second_verifier.h"
#include "patience.h"
#include "test_program.h"

#include <QTest>

using namespace evalroom;
using namespace evalroom::test;
using namespace Qt::StringLiterals;

namespace tst_verify_report {

// The signatures in a delivered PDF are those of the log, and nothing else stands behind its base. The ledger sees only
// the hash, which whoever delivers may choose.
class TestVerifyReport : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatStandsBehindTheBaseIsLookedAt_data();
    void whatStandsBehindTheBaseIsLookedAt();
};

using Sign = std::function<QByteArray(const ReportMaking&, SessionLog&, const QByteArray&, int)>;

void TestVerifyReport::whatStandsBehindTheBaseIsLookedAt_data()
{
    QTest::addColumn<Sign>("sign");
    QTest::addColumn<QString>("fault");
    const auto honest = [](const ReportMaking& real, SessionLog&, const QByteArray& current, int member) {
        return real.sign(current, member);
    };
    // Behind the last one.
    const auto behind = [](const std::function<QByteArray(SessionLog&, const ReportMaking&, const QByteArray&)>& more) {
        return [more](const ReportMaking& real, SessionLog& room, const QByteArray& current, int member) {
            const QByteArray own = real.sign(current, member);
            return member == 9 ? own + more(room, real, current + own) : own;
        };
    };
    const QString something = u"behind its base stands something else"_s;
    QTest::newRow("nothing but the signatures") << Sign(honest) << QString();
    QTest::newRow("a shadow increment") << Sign(behind([](SessionLog&, const ReportMaking&, const QByteArray& report) {
        return "\n9 0 obj\n<</Type/Page>>\nendobj\nxref\n9 1\ntrailer\n<</Prev "
            + QByteArray::number(report.lastIndexOf("xref")) + ">>\nstartxref\n0\n%%EOF\n";
    })) << something;
    QTest::newRow("one byte") << Sign(
        behind([](SessionLog&, const ReportMaking&, const QByteArray&) { return QByteArray("\n"); }))
                              << something;
    QTest::newRow("who has not signed in the log") << Sign(
        behind([](SessionLog&, const ReportMaking& real, const QByteArray& report) { return real.sign(report, 5); }))
                                                   << something;
    QTest::newRow("an increment between two signatures") << Sign(
        [](const ReportMaking& real, SessionLog&, const QByteArray& current, int member) {
            return member == 4 ? QByteArray("%\n") + real.sign(current + "%\n", member) : real.sign(current, member);
        }) << something;
    QTest::newRow("a signature is missing") << Sign(
        [](const ReportMaking& real, SessionLog&, const QByteArray& current, int member) {
            return member == 2 ? QByteArray() : real.sign(current, member);
        }) << u"lacks the signature"_s;
    QTest::newRow("by another certificate") << Sign([](const ReportMaking&, SessionLog& room, const QByteArray& current,
                                                        int member) {
        const int hand = member == 2 ? 1 : member;
        return signReport(current, member, {room.actor(hand).certificate()}, room.actor(hand).key(), room.now).value();
    }) << u"not the roster's"_s;
}

void TestVerifyReport::whatStandsBehindTheBaseIsLookedAt()
{
    QFETCH(Sign, sign);
    QFETCH(QString, fault);
    SessionLog room(goodsPlan());
    const ReportMaking real = realReport(room);
    const QByteArray report = playGoods(
        room, {real.base, [&](const QByteArray& current, int member) { return sign(real, room, current, member); }});
    const auto archive = writeArchive(room.head(), room.entries(), report);
    QVERIFY(archive);
    const QTemporaryDir dir;
    QFile file(dir.filePath(u"session.archive"_s));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(*archive) == archive->size());
    file.close();
    QProcess process;
    process.start(qEnvironmentVariable("EVALROOM_BIN") + u"/evalroomctl"_s, {u"verify"_s, file.fileName()});
    QVERIFY(process.waitForFinished(Patience));
    const QString words = QString::fromUtf8(process.readAllStandardOutput());
    QVERIFY2(process.exitCode() == (fault.isEmpty() ? 0 : 1), qPrintable(words));
    QVERIFY2(words.contains(fault), qPrintable(words));
    // The second implementation knows nothing of PDF but where signatures stand; so it takes what one of them covers.
    const bool covered = QByteArray(QTest::currentDataTag()) == "an increment between two signatures";
    const SecondVerdict second = secondVerifier(*archive, {u"--signatures"_s});
    QVERIFY2(second.exitCode == (covered ? 0 : process.exitCode()), QJsonDocument(second.answer).toJson().constData());
}

EVALROOM_TEST(TestVerifyReport, QCoreApplication)

} // namespace tst_verify_report

#include "tst_verify_report.moc"
