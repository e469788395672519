// SPDX-License-Identifier: Apache-2.0
#include "widgets/window/shortcut_sheet.h"

#include "widgets/style/measures.h"
#include "widgets/style/quiet_style.h"
#include "widgets/style/type_label.h"

#include <QGridLayout>
#include <QKeyEvent>

using namespace Qt::StringLiterals;

namespace evalroom {

namespace {

struct Key {
    QString keys;
    QString meaning;
};

} // namespace

void ShortcutSheet::showOver(QWidget* window)
{
    if (auto* shown = window->findChild<ShortcutSheet*>()) {
        shown->deleteLater();
        return;
    }
    auto* sheet = new ShortcutSheet(window);
    sheet->adjustSize();
    sheet->move((window->width() - sheet->width()) / 2, (window->height() - sheet->height()) / 2);
    sheet->show();
    sheet->raise();
    sheet->setFocus();
}

ShortcutSheet::ShortcutSheet(QWidget* window)
    : QFrame(window)
{
    setObjectName(u"shortcutSheet"_s);
    setAccessibleName(tr("Keys"));
    setProperty(CardProperty, true);
    setAutoFillBackground(true);
    setFocusPolicy(Qt::StrongFocus);
    const QList<Key> keys {{u"F1"_s, tr("Show or hide these keys")},
        {tr("Ctrl+Enter"), tr("Do what the button at the bottom says")}, {u"F4"_s, tr("Show or hide the documents")},
        {u"F9"_s, tr("What you can do beside this step")}, {u"F2"_s, tr("In the documents: the tender document")},
        {u"Ctrl+F"_s, tr("In the documents: find a word")}, {u"F3"_s, tr("In the documents: the next place")},
        {u"Ctrl+G"_s, tr("In the documents: go to a page")}, {u"F8"_s, tr("In a table: the next empty cell")},
        {tr("Arrow keys, Tab"), tr("Move in a table or form")}, {u"P / F"_s, tr("In a review: passed, failed")},
        {tr("Esc"), tr("Leave a field or this sheet; go back to the step")}};
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(measure::Margin, measure::Space, measure::Margin, measure::Margin);
    grid->setHorizontalSpacing(measure::Margin);
    grid->setVerticalSpacing(measure::Gap);
    grid->addWidget(new TypeLabel(Type::Heading, tr("Keys")), 0, 0, 1, 2);
    for (int i = 0; i < keys.size(); ++i) {
        auto* left = new TypeLabel(Type::Strong, keys.at(i).keys);
        left->setWordWrap(false);
        auto* right = new TypeLabel(Type::Body, keys.at(i).meaning);
        right->setWordWrap(false);
        grid->addWidget(left, i + 1, 0);
        grid->addWidget(right, i + 1, 1);
    }
}

void ShortcutSheet::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape || event->key() == Qt::Key_F1)
        deleteLater();
    else
        QFrame::keyPressEvent(event);
}

void ShortcutSheet::mousePressEvent(QMouseEvent*)
{
    deleteLater();
}

} // namespace evalroom
