// SPDX-License-Identifier: Apache-2.0
#include "line_cut.h"

#include "documents/sample/practice_manifest.h"
#include "evaluation/corrected_price.h"
#include "evaluation/envelopes.h"
#include "test_program.h"
#include "widgets/motions/letter.h"
#include "widgets/motions/stated_bids.h"
#include "widgets/window/member_menu.h"
#include "widgets/words/envelope_words.h"

#include <QComboBox>
#include <QLabel>
#include <QPlainTextEdit>

using namespace evalroom;
using namespace evalroom::test;
using namespace Qt::StringLiterals;

namespace tst_sealed_gone {

namespace {

constexpr int Bidders = 3;
constexpr int FormsTab = 1; // of the staff's desk

// What the platform has to do next.
const QString OffersComeIn = u"offers come in"_s;
const QString OpeningIsDue = u"opening is due"_s;

QString momentOf(const SessionState& state)
{
    if (!dueEnvelopes(state).isEmpty())
        return OpeningIsDue;
    return awaitedOffers(state).isEmpty() ? QString() : OffersComeIn;
}

// All bids are valid; one in second envelopes has miscalculated, and the first of the committee moves to correct it.
PracticeWish sealedWish(Role role, PracticeKind kind)
{
    PracticeWish wish = quickWish(role, kind);
    wish.bidders = Bidders;
    wish.plot.flawed = 0;
    if (kind == PracticeKind::TwoEnvelopes)
        wish.plot.corrections = practiceCorrections(makePracticeLot(lotOf(wish)));
    return wish;
}

// Somebody's session with sealed prices. The platform waits for a word before each part of its own: else what comes
// before is over too soon to be seen. Each step answers what was not as it should be; empty: all was.
class SealedStory {
public:
    SealedStory(Role role, PracticeKind kind, QLocale::Language language)
        : m_wish(sealedWish(role, kind))
        , m_chair(m_wish, language)
    {
    }

    Chair& chair() { return m_chair; }
    const SessionState& state() const { return m_chair.session->state(); }
    bool isCorrected() const
    {
        const PriceMotion& expected = m_wish.plot.corrections.constFirst();
        return priceInForce(state(), expected.bidder) == expected.price;
    }

    QString begin();
    QString playTo(const QString& moment);
    // The centre goes there, and comes back; with it the platform does its part.
    QString cutThere();
    QString playToOpening();

private:
    void holdPlatform(bool held)
    {
        if (std::exchange(m_isHeld, held) != held)
            m_chair.room().setPlatformHeld(held);
    }
    bool isTold() const;

    PracticeWish m_wish;
    Chair m_chair;
    bool m_isHeld = false;
};

QString SealedStory::begin()
{
    if (!m_chair.isReady())
        return u"no seat: "_s + m_chair.failure;
    holdPlatform(true);
    m_chair.sit();
    return {};
}

// Everybody's page says how the sealed prices stand.
bool SealedStory::isTold() const
{
    const Session& session = *m_chair.session;
    const QString name = sitsOnCommittee(session.role()) ? u"missing"_s : u"envelopesStanding"_s;
    const auto* label = m_chair.window->page()->findChild<QLabel*>(name);
    const QStringList standing = envelopesStanding(session.expected(), session.manifest(), session.now());
    return label != nullptr && !standing.isEmpty() && label->text().startsWith(standing.join(u'\n'));
}

QString SealedStory::playTo(const QString& moment)
{
    const auto isThere = [&] {
        const QString now = m_chair.session->isKnown() ? momentOf(state()) : QString();
        // It has done what it was let do, and whoever sits here has yet to do what makes the next part due.
        if (now.isEmpty())
            holdPlatform(true);
        return now == moment && isTold() && !m_chair.window->isBusy();
    };
    return m_chair.playUntil(isThere) ? QString() : moment + u": "_s + m_chair.words();
}

QString SealedStory::cutThere()
{
    LineCut cut(m_chair);
    QString fault = cut.goAway();
    if (fault.isEmpty() && !isTold())
        fault = u"no longer told: "_s + m_chair.words();
    if (fault.isEmpty())
        fault = cut.press();
    holdPlatform(false);
    return fault.isEmpty() ? cut.comeBack() : fault;
}

QString SealedStory::playToOpening()
{
    const auto areOpened = [this] { return m_chair.session->isKnown() && !state().envelopes.isEmpty(); };
    return m_chair.playUntil(areOpened) ? QString() : u"opening: "_s + m_chair.words();
}

} // namespace

// The centre is killed where a session with final offers (最后报价) or second envelopes (双信封) differs from others;
// for every other screen see tst_centre_gone.
class TestSealedGone : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whilePricesAreSealed_data();
    void whilePricesAreSealed();
    void whileStaffPutDownWhatWasNegotiated();
    void whileStaffRegisterALetter();
    void aPriceIsCorrectedWithoutTheCentre();

private:
    // The platform says everything once, however often it has to.
    static void areOpenedOnce(const SessionState& state);
};

void TestSealedGone::areOpenedOnce(const SessionState& state)
{
    QCOMPARE(state.envelopes.size(), 1);
    QCOMPARE(state.envelopes.constFirst().prices.size(), Bidders);
    QCOMPARE(state.prices, state.envelopes.constFirst().prices);
}

void TestSealedGone::whilePricesAreSealed_data()
{
    QTest::addColumn<Role>("role");
    QTest::addColumn<PracticeKind>("kind");
    QTest::addColumn<QLocale::Language>("language");
    QTest::addColumn<QStringList>("moments");
    QTest::newRow("an expert, final offers")
        << Role::Expert << PracticeKind::Consultation << QLocale::Chinese << QStringList {OffersComeIn};
    QTest::newRow("the supervisor, final offers") << Role::Supervisor << PracticeKind::Consultation << QLocale::English
                                                  << QStringList {OffersComeIn, OpeningIsDue};
    QTest::newRow("the supervisor, second envelopes")
        << Role::Supervisor << PracticeKind::TwoEnvelopes << QLocale::Chinese << QStringList {OpeningIsDue};
}

