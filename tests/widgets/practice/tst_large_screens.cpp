// SPDX-License-Identifier: Apache-2.0
#include "chair.h"

#include "test_program.h"
#include "widgets/style/drawing.h"
#include "widgets/style/measures.h"

#include <QLabel>
#include <QTextLayout>

using namespace evalroom;
using namespace evalroom::test;
using namespace Qt::StringLiterals;

namespace tst_large_screens {

namespace {

constexpr QSize Screen(3840, 2160); // in the screen's own pixels

// The longest line of a text, as wide as it is drawn.
int longestLine(const QLabel& label)
{
    QTextLayout layout(label.text(), label.font());
    layout.beginLayout();
    double longest = 0;
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(label.contentsRect().width());
        longest = std::max(longest, line.naturalTextWidth());
    }
    layout.endLayout();
    return static_cast<int>(longest);
}

// Texts whose lines are too long to find the next one's beginning; a single line is none.
QStringList tooWide(const QWidget& window)
{
    QStringList texts;
    for (const auto* label : window.findChildren<QLabel*>()) {
        if (!label->isVisible() || !label->wordWrap() || label->height() < 2 * label->fontMetrics().lineSpacing())
            continue;
        if (const int line = longestLine(*label); line > drawing::scaled(measure::TextWidth) * 3 / 2)
            texts << u"%1 (%2 px): %3"_s.arg(label->objectName()).arg(line).arg(label->text().left(60));
    }
    return texts;
}

} // namespace

// Every page of a session on a screen of 3840 x 2160: by QT_SCALE_FACTOR=2 with pixels that are twice as fine, without
// it very wide. With a picture of each where EVALROOM_PICTURES names a folder.
class TestLargeScreens : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyPageIsAtHomeThere_data();
    void everyPageIsAtHomeThere();
};

void TestLargeScreens::everyPageIsAtHomeThere_data()
{
    QTest::addColumn<Role>("role");
    QTest::addColumn<QLocale::Language>("language");
    QTest::addColumn<int>("percent");
    QTest::newRow("expert") << Role::Expert << QLocale::Chinese << 100;
    QTest::newRow("expert-large") << Role::Expert << QLocale::English << 200;
    QTest::newRow("staff") << Role::Staff << QLocale::English << 100;
    QTest::newRow("supervisor") << Role::Supervisor << QLocale::Chinese << 100;
}

void TestLargeScreens::everyPageIsAtHomeThere()
{
    QFETCH(Role, role);
    QFETCH(QLocale::Language, language);
    QFETCH(int, percent);
    Chair chair(quickWish(role, PracticeKind::Engineering), language);
    chair.preferences.setPercent(percent);
    QVERIFY2(chair.isReady(), qPrintable(chair.failure));
    chair.sit();
    const double ratio = chair.window->devicePixelRatio();
    const QSize size = Screen / ratio;
    chair.window->resize(size);
    QSet<QString> seen;
    QStringList faults;
    chair.hand->setOnView([&] {
        const QString view = chair.hand->view();
        if (seen.contains(view))
            return;
        seen << view;
        QCoreApplication::processEvents();
        for (const QString& text : tooWide(*chair.window))
            faults << view + u": "_s + text;
        if (chair.window->size() != size)
            faults << view + u" does not keep the window's size"_s;
        if (const QString folder = qEnvironmentVariable("EVALROOM_PICTURES"); !folder.isEmpty())
            chair.window->grab().save(u"%1/%2-%3-%4.png"_s.arg(folder).arg(ratio).arg(
                QString::fromLatin1(QTest::currentDataTag()), QString(view).replace(u' ', u'-')));
    });
    const auto isOver = [&] { return chair.session->isKnown() && !chair.session->state().delivered.isEmpty(); };
    QVERIFY2(chair.playUntil(isOver), qPrintable(chair.words()));
    QVERIFY(seen.size() > (role == Role::Expert ? 8 : 2));
    QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
}

EVALROOM_TEST(TestLargeScreens, QApplication)

} // namespace tst_large_screens

#include "tst_large_screens.moc"
