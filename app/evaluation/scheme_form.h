// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "evaluation/scheme_check.h"

namespace evalroom {

// The words of the form (FORMAT.md §10.2):
//   notJson       the text is no JSON object from this place on; nothing else is said of it
//   otherFormat   the file does not say that it is a scheme of this format; then nothing else is said of it
//   missingField  a field that has to be there is not
//   unknownField  a field that nothing has there: misspelled, or of something else
//   badValue      not of the field's type, blank, out of its range, or none of its words
//   nameTwice     a name stands twice in one object, and only the last would be read
//   notPlain      a text has what no text may have, or a name, or it is nested too deep
const QStringList& schemeFormRules();

// Every fault of the form at once, in the file's order as far as it is read; nothing: Scheme::read reads it.
QList<SchemeFinding> checkSchemeForm(const QJsonObject& json);
// The same of a text that parseHumanJson refuses as NotJson or BadField: no JSON, a fraction, `true`, a name that
// stands twice. Never nothing.
QList<SchemeFinding> checkSchemeText(const QByteArray& text);

} // namespace evalroom
