// SPDX-License-Identifier: Apache-2.0
#include "window_hand.h"

#include "session/awaited.h"
#include "widgets/practice/practice_room.h"

#include <QTemporaryDir>

using namespace evalroom;
using namespace evalroom::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int Long = 30'000; // milliseconds; a whole session in a slow build

// A practice session with one free chair, and its window.
class Chair {
public:
    Chair(const PracticeWish& wish, QLocale::Language language)
        : m_judge(wish.seed,
              truthOf(makePracticeLot(
                  {.kind = wish.kind, .seed = wish.seed, .bidders = wish.bidders, .pages = wish.pages})))
    {
        preferences.setLanguage(language);
        m_room = std::make_unique<PracticeRoom>(wish, m_folder.path());
        QObject::connect(
            m_room.get(), &PracticeRoom::seatReady, &m_context, [this](const PracticeSeat& given) { seat = given; });
        QObject::connect(m_room.get(), &PracticeRoom::failed, &m_context,
            [this](const Error& error) { failure = wordOf(Result<void>(std::unexpected(error))); });
        m_room->start();
    }

    // Sits down, or sits down again as after a restart of the program.
    void sit()
    {
        window.reset();
        session.reset();
        session = std::make_unique<Session>(seat->config);
        window = std::make_unique<SessionWindow>(*session,
            SeatPlan {.papers = std::make_shared<Papers>(seat->papers), .package = seat->package, .annex = seat->annex},
            preferences);
        window->show();
        hand = std::make_unique<WindowHand>(*window, *session, m_judge, seat->pin);
    }

    bool isReady()
    {
        return waitFor([this] { return seat.has_value() || !failure.isEmpty(); }, Long) && seat;
    }
    template <typename Condition>
    bool playUntil(Condition holds)
    {
        return waitFor(
                   [&] {
                       if (!failure.isEmpty() || holds())
                           return true;
                       hand->move();
                       return false;
                   },
                   Long)
            && failure.isEmpty();
    }
    PracticeRoom& room() { return *m_room; }

private:
    QTemporaryDir m_folder; // outlives who writes into it

public:
    Preferences preferences;
    std::optional<PracticeSeat> seat;
    QString failure;
    std::unique_ptr<Session> session;
    std::unique_ptr<SessionWindow> window;
    std::unique_ptr<WindowHand> hand;

private:
    QObject m_context;
    PracticeJudge m_judge;
    std::unique_ptr<PracticeRoom> m_room;
};

PracticeWish wish(Role chair, PracticeKind kind)
{
    return {.chair = chair, .kind = kind, .bidders = 5, .pages = 8, .pause = {}};
}

} // namespace

// A whole session through the windows, in each chair.
class TestExpertStory : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void fromCheckInToTheSignedReport_data();
    void fromCheckInToTheSignedReport();
};

void TestExpertStory::fromCheckInToTheSignedReport_data()
{
    QTest::addColumn<QLocale::Language>("language");
    QTest::addColumn<PracticeKind>("kind");
    QTest::newRow("Chinese, works") << QLocale::Chinese << PracticeKind::Engineering;
    QTest::newRow("English, goods") << QLocale::English << PracticeKind::Goods;
}

void TestExpertStory::fromCheckInToTheSignedReport()
{
    QFETCH(QLocale::Language, language);
    QFETCH(PracticeKind, kind);
    Chair chair(wish(Role::Expert, kind), language);
    QVERIFY2(chair.isReady(), qPrintable(chair.failure));
    chair.sit();
    const bool over = chair.playUntil([&] { return chair.hand->pageName() == u"overPage"; });
    if (!over && qEnvironmentVariableIsSet("EVALROOM_PICTURES"))
        chair.window->grab().save(qEnvironmentVariable("EVALROOM_PICTURES") + u"/stuck.png"_s);
    QVERIFY2(over, qPrintable(chair.failure + chair.hand->words()));
    QVERIFY(chair.session->state().report.signedBy.contains(chair.session->member()));
    const QStringList& path = chair.hand->path();
    for (const QString& page : {u"checkInPage"_s, u"consentPage"_s, u"conflictsPage"_s, u"pledgePage"_s,
             u"ballotPage"_s, u"sheetPage"_s, u"opinionPage"_s, u"signPage"_s})
        QVERIFY2(path.contains(page), qPrintable(page + u" in "_s + path.join(u' ')));
    if (kind == PracticeKind::Goods)
        QVERIFY(path.contains(u"itemsPage"_s));
}

QTEST_MAIN(TestExpertStory)
#include "tst_expert_story.moc"
