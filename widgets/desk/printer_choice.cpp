// SPDX-License-Identifier: Apache-2.0
#include "widgets/desk/printer_choice.h"

#include "widgets/style/measures.h"
#include "widgets/style/type_label.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QPushButton>
#include <QShortcut>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace evalroom {

PrinterChoice::PrinterChoice(QWidget* parent)
    : QWidget(parent)
    , m_label(new TypeLabel(Type::Body))
    , m_printers(new QComboBox)
    , m_print(new QPushButton)
    , m_not(new QPushButton)
{
    setObjectName(u"printerChoice"_s);
    m_printers->setObjectName(u"slipsPrinter"_s);
    // A long name never makes the desk wider.
    m_printers->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_printers->setMinimumContentsLength(12);
    m_label->setBuddy(m_printers);
    m_print->setObjectName(u"slipsPrintNow"_s);
    m_not->setObjectName(u"slipsPrintNot"_s);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(measure::Gap);
    buttons->addWidget(m_print);
    buttons->addWidget(m_not);
    buttons->addStretch(1);
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(measure::Gap);
    rows->addWidget(m_label);
    rows->addWidget(m_printers);
    rows->addLayout(buttons);
    connect(m_print, &QPushButton::clicked, this, [this] { close(true); });
    connect(m_not, &QPushButton::clicked, this, [this] { close(false); });
    auto* escape = new QShortcut(Qt::Key_Escape, this);
    escape->setContext(Qt::WidgetWithChildrenShortcut);
    escape->setAutoRepeat(false);
    connect(escape, &QShortcut::activated, this, [this] { close(false); });
    retranslate();
    hide();
}

void PrinterChoice::retranslate()
{
    m_label->setText(tr("On which printer?"));
    m_printers->setAccessibleName(m_label->text());
    m_print->setText(tr("Print"));
    m_print->setAccessibleName(tr("Print the slips"));
    m_not->setText(tr("Not now"));
    m_not->setAccessibleName(tr("Do not print now"));
}

void PrinterChoice::offer(const QStringList& printers, const QString& usual)
{
    m_printers->clear();
    m_printers->addItems(printers);
    m_printers->setCurrentIndex(std::max(m_printers->findText(usual), 0));
    show();
}

QWidget* PrinterChoice::firstField() const
{
    return m_printers;
}

void PrinterChoice::close(bool prints)
{
    const QString printer = m_printers->currentText();
    hide();
    if (prints)
        Q_EMIT chosen(printer);
    else
        Q_EMIT closed();
}

} // namespace evalroom

#include "moc_printer_choice.cpp"
