// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/shell/scrolled_area.h"

namespace evalroom {

// Holds a page and gives it all the room there is. Small screens and large type leave some pages less than they need at
// least: only then it is scrolled. (A resizable QScrollArea already scrolls below the height that a page would like.)
class PageScroll : public ScrolledArea {
    Q_OBJECT
public:
    explicit PageScroll(QWidget* page, QWidget* parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void fit();
};

} // namespace evalroom
