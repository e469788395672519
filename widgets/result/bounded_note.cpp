// SPDX-License-Identifier: Apache-2.0
#include "widgets/result/bounded_note.h"

#include "widgets/style/measures.h"

#include <QEvent>
#include <QMimeData>

namespace evalroom {

BoundedNote::BoundedNote(QWidget* parent)
    : QPlainTextEdit(parent)
{
    setTabChangesFocus(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(this, &QPlainTextEdit::textChanged, this, &BoundedNote::hold);
    fitLines();
}

void BoundedNote::setLines(int lines)
{
    m_lines = lines;
    fitLines();
}

// A paste of megabytes would be laid out before it could be cut.
void BoundedNote::insertFromMimeData(const QMimeData* source)
{
    if (isReadOnly())
        return;
    const QString text = source->text();
    const qsizetype left = Longest - toPlainText().size() + textCursor().selectedText().size();
    const qsizetype room = std::max<qsizetype>(left, 0);
    const QString kept = plainLines(text, room);
    textCursor().insertText(kept);
    ensureCursorVisible();
    if (!isCutAt(text, room))
        return;
    m_cutOff = text.size() - kept.size();
    Q_EMIT wasCut(m_cutOff);
}

// Whatever came by another way than the clipboard. True: it has been changed, and held.
bool BoundedNote::makePlain()
{
    const QString now = toPlainText();
    const QString kept = plainLines(now, now.size());
    if (kept == now)
        return false;
    const QString before = plainLines(now.left(textCursor().position()), now.size());
    setPlainText(kept);
    QTextCursor cursor = textCursor();
    cursor.setPosition(std::min(static_cast<int>(before.size()), cursor.document()->characterCount() - 1));
    setTextCursor(cursor);
    return true;
}

void BoundedNote::hold()
{
    if (makePlain())
        return;
    if (const qsizetype over = toPlainText().size() - Longest; over > 0) {
        QTextCursor cursor = textCursor();
        const int end = cursor.position();
        cursor.setPosition(std::max(end - static_cast<int>(over), 0));
        cursor.setPosition(end, QTextCursor::KeepAnchor);
        cursor.removeSelectedText();
        m_cutOff = over;
        Q_EMIT wasCut(over);
        return;
    }
    m_cutOff = 0;
    if (m_blank != isBlank()) {
        m_blank = !m_blank;
        Q_EMIT blankChanged(m_blank);
    }
}

void BoundedNote::fitLines()
{
    setFixedHeight(fontMetrics().lineSpacing() * m_lines + 2 * measure::Gap + 2 * frameWidth());
}

void BoundedNote::changeEvent(QEvent* event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        fitLines();
}

CutRemark* makeCutRemark(BoundedNote& note, QWidget* parent)
{
    auto* remark = new CutRemark(note, static_cast<int>(BoundedNote::Longest), parent);
    QObject::connect(&note, &BoundedNote::wasCut, remark, &QWidget::show);
    QObject::connect(&note, &QPlainTextEdit::textChanged, remark, [&note, remark] {
        if (note.cutOff() == 0)
            remark->hide();
    });
    return remark;
}

} // namespace evalroom

#include "moc_bounded_note.cpp"
