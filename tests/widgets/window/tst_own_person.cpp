// SPDX-License-Identifier: Apache-2.0
#include "member_at_window.h"

#include "patience.h"
#include "test_program.h"

#include <QComboBox>
#include <QJsonArray>

using namespace evalroom;
using namespace evalroom::test;
using namespace Qt::StringLiterals;

namespace tst_own_person {

namespace {

constexpr int Staff = 6;

QJsonObject ground(const QString& code, bool ofPerson)
{
    QJsonObject json {{u"code"_s, code}, {u"source"_s, u"12号令第十二条"_s}, {u"text"_s, u"text of "_s + code}};
    if (ofPerson)
        json.insert(u"ofPerson"_s, u"yes"_s);
    return json;
}

} // namespace

// Whom a member declares on, before they do. A ground of recusal that lies in the member's own person (12号令 art. 12
// (2), (4)) has a place of its own beside the bidders, and none of them is named with it.
class TestOwnPerson : public QObject, private MemberAtWindow {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase() { QVERIFY(end()); }
    void whoIsInvolvedIsReadBeforeTheDeclaration();
    void whoAnswersForBiddersOnlyIsAskedForTheirPerson();
    void oneButtonAnswersForThePersonToo();
    void itIsSummedUpAndSigned();

private:
    NextStep next() const { return m_window->page()->next(); }
    QString firstBidder() const { return m_fixture.plan.manifest.bidders.constFirst().id; }
};

void TestOwnPerson::initTestCase()
{
    const QJsonArray grounds = {ground(u"interest"_s, false), ground(u"authority"_s, true)};
    m_fixture.plan.rules.insert(u"recusals"_s, grounds);
    QVERIFY(begin(QLocale::English));
    m_at->checkIn();
    QTRY_COMPARE(m_at->page(), u"waitPage"_s);
    QCOMPARE(m_room->checkIn({Staff}), u"success"_s);
    QCOMPARE(
        m_room->act(Staff, Admission {.member = 1, .method = AdmissionMethod::Card, .seat = u"A-01"_s}), u"success"_s);
    QTRY_COMPARE(m_at->page(), u"consentPage"_s);
    QVERIFY(m_at->press());
    QTRY_COMPARE(m_at->page(), u"conflictsPage"_s);
}

// Legal representative, project manager, and who bids in consortium: with each of them there may be a conflict.
void TestOwnPerson::whoIsInvolvedIsReadBeforeTheDeclaration()
{
    const auto involved = [this](const ManifestBidder& bidder) {
        return m_at->text(qPrintable(u"involved-"_s + bidder.id)).remove(QChar(0x200b));
    };
    for (const ManifestBidder& bidder : m_fixture.plan.manifest.bidders) {
        QCOMPARE(bidder.consortium.size(), 1);
        QCOMPARE(involved(bidder),
            u"Legal representative: %1  ·  Project manager: %2  ·  In consortium with %3"_s.arg(
                bidder.representative, bidder.manager, bidder.consortium.constFirst()));
    }
    m_preferences.setLanguage(QLocale::Chinese);
    QTRY_VERIFY2(involved(m_fixture.plan.manifest.bidders.constFirst()).contains(u"联合体成员：演练设计院"_s),
        qPrintable(involved(m_fixture.plan.manifest.bidders.constFirst())));
    m_preferences.setLanguage(QLocale::English);
}

void TestOwnPerson::whoAnswersForBiddersOnlyIsAskedForTheirPerson()
{
    for (const ManifestBidder& bidder : m_fixture.plan.manifest.bidders)
        m_at->click(qPrintable(u"clear-"_s + bidder.id));
    QVERIFY(!next().possible);
    QVERIFY2(next().sentence.contains(u"own person"_s), qPrintable(next().sentence));
    m_at->click("clear-");
    QVERIFY2(next().possible, qPrintable(next().sentence));
}

void TestOwnPerson::oneButtonAnswersForThePersonToo()
{
    m_at->click("conflict-");
    QVERIFY(!next().possible);
    m_at->click("allClear");
    QVERIFY(m_at->seen<QAbstractButton>("clear-")->isChecked());
    QVERIFY2(next().possible && next().sentence.contains(u"own person"_s), qPrintable(next().sentence));
    QCOMPARE(next().action, u"Sign the declaration"_s);
}

void TestOwnPerson::itIsSummedUpAndSigned()
{
    m_at->click("conflict-");
    m_at->click(qPrintable(u"conflict-"_s + firstBidder()));
    const auto* ofBidder = m_at->seen<QComboBox>(qPrintable(u"ground-"_s + firstBidder()));
    auto* ofPerson = m_at->seen<QComboBox>("ground-");
    QVERIFY(ofBidder != nullptr && ofPerson != nullptr);
    QCOMPARE(ofBidder->count(), 1);
    QCOMPARE(ofBidder->itemData(0).toString(), u"interest"_s);
    QCOMPARE(ofPerson->count(), 1);
    m_at->click(qPrintable(u"clear-"_s + firstBidder()));
    ofPerson->setFocus();
    QTest::keyClick(ofPerson, Qt::Key_Down);
    QCOMPARE(ofPerson->currentData().toString(), u"authority"_s);
    QVERIFY(!next().possible);
    m_at->seen<QLineEdit>("reason-")->setFocus();
    AtWindow::type(u"the transport bureau"_s);
    QVERIFY2(next().possible, qPrintable(next().sentence));
    QVERIFY(m_at->press());
    QTRY_COMPARE(next().action, u"Sign and leave the committee"_s);
    QStringList read;
    for (const QLabel* label : m_at->seen<QWidget>("summary")->findChildren<QLabel*>())
        read << label->text().remove(QChar(0x200b));
    const QString all = read.join(u'\n');
    QVERIFY2(all.contains(u"lies in your own person"_s) && all.contains(u"text of authority"_s)
            && all.contains(u"the transport bureau"_s),
        qPrintable(all));
    QVERIFY(m_at->press());
    // At the own terminal first, or what keeps it.
    const auto stands = [this] {
        return u"%1, %2 waiting, connection %3: %4"_s.arg(m_at->page())
            .arg(m_room->at(1).savedHere())
            .arg(static_cast<int>(m_room->at(1).connection()))
            .arg(m_at->text("error") + m_at->text("nextSentence"));
    };
    QTRY_VERIFY2(m_room->at(1).expected().members.value(1).status == MemberStatus::Recused, qPrintable(stands()));
    QTRY_VERIFY2(m_room->at(1).savedHere() == 0, qPrintable(stands()));
    QTRY_COMPARE(m_room->at(Staff).state().members.value(1).status, MemberStatus::Recused);
    const QList<Conflict> conflicts = m_room->at(Staff).state().members.value(1).conflicts;
    QCOMPARE(conflicts.size(), 1);
    QCOMPARE(conflicts.constFirst().bidder, QString());
    QCOMPARE(conflicts.constFirst().ground, u"authority"_s);
}

EVALROOM_TEST(TestOwnPerson, QApplication)

} // namespace tst_own_person

#include "tst_own_person.moc"
