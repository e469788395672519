// SPDX-License-Identifier: Apache-2.0
#include "ctl/supplement_command.h"

#include "base/canonical_json.h"
#include "ctl/options.h"
#include "ctl/session_file.h"
#include "documents/whole_file.h"
#include "report/report_pdf.h"
#include "report/report_supplement.h"

using namespace Qt::StringLiterals;

namespace evalroom {

namespace {

Result<ReportPeople> readPeople(const QString& path, const Archive& archive)
{
    if (path.isEmpty())
        return ReportPeople();
    const auto bytes = readWholeFile(path, MaxJsonBytes);
    const auto annex = bytes ? Annex::fromBytes(*bytes) : std::unexpected(bytes.error());
    if (!annex)
        return std::unexpected(annex.error());
    // Who came later stands in a later annex.
    if (const auto checked = checkAnnex(*annex, archive.head.session(), archive.log.roster()); !checked)
        return std::unexpected(checked.error());
    return reportPeople(*annex);
}

} // namespace

int runSupplement(const QStringList& arguments, QTextStream& out)
{
    const auto options = Options::parse(arguments, {u"annex"_s, u"out"_s, u"platform"_s}, {u"out"_s}, u"ARCHIVE"_s);
    if (!options)
        return wrongCall(options.error(), SupplementUsage, out);
    const auto platform = readPlatformKey(options->value(u"platform"_s));
    if (!platform)
        return failWith(platform.error(), out);
    const auto bytes = readSessionFile(options->rest.constFirst());
    if (!bytes)
        return failWith(bytes.error(), out);
    const auto archive = verifyArchive(*bytes, *platform);
    if (!archive) {
        out << faultSentence(archive.error(), *bytes) << '\n';
        return ExitRefused;
    }
    const auto people = readPeople(options->value(u"annex"_s), *archive);
    const auto model = people ? makeSupplement(*archive, *people) : std::unexpected(people.error());
    const auto pdf = model ? reportPdf(*model, archive->checkpoint.at) : std::unexpected(model.error());
    if (!pdf)
        return failWith(pdf.error(), out);
    const QString path = options->value(u"out"_s);
    if (const auto written = writeWholeFile(path, *pdf, FileAccess::Owner); !written)
        return failWith(written.error(), out);
    out << "Supplement written to " << path << ".\n";
    return ExitDone;
}

} // namespace evalroom
