// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/desk/slip_sheet.h"

#include <QWidget>

namespace evalroom {

// The sheet of slips as it will come out of a printer, as wide as there is room. It takes the keyboard, so that the
// arrow keys scroll whatever it lies in.
class SlipPreview : public QWidget {
    Q_OBJECT
public:
    explicit SlipPreview(QWidget* parent = nullptr);

    void setSheet(const SlipSheet& sheet);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    QRect pageRect(int page) const;
    void fit();

    SlipSheet m_sheet;
};

} // namespace evalroom
