// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFrame>

class QBoxLayout;
class QPushButton;

namespace evalroom {

class TypeLabel;

// A question inside the page, in place of a dialog: what will be done, and two answers.
class ConfirmStrip : public QFrame {
    Q_OBJECT
public:
    explicit ConfirmStrip(QWidget* parent = nullptr);

    // The keyboard stands on Yes; where that destroys something, on No.
    enum class First { Yes, No };
    void ask(First first = First::Yes);
    void setWords(const QString& sentence, const QString& yes, const QString& no);
    void setNarrow(); // the answers below the sentence

Q_SIGNALS:
    void confirmed();
    void closed(); // by either answer

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void close(bool yes);

    QBoxLayout* m_row;
    TypeLabel* m_sentence;
    QPushButton* m_yes;
    QPushButton* m_no;
};

} // namespace evalroom
