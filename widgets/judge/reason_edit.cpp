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
    if (text == toPlainText())
        return;
    const QScopedValueRollback setting(m_setting, true);
    m_cut = false;
    setPlainText(keepable(text));
    m_told = toPlainText();
    Q_EMIT remarkChanged();
}

QString ReasonEdit::keepable(const QString& text, qsizetype most)
{
    QString kept;
    // Only as much is looked at as can be kept, and what lies between.
    for (qsizetype i = 0; i < text.size() && kept.size() < most; ++i) {
        const QChar character = text.at(i);
        if (character.isHighSurrogate() && i + 1 < text.size() && text.at(i + 1).isLowSurrogate()) {
            if (kept.size() + 2 > most)
                break;
            kept += character;
            kept += text.at(++i);
        } else if (character == u'\r' || character == QChar::ParagraphSeparator || character == QChar::LineSeparator) {
            kept += u'\n';
        } else if (!character.isSurrogate()
            && (character == u'\n' || character == u'\t' || character.category() != QChar::Other_Control)) {
            kept += character;
        }
    }
    return kept;
}

bool ReasonEdit::canInsertFromMimeData(const QMimeData* source) const
{
    return source->hasText();
}

void ReasonEdit::insertFromMimeData(const QMimeData* source)
{
    QString text = source->text();
    text.replace(u"\r\n"_s, u"\n"_s);
    QTextCursor cursor = textCursor();
    const qsizetype room = MaxReason - (toPlainText().size() - cursor.selectedText().size());
    const QString kept = keepable(text, std::max<qsizetype>(room, 0));
    const bool cut = kept.size() < std::min(text.size(), room + 1);
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
    const QString kept = keepable(now);
    m_cut = kept.size() < now.size();
    if (m_cut) {
        const QScopedValueRollback setting(m_setting, true);
        const int position = textCursor().position();
        setPlainText(kept);
        QTextCursor cursor = textCursor();
        cursor.setPosition(std::min(position, static_cast<int>(kept.size())));
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
