// SPDX-License-Identifier: Apache-2.0
#include "documents/bill_fixture.h"
#include "documents/package.h"
#include "documents/package_writer.h"
#include "hub_fixture.h"
#include "test_program.h"

using namespace evalroom;
using namespace evalroom::test;

namespace tst_hub_large_lot {

// The bills of a real works lot are megabytes: they travel as documents, and the signed part stays small.
class TestHubLargeLot : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void eightBiddersOfThreeThousandItemsComeToTheHub();

private:
    static PackagePlan largePlan(HubFixture& it, const QString& pdf);
    bool bring(HubFixture& it, const Package& package, const ManifestDocument& document, const QByteArray& token);
};

PackagePlan TestHubLargeLot::largePlan(HubFixture& it, const QString& pdf)
{
    writeFile(pdf, "%PDF-1.7 a bid");
    PackagePlan plan {it.plan.manifest, it.plan.rules, it.plan.scheme, {}};
    plan.manifest.bidders.clear();
    plan.manifest.documents.clear();
    for (int i = 1; i <= 8; ++i) {
        const QString bidder = u"b%1"_s.arg(i);
        plan.manifest.bidders << someBidder(i);
        plan.manifest.documents << someDocument(u"bid-"_s + bidder, DocumentKind::Bid, bidder)
                                << someDocument(u"bill-"_s + bidder, DocumentKind::Bill, bidder);
        plan.files << pdf << QString();
        plan.bills.insert(u"bill-"_s + bidder, someBill(3000));
    }
    return plan;
}

bool TestHubLargeLot::bring(
    HubFixture& it, const Package& package, const ManifestDocument& document, const QByteArray& token)
{
    const auto cipher = package.cipherOf(document.id);
    if (!cipher)
        return false;
    for (qint64 offset = 0; offset < document.cipherSize;) {
        const QByteArray piece = (*cipher)->read(512 * 1024);
        const QString route = it.at(u"documents/%1?offset=%2"_s.arg(document.id).arg(offset));
        offset += piece.size();
        const HttpAnswer answer = it.hub.ask("PUT", route, piece, token);
        if (answer.json().value(u"received"_s).toInteger() != offset)
            return false;
    }
    return true;
}

void TestHubLargeLot::eightBiddersOfThreeThousandItemsComeToTheHub()
{
    HubFixture it;
    QVERIFY(it.begin());
    const QTemporaryDir dir;
    const QString path = dir.filePath(u"lot.package"_s);
    const auto session = buildPackage(largePlan(it, dir.filePath(u"bid.pdf"_s)), it.platform, path);
    QVERIFY2(session, session ? "" : qPrintable(errorName(session.error().code) + session.error().detail));
    const auto package = openPackage(path, it.platform.publicKey());
    QVERIFY(package);
    QVERIFY(verifyPackage(*package));

    QJsonObject head = package->head.toJson();
    head.insert(u"vault"_s, package->vault);
    const HttpAnswer opened = it.hub.ask("POST", u"/v1/sessions"_s, canonicalJson(head));
    QCOMPARE(opened.status, 201);
    it.session = *session;
    const QByteArray token = it.logIn(6);
    QVERIFY(!token.isEmpty());
    qint64 bytes = 0;
    for (const ManifestDocument& document : package->head.manifest().documents) {
        QVERIFY2(bring(it, *package, document, token), qPrintable(document.id));
        bytes += document.size;
    }
    QVERIFY(bytes > 2 * MaxJsonBytes);
    const HttpAnswer piece = it.hub.ask("GET", it.at(u"documents/bill-b8"_s), {}, token, "bytes=0-99");
    QCOMPARE(piece.status, 206);
    QCOMPARE(piece.body, (*package->cipherOf(u"bill-b8"_s))->read(100));
    QVERIFY(it.hub.stop());
}

EVALROOM_TEST(TestHubLargeLot, QCoreApplication)

} // namespace tst_hub_large_lot

#include "tst_hub_large_lot.moc"
