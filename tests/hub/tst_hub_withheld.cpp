// SPDX-License-Identifier: Apache-2.0
#include "hub_room.h"
#include "test_program.h"

using namespace evalroom;
using namespace evalroom::test;

namespace tst_hub_withheld {

// Who comes late judges without knowing how the others have judged (FORMAT.md §9.5).
class TestHubWithheld : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase() { QVERIFY(m_it.hub.stop()); }

    void aNewcomerSeesLeavesUntilTheirOwnSheetIsIn();
    void whoHasLeftSeesTheLogUpToThere();
    void afterARestartItIsTheSame();
    void theNewcomersSheetLiftsTheVeil();
    void whoIsRecusedSeesTheLogUpToThere();

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

    // Somebody with this number takes the place of another; the entry's index.
    qint64 replace(int leaving, int newcomer, Role role)
    {
        m_it.people.emplace(newcomer, std::make_unique<HubPerson>(newcomer, role));
        const QJsonObject change {{u"entry"_s, m_it.person(newcomer).entry().toJson()}, {u"leaving"_s, leaving},
            {u"type"_s, u"replacement"_s}};
        const Jws jws
            = m_it.amendment(change, m_amendment.isEmpty() ? 1 : 2, m_amendment.isEmpty() ? m_it.session : m_amendment);
        m_amendment = jws.name();
        return m_room->act(6, Absence {leaving, u"fell ill"_s}) < 0 ? -1 : m_room->add(jws, m_it.amend(jws));
    }
    // Of `size` entries and no more, whatever they ask for.
    QString fault(int member, qint64 size)
    {
        const QByteArray token = m_it.logIn(member);
        if (m_it.entries(token).size() != size)
            return u"another size"_s;
        const QString behind = m_it.at(u"entries?from=%1"_s.arg(size));
        const QJsonObject page = m_it.hub.ask("GET", behind, {}, token).json();
        if (page.value(u"size"_s).toInteger() != size || !page.value(u"entries"_s).toArray().isEmpty())
            return u"a page behind it"_s;
        const auto statusOf = [&](const QString& rest) { return m_it.hub.ask("GET", m_it.at(rest), {}, token).status; };
        if (statusOf(u"entries/%1"_s.arg(size - 1)) != 200 || statusOf(u"entries/%1"_s.arg(size)) != 404)
            return u"an entry behind it"_s;
        return statusOf(u"head"_s) == 403 ? QString() : u"the head"_s;
    }

    HubFixture m_it;
    std::unique_ptr<HubRoom> m_room;
    QByteArray m_amendment; // name of the last one
    qint64 m_replacement = 0; // index of the first one
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
    m_replacement = replace(5, 10, Role::Owner);
    QVERIFY(m_replacement >= 0);
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

void TestHubWithheld::whoHasLeftSeesTheLogUpToThere()
{
    QVERIFY(m_room->act(6, Alarm {u"test"_s, u"after that"_s}) >= 0);
    QCOMPARE(fault(5, m_replacement + 1), QString());
    // What they have signed already is still taken.
    const Jws late = m_it.person(5).act(Alarm {u"test"_s, u"signed before"_s}, m_room->seen());
    QVERIFY(m_room->add(late, m_it.append(late, m_it.logIn(5))) >= 0);
    QCOMPARE(fault(5, m_replacement + 1), QString());
}

void TestHubWithheld::afterARestartItIsTheSame()
{
    m_it.hub.kill();
    QVERIFY(m_it.hub.start());
    QCOMPARE(fault(5, m_replacement + 1), QString());
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

void TestHubWithheld::whoIsRecusedSeesTheLogUpToThere()
{
    QVERIFY(replace(4, 11, Role::Expert) >= 0);
    QVERIFY(m_room->delegate(11) >= 0 && m_room->act(6, Admission {11, AdmissionMethod::Practice, u"A-01"_s}) >= 0);
    QVERIFY(m_room->act(11, Consent {}) >= 0);
    const qint64 declaration = m_room->act(11, Declaration {{{u"b1"_s, u"my brother's firm"_s}}});
    QVERIFY(declaration >= 0);
    QVERIFY(m_room->act(6, Alarm {u"test"_s, u"after that"_s}) >= 0);
    QCOMPARE(fault(11, declaration + 1), QString());
}

EVALROOM_TEST(TestHubWithheld, QCoreApplication)

} // namespace tst_hub_withheld

#include "tst_hub_withheld.moc"
