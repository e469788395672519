// SPDX-License-Identifier: Apache-2.0
#include "test_program.h"
#include "widgets/shell/action_bar.h"
#include "widgets/words/errors.h"

#include <QLabel>
#include <QTest>
#include <QToolButton>

using namespace evalroom;
using namespace Qt::StringLiterals;

namespace tst_why_link {

// Behind a refusal stands the law that it follows from.
class TestWhyLink : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void lawIsNamedOnDemand();
    void otherRefusalIsAnotherQuestion();
    void whatIsNoLawHasNoLink();

private:
    static NextStep refusedBy(const QString& law)
    {
        return {.action = u"Open"_s, .sentence = u"Not yet."_s, .law = law};
    }
};

void TestWhyLink::lawIsNamedOnDemand()
{
    ActionBar bar;
    bar.show(refusedBy(u"招标投标法第三十七条"_s), false);
    auto* why = bar.findChild<QToolButton*>(u"why"_s);
    auto* law = bar.findChild<QLabel*>(u"law"_s);
    QVERIFY(why->isVisible());
    QVERIFY(!law->isVisible());
    QVERIFY(why->mapTo(&bar, QPoint()).x() < bar.width() / 4); // below the sentence that it is about
    QVERIFY(!why->accessibleName().isEmpty());
    why->setFocus();
    QTest::keyClick(why, Qt::Key_Space);
    QVERIFY(law->isVisible());
    QCOMPARE(law->text(), u"招标投标法第三十七条"_s);
    QTest::keyClick(why, Qt::Key_Space);
    QVERIFY(!law->isVisible());
}

void TestWhyLink::otherRefusalIsAnotherQuestion()
{
    ActionBar bar;
    bar.show(refusedBy(u"one"_s), false);
    bar.findChild<QToolButton*>(u"why"_s)->click();
    // The same once more, as with every repaint.
    bar.show(refusedBy(u"one"_s), false);
    QVERIFY(bar.findChild<QLabel*>(u"law"_s)->isVisible());
    bar.show(refusedBy(u"two"_s), false);
    QVERIFY(!bar.findChild<QLabel*>(u"law"_s)->isVisible());
    // What went wrong is nearer than what would be next.
    bar.showError({ErrorCode::NotAllowed, ruleName(Rule::TooFew)}, u"three"_s);
    bar.findChild<QToolButton*>(u"why"_s)->click();
    QCOMPARE(bar.findChild<QLabel*>(u"law"_s)->text(), u"three"_s);
}

void TestWhyLink::whatIsNoLawHasNoLink()
{
    ActionBar bar;
    bar.show(refusedBy({}), false);
    QVERIFY(!bar.findChild<QToolButton*>(u"why"_s)->isVisible());
    RuleSet rules;
    rules.basis = {{u"tooFew"_s, u"law"_s}};
    QCOMPARE(lawWords(rules, {ErrorCode::NotAllowed, u"tooFew"_s}), u"law"_s);
    QCOMPARE(lawWords(rules, {ErrorCode::NotAllowed, u"stale"_s}), QString());
    QCOMPARE(lawWords(rules, {ErrorCode::HubUnreachable, u"tooFew"_s}), QString());
}

EVALROOM_TEST(TestWhyLink, QApplication)

} // namespace tst_why_link

#include "tst_why_link.moc"
