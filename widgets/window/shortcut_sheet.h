// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFrame>

namespace evalroom {

// Every key that the program knows, over the window until F1 or Escape.
class ShortcutSheet : public QFrame {
    Q_OBJECT
public:
    // Shows it over this window, or puts it away where it is shown.
    static void showOver(QWidget* window);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;

private:
    explicit ShortcutSheet(QWidget* window);
};

} // namespace evalroom
