// SPDX-License-Identifier: Apache-2.0
#include "story/centre_folder.h"
#include "test_program.h"

#include <QTest>

using namespace evalroom::test;
using namespace Qt::StringLiterals;

namespace tst_real_documents {

namespace {

// The PDF that a Debian package has put somewhere under /usr/share; empty where it is not there.
QString pdfOf(const QString& package, const QString& ending)
{
    const QStringList files = run(u"dpkg"_s, {u"-L"_s, package}).text().split(u'\n');
    const auto found = std::ranges::find_if(
        files, [&](const QString& file) { return file.endsWith(ending) && QFile::exists(file); });
    return found == files.end() ? QString() : *found;
}

// As another program computes it.
QString sha256Of(const QString& path)
{
    return run(u"sha256sum"_s, {path}).text().section(u' ', 0, 0);
}

// The manifest's payload, in a line {"manifest":{"payload":…}} of the package or the archive.
QJsonObject manifestIn(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    while (!file.atEnd()) {
        const QJsonObject line = QJsonDocument::fromJson(file.readLine()).object();
        const QByteArray payload = line.value(u"manifest"_s).toObject().value(u"payload"_s).toString().toLatin1();
        if (!payload.isEmpty())
            return QJsonDocument::fromJson(QByteArray::fromBase64(payload, QByteArray::Base64UrlEncoding)).object();
    }
    return {};
}

} // namespace

// A whole session on a package that a centre has built from a folder of its own: bids of hundreds of pages that nobody
// here has made, keys and certificates from openssl.
class TestRealDocuments : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void theFolderBecomesAPackage();
    void thePackageHoldsTheDocuments();
    void whoCannotTakePartIsNamed_data();
    void whoCannotTakePartIsNamed();
    void aSessionIsPlayedOnIt();
    void bothVerifiersComputeTheSame();
    void theArchiveNamesTheDocumentsByTheirHashes();
    void theReportIsSignedByTheWholeCommittee();
    void theReportNamesBiddersAndPeople();

private:
    QString out(const QString& name) const { return m_centre.file(u"session/"_s + name); }

    CentreFolder m_centre;
    QList<CentreFolder::Document> m_documents;
};

void TestRealDocuments::initTestCase()
{
    m_documents = {{u"tender"_s, {}, pdfOf(u"debmake-doc"_s, u".en.pdf"_s)},
        {u"bid-1"_s, u"b1"_s, pdfOf(u"debian-reference-zh-cn"_s, u".pdf"_s)},
        {u"bid-2"_s, u"b2"_s, pdfOf(u"maint-guide-zh-cn"_s, u".pdf"_s)},
        {u"bid-3"_s, u"b3"_s, pdfOf(u"debmake-doc"_s, u".zh-cn.pdf"_s)},
        {u"bid-3-more"_s, u"b3"_s, pdfOf(u"debmake-doc"_s, u".zh-tw.pdf"_s)}};
    for (const CentreFolder::Document& document : m_documents)
        QVERIFY2(!document.path.isEmpty(), qPrintable(document.id + u": see installer/packages.txt"_s));
    QVERIFY(m_centre.layOut(m_documents));
}

void TestRealDocuments::theFolderBecomesAPackage()
{
    const Ran built = ctl({u"package"_s, u"build"_s, m_centre.lot(), u"--out"_s, m_centre.package(), u"--annex"_s,
        m_centre.file(u"annex.json"_s), u"--platform-key"_s, m_centre.file(u"keys/platform.pem"_s),
        u"--passphrase-file"_s, m_centre.file(u"keys/passphrase"_s)});
    QVERIFY2(built.exitCode == 0, built.out.constData());
    const Ran verified = ctl({u"package"_s, u"verify"_s, m_centre.package(), u"--platform"_s,
        m_centre.file(u"keys/platform-public.pem"_s), u"--vault"_s, m_centre.file(u"keys/vault.pem"_s),
        u"--passphrase-file"_s, m_centre.file(u"keys/passphrase"_s)});
    QVERIFY2(verified.exitCode == 0, verified.out.constData());
    QVERIFY(verified.text().contains(u" 5 documents "_s));
}

void TestRealDocuments::thePackageHoldsTheDocuments()
{
    const Ran inspected = ctl({u"package"_s, u"inspect"_s, m_centre.package()});
    QCOMPARE(inspected.exitCode, 0);
    for (const CentreFolder::Document& document : m_documents) {
        const QFileInfo file(document.path);
        QVERIFY(inspected.text().contains(u"document %1: %2, %3 bytes, SHA-256 %4\n"_s.arg(
            document.id, file.fileName(), QString::number(file.size()), sha256Of(document.path))));
    }
}

