// SPDX-License-Identifier: Apache-2.0
#include "widgets/window/shortcut_sheet.h"

#include "widgets/style/measures.h"
#include "widgets/style/quiet_style.h"
#include "widgets/style/spoken_role.h"
#include "widgets/style/type_label.h"

#include <QCoreApplication>
#include <QGridLayout>
#include <QKeyEvent>
#include <QScrollArea>
#include <QScrollBar>

using namespace Qt::StringLiterals;

namespace evalroom {

namespace {

struct Key {
    QList<QKeySequence> keys; // that the program itself listens for
    QString shown; // how people call them
    QString meaning;
};

struct Part {
    QString title;
    QList<Key> keys;
};

struct KeyWords {
    Q_DECLARE_TR_FUNCTIONS(KeyWords)
};

Part everywhere()
{
    return {KeyWords::tr("Everywhere"),
        {{{Qt::Key_F1}, u"F1"_s, KeyWords::tr("Show or hide these keys")},
            {{Qt::CTRL | Qt::Key_Return, Qt::CTRL | Qt::Key_Enter}, KeyWords::tr("Ctrl+Enter"),
                KeyWords::tr("Do what the button at the bottom says")},
            {{Qt::Key_F4}, u"F4"_s, KeyWords::tr("Show or hide the documents")},
            {{Qt::Key_F9}, u"F9"_s, KeyWords::tr("What you can do beside this step")},
            {{Qt::Key_F10}, u"F10"_s, KeyWords::tr("Who is still to act, in a narrow window")},
            {{}, KeyWords::tr("Tab"), KeyWords::tr("The next field")},
            {{Qt::Key_Escape}, KeyWords::tr("Esc"), KeyWords::tr("Leave a field or this sheet; go back to the step")}}};
}

Part sheets()
{
    return {KeyWords::tr("In a table or sheet"),
        {{{}, KeyWords::tr("Arrow keys, Tab"), KeyWords::tr("Move in it")},
            {{Qt::Key_F8, Qt::CTRL | Qt::Key_J}, u"F8, Ctrl+J"_s, KeyWords::tr("The next empty cell")},
            {{Qt::Key_F6}, u"F6"_s, KeyWords::tr("To the reason beside it, and back")},
            {{Qt::Key_F7}, u"F7"_s, KeyWords::tr("What you gave before in this cell, or not")},
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
            {{Qt::CTRL | Qt::Key_G}, u"Ctrl+G"_s, KeyWords::tr("Go to a page")},
            {{}, KeyWords::tr("Ctrl+PgDn, Ctrl+PgUp"), KeyWords::tr("The next page, the one before")},
            {{}, KeyWords::tr("Home, End"), KeyWords::tr("The first page, the last")},
            {{Qt::CTRL | Qt::Key_Plus, Qt::CTRL | Qt::Key_Equal, Qt::CTRL | Qt::Key_Minus}, u"Ctrl++, Ctrl+−"_s,
                KeyWords::tr("Larger, smaller")},
            {{Qt::CTRL | Qt::Key_0}, u"Ctrl+0"_s, KeyWords::tr("As wide as there is room")}}};
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

QLayout* columnOf(const QList<Part>& parts)
{
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(measure::Space);
    grid->setVerticalSpacing(measure::Gap);
    for (const Part& part : parts)
        addPart(*grid, part);
    return grid;
}

} // namespace

void ShortcutSheet::showOver(QWidget* window)
{
    if (auto* shown = window->findChild<ShortcutSheet*>()) {
        shown->putAway();
        return;
    }
    auto* sheet = new ShortcutSheet(window);
    sheet->fit();
    sheet->show();
    sheet->raise();
    sheet->setFocus();
}

QList<QKeySequence> ShortcutSheet::keys()
{
    QList<QKeySequence> keys;
    for (const Part& part : {everywhere(), sheets(), documents()}) {
        for (const Key& key : part.keys)
            keys << key.keys;
    }
    return keys;
}

ShortcutSheet::ShortcutSheet(QWidget* window)
    : QFrame(window)
    , m_area(new QScrollArea)
    , m_before(window->focusWidget())
{
    setObjectName(u"shortcutSheet"_s);
    setProperty(CardProperty, true);
    setAutoFillBackground(true);
    setFocusPolicy(Qt::StrongFocus);
    setSpokenRole(*this, QAccessible::HelpBalloon);
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setFocusPolicy(Qt::NoFocus);
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
    m_parts->addLayout(columnOf({everywhere(), sheets()}));
    m_parts->addLayout(columnOf({documents()}));
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

void ShortcutSheet::keyPressEvent(QKeyEvent* event)
{
    QScrollBar* bar = m_area->verticalScrollBar();
    switch (event->key()) {
    case Qt::Key_Escape:
    case Qt::Key_F1:
        return putAway();
    case Qt::Key_Down:
        return bar->triggerAction(QAbstractSlider::SliderSingleStepAdd);
    case Qt::Key_Up:
        return bar->triggerAction(QAbstractSlider::SliderSingleStepSub);
    case Qt::Key_PageDown:
        return bar->triggerAction(QAbstractSlider::SliderPageStepAdd);
    case Qt::Key_PageUp:
        return bar->triggerAction(QAbstractSlider::SliderPageStepSub);
    default:
        QFrame::keyPressEvent(event);
    }
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
