// SPDX-License-Identifier: Apache-2.0
#include "crypto/crypto_fixture.h"
#include "patience.h"
#include "report/report_signature.h"
#include "report/signature_fields.h"
#include "test_program.h"

#include <QBuffer>
#include <QColor>
#include <QPainter>
#include <QPdfWriter>
#include <QProcess>
#include <QTemporaryDir>

using namespace evalroom;
using namespace evalroom::fixture;
using namespace Qt::StringLiterals;

namespace tst_report_signatures {

class TestReportSignatures : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void baseHasEmptyFields();
    void fourSignersOneAfterAnother();
    void incrementIsTheSameForTheSameSignature();
    void everyTamperedPartIsRefused();
    void incrementMustStandInTheRightField();
    void incrementMustComeFromTheRightCertificate();
    void foreignUpdateIsRefused();
    void hostileBytesAreRefused_data();
    void hostileBytesAreRefused();
    void nobodySignsTwice();
    void strangersHaveNoField();
};

namespace {

const QDateTime signingTime(QDate(2026, 11, 24), QTime(9, 30, 15), Qt::UTC);

QByteArray drawnPages()
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter device(&buffer);
    device.setPageSize(QPageSize(QPageSize::A4));
    QPainter ink(&device);
    ink.drawText(500, 500, u"report"_s);
    device.newPage();
    ink.drawText(500, 500, u"signatures"_s);
    ink.end();
    return buffer.data();
}

// Drawn once: the time of drawing is part of them.
const QByteArray& twoPages()
{
    static const QByteArray pages = drawnPages();
    return pages;
}

QByteArray baseReport()
{
    QList<SignatureBox> boxes;
    for (int member = 1; member <= 5; ++member)
        boxes << SignatureBox {member, 2, QRectF(80, 80 + 60 * member, 200, 50)};
    QPainterPath mark;
    mark.addEllipse(10, 10, 30, 30);
    return withSignatureFields(twoPages(), boxes, mark, QColor(0, 0, 128)).value();
}

struct Member {
    int number = 0;
    std::unique_ptr<SoftwareSigner> signer;
    QList<Certificate> chain;

    QByteArray sign(const QByteArray& current) const
    {
        return signReport(current, number, chain, *signer, signingTime.addSecs(number)).value();
    }
};

struct Committee {
    Committee()
        : authority(Algorithm::PS256)
    {
        const Algorithm algorithms[] = {Algorithm::PS256, Algorithm::ES256, Algorithm::PS256, Algorithm::ES256};
        for (const Algorithm algorithm : algorithms) {
            Member member;
            member.number = static_cast<int>(members.size()) + 1;
            member.signer = std::make_unique<SoftwareSigner>(PrivateKey::generate(algorithm).value());
            const QString name = u"评委%1"_s.arg(member.number);
            member.chain = {authority.issue(member.signer->publicKey(), plan(name, CertificateUse::Signing)),
                authority.certificate};
            certificates[member.number] = member.chain.first().fingerprint();
            members.push_back(std::move(member));
        }
    }

    Authority authority;
    std::vector<Member> members;
    QMap<int, QByteArray> certificates;
};

QString saidBy(const QString& program, const QStringList& arguments)
{
    QProcess process;
    process.start(program, arguments);
    return process.waitForFinished(evalroom::test::Patience) ? QString::fromUtf8(process.readAllStandardOutput())
                                                             : QString();
}

QString pdfsig(const QByteArray& pdf)
{
    const QTemporaryDir dir;
    QFile file(dir.filePath(u"report.pdf"_s));
    if (!file.open(QIODevice::WriteOnly))
        return {};
    file.write(pdf);
    file.close();
    return saidBy(u"pdfsig"_s, {u"-nocert"_s, file.fileName()});
}

} // namespace

void TestReportSignatures::baseHasEmptyFields()
{
    const QByteArray base = baseReport();
    QCOMPARE(base, baseReport());
    QCOMPARE(base.count("/T(member-0"), 5);
    QVERIFY(!base.contains("/V "));
    QVERIFY(withSignatureFields("no pdf", {}, {}, {}).error().code == ErrorCode::NotAPdf);
    COMPARE_CODE(withSignatureFields(twoPages(), {{1, 3, QRectF(0, 0, 10, 10)}}, {}, {}), BadField);
    const SignatureBox box {1, 1, QRectF(0, 0, 10, 10)};
    COMPARE_CODE(withSignatureFields(twoPages(), {box, box}, {}, {}), BadField);
}

