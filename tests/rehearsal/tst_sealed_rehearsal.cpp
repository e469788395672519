// SPDX-License-Identifier: Apache-2.0
#include "documents/sample/practice_manifest.h"
#include "documents/sample/practice_package.h"
#include "evaluation/corrected_price.h"
#include "evaluation/envelopes.h"
#include "evaluation/tally.h"
#include "rehearsal/rehearsal.h"
#include "session/awaited.h"
#include "test_program.h"

#include <QTemporaryDir>

using namespace evalroom;
using namespace evalroom::test;
using namespace Qt::StringLiterals;

namespace tst_sealed_rehearsal {

// The simulated platform does its part where prices are sealed, and simulated people theirs, up to the report.
class TestSealedRehearsal : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void sealedPricesLeadToAReport_data();
    void sealedPricesLeadToAReport();
    void aWrongPriceInASecondEnvelopeIsCorrected();
    void withoutThePlatformsKeyItIsSaidSo();

private:
    static PracticeSpec specOf(PracticeKind kind) { return {.kind = kind, .bidders = 3, .pages = 8, .flawed = 0}; }
    Result<RehearsalPlan> planFor(PracticeKind kind, const QString& folder);
};

Result<RehearsalPlan> TestSealedRehearsal::planFor(PracticeKind kind, const QString& folder)
{
    const PracticeSpec lot = specOf(kind);
    const auto made = makePracticePackage({.lot = lot, .now = QDateTime::currentDateTimeUtc()}, folder + u"/package"_s);
    const auto practice = made ? PracticeFolder::read(made->package) : std::unexpected(made.error());
    if (!practice)
        return std::unexpected(practice.error());
    return RehearsalPlan {.practice = *practice,
        .truth = truthOf(makePracticeLot(lot)),
        .hubProgram = qEnvironmentVariable("EVALROOM_BIN") + u"/evalroom-hub"_s,
        .workDir = folder + u"/work"_s,
        .hubLog = folder + u"/hub.log"_s};
}

void TestSealedRehearsal::sealedPricesLeadToAReport_data()
{
    QTest::addColumn<PracticeKind>("kind");
    QTest::addColumn<QString>("before"); // the step whose closing is the last one before the prices are told
    QTest::addColumn<int>("offers");
    QTest::newRow("second envelopes") << PracticeKind::TwoEnvelopes << u"other"_s << 0;
    QTest::newRow("final offers") << PracticeKind::Consultation << u"offers"_s << 3;
}

void TestSealedRehearsal::sealedPricesLeadToAReport()
{
    QFETCH(PracticeKind, kind);
    const QTemporaryDir folder;
    auto plan = planFor(kind, folder.path());
    QVERIFY2(plan, qPrintable(wordOf(plan)));
    Rehearsal rehearsal(std::move(*plan));
    const auto outcome
        = awaited<RehearsalOutcome>([&](const Reply<RehearsalOutcome>& reply) { rehearsal.start(reply); });
    QVERIFY2(outcome, qPrintable(wordOf(outcome)));
    const SessionState& state = rehearsal.terminal(1)->state();
    QVERIFY(!state.delivered.isEmpty());
    // All at once, and not before their time.
    QCOMPARE(state.envelopes.size(), 1);
    QTEST(state.envelopes.constFirst().after, "before");
    QCOMPARE(state.envelopes.constFirst().prices.size(), 3);
    QCOMPARE(state.prices, state.envelopes.constFirst().prices);
    int offers = 0;
    for (const LotBidder& bidder : state.facts->lot.bidders) {
        const OfferState* offer = offerOf(state, bidder.id);
        if (offer == nullptr)
            continue;
        ++offers;
        QVERIFY(bidder.price && offer->price > 0 && offer->price < *bidder.price);
    }
    QTEST(offers, "offers");
    QCOMPARE(tally(state).bidders.size(), 3);
}

// Behind the opening, before the prices are compared.
void TestSealedRehearsal::aWrongPriceInASecondEnvelopeIsCorrected()
{
    const QTemporaryDir folder;
    auto plan = planFor(PracticeKind::TwoEnvelopes, folder.path());
    QVERIFY2(plan, qPrintable(wordOf(plan)));
    plan->plot.corrections = practiceCorrections(makePracticeLot(specOf(PracticeKind::TwoEnvelopes)));
    QCOMPARE(plan->plot.corrections.size(), 1);
    const PriceMotion expected = plan->plot.corrections.constFirst();
    Rehearsal rehearsal(std::move(*plan));
    const auto outcome
        = awaited<RehearsalOutcome>([&](const Reply<RehearsalOutcome>& reply) { rehearsal.start(reply); });
    QVERIFY2(outcome, qPrintable(wordOf(outcome)));
    const SessionState& state = rehearsal.terminal(1)->state();
    QVERIFY(!state.delivered.isEmpty());
    QVERIFY(expected.price < state.prices.value(expected.bidder));
    QCOMPARE(priceInForce(state, expected.bidder), std::optional(expected.price));
    const auto motion = std::ranges::find_if(state.motions,
        [](const MotionState& each) { return std::holds_alternative<PriceMotion>(each.motion.subject); });
    QVERIFY(motion != state.motions.cend());
    QVERIFY(motion->entry > state.envelopes.constFirst().entry);
}

void TestSealedRehearsal::withoutThePlatformsKeyItIsSaidSo()
{
    const QTemporaryDir folder;
    auto plan = planFor(PracticeKind::Consultation, folder.path());
    QVERIFY2(plan, qPrintable(wordOf(plan)));
    const QString key = plan->practice.file(u"keys/envelopes.pem"_s);
    QVERIFY(QFile::remove(key));
    Rehearsal rehearsal(std::move(*plan));
    const auto outcome
        = awaited<RehearsalOutcome>([&](const Reply<RehearsalOutcome>& reply) { rehearsal.start(reply); });
    QCOMPARE(wordOf(outcome), u"cannotRead "_s + key);
}

EVALROOM_TEST(TestSealedRehearsal, QGuiApplication)

} // namespace tst_sealed_rehearsal

#include "tst_sealed_rehearsal.moc"
