// SPDX-License-Identifier: Apache-2.0
// How long a stranger waits for an archive of 10,000 records to be verified (signatures, tree, checkpoints and law),
// beside what the bare signatures cost on the same core: `openssl speed` of the same curve, run right before. Prints
// the ratio; passes and fails nothing.
#include "bench/long_session.h"
#include "ledger/archive.h"
#include "patience.h"

#include <QProcess>
#include <QTextStream>
#include <ctime>

using namespace evalroom;
using namespace evalroom::test;

namespace {

constexpr int Records = 10'000;

// Verifications a second, by OpenSSL's own account: the last column of its last line.
qint64 opensslVerifiesPerSecond()
{
    QProcess openssl;
    openssl.start(QStringLiteral("openssl"),
        {QStringLiteral("speed"), QStringLiteral("-seconds"), QStringLiteral("3"), QStringLiteral("ecdsap256")});
    openssl.waitForFinished(Patience);
    const QList<QByteArray> lines = openssl.readAllStandardOutput().trimmed().split('\n');
    const QByteArray last = lines.constLast().simplified().split(' ').constLast();
    return last.split('.').constFirst().toLongLong();
}

} // namespace

int main()
{
    // One curve for everybody, as in the yardstick.
    SessionPlan plan = engineeringPlan();
    plan.algorithms.clear();
    SessionLog room(plan);
    playLong(room, Records);
    const QByteArray bytes = writeArchive(room.head(), room.entries(), {}).value();
    const qint64 perSecond = opensslVerifiesPerSecond();
    // As `openssl speed` counts: the processor's time, whatever else runs beside.
    const std::clock_t begin = std::clock();
    const bool holds = verifyArchive(bytes).has_value();
    const qint64 elapsed = (std::clock() - begin) * 1000 / CLOCKS_PER_SEC;
    // A record and the checkpoint behind it: two signatures.
    const qint64 bare = 2 * room.log().tree().size() * 1000 / qMax<qint64>(perSecond, 1);
    QTextStream(stdout) << "archive of " << room.log().tree().size() << " entries, " << bytes.size() / 1024
                        << " KiB, holds: " << holds << '\n'
                        << "verified in " << elapsed << " ms; its signatures alone, by openssl speed, " << bare
                        << " ms\n"
                        << "ratio " << 100 * elapsed / qMax<qint64>(bare, 1) << " %\n";
    return holds ? 0 : 1;
}
