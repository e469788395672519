// SPDX-License-Identifier: Apache-2.0
#include "evaluation/law_room.h"
#include "test_program.h"

#include <QTest>

using namespace evalroom;
using namespace Qt::StringLiterals;

namespace tst_unsettled_step {

namespace {

const auto Form = u"form"_s;
const auto Record = u"record"_s;
const auto Technical = u"technical"_s;
const auto Price = u"price"_s;
const auto B = u"bidder-b"_s;

} // namespace

// Who cannot open a step is told what the one before it waits for.
class TestUnsettledStep : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aReviewWaitsForTheDecisionOnAFailedBid();
    void aScoreWaitsForItsExplanation();
};

void TestUnsettledStep::aReviewWaitsForTheDecisionOnAFailedBid()
{
    LawRoom room;
    room.playUntil(Form);
    room.open(Form);
    for (const int member : Committee)
        room.submit(member, Form, room.review(Form, member == 2 ? QStringList {B} : QStringList()));
    room.close(Form);
    for (const int member : Committee) {
        QCOMPARE(room.refused(Staff, room.opens(Record)), u"order"_s);
        room.reveal(member, Form);
    }
    QCOMPARE(room.refused(Staff, room.opens(Record)), u"undecided"_s);
    room.play(1, rejectMotion(B));
    const QByteArray motion = room.state.motions.last().name;
    QCOMPARE(room.refused(Staff, room.opens(Record)), u"undecided"_s); // the vote goes on
    for (const int member : {1, 2, 3})
        room.play(member, Vote {motion, false, {}});
    QCOMPARE(room.open(Record), QString());
}

void TestUnsettledStep::aScoreWaitsForItsExplanation()
{
    LawRoom room;
    room.playUntil(Technical);
    room.open(Technical);
    for (const int member : Committee)
        room.submit(member, Technical, room.scores(Technical, u"8"_s, {{B, member == 3 ? u"2"_s : u"8"_s}}));
    room.close(Technical);
    for (const int member : Committee) {
        QCOMPARE(room.refused(Staff, room.opens(Price)), u"order"_s);
        room.reveal(member, Technical);
    }
    for (const Criterion& criterion : room.state.facts->scheme.step(Technical)->criteria) {
        QCOMPARE(room.refused(Staff, room.opens(Price)), u"unexplainedScore"_s);
        QCOMPARE(room.play(3, Explanation {B, criterion.id, Technical, u"no schedule"_s}), QString());
    }
    QCOMPARE(room.open(Price), QString());
}

EVALROOM_TEST(TestUnsettledStep, QCoreApplication)

} // namespace tst_unsettled_step

#include "tst_unsettled_step.moc"