void TestReportSignatures::fourSignersOneAfterAnother()
{
    const Committee committee;
    const QByteArray base = baseReport();
    QByteArray report = base;
    for (const size_t i : {2UL, 0UL, 3UL, 1UL}) {
        const Member& member = committee.members[i];
        const QByteArray increment = member.sign(report);
        const auto checked = checkIncrement(report, increment, member.number, committee.certificates[member.number]);
        QVERIFY2(checked, qPrintable(codeOf(checked)));
        QVERIFY(checked->certificate == member.chain.first());
        QCOMPARE(checked->time, signingTime.addSecs(member.number));
        report += increment;
    }
    QVERIFY(report.startsWith(base));
    const auto all = checkSignatures(base, report, committee.certificates);
    QVERIFY2(all, qPrintable(codeOf(all)));
    QList<int> order;
    for (const ReportSignature& signature : *all)
        order << signature.member;
    QCOMPARE(order, (QList<int> {3, 1, 4, 2}));

    const QString said = pdfsig(report);
    QVERIFY2(said.count(u"Signature is Valid."_s) == 4, qPrintable(said));
    QCOMPARE(said.count(u"ETSI.CAdES.detached"_s), 4);
    QCOMPARE(said.count(u"Total document signed"_s), 1);
    QCOMPARE(said.count(u"Signer Certificate Common Name: 评委"_s), 4);
    // The one that covers everything is the last one.
    const QString covering = said.section(u"Total document signed"_s, 0, 0).section(u"Signature #"_s, -1);
    QVERIFY2(covering.contains(u"评委2"_s), qPrintable(said));
}

void TestReportSignatures::incrementIsTheSameForTheSameSignature()
{
    Committee committee;
    const QByteArray base = baseReport();
    // RSA with PKCS#1 v1.5 has no random part.
    const QByteArray increment = committee.members[0].sign(base);
    QCOMPARE(increment, committee.members[0].sign(base));
    // No hour of this machine stands in it.
    static const QRegularExpression date(u"\\(D:(\\d{14}[^)]*)\\)"_s);
    const auto datesIn = [](const QByteArray& pdf) {
        QSet<QString> dates;
        for (auto found = date.globalMatch(QString::fromLatin1(pdf)); found.hasNext();)
            dates << found.next().captured(1);
        return dates;
    };
    const QSet<QString> inBase = datesIn(base);
    QCOMPARE(inBase.size(), 1);
    QCOMPARE(datesIn(increment), inBase + QSet<QString> {u"20261124093016Z"_s});
}

void TestReportSignatures::everyTamperedPartIsRefused()
{
    Committee committee;
    const Member& member = committee.members[1];
    const QByteArray base = baseReport();
    const QByteArray increment = member.sign(base);
    const qsizetype contents = increment.indexOf("/Contents<");
    QVERIFY(contents > 0);
    for (qsizetype i = 0; i < increment.size(); ++i) {
        // The room for the signature is mostly zeros: a few of them stand for all.
        if (i > contents + 4000 && i < increment.indexOf('>', contents) && i % 997 != 0)
            continue;
        if (i > contents + 10 && i < contents + 4000 && i % 37 != 0)
            continue;
        QByteArray changed = increment;
        changed[i] = char(changed[i] ^ 0x11);
        QVERIFY2(!checkIncrement(base, changed, 2, committee.certificates[2]), qPrintable(QString::number(i)));
    }
    QByteArray otherBase = base;
    const qsizetype place = otherBase.indexOf("/MediaBox");
    QVERIFY(place > 0);
    otherBase[otherBase.indexOf("842", place)] = '9';
    COMPARE_CODE(checkIncrement(otherBase, increment, 2, committee.certificates[2]), BadSignature);
    COMPARE_CODE(checkIncrement(base, increment + ' ', 2, committee.certificates[2]), BadSignature);
    COMPARE_CODE(checkIncrement(base, increment.chopped(1), 2, committee.certificates[2]), BadSignature);
    COMPARE_CODE(checkSignatures(base, base.chopped(1), committee.certificates), BadSignature);
    COMPARE_CODE(checkSignatures(base, base + increment + "\n", committee.certificates), BadSignature);
}

