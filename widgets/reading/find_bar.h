// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFrame>
#include <QTimer>

class QLineEdit;
class QToolButton;

namespace evalroom {

class DocumentSearch;
class TypeLabel;

// The field for words to look for, and what has come of it: which hit of how many, or that there is none.
class FindBar : public QFrame {
    Q_OBJECT
public:
    explicit FindBar(DocumentSearch& search, QWidget* parent = nullptr);

    QSize minimumSizeHint() const override;
    void begin();
    // Looks from here on.
    void setPage(int page) { m_page = page; }
    // To the next or the previous hit; what has been typed meanwhile is looked for first.
    void goOn(int steps);

Q_SIGNALS:
    void left(); // Escape: back to the pages

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void measureButtons();
    int widthAs(Qt::ToolButtonStyle style, int fieldDigits);
    void fit();
    void lookNow();
    void refresh();
    void retranslate();
    QString result() const;

    DocumentSearch& m_search;
    QLineEdit* m_field;
    TypeLabel* m_result;
    QToolButton* m_previous;
    QToolButton* m_next;
    QToolButton* m_close;
    QTimer m_typed;
    int m_page = 0;
    int m_wordsWidth = 0; // of the bar, where its buttons show their words
    int m_signsWidth = 0;
};

} // namespace evalroom
