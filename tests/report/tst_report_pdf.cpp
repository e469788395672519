// SPDX-License-Identifier: Apache-2.0
#include "crypto/certificate_builder.h"
#include "patience.h"
#include "report/report_case.h"
#include "report/report_pdf.h"
#include "report/report_reading.h"
#include "report/report_signature.h"
#include "test_program.h"

#include <QBuffer>
#include <QFile>
#include <QPdfBookmarkModel>
#include <QPdfDocument>
#include <QPdfSelection>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace evalroom;
using namespace evalroom::fixture;
using namespace Qt::StringLiterals;

namespace tst_report_pdf {

class TestReportPdf : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void everyTextOfTheModelCanBeFound_data();
    void everyTextOfTheModelCanBeFound();
    void nothingLeavesThePage();
    void everyPageHasHeaderAndNumber();
    void bytesAreTheSameInAnotherProcess();
    void bytesDependOnModelAndTime();
    void outlineAndContentsNameTheSamePages();
    void shortReportHasNoContents();
    void tableHeadStandsOnEveryPage();
    void rowTallerThanAPageGoesOn();
    void headingIsNotLeftAloneAtTheFoot();
    void fontsAreEmbedded();
    void titleAndLanguageAreSaid();
    void everyMemberHasAFieldAndCanSign();
    void whatItSaysIsHeldAgainstTheOwnResult_data();
    void whatItSaysIsHeldAgainstTheOwnResult();
};

namespace {

const QDateTime created(QDate(2026, 11, 24), QTime(8, 0), Qt::UTC);

// A document and the bytes that it reads.
struct Opened {
    explicit Opened(const QByteArray& bytes)
    {
        buffer.setData(bytes);
        buffer.open(QIODevice::ReadOnly);
        document.load(&buffer);
    }

    QString page(int number)
    {
        static const QRegularExpression white(u"[\\s\\x{3000}]"_s);
        return document.getAllText(number).text().remove(white);
    }

    QString all()
    {
        QString text;
        for (int i = 0; i < document.pageCount(); ++i)
            text += page(i);
        return text;
    }

    QBuffer buffer;
    QPdfDocument document;
};

QString plain(QString text)
{
    static const QRegularExpression white(u"[\\s\\x{3000}]"_s);
    return text.remove(white);
}

ReportModel smallModel()
{
    ReportModel model;
    model.title = u"评标报告"_s;
    model.project = u"小项目"_s;
    model.sectionCode = u"E4200000001"_s;
    model.code = u"ABCDEFGH"_s;
    model.signers = {{1, u"甲（1号）"_s, u"评标专家"_s, u"同意"_s}};
    return model;
}

QByteArray bytesOf(const ReportModel& model)
{
    return reportPdf(model, created).value();
}

ReportModel incidents(PracticeKind kind, int bidders = 6)
{
    ReportCase session(kind, bidders);
    session.addIncidents();
    return session.report();
}

} // namespace

void TestReportPdf::everyTextOfTheModelCanBeFound_data()
{
    QTest::addColumn<PracticeKind>("kind");
    QTest::newRow("engineering") << PracticeKind::Engineering;
    QTest::newRow("goods") << PracticeKind::Goods;
}

void TestReportPdf::everyTextOfTheModelCanBeFound()
{
    QFETCH(PracticeKind, kind);
    const ReportModel model = incidents(kind);
    Opened pdf(bytesOf(model));
    const QString text = pdf.all();
    QVERIFY(text.contains(plain(model.project)));
    QVERIFY(text.contains(model.code));
    for (const ReportSection& section : model.sections) {
        const QStringList texts = textOf(section);
        for (const QString& words : texts) {
            // A long text may run over two pages, with their foot and head in between.
            const QString sample = plain(words).left(40);
            QVERIFY2(text.contains(sample), qPrintable(sample));
        }
    }
    for (const ReportSigner& signer : model.signers)
        QVERIFY(pdf.page(pdf.document.pageCount() - 1).contains(plain(signer.name)));
}

