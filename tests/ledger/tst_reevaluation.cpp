// SPDX-License-Identifier: Apache-2.0
#include "head_fixture.h"
#include "test_program.h"

#include <QJsonArray>
#include <QTest>

using namespace evalroom;
using namespace evalroom::test;
using namespace Qt::StringLiterals;

namespace tst_reevaluation {

namespace {

// A ground for each of the three things that a rule set may say of the committee.
QJsonArray grounds()
{
    const auto ground = [](const QString& code, const QString& committee) {
        QJsonObject json {{u"code"_s, code}, {u"source"_s, u"law "_s + code}, {u"text"_s, code}};
        if (!committee.isEmpty())
            json.insert(u"committee"_s, committee);
        return json;
    };
    QJsonArray all;
    all.append(ground(u"sum"_s, u"same"_s));
    all.append(ground(u"void"_s, u"new"_s));
    all.append(ground(u"other"_s, {}));
    return all;
}

QByteArray certificateOf(int member)
{
    return sha256("certificate " + QByteArray::number(member));
}

QList<QByteArray> certificates(const QList<int>& members)
{
    QList<QByteArray> all;
    for (const int member : members)
        all.append(certificateOf(member));
    return all;
}

} // namespace

class TestReevaluation : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theGroundSaysWhoSitsOnTheCommittee_data();
    void theGroundSaysWhoSitsOnTheCommittee();
    void rulesOfBeforeAskForNoGround();
    void groundAndCommitteeAreWrittenAndReadAgain();
    void whatIsNoOldCommitteeIsRefused_data();
    void whatIsNoOldCommitteeIsRefused();

private:
    HeadPlan plan(const QString& ground, const QList<QByteArray>& committee)
    {
        HeadPlan made(m_platform);
        made.rules.insert(u"reevaluations"_s, grounds());
        for (RosterEntry& entry : made.manifest.roster)
            entry.certificate = certificateOf(entry.member);
        made.manifest.reevaluates->ground = ground;
        made.manifest.reevaluates->committee = committee;
        return made;
    }

    SoftwareSigner m_platform {PrivateKey::generate(Algorithm::ES256).value()};
};

// Members 1 to 5 of the roster are the committee, the others are not.
void TestReevaluation::theGroundSaysWhoSitsOnTheCommittee_data()
{
    QTest::addColumn<QString>("ground");
    QTest::addColumn<QList<int>>("committee");
    QTest::addColumn<QString>("fault"); // empty: none
    const auto row = [](const char* name, const char* ground, const QList<int>& committee, const char* fault) {
        QTest::newRow(name) << QString::fromLatin1(ground) << committee << QString::fromLatin1(fault);
    };
    const char* same = "/reevaluates/committee same law sum";
    const char* other = "/reevaluates/committee new law void";
    row("the same members", "sum", {5, 4, 3, 2, 1}, "");
    row("one of them is missing", "sum", {1, 2, 3, 4, 11}, same);
    row("one more than then", "sum", {1, 2, 3, 4}, same);
    row("nobody says who they were", "sum", {}, same);
    row("all of them new", "void", {11, 12, 13, 14, 6}, "");
    row("one of the old ones", "void", {11, 12, 13, 14, 3}, other);
    row("nobody says who may not sit", "void", {}, other);
    row("a ground that says nothing of it", "other", {1, 2, 11}, "");
    row("no ground of this law", "taste", {1, 2, 3, 4, 5}, "/reevaluates/ground");
    row("no ground", "", {}, "/reevaluates/ground");
}

void TestReevaluation::theGroundSaysWhoSitsOnTheCommittee()
{
    QFETCH(QString, ground);
    QFETCH(QList<int>, committee);
    QFETCH(QString, fault);
    HeadPlan made = plan(ground, certificates(committee));
    const auto head = SessionHead::read(made.sign(), made.rules, made.scheme);
    QCOMPARE(head.has_value(), fault.isEmpty());
    if (!head)
        QCOMPARE(head.error(), (Error {ErrorCode::SchemeInvalid, fault}));
}

void TestReevaluation::rulesOfBeforeAskForNoGround()
{
    HeadPlan made = plan({}, {});
    made.rules.remove(u"reevaluations"_s);
    QVERIFY(SessionHead::read(made.sign(), made.rules, made.scheme));
    HeadPlan named = plan(u"sum"_s, certificates({1, 2, 3, 4, 5}));
    named.rules.remove(u"reevaluations"_s);
    QVERIFY(!SessionHead::read(named.sign(), named.rules, named.scheme)); // and know none
}

void TestReevaluation::groundAndCommitteeAreWrittenAndReadAgain()
{
    const HeadPlan made = plan(u"sum"_s, certificates({1, 2}));
    const auto again = Manifest::fromPayload(made.manifest.toPayload());
    QVERIFY(again);
    QCOMPARE(again->reevaluates->ground, u"sum"_s);
    QCOMPARE(again->reevaluates->committee, certificates({1, 2}));
}

void TestReevaluation::whatIsNoOldCommitteeIsRefused_data()
{
    QTest::addColumn<QString>("ground");
    QTest::addColumn<QJsonArray>("committee");
    QTest::addColumn<QString>("pointer");
    const QJsonValue hash(QString::fromLatin1(certificateOf(1).toHex()));
    QTest::newRow("a ground that is no id") << u"Sum"_s << QJsonArray {hash} << u"/reevaluates/ground"_s;
    QTest::newRow("nobody") << u"sum"_s << QJsonArray() << u"/reevaluates/committee"_s;
    QTest::newRow("no hash") << u"sum"_s << QJsonArray {QJsonValue(u"x"_s)} << u"/reevaluates/committee"_s;
    QTest::newRow("in capitals") << u"sum"_s << QJsonArray {QJsonValue(hash.toString().toUpper())}
                                 << u"/reevaluates/committee"_s;
    QTest::newRow("one of them twice") << u"sum"_s << QJsonArray {hash, hash} << u"/reevaluates/committee"_s;
    QTest::newRow("without a ground") << QString() << QJsonArray {hash} << u"/reevaluates/committee"_s;
}

void TestReevaluation::whatIsNoOldCommitteeIsRefused()
{
    QFETCH(QString, ground);
    QFETCH(QJsonArray, committee);
    QFETCH(QString, pointer);
    QJsonObject payload = someManifest().toPayload();
    QJsonObject again = payload.value(u"reevaluates"_s).toObject();
    if (!ground.isEmpty())
        again.insert(u"ground"_s, ground);
    again.insert(u"committee"_s, committee);
    payload.insert(u"reevaluates"_s, again);
    const auto manifest = Manifest::fromPayload(payload);
    QVERIFY(!manifest);
    QCOMPARE(manifest.error(), (Error {ErrorCode::BadField, pointer}));
}

EVALROOM_TEST(TestReevaluation, QCoreApplication)

} // namespace tst_reevaluation

#include "tst_reevaluation.moc"
