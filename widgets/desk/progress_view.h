// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/desk/progress_model.h"

#include <QTableView>

namespace evalroom {

// The members' progress. Names are whole where the steps leave room, else cut, as they stand in the tip; never the
// steps.
class ProgressView : public QTableView {
    Q_OBJECT
public:
    explicit ProgressView(QWidget* parent = nullptr);

    // Of every cell since when it is so, as far as the state tells.
    void showTimes() { m_model->showTimes(); }
    void setState(const SessionState& state, const People& people);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void fitNames();

    ProgressModel* m_model;
};

} // namespace evalroom
