// SPDX-License-Identifier: Apache-2.0
#include "desk_story.h"
#include "pressed.h"

#include "evaluation/envelopes.h"
#include "patience.h"
#include "test_program.h"
#include "widgets/desk/staff_page.h"
#include "widgets/desk/supervisor_page.h"
#include "widgets/result/shot.h"
#include "widgets/shell/wait_page.h"
#include "widgets/style/quiet_style.h"
#include "widgets/words/figures.h"
#include "widgets/words/offers_lot.h"

#include <QComboBox>
#include <QPlainTextEdit>

using namespace evalroom;
using namespace evalroom::test;
using namespace Qt::StringLiterals;

namespace tst_final_offers {

// Final offers come in at the desk of the staff, that of the supervisor and the page of a member who waits; a bidder
// withdraws meanwhile; then all are opened at once.
class TestFinalOffers : public DeskStory {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void everybodySeesWhoseAreAwaited();
    void theStepIsHeldOpenForThem_data();
    void theStepIsHeldOpenForThem();
    void whatWasNegotiatedIsPutDownAndWitnessed();
    void whatAllBiddersWereToldIsPutDownAndWitnessed();
    void aWithdrawalIsChosenWrittenAndSummedUp();
    void whoWritesChangesTheMind();
    void theSupervisorWitnessesIt();
    void whenAllAreInTheStepIsClosed();
    void theyAreOpenedAtOnce();
    void whatWasForgottenIsPutDownBeforeTheReport();

private:
    static constexpr Fen Offered = 777'700; // 7,777.00

    bool amend(const QJsonObject& change)
    {
        const Log::Place place = m_room->at(6).log().nextAmendment();
        const Amendment amendment {m_fixture.session,
            fromTimestamp(toTimestamp(QDateTime::currentDateTimeUtc())).value(), place.seq, place.prev, change};
        const Jws jws = Jws::sign(JwsType::Amendment, amendment.toPayload(), m_fixture.platform).value();
        const QString target = u"/v1/sessions/%1/amendments"_s.arg(toHex(m_fixture.session));
        const qint64 size = m_room->at(6).state().size;
        const HttpAnswer answer = m_fixture.hub.ask("POST", target, canonicalJson(jws.toJson()));
        return answer.status == 200 && waitFor([&] { return m_room->at(6).state().size > size; })
            && m_room->settle() == u"success"_s;
    }
    bool offer(const QString& bidder)
    {
        const SealedPrice sealed = sealPrice(bidder, Offered, m_key.publicKey()).value();
        m_openings.append(openPrice(bidder, sealed, m_key).value());
        return amend({{u"bidder"_s, bidder}, {u"round"_s, 1}, {u"sealed"_s, sealed.toJson()}, {u"type"_s, u"offer"_s}});
    }
    QString standing(QWidget& page) const { return text(page, u"envelopesStanding"_s); }
    QComboBox* box() const { return m_staff->findChild<QComboBox*>(u"withdrawing"_s); }
    QPlainTextEdit* letter() const { return m_staff->findChild<QPlainTextEdit*>(u"withdrawalText"_s); }
    // Everything that is written on it.
    static QString wordsOn(const QWidget& page)
    {
        QStringList words;
        for (const QLabel* label : page.findChildren<QLabel*>())
            words << label->text();
        return words.join(u'\n');
    }

