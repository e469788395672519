// SPDX-License-Identifier: Apache-2.0
#include "widgets/shell/plain_line_field.h"

#include "widgets/words/plain_text.h"

#include <QLineEdit>
#include <QValidator>

namespace evalroom {

namespace {

// Refuses nothing: it takes away what may not stay before anybody is told of the change.
class PlainTextValidator : public QValidator {
public:
    using QValidator::QValidator;

    State validate(QString& input, int& position) const override
    {
        position = static_cast<int>(plainLines(input.left(position), input.size()).size());
        input = plainLines(input, input.size());
        return Acceptable;
    }
};

} // namespace

void keepPlain(QLineEdit& field)
{
    field.setValidator(new PlainTextValidator(&field));
}

} // namespace evalroom