void TestReportPdf::nothingLeavesThePage()
{
    Opened pdf(bytesOf(incidents(PracticeKind::Engineering, 11)));
    for (int page = 0; page < pdf.document.pageCount(); ++page) {
        const QSizeF size = pdf.document.pagePointSize(page);
        QVERIFY(qAbs(size.width() - 595) < 1 && qAbs(size.height() - 842) < 1);
        const QRectF text = pdf.document.getAllText(page).boundingRectangle();
        const QRectF inside = QRectF(QPointF(), size).adjusted(60, 40, -60, -40);
        QVERIFY2(inside.contains(text), qPrintable(QString::number(page + 1)));
    }
}

void TestReportPdf::everyPageHasHeaderAndNumber()
{
    const ReportModel model = incidents(PracticeKind::Goods);
    Opened pdf(bytesOf(model));
    const int pages = pdf.document.pageCount();
    QVERIFY(pages > 8);
    QVERIFY(!pdf.page(0).contains(u"第1页"_s));
    for (int page = 1; page < pages; ++page) {
        const QString text = pdf.page(page);
        QVERIFY(text.contains(u"第%1页共%2页"_s.arg(page + 1).arg(pages)));
        QVERIFY(text.contains(u"校验码%1第1版"_s.arg(model.code)));
        QVERIFY(text.contains(model.sectionCode));
    }
}

// Each process has its own seed of hashes and its own second of the clock, and Qt writes both into a PDF.
void TestReportPdf::bytesAreTheSameInAnotherProcess()
{
    const QByteArray here = bytesOf(incidents(PracticeKind::Engineering));
    const QString into = qEnvironmentVariable("EVALROOM_REPORT_INTO");
    if (!into.isEmpty()) { // this is the other process
        QFile file(into);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(here) == here.size());
        return;
    }
    const QTemporaryDir dir;
    for (const QString& seed : {u"0"_s, u"1"_s}) {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"EVALROOM_REPORT_INTO"_s, dir.filePath(seed));
        if (seed == u"0")
            environment.insert(u"QT_HASH_SEED"_s, seed);
        QProcess other;
        other.setProcessEnvironment(environment);
        other.start(
            QCoreApplication::applicationFilePath(), {u"tst_report_pdf"_s, u"bytesAreTheSameInAnotherProcess"_s});
        QVERIFY(other.waitForFinished(evalroom::test::Patience));
        QCOMPARE(other.exitCode(), 0);
        QFile file(dir.filePath(seed));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll() == here);
    }
}

void TestReportPdf::bytesDependOnModelAndTime()
{
    ReportModel model = smallModel();
    const QByteArray first = bytesOf(model);
    QVERIFY(first == bytesOf(model));
    QVERIFY(first != reportPdf(model, created.addSecs(1)).value());
    model.code = u"ABCDEFGJ"_s;
    QVERIFY(first != bytesOf(model));
}

void TestReportPdf::outlineAndContentsNameTheSamePages()
{
    const ReportModel model = incidents(PracticeKind::Engineering);
    Opened pdf(bytesOf(model));
    QPdfBookmarkModel outline;
    outline.setDocument(&pdf.document);
    const QModelIndex root;
    QCOMPARE(outline.rowCount(root), model.sections.size() + 2); // with cover and signatures
    const QString contents = pdf.page(1);
    QVERIFY(contents.contains(u"目录"_s));
    for (int row = 1; row < outline.rowCount(root); ++row) {
        const QModelIndex entry = outline.index(row, 0, root);
        const QString title = plain(entry.data(static_cast<int>(QPdfBookmarkModel::Role::Title)).toString());
        const int page = entry.data(static_cast<int>(QPdfBookmarkModel::Role::Page)).toInt();
        QVERIFY2(pdf.page(page).contains(title), qPrintable(title));
        QVERIFY2(contents.contains(title + QString::number(page + 1)), qPrintable(title));
    }
}

void TestReportPdf::shortReportHasNoContents()
{
    ReportModel model = smallModel();
    model.sections << ReportSection {{}, u"一、评标结论"_s, {}, {ReportParagraph {u"短。"_s}}, {}};
    Opened pdf(bytesOf(model));
    QCOMPARE(pdf.document.pageCount(), 3); // cover, text, signatures
    QVERIFY(!pdf.all().contains(u"目录"_s));
}