void TestSealedGone::whilePricesAreSealed()
{
    QFETCH(Role, role);
    QFETCH(PracticeKind, kind);
    QFETCH(QLocale::Language, language);
    QFETCH(QStringList, moments);
    SealedStory story(role, kind, language);
    QCOMPARE(story.begin(), QString());
    for (const QString& moment : std::as_const(moments)) {
        QCOMPARE(story.playTo(moment), QString());
        QCOMPARE(story.cutThere(), QString());
    }
    QCOMPARE(story.playToOpening(), QString());
    areOpenedOnce(story.state());
}

// Written before the centre goes, and registered once it is back; then the offers are closed, and it goes again.
void TestSealedGone::whileStaffPutDownWhatWasNegotiated()
{
    SealedStory story(Role::Staff, PracticeKind::Consultation, QLocale::English);
    QCOMPARE(story.begin(), QString());
    QCOMPARE(story.playTo(OffersComeIn), QString());
    const QString negotiated = u"Delivery in 30 days."_s;
    const SessionWindow& window = *story.chair().window;
    window.findChild<QTabWidget*>(u"deskTabs"_s)->setCurrentIndex(FormsTab);
    window.findChild<QComboBox*>(u"negotiating"_s)->setCurrentIndex(1);
    QTest::keyClicks(window.findChild<QPlainTextEdit*>(u"negotiationText"_s), negotiated);
    QVERIFY(typedOn(*window.page()).contains(u"negotiationText="_s + negotiated));
    QCOMPARE(story.cutThere(), QString());
    QCOMPARE(story.playTo(OpeningIsDue), QString());
    QCOMPARE(story.cutThere(), QString());
    QCOMPARE(story.playToOpening(), QString());
    areOpenedOnce(story.state());
    QCOMPARE(story.state().negotiations.size(), 1);
    QCOMPARE(story.state().negotiations.constFirst().act.text, negotiated);
}

// Behind the opening a bidder confirms its corrected price.
void TestSealedGone::whileStaffRegisterALetter()
{
    SealedStory story(Role::Staff, PracticeKind::TwoEnvelopes, QLocale::Chinese);
    QCOMPARE(story.begin(), QString());
    QCOMPARE(story.playTo(OpeningIsDue), QString());
    QCOMPARE(story.cutThere(), QString());
    Chair& chair = story.chair();
    // The committee acts first: whoever sits here would close the prices over it.
    QVERIFY2(waitFor([&] { return !lettersWanted(story.state()).isEmpty(); }), qPrintable(chair.words()));
    const auto* text = chair.window->findChild<QPlainTextEdit*>(u"letterText"_s);
    QVERIFY2(chair.playUntil([&] { return !text->toPlainText().isEmpty(); }), qPrintable(chair.words()));
    const QString written = text->toPlainText();
    QVERIFY(typedOn(*chair.window->page()).contains(u"letterText="_s + written));
    QCOMPARE(LineCut(chair).play(), QString());
    QVERIFY2(chair.playUntil([&] { return story.isCorrected(); }), qPrintable(chair.words()));
    areOpenedOnce(story.state());
    QCOMPARE(story.state().answers.size(), 1);
    QCOMPARE(story.state().answers.constFirst().answer.text, written);
}

// From the moment of the opening on: it is written when the centre goes, signed and voted on while it is away.
void TestSealedGone::aPriceIsCorrectedWithoutTheCentre()
{
    SealedStory story(Role::Expert, PracticeKind::TwoEnvelopes, QLocale::Chinese);
    QCOMPARE(story.begin(), QString());
    QCOMPARE(story.playTo(OpeningIsDue), QString());
    QCOMPARE(story.cutThere(), QString());
    Chair& chair = story.chair();
    auto* more = chair.window->findChild<MemberMenu*>(u"more"_s);
    const auto isAsked = [&] { return !pricesToLookAt(*chair.session, more->bids()).isEmpty(); };
    QVERIFY2(waitFor(isAsked), qPrintable(chair.words()));
    more->take(u"correctPrice"_s);
    QCOMPARE(chair.hand->pageName(), u"priceMotionPage"_s);
    const auto isPossible = [&] { return chair.window->page()->next().possible; };
    QVERIFY2(chair.playUntil(isPossible), qPrintable(chair.words()));
    LineCut cut(chair);
    QCOMPARE(cut.goAway(), QString());
    QCOMPARE(cut.press(), QString()); // shows what would be signed
    QVERIFY2(waitFor(isPossible), qPrintable(chair.words()));
    QCOMPARE(cut.press(), QString());
    QCOMPARE(chair.session->savedHere(), 1);
    const auto hasVoted = [&] { return chair.session->savedHere() == 2; };
    QVERIFY2(chair.playUntil(hasVoted), qPrintable(chair.words()));
    // What waits here comes before anybody else acts on it.
    chair.room().setHeld(true);
    QCOMPARE(cut.comeBack(), QString());
    chair.room().setHeld(false);
    QVERIFY2(chair.playUntil([&] { return story.isCorrected(); }), qPrintable(chair.words()));
    areOpenedOnce(story.state());
    QCOMPARE(story.state().motions.size(), 1);
    QVERIFY(story.state().motions.constFirst().votes.value(chair.session->member()));
}

EVALROOM_TEST(TestSealedGone, QApplication)

} // namespace tst_sealed_gone

#include "tst_sealed_gone.moc"
