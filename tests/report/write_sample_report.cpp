// SPDX-License-Identifier: Apache-2.0
// Writes reports of invented sessions to look at: write_sample_report FOLDER
#include "crypto/certificate_builder.h"
#include "report/report_case.h"
#include "report/report_pdf.h"
#include "report/report_signature.h"

#include <QDir>
#include <QFile>
#include <QGuiApplication>
#include <cstdio>

using namespace evalroom;
using namespace Qt::StringLiterals;

namespace {

const QDateTime written(QDate(2026, 11, 24), QTime(8, 0), Qt::UTC);

// Some members sign, so that both looks of a box are seen.
Result<QByteArray> withSignatures(QByteArray report)
{
    for (const int member : {1, 2, 4}) {
        auto key = PrivateKey::generate(member == 1 ? Algorithm::PS256 : Algorithm::ES256);
        if (!key)
            return std::unexpected(key.error());
        const CertificatePlan plan {
            .commonName = u"member %1"_s.arg(member), .notBefore = written.addDays(-1), .notAfter = written.addDays(1)};
        const auto certificate = selfSignedCertificate(plan, *key);
        if (!certificate)
            return std::unexpected(certificate.error());
        SoftwareSigner signer(std::move(*key));
        const auto increment = signReport(report, member, {*certificate}, signer, written.addSecs(60 * member));
        if (!increment)
            return increment;
        report += *increment;
    }
    return report;
}

bool write(const QString& path, const ReportModel& model)
{
    const auto base = reportPdf(model, written);
    const auto pdf = base ? withSignatures(*base) : base;
    QFile file(path);
    return pdf && file.open(QIODevice::WriteOnly) && file.write(*pdf) == pdf->size();
}

} // namespace

int main(int argc, char** argv)
{
    const QGuiApplication application(argc, argv);
    if (argc != 2) {
        std::fputs("usage: write_sample_report FOLDER\n", stderr);
        return 2;
    }
    const QDir folder(QString::fromLocal8Bit(argv[1]));
    fixture::ReportCase works(PracticeKind::Engineering, 7);
    works.addIncidents();
    fixture::ReportCase goods(PracticeKind::Goods, 4);
    goods.addIncidents();
    fixture::ReportCase failed(PracticeKind::Goods, 3);
    failed.fail(u"fewerThanThree"_s);
    const bool done = write(folder.filePath(u"engineering.pdf"_s), works.report())
        && write(folder.filePath(u"goods.pdf"_s), goods.report())
        && write(folder.filePath(u"failed.pdf"_s), failed.report());
    return done ? 0 : 1;
}
