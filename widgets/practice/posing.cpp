// SPDX-License-Identifier: Apache-2.0
#include "widgets/practice/posing.h"

#include <QAbstractButton>
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QCoreApplication>
#include <QInputMethodEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QMap>
#include <QPlainTextEdit>

using namespace Qt::StringLiterals;

namespace evalroom {

namespace {

const QString SomeClause = u"第三章 评标办法 3.2"_s;
const QString SomeAmount = u"12345678.90"_s;
const QString SomeReasons = u"投标文件与招标文件的实质性要求不一致，详见所附页。"_s;

// What somebody writes there, by the name of the page or the form.
QString reasonsOn(const QString& name)
{
    static const QMap<QString, QString> reasons {
        {u"correctPage"_s, u"漏看了第三分册的专项方案，重新核对后按评审标准评分。"_s},
        {u"explainPage"_s, u"未见针对本工程的技术措施，所附方案为其他项目的内容。"_s},
        {u"tiePage"_s, u"招标文件规定并列时由招标人确定；前者类似业绩较多。"_s},
        {u"tieForm"_s, u"招标文件规定并列时由招标人确定；前者类似业绩较多。"_s},
        {u"deemPage"_s, u"06:30 和 06:45 两次当面询问，均不签字，也不书面说明理由。"_s},
        {u"competitionPage"_s, u"有效投标仅两个，且报价接近最高投标限价，明显缺乏竞争。"_s},
        {u"priceMotionPage"_s, u"投标函大写金额与小写金额不一致，经核对投标文件认定。"_s},
        {u"lowPricePage"_s, u"报价明显低于其他投标报价，可能影响履约。"_s},
        {u"justificationPage"_s, u"说明附有材料询价和自有设备清单，能够证明报价合理。"_s},
        {u"clarifyPage"_s, u"投标函载明的工期与施工进度计划表载明的工期不一致，请说明以何者为准。"_s},
        {u"setAsidePage"_s, u"答复增加了投标文件没有的内容，超出投标文件的范围。"_s},
        {u"letterForm"_s, u"我方书面答复如下：以投标函载明的为准，不改变投标文件的实质性内容。"_s},
        {u"withdrawalForm"_s, u"我方因产能安排退出本次磋商，请退还保证金。"_s},
        {u"negotiationForm"_s, u"就交货期和质保期进行了磋商，供应商同意交货期缩短十日，其他条件不变。"_s},
        {u"timeRequestPage"_s, u"投标文件页数较多，图纸尚未核对完。"_s}};
    return reasons.value(name, SomeReasons);
}

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
    clickIn(page, u"otherPrice"_s);
    if (auto* amount = seenIn<QLineEdit>(page, u"amount"_s); amount != nullptr && amount->text().isEmpty())
        typeInto(*amount, SomeAmount);
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
            typeInto(*text, reasonsOn(page.objectName()));
    }
}

void emptyForm(const QWidget& page)
{
    for (auto* box : page.findChildren<QComboBox*>()) {
        if (box->isVisible() && !box->placeholderText().isEmpty())
            box->setCurrentIndex(-1);
    }
    for (auto* text : page.findChildren<QPlainTextEdit*>()) {
        if (text->isVisible() && !text->isReadOnly())
            text->clear();
    }
}

} // namespace evalroom
