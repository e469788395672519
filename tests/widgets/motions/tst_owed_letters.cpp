// SPDX-License-Identifier: Apache-2.0
#include "widgets/motions/letter.h"

#include "evaluation/law_room.h"
#include "test_program.h"

#include <QTest>

using namespace evalroom;
using namespace Qt::StringLiterals;

namespace tst_owed_letters {

namespace {

SessionFacts recordsRequired(bool required)
{
    SessionFacts facts = priceRankedFacts(RankBy::LowestPrice);
    facts.rules.negotiation
        = NegotiationRule {.source = u"74号令 art. 42"_s, .title = u"协商情况记录"_s, .required = required};
    return facts;
}

// With whom staff may put down what was negotiated; "*": what all were told.
QStringList possible(const LawRoom& room)
{
    QStringList bidders;
    for (const Letter& letter : lettersPossible(room.state, Letter::Kind::Negotiation))
        bidders << (letter.kind == Letter::Kind::Notice ? u"*"_s : letter.bidder);
    return bidders;
}

} // namespace

// What is owed can be put down at the desk even when the time for it is over.
class TestOwedLetters : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatIsNotPutDownStaysPossibleUntilTheReport();
    void elsewhereTheTimeIsOverWithThePrices();
};

void TestOwedLetters::whatIsNotPutDownStaysPossibleUntilTheReport()
{
    LawRoom room(recordsRequired(true));
    room.playUntil(u"price"_s);
    QCOMPARE(possible(room), (QStringList {u"bidder-a"_s, u"bidder-b"_s, u"bidder-c"_s, u"*"_s}));
    QCOMPARE(room.play(Staff, Negotiation {u"bidder-b"_s, u"price"_s}), QString());
    QCOMPARE(room.play(Supervisor, Witness {room.lastName()}), QString());
    room.playStep(u"price"_s);
    QCOMPARE(possible(room), (QStringList {u"bidder-a"_s, u"bidder-c"_s}));
    for (const QString& bidder : {u"bidder-a"_s, u"bidder-c"_s}) {
        const Letter letter {.kind = Letter::Kind::Negotiation, .bidder = bidder};
        QVERIFY(!allowedNow(room.state, Staff, someRegistration(letter), room.now));
        QCOMPARE(room.play(Staff, registration(letter, true, u"price"_s)), QString());
        QCOMPARE(room.play(Supervisor, Witness {room.lastName()}), QString());
    }
    QVERIFY(possible(room).isEmpty());
}

void TestOwedLetters::elsewhereTheTimeIsOverWithThePrices()
{
    LawRoom room(recordsRequired(false));
    room.playUntil({});
    QVERIFY(possible(room).isEmpty());
}

EVALROOM_TEST(TestOwedLetters, QCoreApplication)

} // namespace tst_owed_letters

#include "tst_owed_letters.moc"
