// SPDX-License-Identifier: Apache-2.0
#include "patience.h"
#include "test_program.h"
#include "widgets/shell/column.h"
#include "widgets/shell/page_scroll.h"
#include "widgets/shell/scrolling_window.h"
#include "widgets/style/type_label.h"

#include <QCheckBox>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QTest>
#include <QVBoxLayout>

using namespace evalroom;
using namespace Qt::StringLiterals;

namespace tst_page_scroll {

namespace {

// A sentence that is broken into lines, and a field that takes what is left, but no less than this.
constexpr int LeastField = 100;

struct Sample {
    explicit Sample(const QString& sentence)
        : page(new QWidget)
        , label(new QLabel(sentence))
        , field(new QPlainTextEdit)
    {
        label->setWordWrap(true);
        field->setMinimumHeight(LeastField);
        auto* rows = new QVBoxLayout(page);
        rows->addWidget(label);
        rows->addWidget(field, 1);
    }

    QWidget* page;
    QLabel* label;
    QPlainTextEdit* field;
};

QString words(int count)
{
    return QStringList(count, u"word"_s).join(u' ');
}

// Something to be read, and below it a field that has the keyboard.
struct Reader {
    explicit Reader(QWidget* read)
        : field(new QLineEdit(u"typed"_s))
    {
        auto* all = new QWidget;
        auto* rows = new QVBoxLayout(all);
        rows->addWidget(read, 1);
        rows->addWidget(field);
        window.setCentralWidget(all);
        window.resize(400, 300);
        window.show();
        window.activateWindow();
        field->setFocus();
    }
    bool isReady() { return QTest::qWaitForWindowActive(&window, evalroom::test::Patience) && field->hasFocus(); }

    ScrollingWindow window;
    QLineEdit* field;
};

} // namespace

// Pages and the room that there is for them.
class TestPageScroll : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aPageThatFitsFillsTheRoom();
    void aPageThatDoesNotFitIsScrolled();
    void aPageThatGrowsIsScrolledAtOnce();
    void theKeyboardBringsWhatItComesToIntoView();
    void whatIsOnlyReadIsScrolledByKeys();
    void whatIsWithinIsScrolledFirst();
    void aKeyThatScrollsNothingIsLeftToOthers();
};

void TestPageScroll::aPageThatFitsFillsTheRoom()
{
    const Sample sample(words(5));
    PageScroll scroll(sample.page);
    scroll.resize(400, 300);
    scroll.show();
    QVERIFY(QTest::qWaitForWindowExposed(&scroll, evalroom::test::Patience));
    QCOMPARE(sample.page->size(), scroll.viewport()->size());
    QVERIFY(!scroll.verticalScrollBar()->isVisible());
    // Lower than it would like to be, but no lower than it can be: still no bar.
    scroll.resize(400, LeastField + 80);
    QCOMPARE(sample.page->height(), scroll.viewport()->height());
    QVERIFY(sample.page->sizeHint().height() > scroll.height());
    QVERIFY(!scroll.verticalScrollBar()->isVisible());
}

void TestPageScroll::aPageThatDoesNotFitIsScrolled()
{
    const Sample sample(words(200));
    PageScroll scroll(sample.page);
    scroll.resize(300, 200);
    scroll.show();
    QVERIFY(QTest::qWaitForWindowExposed(&scroll, evalroom::test::Patience));
    QVERIFY(scroll.verticalScrollBar()->isVisible());
    QVERIFY(!scroll.horizontalScrollBar()->isVisible());
    QCOMPARE(sample.page->width(), scroll.viewport()->width());
    // Nothing is squeezed.
    QVERIFY(sample.field->height() >= LeastField);
    QVERIFY(sample.label->height() >= sample.label->heightForWidth(sample.label->width()));
}

void TestPageScroll::aPageThatGrowsIsScrolledAtOnce()
{
    const Sample sample(words(5));
    PageScroll scroll(sample.page);
    scroll.resize(300, 250);
    scroll.show();
    QVERIFY(QTest::qWaitForWindowExposed(&scroll, evalroom::test::Patience));
    QVERIFY(!scroll.verticalScrollBar()->isVisible());
    sample.label->setText(words(300));
    QTRY_VERIFY(scroll.verticalScrollBar()->isVisible());
    sample.label->setText(words(5));
    QTRY_VERIFY(!scroll.verticalScrollBar()->isVisible());
}

