// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/style/icons.h"
#include "widgets/style/type_label.h"

namespace evalroom {

// One of the icons before a line of text, as high as the line. The words beside it say the same to those who hear them.
class Sign : public QWidget {
    Q_OBJECT
public:
    explicit Sign(Type type, QWidget* parent = nullptr);

    void show(Icon what);
    Icon shown() const { return m_icon; }
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    Type m_type;
    Icon m_icon = Icon::Warning;
};

} // namespace evalroom
