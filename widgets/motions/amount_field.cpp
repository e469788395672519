// SPDX-License-Identifier: Apache-2.0
#include "widgets/motions/amount_field.h"

#include "widgets/judge/wrapped_text.h"
#include "widgets/style/measures.h"
#include "widgets/style/type_label.h"
#include "widgets/words/figures.h"

#include <QBoxLayout>
#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace evalroom {

namespace {

constexpr int LongestAmount = 32;
constexpr int AmountDigits = 24;

} // namespace

AmountField::AmountField(const QString& name, QWidget* parent)
    : QWidget(parent)
    , m_label(new TypeLabel(Type::Strong))
    , m_editor(new QLineEdit)
    , m_remark(new TypeLabel(Type::Body))
{
    m_editor->setObjectName(name);
    m_editor->setMaxLength(LongestAmount);
    m_editor->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_editor->setInputMethodHints(Qt::ImhFormattedNumbersOnly);
    m_editor->setFixedWidth(digitsWide(m_editor->font(), AmountDigits));
    m_remark->setObjectName(name + u"Remark"_s);
    m_label->setBuddy(m_editor);
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(measure::Tight);
    rows->addWidget(m_label);
    rows->addWidget(m_editor);
    rows->addWidget(m_remark);
    connect(m_editor, &QLineEdit::textEdited, this, [this] {
        refresh();
        Q_EMIT typed();
    });
    refresh();
}

void AmountField::setLabel(const QString& label)
{
    m_label->setText(label);
    m_editor->setAccessibleName(label);
    refresh();
}

QString AmountField::text() const
{
    return m_editor->text();
}

void AmountField::setText(const QString& text)
{
    if (text != m_editor->text())
        m_editor->setText(text);
    refresh();
}

std::optional<Fen> AmountField::amount() const
{
    return fenOfTyped(m_editor->text());
}

QString AmountField::fault() const
{
    if (m_editor->text().trimmed().isEmpty())
        return tr("Type the price in yuan.");
    return amount() ? QString() : tr("This is no amount. Type digits, and at most two behind the point: 12860000.50");
}

void AmountField::refresh()
{
    const auto read = amount();
    const bool empty = m_editor->text().trimmed().isEmpty();
    m_remark->setText(empty ? Marked() : read ? Marked(u"= "_s + moneyInFull(*read)) : Marked(Icon::Warning, fault()));
    m_remark->setVisible(!empty);
    m_editor->setAccessibleDescription(m_remark->text());
}

} // namespace evalroom

#include "moc_amount_field.cpp"
