// SPDX-License-Identifier: Apache-2.0
#include "widgets/shell/form_drafts.h"

#include "evaluation/act.h"

#include <tuple>

namespace evalroom {

FormDrafts::FormDrafts(Drafts& drafts, const QString& form, const QStringList& fields)
    : m_drafts(drafts)
    , m_form(form)
    , m_fields(fields)
{
}

QString FormDrafts::text(const QString& field) const
{
    const auto kept = m_drafts.field(m_form, 0, {{}, field}).value_or(std::nullopt);
    return kept ? kept->reason : QString();
}

void FormDrafts::keep(const QString& field, const QString& text)
{
    // An input method that composes changes nothing yet: no write for each of its keys.
    if (this->text(field) != text)
        std::ignore = m_drafts.set(m_form, 0, {{}, field}, {{}, text});
}

void FormDrafts::clear()
{
    for (const QString& field : std::as_const(m_fields))
        std::ignore = m_drafts.clear(m_form, 0, {{}, field});
}

QString formFault(const QJsonObject& act)
{
    const auto read = actFromJson(act);
    return read ? QString() : read.error().detail.section(u'/', -1);
}

} // namespace evalroom
