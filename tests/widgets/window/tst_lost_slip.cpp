// SPDX-License-Identifier: Apache-2.0
#include "member_at_window.h"

#include "patience.h"
#include "test_program.h"

using namespace evalroom;
using namespace evalroom::test;
using namespace Qt::StringLiterals;

namespace tst_lost_slip {

// A member who comes back without the first slip is told what is lost with it, before anything is.
class TestLostSlip : public QObject, private MemberAtWindow {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase() { QVERIFY(end()); }
    void anotherSlipOpensNothing();
    void whatIsLostIsReadFirst();
    void itIsSaidInTheOtherLanguageToo();
    void thenItIsCheckedIn();

private:
    QString summary() const
    {
        QStringList lines;
        if (const auto* all = m_at->seen<QWidget>("summary")) {
            for (const QLabel* label : all->findChildren<QLabel*>())
                lines << label->text();
        }
        return lines.join(u'\n');
    }
    void typePin() const
    {
        QVERIFY(m_at->activate());
        QTRY_VERIFY(m_at->seen<QLineEdit>("pin") != nullptr && m_at->seen<QLineEdit>("pin")->isEnabled());
        m_at->seen<QLineEdit>("pin")->setFocus();
        AtWindow::type(u"123456"_s);
    }
};

void TestLostSlip::initTestCase()
{
    QVERIFY(begin(QLocale::English));
    m_at->checkIn();
    QTRY_COMPARE(m_at->page(), u"waitPage"_s);
    QCOMPARE(m_room->settle(), u"success"_s);
    rise();
    m_room->leave(1);
    QVERIFY(sit());
    QTRY_COMPARE(m_at->page(), u"checkInPage"_s);
}

void TestLostSlip::anotherSlipOpensNothing()
{
    m_at->seen<QLineEdit>("slipCode")->setFocus();
    AtWindow::type(u"SECONDSLIP12"_s);
    typePin();
    QVERIFY(m_at->press());
    QTRY_VERIFY(!m_window->isBusy() && !m_at->text("slipFault").isEmpty());
    QCOMPARE(m_at->page(), u"checkInPage"_s);
}

void TestLostSlip::whatIsLostIsReadFirst()
{
    m_at->click("lostSlip");
    // Nobody is checked in by the press that leads there: no PIN is asked for.
    QTRY_VERIFY(m_at->seen<QLineEdit>("pin") == nullptr);
    QVERIFY(m_at->press());
    QTRY_VERIFY2(summary().contains(u"submit your sheet again"_s), qPrintable(summary()));
    QVERIFY2(summary().contains(u"two keys"_s) && summary().contains(u"cannot be taken back"_s), qPrintable(summary()));
    QCOMPARE(m_at->page(), u"checkInPage"_s);
    QVERIFY(!m_window->isBusy());
    // Back to the fields, where nothing has changed.
    m_at->click("back");
    QTRY_COMPARE(summary(), QString());
    QVERIFY(m_at->seen<QAbstractButton>("lostSlip")->isChecked());
    QVERIFY(m_at->press());
    QTRY_VERIFY(!summary().isEmpty());
}

void TestLostSlip::itIsSaidInTheOtherLanguageToo()
{
    m_preferences.setLanguage(QLocale::Chinese);
    QTRY_VERIFY2(summary().contains(u"监督人员"_s), qPrintable(summary()));
    m_preferences.setLanguage(QLocale::English);
    QTRY_VERIFY(summary().contains(u"two keys"_s));
}

void TestLostSlip::thenItIsCheckedIn()
{
    typePin();
    QVERIFY(m_at->press());
    QTRY_COMPARE(m_at->page(), u"waitPage"_s);
    QCOMPARE(m_at->text("error"), QString());
    QTRY_COMPARE(m_room->at(1).connection(), Connection::Online);
}

EVALROOM_TEST(TestLostSlip, QApplication)

} // namespace tst_lost_slip

#include "tst_lost_slip.moc"
