// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QMainWindow>

namespace evalroom {

// A window with scrolled pages, which show whatever has the keyboard. The arrows up and down, Page Up and Page Down,
// Home and End scroll them where nothing that has the keyboard takes the key: a page that is only read has nothing that
// could.
class ScrollingWindow : public QMainWindow {
    Q_OBJECT
public:
    using QMainWindow::QMainWindow;

protected:
    // What is scrolled where nothing is around the keyboard.
    virtual QWidget* scrolledPart() const { return centralWidget(); }
    bool focusNextPrevChild(bool next) override;
    void keyPressEvent(QKeyEvent* event) override;
};

} // namespace evalroom
