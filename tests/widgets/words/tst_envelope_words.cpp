// SPDX-License-Identifier: Apache-2.0
#include "widgets/words/envelope_words.h"

#include "evaluation/envelopes.h"
#include "offers_lot.h"
#include "spoken.h"
#include "test_program.h"
#include "widgets/words/acts.h"
#include "widgets/words/figures.h"
#include "widgets/words/people.h"

using namespace evalroom;
using namespace evalroom::test;
using namespace Qt::StringLiterals;

namespace tst_envelope_words {

// What the room hears of prices that are sealed, at every moment of two sessions.
class TestEnvelopeWords : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void offersComeInOneByOne();
    void whoHasWithdrawnIsNotAwaited();
    void theTimeRunsOut();
    void theyAreOpenedAllAtOnce();
    void theFirstPriceMayCount();
    void whoseOfferIsMissingIsNoPriceMatter();
    void secondEnvelopesWaitForTheirTime();
    void secondEnvelopesWaitForCorrectedPoints_data();
    void secondEnvelopesWaitForCorrectedPoints();
    void whoIsOutKeepsTheEnvelopeClosed();
    void theLogTellsOffersAndOpenings();
    void everythingIsSaidInBothLanguages_data();
    void everythingIsSaidInBothLanguages();

private:
    static QString standing(const SessionLog& room)
    {
        return envelopesStanding(room.state(), room.head().manifest(), room.now).join(u' ');
    }
    static QString lines(const SessionLog& room)
    {
        QStringList lines;
        for (const Marked& line : offerLines(room.state(), room.head().manifest()))
            lines << line.words;
        return lines.join(u'\n');
    }
    static QString missing(const SessionLog& room) { return missingOffersWords(room.state(), room.head().manifest()); }
    static QString name(const SessionLog& room, const QString& bidder)
    {
        return bidderWords(room.head().manifest(), bidder);
    }
    static QString told(const SessionLog& room, qint64 entry)
    {
        return entryWords(room.log().entries().at(entry), room.state(), room.head().manifest());
    }
    static bool tellsAmounts(const QString& words)
    {
        return words.contains(u"10,000"_s) || words.contains(u"9,000"_s) || words.contains(u"yuan"_s);
    }
};

