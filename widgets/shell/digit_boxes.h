// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDateTimeEdit>
#include <QSpinBox>

namespace evalroom {

// A whole number: full-width digits, as an input method gives them, are digits, typed or pasted.
class NumberBox : public QSpinBox {
    Q_OBJECT
public:
    using QSpinBox::QSpinBox;

protected:
    QValidator::State validate(QString& input, int& position) const override;
    int valueFromText(const QString& text) const override;
};

// A date and a time of the day, likewise.
class MomentBox : public QDateTimeEdit {
    Q_OBJECT
public:
    using QDateTimeEdit::QDateTimeEdit;

protected:
    QValidator::State validate(QString& input, int& position) const override;
    QDateTime dateTimeFromText(const QString& text) const override;
};

} // namespace evalroom
