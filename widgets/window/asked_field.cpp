// SPDX-License-Identifier: Apache-2.0
#include "widgets/window/asked_field.h"

#include "widgets/shell/file_question.h"
#include "widgets/style/colours.h"
#include "widgets/style/measures.h"

#include <QHBoxLayout>

using namespace Qt::StringLiterals;

namespace evalroom {

namespace {

constexpr int LongestEntry = 4096;

} // namespace

AskedField::AskedField(const QString& option, Kind kind, QWidget* parent)
    : QWidget(parent)
    , m_option(option)
    , m_kind(kind)
    , m_label(new TypeLabel(Type::Strong))
    , m_field(new QLineEdit)
    , m_choose(new QPushButton)
    , m_where(new TypeLabel(Type::Small))
    , m_fault(new TypeLabel(Type::Body))
{
    m_field->setObjectName(option);
    m_field->setMaxLength(LongestEntry);
    m_choose->setObjectName(option + u"Choose"_s);
    if (kind == Kind::Text)
        m_choose->hide();
    m_fault->setObjectName(option + u"Fault"_s);
    m_fault->hide();
    m_label->setBuddy(m_field);
    auto* row = new QHBoxLayout;
    row->setSpacing(measure::Gap);
    row->addWidget(m_field, 1);
    row->addWidget(m_choose);
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(measure::Tight);
    rows->addWidget(m_label);
    rows->addLayout(row);
    rows->addWidget(m_where);
    rows->addWidget(m_fault);
    connect(m_choose, &QPushButton::clicked, this, &AskedField::choose);
    connect(m_field, &QLineEdit::returnPressed, this, &AskedField::entered);
    connect(m_field, &QLineEdit::textChanged, this, [this] {
        showFault({});
        Q_EMIT changed();
    });
}

// Digits in full width are meant as digits, but the name of a file is as it is; spaces come with what is copied.
QString AskedField::text() const
{
    const QString text = m_field->text().trimmed();
    return m_kind == Kind::File ? text : text.normalized(QString::NormalizationForm_KC);
}

void AskedField::setWords(const QString& label, const QString& where, const QString& filter)
{
    m_label->setText(label);
    m_field->setAccessibleName(label);
    m_where->setText(where);
    m_where->setVisible(!where.isEmpty());
    m_filter = filter;
    m_choose->setText(tr("Choose …"));
    m_choose->setAccessibleName(tr("Choose a file: %1").arg(label));
}

void AskedField::showFault(const QString& words)
{
    m_fault->setVisible(!words.isEmpty());
    m_field->setAccessibleDescription(words);
    if (words.isEmpty())
        return;
    m_fault->setText({Icon::Refused, words});
    QPalette ink = m_fault->palette();
    ink.setColor(QPalette::WindowText, colours().bad);
    m_fault->setPalette(ink);
}

void AskedField::choose()
{
    askForFile(*this, {.title = m_label->text(), .path = text(), .filter = m_filter},
        [this](const QString& path) { m_field->setText(path); });
}

} // namespace evalroom

#include "moc_asked_field.cpp"