    PrivateKey m_key = PrivateKey::generate(Algorithm::ES256).value();
    QList<PriceOpening> m_openings;
    std::unique_ptr<StaffPage> m_staff;
    std::unique_ptr<SupervisorPage> m_supervisor;
    std::unique_ptr<WaitPage> m_member;
};

void TestFinalOffers::initTestCase()
{
    showIn(Theme::Light, 100);
    m_fixture.plan.rules = offersRules();
    m_fixture.plan.rules.insert(u"negotiation"_s,
        QJsonObject {{u"required"_s, u"yes"_s}, {u"source"_s, u"74号令第十七条"_s}, {u"title"_s, u"谈判情况记录"_s}});
    m_fixture.plan.scheme = sealedScheme(true);
    m_fixture.plan.manifest.envelopes = m_key.publicKey();
    QCOMPARE(enter(), u"success"_s);
    QCOMPARE(m_room->judge(u"form"_s), u"success"_s);
    m_staff = pageFor<StaffPage>(6, StaffPapers {});
    m_supervisor = pageFor<SupervisorPage>(7);
    m_member = pageFor<WaitPage>(1, People {});
    QVERIFY(!find(*m_staff, u"envelopesPanel"_s)->isVisible());
    QCOMPARE(m_room->openStep(u"offers"_s), u"success"_s);
}

void TestFinalOffers::cleanupTestCase()
{
    m_staff.reset();
    m_supervisor.reset();
    m_member.reset();
    m_room.reset();
}

void TestFinalOffers::everybodySeesWhoseAreAwaited()
{
    QTRY_VERIFY(find(*m_staff, u"envelopesPanel"_s)->isVisible());
    QVERIFY2(standing(*m_staff).startsWith(u"0 of 3 final offers have come."_s), qPrintable(standing(*m_staff)));
    QVERIFY(offer(u"b2"_s));
    QTRY_VERIFY2(standing(*m_staff).startsWith(u"1 of 3 final offers have come."_s), qPrintable(standing(*m_staff)));
    QTRY_COMPARE(standing(*m_supervisor), standing(*m_staff));
    QVERIFY(find(*m_supervisor, u"envelopesPanel"_s)->isVisible());
    QTRY_VERIFY2(
        text(*m_member, u"missing"_s).startsWith(standing(*m_staff)), qPrintable(text(*m_member, u"missing"_s)));
    QCOMPARE(m_member->title(), u"The final offers come in"_s);
    QVERIFY(m_member->guidance().contains(u"read the documents meanwhile"_s));
    const QStringList lines = text(*m_staff, u"offersIn"_s).split(u'\n');
    QCOMPARE(lines.size(), 3);
    QVERIFY2(lines.at(0).endsWith(u"awaited"_s) && lines.at(1).contains(u"came at "_s), qPrintable(lines.join(u'\n')));
    for (const QWidget* page : std::initializer_list<QWidget*> {m_staff.get(), m_supervisor.get(), m_member.get()})
        QVERIFY(!wordsOn(*page).contains(u"7,777"_s));
    shot(*m_staff, u"staff-offers"_s);
    shot(*m_supervisor, u"supervisor-offers"_s);
    shot(*m_member, u"member-offers"_s);
}

void TestFinalOffers::theStepIsHeldOpenForThem_data()
{
    QTest::addColumn<bool>("isGone");
    QTest::newRow("with the centre") << false;
    // That it is gone says the banner, and with it the step could not be closed either.
    QTest::newRow("without it") << true;
}

void TestFinalOffers::theStepIsHeldOpenForThem()
{
    QFETCH(bool, isGone);
    QVERIFY(!isGone || m_fixture.hub.stop());
    QTRY_COMPARE(m_room->at(6).connection(), isGone ? Connection::Offline : Connection::Online);
    m_staff->refresh();
    const NextStep next = m_staff->next();
    QVERIFY2(next.action.startsWith(u"Close \""_s) && !next.possible, qPrintable(next.action));
    QVERIFY2(next.sentence.contains(u"演练建设1公司"_s) && next.sentence.contains(u"演练建设3公司"_s)
            && !next.sentence.contains(u"演练建设2公司"_s),
        qPrintable(next.sentence));
    QVERIFY2(next.sentence.contains(timeWords(*offersUntil(m_room->at(6).state()))), qPrintable(next.sentence));
    QVERIFY(!isGone || m_fixture.hub.start());
    QCOMPARE(m_room->settle(), u"success"_s);
}

void TestFinalOffers::whatWasNegotiatedIsPutDownAndWitnessed()
{
    QVERIFY(find(*m_staff, u"negotiationForm"_s)->isVisible());
    auto* with = m_staff->findChild<QComboBox*>(u"negotiating"_s);
    auto* said = m_staff->findChild<QPlainTextEdit*>(u"negotiationText"_s);
    with->setCurrentIndex(with->findData(u"b2"_s)); // though its offer has come
    QVERIFY2(m_staff->next().action.startsWith(u"Put down what was negotiated"_s), qPrintable(m_staff->next().action));
    QVERIFY2(m_staff->next().sentence.contains(u"what was negotiated"_s), qPrintable(m_staff->next().sentence));
    QTest::keyClicks(said, u"Delivery in 30 days."_s);
    QCOMPARE(pressed(*m_staff), u"success"_s);
    const QString summary = text(*m_staff, u"summaryLines"_s);
    QVERIFY2(summary.contains(u"演练建设2公司"_s) && summary.contains(u"Delivery in 30 days."_s), qPrintable(summary));
    QCOMPARE(pressed(*m_staff), u"success"_s);
    QCOMPARE(m_room->settle(), u"success"_s);
    QCOMPARE(m_room->at(6).state().negotiations.size(), 1);
    QCOMPARE(with->currentIndex(), 0);
    QTRY_VERIFY2(
        m_supervisor->next().sentence.contains(u"Delivery in 30 days."_s), qPrintable(m_supervisor->next().sentence));
    QCOMPARE(pressed(*m_supervisor), u"success"_s);
    QCOMPARE(m_room->settle(), u"success"_s);
    QVERIFY(m_room->at(6).state().negotiations.constFirst().witnesses.contains(7));
}

void TestFinalOffers::whatAllBiddersWereToldIsPutDownAndWitnessed()
{
    auto* with = m_staff->findChild<QComboBox*>(u"negotiating"_s);
    with->setCurrentIndex(with->count() - 1); // at last, behind the bidders
    QVERIFY2(m_staff->next().action.startsWith(u"Put down what all bidders"_s), qPrintable(m_staff->next().action));
    QTest::keyClicks(m_staff->findChild<QPlainTextEdit*>(u"negotiationText"_s), u"Delivery in 60 days."_s);
    QCOMPARE(pressed(*m_staff), u"success"_s);
    const QString summary = text(*m_staff, u"summaryLines"_s);
    QVERIFY2(summary.contains(u"All bidders were told"_s), qPrintable(summary));
    QVERIFY2(summary.contains(u"show the supervisor the record of it"_s), qPrintable(summary));
    QCOMPARE(pressed(*m_staff), u"success"_s);
    QCOMPARE(m_room->settle(), u"success"_s);
    const NegotiationState told = m_room->at(6).state().negotiations.constLast();
    QVERIFY(told.act.bidder.isEmpty());
    QCOMPARE(told.act.text, u"Delivery in 60 days."_s);
    QTRY_VERIFY2(
        m_supervisor->next().sentence.contains(u"Delivery in 60 days."_s), qPrintable(m_supervisor->next().sentence));
    QCOMPARE(pressed(*m_supervisor), u"success"_s);
    QCOMPARE(m_room->settle(), u"success"_s);
    QVERIFY(m_room->at(6).state().negotiations.constLast().witnesses.contains(7));
}

void TestFinalOffers::aWithdrawalIsChosenWrittenAndSummedUp()
{
    QVERIFY(find(*m_staff, u"withdrawalForm"_s)->isVisible());
    QVERIFY(!letter()->isVisible());
    // Nobody has to; whose offer has come cannot.
    QCOMPARE(box()->currentIndex(), 0);
    QCOMPARE(box()->findText(u"演练建设2公司"_s), -1);
    box()->setCurrentIndex(box()->findData(u"b3"_s));
    QVERIFY(letter()->isVisible());
    QVERIFY(m_staff->next().action.startsWith(u"Register that a bidder takes no further part"_s));
    QVERIFY2(m_staff->next().sentence.contains(u"what the bidder writes"_s), qPrintable(m_staff->next().sentence));
    QTest::keyClicks(letter(), u"We do not go on."_s);
    QCOMPARE(pressed(*m_staff), u"success"_s);
    QVERIFY(m_room->at(6).expected().withdrawals.isEmpty());
    const QString summary = text(*m_staff, u"summaryLines"_s);
    QVERIFY2(summary.contains(u"演练建设3公司"_s) && summary.contains(u"We do not go on."_s)
            && summary.contains(u"A supervisor has to witness it next"_s) && summary.contains(u"out for good"_s),
        qPrintable(summary));
    shot(*m_staff, u"staff-withdrawal-summary"_s);
}

void TestFinalOffers::whoWritesChangesTheMind()
{
    box()->setCurrentIndex(0);
    QVERIFY(!find(*m_staff, u"summaryLines"_s)->isVisible());
    QVERIFY2(m_staff->next().action.startsWith(u"Close \""_s), qPrintable(m_staff->next().action));
    // What was written is kept.
    box()->setCurrentIndex(box()->findData(u"b3"_s));
    QCOMPARE(letter()->toPlainText(), u"We do not go on."_s);
    // Another bidder has not.
    box()->setCurrentIndex(box()->findData(u"b1"_s));
    QVERIFY(letter()->toPlainText().isEmpty());
    box()->setCurrentIndex(box()->findData(u"b3"_s));
    QCOMPARE(pressed(*m_staff), u"success"_s);
    QCOMPARE(pressed(*m_staff), u"success"_s);
    QCOMPARE(m_room->settle(), u"success"_s);
    QCOMPARE(m_room->at(6).state().withdrawals.size(), 1);
    QCOMPARE(box()->currentIndex(), 0);
    QTRY_VERIFY2(text(*m_staff, u"offersIn"_s).endsWith(u"as soon as a supervisor has witnessed it"_s),
        qPrintable(text(*m_staff, u"offersIn"_s)));
    QVERIFY2(m_staff->next().sentence.contains(u"Waiting for"_s), qPrintable(m_staff->next().sentence));
}

void TestFinalOffers::theSupervisorWitnessesIt()
{
    QTRY_COMPARE(m_supervisor->next().action, u"Witness it"_s);
    QVERIFY2(m_supervisor->next().sentence.contains(u"演练建设3公司"_s)
            && m_supervisor->next().sentence.contains(u"We do not go on."_s)
            && m_supervisor->next().sentence.contains(u"bidder's letter"_s),
        qPrintable(m_supervisor->next().sentence));
    QCOMPARE(pressed(*m_supervisor), u"success"_s);
    QCOMPARE(m_room->settle(), u"success"_s);
    QVERIFY(hasWithdrawn(m_room->at(6).state(), u"b3"_s));
    QTRY_VERIFY2(standing(*m_staff).startsWith(u"1 of 2 final offers have come."_s), qPrintable(standing(*m_staff)));
    QVERIFY(!m_staff->next().sentence.contains(u"演练建设3公司"_s));
    QCOMPARE(box()->findData(u"b3"_s), -1);
}

void TestFinalOffers::whenAllAreInTheStepIsClosed()
{
    QVERIFY(offer(u"b1"_s));
    QTRY_VERIFY(m_staff->next().possible);
    QVERIFY(m_staff->next().action.startsWith(u"Close \""_s));
    // Nobody is left who may withdraw.
    QVERIFY(!find(*m_staff, u"withdrawalForm"_s)->isVisible());
    QCOMPARE(pressed(*m_staff), u"success"_s);
    QVERIFY2(text(*m_staff, u"summaryLines"_s).contains(u"the platform opens all offers together"_s),
        qPrintable(text(*m_staff, u"summaryLines"_s)));
    QCOMPARE(pressed(*m_staff), u"success"_s);
    QCOMPARE(m_room->settle(), u"success"_s);
    QTRY_VERIFY(m_supervisor->next().action.startsWith(u"Co-sign the closing"_s));
    QVERIFY2(m_supervisor->next().sentence.contains(u"2 final offers have come in time"_s),
        qPrintable(m_supervisor->next().sentence));
    QCOMPARE(pressed(*m_supervisor), u"success"_s);
    QCOMPARE(m_room->settle(), u"success"_s);
    QTRY_VERIFY2(m_staff->next().sentence.contains(u"The platform opens all final offers together next"_s),
        qPrintable(m_staff->next().sentence));
    QVERIFY2(text(*m_member, u"missing"_s).contains(u"opens all final offers together next"_s),
        qPrintable(text(*m_member, u"missing"_s)));
}

void TestFinalOffers::theyAreOpenedAtOnce()
{
    QVERIFY(amend(openingsChange(m_openings)));
    QCOMPARE(m_room->at(1).state().prices.size(), 2);
    QTRY_VERIFY2(standing(*m_staff).startsWith(u"The platform opened all final offers together at "_s),
        qPrintable(standing(*m_staff)));
    QVERIFY2(m_staff->next().action.startsWith(u"Open \""_s) && m_staff->next().possible,
        qPrintable(m_staff->next().action));
    QVERIFY(!wordsOn(*m_staff).contains(u"7,777"_s));
}

void TestFinalOffers::whatWasForgottenIsPutDownBeforeTheReport()
{
    QCOMPARE(m_room->openStep(u"price"_s), u"success"_s);
    QCOMPARE(m_room->closeStep(u"price"_s), u"success"_s);
    // Of b2 there is a record, b3 is out; no round is left of which all could be told.
    auto* with = m_staff->findChild<QComboBox*>(u"negotiating"_s);
    QTRY_COMPARE(with->count(), 2);
    QVERIFY(find(*m_staff, u"negotiationForm"_s)->isVisible());
    QVERIFY2(wordsOn(*m_staff).contains(u"No report is made before there is a record for every bidder."_s),
        qPrintable(wordsOn(*m_staff)));
    with->setCurrentIndex(with->findData(u"b1"_s));
    QVERIFY2(m_staff->next().action.startsWith(u"Put down what was negotiated"_s), qPrintable(m_staff->next().action));
    QTest::keyClicks(m_staff->findChild<QPlainTextEdit*>(u"negotiationText"_s), u"Training for ten people."_s);
    QCOMPARE(pressedForGood(*m_staff), u"success"_s);
    QCOMPARE(m_room->settle(), u"success"_s);
    QTRY_VERIFY2(m_supervisor->next().sentence.contains(u"Training for ten people."_s),
        qPrintable(m_supervisor->next().sentence));
    QCOMPARE(unrecordedBidders(m_room->at(6).state()), QStringList(u"b1"_s));
    QCOMPARE(pressed(*m_supervisor), u"success"_s);
    QCOMPARE(m_room->settle(), u"success"_s);
    QVERIFY(unrecordedBidders(m_room->at(6).state()).isEmpty());
    QTRY_VERIFY(!find(*m_staff, u"negotiationForm"_s)->isVisible());
}

EVALROOM_TEST(TestFinalOffers, QApplication)

} // namespace tst_final_offers

#include "tst_final_offers.moc"
