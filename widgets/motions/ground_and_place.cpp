// SPDX-License-Identifier: Apache-2.0
#include "widgets/motions/ground_and_place.h"

#include "widgets/judge/reason_field.h"
#include "widgets/motions/ground_list.h"
#include "widgets/motions/place_field.h"
#include "widgets/shell/column.h"
#include "widgets/shell/form_drafts.h"
#include "widgets/shell/plain_line_field.h"
#include "widgets/style/cut_remark.h"
#include "widgets/style/type_label.h"

#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace evalroom {

GroundAndPlace::GroundAndPlace(QObject* parent)
    : QObject(parent)
    , m_groundLabel(new TypeLabel(Type::Strong))
    , m_ground(new GroundList)
    , m_place(new PlaceField)
    , m_clauseLabel(new TypeLabel(Type::Strong))
    , m_clause(new QLineEdit)
    , m_text(new ReasonField(u"text"_s))
{
    m_clause->setObjectName(u"clause"_s);
    m_clause->setMaxLength(LongestClause);
    keepPlain(*m_clause);
    m_groundLabel->setBuddy(m_ground);
    m_clauseLabel->setBuddy(m_clause);
    connect(m_ground, &GroundList::chosen, this, &GroundAndPlace::changed);
    connect(m_place, &PlaceField::changed, this, &GroundAndPlace::changed);
    connect(m_place, &PlaceField::shown, this, &GroundAndPlace::shown);
    connect(m_clause, &QLineEdit::textEdited, this, &GroundAndPlace::changed);
    connect(m_text->edit(), &ReasonEdit::typed, this, &GroundAndPlace::changed);
}

QStringList GroundAndPlace::draftFields()
{
    return {u"ground"_s, u"document"_s, u"page"_s, u"clause"_s, u"text"_s};
}

void GroundAndPlace::read(const FormDrafts& drafts)
{
    m_ground->setCode(drafts.text(u"ground"_s));
    m_place->setPlace(drafts.text(u"document"_s), std::max(1, drafts.text(u"page"_s).toInt()));
    m_clause->setText(drafts.text(u"clause"_s));
    m_text->edit()->setText(drafts.text(u"text"_s));
}

void GroundAndPlace::keep(FormDrafts& drafts) const
{
    drafts.keep(u"ground"_s, m_ground->code());
    drafts.keep(u"document"_s, m_place->document());
    drafts.keep(u"page"_s, QString::number(m_place->page()));
    drafts.keep(u"clause"_s, m_clause->text());
    drafts.keep(u"text"_s, m_text->edit()->text());
}

void GroundAndPlace::addTo(Column& column, Order order)
{
    column.add(m_groundLabel, m_ground);
    if (order == Order::PlaceFirst)
        column.add(m_place);
    column.add(m_clauseLabel, m_clause);
    column.add(new CutRemark(*m_clause));
    if (order == Order::ClauseFirst)
        column.add(m_place);
    column.add(m_text);
}

void GroundAndPlace::setLabels(const QString& ground, const QString& clause, const QString& text)
{
    m_groundLabel->setText(ground);
    m_ground->setAccessibleName(ground);
    m_clauseLabel->setText(clause);
    m_clause->setAccessibleName(clause);
    m_place->refresh();
    m_text->setLabel(text);
}

void GroundAndPlace::setEnabled(bool enabled)
{
    for (QWidget* field : std::initializer_list<QWidget*> {m_ground, m_place, m_clause, m_text})
        field->setEnabled(enabled);
}

QString GroundAndPlace::clause() const
{
    return m_clause->text();
}

QString GroundAndPlace::text() const
{
    return m_text->edit()->text();
}

} // namespace evalroom

#include "moc_ground_and_place.cpp"
