// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

class QBoxLayout;

namespace evalroom {

// Words, and controls beside them; where that would leave the words too little room, the controls stand below.
class TurningRow : public QWidget {
    Q_OBJECT
public:
    // `leastDigits`: as wide the words are at least, unless they are shorter.
    TurningRow(QWidget* words, int leastDigits, QWidget* parent = nullptr);

    void addControl(QWidget* control);
    QSize minimumSizeHint() const override;

protected:
    bool event(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void turn();

    QWidget* m_words;
    int m_leastDigits;
    QWidget* m_controls;
    QBoxLayout* m_row;
};

} // namespace evalroom