void TestReportSignatures::incrementMustStandInTheRightField()
{
    Committee committee;
    const QByteArray base = baseReport();
    const Member& member = committee.members[1];
    const QByteArray increment
        = signReport(base, 3, member.chain, *member.signer, signingTime).value(); // into another's box
    COMPARE_CODE(checkIncrement(base, increment, 2, committee.certificates[2]), BadSignature);
    COMPARE_CODE(checkIncrement(base, increment, 3, committee.certificates[3]), CertificateNotOnRoster);
    COMPARE_CODE(checkSignatures(base, base + increment, committee.certificates), CertificateNotOnRoster);
}

void TestReportSignatures::incrementMustComeFromTheRightCertificate()
{
    Committee committee;
    const QByteArray base = baseReport();
    const Member& member = committee.members[1];
    // The same key under another certificate, as its owner could have one made.
    const Authority other(Algorithm::ES256);
    const Certificate second = other.issue(member.signer->publicKey(), plan(u"评委2"_s, CertificateUse::Signing));
    const QByteArray increment = signReport(base, 2, {second}, *member.signer, signingTime).value();
    COMPARE_CODE(checkIncrement(base, increment, 2, committee.certificates[2]), CertificateNotOnRoster);
}

// A true signature, with an update in the same increment that turns the page around: the shadow attack.
void TestReportSignatures::foreignUpdateIsRefused()
{
    Committee committee;
    const QByteArray base = baseReport();
    const QByteArray increment = committee.members[1].sign(base);
    const QByteArray shadow = "9 0 obj\n<</Type/Page/Rotate 180>>\nendobj\n";
    COMPARE_CODE(checkIncrement(base, shadow + increment, 2, committee.certificates[2]), BadSignature);
    COMPARE_CODE(checkIncrement(base, increment + shadow, 2, committee.certificates[2]), BadSignature);
    COMPARE_CODE(checkSignatures(base, base + shadow + increment, committee.certificates), BadSignature);
}

void TestReportSignatures::hostileBytesAreRefused_data()
{
    QTest::addColumn<QByteArray>("previous");
    QTest::addColumn<QByteArray>("appended");
    QTest::addColumn<ErrorCode>("code");
    const QByteArray base = baseReport();
    const Committee committee;
    const QByteArray good = committee.members[1].sign(base);
    QTest::newRow("nothing") << base << QByteArray() << ErrorCode::BadSignature;
    QTest::newRow("noise") << base << QByteArray(5000, '\xff') << ErrorCode::BadSignature;
    QTest::newRow("too much") << base << good + QByteArray(10'000'000, ' ') << ErrorCode::TooLarge;
    QTest::newRow("an impossible time") << base << QByteArray(good).replace("/M(D:2026", "/M(D:20X6")
                                        << ErrorCode::BadSignature;
    QTest::newRow("two signatures") << base << good + good << ErrorCode::TooLarge;
    QTest::newRow("empty CMS") << base << QByteArray("/M(D:20261124093015Z)/Contents<>") << ErrorCode::BadSignature;
    QTest::newRow("previous is no PDF") << QByteArray("%PDF-1.4\n") << good << ErrorCode::NotAPdf;
    QTest::newRow("previous is empty") << QByteArray() << good << ErrorCode::NotAPdf;
}

void TestReportSignatures::hostileBytesAreRefused()
{
    QFETCH(QByteArray, previous);
    QFETCH(QByteArray, appended);
    QFETCH(ErrorCode, code);
    const auto checked = checkIncrement(previous, appended, 2, QByteArray(32, '\1'));
    QVERIFY(!checked);
    QCOMPARE(errorName(checked.error().code), errorName(code));
}

void TestReportSignatures::nobodySignsTwice()
{
    Committee committee;
    const QByteArray base = baseReport();
    const Member& member = committee.members[1];
    const QByteArray report = base + member.sign(base);
    COMPARE_CODE(signReport(report, 2, member.chain, *member.signer, signingTime), NotAllowed);
}

void TestReportSignatures::strangersHaveNoField()
{
    Committee committee;
    const Member& member = committee.members[1];
    COMPARE_CODE(signReport(baseReport(), 9, member.chain, *member.signer, signingTime), NotFound);
    COMPARE_CODE(signReport(twoPages(), 2, member.chain, *member.signer, signingTime), NotFound);
    COMPARE_CODE(signReport("%PDF", 2, member.chain, *member.signer, signingTime), NotAPdf);
}

EVALROOM_TEST(TestReportSignatures, QGuiApplication)

} // namespace tst_report_signatures

#include "tst_report_signatures.moc"
