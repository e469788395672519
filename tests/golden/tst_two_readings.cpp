// SPDX-License-Identifier: Apache-2.0
// The law is written twice, in two languages, from one text. Here both read sessions that nobody has thought out.
#include "golden/play_parts.h"
#include "golden/play_random.h"
#include "golden/second_verifier.h"
#include "ledger/canonical_state.h"
#include "test_program.h"

#include <QTest>

using namespace evalroom;
using namespace evalroom::test;

namespace tst_two_readings {

namespace {

// The first thing in which the two differ, for whoever has to find out who is right.
QString difference(const SessionLog& room, const QJsonObject& own, const QJsonObject& other)
{
    for (qint64 i = 0; i < room.state().size; ++i) {
        const QString second = other[u"state"][u"effects"][i].toString();
        if (room.effect(i) == second)
            continue;
        const Entry& entry = room.log().entries().at(i);
        const auto* record = std::get_if<Record>(&entry.body);
        const QByteArray act = record ? canonicalJson(record->act).left(400) : QByteArray("no record");
        return QStringLiteral("entry %1 by %2, %3: here '%4', there '%5'")
            .arg(QString::number(i), QString::number(entry.author), QString::fromUtf8(act), room.effect(i), second);
    }
    for (auto it = own.begin(); it != own.end(); ++it) {
        const QJsonObject here {{it.key(), *it}};
        const QJsonObject there {{it.key(), other[u"state"][it.key()]}};
        if (here != there)
            return QStringLiteral("here %1, there %2")
                .arg(QString::fromUtf8(QJsonDocument(here).toJson(QJsonDocument::Compact)),
                    QString::fromUtf8(QJsonDocument(there).toJson(QJsonDocument::Compact)));
    }
    return {};
}

} // namespace

class TestTwoReadings : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void bothFoldAnySessionAlike_data();
    void bothFoldAnySessionAlike();
};

void TestTwoReadings::bothFoldAnySessionAlike_data()
{
    QTest::addColumn<unsigned>("seed");
    QTest::addColumn<bool>("goods");
    const bool soak = qEnvironmentVariableIsSet("EVALROOM_SOAK");
    const unsigned first = qEnvironmentVariableIntValue("EVALROOM_SEED") > 0
        ? static_cast<unsigned>(qEnvironmentVariableIntValue("EVALROOM_SEED"))
        : 1;
    for (unsigned seed = first; seed < first + (soak ? 100U : 3U); ++seed) {
        QTest::addRow("engineering %u", seed) << seed << false;
        QTest::addRow("goods %u", seed) << seed << true;
    }
}

void TestTwoReadings::bothFoldAnySessionAlike()
{
    QFETCH(unsigned, seed);
    QFETCH(bool, goods);
    SessionPlan plan = goods ? goodsPlan() : engineeringPlan();
    // In every second one somebody is over the limit.
    if (seed % 2 == 0)
        (goods ? plan.budget : plan.ceiling) = goods ? 4'900'000 : 100'000'000;
    // In every third one of the goods two bids are of one brand, and a fourth one keeps them enough.
    if (goods && seed % 3 == 0) {
        plan.bidders.append(bidderAt(5, 4'800'000));
        plan.bidders.last().qualification = Qualification::Passed;
        plan.bidders[0].brand = plan.bidders[1].brand = QStringLiteral("甲");
    }
    // In every other one it is put down what is negotiated (in every fourth it has to be), and bidders may apply for a
    // recusal.
    if (seed % 2 == 1) {
        plan.rules.insert(
            QStringLiteral("recusalRequest"), QJsonObject {{QStringLiteral("source"), QStringLiteral("9")}});
        plan.rules.insert(QStringLiteral("negotiation"),
            QJsonObject {{QStringLiteral("required"), QLatin1String(seed % 4 == 1 ? "yes" : "no")},
                {QStringLiteral("source"), QStringLiteral("74-42")},
                {QStringLiteral("title"), QStringLiteral("协商情况记录")}});
    }
    SessionLog room(plan);
    RandomPlay play(room, seed);
    play.play(260);
    const auto bytes = writeArchive(room.head(), room.entries(), play.report());
    QVERIFY2(bytes, bytes ? "" : qPrintable(bytes.error().detail));
    const SecondVerdict verdict = secondVerifier(*bytes, {QStringLiteral("--state")});
    QVERIFY2(verdict.exitCode == 0, QJsonDocument(verdict.answer).toJson().constData());
    const SessionState& state = room.state();
    const QJsonObject own = canonicalState(state);
    const QString found = difference(room, own, verdict.answer);
    QVERIFY2(found.isEmpty(), qPrintable(found));
    if (isRanked(state))
        QCOMPARE(verdict.answer[u"result"].toObject(), tallyToJson(tally(state)));
}

EVALROOM_TEST(TestTwoReadings, QCoreApplication)

} // namespace tst_two_readings

#include "tst_two_readings.moc"