void TestPageScroll::theKeyboardBringsWhatItComesToIntoView()
{
    const Sample sample(words(300));
    auto* last = new QLineEdit;
    sample.field->setTabChangesFocus(true);
    sample.page->layout()->addWidget(last);
    PageScroll scroll(sample.page);
    scroll.resize(300, 200);
    scroll.show();
    scroll.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&scroll, evalroom::test::Patience));
    sample.field->setFocus();
    QTest::keyClick(sample.field, Qt::Key_Tab);
    QVERIFY(last->hasFocus());
    const QRect seen(last->mapTo(&scroll, QPoint()), last->size());
    QVERIFY(scroll.rect().contains(seen));
}

void TestPageScroll::whatIsOnlyReadIsScrolledByKeys()
{
    auto* column = new Column;
    column->add(new TypeLabel(Type::Body, words(600)));
    Reader reader(column);
    QVERIFY(reader.isReady());
    const QScrollBar* bar = column->verticalScrollBar();
    QTRY_VERIFY(bar->maximum() > 2 * bar->pageStep());
    QTest::keyClick(reader.field, Qt::Key_Down);
    QCOMPARE(bar->value(), bar->singleStep());
    QTest::keyClick(reader.field, Qt::Key_Up);
    QCOMPARE(bar->value(), 0);
    QTest::keyClick(reader.field, Qt::Key_PageDown);
    QCOMPARE(bar->value(), bar->pageStep());
    QTest::keyClick(reader.field, Qt::Key_PageUp);
    QCOMPARE(bar->value(), 0);
    // Alone these two are the field's.
    QTest::keyClick(reader.field, Qt::Key_End);
    QCOMPARE(bar->value(), 0);
    QTest::keyClick(reader.field, Qt::Key_Home);
    QCOMPARE(reader.field->cursorPosition(), 0);
    QTest::keyClick(reader.field, Qt::Key_End, Qt::ControlModifier);
    QCOMPARE(bar->value(), bar->maximum());
    QTest::keyClick(reader.field, Qt::Key_Home, Qt::ControlModifier);
    QCOMPARE(bar->value(), 0);
    QCOMPARE(reader.field->text(), u"typed"_s);
}

void TestPageScroll::whatIsWithinIsScrolledFirst()
{
    auto* page = new QWidget;
    auto* column = new Column;
    column->add(new TypeLabel(Type::Body, words(300)));
    column->setFixedHeight(LeastField);
    auto* tall = new QWidget;
    tall->setFixedHeight(4 * LeastField);
    auto* rows = new QVBoxLayout(page);
    rows->addWidget(column);
    rows->addWidget(tall);
    auto* scroll = new PageScroll(page);
    Reader reader(scroll);
    QVERIFY(reader.isReady());
    const QScrollBar* inner = column->verticalScrollBar();
    const QScrollBar* outer = scroll->verticalScrollBar();
    QTRY_VERIFY(inner->maximum() > 0 && outer->maximum() > 0);
    QTest::keyClick(reader.field, Qt::Key_End, Qt::ControlModifier);
    QCOMPARE(inner->value(), inner->maximum());
    QCOMPARE(outer->value(), 0);
    QTest::keyClick(reader.field, Qt::Key_End, Qt::ControlModifier);
    QCOMPARE(outer->value(), outer->maximum());
    // Around the keyboard, too.
    auto* box = new QCheckBox;
    column->add(box);
    QTRY_VERIFY(box->isVisible());
    box->setFocus();
    QTest::keyClick(box, Qt::Key_Home);
    QCOMPARE(inner->value(), 0);
    QCOMPARE(outer->value(), outer->maximum());
    QTest::keyClick(box, Qt::Key_Home);
    QCOMPARE(outer->value(), 0);
}

void TestPageScroll::aKeyThatScrollsNothingIsLeftToOthers()
{
    auto* column = new Column;
    column->add(new TypeLabel(Type::Body, words(3)));
    Reader reader(column);
    QVERIFY(reader.isReady());
    for (const Qt::Key key : {Qt::Key_PageDown, Qt::Key_Up, Qt::Key_F12}) {
        QKeyEvent press(QEvent::KeyPress, key, Qt::NoModifier);
        QCoreApplication::sendEvent(reader.field, &press);
        QVERIFY(!press.isAccepted());
    }
}

EVALROOM_TEST(TestPageScroll, QApplication)

} // namespace tst_page_scroll

#include "tst_page_scroll.moc"
