// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/shell/stages.h"
#include "widgets/style/type_label.h"

#include <QFrame>

namespace evalroom {

// One stage of the rail: a sign, its title, and below it who is missing. Sign, weight and words say the same as colour.
class StageRow : public QFrame {
    Q_OBJECT
public:
    static constexpr int CompactWidth = 48;

    // `compact`: the sign alone, the words in its tool tip.
    StageRow(StageStatus status, const QString& title, const QString& remark, bool compact, QWidget* parent = nullptr);

protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void makeRoom();

    StageStatus m_status;
    bool m_compact;
    TypeLabel* m_title;
};

} // namespace evalroom
