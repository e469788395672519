// SPDX-License-Identifier: Apache-2.0
#include "ctl/verify_command.h"

#include "base/canonical_json.h"
#include "ctl/options.h"
#include "ctl/report_check.h"
#include "ctl/session_file.h"
#include "ledger/canonical_state.h"
#include "ledger/log_file.h"
#include "report/report_words.h"
#include "terminal/sentences.h"

#include <QCommandLineParser>
#include <algorithm>

namespace evalroom {

namespace {

struct Verdict {
    ExitCode exit = ExitDone;
    QString words;
    QJsonObject json;
};

Verdict unreadable(const Error& error)
{
    const QString words = error.code == ErrorCode::BadKey
        ? QStringLiteral("This is no public key in PEM.")
        : QStringLiteral("The file cannot be read: %1.").arg(error.detail);
    return {ExitUnusable, words, {{QStringLiteral("error"), errorName(error.code)}}};
}

Verdict faultOf(const Error& error, const QByteArray& file)
{
    return {ExitRefused, faultSentence(error, file),
        {{QStringLiteral("detail"), error.detail}, {QStringLiteral("error"), errorName(error.code)}}};
}

Verdict reportFaultOf(const Error& error)
{
    return {ExitRefused, reportSentenceOf(error),
        {{QStringLiteral("detail"), error.detail}, {QStringLiteral("error"), errorName(error.code)}}};
}

QString summary(const QString& what, const Log& log, qint64 flawed)
{
    return QStringLiteral("The %1 holds: %2 entries, %3 of them without effect, check code %4.")
        .arg(what, QString::number(log.tree().size()), QString::number(flawed), checkpointCode(log));
}

QJsonObject summaryJson(const Log& log, qint64 flawed)
{
    return {{QStringLiteral("code"), checkpointCode(log)}, {QStringLiteral("flawed"), flawed},
        {QStringLiteral("root"), toHex(log.tree().root())}, {QStringLiteral("size"), log.tree().size()}};
}

QString reportWords(const Checkpoint& checkpoint)
{
    return QStringLiteral("The report was made from %1 entries: check code %2, root %3.\n")
        .arg(QString::number(checkpoint.size), checkpoint.code(), toHex(checkpoint.root));
}

QJsonObject reportJson(const Checkpoint& checkpoint)
{
    return {{QStringLiteral("code"), checkpoint.code()}, {QStringLiteral("root"), toHex(checkpoint.root)},
        {QStringLiteral("size"), checkpoint.size}};
}

Verdict verdictOnLog(const QByteArray& bytes)
{
    const auto file = LogFile::fromBytes(bytes);
    if (!file)
        return faultOf(file.error(), bytes);
    const auto flawed = std::ranges::count_if(file->log().entries(), [](const Entry& entry) { return !!entry.flaw; });
    return {ExitDone, summary(QStringLiteral("log"), file->log(), flawed), summaryJson(file->log(), flawed)};
}

// What ranks: points with the scheme's decimals, or the evaluated price in yuan.
QString meritText(const Scheme& scheme, const QJsonObject& row)
{
    const QLatin1String merit(scheme.ranksByPrice() ? "evaluatedPrice" : "total");
    const auto value = parseDecimal(row.value(merit).toString());
    if (!value)
        return QStringLiteral("-");
    return scheme.ranksByPrice() ? report::yuanExact(*value) : report::fixed(*value, scheme.totalDecimals);
}

// Rank, total or price, and name of every bidder, best first; those without a rank last.
QString rankingTable(const Manifest& manifest, const Scheme& scheme, const QJsonObject& result)
{
    QList<QJsonObject> rows;
    for (const QJsonValue& row : result.value(QLatin1String("bidders")).toArray())
        rows.append(row.toObject());
    const auto rank = [](const QJsonObject& row) {
        const int place = row.value(QLatin1String("rank")).toInt();
        return place == 0 ? MaxMember : place;
    };
    std::ranges::stable_sort(rows, {}, rank);
    const QString merit = scheme.ranksByPrice() ? QStringLiteral("evaluated price") : QStringLiteral("total");
    QString table = QStringLiteral("rank\t%1\tbidder\n").arg(merit);
    for (const QJsonObject& row : rows) {
        const ManifestBidder* bidder = manifest.bidder(row.value(QLatin1String("bidder")).toString());
        const QString place = rank(row) == MaxMember ? QStringLiteral("-") : QString::number(rank(row));
        table += QStringLiteral("%1\t%2\t%3\n").arg(place, meritText(scheme, row), bidder ? bidder->name : QString());
    }
    return table;
}

QString failedSentence(const QString& failed)
{
    static const QHash<QString, QString> sentences {
        {QStringLiteral("fewerThanThree"), QStringLiteral("fewer bids were valid than the law asks for")},
        {QStringLiteral("allOverLimit"), QStringLiteral("every price is over the limit")},
        {QStringLiteral("allBelowReserve"), QStringLiteral("every price is below the reserve")},
        {QStringLiteral("allRejected"), QStringLiteral("every bid was rejected")},
        {QStringLiteral("noCompetition"), QStringLiteral("the committee found too little competition")},
        {QStringLiteral("stopped"),
            QStringLiteral("the committee found that the tender document stops the evaluation")}};
    return sentences.value(failed, failed);
}

QString resultWords(const Archive& archive, const QJsonObject& result)
{
    if (result.isEmpty())
        return QStringLiteral("There is no result yet.");
    const QString hash = QStringLiteral("Result %1.").arg(toHex(resultHash(archive.state)));
    const QString failed = result.value(QLatin1String("failed")).toString();
    if (!failed.isEmpty())
        return QStringLiteral("The procedure failed: %1. %2").arg(failedSentence(failed), hash);
    return rankingTable(archive.head.manifest(), archive.state.facts->scheme, result) + hash;
}

Verdict verdictOnArchive(const QByteArray& bytes, const std::optional<PublicKey>& platform)
{
    const auto archive = verifyArchive(bytes, platform);
    if (!archive)
        return faultOf(archive.error(), bytes);
    if (const auto report = checkReport(*archive); !report)
        return reportFaultOf(report.error());
    const SessionState& state = archive->state;
    const QJsonObject result = isRanked(state) ? tallyToJson(tally(state)) : QJsonObject();
    QString words = summary(QStringLiteral("archive"), archive->log, withoutEffect(state)) + QLatin1Char('\n');
    if (!platform)
        words += QStringLiteral("It vouches for itself only: name the platform's key with --platform.\n");
    QJsonObject json = summaryJson(archive->log, withoutEffect(state));
    if (const auto checkpoint = reportCheckpoint(archive->log, state)) {
        words += reportWords(*checkpoint);
        json.insert(QStringLiteral("report"), reportJson(*checkpoint));
    }
    json.insert(QStringLiteral("effects"), QJsonArray::fromStringList(state.effects));
    json.insert(QStringLiteral("platform"), archive->head.manifest().platform.thumbprint());
    json.insert(QStringLiteral("session"), toHex(archive->head.session()));
    json.insert(QStringLiteral("stateHash"), toHex(stateHash(state)));
    if (!result.isEmpty()) {
        json.insert(QStringLiteral("result"), result);
        json.insert(QStringLiteral("resultHash"), toHex(resultHash(state)));
    }
    return {ExitDone, words + resultWords(*archive, result), json};
}

Verdict verify(const QString& path, const QString& platformPath)
{
    const auto platform = readPlatformKey(platformPath);
    if (!platform)
        return unreadable(platform.error());
    const auto bytes = readSessionFile(path);
    if (!bytes)
        return unreadable(bytes.error());
    return isArchive(*bytes) ? verdictOnArchive(*bytes, *platform) : verdictOnLog(*bytes);
}

} // namespace

int runVerify(const QStringList& arguments, QTextStream& out)
{
    QCommandLineParser parser;
    parser.addOptions({{QStringLiteral("json"), {}}, {QStringLiteral("platform"), {}, QStringLiteral("PEM")}});
    const bool understood = parser.parse(QStringList {QStringLiteral("verify")} + arguments);
    const QStringList paths = parser.positionalArguments();
    if (!understood || paths.size() != 1) {
        const QString wrong = understood ? QStringLiteral("FILE") : parser.unknownOptionNames().value(0);
        return wrongCall({ErrorCode::BadField, wrong == QLatin1String("help") ? QString() : wrong}, VerifyUsage, out);
    }
    const Verdict verdict = verify(paths.constFirst(), parser.value(QStringLiteral("platform")));
    const bool json = parser.isSet(QStringLiteral("json"));
    out << (json ? QString::fromUtf8(canonicalJson(verdict.json)) : verdict.words) << '\n';
    return verdict.exit;
}

int runState(const QStringList& arguments, QTextStream& out)
{
    const auto options = Options::parse(arguments, {}, {}, QStringLiteral("ARCHIVE"));
    if (!options)
        return wrongCall(options.error(), StateUsage, out);
    const auto bytes = readSessionFile(options->rest.constFirst());
    const auto archive = bytes ? verifyArchive(*bytes) : std::unexpected(bytes.error());
    if (!archive) {
        const Verdict verdict = bytes ? faultOf(archive.error(), *bytes) : unreadable(archive.error());
        out << verdict.words << '\n';
        return verdict.exit;
    }
    out << QString::fromUtf8(canonicalJson(canonicalState(archive->state))) << '\n'
        << toHex(stateHash(archive->state)) << '\n';
    return ExitDone;
}

} // namespace evalroom
