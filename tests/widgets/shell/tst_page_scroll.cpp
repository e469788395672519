// SPDX-License-Identifier: Apache-2.0
#include "patience.h"
#include "widgets/shell/page_scroll.h"

#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QTest>
#include <QVBoxLayout>

using namespace evalroom;
using namespace Qt::StringLiterals;

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

} // namespace

// Pages and the room that there is for them.
class TestPageScroll : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aPageThatFitsFillsTheRoom();
    void aPageThatDoesNotFitIsScrolled();
    void aPageThatGrowsIsScrolledAtOnce();
    void theKeyboardBringsWhatItComesToIntoView();
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

QTEST_MAIN(TestPageScroll)
#include "tst_page_scroll.moc"
