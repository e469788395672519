// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/style/cut_remark.h"
#include "widgets/words/plain_text.h"

#include <QPlainTextEdit>

namespace evalroom {

// A text that goes into an act: 4,000 characters at most, however much is pasted; Tab leaves it.
class BoundedNote : public QPlainTextEdit {
    Q_OBJECT
public:
    static constexpr qsizetype Longest = LongestPlainText;

    explicit BoundedNote(QWidget* parent = nullptr);

    QString text() const { return toPlainText(); }
    bool isBlank() const { return text().trimmed().isEmpty(); }
    void setLines(int lines);
    // What was cut off, for a remark beside the field; 0 again once the text is changed.
    qsizetype cutOff() const { return m_cutOff; }

Q_SIGNALS:
    void blankChanged(bool blank);
    void wasCut(qsizetype characters);

protected:
    void insertFromMimeData(const QMimeData* source) override;
    void changeEvent(QEvent* event) override;

private:
    bool makePlain();
    void hold();
    void fitLines();

    int m_lines = 3;
    qsizetype m_cutOff = 0;
    bool m_blank = true;
};

// To stand below the note, which has its name already.
CutRemark* makeCutRemark(BoundedNote& note, QWidget* parent);

} // namespace evalroom
