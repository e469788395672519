// SPDX-License-Identifier: Apache-2.0
#include "documents/sample/practice_package.h"

#include "base/canonical_json.h"
#include "documents/sample/practice_manifest.h"
#include "documents/sample/practice_papers.h"
#include "documents/sample/spoilt_bids.h"
#include "documents/whole_file.h"

#include <QDir>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace evalroom {

namespace {

const QString PackageName = u"lot.package"_s;
const QString AnnexName = u"annex.json"_s;

bool isLawfulCommittee(int members)
{
    return members >= 5 && members <= 11 && members % 2 == 1;
}

Result<QByteArray> fillFolder(const PracticePlan& plan, const QString& folder, const Progress& progress)
{
    const QTemporaryDir papers(folder + u"/papers-XXXXXX"_s);
    if (!papers.isValid())
        return fail(ErrorCode::CannotWrite, folder);
    const PracticeLot lot = makePracticeLot(plan.lot);
    const QList<PracticeMember> members = makePracticePeople(plan.lot.seed, plan.committee);
    const auto files = writePracticePapers(lot, papers.path(), progress);
    if (!files)
        return std::unexpected(files.error());
    if (const auto spoilt = plan.spoiltBids ? spoilLastBids(*files) : Result<void>(); !spoilt)
        return std::unexpected(spoilt.error());
    auto keys = makePracticeKeys(members, plan.hub, plan.now, folder);
    if (!keys)
        return std::unexpected(keys.error());
    auto packagePlan = practicePackagePlan(lot, members, *keys, *files);
    if (!packagePlan)
        return std::unexpected(packagePlan.error());
    Policy& policy = packagePlan->manifest.policy;
    policy.signingWait = plan.signingWait.value_or(policy.signingWait);
    policy.openingLimit = plan.openingLimit.value_or(policy.openingLimit);
    SoftwareSigner platform(std::move(keys->platform));
    const auto session = buildPackage(*packagePlan, platform, QDir(folder).filePath(PackageName), progress);
    if (!session)
        return session;
    const Annex annex {*session, keys->people};
    const auto written
        = writeWholeFile(QDir(folder).filePath(AnnexName), canonicalJson(annex.toJson()), FileAccess::Owner);
    return written ? session : std::unexpected(written.error());
}

} // namespace

Result<PracticePackage> makePracticePackage(const PracticePlan& plan, const QString& folder, const Progress& progress)
{
    if (!isLawfulCommittee(plan.committee))
        return fail(ErrorCode::BadField, u"committee"_s);
    const QString path = QDir::cleanPath(QDir(folder).absolutePath());
    if (QFileInfo::exists(path) && !QDir(path).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot))
        return fail(ErrorCode::CannotWrite, path);
    // Filled beside and renamed at the end, so that nobody takes a half-made folder for a whole one.
    QTemporaryDir beside(path + u".XXXXXX"_s);
    if (!beside.isValid())
        return fail(ErrorCode::CannotWrite, path);
    const auto session = fillFolder(plan, beside.path(), progress);
    if (!session)
        return std::unexpected(session.error());
    QDir().rmdir(path);
    if (!QDir().rename(beside.path(), path))
        return fail(ErrorCode::CannotWrite, path);
    beside.setAutoRemove(false);
    const QDir done(path);
    return PracticePackage {*session, done.filePath(PackageName), done.filePath(AnnexName),
        done.filePath(u"credentials.json"_s), done.filePath(u"keys/platform-public.pem"_s)};
}

} // namespace evalroom
