// SPDX-License-Identifier: Apache-2.0
// Two experts lose the centre, do what they may, and come back in any order: everybody has the same session.
#include "offline_room.h"
#include "test_program.h"

#include <QGuiApplication>

using namespace evalroom;
using namespace evalroom::test;

namespace tst_offline {

class TestOffline : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void allTerminalsEndInOneState_data();
    void allTerminalsEndInOneState();
    void someActsCameTooLate();

private:
    int m_counted = 0; // acts made offline
    int m_tooLate = 0;
};

void TestOffline::allTerminalsEndInOneState_data()
{
    QTest::addColumn<unsigned>("seed");
    QTest::addColumn<Stage>("stage");
    const QList<std::pair<const char*, Stage>> stages {{"scores", Stage::Scores}, {"review", Stage::Review},
        {"arrival", Stage::Arrival}, {"opinions", Stage::Opinions}, {"election", Stage::Election},
        {"items", Stage::Items}};
    const bool soak = qEnvironmentVariableIsSet("EVALROOM_SOAK");
    const int wanted = qEnvironmentVariableIntValue("EVALROOM_SEED");
    const unsigned first = wanted > 0 ? static_cast<unsigned>(wanted) : 0;
    for (unsigned seed = first; seed < first + (soak ? 40U : 3U); ++seed) {
        const auto& [name, stage] = stages[seed % static_cast<unsigned>(stages.size())];
        QTest::addRow("seed %u, %s", seed, name) << seed << stage;
    }
}

void TestOffline::allTerminalsEndInOneState()
{
    QFETCH(unsigned, seed);
    QFETCH(Stage, stage);
    OfflineRoom room(seed, stage);
    QCOMPARE(room.begin(), u"success"_s);
    for (int episode = 0; episode < 2; ++episode)
        QCOMPARE(room.episode(), u"success"_s);
    QCOMPARE(room.check(), u"success"_s);
    for (const OfflineRoom::Kept& kept : room.kept()) {
        m_counted += kept.offline && kept.fates == QStringList {u"received "_s} ? 1 : 0;
        m_tooLate += kept.offline && kept.fates != QStringList {u"received "_s} ? 1 : 0;
    }
}

// Otherwise the rows above have compared nothing of interest.
void TestOffline::someActsCameTooLate()
{
    if (m_counted == 0 && m_tooLate == 0)
        QSKIP("no row was played");
    QVERIFY(m_counted > 0);
    QVERIFY(m_tooLate > 0);
    qInfo("%d acts made offline counted, %d came too late", m_counted, m_tooLate);
}

EVALROOM_TEST(TestOffline, QGuiApplication)

} // namespace tst_offline

#include "tst_offline.moc"
