// SPDX-License-Identifier: Apache-2.0
#include "widgets/judge/reason_edit.h"

#include "widgets/judge/wrapped_text.h"
#include "widgets/style/measures.h"

#include <QKeyEvent>
#include <QLocale>
#include <QMimeData>
#include <QScopedValueRollback>

using namespace Qt::StringLiterals;

namespace evalroom {

ReasonEdit::ReasonEdit(QWidget* parent)
    : QPlainTextEdit(parent)
{
    setTabChangesFocus(true);
    document()->setDocumentMargin(measure::Gap);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    connect(this, &QPlainTextEdit::textChanged, this, &ReasonEdit::check);
}

void ReasonEdit::setText(const QString& text)
{
    const QString kept = plainLines(text);
    if (kept == toPlainText())
        return;
    const QScopedValueRollback setting(m_setting, true);
    m_cut = false;
    setPlainText(kept);
    m_told = toPlainText();
    Q_EMIT remarkChanged();
}

bool ReasonEdit::canInsertFromMimeData(const QMimeData* source) const
{
    return source->hasText();
}

void ReasonEdit::insertFromMimeData(const QMimeData* source)
{
    const QString text = source->text();
    QTextCursor cursor = textCursor();
    const qsizetype left = MaxReason - (toPlainText().size() - cursor.selectedText().size());
    const qsizetype room = std::max<qsizetype>(left, 0);
    const QString kept = plainLines(text, room);
    const bool cut = isCutAt(text, room);
    {
        const QScopedValueRollback setting(m_setting, true);
        cursor.insertText(kept);
        setTextCursor(cursor);
    }
    m_cut = cut;
    m_told = toPlainText();
    ensureCursorVisible();
    Q_EMIT remarkChanged();
    Q_EMIT typed();
}

// Whatever came by another way: keys, an input method.
void ReasonEdit::check()
{
    if (m_setting)
        return;
    const QString now = toPlainText();
    // While an input method composes, nothing is typed yet.
    if (now == m_told)
        return;
    const QString kept = plainLines(now);
    m_cut = isCutAt(now, MaxReason);
    if (kept != now) {
        const QScopedValueRollback setting(m_setting, true);
        const QString before = plainLines(now.left(textCursor().position()));
        setPlainText(kept);
        QTextCursor cursor = textCursor();
        cursor.setPosition(static_cast<int>(before.size()));
        setTextCursor(cursor);
    }
    m_told = kept;
    Q_EMIT remarkChanged();
    Q_EMIT typed();
}

Marked ReasonEdit::remark() const
{
    const QString most = QLocale().toString(MaxReason);
    if (m_cut)
        return {Icon::Warning, tr("The text was too long: only its first %1 characters are kept.").arg(most)};
    return tr("%1 of %2 characters").arg(QLocale().toString(toPlainText().size()), most);
}

void ReasonEdit::keyPressEvent(QKeyEvent* event)
{
    // Ctrl+Enter is the next step's.
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && event->modifiers().testFlag(Qt::ControlModifier))
        return event->ignore();
    if (event->key() == Qt::Key_Escape) {
        Q_EMIT escaped();
        return;
    }
    if (const auto turn = turnOf(*event))
        return go(*turn, event);
    QPlainTextEdit::keyPressEvent(event);
}

// Where nothing was typed here that could be taken back, the key belongs to what is around.
void ReasonEdit::go(Turn turn, QKeyEvent* event)
{
    if (!isReadOnly() && turn == Turn::Back && document()->isUndoAvailable())
        undo();
    else if (!isReadOnly() && turn == Turn::Again && document()->isRedoAvailable())
        redo();
    else
        event->ignore();
}

QSize ReasonEdit::sizeHint() const
{
    return {digitsWide(font(), 40), fontMetrics().lineSpacing() * 4 + 2 * measure::Space};
}

QSize ReasonEdit::minimumSizeHint() const
{
    return {digitsWide(font(), 16), fontMetrics().lineSpacing() * 2 + 2 * measure::Space};
}

} // namespace evalroom

#include "moc_reason_edit.cpp"
