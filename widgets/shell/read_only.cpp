// SPDX-License-Identifier: Apache-2.0
#include "widgets/shell/read_only.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTabBar>

namespace evalroom {

namespace {

bool reads(const QWidget& widget)
{
    // The arrows of a row of tabs that is too long.
    return widget.property(ReadingProperty).toBool() || qobject_cast<QTabBar*>(widget.parentWidget()) != nullptr;
}

} // namespace

void makeReadOnly(QWidget& form)
{
    const QList<QWidget*> children = form.findChildren<QWidget*>();
    for (QWidget* child : children) {
        if (auto* spin = qobject_cast<QAbstractSpinBox*>(child)) {
            spin->setReadOnly(true);
        } else if (auto* line = qobject_cast<QLineEdit*>(child)) {
            line->setReadOnly(true);
        } else if (auto* text = qobject_cast<QPlainTextEdit*>(child)) {
            text->setReadOnly(true);
        } else if (auto* view = qobject_cast<QAbstractItemView*>(child)) {
            view->setEditTriggers(QAbstractItemView::NoEditTriggers);
            if (view->property(ChoiceProperty).toBool())
                view->setSelectionMode(QAbstractItemView::NoSelection);
        } else if (!reads(*child)
            && (qobject_cast<QAbstractButton*>(child) != nullptr || qobject_cast<QComboBox*>(child) != nullptr)) {
            child->setEnabled(false);
        }
    }
}

} // namespace evalroom