void TestReportPdf::tableHeadStandsOnEveryPage()
{
    ReportModel model = smallModel();
    ReportTable table {u"长表"_s, {{u"栏目甲"_s, 1}, {u"栏目乙"_s, 1, ColumnKind::Figure}}, {}};
    for (int i = 0; i < 120; ++i)
        table.rows << ReportRow {{u"行%1"_s.arg(i), QString::number(i)}};
    model.sections << ReportSection {{}, u"一、表"_s, {}, {table}, {}};
    Opened pdf(bytesOf(model));
    const int pages = pdf.document.pageCount();
    QVERIFY(pages >= 5);
    for (int page = 1; page + 1 < pages; ++page)
        QVERIFY(pdf.page(page).contains(u"栏目甲栏目乙"_s));
    // At least two rows stand on the last page of it.
    QVERIFY(pdf.page(pages - 2).contains(u"行118"_s) && pdf.page(pages - 2).contains(u"行119"_s));
    const QString text = pdf.all();
    for (int i = 0; i < 120; ++i)
        QVERIFY(text.contains(u"行%1%1"_s.arg(i)));
}

void TestReportPdf::rowTallerThanAPageGoesOn()
{
    ReportModel model = smallModel();
    QString words;
    for (int i = 0; i < 400; ++i)
        words += u"理由%1；"_s.arg(1000 + i);
    const ReportTable table {{}, {{u"成员"_s, 1}, {u"理由"_s, 2}}, {ReportRow {{u"甲"_s, words}}}};
    model.sections << ReportSection {
        {}, u"一、长"_s, {}, {table, ReportParagraph {words, ParagraphStyle::Quote, u"甲"_s}}, {}};
    Opened pdf(bytesOf(model));
    const QString text = pdf.all();
    for (int i = 0; i < 400; ++i)
        QVERIFY2(text.count(QString::number(1000 + i)) >= 2, qPrintable(QString::number(1000 + i)));
    for (int page = 0; page < pdf.document.pageCount(); ++page)
        QVERIFY(pdf.document.getAllText(page).boundingRectangle().bottom() < 842 - 40);
}

void TestReportPdf::headingIsNotLeftAloneAtTheFoot()
{
    for (int lines = 10; lines < 40; ++lines) {
        ReportModel model = smallModel();
        QList<ReportBlock> blocks;
        for (int i = 0; i < lines; ++i)
            blocks << ReportParagraph {u"一行。"_s};
        const ReportTable table {{}, {{u"栏"_s, 1}}, {ReportRow {{u"表内第一行"_s}}, ReportRow {{u"表内第二行"_s}}}};
        model.sections << ReportSection {{}, u"一、前"_s, {}, blocks, {}}
                       << ReportSection {{}, u"二、后面的标题"_s, u"依据"_s, {table}, {}};
        Opened pdf(bytesOf(model));
        for (int page = 0; page < pdf.document.pageCount(); ++page) {
            const QString text = pdf.page(page);
            QCOMPARE(text.contains(u"后面的标题"_s), text.contains(u"表内第一行表内第二行"_s));
        }
    }
}

