// SPDX-License-Identifier: Apache-2.0
#include "package_calls.h"

#include "crypto/key_pem.h"
#include "documents/package_fixture.h"
#include "test_program.h"

#include <QRegularExpression>
#include <QTest>

using namespace evalroom;
using namespace evalroom::test;
using namespace Qt::StringLiterals;

namespace tst_package_compare {

// What the bids of a package have in common, and what is odd in their bills, as `evalroomctl` says it.
class TestPackageCompare : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void bidsAreCompared();
    void billsAreComparedByWhoeverCanReadThem();
    void billsInSecondEnvelopesAreSaidToBeLeftOut();

private:
    QTemporaryDir m_dir;
};

// A goods lot has no bills, and what the platform has recorded differs.
void TestPackageCompare::bidsAreCompared()
{
    const QString folder = m_dir.filePath(u"goods"_s);
    const Answer made = ctl({u"sample"_s, u"--lot"_s, u"gp"_s, u"--seed"_s, u"5"_s, u"--bidders"_s, u"3"_s,
        u"--pages"_s, u"8"_s, u"--out"_s, folder});
    QVERIFY2(made.exitCode == 0, qPrintable(made.text));
    const Answer answer = ctl({u"compare"_s, folder + u"/lot.package"_s});
    QVERIFY2(answer.exitCode == 0, qPrintable(answer.text));
    QVERIFY(answer.text.contains(u"The bills of quantities were not read; with --vault they are.\n"_s));
    QVERIFY(answer.text.contains(
        u"signs of collusion: 0 pairs（《政府采购货物和服务招标投标管理办法》(87号令)第三十七条）\n"_s));
    QVERIFY(answer.text.contains(u"the committee looks into it, and decides."_s));
}

void TestPackageCompare::billsAreComparedByWhoeverCanReadThem()
{
    const QString folder = m_dir.filePath(u"works"_s);
    const Answer made = ctl({u"sample"_s, u"--lot"_s, u"eng"_s, u"--seed"_s, u"5"_s, u"--bidders"_s, u"4"_s,
        u"--pages"_s, u"8"_s, u"--out"_s, folder});
    QVERIFY2(made.exitCode == 0, qPrintable(made.text));
    const QStringList call {u"compare"_s, folder + u"/lot.package"_s, u"--vault"_s, folder + u"/keys/vault.pem"_s,
        u"--passphrase-file"_s, folder + u"/keys/passphrase"_s};
    const Answer answer = ctl(call);
    QVERIFY2(answer.exitCode == 0, qPrintable(answer.text));
    QVERIFY(answer.text.contains(u"bills of quantities: 4 of 4 bidders, "_s));
    // The one pair that the practice lot has, and how it was found.
    QVERIFY2(answer.text.contains(u"signs of collusion: 1 pairs（《招标投标法实施条例》第四十条）\n  b2 and b4\n"_s),
        qPrintable(answer.text));
    QVERIFY(answer.text.contains(u"    the same MAC address: "_s));
    QVERIFY(answer.text.contains(u"    the same deposit account: "_s));
    const Answer asJson = ctl(call + QStringList {u"--json"_s});
    const auto json = parseCanonicalJson(asJson.text.trimmed().toUtf8());
    QVERIFY2(json, qPrintable(asJson.text));
    QCOMPARE(json->value(u"bills"_s).toArray().size(), 4);
    QVERIFY(json->contains(u"sealedBills"_s) && json->value(u"sealedBills"_s).toArray().isEmpty());
    QVERIFY(!answer.text.contains(u"second envelopes"_s));
    // Practice bills are of one tender: nothing is missing in any, and nothing is far off.
    const QJsonArray findings = json->value(u"findings"_s).toArray();
    QVERIFY(answer.text.contains(u", %1 findings\n"_s.arg(findings.size())));
    // Amounts are told in yuan: of who bids, and of what is found.
    static const QRegularExpression price(u"bidder b1: .*, [0-9.]+ yuan\n"_s);
    static const QRegularExpression total(u"the total is [0-9.]+ yuan, quantity × unit price makes [0-9.]+ yuan\n"_s);
    QVERIFY2(answer.text.contains(price), qPrintable(answer.text));
    QCOMPARE(answer.text.contains(total), !findings.isEmpty());
    for (const QJsonValue& finding : findings) {
        QCOMPARE(finding[u"fault"_s].toString(), u"lineTotal"_s);
        QVERIFY(answer.text.contains(
            u"  %1, line %2, "_s.arg(finding[u"bidder"_s].toString()).arg(finding[u"line"_s].toInt())));
    }
    const QJsonObject pair = json->value(u"pairs"_s).toArray().at(0).toObject();
    QCOMPARE(pair.value(u"first"_s).toString(), u"b2"_s);
    QCOMPARE(pair.value(u"second"_s).toString(), u"b4"_s);
    const QJsonObject sign = pair.value(u"signs"_s).toArray().at(0).toObject();
    QCOMPARE(sign.value(u"kind"_s).toString(), u"mac"_s);
    QCOMPARE(sign.value(u"first"_s), sign.value(u"second"_s));
    const QString address = sign.value(u"first"_s).toString();
    QVERIFY(ctl({u"inspect"_s, folder + u"/lot.package"_s}).text.contains(u"mac of b2: "_s + address + u'\n'));
    // Somebody else's key opens nothing.
    QCOMPARE(ctl({u"compare"_s, folder + u"/lot.package"_s, u"--vault"_s, folder + u"/keys/platform.pem"_s,
                     u"--passphrase-file"_s, folder + u"/keys/passphrase"_s})
                 .exitCode,
        1);
}

// Nobody takes them for compared, with the vault's key or without.
void TestPackageCompare::billsInSecondEnvelopesAreSaidToBeLeftOut()
{
    PackageFixture room;
    for (const QString& bidder : {u"b1"_s, u"b2"_s, u"b3"_s})
        room.addBill(bidder);
    room.sealBid(u"b2"_s);
    room.sealBid(u"b3"_s);
    QCOMPARE(fixture::codeOf(room.build()), u"success"_s);
    const QString vault = room.dir.filePath(u"vault.pem"_s);
    const QString passphrase = room.dir.filePath(u"passphrase"_s);
    writeBytes(passphrase, "open sesame");
    writeBytes(vault, toEncryptedPem(room.vaultKey, fixture::secretOf("open sesame")).value());
    const QStringList without {u"compare"_s, room.path()};
    const QStringList with = without + QStringList {u"--vault"_s, vault, u"--passphrase-file"_s, passphrase};
    const QString left
        = u"The bills of b2, b3 lie in second envelopes, closed until the opening: they were not compared.\n"_s;
    QVERIFY2(ctl(without).text.contains(left), qPrintable(ctl(without).text));
    const Answer answer = ctl(with);
    QVERIFY2(answer.exitCode == 0, qPrintable(answer.text));
    QVERIFY2(answer.text.contains(u"bills of quantities: 1 of 3 bidders, "_s), qPrintable(answer.text));
    QVERIFY2(answer.text.contains(left), qPrintable(answer.text));
    const auto json = parseCanonicalJson(ctl(with + QStringList {u"--json"_s}).text.trimmed().toUtf8());
    QVERIFY(json);
    QCOMPARE(json->value(u"sealedBills"_s).toArray(), (QJsonArray {u"b2"_s, u"b3"_s}));
    QCOMPARE(json->value(u"bills"_s).toArray().size(), 1);
}

EVALROOM_TEST(TestPackageCompare, QCoreApplication)

} // namespace tst_package_compare

#include "tst_package_compare.moc"
