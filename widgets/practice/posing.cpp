// SPDX-License-Identifier: Apache-2.0
#include "widgets/practice/posing.h"

#include <QAbstractButton>
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QCoreApplication>
#include <QInputMethodEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>

using namespace Qt::StringLiterals;

namespace evalroom {

namespace {

const QString SomeClause = u"第三章 评标办法 3.2"_s;
const QString SomeReasons = u"投标文件与招标文件的实质性要求不一致，详见所附页。"_s;

bool isPartOfAnother(const QWidget* field)
{
    const QWidget* around = field->parentWidget();
    return qobject_cast<const QAbstractSpinBox*>(around) != nullptr
        || qobject_cast<const QComboBox*>(around) != nullptr;
}

} // namespace

void clickIn(const QWidget& window, const QString& name)
{
    if (auto* button = seenIn<QAbstractButton>(window, name))
        button->click();
}

void typeInto(QWidget& field, const QString& text)
{
    QInputMethodEvent typed;
    typed.setCommitString(text);
    QCoreApplication::sendEvent(&field, &typed);
}

void fillForm(const QWidget& page)
{
    for (auto* box : page.findChildren<QComboBox*>()) {
        if (box->isVisible() && box->currentIndex() < 0)
            box->setCurrentIndex(0);
    }
    for (auto* list : page.findChildren<QListWidget*>()) {
        if (list->isVisible() && list->selectedItems().isEmpty())
            list->setCurrentRow(0);
    }
    for (auto* line : page.findChildren<QLineEdit*>()) {
        if (line->isVisible() && line->isEnabled() && line->text().isEmpty() && !isPartOfAnother(line))
            typeInto(*line, SomeClause);
    }
    for (auto* text : page.findChildren<QPlainTextEdit*>()) {
        if (text->isVisible() && text->isEnabled() && text->toPlainText().isEmpty())
            typeInto(*text, SomeReasons);
    }
}

} // namespace evalroom