void TestRealDocuments::whoCannotTakePartIsNamed_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::addColumn<QString>("what");
    QTest::newRow("a member without a chair")
        << QByteArray(R"("member": 7)") << QByteArray(R"("member": 8)") << u"member 7 is missing"_s;
    QTest::newRow("a seat in no room") << QByteArray(R"("3-02")") << QByteArray(R"("9-99")")
                                       << u"seat 9-99 is at no venue"_s;
}

// Said before anything is begun: a rehearsal that waits for nobody would never end.
void TestRealDocuments::whoCannotTakePartIsNamed()
{
    QFETCH(const QByteArray, before);
    QFETCH(const QByteArray, after);
    QFETCH(const QString, what);
    const QString path = m_centre.file(u"credentials.json"_s);
    const QByteArray right = contentOf(path);
    QByteArray wrong = right;
    wrong.replace(before, after);
    QVERIFY(wrong != right);
    QVERIFY(m_centre.write(u"credentials.json"_s, wrong));
    const Ran ran = ctl({u"rehearse"_s, u"--package"_s, m_centre.package(), u"--out"_s,
        m_centre.file(u"refused-"_s + QString::number(what.size()))});
    QVERIFY(m_centre.write(u"credentials.json"_s, right));
    QVERIFY(ran.exitCode != 0);
    QCOMPARE(ran.text(), u"A field is missing, unknown or out of range. [credentials.json: %1]\n"_s.arg(what));
}

void TestRealDocuments::aSessionIsPlayedOnIt()
{
    const Ran ran
        = ctl({u"rehearse"_s, u"--package"_s, m_centre.package(), u"--seed"_s, u"3"_s, u"--out"_s, out(QString())});
    QVERIFY2(ran.exitCode == 0, ran.out.constData());
    QVERIFY(ran.text().contains(u"5 encrypted documents are at the hub."_s));
    QVERIFY(ran.text().contains(u"delivers the signed report"_s));
}

void TestRealDocuments::bothVerifiersComputeTheSame()
{
    const QString archive = out(u"archive.evalroom"_s);
    const Ran ours
        = ctl({u"verify"_s, archive, u"--json"_s, u"--platform"_s, m_centre.file(u"keys/platform-public.pem"_s)});
    const Ran second = secondVerifier(archive);
    QVERIFY2(ours.exitCode == 0, ours.out.constData());
    QVERIFY2(second.exitCode == 0, second.out.constData());
    QVERIFY(!ours.json().value(u"resultHash"_s).toString().isEmpty());
    for (const QString& name : {u"resultHash"_s, u"stateHash"_s})
        QCOMPARE(second.json().value(name), ours.json().value(name));
    const auto bidders = ours.json().value(u"result"_s).toObject().value(u"bidders"_s).toArray();
    QCOMPARE(bidders.size(), 3);
}

void TestRealDocuments::theArchiveNamesTheDocumentsByTheirHashes()
{
    const QJsonObject manifest = manifestIn(out(u"archive.evalroom"_s));
    QCOMPARE(manifest, manifestIn(m_centre.package()));
    const QJsonArray documents = manifest.value(u"documents"_s).toArray();
    QCOMPARE(documents.size(), m_documents.size());
    for (qsizetype i = 0; i < documents.size(); ++i)
        QCOMPARE(documents.at(i)[u"sha256"_s].toString(), sha256Of(m_documents.at(i).path));
}

void TestRealDocuments::theReportIsSignedByTheWholeCommittee()
{
    const Ran pdfsig = run(u"pdfsig"_s, {out(u"report.pdf"_s)});
    QCOMPARE(pdfsig.text().count(u"Signature is Valid"_s), 5);
    QCOMPARE(pdfsig.text().count(u"Total document signed"_s), 1);
}

void TestRealDocuments::theReportNamesBiddersAndPeople()
{
    const QString text = run(u"pdftotext"_s, {out(u"report.pdf"_s), u"-"_s}).text();
    for (int number = 1; number <= 3; ++number)
        QVERIFY2(text.contains(CentreFolder::bidderName(number)), qPrintable(CentreFolder::bidderName(number)));
    for (int member = 1; member <= 7; ++member)
        QVERIFY2(text.contains(CentreFolder::personName(member)), qPrintable(CentreFolder::personName(member)));
    QVERIFY(text.contains(u"三号评标室"_s));
}

EVALROOM_TEST(TestRealDocuments, QCoreApplication)

} // namespace tst_real_documents

#include "tst_real_documents.moc"
