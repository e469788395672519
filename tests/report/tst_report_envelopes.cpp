// SPDX-License-Identifier: Apache-2.0
#include "crypto/private_key.h"
#include "report/report_case.h"
#include "report/report_text.h"
#include "report/report_words.h"
#include "test_program.h"

#include <QRegularExpression>
#include <QTest>

using namespace evalroom;
using namespace evalroom::fixture;
using namespace Qt::StringLiterals;

namespace tst_report_envelopes {

namespace {

const auto Envelopes = u"第二信封（报价）的开启"_s;
const auto Offers = u"最后报价"_s;
const QDateTime Opened(QDate(2026, 11, 24), QTime(7, 0), Qt::UTC);

// The first bidder's price lay in a second envelope, and so did the second's, which is out and stays closed.
ReportCase inEnvelopes()
{
    ReportCase session(PracticeKind::Goods);
    const PublicKey key = PrivateKey::generate(Algorithm::ES256)->publicKey();
    for (int i = 0; i < 2; ++i) {
        ManifestBidder& bidder = session.manifest.bidders[i];
        bidder.sealed = sealPrice(bidder.id, *bidder.price, key).value();
        bidder.price.reset();
    }
    const QString first = session.manifest.bidders.first().id;
    session.state.envelopes = {{90, Opened, {{first, session.state.prices.value(first)}}, u"service"_s, Opened}};
    return session;
}

// The offer of the first bidder is opened; the others made none.
ReportCase withOffers(bool mayRise)
{
    ReportCase session(PracticeKind::Goods);
    auto facts = std::make_shared<SessionFacts>(*session.state.facts);
    Step offers;
    offers.id = u"offers"_s;
    offers.title = u"提交最后报价"_s;
    offers.kind = StepKind::Offers;
    offers.minutes = 30;
    facts->scheme.steps.insert(facts->scheme.steps.size() - 1, offers);
    facts->rules.finalOffer
        = FinalOfferRule {facts->rules.grounds.constFirst().code, u"74号令第三十三条"_s, mayRise, false};
    session.state.facts = facts;
    const ManifestBidder& bidder = session.manifest.bidders.first();
    const Fen price = *bidder.price + 100;
    OfferState offer {80, Opened, QByteArray(32, 'c'), 90, price};
    StepState& step = session.state.steps[offers.id];
    step.phase = StepPhase::Closed;
    step.offers.insert(bidder.id, offer);
    session.state.envelopes = {{90, Opened.addSecs(600), {{bidder.id, price}}, offers.id, Opened.addSecs(300)}};
    return session;
}

} // namespace

class TestReportEnvelopes : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void withoutSealedPricesNothingIsSaid();
    void eachSecondEnvelopeIsAccountedFor();
    void theFirstAndTheFinalPriceStandSideBySide();
    void aWithdrawalIsTold();
    void whatWasNegotiatedIsTold();
    void aBidThatWasNotDecryptedStandsInTheOpeningRecord();
};

void TestReportEnvelopes::withoutSealedPricesNothingIsSaid()
{
    const ReportModel report = ReportCase(PracticeKind::Goods).report();
    for (const ReportSection& section : report.sections)
        QVERIFY(!section.title.endsWith(Envelopes) && !section.title.endsWith(Offers));
}

void TestReportEnvelopes::eachSecondEnvelopeIsAccountedFor()
{
    const ReportCase session = inEnvelopes();
    const ReportModel report = session.report();
    const QString opened = rowOf(report, Envelopes, session.manifest.bidders.at(0).name);
    QVERIFY2(opened.contains(u"2026"_s) && opened.contains(u"与事先的承诺值一致"_s), qPrintable(opened));
    const QString sealed = QString::fromLatin1(session.manifest.bidders.at(0).sealed->commitment.toHex().first(16));
    QVERIFY2(opened.contains(sealed), qPrintable(opened));
    const QString closed = rowOf(report, Envelopes, session.manifest.bidders.at(1).name);
    QVERIFY2(closed.contains(u"未开启"_s), qPrintable(closed));
}

