// SPDX-License-Identifier: Apache-2.0
#include "member_at_window.h"

#include "evaluation/rules_fixture.h"
#include "patience.h"
#include "test_program.h"

using namespace evalroom;
using namespace evalroom::test;
using namespace Qt::StringLiterals;

namespace tst_read_by_keys {

namespace {

constexpr int MostScreens = 20; // that one page has

bool isSeen(const QWidget& label, int y)
{
    return label.visibleRegion().contains(QPoint(0, y));
}

} // namespace

// Pages with nothing in them that could have the keyboard are read from top to end all the same, without a mouse.
class TestReadByKeys : public QObject, private MemberAtWindow {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void theConsentInLargeType();
    void thePledgeOnASmallScreen();

private:
    void readByKeys();
    void press(Qt::Key key, Qt::KeyboardModifiers held = {}) { QTest::keyClick(m_window->focusWidget(), key, held); }
};

void TestReadByKeys::initTestCase()
{
    m_fixture.plan.rules.insert(u"pledge"_s, shipped(u"rules/engineering"_s).value(u"pledge"_s));
    QVERIFY(begin(QLocale::Chinese));
    m_window->resize(1024, 600);
    m_at->checkIn();
    QTRY_COMPARE(m_at->page(), u"waitPage"_s);
    QCOMPARE(m_room->checkIn({6}), u"success"_s);
    QCOMPARE(m_room->act(6, Admission {.member = 1, .method = AdmissionMethod::Card, .seat = u"A-01"_s}), u"success"_s);
    QCOMPARE(m_room->settle(), u"success"_s);
    QTRY_COMPARE(m_at->page(), u"consentPage"_s);
    QVERIFY(m_at->activate());
}

void TestReadByKeys::cleanupTestCase()
{
    QVERIFY(end());
}

void TestReadByKeys::readByKeys()
{
    QVERIFY(!m_window->page()->isAncestorOf(m_window->focusWidget()));
    const QList<QLabel*> labels = m_window->page()->findChildren<QLabel*>();
    const auto topIsSeen = [&] { return isSeen(*labels.constFirst(), 0); };
    const auto endIsSeen = [&] { return isSeen(*labels.constLast(), labels.constLast()->height() - 1); };
    QTRY_VERIFY(topIsSeen() && !endIsSeen());
    for (int i = 0; i < MostScreens && !endIsSeen(); ++i)
        press(Qt::Key_PageDown);
    QVERIFY(endIsSeen() && !topIsSeen());
    for (int i = 0; i < MostScreens && !topIsSeen(); ++i)
        press(Qt::Key_PageUp);
    QVERIFY(topIsSeen() && !endIsSeen());
    press(Qt::Key_End, Qt::ControlModifier);
    QVERIFY(endIsSeen() && !topIsSeen());
    press(Qt::Key_Home, Qt::ControlModifier);
    QVERIFY(topIsSeen() && !endIsSeen());
}

void TestReadByKeys::theConsentInLargeType()
{
    m_preferences.setPercent(200);
    readByKeys();
    m_preferences.setPercent(100);
}

// The real one, with the keyboard at the button, and where the PIN is asked for anew.
void TestReadByKeys::thePledgeOnASmallScreen()
{
    QCOMPARE(m_room->act(1, Consent {}), u"success"_s);
    QCOMPARE(m_room->act(1, Declaration {}), u"success"_s);
    QTRY_COMPARE(m_at->page(), u"pledgePage"_s);
    QTRY_VERIFY(m_at->seen<QAbstractButton>("primary")->hasFocus());
    readByKeys();
    m_room->at(1).lock();
    QTRY_VERIFY(m_at->seen<QLineEdit>("pin") != nullptr);
    m_at->seen<QLineEdit>("pin")->setFocus();
    readByKeys();
    QVERIFY(m_at->seen<QLineEdit>("pin")->hasFocus());
}

EVALROOM_TEST(TestReadByKeys, QApplication)

} // namespace tst_read_by_keys

#include "tst_read_by_keys.moc"
