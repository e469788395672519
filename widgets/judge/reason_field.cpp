// SPDX-License-Identifier: Apache-2.0
#include "widgets/judge/reason_field.h"

#include "widgets/style/measures.h"
#include "widgets/style/type_label.h"

#include <QBoxLayout>

using namespace Qt::StringLiterals;

namespace evalroom {

ReasonField::ReasonField(const QString& name, QWidget* parent)
    : QWidget(parent)
    , m_label(new TypeLabel(Type::Strong))
    , m_edit(new ReasonEdit)
    , m_remark(new TypeLabel(Type::Small))
{
    m_edit->setObjectName(name);
    m_remark->setObjectName(name + u"Remark"_s);
    m_label->setBuddy(m_edit);
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(measure::Tight);
    rows->addWidget(m_label);
    rows->addWidget(m_edit, 1);
    rows->addWidget(m_remark);
    connect(m_edit, &ReasonEdit::remarkChanged, this, &ReasonField::refresh);
    refresh();
}

void ReasonField::setLabel(const QString& label)
{
    m_label->setText(label);
    m_edit->setAccessibleName(label);
    refresh();
}

void ReasonField::refresh()
{
    m_remark->setText(m_edit->remark());
}

} // namespace evalroom

#include "moc_reason_field.cpp"