void TestReportPdf::fontsAreEmbedded()
{
    const QTemporaryDir dir;
    QFile file(dir.filePath(u"report.pdf"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytesOf(incidents(PracticeKind::Goods)));
    file.close();
    QProcess pdffonts;
    pdffonts.start(u"pdffonts"_s, {file.fileName()});
    QVERIFY(pdffonts.waitForFinished(evalroom::test::Patience));
    const QStringList lines = QString::fromUtf8(pdffonts.readAllStandardOutput()).split(u'\n', Qt::SkipEmptyParts);
    QVERIFY(lines.size() > 4);
    static const QRegularExpression embedded(u"Identity-H +yes +\\w+ +yes"_s);
    for (const QString& line : lines.sliced(2))
        QVERIFY2(line.contains(embedded), qPrintable(line));
}

void TestReportPdf::titleAndLanguageAreSaid()
{
    const ReportModel model = smallModel();
    const QByteArray bytes = bytesOf(model);
    Opened pdf(bytes);
    QCOMPARE(pdf.document.metaData(QPdfDocument::MetaDataField::Title).toString(), u"小项目 评标报告"_s);
    QCOMPARE(pdf.document.metaData(QPdfDocument::MetaDataField::CreationDate).toDateTime(), created);
    QVERIFY(bytes.contains("/Lang"));
    QVERIFY(bytes.contains("/DisplayDocTitle true"));
}

void TestReportPdf::everyMemberHasAFieldAndCanSign()
{
    const ReportModel model = incidents(PracticeKind::Goods);
    QByteArray report = bytesOf(model);
    QCOMPARE(report.count("/T(member-"), 5);
    for (const ReportSigner& signer : model.signers) {
        PrivateKey key = PrivateKey::generate(Algorithm::ES256).value();
        const CertificatePlan plan {
            .commonName = signer.name, .notBefore = created.addDays(-1), .notAfter = created.addDays(1)};
        const Certificate certificate = selfSignedCertificate(plan, key).value();
        SoftwareSigner software(std::move(key));
        const auto increment = signReport(report, signer.member, {certificate}, software, created);
        QVERIFY(increment);
        QVERIFY(checkIncrement(report, *increment, signer.member, certificate.fingerprint()));
        report += *increment;
    }
    Opened pdf(report);
    QVERIFY(pdf.page(pdf.document.pageCount() - 1).contains(u"签名页"_s));
}

void TestReportPdf::whatItSaysIsHeldAgainstTheOwnResult_data()
{
    using enum ReportReading::Verdict;
    using Change = std::function<void(ReportCase&)>;
    QTest::addColumn<PracticeKind>("kind");
    QTest::addColumn<Change>("forge"); // what is written
    QTest::addColumn<Change>("both");
    QTest::addColumn<ReportReading::Verdict>("verdict");
    const Change nothing = [](ReportCase&) { };
    const Change swap = [](ReportCase& session) {
        const QStringList ranked = tally(session.state).candidates;
        QList<ManifestBidder>& bidders = session.manifest.bidders;
        const auto first = std::ranges::find(bidders, ranked.at(0), &ManifestBidder::id);
        const auto second = std::ranges::find(bidders, ranked.at(1), &ManifestBidder::id);
        std::swap(first->name, second->name);
    };
    const Change another = [](ReportCase& session) { session.stamp.program = u"EvalRoom 99.9"_s; };
    const Change failed = [](ReportCase& session) { session.fail(u"fewerThanThree"_s); };
    const Change foreign = [](ReportCase& session) { session.manifest.bidders[0].name = u"شركة البناء 12"_s; };
    const Change nameless = [](ReportCase& session) { session.people.clear(); };
    QTest::newRow("works") << PracticeKind::Engineering << nothing << nothing << Agrees;
    QTest::newRow("goods") << PracticeKind::Goods << nothing << nothing << Agrees;
    QTest::newRow("people are not needed") << PracticeKind::Goods << nothing << nameless << Agrees;
    QTest::newRow("two ranks are swapped") << PracticeKind::Engineering << swap << nothing << Differs;
    QTest::newRow("two ranks of goods are swapped") << PracticeKind::Goods << swap << nothing << Differs;
    QTest::newRow("a failure that is none") << PracticeKind::Goods << failed << nothing << Differs;
    QTest::newRow("failed") << PracticeKind::Goods << nothing << failed << Agrees;
    QTest::newRow("another program") << PracticeKind::Engineering << another << nothing << Unknown;
    QTest::newRow("another program, and swapped") << PracticeKind::Engineering << Change([=](ReportCase& session) {
        another(session);
        swap(session);
    }) << nothing << Unknown;
    QTest::newRow("an Arabic name, and swapped") << PracticeKind::Goods << swap << foreign << Differs;
}

void TestReportPdf::whatItSaysIsHeldAgainstTheOwnResult()
{
    QFETCH(PracticeKind, kind);
    QFETCH(std::function<void(ReportCase&)>, forge);
    QFETCH(std::function<void(ReportCase&)>, both);
    ReportCase own(kind);
    both(own);
    ReportCase written(kind);
    written.stamp = own.stamp;
    both(written);
    forge(written);
    const Tally result = tally(own.state);
    const ReportPeople nobody;
    const ReportReading reading
        = readReport(Opened(bytesOf(written.report())).all(), {own.state, result, own.manifest, nobody, own.stamp});
    QTEST(reading.verdict, "verdict");
    QCOMPARE(reading.row.isEmpty(), reading.verdict != ReportReading::Verdict::Differs);
}

EVALROOM_TEST(TestReportPdf, QGuiApplication)

} // namespace tst_report_pdf

#include "tst_report_pdf.moc"
