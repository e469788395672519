// SPDX-License-Identifier: Apache-2.0
#include "widgets/shell/digit_boxes.h"

#include "widgets/words/figures.h"

namespace evalroom {

namespace {

// One for one: the cursor stays where it is, and what is no digit is left to the box.
QString withPlainDigits(QString text)
{
    for (QChar& character : text) {
        if (const QString digit = normalDigits(QString(character)); digit.size() == 1)
            character = digit.front();
    }
    return text;
}

} // namespace

QValidator::State NumberBox::validate(QString& input, int& position) const
{
    input = withPlainDigits(input);
    return QSpinBox::validate(input, position);
}

int NumberBox::valueFromText(const QString& text) const
{
    return QSpinBox::valueFromText(withPlainDigits(text));
}

QValidator::State MomentBox::validate(QString& input, int& position) const
{
    input = withPlainDigits(input);
    return QDateTimeEdit::validate(input, position);
}

QDateTime MomentBox::dateTimeFromText(const QString& text) const
{
    return QDateTimeEdit::dateTimeFromText(withPlainDigits(text));
}

} // namespace evalroom

#include "moc_digit_boxes.cpp"