void TestReportEnvelopes::theFirstAndTheFinalPriceStandSideBySide()
{
    for (const bool mayRise : {true, false}) {
        const ReportCase session = withOffers(mayRise);
        const ManifestBidder& first = session.manifest.bidders.first();
        const ReportModel report = session.report();
        const QString row = rowOf(report, Offers, first.name);
        QVERIFY2(row.contains(report::yuan(*first.price)) && row.contains(report::yuan(*first.price + 100)),
            qPrintable(row));
        QCOMPARE(row.contains(u"高于首次报价，不计"_s), !mayRise);
        QVERIFY(rowOf(report, Offers, session.manifest.bidders.at(1).name).contains(u"没有在规定时间内提交"_s));
    }
}

void TestReportEnvelopes::aWithdrawalIsTold()
{
    ReportCase session = withOffers(true);
    const QString bidder = session.manifest.bidders.at(1).id;
    session.state.withdrawals << WithdrawalState {70, QByteArray(32, 'w'), 6, {bidder, u"来函退出。"_s}, {}};
    const QString text = textOf(session.report(), Offers);
    QVERIFY2(text.contains(u"来函退出。"_s) && text.contains(u"未经监督人员见证，不生效"_s), qPrintable(text));
    session.state.withdrawals.last().witnesses = {7};
    QVERIFY(rowOf(session.report(), Offers, session.manifest.bidders.at(1).name).contains(u"退出"_s));
}

void TestReportEnvelopes::whatWasNegotiatedIsTold()
{
    const QString title = u"协商情况记录"_s;
    ReportCase session = withOffers(true);
    auto facts = std::make_shared<SessionFacts>(*session.state.facts);
    facts->rules.negotiation = NegotiationRule {u"74号令第四十二条"_s, title};
    session.state.facts = facts;
    QVERIFY(textOf(session.report(), title).contains(u"没有记录"_s));
    const ManifestBidder& bidder = session.manifest.bidders.first();
    session.state.negotiations << NegotiationState {70, QByteArray(32, 'n'), 6, {bidder.id, u"交货期与价格。"_s}, {}};
    QString text = textOf(session.report(), title);
    QVERIFY2(text.contains(u"交货期与价格。"_s) && text.contains(bidder.name) && text.contains(u"未经监督人员见证"_s)
            && text.contains(u"第四十二条"_s),
        qPrintable(text));
    session.state.negotiations.last().witnesses = {7};
    text = textOf(session.report(), title);
    QVERIFY2(!text.contains(u"未经监督人员见证"_s) && text.contains(u"见证"_s), qPrintable(text));
    session.state.negotiations << NegotiationState {71, QByteArray(32, 'o'), 6, {{}, u"交货期改为六十日。"_s}, {7}};
    text = textOf(session.report(), title);
    QVERIFY2(text.contains(u"以书面形式同时通知全体"_s) && text.contains(u"交货期改为六十日。"_s), qPrintable(text));
}

void TestReportEnvelopes::aBidThatWasNotDecryptedStandsInTheOpeningRecord()
{
    for (const auto why : {Undecrypted::Own, Undecrypted::Other}) {
        ReportCase session(PracticeKind::Goods);
        ManifestBidder& bidder = session.manifest.bidders.last();
        bidder.price.reset();
        bidder.undecrypted = why;
        auto facts = std::make_shared<SessionFacts>(*session.state.facts);
        facts->lot.bidders.last().price.reset();
        facts->lot.bidders.last().undecrypted = why;
        session.state.facts = facts;
        session.state.prices.remove(bidder.id);
        const QString row = rowOf(session.report(), u"开标记录"_s, bidder.name);
        QVERIFY2(
            row.endsWith(why == Undecrypted::Own ? u"视为撤销投标文件"_s : u"视为撤回投标文件"_s), qPrintable(row));
    }
}

EVALROOM_TEST(TestReportEnvelopes, QCoreApplication)

} // namespace tst_report_envelopes

#include "tst_report_envelopes.moc"
