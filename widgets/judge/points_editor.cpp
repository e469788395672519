// SPDX-License-Identifier: Apache-2.0
#include "widgets/judge/points_editor.h"

#include "widgets/words/figures.h"

#include <QValidator>

using namespace Qt::StringLiterals;

namespace evalroom {

namespace {

constexpr int LongestNumber = 14;
constexpr QStringView Minus = u"-－−–"; // as normalDigits() reads them

// As points are typed, half of a number included: "8.".
class PointsValidator : public QValidator {
public:
    PointsValidator(bool takesMinus, QObject* parent)
        : QValidator(parent)
        , m_takesMinus(takesMinus)
    {
    }

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
            } else if (m_takesMinus && text.isEmpty() && Minus.contains(character)) {
                text += u'-';
            } else {
                return Invalid;
            }
        }
        if (stops > 1 || text.size() > LongestNumber)
            return Invalid;
        input = text;
        return Acceptable;
    }

private:
    bool m_takesMinus;
};

} // namespace

PointsEditor::PointsEditor(QWidget* parent)
    : QLineEdit(parent)
{
    setMaxLength(LongestNumber);
    setValidator(new PointsValidator(false, this));
    setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    setInputMethodHints(Qt::ImhFormattedNumbersOnly);
}

void PointsEditor::setCriterion(const Criterion& criterion)
{
    const QValidator* old = validator();
    setValidator(new PointsValidator(goesBelowZero(criterion), this));
    delete old;
}

QString PointsEditor::refusalWords(const Criterion& criterion)
{
    const QString range = rangeWords(criterion);
    if (goesBelowZero(criterion))
        return tr("Only digits, one point, and a minus sign in front can be typed here. Possible are %1.").arg(range);
    return tr("Only digits and one point can be typed here, no minus sign. Possible are %1.").arg(range);
}

} // namespace evalroom

#include "moc_points_editor.cpp"
