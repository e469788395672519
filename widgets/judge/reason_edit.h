// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/judge/turn.h"
#include "widgets/style/marked.h"
#include "widgets/words/plain_text.h"

#include <QPlainTextEdit>
#include <QTextDocument>

class QLabel;

namespace evalroom {

inline constexpr qsizetype MaxReason = LongestPlainText;

// A text of a few lines, as reasons are. What is too long is cut, whatever its size, and said.
class ReasonEdit : public QPlainTextEdit {
    Q_OBJECT
public:
    explicit ReasonEdit(QWidget* parent = nullptr);

    QString text() const { return toPlainText(); }
    // Does not count as typed; the cursor stays where the text is the same.
    void setText(const QString& text);
    // Another text begins here, also where it is the same: what was typed of the one before is not undone in it.
    void endHistory() { document()->clearUndoRedoStacks(); }
    bool isBlank() const { return text().trimmed().isEmpty(); }
    // "120 of 4,000 characters", or that something was cut.
    Marked remark() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void typed();
    void remarkChanged();
    void escaped();

protected:
    bool canInsertFromMimeData(const QMimeData* source) const override;
    void insertFromMimeData(const QMimeData* source) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void check();
    void go(Turn turn, QKeyEvent* event);

    bool m_setting = false;
    bool m_cut = false;
    QString m_told; // the text as it was told last
};

} // namespace evalroom
