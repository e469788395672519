// SPDX-License-Identifier: Apache-2.0
#include "widgets/judge/points_editor.h"

#include "widgets/words/figures.h"

#include <QValidator>

using namespace Qt::StringLiterals;

namespace evalroom {

namespace {

constexpr int LongestNumber = 14;

// As points are typed, half of a number included: "8.".
class PointsValidator : public QValidator {
public:
    using QValidator::QValidator;

    State validate(QString& input, int& position) const override
    {
        Q_UNUSED(position)
        QString text;
        int stops = 0;
        for (const QChar character : input.trimmed()) {
            if (const QString digit = normalDigits(QString(character)); digit.size() == 1) {
                text += digit;
            } else if (character == u'.' || character == u'．' || character == u'。') {
                text += u'.';
                ++stops;
            } else {
                return Invalid;
            }
        }
        if (stops > 1 || text.size() > LongestNumber)
            return Invalid;
        input = text;
        return Acceptable;
    }
};

} // namespace

PointsEditor::PointsEditor(QWidget* parent)
    : QLineEdit(parent)
{
    setMaxLength(LongestNumber);
    setValidator(new PointsValidator(this));
    setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    setInputMethodHints(Qt::ImhFormattedNumbersOnly);
}

QString PointsEditor::refusalWords(const QString& range)
{
    return tr("Only digits and one point can be typed here, no minus sign. Possible are %1.").arg(range);
}

} // namespace evalroom

#include "moc_points_editor.cpp"
