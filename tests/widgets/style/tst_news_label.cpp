// SPDX-License-Identifier: Apache-2.0
#include "test_program.h"
#include "widgets/style/news_label.h"

#include <QAccessible>
#include <QTest>
#include <QVBoxLayout>

using namespace evalroom;
using namespace Qt::StringLiterals;

namespace tst_news_label {

// What comes up by itself; that it is read out, tests/widgets/window/tst_screen_reader hears.
class TestNewsLabel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void itIsANotificationByTheNameOfItsWords();
    void whereThereIsNoNewsNothingIsSeen();
};

void TestNewsLabel::itIsANotificationByTheNameOfItsWords()
{
    NewsLabel label(Type::Body);
    label.setText(u"No connection"_s);
    const auto* told = QAccessible::queryAccessibleInterface(&label);
    QCOMPARE(told->role(), QAccessible::Notification);
    QCOMPARE(told->text(QAccessible::Name), u"No connection"_s);
    label.setText(u"Another seat"_s);
    QCOMPARE(told->text(QAccessible::Name), u"Another seat"_s);
    // Whoever knows more than stands there says more.
    label.setAccessibleName(u"Another seat, A-02"_s);
    QCOMPARE(told->text(QAccessible::Name), u"Another seat, A-02"_s);
}

void TestNewsLabel::whereThereIsNoNewsNothingIsSeen()
{
    QWidget window;
    auto* label = new NewsLabel(Type::Body);
    auto* rows = new QVBoxLayout(&window);
    rows->addWidget(label);
    window.show();
    const Marked away(Icon::Offline, u"No connection"_s);
    for (const Marked& line : {away, Marked(), away, Marked(u"Another seat"_s)}) {
        label->say(line);
        QCOMPARE(label->text(), line.words);
        QCOMPARE(label->sign(), line.sign);
        QCOMPARE(label->isVisible(), !line.words.isEmpty());
    }
}

EVALROOM_TEST(TestNewsLabel, QApplication)

} // namespace tst_news_label

#include "tst_news_label.moc"
