// SPDX-License-Identifier: Apache-2.0
#include "test_program.h"
#include "widgets/result/block_view.h"
#include "widgets/style/count_pixels.h"
#include "widgets/style/quiet_style.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QTest>

using namespace evalroom;
using namespace evalroom::test;
using namespace Qt::StringLiterals;

namespace tst_block_view {

// Signs in a text to be read and copied.
class TestBlockView : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aSignIsDrawnBesideItsWords_data();
    void aSignIsDrawnBesideItsWords();
    void wordsWithoutASignHaveNone();
    void keysCopyTheWholeText();

private:
    static QImage picture(BlockView& view)
    {
        view.resize(600, 200);
        view.show();
        return view.viewport()->grab().toImage();
    }
};

void TestBlockView::aSignIsDrawnBesideItsWords_data()
{
    QTest::addColumn<Theme>("theme");
    QTest::addColumn<TextBlocks>("blocks");
    for (const Theme theme : {Theme::Light, Theme::Dark}) {
        const char* name = theme == Theme::Light ? "light" : "dark";
        QTest::addRow("by its tone, %s", name) << theme << TextBlocks {SentenceBlock {u"words"_s, Tone::Bad}};
        QTest::addRow("a sentence's own, %s", name)
            << theme << TextBlocks {SentenceBlock {{Icon::Refused, u"words"_s}}};
        QTest::addRow("a cell's, %s", name)
            << theme << TextBlocks {TableBlock {{{u"words"_s}}, {{{Icon::Refused, u"words"_s}}}}};
    }
}

void TestBlockView::aSignIsDrawnBesideItsWords()
{
    QFETCH(Theme, theme);
    QFETCH(TextBlocks, blocks);
    showIn(theme, 100);
    BlockView view;
    view.setBlocks(blocks);
    const QImage image = picture(view);
    // The last of them, below the head of a table.
    QTextCursor words(view.document());
    for (QTextCursor next = words; !next.isNull(); next = view.document()->find(u"words"_s, next))
        words = next;
    words.setPosition(words.selectionStart());
    const QRect begin = view.cursorRect(words);
    const QRect before(begin.left() - 2 * begin.height(), begin.top(), 2 * begin.height() - 1, begin.height());
    QVERIFY(count(image.copy(before), coloursOf(theme).bad) > 0);
    // It is no letter: who copies the words copies no sign.
    QCOMPARE(view.toPlainText().remove(u"words"_s).trimmed(), QString());
}

void TestBlockView::wordsWithoutASignHaveNone()
{
    showIn(Theme::Light, 100);
    BlockView view;
    view.setBlocks({SentenceBlock {u"words"_s}, SentenceBlock {u"words"_s, Tone::Strong},
        TableBlock {{{u"words"_s}}, {{u"words"_s}}}});
    for (const QColor& colour : {colours().good, colours().warning, colours().bad})
        QCOMPARE(count(picture(view), colour), 0);
}

// There is no caret that would stand in the way of the keys that scroll.
void TestBlockView::keysCopyTheWholeText()
{
    BlockView view;
    view.setBlocks({HeadingBlock {u"Ranking"_s}, SentenceBlock {u"first"_s}, SentenceBlock {u"last"_s, Tone::Quiet}});
    view.show();
    view.setFocus();
    QGuiApplication::clipboard()->clear();
    QTest::keyClick(&view, Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), QString());
    QTest::keyClick(&view, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(&view, Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"Ranking\nfirst\nlast"_s);
    QVERIFY(!view.textInteractionFlags().testFlag(Qt::TextSelectableByKeyboard));
}

EVALROOM_TEST(TestBlockView, QApplication)

} // namespace tst_block_view

#include "tst_block_view.moc"
