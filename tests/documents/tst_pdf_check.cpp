// SPDX-License-Identifier: Apache-2.0
#include "documents/pdf_check.h"
#include "small_pdf.h"
#include "test_program.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <qpdf/qpdf-c.h>

using namespace evalroom;
using namespace evalroom::test;
using namespace Qt::StringLiterals;

namespace tst_pdf_check {

namespace {

QByteArray encrypted(const QByteArray& pdf, const char* userPassword)
{
    qpdf_data document = qpdf_init();
    qpdf_read_memory(document, "small", pdf.constData(), static_cast<unsigned long long>(pdf.size()), nullptr);
    qpdf_init_write_memory(document);
    qpdf_set_r6_encryption_parameters2(document, userPassword, "owner", QPDF_TRUE, QPDF_TRUE, QPDF_FALSE, QPDF_FALSE,
        QPDF_FALSE, QPDF_FALSE, qpdf_r3p_none, QPDF_TRUE);
    qpdf_write(document);
    const QByteArray bytes(reinterpret_cast<const char*>(qpdf_get_buffer(document)),
        static_cast<qsizetype>(qpdf_get_buffer_length(document)));
    qpdf_cleanup(&document);
    return bytes;
}

} // namespace

class TestPdfCheck : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void filesAreJudgedWithoutRendering_data();
    void filesAreJudgedWithoutRendering();
    void noTruncatedFileBreaksTheCheck();
    void aFileThatIsNotThereCannotBeRead();
};

void TestPdfCheck::filesAreJudgedWithoutRendering_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("pages");
    QTest::addColumn<QString>("code");
    const QByteArray pdf = smallPdf(3);
    QTest::newRow("three pages") << pdf << 3 << QString();
    QTest::newRow("something before the header") << "\xEF\xBB\xBF" + pdf << 3 << QString();
    QTest::newRow("a damaged table that readers mend")
        << QByteArray(pdf).replace("xref\n0", "xrex\n0") << 3 << QString();
    QTest::newRow("restricted, but free to read") << encrypted(pdf, "") << 3 << QString();
    QTest::newRow("empty file") << QByteArray() << 0 << u"notAPdf"_s;
    QTest::newRow("a picture") << QByteArray("\x89PNG\r\n\x1a\n") + QByteArray(2000, '\0') << 0 << u"notAPdf"_s;
    QTest::newRow("header only") << QByteArray("%PDF-1.7\n") << 0 << u"notAPdf"_s;
    QTest::newRow("header too far behind") << QByteArray(1024, ' ') + pdf << 0 << u"notAPdf"_s;
    QTest::newRow("a password") << encrypted(pdf, "secret") << 0 << u"pdfEncrypted"_s;
    QTest::newRow("no page") << smallPdf(0) << 0 << u"pdfEmpty"_s;
    QTest::newRow("pages that go in a circle")
        << QByteArray(pdf).replace("/Kids[3 0 R 4 0 R 5 0 R ]", "/Kids[2 0 R 2 0 R 2 0 R ]") << 0 << u"notAPdf"_s;
}

void TestPdfCheck::filesAreJudgedWithoutRendering()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, pages);
    QFETCH(QString, code);
    const QTemporaryDir dir;
    QFile file(dir.filePath(u"标书.pdf"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
    file.close();
    const auto checked = checkPdf(file.fileName());
    QCOMPARE(checked ? QString() : errorName(checked.error().code), code);
    QCOMPARE(checked.value_or(0), pages);
}

void TestPdfCheck::noTruncatedFileBreaksTheCheck()
{
    const QByteArray pdf = smallPdf(2);
    const QTemporaryDir dir;
    for (qsizetype size = 0; size < pdf.size(); size += 7) {
        QFile file(dir.filePath(u"x.pdf"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(pdf.first(size));
        file.close();
        const auto checked = checkPdf(file.fileName());
        QVERIFY(checked || checked.error().code == ErrorCode::NotAPdf || checked.error().code == ErrorCode::PdfEmpty);
    }
}

void TestPdfCheck::aFileThatIsNotThereCannotBeRead()
{
    const auto checked = checkPdf(u"/nonexistent"_s);
    QVERIFY(!checked && checked.error().code == ErrorCode::CannotRead);
}

EVALROOM_TEST(TestPdfCheck, QCoreApplication)

} // namespace tst_pdf_check

#include "tst_pdf_check.moc"
