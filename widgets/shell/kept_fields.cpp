// SPDX-License-Identifier: Apache-2.0
#include "widgets/shell/kept_fields.h"

#include "widgets/shell/form_drafts.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QLineEdit>
#include <QSpinBox>
#include <utility>

using namespace Qt::StringLiterals;

namespace evalroom {

namespace {

const QString TurnedOn = u"on"_s;
const QString GivenSuffix = u"/given"_s; // of the name under which that is kept

void chooseByData(QComboBox& box, const QString& data)
{
    for (int entry = 0; entry < box.count(); ++entry) {
        if (box.itemData(entry).toString() == data)
            return box.setCurrentIndex(entry);
    }
}

} // namespace

KeptFields::KeptFields(const QString& form, QObject* parent)
    : QObject(parent)
    , m_form(form)
{
}

void KeptFields::add(const QString& name, QComboBox* box)
{
    connect(box, &QComboBox::currentIndexChanged, this, [this, place = m_fields.size()] { enter(place); });
    m_fields.append({.name = name,
        .value = [box] { return box->currentData().toString(); },
        .bringBack = [box](const QString& kept) { chooseByData(*box, kept); }});
}

void KeptFields::add(const QString& name, QLineEdit* line, const QString& given)
{
    connect(line, &QLineEdit::textChanged, this, [this, place = m_fields.size()] { enter(place); });
    m_fields.append({.name = name,
        .value = [line] { return line->text(); },
        .bringBack = [line](const QString& kept) { line->setText(kept); },
        .given = given});
}

void KeptFields::add(const QString& name, QSpinBox* number)
{
    connect(number, &QSpinBox::valueChanged, this, [this, place = m_fields.size()] { enter(place); });
    m_fields.append({.name = name,
        .value = [number] { return QString::number(number->value()); },
        .bringBack = [number](const QString& kept) { number->setValue(kept.toInt()); }});
}

void KeptFields::add(const QString& name, QAbstractButton* toggle)
{
    connect(toggle, &QAbstractButton::toggled, this, [this, place = m_fields.size()] { enter(place); });
    m_fields.append({.name = name,
        .value = [toggle] { return toggle->isChecked() ? TurnedOn : QString(); },
        .bringBack = [toggle](const QString& kept) { toggle->setChecked(kept == TurnedOn); }});
}

void KeptFields::keepIn(Drafts& drafts)
{
    // Once: what is brought back makes whoever shows it call again.
    if (m_drafts != nullptr || drafts.isLocked())
        return;
    m_drafts = &drafts;
    for (const Field& field : std::as_const(m_fields)) {
        const FormDrafts form(drafts, m_form, {field.name});
        const QString kept = form.text(field.name);
        if (field.isEntered)
            keep(field);
        else if (!kept.isEmpty() && form.text(field.name + GivenSuffix) == field.given)
            field.bringBack(kept);
    }
}

void KeptFields::enter(qsizetype place)
{
    m_fields[place].isEntered = true;
    if (m_drafts != nullptr)
        keep(m_fields.at(place));
}

void KeptFields::keep(const Field& field)
{
    FormDrafts form(*m_drafts, m_form, {field.name});
    form.keep(field.name, field.value());
    form.keep(field.name + GivenSuffix, field.given);
}

} // namespace evalroom