void TestEnvelopeWords::offersComeInOneByOne()
{
    const Spoken spoken(QLocale::English);
    SessionLog room(offersPlan());
    judgeForm(room);
    QCOMPARE(standing(room), QString());
    room.openStep(u"offers"_s);
    const QString until = timeWords(*offersUntil(room.state()));
    QVERIFY2(standing(room).startsWith(u"0 of 3 final offers have come. The others may come until %1."_s.arg(until)),
        qPrintable(standing(room)));
    room.offer(u"b2"_s, 900'000);
    QVERIFY2(standing(room).startsWith(u"1 of 3 final offers have come."_s), qPrintable(standing(room)));
    QVERIFY(!tellsAmounts(standing(room) + lines(room)));
    const QString came = u"came at %1, sealed"_s.arg(timeWords(offerOf(room.state(), u"b2"_s)->time));
    QCOMPARE(offerWords(room.state(), u"b2"_s), came);
    QCOMPARE(offerWords(room.state(), u"b1"_s), u"awaited"_s);
    QCOMPARE(lines(room).count(u'\n'), 2);
    QVERIFY2(missing(room).contains(name(room, u"b1"_s)) && missing(room).contains(name(room, u"b3"_s))
            && !missing(room).contains(name(room, u"b2"_s)) && missing(room).contains(until),
        qPrintable(missing(room)));
    room.offer(u"b1"_s, 900'000);
    room.offer(u"b3"_s, 900'000);
    QVERIFY2(standing(room).contains(u"All are in, so the step can be closed."_s), qPrintable(standing(room)));
    QCOMPARE(missing(room), QString());
}

void TestEnvelopeWords::whoHasWithdrawnIsNotAwaited()
{
    const Spoken spoken(QLocale::English);
    SessionLog room(offersPlan());
    beginOffers(room);
    const qint64 registered = room.act(StaffMember, Withdrawal {u"b3"_s, u"来函退出。"_s});
    QCOMPARE(offerWords(room.state(), u"b3"_s), u"takes no further part, as soon as a supervisor has witnessed it"_s);
    QVERIFY(standing(room).startsWith(u"0 of 3 "_s));
    const qint64 witnessed = room.act(SupervisorMember, Witness {room.nameOf(registered)});
    QCOMPARE(offerWords(room.state(), u"b3"_s), u"takes no further part"_s);
    QVERIFY2(standing(room).startsWith(u"0 of 2 "_s), qPrintable(standing(room)));
    QVERIFY(!missing(room).contains(name(room, u"b3"_s)));
    QVERIFY2(told(room, registered).contains(name(room, u"b3"_s)), qPrintable(told(room, registered)));
    QVERIFY2(told(room, witnessed).contains(name(room, u"b3"_s)), qPrintable(told(room, witnessed)));
}

void TestEnvelopeWords::theTimeRunsOut()
{
    const Spoken spoken(QLocale::English);
    SessionLog room(offersPlan());
    beginOffers(room);
    room.offer(u"b1"_s, 900'000);
    waitForOffersEnd(room);
    QVERIFY2(standing(room).contains(u"what comes now is too late"_s), qPrintable(standing(room)));
    const QString without = withoutOfferWords(room.state(), room.head().manifest());
    QVERIFY2(without.contains(u"has to reject"_s) && without.contains(name(room, u"b2"_s))
            && !without.contains(name(room, u"b1"_s)),
        qPrintable(without));
}

void TestEnvelopeWords::theyAreOpenedAllAtOnce()
{
    const Spoken spoken(QLocale::English);
    SessionLog room(offersPlan());
    beginOffers(room);
    for (const QString& bidder : {u"b1"_s, u"b2"_s, u"b3"_s})
        room.offer(bidder, bidder == u"b3" ? 1'300'000 : 900'000);
    const auto closing = room.act(StaffMember, StepClosed {room.state().stepActs, 1, u"offers"_s});
    QVERIFY2(standing(room).startsWith(u"No further final offer is taken."_s), qPrintable(standing(room)));
    room.act(SupervisorMember, Cosignature {room.nameOf(closing)});
    QVERIFY2(
        standing(room).contains(u"The platform opens all final offers together next"_s), qPrintable(standing(room)));
    QCOMPARE(openingWords(room.state(), u"b1"_s), u"not yet"_s);
    room.openEnvelopes({u"b1"_s, u"b2"_s, u"b3"_s});
    const QString opened = timeWords(room.state().envelopes.constLast().time);
    QVERIFY2(standing(room).startsWith(u"The platform opened all final offers together at %1."_s.arg(opened)),
        qPrintable(standing(room)));
    QCOMPARE(openingWords(room.state(), u"b1"_s), opened);
    QVERIFY(!tellsAmounts(standing(room) + lines(room)));
    // That of the third is above its first price.
    QVERIFY(isFinalOffer(room.state(), u"b1"_s) && !isFinalOffer(room.state(), u"b3"_s));
    QVERIFY2(standing(room).contains(u"by a motion: "_s + name(room, u"b3"_s)), qPrintable(standing(room)));
}

void TestEnvelopeWords::theFirstPriceMayCount()
{
    const Spoken spoken(QLocale::English);
    SessionLog room(offersPlan(u"first"_s));
    beginOffers(room);
    const QString without = withoutOfferWords(room.state(), room.head().manifest());
    QVERIFY2(without.endsWith(u"Their first prices count."_s), qPrintable(without));
}

void TestEnvelopeWords::whoseOfferIsMissingIsNoPriceMatter()
{
    const Spoken spoken(QLocale::English);
    SessionLog room(offersPlan());
    beginOffers(room);
    room.offer(u"b1"_s, 900'000);
    waitForOffersEnd(room);
    room.closeStep(u"offers"_s);
    room.openEnvelopes({u"b1"_s});
    const Duty duty {.kind = DutyKind::MoveRejection, .bidder = u"b2"_s};
    QVERIFY(dutiesOf(room.state(), 1, room.now).contains(duty));
    QVERIFY2(
        dutyWords(room.state(), duty).contains(u"without a final offer"_s), qPrintable(dutyWords(room.state(), duty)));
    QVERIFY(dutyTitle(room.state(), duty).contains(u"without a final offer"_s));
}

void TestEnvelopeWords::secondEnvelopesWaitForTheirTime()
{
    const Spoken spoken(QLocale::English);
    SessionLog room(secondEnvelopesPlan());
    const auto all = [&] { return secondEnvelopesStanding(room.state(), room.head().manifest()).join(u' '); };
    QVERIFY2(all().startsWith(u"The prices lie in second envelopes."_s), qPrintable(all()));
    // It is no news before their time.
    QCOMPARE(standing(room), QString());
    judgeForm(room);
    QVERIFY2(standing(room).contains(u"The platform opens the second envelopes together next"_s),
        qPrintable(standing(room)));
    room.openEnvelopes({u"b1"_s, u"b2"_s, u"b3"_s});
    QVERIFY2(all().startsWith(u"The platform opened the second envelopes together at "_s), qPrintable(all()));
    QVERIFY2(all().contains(u"形式评审"_s), qPrintable(all()));
    QCOMPARE(standing(room), QString());
}

void TestEnvelopeWords::secondEnvelopesWaitForCorrectedPoints_data()
{
    addLanguages();
}

void TestEnvelopeWords::secondEnvelopesWaitForCorrectedPoints()
{
    QFETCH(QLocale::Language, language);
    const Spoken spoken(language);
    SessionPlan plan = secondEnvelopesPlan();
    plan.rules.insert(u"correctionsOwed"_s, u"yes"_s);
    SessionLog room(plan);
    judgeForm(room);
    SessionState state = room.state();
    // The lot of this test has no points; the law's own test plays such a session.
    MotionState carried;
    carried.motion.subject = CorrectionMotion {u"b1"_s, u"plan"_s, u"sum"_s, 2, u"technical"_s};
    carried.votes = {{1, true}, {2, true}, {3, true}};
    state.motions.append(carried);
    const auto told = [&] { return envelopesStanding(state, room.head().manifest(), room.now).join(u' '); };
    const QString held = told();
    QVERIFY2(!held.isEmpty() && isChinese(held) == (language == QLocale::Chinese), qPrintable(held));
    state.motions.last().corrected = MadeCorrection {};
    QVERIFY(told() != held && told() == standing(room));
}

void TestEnvelopeWords::whoIsOutKeepsTheEnvelopeClosed()
{
    const Spoken spoken(QLocale::English);
    SessionLog room(secondEnvelopesPlan());
    judgeForm(room);
    reject(room, u"b2"_s);
    QVERIFY(!isValidBidder(room.state(), u"b2"_s));
    room.openEnvelopes({u"b1"_s, u"b3"_s});
    const QStringList sentences = secondEnvelopesStanding(room.state(), room.head().manifest());
    QVERIFY2(
        sentences.constLast().contains(u"stay closed: "_s + name(room, u"b2"_s)), qPrintable(sentences.constLast()));
    QCOMPARE(openingWords(room.state(), u"b2"_s), u"stays closed"_s);
    QCOMPARE(openingWords(room.state(), u"b1"_s), timeWords(room.state().envelopes.constLast().time));
}

void TestEnvelopeWords::theLogTellsOffersAndOpenings()
{
    const Spoken spoken(QLocale::English);
    SessionLog offers(offersPlan());
    beginOffers(offers);
    const qint64 came = offers.offer(u"b1"_s, 900'000);
    QVERIFY2(told(offers, came).contains(name(offers, u"b1"_s)) && !tellsAmounts(told(offers, came)),
        qPrintable(told(offers, came)));
    waitForOffersEnd(offers);
    offers.closeStep(u"offers"_s);
    const QString opened = told(offers, offers.openEnvelopes({u"b1"_s}));
    QVERIFY2(opened.startsWith(u"The platform opens all final offers together: "_s) && opened.contains(u"9,000.00"_s),
        qPrintable(opened));
    SessionLog envelopes(secondEnvelopesPlan());
    judgeForm(envelopes);
    const QString second = told(envelopes, envelopes.openEnvelopes({u"b1"_s, u"b2"_s, u"b3"_s}));
    QVERIFY2(second.startsWith(u"The platform opens the second envelopes together: "_s)
            && second.contains(moneyFigures(SealedFen)),
        qPrintable(second));
}

void TestEnvelopeWords::everythingIsSaidInBothLanguages_data()
{
    addLanguages();
}

void TestEnvelopeWords::everythingIsSaidInBothLanguages()
{
    QFETCH(QLocale::Language, language);
    const Spoken spoken(language);
    const bool chinese = language == QLocale::Chinese;
    SessionLog room(offersPlan());
    const auto sound = [&] {
        QStringList all = envelopesStanding(room.state(), room.head().manifest(), room.now);
        all << missing(room) << withoutOfferWords(room.state(), room.head().manifest());
        for (const QString& bidder : {u"b1"_s, u"b2"_s, u"b3"_s})
            all << offerWords(room.state(), bidder);
        all.removeAll(QString());
        return std::ranges::all_of(all, [&](QString words) {
            for (const ManifestBidder& bidder : room.head().manifest().bidders)
                words.remove(bidderWords(room.head().manifest(), bidder.id));
            return isChinese(words) == chinese && !words.contains(u'%');
        });
    };
    beginOffers(room);
    QVERIFY(sound());
    room.offer(u"b1"_s, 900'000);
    withdraw(room, u"b3"_s);
    QVERIFY(sound());
    waitForOffersEnd(room);
    QVERIFY(sound());
    room.closeStep(u"offers"_s);
    QVERIFY(sound());
    room.openEnvelopes({u"b1"_s});
    QVERIFY(sound());
}

EVALROOM_TEST(TestEnvelopeWords, QCoreApplication)

} // namespace tst_envelope_words

#include "tst_envelope_words.moc"
