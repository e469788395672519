// SPDX-License-Identifier: Apache-2.0
#include "widgets/judge/points_delegate.h"

#include "widgets/judge/points_editor.h"
#include "widgets/judge/sheet_model.h"
#include "widgets/style/measures.h"
#include "widgets/words/figures.h"

#include <QKeyEvent>

using namespace Qt::StringLiterals;

namespace evalroom {

QWidget* PointsDelegate::createEditor(
    QWidget* parent, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const auto* model = qobject_cast<const SheetModel*>(index.model());
    if (model == nullptr)
        return nullptr;
    auto* editor = new PointsEditor(parent);
    editor->setObjectName(u"points"_s);
    editor->setAccessibleName(index.data(Qt::AccessibleTextRole).toString());
    editor->setFrame(false);
    editor->setAutoFillBackground(true);
    editor->setTextMargins(0, 0, measure::Tight, 0);
    editor->setFont(option.font);
    editor->before = model->cellAt(index).field.value;
    const Criterion criterion = model->criterionAt(index);
    editor->setCriterion(criterion);
    auto* self = const_cast<PointsDelegate*>(this);
    connect(editor, &QLineEdit::textEdited, self, [self, editor] { self->keep(editor); });
    connect(editor, &QLineEdit::inputRejected, self,
        [self, criterion] { Q_EMIT self->said(PointsEditor::refusalWords(criterion)); });
    return editor;
}

void PointsDelegate::setEditorData(QWidget* editor, const QModelIndex& index) const
{
    auto* points = qobject_cast<PointsEditor*>(editor);
    const QString value = index.data(Qt::EditRole).toString();
    // "8." is an 8 on its way to 8.5.
    if (points != nullptr && normalDigits(points->text()) != value)
        points->setText(value);
}

void PointsDelegate::setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const
{
    if (const auto* points = qobject_cast<PointsEditor*>(editor); points != nullptr)
        model->setData(index, points->text());
}

void PointsDelegate::updateEditorGeometry(
    QWidget* editor, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    Q_UNUSED(index)
    // The frame of the cell stays in sight.
    editor->setGeometry(option.rect.adjusted(2, 2, -2, -2));
}

void PointsDelegate::keep(PointsEditor* editor)
{
    // First: what keeping it says goes after.
    Q_EMIT said({});
    Q_EMIT commitData(editor);
}

bool PointsDelegate::takeKey(PointsEditor* editor, int key)
{
    const auto leave = [&](int rows, int columns) {
        keep(editor);
        Q_EMIT closeEditor(editor, NoHint);
        Q_EMIT left(rows, columns);
        return true;
    };
    switch (key) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Down:
        return leave(1, 0);
    case Qt::Key_Up:
        return leave(-1, 0);
    case Qt::Key_Tab:
        return leave(0, 1);
    case Qt::Key_Backtab:
        return leave(0, -1);
    case Qt::Key_Escape:
        editor->setText(editor->before);
        keep(editor);
        Q_EMIT closeEditor(editor, NoHint);
        return true;
    default:
        return false;
    }
}

bool PointsDelegate::takeTurn(PointsEditor* editor, const QKeyEvent& key)
{
    const auto turn = turnOf(key);
    if (!turn)
        return false;
    Q_EMIT closeEditor(editor, NoHint);
    Q_EMIT turnWanted(*turn);
    return true;
}

bool PointsDelegate::eventFilter(QObject* object, QEvent* event)
{
    auto* editor = qobject_cast<PointsEditor*>(object);
    if (editor != nullptr && event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        const bool plain = (key->modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier)) == Qt::NoModifier;
        const bool up = key->modifiers().testFlag(Qt::ShiftModifier)
            && (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter);
        if (takeTurn(editor, *key) || (plain && takeKey(editor, up ? int(Qt::Key_Up) : key->key())))
            return true;
    }
    return CellDelegate::eventFilter(object, event);
}

} // namespace evalroom

#include "moc_points_delegate.cpp"
