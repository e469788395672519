// SPDX-License-Identifier: Apache-2.0
#include "hub_room.h"

using namespace evalroom;
using namespace evalroom::test;

// Who comes late judges without knowing how the others have judged (FORMAT.md §9.5).
class TestHubWithheld : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase() { QVERIFY(m_it.hub.stop()); }

    void aNewcomerSeesLeavesUntilTheirOwnSheetIsIn();
    void afterARestartItIsTheSame();
    void theNewcomersSheetLiftsTheVeil();

private:
    QList<qint64> leavesFor(int member)
    {
        QList<qint64> leaves;
        const QJsonArray all = m_it.entries(m_it.logIn(member));
        for (qsizetype i = 0; i < all.size(); ++i) {
            if (all.at(i).toObject().value(u"entry"_s).toObject().contains(u"leaf"_s))
                leaves.append(i);
        }
        return leaves;
    }

    HubFixture m_it;
    std::unique_ptr<HubRoom> m_room;
    QList<qint64> m_openings;
};

void TestHubWithheld::initTestCase()
{
    m_it.plan.scheme = briefScheme();
    QVERIFY(m_it.begin());
    m_room = std::make_unique<HubRoom>(m_it);
    QVERIFY(m_room->gatherAll());
    QVERIFY(m_room->openStep(u"form"_s));
    for (int member = 1; member <= 5; ++member)
        QVERIFY(m_room->submit(member));
    QVERIFY(m_room->closeStep(u"form"_s));
    for (int member = 1; member <= 4; ++member)
        m_openings.append(m_room->openSheet(member));
    // The fifth leaves, and a newcomer takes the place.
    m_it.people.emplace(10, std::make_unique<HubPerson>(10, Role::Owner));
    const QJsonObject change {
        {u"entry"_s, m_it.person(10).entry().toJson()}, {u"leaving"_s, 5}, {u"type"_s, u"replacement"_s}};
    const Jws jws = m_it.amendment(change, 1, m_it.session);
    QVERIFY(m_room->add(jws, m_it.amend(jws)) >= 0);
    QVERIFY(!m_openings.contains(-1));
}

void TestHubWithheld::aNewcomerSeesLeavesUntilTheirOwnSheetIsIn()
{
    QCOMPARE(leavesFor(10), m_openings);
    for (const int member : {1, 6, 7})
        QCOMPARE(leavesFor(member), QList<qint64>());
    const QByteArray token = m_it.logIn(10);
    const HttpAnswer one = m_it.hub.ask("GET", m_it.at(u"entries/%1"_s.arg(m_openings.first())), {}, token);
    const auto leaf = WithheldEntry::fromJson(one.json().value(u"entry"_s).toObject());
    QVERIFY(leaf);
    QCOMPARE(leaf->leaf, m_room->log.entries().at(m_openings.first()).name);
    QCOMPARE(leaf->chain, m_it.person(1).chain());
    // The newcomer can still check the whole tree.
    Log log(m_it.head().trust());
    for (const QJsonValue& element : m_it.entries(token))
        QVERIFY(log.append(element.toObject().value(u"entry"_s).toObject()));
    QCOMPARE(log.tree().root(), m_room->log.tree().root());
}

void TestHubWithheld::afterARestartItIsTheSame()
{
    m_it.hub.kill();
    QVERIFY(m_it.hub.start());
    QCOMPARE(leavesFor(10), m_openings);
    m_room->token = m_it.logIn(6);
}

void TestHubWithheld::theNewcomersSheetLiftsTheVeil()
{
    QVERIFY(m_room->gather(10));
    QCOMPARE(leavesFor(10), m_openings);
    QVERIFY(m_room->submit(10));
    QCOMPARE(leavesFor(10), QList<qint64>());
    QVERIFY(m_room->openSheet(10) >= 0);
    QVERIFY(m_it.readLog(m_it.logIn(10)));
}

QTEST_GUILESS_MAIN(TestHubWithheld)
#include "tst_hub_withheld.moc"
