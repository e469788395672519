// SPDX-License-Identifier: Apache-2.0
#include "widgets/motions/points_field.h"

#include "widgets/judge/cell_check.h"
#include "widgets/judge/points_editor.h"
#include "widgets/judge/wrapped_text.h"
#include "widgets/style/measures.h"
#include "widgets/style/type_label.h"
#include "widgets/words/figures.h"

#include <QBoxLayout>

using namespace Qt::StringLiterals;

namespace evalroom {

namespace {

constexpr int FieldDigits = 14;

CellCheck checkPoints(const Criterion& criterion, const QString& text)
{
    Step step;
    step.kind = StepKind::Score;
    return checkCell(step, criterion, {text, u"-"_s}); // the reason has a field of its own
}

} // namespace

PointsField::PointsField(QWidget* parent)
    : QWidget(parent)
    , m_label(new TypeLabel(Type::Strong))
    , m_editor(new PointsEditor)
    , m_range(new TypeLabel(Type::Small))
    , m_remark(new TypeLabel(Type::Body))
{
    m_editor->setObjectName(u"points"_s);
    m_remark->setObjectName(u"pointsRemark"_s);
    m_label->setBuddy(m_editor);
    m_editor->setFixedWidth(digitsWide(m_editor->font(), FieldDigits));
    auto* row = new QHBoxLayout;
    row->setSpacing(measure::Gap);
    row->addWidget(m_editor);
    row->addWidget(m_range, 1);
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(measure::Tight);
    rows->addWidget(m_label);
    rows->addLayout(row);
    rows->addWidget(m_remark);
    rows->addStretch(1);
    connect(m_editor, &QLineEdit::textEdited, this, [this] {
        refresh();
        Q_EMIT typed();
    });
    connect(m_editor, &QLineEdit::inputRejected, this, [this] {
        m_remark->setText({Icon::Warning, PointsEditor::refusalWords(m_criterion)});
        m_remark->show();
    });
    refresh();
}

void PointsField::setCriterion(const Criterion& criterion)
{
    m_criterion = criterion;
    m_editor->setCriterion(criterion);
    refresh();
}

void PointsField::setLabel(const QString& label)
{
    m_label->setText(label);
    m_editor->setAccessibleName(label);
}

QString PointsField::text() const
{
    return m_editor->text();
}

void PointsField::setText(const QString& text)
{
    if (text != m_editor->text())
        m_editor->setText(text);
    refresh();
}

std::optional<Rational> PointsField::points() const
{
    return checkPoints(m_criterion, m_editor->text()).points;
}

QString PointsField::fault() const
{
    const CellCheck check = checkPoints(m_criterion, m_editor->text());
    return check.state == CellState::Missing ? tr("Type the new points.") : faultWords(m_criterion, check);
}

void PointsField::refresh()
{
    m_range->setText(rangeWords(m_criterion));
    m_editor->setAccessibleDescription(m_range->text());
    const CellCheck check = checkPoints(m_criterion, m_editor->text());
    const QString words = faultWords(m_criterion, check);
    m_remark->setText({Icon::Warning, words});
    m_remark->setVisible(!words.isEmpty());
}

} // namespace evalroom

#include "moc_points_field.cpp"
