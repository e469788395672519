// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/style/type_label.h"

class QLineEdit;

namespace evalroom {

// Says below a field that it did not hold all that was typed or pasted; nobody sees it as long as it does.
class CutRemark : public TypeLabel {
    Q_OBJECT
public:
    // The field has its name already; the remark's is <name>Remark.
    CutRemark(QWidget& field, int most, QWidget* parent = nullptr);
    // Follows what happens to the line, whose limit is set already.
    explicit CutRemark(QLineEdit& line, QWidget* parent = nullptr);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void say();

    int m_most;
};

} // namespace evalroom
