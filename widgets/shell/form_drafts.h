// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "session/drafts.h"

namespace evalroom {

// What is typed in a form, kept beside the drafts of sheets: it outlives the page and the program.
class FormDrafts {
public:
    // `form` tells it from every other, `fields` are all that it has.
    FormDrafts(Drafts& drafts, const QString& form, const QStringList& fields);

    QString text(const QString& field) const;
    // Where nobody has checked in, or works at another seat by now, the text stays in the window alone.
    void keep(const QString& field, const QString& text);
    // The form is done with.
    void clear();

private:
    Drafts& m_drafts;
    QString m_form;
    QStringList m_fields;
};

// The field of the act that is missing or no lawful one ("clause"); empty: all are there.
QString formFault(const QJsonObject& act);

} // namespace evalroom
