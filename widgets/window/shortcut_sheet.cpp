// SPDX-License-Identifier: Apache-2.0
#include "widgets/window/shortcut_sheet.h"

#include "widgets/shell/scrolled_area.h"
#include "widgets/style/measures.h"
#include "widgets/style/quiet_style.h"
#include "widgets/style/spoken_role.h"
#include "widgets/style/type_label.h"

#include <QCoreApplication>
#include <QGridLayout>
#include <QKeyEvent>
#include <QScrollBar>

using namespace Qt::StringLiterals;

namespace evalroom {

namespace {

struct Key {
    QList<QKeySequence> keys; // that the program itself listens for, as shortcuts
    QString shown; // how people call them
    QString meaning;
    QList<QKeySequence> taken = {}; // by whatever has the keyboard
};

struct Part {
    QString title;
    QList<Key> keys;
};

struct KeyWords {
    Q_DECLARE_TR_FUNCTIONS(KeyWords)
};

QList<Key> common()
{
    return {{{Qt::Key_F1}, u"F1"_s, KeyWords::tr("Show or hide these keys")},
        {{Qt::CTRL | Qt::Key_Return, Qt::CTRL | Qt::Key_Enter}, KeyWords::tr("Ctrl+Enter"),
            KeyWords::tr("Do what the button at the bottom says")},
        {{}, KeyWords::tr("Tab, Shift+Tab"), KeyWords::tr("The next field, the one before"),
            {Qt::Key_Tab, Qt::Key_Backtab}},
        {{}, KeyWords::tr("PgDn, PgUp"), KeyWords::tr("Scroll the page; the arrows by a line"),
            {Qt::Key_PageDown, Qt::Key_PageUp, Qt::Key_Down, Qt::Key_Up}},
        {{}, KeyWords::tr("Home, End"), KeyWords::tr("To its top or end; from a field with Ctrl"),
            {Qt::Key_Home, Qt::Key_End}}};
}

Part everywhere()
{
    return {KeyWords::tr("Everywhere"),
        common()
            + QList<Key> {{{Qt::Key_F4}, u"F4"_s, KeyWords::tr("Show or hide the documents")},
                {{Qt::Key_F9}, u"F9"_s, KeyWords::tr("What you can do beside this step")},
                {{Qt::Key_F10}, u"F10"_s, KeyWords::tr("The stages, and who is still to act")},
                {{}, KeyWords::tr("Enter"), KeyWords::tr("Say yes to a question of the page; Esc: no"),
                    {Qt::Key_Return, Qt::Key_Enter}},
                {{Qt::Key_Escape}, KeyWords::tr("Esc"),
                    KeyWords::tr("Leave a field or this sheet; go back to the step")}}};
}

Part inFront()
{
    return {KeyWords::tr("In this window"),
        common()
            + QList<Key> {{{}, KeyWords::tr("Space"), KeyWords::tr("Press a button, tick a box")},
                {{}, KeyWords::tr("Arrow keys"), KeyWords::tr("Choose one of several")}}};
}

Part sheets()
{
    return {KeyWords::tr("In a table or sheet"),
        {{{}, KeyWords::tr("Arrow keys, Tab"), KeyWords::tr("Move in it; Enter: down, with Shift: up"),
             {Qt::Key_Up, Qt::Key_Down}},
            {{}, KeyWords::tr("Shift+arrows"), KeyWords::tr("Choose several cells; Ctrl+A: all of them"),
                {Qt::SHIFT | Qt::Key_Left, Qt::SHIFT | Qt::Key_Right, QKeySequence(QKeySequence::SelectAll)}},
            {{Qt::Key_F8, Qt::CTRL | Qt::Key_J}, u"F8, Ctrl+J"_s, KeyWords::tr("The next empty cell")},
            {{Qt::Key_F6, Qt::Key_F7}, u"F6, F7"_s, KeyWords::tr("To the reason and back; what you gave before")},
            {{}, KeyWords::tr("Del"), KeyWords::tr("Empty the cell, or all that are chosen"),
                {Qt::Key_Delete, Qt::Key_Backspace}},
            {{}, u"Ctrl+X, C, V"_s, KeyWords::tr("Cut, copy, paste one cell or several"),
                {QKeySequence(QKeySequence::Cut), QKeySequence(QKeySequence::Copy), QKeySequence(QKeySequence::Paste)}},
            {{}, u"Ctrl+Z, Ctrl+Y"_s, KeyWords::tr("Undo what was done in the sheet; do it again"),
                {Qt::CTRL | Qt::Key_Z, Qt::CTRL | Qt::Key_Y, Qt::CTRL | Qt::SHIFT | Qt::Key_Z}},
            {{}, u"P / F"_s, KeyWords::tr("In a review: passed, failed")}}};
}

Part documents()
{
    return {KeyWords::tr("In the documents"),
        {{{Qt::Key_F5}, u"F5"_s, KeyWords::tr("Here from the work, and back")},
            {{Qt::Key_F2}, u"F2"_s, KeyWords::tr("The tender document, and back")},
            {{Qt::CTRL | Qt::Key_2}, u"Ctrl+2"_s, KeyWords::tr("Two documents side by side, or one")},
            {{Qt::Key_F6}, u"F6"_s, KeyWords::tr("To the other of two documents")},
            {{Qt::CTRL | Qt::Key_B}, u"Ctrl+B"_s, KeyWords::tr("Show or hide the contents")},
            {{Qt::CTRL | Qt::Key_D}, u"Ctrl+D"_s, KeyWords::tr("Set a bookmark, or take it away")},
            {{QKeySequence(QKeySequence::Find)}, u"Ctrl+F"_s, KeyWords::tr("Find a word")},
            {{Qt::Key_F3, Qt::SHIFT | Qt::Key_F3}, KeyWords::tr("F3, Shift+F3"),
                KeyWords::tr("The next place, the one before")},
            {{}, KeyWords::tr("Enter, Shift+Enter"), KeyWords::tr("The same in the search field")},
            {{Qt::CTRL | Qt::Key_G}, u"Ctrl+G"_s, KeyWords::tr("Go to a page")},
            {{}, KeyWords::tr("Space, Shift+Space"), KeyWords::tr("A screen further, a screen back"), {Qt::Key_Space}},
            {{}, KeyWords::tr("Ctrl+PgDn, Ctrl+PgUp"), KeyWords::tr("The next page, the one before"),
                {Qt::CTRL | Qt::Key_PageDown, Qt::CTRL | Qt::Key_PageUp}},
            {{}, KeyWords::tr("Home, End"), KeyWords::tr("The first page, the last"), {Qt::Key_Home, Qt::Key_End}},
            {{}, KeyWords::tr("Del"), KeyWords::tr("In the bookmarks: take one away"), {Qt::Key_Delete}},
            {{}, KeyWords::tr("Enter"), KeyWords::tr("From a comparison to the bid")},
            {{Qt::CTRL | Qt::Key_Plus, Qt::CTRL | Qt::Key_Equal, Qt::CTRL | Qt::Key_Minus}, u"Ctrl++, Ctrl+−"_s,
                KeyWords::tr("Larger, smaller")},
            {{Qt::CTRL | Qt::Key_0}, u"Ctrl+0"_s, KeyWords::tr("As wide as there is room")}}};
}

QList<QList<Part>> columnsOf(ShortcutSheet::Of of)
{
    if (of == ShortcutSheet::Of::Front)
        return {QList<Part> {inFront()}};
    return {{everywhere(), sheets()}, {documents()}};
}

// Rows of one grid, so that the meanings stand below each other.
void addPart(QGridLayout& grid, const Part& part)
{
    int row = grid.rowCount();
    auto* title = new TypeLabel(Type::Heading, part.title);
    title->setContentsMargins(0, row > 1 ? measure::Gap : 0, 0, 0);
    grid.addWidget(title, row++, 0, 1, 2);
    for (const Key& key : part.keys) {
        auto* left = new TypeLabel(Type::Strong, key.shown);
        left->setWordWrap(false);
        auto* right = new TypeLabel(Type::Body, key.meaning);
        right->setWordWrap(false);
        grid.addWidget(left, row, 0);
        grid.addWidget(right, row++, 1);
    }
    grid.setRowStretch(row, 1);
}

QLayout* gridOf(const QList<Part>& parts)
{
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(measure::Space);
    grid->setVerticalSpacing(measure::Tight); // all of them are to be seen in the smallest window
    for (const Part& part : parts)
        addPart(*grid, part);
    return grid;
}

} // namespace

void ShortcutSheet::showOver(QWidget* window, Of of)
{
    if (auto* shown = window->findChild<ShortcutSheet*>()) {
        shown->putAway();
        return;
    }
    auto* sheet = new ShortcutSheet(window, of);
    sheet->fit();
    sheet->show();
    sheet->raise();
    sheet->setFocus();
}

QList<QKeySequence> ShortcutSheet::keys(Of of)
{
    QList<QKeySequence> keys;
    for (const QList<Part>& column : columnsOf(of)) {
        for (const Part& part : column) {
            for (const Key& key : part.keys)
                keys << key.keys;
        }
    }
    return keys;
}

QList<QKeySequence> ShortcutSheet::takenKeys()
{
    QList<QKeySequence> taken;
    for (const QList<Part>& column : columnsOf(Of::Session)) {
        for (const Part& part : column) {
            for (const Key& key : part.keys)
                taken << key.taken;
        }
    }
    return taken;
}

ShortcutSheet::ShortcutSheet(QWidget* window, Of of)
    : QFrame(window)
    , m_of(of)
    , m_area(new ScrolledArea)
    , m_before(window->focusWidget())
{
    setObjectName(u"shortcutSheet"_s);
    setProperty(CardProperty, true);
    setAutoFillBackground(true);
    setFocusPolicy(Qt::StrongFocus);
    setSpokenRole(*this, QAccessible::HelpBalloon);
    m_area->setWidgetResizable(true);
    window->installEventFilter(this);
    fill();
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(measure::Margin, measure::Space, measure::Space, measure::Margin);
    rows->addWidget(m_area);
}

// In the language of now.
void ShortcutSheet::fill()
{
    setAccessibleName(tr("Keys"));
    auto* inside = new QWidget;
    m_parts = new QBoxLayout(QBoxLayout::LeftToRight, inside);
    m_parts->setContentsMargins(0, 0, 0, 0);
    for (const QList<Part>& column : columnsOf(m_of))
        m_parts->addLayout(gridOf(column));
    m_area->setWidget(inside);
    // The sheet's own surface is seen through both.
    m_area->viewport()->setAutoFillBackground(false);
    inside->setAutoFillBackground(false);
}

// Large type in a small window: the parts stand below each other, and what still does not fit is scrolled.
void ShortcutSheet::fit()
{
    const QMargins around = layout()->contentsMargins();
    const QSize edge(
        around.left() + around.right() + 2 * frameWidth(), around.top() + around.bottom() + 2 * frameWidth());
    const QSize room = parentWidget()->size() - QSize(measure::Space, measure::Space) - edge;
    const int bar = m_area->verticalScrollBar()->sizeHint().width();
    m_parts->setDirection(QBoxLayout::LeftToRight);
    m_parts->setSpacing(2 * measure::Margin);
    QSize wanted = m_parts->sizeHint();
    if (wanted.width() + bar > room.width()) {
        m_parts->setDirection(QBoxLayout::TopToBottom);
        m_parts->setSpacing(measure::Gap);
        wanted = m_parts->sizeHint();
    }
    resize((wanted + QSize(bar, 0)).boundedTo(room) + edge);
    move((parentWidget()->width() - width()) / 2, (parentWidget()->height() - height()) / 2);
}

// The page behind it gets none.
void ShortcutSheet::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape || event->key() == Qt::Key_F1)
        putAway();
    else
        m_area->scrollBy(*event);
}

void ShortcutSheet::mousePressEvent(QMouseEvent*)
{
    putAway();
}

void ShortcutSheet::changeEvent(QEvent* event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        QMetaObject::invokeMethod(
            this, &ShortcutSheet::fit, Qt::QueuedConnection); // once its labels have followed, too
    if (event->type() != QEvent::LanguageChange)
        return;
    fill();
    fit();
}

// It stays in the middle of the window.
bool ShortcutSheet::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize)
        fit();
    return QFrame::eventFilter(watched, event);
}

// The keyboard goes back, unless it is somewhere else already.
void ShortcutSheet::putAway()
{
    if (hasFocus() && m_before)
        m_before->setFocus();
    deleteLater();
}

} // namespace evalroom

#include "moc_shortcut_sheet.cpp"
